package main

import (
	"math"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// wantNear wants no stack of touching notes to be moved up or down to the good of
// more notes than it would take from their words: at least as many stand level or
// above as below their words, and the other way round.
func (r *noteReader) wantNear(what string, list []placed) {
	r.Helper()
	within := ask[[]float64](r.tab, `[document.getElementById("text").getBoundingClientRect().top, document.querySelector("article").getBoundingClientRect().bottom]`)
	for len(list) > 0 {
		stack := list[:1]
		for len(stack) < len(list) && list[len(stack)].Top-stack[len(stack)-1].Bottom <= 2*level {
			stack = list[:len(stack)+1]
		}
		list = list[len(stack):]
		above, below := 0, 0
		for _, note := range stack {
			if note.Top < note.Words-level {
				above++
			} else if note.Top > note.Words+level {
				below++
			}
		}
		first, last := stack[0], stack[len(stack)-1]
		if first.Top > within[0]+level && 2*below > len(stack) {
			r.Errorf("%s: of the %d notes from %s on %d stand below their words, though there is room above them", what, len(stack), first.ID, below)
		}
		if last.Bottom < within[1]-level && 2*above > len(stack) {
			r.Errorf("%s: of the %d notes from %s on %d stand above their words, though there is room below them", what, len(stack), first.ID, above)
		}
	}
}

// TestNotesNearWords measures how far the notes of the shipped articles, which are
// many, stand from their words at rest.
func TestNotesNearWords(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	reader := readNotes(t, startBrowser(t, program), output, true)
	articles := 0
	for address := range tree(t, output) {
		name, isPage := strings.CutSuffix(path.Base(address), ".html")
		if !isPage || path.Dir(address) != "articles" || name == "index" {
			continue
		}
		articles++
		for _, width := range []int64{1440, 1920} {
			reader.open(width, name)
			list, _ := reader.notes()
			reader.wantNear(name, list)
			if cut := ask[[]string](reader.tab, cutLinks); len(cut) > 0 {
				t.Errorf("%s at %d: there is room for all links of the notes %q", name, width, cut)
			}
			var distances []float64
			for _, note := range list {
				distances = append(distances, math.Abs(note.Top-note.Words))
			}
			slices.Sort(distances)
			median, most := distances[len(distances)/2], distances[len(distances)-1]
			if t.Logf("%s at %d: median %.0f, at most %.0f", name, width, median, most); median > 250 || most > 500 {
				t.Errorf("%s at %d: the notes stand %.0f pixels from their words, one %.0f", name, width, median, most)
			}
		}
	}
	if articles < 5 {
		t.Errorf("%d articles were measured, want 5 or more", articles)
	}
}

// cutLinks are notes that cut their links off though all have room above the next note.
const cutLinks = `[...document.querySelectorAll(".note")].filter((note, i, all) => {
	const links = note.querySelector(".note-links")
	if (!links || links.scrollWidth <= links.clientWidth) return false
	const next = [...all].map(it => it.getBoundingClientRect().top).filter(top => top > note.getBoundingClientRect().top).sort((a, b) => a - b)[0] ?? Infinity
	note.classList.add("roomy")
	const fits = note.getBoundingClientRect().bottom + 12 <= next
	note.classList.remove("roomy")
	return fits
}).map(it => it.id)`

// linksShown wants the links of a note to be one line at rest where the next note is
// near, and all to be there while the reader is at it, without another note giving
// way; these do when the reader asks for it.
func (r *noteReader) linksShown() {
	const links = `document.querySelector("aside[id='outer.note'] .note-links")`
	r.open(1440, "crowded")
	r.want("room for a link", links+`.closest(".note").matches(".roomy")`)
	r.do(chromedp.Evaluate[chromedp.Void](`(list => { for (let i = 0; i < 90; i++) list.append(list.firstElementChild.cloneNode(true)) })(` + links + `)`))
	r.until("level", levelNow("feast"))
	r.until("one line", links+`.offsetHeight < 30`)
	r.rest("outer.note")
	r.until("all lines", links+`.offsetHeight > 40 && `+links+`.scrollHeight <= `+links+`.clientHeight`)
	r.atPlaces()
	before := ask[string](r.tab, noteTops)
	r.rest("h.the-last-word")
	r.until("one line again", links+`.offsetHeight < 30`)
	r.atPlaces()
	if after := ask[string](r.tab, noteTops); after != before {
		r.Errorf("the notes moved from %s to %s", before, after)
	}
	r.rest("outer")
	r.until("lit from its words", lit("outer"))
	r.want("still one line", links+`.offsetHeight < 30`)
	r.click("outer")
	r.until("a click makes room for all", links+`.offsetHeight > 40`)
	r.wantApart("all links of outer")
}
