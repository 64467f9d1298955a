package main

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
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
	t.Run("what comes is no index", func(t *testing.T) { searchInVain(t, browser, output) })
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		t.Run(name, func(t *testing.T) {
			tab := openTab(t, browser, root, true)
			tab.do(chromedp.EmulateViewport(1440, 900))
			tab.searchNothing()
			tab.searchByKeyboard()
			tab.searchAgain()
			tab.searchMisspelt()
			tab.searchSentences()
			tab.searchReturns()
			tab.searchFromPrint()
			tab.searchFits()
			tab.quiet("search.html")
		})
	}
}

// searchInVain wants a search whose files are others, as hosts send that have an
// answer to everything, or missing, to say so and leave the index to the reader.
func searchInVain(t *testing.T, browser context.Context, output string) {
	folder := quickFolder(t)
	if err := os.CopyFS(folder, os.DirFS(output)); err != nil {
		t.Fatal(err)
	}
	parts, err := filepath.Glob(filepath.Join(folder, "assets/search/*.js"))
	if err != nil || len(parts) == 0 {
		t.Fatalf("the index has no files: %v", err)
	}
	for i, part := range parts {
		if i%2 == 0 {
			write(t, part, "/* something else */")
		} else if err := os.Remove(part); err != nil {
			t.Fatal(err)
		}
	}
	tab := openTab(t, browser, fileURL(folder), true)
	tab.do(chromedp.Navigate(tab.root + "search.html?q=russia"))
	const told = `document.querySelector(".search-told").textContent`
	if !tab.comesTrue(told + `.includes("cannot load")`) {
		t.Errorf("the search says %q", ask[string](tab, told))
	}
	const state = `[document.getElementById("search.index").hidden, location.search, ` + told + `].join(" ")`
	if got := ask[string](tab, state); !strings.HasPrefix(got, "false ?q=russia ") {
		t.Errorf("after a search in vain the page is %q", got)
	}
	tab.do(chromedp.Evaluate[chromedp.Void](`(field => { field.value = ""; field.dispatchEvent(new InputEvent("input", {bubbles: true})) })(document.getElementById("search.field"))`))
	if !tab.comesTrue(`location.search === "" && ` + told + ` === ""`) {
		t.Errorf("without a query the page is %q", ask[string](tab, state))
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
// loaded nothing of the search but its scripts.
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
	tab.arriving(slash())
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

// wantArrived wants the page of a result to be open, at its place.
func (tab *tab) wantArrived(href string) {
	tab.Helper()
	page, place, _ := strings.Cut(href, "#")
	place, _, _ = strings.Cut(place, ":~:")
	place, err := url.PathUnescape(place)
	if got := ask[string](tab, `location.href.split("#")[0]`); got != page || err != nil {
		tab.Errorf("a result leads to %s, not to %s (%v)", got, href, err)
	}
	tab.wantSeen("the words of a result", place)
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

// searchMisspelt follows what is offered where nothing is found, by keyboard.
func (tab *tab) searchMisspelt() {
	tab.Helper()
	const told = `document.querySelector(".search-told").textContent`
	tab.do(chromedp.Navigate(tab.root + "search.html"))
	tab.do(chromedp.KeyEvent("lavrow zebra"))
	tab.searched("lavrow zebra")
	if got := ask[string](tab, told); got != "Nothing found. Did you mean Lavrov?" {
		tab.Errorf("of words that are not there the page tells %q", got)
	}
	tab.do(chromedp.KeyEvent(kb.ArrowDown))
	tab.arriving(chromedp.KeyEvent(kb.Enter))
	if got := tab.searched("Lavrov"); !strings.HasPrefix(got, "Actors: Sergey Lavrov") {
		tab.Errorf("what is offered leads to %q", got)
	}
}

// searchSentences searches for words that stand far apart in the text of one article,
// and follows one of a source note to it.
func (tab *tab) searchSentences() {
	tab.Helper()
	const hit = `[...document.querySelectorAll(".results li")].find(it => it.querySelector(".hit").href.includes("/articles/") && it.querySelectorAll(".hit-words").length > 1)`
	tab.do(chromedp.Navigate(tab.root + "search.html?q=lav+ger"))
	tab.searched("lav ger")
	if got := ask[string](tab, `[...`+hit+`.querySelectorAll(".hit-words")].map(it => [...new Set([...it.querySelectorAll("mark")].map(m => m.textContent.toLowerCase().slice(0, 3)))].sort().join("+")).sort().join(" ")`); got != "ger lav" {
		tab.Errorf("sentences are shown with %q", got)
	}
	tab.do(chromedp.Navigate(tab.root + "search.html?q=byline"))
	tab.searched("byline")
	const inNote = `document.querySelector(".hit[href*='/articles/irish-times.html#article.source']")`
	href := ask[string](tab, inNote+`.href`)
	tab.arriving(chromedp.Evaluate[chromedp.Void](inNote + `.click()`))
	tab.wantArrived(href)
}

// searchReturns opens a group, follows a result of it and comes back: the group is
// open, and the result where it was.
func (tab *tab) searchReturns() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "search.html?q=russia"))
	before := tab.searched("russia")
	ask[bool](tab, `document.querySelectorAll(".more")[1].click() ?? true`)
	tab.until(`document.activeElement.className === "hit"`)
	tab.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	const state = `[document.activeElement.href, Math.round(scrollY), Math.round(document.activeElement.getBoundingClientRect().top)].join(" ")`
	opened, left := tab.searched("russia"), ask[string](tab, state)
	if opened == before {
		tab.Fatal("no group was opened")
	}
	tab.arriving(chromedp.KeyEvent(kb.Enter))
	tab.back("search.html")
	for _, step := range []string{"back", "loaded again"} { // browsers may keep the page to go back to
		if got := tab.searched("russia"); got != opened {
			tab.Errorf("%s, the results are %q, they were %q", step, got, opened)
		}
		if !tab.comesTrue(fmt.Sprintf("%s === %q", state, left)) {
			tab.Errorf("%s, one is at %q, one was at %q", step, ask[string](tab, state), left)
		}
		tab.do(chromedp.Reload())
	}
}

// searchFromPrint goes to the search from the document of all.
func (tab *tab) searchFromPrint() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "print.html"))
	tab.arriving(slash())
	if got := ask[string](tab, `location.href`); got != tab.root+"search.html" {
		tab.Errorf("a slash in print.html leads to %q", got)
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
