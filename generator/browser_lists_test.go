package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestLists holds lists of the shipped briefing to how they are to look: with edges
// that agree, and nothing said twice.
func TestLists(t *testing.T) {
	t.Parallel()
	browser := startBrowser(t, chromium(t))
	output := shippedSite(t)
	for name, want := range map[string]func(*tab){
		"edges":     (*tab).wantOneEdge,
		"columns":   (*tab).wantColumnsAlike,
		"settings":  (*tab).wantSettingsAligned,
		"from, to":  (*tab).wantDaysTogether,
		"one total": func(tab *tab) { tab.wantTotal("timeline.shown") },
	} {
		t.Run(name, func(t *testing.T) { want(openTab(t, browser, fileURL(output), true)) })
	}
	t.Run("one total, without scripts", func(t *testing.T) {
		openTab(t, browser, fileURL(output), false).wantTotal("57 entries")
	})
}

// wantOneEdge wants what is quoted on wide pages to end where running text does.
func (tab *tab) wantOneEdge() {
	tab.Helper()
	for _, address := range []string{"actors/putin.html", "actors/named.together.html", "events/us-reply.html"} {
		tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
		tab.none(`Promise.resolve((measure => [...document.querySelectorAll(":is(.named-in, .pair, .quotation) :is(h3, p, li, .words, figcaption):not(.report *)")]
			.filter(e => e.getBoundingClientRect().right > document.querySelector("main").getBoundingClientRect().left + measure + 1)
			.map(e => e.textContent.trim().slice(0, 40)))(39 * 16))`, "%s: beyond the measure", address)
	}
}

// wantColumnsAlike wants the columns of actors to begin side by side.
func (tab *tab) wantColumnsAlike() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"actors/index.html"))
	const columns = `[...document.querySelectorAll(".actors")].map(list => [...list.children].map(e => e.getBoundingClientRect())
		.filter((it, i, all) => i === 0 || it.left !== all[i - 1].left).map(it => it.top - list.getBoundingClientRect().top))`
	lists := ask[[][]float64](tab, columns)
	for _, tops := range lists {
		if len(tops) != 2 || tops[0] != tops[1] {
			tab.Errorf("the columns of a list of actors begin at %v", tops)
		}
	}
	if len(lists) < 3 {
		tab.Errorf("%d lists of actors", len(lists))
	}
}

// wantSettingsAligned wants the panel of settings below the masthead's line and to end with it.
func (tab *tab) wantSettingsAligned() {
	tab.Helper()
	for _, width := range []int64{1440, 1024} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"claims/index.html"))
		const apart = `(([head, panel]) => [head.right - panel.right, panel.top - head.bottom])([".masthead", "#page\\.settings"].map(it => document.querySelector(it).getBoundingClientRect()))`
		tab.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("page.settings").showPopover()`))
		if got := ask[[]float64](tab, apart); got[0] < -.5 || got[0] > .5 || got[1] < 4 {
			tab.Errorf("at a width of %d the settings are %v from the masthead's end and line", width, got)
		}
	}
}

// wantDaysTogether wants the two days of the timeline's filter beside one another.
func (tab *tab) wantDaysTogether() {
	tab.Helper()
	for _, width := range []int64{1440, 768, 500, 441, 440, 421, 390, 320} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		if tops := ask[[]float64](tab, `["from", "to"].map(it => document.querySelector(".filter [name=" + it + "]").getBoundingClientRect().top)`); tops[0] != tops[1] {
			tab.Errorf("at a width of %d the days are in two rows, at %v", width, tops)
		}
	}
}

// wantTotal wants the number of entries to be told once, here or there.
func (tab *tab) wantTotal(want string) {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html"))
	const told = `[...document.querySelectorAll(".lead > .count, #timeline\\.shown")].filter(e => e.checkVisibility()).map(e => e.id || e.textContent).join(", ")`
	if got := ask[string](tab, told); got != want {
		tab.Errorf("how many entries there are is told by %q, want %q", got, want)
	}
}
