package main

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
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
	output := shippedSite(t)
	kinds := oneOfEachKind(t, output)
	browser := startBrowser(t, program)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, scripts %t", name, scripts), func(t *testing.T) {
				t.Parallel()
				tab := openTab(t, browser, root, scripts)
				tab.lookAll(kinds)
				tab.clickMention(actorNamed(t, kinds))
				tab.skipByKeyboard()
			})
		}
	}
	for name, want := range everybody {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want(openTab(t, browser, fileURL(output), true), kinds)
		})
	}
	t.Run("steady on a slow line", func(t *testing.T) {
		t.Parallel()
		openTab(t, browser, serveSlowly(t, output), true).wantSteadyInPieces(kinds)
	})
	t.Run("planted faults", func(t *testing.T) {
		t.Parallel()
		openTab(t, browser, fileURL(plantFaults(t)), true).wantFaultsSeen()
	})
	t.Run("everything strange", func(t *testing.T) {
		t.Parallel()
		_, output := strangeSite(t)
		openTab(t, browser, fileURL(output), true).lookAll(oneOfEachKind(t, output))
	})
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

// tab is a reader's tab, with what it complained of since that was last looked at.
type tab struct {
	*testing.T
	site context.Context // of the tab, for chromedp
	root string
	mu   sync.Mutex
	told []string
}

// openTab opens a tab for a site, which has the focus whatever other tabs do. All that
// is done in it may take three times patience.
func openTab(t *testing.T, browser context.Context, root string, scripts bool) *tab {
	t.Helper()
	site, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	opened := &tab{T: t, root: root}
	if err := chromedp.Listen(site, opened.hear); err != nil {
		t.Fatal(err)
	}
	opened.site, cancel = context.WithTimeout(site, 3*patience)
	t.Cleanup(cancel)
	call(opened, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts})
	call(opened, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	return opened
}

// hear notes every message of the console, every request to elsewhere and every
// one that fails.
func (tab *tab) hear(event any) {
	told := ""
	switch it := event.(type) {
	case *runtime.EventConsoleAPICalled:
		told = fmt.Sprintf("the console says %s %s", it.Type, spoken(it.Args...))
	case *runtime.EventExceptionThrown:
		told = "a script fails: " + it.ExceptionDetails.Text + " " + spoken(it.ExceptionDetails.Exception)
	case *log.EventEntryAdded:
		told = "the console says " + it.Entry.Text
	case *network.EventRequestWillBeSent:
		own := strings.HasPrefix(it.Request.URL, tab.root) || strings.HasPrefix(it.Request.URL, "data:") // the browser's pictures in fields
		if !own && !strings.HasSuffix(it.Request.URL, favicon) {
			told = "a page asks for " + it.Request.URL
		}
	case *network.EventLoadingFailed:
		if !it.Canceled { // as those are that come too late for a page that is being left
			told = "a request fails: " + it.ErrorText
		}
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

// spoken is what a script wrote to the console or threw.
func spoken(values ...*runtime.RemoteObject) string {
	var words []string
	for _, it := range values {
		if it != nil {
			words = append(words, it.Description+string(it.Value))
		}
	}
	return strings.Join(words, " ")
}

// complaints are what was complained of since they were last asked for.
func (tab *tab) complaints() []string {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	told := tab.told
	tab.told = nil
	return told
}

// quiet wants nothing to be complained of so far.
func (tab *tab) quiet(address string) {
	tab.Helper()
	for _, told := range tab.complaints() {
		tab.Errorf("%s: %s", address, told)
	}
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
		light := map[string]float64{}
		for _, scheme := range []string{"light", "dark"} {
			tab.prefer(scheme)
			for _, over := range ask[[]string](tab, sideways) {
				tab.Errorf("%s scrolls sideways at a width of %d, %s: %s", address, width, scheme, over)
			}
			light[scheme] = tab.paper()
		}
		if light["light"] < light["dark"]+300 {
			tab.Errorf("%s is not light and dark: %v", address, light)
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
const paper = `getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0)`

func (tab *tab) paper() float64 {
	tab.Helper()
	return ask[float64](tab, paper)
}

// sideways is empty where a page fits its window; else it has by how much it does
// not, and the first elements that reach beyond the edge.
const sideways = `(html => { const over = html.scrollWidth - html.clientWidth
	return over <= 0 ? [] : ["by " + over + " pixels", ...[...document.querySelectorAll("body *")]
		.filter(e => e.getBoundingClientRect().right > html.clientWidth + 1 || e.getBoundingClientRect().left < -1).slice(0, 5)
		.map(e => e.tagName + "." + e.getAttribute("class") + " " + e.textContent.trim().replace(/\s+/g, " ").slice(0, 30))] })(document.documentElement)`

// clickMention clicks the last place of an actor's page at which it is named, and
// wants to be led to that place.
func (tab *tab) clickMention(address string) {
	tab.Helper()
	const last = `[...document.querySelectorAll("main a[href*='articles/'][href*='#name.']")].at(-1)`
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	href := ask[string](tab, last+`.href`)
	at := ask[[]float64](tab, `(e => { e.scrollIntoView({block: "center", behavior: "instant"})
		const r = e.getClientRects()[0]; return [r.left + r.width/2, r.top + r.height/2] })(`+last+`)`)
	tab.arriving(chromedp.MouseClickXY(at[0], at[1]))
	_, id, _ := strings.Cut(href, "#")
	if got := ask[string](tab, `location.href`); got != href {
		tab.Errorf("%s: the click leads to %s, not to %s", address, got, href)
	}
	tab.wantSeen(address, id)
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
