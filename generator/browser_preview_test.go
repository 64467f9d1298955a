package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPreviews rests on links of the shipped briefing, focuses and taps them, and
// wants previews as they should be: when, where, of what, and nothing loaded.
func TestPreviews(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	disk, host := fileURL(output), serveUnderPath(t, output)
	for name, test := range map[string]func(*previewReader){
		"every kind of page": (*previewReader).everywhere,
		"times":              (*previewReader).times,
		"entered":            (*previewReader).entered,
		"escape":             (*previewReader).escape,
		"scrolling":          (*previewReader).scrolling,
		"pressed":            (*previewReader).pressed,
		"keyboard":           (*previewReader).keyboard,
		"through by keys":    (*previewReader).throughByKeys,
		"finger":             (*previewReader).finger,
		"off":                (*previewReader).off,
		"alias":              (*previewReader).alias,
		"plain links":        (*previewReader).plain,
		"places":             (*previewReader).places,
		"print":              (*previewReader).print,
	} {
		t.Run(name, func(t *testing.T) { test(readPreviews(t, browser, disk)) })
	}
	t.Run("from a host", func(t *testing.T) { readPreviews(t, browser, host).fromHost() })
	t.Run("without anchors", func(t *testing.T) {
		reader := readPreviews(t, browser, disk)
		reader.beforeScripts(`CSS.supports = () => false`)
		reader.places()
	})
	t.Run("from right to left", func(t *testing.T) {
		output := quickFolder(t)
		buildIn(t, rightToLeft(t), output)
		readPreviews(t, browser, fileURL(output)).places()
	})
}

// rightToLeft is the shipped briefing, its interface in a language of the other direction.
func rightToLeft(t *testing.T) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	for _, name := range []string{"content", "layouts"} {
		if err := os.CopyFS(filepath.Join(folder, name), os.DirFS(filepath.Join("..", name))); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := os.ReadFile("../config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "config.yaml"), strings.Replace(string(settings), "language: en", "language: ar", 1))
	return folder
}

// previewReader is a reader who rests on links.
type previewReader struct {
	*tab
	mu       sync.Mutex
	requests []string
}

func readPreviews(t *testing.T, browser context.Context, root string) *previewReader {
	t.Helper()
	reader := &previewReader{tab: openTab(t, browser, root, true)}
	count := func(event any) {
		if sent, ok := event.(*network.EventRequestWillBeSent); ok {
			reader.mu.Lock()
			defer reader.mu.Unlock()
			reader.requests = append(reader.requests, sent.Request.URL)
		}
	}
	if err := chromedp.Listen(reader.site, count); err != nil {
		t.Fatal(err)
	}
	reader.beforeScripts(journal)
	t.Cleanup(func() { reader.quiet("previews") })
	return reader
}

// journal notes when the pointer came to something and when a preview opened and closed.
const journal = `window.journal = []
	for (const name of ["pointermove", "pointerover", "scroll", "keydown"])
		addEventListener(name, event => journal.push({name, at: event.timeStamp}), true)
	addEventListener("beforetoggle", event => { if (event.target.matches(".preview")) journal.push({name: event.newState, at: event.timeStamp}) }, true)`

func (r *previewReader) beforeScripts(source string) {
	r.Helper()
	call(r.tab, cdpage.AddScriptToEvaluateOnNewDocument, cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: source})
}

// open opens a page in a window of a width, the pointer in its corner.
func (r *previewReader) open(width int64, address string) {
	r.Helper()
	r.do(chromedp.EmulateViewport(width, 800), chromedp.Navigate("about:blank"), chromedp.Navigate(r.root+address))
	r.move(1, 1)
}

const (
	isOpen   = `document.querySelector(".preview:popover-open") !== null`
	isClosed = `document.querySelector(".preview:popover-open") === null`
)

func (r *previewReader) until(what, expression string) {
	r.Helper()
	if !r.comesTrue(expression) {
		r.Fatalf("%s: never true: %s, at %s", what, expression, ask[string](r.tab, `location.href`))
	}
}

// wantNone lets pass longer than a preview takes to open, and wants none.
func (r *previewReader) wantNone(what string) {
	r.Helper()
	r.pass(time.Second)
	if ask[bool](r.tab, isOpen) {
		r.Errorf("%s: a preview is open: %s", what, r.words())
	}
}

// words are what the open preview says.
func (r *previewReader) words() string {
	r.Helper()
	return ask[string](r.tab, `document.querySelector(".preview:popover-open")?.innerText.replace(/\s+/g, " ").trim() ?? "nothing"`)
}

func (r *previewReader) wantWords(what string, words ...string) {
	r.Helper()
	got := r.words()
	for _, it := range words {
		if !strings.Contains(got, it) {
			r.Errorf("%s: the preview says %q, which lacks %q", what, got, it)
		}
	}
}

func (r *previewReader) move(x, y float64, options ...chromedp.MouseOption) {
	r.Helper()
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y, options...))
}

// where is a place near the beginning of an element, brought to a block of the window.
func (r *previewReader) where(element, block string) (x, y float64) {
	r.Helper()
	return r.tab.where(element, block, 20)
}

// rest moves the pointer onto an element and leaves it there.
func (r *previewReader) rest(element string) {
	r.Helper()
	x, y := r.where(element, "center")
	r.move(x, y)
}

func (r *previewReader) tap(element string) {
	r.Helper()
	r.do(r.tapOn(element))
}

func (r *previewReader) tapOn(element string) chromedp.Action[chromedp.Void] {
	r.Helper()
	x, y := r.where(element, "center")
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		down := input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}}
		if _, err := cdp.Call(ctx, target, input.DispatchTouchEvent, down); err != nil {
			return err
		}
		up := input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}}
		_, err := cdp.Call(ctx, target, input.DispatchTouchEvent, up)
		return err
	})
}

// mention is a link of an article's text to an actor.
const (
	anArticle = "articles/telegraph.html"
	mention   = `document.querySelector("#text > p a.mention[href*='lavrov']")`
	another   = `[...document.querySelectorAll("#text > p a.mention")].at(-1)`
)

// previewedLinks are links on pages of every kind, and words of their previews.
var previewedLinks = []struct {
	address, link string
	words         []string
}{
	{anArticle, mention, []string{"Sergey Lavrov", "Сергей Лавров", "Person", "Foreign minister of Russia", "His first name is Sergey", "in 4 articles", "NDTV"}},
	{anArticle, `document.querySelector(".note a[href*='/events/']")`, []string{"2022"}},
	{anArticle, `[...document.querySelectorAll(".note a[href*='/claims/']")].find(e => e.getBoundingClientRect().right < e.closest(".note").getBoundingClientRect().right)`, []string{"quotation"}},
	{anArticle, `document.querySelector(".facts a[href*='/sources/telegraph.html']")`, []string{"The Telegraph", "newspaper"}},
	{"index.html", `document.querySelector("main .prose a[href='judgements/no-bar-on-membership.html']")`, []string{"It is very unlikely that the United States", "after 14 February 2022.", "Likelihood:", "Confidence:"}},
	{"index.html", `document.querySelector("main .prose a[href='claims/nato-bar-refused.html']")`, []string{"All four independent texts bear it", "quotations", "copies counted once"}},
	{"index.html", `document.querySelector("main .prose a[href='events/us-reply.html']")`, []string{"26 January 2022", "The agency gives the day", "3 quotations"}},
	{anArticle, `[...document.querySelectorAll("#text mark.claim")].find(e => !e.firstElementChild && !e.closest("mark[class^=note]"))`, []string{"quotation", "Address of this place"}},
	{anArticle, `[...document.querySelectorAll("#text mark.event")].find(e => !e.firstElementChild && !e.closest("mark[class^=note]"))`, []string{"2022", "Address of this place"}},
	{anArticle, `document.querySelector("section .gloss a[href*='/actors/lavrov']")`, []string{"Foreign minister of Russia", "His first name is Sergey"}},
	{"index.html", `document.querySelector(".prose a.quote")`, []string{"The Irish Times", "9 January 2022", "the briefing’s wording", "usually reliable"}},
	{"actors/lavrov.html", `document.querySelector("main a[href*='/sources/']")`, []string{"reliable"}},
	{"events/lavrov-on-reply.html", `document.querySelector("main .quotation a[href*='/articles/']")`, []string{"notes"}},
	{"claims/troops-near-ukraine.html", `document.querySelector("main a[href*='/actors/']:not(.gloss a)")`, []string{"Named"}},
	{"judgements/attack-in-february.html", `document.querySelector("main h3 a[href*='/claims/']")`, []string{"quotation"}},
	{"sources/index.html", `document.querySelector("main .prose a[href*='/actors/']")`, []string{"Named"}},
	{"timeline/index.html", `document.querySelector("main .timeline a[href*='/actors/']")`, []string{"Named"}},
	{"claims/index.html", `document.querySelector("main .quotation a[href*='/articles/']")`, []string{"notes"}},
	{"pages/method.html", `document.querySelector("main .prose a[href*='/']:not(.outside)")`, []string{"Nato", "The transatlantic alliance", "Named"}},
}
