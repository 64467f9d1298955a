package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// What the browser tests need of the machine, and how a site stands on it.

// chromium finds the browser, or ends the test.
func chromium(t *testing.T) (program string) {
	t.Helper()
	return programOf(t, "chromium", "chromium-browser", "google-chrome", "headless-shell")
}

// programOf finds a program that has one of the names, or ends the test.
func programOf(t *testing.T, names ...string) (program string) {
	t.Helper()
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	unavailable(t, "there is no "+names[0]+" on the PATH")
	return ""
}

// npmFile is a file of what npm installs for these tests, or ends the test.
func npmFile(t *testing.T, name string) string {
	t.Helper()
	file := filepath.Join("browser/node_modules", name)
	if _, err := os.Stat(file); err != nil {
		unavailable(t, "there is no generator/"+filepath.ToSlash(file)+": run npm ci --ignore-scripts in generator/browser")
	}
	return file
}

// unavailable ends a test for which the machine has not what it needs: skipped, or
// failed with BROWSER_TESTS=required.
func unavailable(t *testing.T, why string) {
	t.Helper()
	if os.Getenv("BROWSER_TESTS") == "required" {
		t.Fatal("BROWSER_TESTS=required, but", why)
	}
	t.Skip(why)
}

func fileURL(folder string) string {
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(folder) + "/"}).String()
}

// favicon is what browsers ask hosts for of their own accord.
const favicon = "/favicon.ico"

// serveUnderPath serves a folder below a path of a host.
func serveUnderPath(t *testing.T, output string) (root string) {
	t.Helper()
	const under = "/news/desk/"
	return serve(t, http.StripPrefix(under, http.FileServerFS(os.DirFS(output)))) + under
}

// serve answers on a host of its own, which has no icon.
func serve(t *testing.T, site http.Handler) (host string) {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == favicon {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		site.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// serveSlowly serves a folder as a slow line brings it: the first part of a page comes
// in pieces, each of which the browser has time to draw, and so it has before scripts come.
func serveSlowly(t *testing.T, output string) (root string) {
	t.Helper()
	const piece, pieces, pause = 1500, 16, 40 * time.Millisecond
	site := http.FileServerFS(os.DirFS(output))
	return serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page, err := os.ReadFile(filepath.Join(output, filepath.FromSlash(r.URL.Path)))
		if err != nil || filepath.Ext(r.URL.Path) != ".html" {
			w.Header().Set("Cache-Control", "no-store")
			if filepath.Ext(r.URL.Path) == ".js" && path.Base(r.URL.Path) != "settings.js" {
				time.Sleep((pieces + 8) * pause)
			}
			site.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for range pieces {
			first := page[:min(piece, len(page))]
			page = page[len(first):]
			_, _ = w.Write(first) // a browser that went away is not waiting
			_ = http.NewResponseController(w).Flush()
			time.Sleep(pause)
		}
		_, _ = w.Write(page)
	})) + "/"
}

// startBrowser starts the one browser of the test.
func startBrowser(t *testing.T, program string) context.Context {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(program), chromedp.UserDataDir(quickFolder(t)), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	browser, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		within, done := context.WithTimeout(browser, patience)
		defer done()
		if err := chromedp.Cancel(within); err != nil {
			t.Error("closing the browser:", err)
		}
		cancel()
		stop()
	})
	if err := chromedp.Do(browser); err != nil {
		t.Fatal("starting the browser:", err)
	}
	return browser
}
