package main

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"golang.org/x/tools/txtar"
)

// TestNotes reads articles whose notes are hard to place, as readers do: with wide
// and narrow pages, with mouse, keys and finger, with scripts and without.
func TestNotes(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output, mirrored := t.TempDir(), t.TempDir()
	buildIn(t, notesBriefing(t, "en"), output)
	buildIn(t, notesBriefing(t, "ar"), mirrored)
	browser := startBrowser(t, program)
	for name, test := range map[string]func(*noteReader){
		"places":   (*noteReader).places,
		"steady":   (*noteReader).steady,
		"lights":   (*noteReader).lights,
		"keys":     (*noteReader).keys,
		"opens":    (*noteReader).opens,
		"finger":   (*noteReader).finger,
		"targets":  (*noteReader).targets,
		"copies":   (*noteReader).copies,
		"switches": (*noteReader).switches,
		"links":    (*noteReader).linksShown,
		"progress": (*noteReader).progress,
	} {
		t.Run(name, func(t *testing.T) {
			reader := readNotes(t, browser, output, true)
			test(reader)
			reader.quiet(name)
		})
	}
	t.Run("from right to left", func(t *testing.T) { readNotes(t, browser, mirrored, true).mirrored() })
	t.Run("without scripts", func(t *testing.T) { readNotes(t, browser, output, false).below() })
}

// notesBriefing writes the briefing of testdata/notes, its own text in a language.
func notesBriefing(t *testing.T, language string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	archive, err := txtar.ParseFile("testdata/notes/briefing.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		text := string(file.Data)
		if file.Name == "config.yaml" {
			text = strings.Replace(text, "language: en", "language: "+language, 1)
		}
		write(t, filepath.Join(folder, file.Name), text)
	}
	copyLayouts(t, folder)
	return folder
}

// noteReader reads articles and their notes.
type noteReader struct{ *tab }

func readNotes(t *testing.T, browser context.Context, output string, scripts bool) *noteReader {
	return &noteReader{openTab(t, browser, fileURL(output), scripts)}
}

// open opens an article, with #id where one is given, in a window of a width.
func (r *noteReader) open(width int64, article string) {
	r.Helper()
	name, id, _ := strings.Cut(article, "#")
	address := r.root + "articles/" + name + ".html"
	if id != "" {
		address += "#" + id
	}
	r.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate("about:blank"), chromedp.Navigate(address))
}

// until waits for an expression to be true in the page.
func (r *noteReader) until(what, expression string) {
	r.Helper()
	if !r.comesTrue(expression) {
		r.Fatalf("%s: never true: %s", what, expression)
	}
}

// want asks whether an expression is true in the page.
func (r *noteReader) want(what, expression string) {
	r.Helper()
	if !ask[bool](r.tab, expression) {
		r.Errorf("%s: not so: %s", what, expression)
	}
}

// where is the middle of the first line of an element, brought into view.
func (r *noteReader) where(id string) (x, y float64) {
	r.Helper()
	return r.tab.where(elementOf(id), "center", inMiddle)
}

// elementOf is the expression for the element of an id, or of a selector.
func elementOf(id string) string {
	if strings.ContainsAny(id, " [>") {
		return fmt.Sprintf(`document.querySelector(%q)`, id)
	}
	return fmt.Sprintf(`document.getElementById(%q)`, id)
}

// atPlaces waits until notes that give way to another have come to their places.
func (r *noteReader) atPlaces() {
	r.Helper()
	awaited[bool](r.tab, drawn+`.then(() => Promise.allSettled(document.getAnimations().filter(it => it instanceof CSSTransition).map(it => it.finished))).then(() => true)`)
}

// rest moves the pointer onto an element and leaves it there. What gives way when
// the page scrolls under the pointer is followed.
func (r *noteReader) rest(id string) {
	r.Helper()
	r.atPlaces()
	for range 20 {
		x, y := r.where(id)
		r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
		if ask[bool](r.tab, fmt.Sprintf(`%s.contains(document.elementFromPoint(%g, %g))`, elementOf(id), x, y)) {
			return
		}
	}
	r.Fatalf("the pointer does not come to rest on %s", id)
}

func (r *noteReader) click(id string) {
	r.Helper()
	x, y := r.where(id)
	r.do(chromedp.MouseClickXY(x, y))
}

func (r *noteReader) tap(id string) {
	r.Helper()
	x, y := r.where(id)
	call(r.tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}})
	call(r.tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
}

func (r *noteReader) press(key string) { r.Helper(); r.do(chromedp.KeyEvent(key)) }

// placed is a note as it stands on the page, and where its words begin.
type placed struct {
	ID                       string
	Words                    float64
	Left, Right, Top, Bottom float64
	Visible                  bool
}

// notes are the notes of the page in their order, and its column of text.
func (r *noteReader) notes() (notes []placed, text placed) {
	r.Helper()
	const box = `const box = e => { const r = e.getBoundingClientRect()
		return {ID: e.id, Left: r.left, Right: r.right, Top: r.top, Bottom: r.bottom, Visible: e.checkVisibility({visibilityProperty: true})} }; `
	notes = ask[[]placed](r.tab, `(() => {`+box+`return [...document.querySelectorAll(".note")].map(note =>
		({...box(note), Words: document.getElementById(note.id.replace(/[.]note$/, "")).getClientRects()[0].top})) })()`)
	return notes, ask[placed](r.tab, `(() => {`+box+`return box(document.getElementById("text")) })()`)
}

// level is how far a note may stand from the line of its words, in pixels: both
// have their room above the letters.
const level = 8

// wantLevel wants every note in the margin, level with its words or, where others
// are in the way, as near them as these allow; none on another, all in order.
func (r *noteReader) wantLevel(what string) {
	r.Helper()
	list, text := r.notes()
	free := math.Inf(-1)
	for _, note := range list {
		switch {
		case !note.Visible:
			r.Errorf("%s: %s is not to be seen", what, note.ID)
		case note.Left < text.Right && note.Right > text.Left:
			r.Errorf("%s: %s is not in the margin but from %.0f to %.0f, the text from %.0f to %.0f", what, note.ID, note.Left, note.Right, text.Left, text.Right)
		case note.Top < free:
			r.Errorf("%s: %s begins %.0f pixels above the end of the one before", what, note.ID, free-note.Top)
		}
		free = note.Bottom
	}
	r.wantNear(what, list)
}

// places sees notes in the margin as soon as there is room, and below where there
// is none, whatever changes that.
func (r *noteReader) places() {
	for _, width := range []int64{1440, 1024} {
		for _, article := range []string{"crowded", "short", "arabic"} {
			r.open(width, article)
			r.wantLevel(fmt.Sprintf("%s at %d", article, width))
		}
	}
	r.open(1440, "bare") // nothing to place, nothing to fail
	r.open(1440, "crowded")
	if lines := ask[float64](r.tab, charactersALine); lines < 60 || lines > 75 {
		r.Errorf("a line has %.0f characters, want 60 to 75", lines)
	}
	for _, width := range []int64{1100, 768, 320} {
		r.do(chromedp.EmulateViewport(width, 800))
		if width > 1000 {
			r.until("after a change of the window", drawn)
			r.until("after a change of the window", `Math.abs(document.getElementById("feast.note").getBoundingClientRect().top - document.getElementById("feast").getClientRects()[0].top) < 9`)
			r.wantLevel("after a change of the window")
			continue
		}
		r.until("closed", `document.getElementById("who.sign").ariaExpanded === "false"`)
		if list, _ := r.notes(); list[0].Visible {
			r.Errorf("at a width of %d the notes are open", width)
		}
	}
	r.do(chromedp.EmulateViewport(1440, 800))
	r.until("large text", `(document.documentElement.style.fontSize = "120%", document.getElementById("who.sign").ariaExpanded === null)`)
	r.until("large text", drawn)
	r.until("large text", `Math.abs(document.getElementById("feast.note").getBoundingClientRect().top - document.getElementById("feast").getClientRects()[0].top) < 9`)
	r.wantLevel("with large text")
}

// charactersALine is how many there are on average in the lines of a paragraph, of
// which the last is taken for half full.
const charactersALine = `(p => p.textContent.length / (p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight) - .5))(document.querySelectorAll("#text > p")[2])`

// mirrored wants the margin on the left where the page runs from right to left.
func (r *noteReader) mirrored() {
	for _, article := range []string{"arabic", "crowded"} {
		r.open(1440, article)
		r.wantLevel(article)
		if list, text := r.notes(); list[0].Right > text.Left {
			r.Errorf("%s: the notes are not on the left: they end at %.0f, the text begins at %.0f", article, list[0].Right, text.Left)
		}
	}
}

// below wants every note behind its paragraph without scripts, and nothing that
// would need them.
func (r *noteReader) below() {
	for _, width := range []int64{1440, 1024, 320} {
		r.open(width, "crowded")
		list, text := r.notes()
		end := 0.0
		for _, note := range list {
			if !note.Visible || note.Top < note.Words || note.Top < end || note.Right > text.Right {
				r.Errorf("at %d: %+v, its column %+v, the one before ends at %.0f", width, note, text, end)
			}
			end = note.Bottom
		}
		r.want("no buttons", `document.querySelector(".tool, .progress, .sections") === null && !document.querySelector(".notes-all").checkVisibility()`)
	}
	r.open(800, "crowded#mud.note")
	r.want("the target", `getComputedStyle(document.getElementById("mud.note")).backgroundColor !== getComputedStyle(document.getElementById("who.note")).backgroundColor`)
	r.quiet("without scripts")
}

// steady wants nothing to move that the reader did not move: not while the page
// loads, nor when a click makes notes give way.
func (r *noteReader) steady() {
	watch := cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: `window.shifted = []
		window.shifts = new PerformanceObserver(list => { for (const it of list.getEntries()) shifted.push(it.value) })
		shifts.observe({type: "layout-shift", buffered: true})`}
	call(r.tab, cdpage.AddScriptToEvaluateOnNewDocument, watch)
	for _, width := range []int64{1440, 1024, 768, 320} {
		for _, article := range []string{"crowded", "crowded#mud.note", "short", "arabic"} {
			r.open(width, article)
			r.until("drawn", drawn)
			if width > 1000 && article == "crowded" {
				r.click("ships")
				r.until("the note gives way", levelNow("ships"))
				r.atPlaces()
			}
			if shifted := ask[[]float64](r.tab, `[...shifted, ...shifts.takeRecords().map(it => it.value)]`); len(shifted) > 0 {
				r.Errorf("%s at %d: the layout shifts by %v", article, width, shifted)
			}
		}
	}
}
