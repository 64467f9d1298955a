package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// TestLayout holds pages of the shipped briefing to how they are to look: calm text,
// that begins soon, under a masthead that is short on phones too.
func TestLayout(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	mirrored := quickFolder(t)
	buildIn(t, rightToLeft(t), mirrored)
	browser := startBrowser(t, program)
	for name, want := range map[string]func(*tab){
		"marks":         (*tab).wantMarksAtRest,
		"article heads": (*tab).wantTextSoon,
		"signs":         (*tab).wantWholeSigns,
	} {
		t.Run(name, func(t *testing.T) { want(openTab(t, browser, fileURL(output), true)) })
	}
	for name, root := range map[string]string{"left to right": output, "right to left": mirrored} {
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("masthead, %s, scripts %t", name, scripts), func(t *testing.T) {
				openTab(t, browser, fileURL(root), scripts).wantShortMasthead()
			})
		}
	}
}

const telegraph = "articles/telegraph.html"

// lined counts the marks with a line that is seen, and all: of notes, and of what
// else words bear.
const lined = `(kinds => kinds.flatMap(kind => { const marks = [...document.querySelectorAll(kind)]
	const seen = it => { const style = getComputedStyle(it); return style.textDecorationLine === "underline" && !/^rgba\(.*, 0\)$/.test(style.textDecorationColor) }
	return [marks.filter(seen).length, marks.length] }))(["main mark[class^=note]", "main mark:not([class^=note])"])`

// bearing is a paragraph with words that bear something else than a note, and a link.
const bearing = `document.querySelector("main p:has(mark:not([class^=note])):has(a[href])")`

// wantMarksAtRest wants words with notes to have a line always, and words that bear
// something else where the reader is, if at all.
func (tab *tab) wantMarksAtRest() {
	tab.Helper()
	want := func(when string, atLeast, atMost float64) {
		tab.Helper()
		tab.until(`document.getAnimations().every(it => it.playState === "finished")`)
		got := ask[[]int](tab, lined)
		if part := float64(got[2]) / float64(got[3]); got[0] != got[1] || got[3] < 10 || part < atLeast || part > atMost {
			tab.Errorf("%s: %d of %d marks of notes and %d of %d others have lines", when, got[0], got[1], got[2], got[3])
		}
	}
	point := func() {
		tab.Helper()
		at := ask[[]float64](tab, `(p => { p.scrollIntoView({block: "center", behavior: "instant"}); const box = p.getBoundingClientRect()
			return [box.left + 2, box.top + 2] })(`+bearing+`)`)
		tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]))
		tab.until(bearing + `.matches(":hover")`)
	}
	for _, address := range []string{telegraph, "print.html"} {
		tab.emulate()
		tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address), chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1))
		want(address+" at rest", 0, 0)
		point()
		tab.until(lined + `[2] > 0`)
		want(address+" with the pointer in a paragraph", .001, .5)
		call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
		point()
		want(address+" on paper", 0, 0)
		tab.emulate()
		tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 1))
		want(address+" left again", 0, 0)
		ask[bool](tab, `(`+bearing+`.querySelector("a").focus(), true)`)
		tab.until(lined + `[2] > 0`)
		want(address+" with the keyboard in a paragraph", .001, .5)
		ask[bool](tab, `(document.activeElement.blur(), true)`)
		tab.emulate("forced-colors", "active")
		tab.until(`matchMedia("(forced-colors: active)").matches`)
		want(address+" in forced colours", 1, 1)
	}
	tab.quiet("marks")
}

// wantTextSoon wants the facts of articles to stand in the margin where there is one,
// and the text to begin in the first window.
func (tab *tab) wantTextSoon() {
	tab.Helper()
	const boxes = `(["#text", ".article-head > .facts", ".article-head > .lead"].map(it => { const box = document.querySelector(it).getBoundingClientRect()
		return {Left: box.left, Right: box.right, Top: box.top, Bottom: box.bottom} }))`
	for address, top := range map[string]float64{telegraph: 650, "articles/press-association.html": 640, "articles/irish-times.html": 640} {
		for width, latest := range map[int64]float64{1440: top, 1024: top + 60, 768: 760, 390: 960} {
			tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+address))
			at := ask[[]placed](tab, boxes)
			text, facts, lead := at[0], at[1], at[2]
			if text.Top > latest {
				tab.Errorf("%s at %d: the text begins at %.0f, want %.0f at most", address, width, text.Top, latest)
			}
			if inMargin := facts.Left >= text.Right && facts.Top < lead.Bottom && facts.Bottom <= text.Top; inMargin != (width > 1000) {
				tab.Errorf("%s at %d: the facts are in the margin: %t, from %.0f, %.0f to %.0f, %.0f", address, width, inMargin, facts.Left, facts.Top, facts.Right, facts.Bottom)
			}
		}
	}
	tab.quiet("heads")
}

// wantWholeSigns wants no sign to be parted at the end of a line, which would part
// the outline of its focus.
func (tab *tab) wantWholeSigns() {
	tab.Helper()
	for _, address := range []string{telegraph, "print.html"} {
		for _, width := range []int64{1440, 1024, 768, 390} {
			tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+address))
			tab.none(`[...document.querySelectorAll(".sign")].filter(it => it.getClientRects().length > 1).map(it => it.id || it.textContent)`, "%s at %d has parted signs", address, width)
		}
	}
	tab.quiet("signs")
}

// wantShortMasthead wants the name, the search and the settings in one row on phones,
// clear of each other, and the parts of the briefing in two below. Where the word of
// the search has no room it is still told.
func (tab *tab) wantShortMasthead() {
	tab.Helper()
	const boxes = `(() => { const range = document.createRange()
		range.selectNodeContents(document.querySelector(".masthead-name a"))
		const buttons = [...document.querySelectorAll(".settings-button")].filter(it => it.checkVisibility())
		return [range, document.querySelector(".to-search"), ...buttons, document.querySelector(".menu a"), document.querySelector(".masthead")].map(it => { const box = it.getBoundingClientRect()
			return {Left: box.left, Right: box.right, Top: box.top, Bottom: box.bottom} }) })()`
	for _, width := range []int64{320, 390, 768} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+telegraph))
		at := ask[[]placed](tab, boxes)
		row, first, masthead := at[:len(at)-2], at[len(at)-2], at[len(at)-1]
		for i, it := range row {
			if it.Bottom > first.Top+8 || it.Top < masthead.Top || it.Left < masthead.Left-1 || it.Right > masthead.Right+1 {
				tab.Errorf("at %d: not in the first row: %+v, the menu %+v, all %+v", width, it, first, masthead)
			}
			if i > 0 && it.Left < row[i-1].Right+4 && row[i-1].Left < it.Right+4 {
				tab.Errorf("at %d: on one another: %+v and %+v", width, row[i-1], it)
			}
		}
		if height := masthead.Bottom - masthead.Top; height > 140 {
			tab.Errorf("at %d: the masthead is %.0f pixels high", width, height)
		}
		tree, err := chromedp.Call(tab.site, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
		if err != nil {
			tab.Fatal(err)
		}
		if !slices.ContainsFunc(tree.Nodes, func(it *accessibility.Node) bool {
			return !it.Ignored && it.Role != nil && it.Name != nil && string(it.Role.Value) == `"link"` && strings.Contains(string(it.Name.Value), "Search")
		}) {
			tab.Errorf("at %d: there is no link with the name Search", width)
		}
	}
	tab.quiet("mastheads")
}
