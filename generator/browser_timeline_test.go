package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestTimeline chooses from the timeline and reads its drawing, by mouse, by
// keyboard and by touch.
func TestTimeline(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		t.Run(name, func(t *testing.T) {
			tab := openTab(t, browser, root, true)
			tab.do(chromedp.EmulateViewport(1440, 900))
			tab.chooseByKeyboard()
			tab.chooseByAddress()
			tab.readMarksByKeyboard()
			tab.readMarksByMouse()
			tab.readMarksByTouch()
			tab.quiet("timeline/index.html")
		})
	}
	t.Run("without scripts", func(t *testing.T) { openTab(t, browser, fileURL(output), false).passDrawing() })
	for name, config := range map[string]string{"every date": "title: Every date\n", "from right to left": "title: Every date\nlanguage: ar\n"} {
		t.Run(name, func(t *testing.T) {
			tab := openTab(t, browser, fileURL(everyDate(t, config, "Y-170000002", "Y170000002")), false)
			tab.drawnAlike("timeline/index.html")
			tab.look("timeline/index.html")
		})
	}
	t.Run("farthest years", func(t *testing.T) { // where the script's numbers are not exact any more
		openTab(t, browser, fileURL(everyDate(t, "title: Far\n", "Y-9999999999999999", "Y9999999999999999/..")), true).look("timeline/index.html")
	})
	t.Run("drawn alike", func(t *testing.T) { openTab(t, browser, fileURL(output), false).drawnAlike("timeline/index.html") })
	t.Run("many years", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(beyondThousandSite(t)), true)
		for _, page := range []string{"index", "2022", "1997", "0800", "-12000", "12000", "undated"} {
			tab.look("timeline/" + page + ".html")
		}
		tab.followDensity()
	})
}

const (
	shownEntries = `[...document.querySelectorAll(".timeline > li")].filter(e => e.checkVisibility()).map(e => e.id)`
	toldCount    = `document.getElementById("timeline.shown").textContent`
	marksDrawn   = `[...document.querySelectorAll("#timeline\\.drawing .marks a")].map(e => e.getAttribute("href"))`
	emptyHeads   = `[...document.querySelectorAll(".year :is(h2, h3)")].filter(e => e.checkVisibility() &&
		!(e.matches("h2") ? e.parentElement : e.nextElementSibling).querySelector("li:not([hidden])")).map(e => e.textContent)`
	focusedMark = `document.activeElement.closest("#timeline\\.drawing") ? document.activeElement.getAttribute("href") ?? document.activeElement.outerHTML.slice(0, 80) : document.activeElement.outerHTML.slice(0, 80)`
	readout     = `document.querySelector(".readout").textContent`
)

// wantShown wants some entries to be listed and drawn, told, and kept in the address.
func (tab *tab) wantShown(query string, entries ...string) {
	tab.Helper()
	if got := becomes(tab, `location.search`, query); got != query {
		tab.Errorf("the address has %q, want %q", got, query)
	}
	got := ask[[]string](tab, shownEntries) // the address changes first, all else with it
	if !slices.Equal(got, entries) {
		tab.Errorf("%s lists %v, want %v", query, got, entries)
	}
	if told := ask[string](tab, toldCount); told != fmt.Sprintf("Shown: %d of 57", len(entries)) {
		tab.Errorf("%s tells %q of %d", query, told, len(entries))
	}
	drawn := ask[[]string](tab, marksDrawn)
	for i := range drawn {
		drawn[i] = strings.TrimPrefix(drawn[i], "#")
	}
	if !slices.Equal(drawn, entries) {
		tab.Errorf("%s draws %v, want %v", query, drawn, entries)
	}
	if heads := ask[[]string](tab, emptyHeads); len(heads) > 0 {
		tab.Errorf("%s: headings over nothing: %q", query, heads)
	}
}

var (
	ofBlinken = []string{"blinken-abc", "article.irish-times", "blinken-statement", "blinken-lavrov-call", "wang-blinken-call",
		"article.ndtv-feed", "article.telegraph-reprint"}
	eventsOfBlinken = []string{"blinken-abc", "blinken-statement", "blinken-lavrov-call", "wang-blinken-call"}
	sinceWhen       = []string{"nato-standby", "build-up", "diplomats-leave", "kyiv-letters"} // nobody knows, so that they may be in any period before
)

// chooseByKeyboard chooses an actor and a kind, goes back and forth, and resets.
func (tab *tab) chooseByKeyboard() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root+"timeline/index.html"), chromedp.Focus("#timeline\\.filter [name=actor]"))
	tab.types("Antony B")
	tab.wantShown("?actor=blinken", ofBlinken...)
	tab.do(chromedp.Focus("#timeline\\.filter [name=kind]"))
	tab.types("Ev")
	tab.wantShown("?actor=blinken&kind=event", eventsOfBlinken...)
	tab.do(chromedp.NavigateBack())
	tab.wantShown("?actor=blinken", ofBlinken...)
	tab.do(chromedp.NavigateForward())
	tab.wantShown("?actor=blinken&kind=event", eventsOfBlinken...)
	tab.do(chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Enter))
	tab.until(toldCount + ` + location.search === "Shown: 57 of 57"`)
}

// chooseByAddress opens filtered views, wanted and unwanted ones.
func (tab *tab) chooseByAddress() {
	tab.Helper()
	for _, test := range []struct {
		query   string
		entries []string
	}{
		{"?actor=blinken&kind=event", eventsOfBlinken},
		{"?kind=publication&from=2022-02", []string{"article.press-association"}},
		{"?from=2015-06-01&to=2016-03", append([]string{"conflict-in-the-east", "oil-last-as-dear"}, sinceWhen...)},
		{"?to=1997-01-01", append([]string{"nato-cut-off-1997"}, sinceWhen...)},
		{"?actor=blinken&source=nobody", []string{}},
		{"?actor=blinken&to=1900", []string{}},
	} {
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html" + test.query))
		tab.wantShown(test.query, test.entries...)
	}
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?from=2022-13-45&actor=blinken&to=banana"))
	tab.wantShown("?actor=blinken", ofBlinken...) // what is no day is forgotten
	ask[string](tab, `location.hash = "#nato-cut-off-1997"`)
	tab.until(`document.getElementById("nato-cut-off-1997").checkVisibility() && location.search === ""`)
	tab.do(chromedp.NavigateBack())
	tab.wantShown("?actor=blinken", ofBlinken...)
}

// readMarksByKeyboard goes through the drawing, which is one stop of the Tab key.
func (tab *tab) readMarksByKeyboard() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root+"timeline/index.html?actor=blinken&kind=event"), chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Tab))
	for _, step := range []struct{ key, want string }{
		{"", "blinken-abc"}, {kb.ArrowRight, "blinken-statement"}, {kb.ArrowDown, "blinken-lavrov-call"}, {kb.ArrowLeft, "blinken-statement"},
		{kb.ArrowUp, "blinken-abc"}, {kb.ArrowLeft, "blinken-abc"}, {kb.End, "wang-blinken-call"}, {kb.ArrowRight, "wang-blinken-call"}, {kb.Home, "blinken-abc"},
	} {
		if step.key != "" {
			tab.do(chromedp.KeyEvent(step.key))
		}
		if got := ask[string](tab, focusedMark); got != "#"+step.want {
			tab.Fatalf("behind %q the focus is at %s, want #%s", step.key, got, step.want)
		}
	}
	if got := ask[string](tab, readout); got != "perhaps 9\u00a0January\u00a02022: Antony Blinken expects no breakthroughs" {
		tab.Errorf("below the drawing stands %q", got)
	}
	if got := ask[string](tab, `document.activeElement.getAttribute("aria-label")`); got != "perhaps 9\u00a0January\u00a02022: Antony Blinken expects no breakthroughs" {
		tab.Errorf("the mark is named %q", got)
	}
	tab.do(chromedp.KeyEvent(kb.ArrowRight), chromedp.KeyEvent(kb.Enter))
	if got := ask[string](tab, `location.hash`); got != "#blinken-statement" {
		tab.Errorf("Enter leads to %q", got)
	}
	tab.wantSeen("Enter at a mark", "blinken-statement")
	tab.do(chromedp.Navigate(tab.root+"timeline/index.html"), chromedp.Focus("#timeline\\.drawing .marks a[tabindex='0']"), chromedp.KeyEvent(kb.Tab))
	if ask[bool](tab, `document.activeElement.closest("#timeline\\.drawing") !== null`) {
		tab.Error("the drawing is more than one stop of the Tab key")
	}
}

// middleOf is where on the screen the drawing's mark of an entry is.
func (tab *tab) middleOf(entry string) (x, y float64) {
	tab.Helper()
	return tab.where(fmt.Sprintf(`document.querySelector(".marks a[href='#%s'] rect")`, entry), "center", inMiddle)
}

// readMarksByMouse points beside a mark, at it, and clicks.
func (tab *tab) readMarksByMouse() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html"))
	hint := ask[string](tab, readout)
	x, y := tab.middleOf("nato-cut-off-1997")
	for _, at := range []struct {
		x, y float64
		want string
	}{
		{x, y, "1997: The year beyond which"}, {x, y + 12, "1997: The year beyond which"}, {x, y - 120, hint},
	} {
		tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at.x, at.y))
		if got := ask[string](tab, readout); !strings.HasPrefix(got, at.want) {
			tab.Errorf("pointing at %v,%v tells %q, want %q", at.x-x, at.y-y, got, at.want)
		}
	}
	tab.do(chromedp.MouseClickXY(x, y))
	if got := ask[string](tab, `location.hash`); got != "#nato-cut-off-1997" {
		tab.Errorf("the click leads to %q", got)
	}
}

// readMarksByTouch taps a mark, which tells what it is, and taps it again, which
// leads there.
func (tab *tab) readMarksByTouch() {
	tab.Helper()
	call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	tab.do(chromedp.EmulateViewport(320, 700), chromedp.Navigate(tab.root+"timeline/index.html?actor=blinken&kind=event"))
	x, y := tab.middleOf("blinken-abc")
	tab.touchAt(x, y-14) // beside it: a finger is wide
	tab.until(fmt.Sprintf(`%s.startsWith("perhaps 9\u00a0January\u00a02022: Antony")`, readout))
	if got := ask[string](tab, `location.hash`); got != "" {
		tab.Errorf("the first tap leads to %q", got)
	}
	tab.touchAt(x, y-14)
	tab.until(`location.hash === "#blinken-abc"`)
	call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{})
	tab.do(chromedp.EmulateViewport(1440, 900))
}

func (tab *tab) touchAt(x, y float64) {
	tab.Helper()
	call(tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: x, Y: y}}})
	call(tab, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
}

// passDrawing reads the page without scripts: nothing to choose, the drawing's
// links named, and a way past them.
func (tab *tab) passDrawing() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 700), chromedp.Navigate(tab.root+"timeline/index.html"))
	if ask[bool](tab, `document.getElementById("timeline.filter").checkVisibility()`) {
		tab.Error("there is a form that does nothing")
	}
	if got := ask[string](tab, `document.querySelector(".marks a title").textContent`); !strings.HasPrefix(got, "1997: ") {
		tab.Errorf("the first mark is named %q", got)
	}
	tab.do(chromedp.Focus(".past-drawing"))
	if !ask[bool](tab, `getComputedStyle(document.querySelector(".past-drawing")).clipPath === "none"`) {
		tab.Error("the way past the drawing is not seen when it has the focus")
	}
	tab.do(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	if !ask[bool](tab, `document.activeElement.closest("#timeline\\.list") !== null`) {
		tab.Errorf("the way past the drawing leads to %s", ask[string](tab, focusedMark))
	}
}

// shapes is a drawing piece by piece.
const shapes = `[...document.querySelectorAll("#timeline\\.drawing :is(rect, polygon, text, .line)")].map(e =>
	[e.tagName, ...e.getAttributeNames().sort().map(n => n + "=" + e.getAttribute(n)), e.textContent, e.closest("a")?.getAttribute("href"),
	e.closest("a")?.getAttribute("aria-label") ?? e.closest("a")?.querySelector("title").textContent].join(" "))`

// drawnAlike wants the script to draw what the generator has drawn, where the
// room is what the generator drew for.
func (tab *tab) drawnAlike(address string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	want := ask[[]string](tab, shapes)
	call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: false})
	tab.do(chromedp.Navigate(tab.root + address))
	ask[string](tab, `document.getElementById("timeline.room").style.width = "720px"`)
	tab.until(`document.getElementById("timeline.drawing").getAttribute("width") === "720"`)
	got := ask[[]string](tab, shapes)
	if len(want) < 50 {
		tab.Errorf("only %d pieces are drawn", len(want))
	}
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || want[i] != got[i] {
			tab.Fatalf("%s: piece %d of %d and %d:\n%s\nby the script:\n%s", address, i, len(want), len(got), strings.Join(want[min(i, len(want)):min(i+3, len(want))], "\n"), strings.Join(got[min(i, len(got)):min(i+3, len(got))], "\n"))
		}
	}
}

// followDensity clicks the bar of a year.
func (tab *tab) followDensity() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html"))
	if got := ask[string](tab, `document.querySelector(".density a[href='2022.html'] title").textContent`); got != "2022: 125 entries" {
		tab.Errorf("the bar of 2022 is named %q", got)
	}
	at := ask[[]float64](tab, `(r => [r.left + r.width/2, r.top + r.height/2])(document.querySelector(".density a[href='2022.html'] rect").getBoundingClientRect())`)
	tab.arriving(chromedp.MouseClickXY(at[0], at[1]))
	if got := ask[string](tab, `location.href`); got != tab.root+"timeline/2022.html" {
		tab.Errorf("the bar of 2022 leads to %s", got)
	}
	tab.quiet("timeline/2022.html")
}

// everyDate builds a briefing whose events have dates of every form, and further ones.
func everyDate(t *testing.T, config string, further ...string) (output string) {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	var events strings.Builder
	for i, date := range append(further,
		"1985-04-12", "1985-04-12T23:20:30Z", "1985-04", "1985", "1985-XX-XX", "1985-04-XX", "1985-XX", "198X", "19XX", "1984?", "2004-06~", "2004-06-11%",
		"2001-21", "2001-24~", "2004-06-11/2004-07-20", "2004-06?/2006~", "2004-06-11?/2004-06-12", "1964/2008", "2004-02-01/2005", "1985-04-12/..", "1985-04/",
		"1985-04-12?/..", "../1985-04-12", "/1985-04", "../1985~", "/..", "-0044-03-15", "0800", "-01XX", "Y12000~",
		"2022-01-01", "2022-01-02", "2022-01-02", "2022-01-03", "2022-01-03?", "2022-01-03~", "2022-01-04", "2022-01-05/2022-01-06", "2022-01-07", "2022-01-31",
	) {
		status := ""
		if i%9 == 1 {
			status = ", status: disputed"
		}
		fmt.Fprintf(&events, "event-%d: {date: %q, title: \"Event %d %s\"%s}\n", i, date, i, strings.Repeat("of a long title ", i%4), status)
	}
	write(t, filepath.Join(folder, "config.yaml"), config)
	write(t, filepath.Join(folder, "content/index.md"), "Dates.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
	write(t, filepath.Join(folder, "content/timeline.yaml"), events.String())
	for i, published := range []string{"2022-01-02", "2022-01", "unknown", "2004~"} {
		write(t, filepath.Join(folder, fmt.Sprintf("content/articles/report-%d.md", i)),
			fmt.Sprintf("---\ntitle: Report %d\noutlet: gazette\npublished: %s\n---\nText %d of its own.\n", i, published, i))
	}
	output = filepath.Join(folder, "public")
	buildIn(t, folder, output)
	return output
}
