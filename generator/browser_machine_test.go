package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
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
	site := http.StripPrefix(under, http.FileServerFS(os.DirFS(output)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == favicon {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		site.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + under
}

// startBrowser starts the one browser of the test.
func startBrowser(t *testing.T, program string) context.Context {
	t.Helper()
	options := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.ExecPath(program), chromedp.UserDataDir(t.TempDir()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	browser, cancel := chromedp.NewContext(allocator)
	t.Cleanup(func() {
		within, done := context.WithTimeout(browser, time.Minute)
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
