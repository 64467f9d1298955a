package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// manySignsText has words with two notes and with three, and words around them.
var manySignsText = map[string]struct{ two, three, other string }{
	"en": {"the old ship", "the long white coast", "as they say"},
	"ar": {"سفينة الصيد القديمة", "ساحل البحر الأبيض الطويل", "كما قالوا"},
}

// manySigns is a briefing with two notes that end at one word, with three, and with
// footnotes right behind one another.
func manySigns(t *testing.T, language string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	copyLayouts(t, folder)
	for name, text := range defaults {
		write(t, filepath.Join(folder, name), text)
	}
	write(t, filepath.Join(folder, "config.yaml"), defaults["config.yaml"]+"language: "+language+"\n")
	text := manySignsText[language]
	write(t, filepath.Join(folder, "content/articles/many.md"), fmt.Sprintf("---\ntitle: Many\noutlet: gazette\npublished: 2022-01-09\n---\n"+
		"%[3]s %[1]s %[3]s.\n\n%[3]s %[2]s %[3]s.\n\n%[3]s[^a][^b] %[3]s.\n\n[^a]: One.\n[^b]: Two.\n", text.two, text.three, text.other))
	end := func(words string, from int) string { return strings.Join(strings.Fields(words)[from:], " ") }
	write(t, filepath.Join(folder, "content/annotations/many.yaml"), fmt.Sprintf("- {id: one, quote: %s, note: One.}\n- {id: two, quote: %s, note: Two.}\n"+
		"- {id: three, quote: %s, note: Three.}\n- {id: four, quote: %s, note: Four.}\n- {id: five, quote: %s, note: Five.}\n",
		text.two, end(text.two, 1), text.three, end(text.three, 1), end(text.three, 2)))
	return folder
}

// TestAdjoiningSigns wants signs of notes that end at one word to be told apart, by
// the eye and by a finger, with scripts, without, and on paper.
func TestAdjoiningSigns(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	browser := startBrowser(t, program)
	for _, language := range []string{"en", "ar"} {
		output := t.TempDir()
		buildIn(t, manySigns(t, language), output)
		for _, scripts := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, scripts %t", language, scripts), func(t *testing.T) {
				reader := readNotes(t, browser, output, scripts)
				for _, width := range []int64{1440, 320} {
					reader.open(width, "many")
					reader.wantTargets(width)
				}
				call(reader.tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
				reader.wantGaps("on paper")
				reader.quiet("signs")
			})
		}
		t.Run(language+", tapped", func(t *testing.T) { readNotes(t, browser, output, true).tapsEach() })
	}
}

// wantGaps wants as much room between numbers as tells two from one.
func (r *noteReader) wantGaps(what string) {
	r.Helper()
	gaps := ask[[]float64](r.tab, `[...document.querySelectorAll("#text .sign, #text sup")].filter(it => it.nextSibling?.matches?.(".sign, sup")).map(it => {
		const range = document.createRange(), [a, b] = [it, it.nextSibling].map(e => (range.selectNodeContents(e), range.getBoundingClientRect()))
		return Math.max(b.left - a.right, a.left - b.right) / parseFloat(getComputedStyle(it).fontSize) })`)
	r.want("in the order of the text", `(([a, b]) => getComputedStyle(document.getElementById("text")).direction === "rtl" ? a > b : a < b)(
		["one.sign", "two.sign"].map(id => document.getElementById(id).getBoundingClientRect().left))`)
	if len(gaps) != 4 {
		r.Fatalf("%s: %d signs stand right behind another, want 4", what, len(gaps))
	}
	for i, gap := range gaps {
		if gap < .3 {
			r.Errorf("%s: %.2f em are between sign %d and the next", what, gap, i)
		}
	}
}

// wantTargets wants each sign to have 24 pixels both ways to itself.
func (r *noteReader) wantTargets(width int64) {
	r.Helper()
	r.wantGaps(fmt.Sprintf("at %d", width))
	for _, id := range []string{"one", "two", "three", "four", "five"} {
		room := ask[[]float64](r.tab, fmt.Sprintf(`(sign => { sign.scrollIntoView({block: "center", behavior: "instant"})
			const {left, right, top, bottom} = sign.getBoundingClientRect(), x = (left + right) / 2, y = (top + bottom) / 2
			const length = at => { let n = 0; for (let d = -40; d < 40; d += .5) n += document.elementFromPoint(...at(d)) === sign; return n / 2 }
			return [length(d => [x + d, y]), length(d => [x, y + d])] })(document.getElementById("%s.sign"))`, id))
		if room[0] < 24 || room[1] < 24 {
			r.Errorf("at %d: the sign of %s can be hit on %v pixels", width, id, room)
		}
	}
}

// tapsEach taps beside each sign, on the side where no other is near: its note
// opens and no other. Where targets overlap all the same, the nearest is meant.
func (r *noteReader) tapsEach() {
	call(r.tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	r.open(390, "many")
	open := func() string {
		return ask[string](r.tab, `[...document.querySelectorAll(".note.open")].map(it => it.id).join()`)
	}
	tapAt := func(x, y float64) {
		call(r.tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}})
		call(r.tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	}
	for _, id := range []string{"one", "two", "three", "four", "five"} {
		x, y := r.where(id + ".sign")
		tapAt(x, y)
		r.until("tapped "+id, `document.querySelector(".note.open") !== null`)
		if got := open(); got != id+".note" {
			r.Errorf("a tap on the sign of %s opens %s", id, got)
		}
		x, y = r.where(id + ".sign")
		tapAt(x, y)
		r.until("tapped again "+id, `document.querySelector(".note.open") === null`)
	}
	r.do(chromedp.Evaluate[chromedp.Void](`(() => { const style = document.getElementById("two.sign").style; style.marginInlineStart = "0"; style.paddingInlineStart = "2em" })()`))
	at := ask[[]float64](r.tab, `(([a, b]) => [(a.left + a.right) / 2 * .6 + (b.left + b.right) / 2 * .4, (a.top + a.bottom) / 2])(["one.sign", "two.sign"].map(id => document.getElementById(id).getBoundingClientRect()))`)
	r.want("a later sign lies over the nearer", fmt.Sprintf(`document.elementFromPoint(%g, %g).id === "two.sign"`, at[0], at[1]))
	tapAt(at[0], at[1])
	r.until("tapped between", `document.querySelector(".note.open") !== null`)
	if got := open(); got != "one.note" {
		r.Errorf("a tap nearer to the first sign opens %s", got)
	}
}
