package main

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestSearch searches the shipped briefing as its readers do, from the disk and
// from a host.
func TestSearch(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		t.Run(name, func(t *testing.T) {
			tab := openTab(t, browser, root, true)
			tab.do(chromedp.EmulateViewport(1440, 900))
			tab.searchNothing()
			tab.searchByKeyboard()
			tab.searchAgain()
			tab.searchFits()
			tab.quiet("search.html")
		})
	}
}

// searched waits until the results are those of a query, and tells them as
// "kind: title, title; kind: …".
func (tab *tab) searched(query string) string {
	tab.Helper()
	if !tab.comesTrue(fmt.Sprintf(`document.querySelector(".results")?.dataset.of === %q`, query)) {
		const state = `document.getElementById("search.field").value + " | " + location.search + " | " + document.querySelector(".search-told").textContent`
		tab.Fatalf("the results never are those of %q: %s; complaints: %q", query, ask[string](tab, state), tab.complaints())
	}
	return ask[string](tab, `[...document.querySelectorAll(".results section")].map(s => s.querySelector("h2").firstChild.data.trim() + ": " +
		[...s.querySelectorAll(".hit")].map(a => a.textContent).join(", ")).join("; ")`)
}

// searchNothing wants the page without a query to be the index, and to have
// loaded nothing of the search but its script.
func (tab *tab) searchNothing() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "search.html"))
	const state = `[performance.getEntriesByType("resource").filter(it => it.name.includes("/assets/search/")).length,
		document.getElementById("search.index").hidden, document.getElementById("search.field").value].join(" ")`
	if got := ask[string](tab, state); got != "0 false " {
		tab.Errorf("before a search the page is %q", got)
	}
}

// searchByKeyboard goes to the search from another page with a slash, types, goes
// through the results with the arrows and opens one; then goes back.
func (tab *tab) searchByKeyboard() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "index.html"))
	tab.arriving(chromedp.KeyEvent("/"))
	tab.until(`document.activeElement.id === "search.field"`)
	tab.do(chromedp.KeyEvent("TROOPS border"))
	if got := tab.searched("TROOPS border"); !strings.Contains(got, "Claims: ") || !strings.Contains(got, "Articles: ") {
		tab.Fatalf("the search finds %q", got)
	}
	if got := ask[string](tab, `location.search + " " + document.querySelector(".search-told").textContent.replace(/\d+/, "N")`); got != "?q=TROOPS+border Results: N" {
		tab.Errorf("the page tells %q", got)
	}
	if got := ask[string](tab, `[...new Set([...document.querySelectorAll(".results mark")].map(m => m.textContent.toLowerCase().slice(0, 5)))].sort().join(" ")`); got != "borde troop" {
		tab.Errorf("marked are words that begin with %q", got)
	}
	tab.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowUp), chromedp.KeyEvent(kb.ArrowUp))
	if got := ask[string](tab, `document.activeElement.id`); got != "search.field" {
		tab.Errorf("two arrows down and two up lead to %q", got)
	}
	const article = `[...document.querySelectorAll(".hit")].findIndex(a => a.href.includes("/articles/") && a.href.includes("#p."))`
	at := ask[int](tab, `[...document.querySelectorAll(".results a, .results button")].indexOf(document.querySelectorAll(".hit")[`+article+`])`)
	for range at + 1 {
		tab.do(chromedp.KeyEvent(kb.ArrowDown))
	}
	href := ask[string](tab, `document.activeElement.href`)
	tab.arriving(chromedp.KeyEvent(kb.Enter))
	tab.wantArrived(href)
	tab.back("search.html")
	tab.searched("TROOPS border")
	if got := ask[string](tab, `document.getElementById("search.field").value`); got != "TROOPS border" {
		tab.Errorf("back in the search the field holds %q", got)
	}
}

// back goes back to a page. Whether that is loaded again or was kept is the
// browser's affair, so that neither a load nor a context can be waited for.
func (tab *tab) back(page string) {
	tab.Helper()
	history, err := chromedp.Call(tab.site, cdpage.GetNavigationHistory, cdp.Empty{})
	if err != nil || history.CurrentIndex == 0 {
		tab.Fatalf("there is no page before: %v", err)
	}
	before := history.Entries[history.CurrentIndex-1]
	call(tab, cdpage.NavigateToHistoryEntry, cdpage.NavigateToHistoryEntryParams{EntryID: before.ID})
	for tab.site.Err() == nil {
		at, err := chromedp.Run(tab.site, chromedp.Evaluate[string](`document.readyState + " " + location.pathname`))
		if err == nil && strings.HasPrefix(at, "complete ") && strings.HasSuffix(at, "/"+page) {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	tab.Fatalf("back does not lead to %s", page)
}

// arriving does a step that leads to another page and waits for that.
func (tab *tab) arriving(step chromedp.Action[chromedp.Void]) {
	tab.Helper()
	arrived := chromedp.WaitEvent(cdpage.LoadEventFired, func(cdpage.EventLoadEventFired) bool { return true }, step)
	if _, err := chromedp.Run(tab.site, arrived); err != nil {
		tab.Fatal(err)
	}
}

// wantArrived wants the page of a result to be open, at its place.
func (tab *tab) wantArrived(href string) {
	tab.Helper()
	page, place, _ := strings.Cut(href, "#")
	place, _, _ = strings.Cut(place, ":~:")
	place, err := url.PathUnescape(place)
	if got := ask[string](tab, `location.href.split("#")[0]`); got != page || err != nil {
		tab.Errorf("a result leads to %s, not to %s (%v)", got, href, err)
	}
	if got := ask[string](tab, fmt.Sprintf(seen, place)); got != "seen" {
		tab.Errorf("the words at %s are not on the screen: %s", place, got)
	}
}

// searchAgain opens an address with a query, clears the field and searches for
// what is not there, for a phrase, and for a name in another script.
func (tab *tab) searchAgain() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "search.html?q=" + url.QueryEscape("Лавров")))
	if got := tab.searched("Лавров"); !strings.HasPrefix(got, "Actors: Sergey Lavrov") {
		tab.Errorf("an address with a query shows %q", got)
	}
	tab.do(chromedp.KeyEvent("/"), chromedp.KeyEvent(kb.Escape))
	const state = `location.search + document.getElementById("search.field").value + document.querySelectorAll(".hit").length + document.getElementById("search.index").hidden`
	if got := ask[string](tab, state); got != "0false" {
		tab.Errorf("after Esc the page is %q", got)
	}
	tab.do(chromedp.KeyEvent("xyzzy"))
	if got := tab.searched("xyzzy"); got != "" {
		tab.Errorf("nothing is found as %q", got)
	}
	tab.do(chromedp.KeyEvent(kb.Escape), chromedp.KeyEvent(`"lower expectations"`))
	if got := tab.searched(`"lower expectations"`); !strings.Contains(got, "US-Russia lower expectations ahead") {
		tab.Errorf("a phrase finds %q", got)
	}
	tab.arriving(chromedp.KeyEvent(kb.Enter))
	if got := ask[string](tab, `location.pathname`); strings.HasSuffix(got, "/search.html") {
		tab.Error("Enter in the field opens no result")
	}
}

// searchFits wants results to fit the narrowest screens.
func (tab *tab) searchFits() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 700), chromedp.Navigate(tab.root+"search.html?q=ukraine"))
	tab.searched("ukraine")
	if over := ask[int](tab, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		tab.Errorf("results scroll sideways by %d pixels", over)
	}
}
