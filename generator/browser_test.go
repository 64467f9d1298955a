package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestBrowser opens the shipped briefing in Chromium as its readers do: from the
// disk and from a host, where it lies under a path, with scripts and without.
// Without Chromium the test is skipped, unless BROWSER_TESTS=required.
func TestBrowser(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := filepath.Join(t.TempDir(), "öffentlich #1 100%") // a folder that addresses must escape
	buildIn(t, "..", output)
	kinds := oneOfEachKind(t, output)
	browser := startBrowser(t, program)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, scripts %t", name, scripts), func(t *testing.T) {
				tab := openTab(t, browser, root, scripts)
				tab.lookAll(kinds)
				tab.clickMention(actorNamed(t, kinds))
				tab.skipByKeyboard()
			})
		}
	}
	t.Run("everything strange", func(t *testing.T) {
		output := quickFolder(t)
		buildIn(t, strangeBriefing(t, ""), output)
		openTab(t, browser, fileURL(output), true).lookAll(oneOfEachKind(t, output))
	})
}

// chromium finds the browser, or ends the test.
func chromium(t *testing.T) (program string) {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	if os.Getenv("BROWSER_TESTS") == "required" {
		t.Fatal("BROWSER_TESTS=required, but there is no chromium on the PATH")
	}
	t.Skip("there is no chromium on the PATH")
	return ""
}

// oneOfEachKind is a page of every folder and every page of the root. Of a kind
// the largest is taken: what does not fit shows there.
func oneOfEachKind(t *testing.T, output string) []string {
	t.Helper()
	largest := map[string]string{}
	files := tree(t, output)
	for address, content := range files {
		if kind := path.Dir(address); strings.HasSuffix(address, ".html") {
			if kind == "." || path.Base(address) == "index.html" {
				kind = address
			}
			if len(content) > len(files[largest[kind]]) {
				largest[kind] = address
			}
		}
	}
	var list []string
	for _, address := range largest {
		list = append(list, address)
	}
	slices.Sort(list)
	if len(list) < 15 {
		t.Fatalf("the site has %d kinds of pages only: %v", len(list), list)
	}
	return list
}

func actorNamed(t *testing.T, addresses []string) string {
	t.Helper()
	for _, address := range addresses {
		if strings.HasPrefix(address, "actors/") && !strings.HasSuffix(address, "index.html") {
			return address
		}
	}
	t.Fatal("there is no actor's page")
	return ""
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

// tab is a reader's tab, with what it complained of since that was last looked at.
type tab struct {
	*testing.T
	site context.Context // of the tab, for chromedp
	root string
	mu   sync.Mutex
	told []string
}

// openTab opens a tab for a site. It may take no longer than patience.
func openTab(t *testing.T, browser context.Context, root string, scripts bool) *tab {
	t.Helper()
	site, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	opened := &tab{T: t, root: root}
	if err := chromedp.Listen(site, opened.hear); err != nil {
		t.Fatal(err)
	}
	opened.site, cancel = context.WithTimeout(site, patience)
	t.Cleanup(cancel)
	call(opened, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
	return opened
}

// hear notes every message of the console, every request to elsewhere and every
// one that fails.
func (tab *tab) hear(event any) {
	told := ""
	switch it := event.(type) {
	case *runtime.EventConsoleAPICalled:
		told = fmt.Sprintf("the console says %s", it.Type)
	case *runtime.EventExceptionThrown:
		told = "a script fails: " + it.ExceptionDetails.Text
	case *log.EventEntryAdded:
		told = "the console says " + it.Entry.Text
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(it.Request.URL, tab.root) && !strings.HasSuffix(it.Request.URL, favicon) {
			told = "a page asks for " + it.Request.URL
		}
	case *network.EventLoadingFailed:
		told = "a request fails: " + it.ErrorText
	case *network.EventResponseReceived:
		if it.Response.Status >= 400 {
			told = fmt.Sprintf("%s is answered with %d", it.Response.URL, it.Response.Status)
		}
	}
	if told != "" {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		tab.told = append(tab.told, told)
	}
}

// quiet wants nothing to be complained of so far.
func (tab *tab) quiet(address string) {
	tab.Helper()
	tab.mu.Lock()
	defer tab.mu.Unlock()
	for _, told := range tab.told {
		tab.Errorf("%s: %s", address, told)
	}
	tab.told = nil
}

func (tab *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tab.Helper()
	if err := chromedp.Do(tab.site, steps...); err != nil {
		tab.Fatal(err)
	}
}

// ask evaluates an expression in the page, which works without scripts too.
func ask[T any](tab *tab, expression string) T {
	tab.Helper()
	answer, err := chromedp.Run(tab.site, chromedp.Evaluate[T](expression))
	if err != nil {
		tab.Fatalf("%s: %v", expression, err)
	}
	return answer
}

func (tab *tab) lookAll(addresses []string) {
	tab.Helper()
	for _, address := range addresses {
		tab.look(address)
	}
}

// look opens a page and sees whether it fits screens of three widths, light and
// dark, and whether it is quiet.
func (tab *tab) look(address string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	for _, width := range []int64{320, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 800))
		paper := map[string]float64{}
		for _, scheme := range []string{"light", "dark"} {
			tab.prefer(scheme)
			if over := ask[int](tab, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				tab.Errorf("%s scrolls sideways by %d pixels at a width of %d, %s: %q", address, over, width, scheme, tab.widest())
			}
			paper[scheme] = tab.paper()
		}
		if address != "404.html" && paper["light"] < paper["dark"]+300 { // that one stands alone, without a style
			tab.Errorf("%s is not light and dark: %v", address, paper)
		}
	}
	tab.quiet(address)
}

func (tab *tab) prefer(scheme string) {
	tab.Helper()
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
}

// paper is how light the page's ground is, from 0 to 765.
func (tab *tab) paper() float64 {
	tab.Helper()
	return ask[float64](tab, `getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0)`)
}

// widest names the elements that reach beyond the right edge.
func (tab *tab) widest() []string {
	tab.Helper()
	return ask[[]string](tab, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
		.slice(0, 5).map(e => e.tagName + "." + e.className + " " + e.textContent.trim().replace(/\s+/g, " ").slice(0, 30))`)
}

// seen tells whether the element with an id is at least partly on the screen.
const seen = `(id => { const e = document.getElementById(id); if (!e) return "no element " + id
	const r = e.getBoundingClientRect()
	return r.bottom > 0 && r.top < innerHeight && r.height > 0 ? "seen" : "at " + r.top + " of " + innerHeight })(%q)`

// clickMention clicks the last place of an actor's page at which it is named, and
// wants to be led to that place.
func (tab *tab) clickMention(address string) {
	tab.Helper()
	const last = `[...document.querySelectorAll("main a[href*='articles/'][href*='#name.']")].at(-1)`
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	href := ask[string](tab, last+`.href`)
	at := ask[[]float64](tab, `(e => { e.scrollIntoView({block: "center", behavior: "instant"})
		const r = e.getClientRects()[0]; return [r.left + r.width/2, r.top + r.height/2] })(`+last+`)`)
	arrived := chromedp.WaitEvent(cdpage.LoadEventFired, func(cdpage.EventLoadEventFired) bool { return true },
		chromedp.MouseClickXY(at[0], at[1]))
	if _, err := chromedp.Run(tab.site, arrived); err != nil {
		tab.Fatalf("%s: clicking %s: %v", address, href, err)
	}
	_, id, _ := strings.Cut(href, "#")
	if got := ask[string](tab, `location.href`); got != href {
		tab.Errorf("%s: the click leads to %s, not to %s", address, got, href)
	}
	if got := ask[string](tab, fmt.Sprintf(seen, id)); got != "seen" {
		tab.Errorf("%s: %s is not on the screen: %s", address, id, got)
	}
	tab.quiet(address)
}

// skipByKeyboard presses Tab and Enter on a fresh page: the skip link shows itself
// and leads past the menu.
func (tab *tab) skipByKeyboard() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root+"index.html"), chromedp.KeyEvent(kb.Tab))
	const focused = `(e => { const r = e.getBoundingClientRect()
		return e.getAttribute("href") + (r.top >= 0 && r.left >= 0 && r.width > 0 ? " seen" : " hidden") })(document.activeElement)`
	got := ask[string](tab, focused)
	href, _, _ := strings.Cut(got, " ")
	if !strings.HasPrefix(href, "#") || !strings.HasSuffix(got, " seen") {
		tab.Fatalf("the first Tab leads to %s, not to a skip link that is seen", got)
	}
	tab.do(chromedp.KeyEvent(kb.Enter))
	if got := ask[string](tab, `document.activeElement.id`); "#"+got != href {
		tab.Errorf("the skip link %s leads to %q", href, got)
	}
	tab.do(chromedp.KeyEvent(kb.Tab))
	if !ask[bool](tab, `document.activeElement.closest("main") !== null`) {
		tab.Errorf("behind the skip link the keyboard is not in main")
	}
	tab.quiet("index.html")
}

// call sends the browser a command whose answer does not matter.
func call[P, R any](tab *tab, command cdp.Command[P, R], parameters P) {
	tab.Helper()
	if _, err := chromedp.Call(tab.site, command, parameters); err != nil {
		tab.Fatal(err)
	}
}
