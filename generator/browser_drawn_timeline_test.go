package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestDrawnTimeline chooses few of the entries, and of several years.
func TestDrawnTimeline(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	t.Run("room", func(t *testing.T) { openTab(t, browser, fileURL(output), true).giveRoomBack() })
	t.Run("from an actor", func(t *testing.T) { openTab(t, browser, fileURL(output), true).comeFromActor("putin") })
	t.Run("one day", func(t *testing.T) { openTab(t, browser, fileURL(output), true).nameTheDay() })
	t.Run("crossed period", func(t *testing.T) { openTab(t, browser, fileURL(output), true).crossPeriod() })
	t.Run("axis", func(t *testing.T) { openTab(t, browser, fileURL(output), true).readAxis() })
	t.Run("hidden target", func(t *testing.T) { openTab(t, browser, fileURL(output), true).arriveAtHidden() })
	t.Run("print of a choice", func(t *testing.T) { openTab(t, browser, fileURL(output), true).printChoice() })
	t.Run("without scripts", func(t *testing.T) { openTab(t, browser, fileURL(output), false).fitRoom() })
	t.Run("large German text", func(t *testing.T) { openTab(t, browser, fileURL(germanSite(t)), true).enlargeFilter() })
	t.Run("labels", func(t *testing.T) { openTab(t, browser, fileURL(output), true).labelsUseTheirRoom() })
	t.Run("stacked marks", func(t *testing.T) { openTab(t, browser, fileURL(output), true).tapStackedMarks() })
	t.Run("other years", func(t *testing.T) { openTab(t, browser, fileURL(beyondThousandSite(t)), true).chooseForYears() })
	t.Run("heaps", func(t *testing.T) { openTab(t, browser, fileURL(heapedSite(t)), true).filterHeaps() })
	t.Run("figures from right to left", func(t *testing.T) { openTab(t, browser, fileURL(rightToLeftFigures(t)), true).readFromTheRight() })
}

// giveRoomBack wants the drawing of few entries to be lower than the whole one, on
// any screen, and what follows to move up and back again.
func (tab *tab) giveRoomBack() {
	tab.Helper()
	const place = `[document.getElementById("timeline.room").getBoundingClientRect().height, document.querySelector(".timeline-drawing figcaption").getBoundingClientRect().top + scrollY]`
	for _, width := range []int64{320, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		whole := ask[[]float64](tab, place)
		ask[string](tab, `(e => { e.value = "putin"; e.dispatchEvent(new Event("change", {bubbles: true})); return "" })(document.querySelector("[name=actor]"))`)
		tab.until(`location.search === "?actor=putin"`)
		some := ask[[]float64](tab, place)
		if some[0] > whole[0]-50 || some[1] > whole[1]-50 {
			tab.Errorf("at a width of %d the drawing of few has a height of %g and ends at %g, that of all %g and %g", width, some[0], some[1], whole[0], whole[1])
		}
		tab.do(chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Enter))
		tab.until(`location.search === ""`)
		if again := ask[[]float64](tab, place); !slices.Equal(again, whole) {
			tab.Errorf("at a width of %d all entries are drawn in %v, and were in %v", width, again, whole)
		}
	}
	tab.quiet("timeline/index.html")
}

// comeFromActor follows an actor's link to the timeline, which shows its entries alone.
func (tab *tab) comeFromActor(id string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"actors/"+id+".html"))
	ask[string](tab, `document.querySelector("a.jump, .jump a").click()+""`)
	tab.until(`location.pathname.endsWith("timeline/index.html") && document.getElementById("timeline.shown")?.textContent.includes("Shown")`)
	place := ask[int](tab, `document.querySelector("[name=actor]").selectedIndex`)
	if query := ask[string](tab, `location.search`); query != "?actor="+id || place < 1 {
		tab.Errorf("the actor's link leads to %q, where choice %d is made", query, place)
	}
	shown := ask[[]string](tab, shownEntries)
	want := ask[[]string](tab, fmt.Sprintf(`[...document.querySelectorAll(".timeline > li")].filter(e => (e.dataset.actors ?? "").split(" ").includes("%d")).map(e => e.id)`, place))
	if !slices.Equal(shown, want) || len(shown) == 0 {
		tab.Errorf("of %s are shown %q, want %q", id, shown, want)
	}
	tab.quiet("timeline/index.html")
}

// nameTheDay wants the axis of one day to say which.
func (tab *tab) nameTheDay() {
	tab.Helper()
	for _, width := range []int64{320, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900))
		for query, want := range map[string]string{
			"?kind=event&from=2022-01-27&to=2022-01-27": "Jan 27 2022",
			"?actor=putin&source=ndtv&kind=event":       "Jan 27 2022",
			"?from=2022-02-01&to=2022-02-01":            "Feb 1 2022",
			"?from=2022-01-31&to=2022-02-01&kind=event": "Jan 31 Feb 2022",
		} {
			tab.do(chromedp.Navigate(tab.root + "timeline/index.html" + query))
			if got := ask[string](tab, `[...document.querySelectorAll(".scale text:not(.lane)")].map(e => e.textContent).join(" ")`); got != want {
				tab.Errorf("%s at a width of %d: the axis says %q, want %q", query, width, got, want)
			}
		}
	}
	tab.quiet("timeline/index.html")
}

// readAxis wants the axis to name the year of every month, lines not to meet titles,
// labels of days to end before what is drawn short, and lanes to have their names above them.
func (tab *tab) readAxis() {
	tab.Helper()
	for _, width := range []int64{320, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		tab.none(`Promise.resolve((texts => { const years = texts.filter(e => /^\d{4}$/.test(e.textContent)), x = e => +e.getAttribute("x")
			const december = texts.find(e => e.textContent === "Dec")
			return december && years.findLast(e => x(e) <= x(december)).textContent !== "2021" ? ["Dec"] : [] })([...document.querySelectorAll(".scale text:not(.lane)")].sort((a, b) => a.getAttribute("x") - b.getAttribute("x"))))`,
			"months of another year than is named")
		tab.none(`Promise.resolve((boxes => [...document.querySelectorAll(".scale text.day")].filter(e => { const r = e.getBoundingClientRect()
			return boxes.some(b => r.left < b.right && r.right > b.left - 2) }).map(e => e.textContent))([...document.querySelectorAll(".scale .short")].map(e => e.getBoundingClientRect())))`,
			"days at the edge of what is drawn short")
		tab.none(`Promise.resolve((titles => [...document.querySelectorAll(".scale .line")].flatMap(line => line.getAttribute("d").split("M").slice(1).filter(it => { const [x, from, to] = it.split(/[ V]/).map(Number)
			return titles.some(b => b.x < x && x < b.x + b.width && b.y + 2 < to && from < b.y + b.height - 2) })))([...document.querySelectorAll(".marks .label")].map(e => e.getBBox())))`,
			"lines through titles")
		if tops := ask[[]float64](tab, `[".axis", ".lane.below", ".marks a rect[rx='1']"].map(it => document.querySelector("#timeline\\.drawing " + it).getBoundingClientRect().top)`); !slices.IsSorted(tops) {
			tab.Errorf("at a width of %d the axis, the name below it and the first mark are at %v", width, tops)
		}
	}
	tab.quiet("timeline/index.html")
}

// arriveAtHidden follows an address whose place its choice leaves out: everything is shown.
func (tab *tab) arriveAtHidden() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html?actor=putin#nato-cut-off-1997"))
	tab.until(`location.search === "" && ` + toldCount + ` === "Shown: 57 of 57"`)
	tab.wantSeen("the address", "nato-cut-off-1997")
	tab.quiet("timeline/index.html")
}

// printChoice wants a print to tell what is chosen, instead of how many entries there
// would be.
func (tab *tab) printChoice() {
	tab.Helper()
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	const told = `[...document.querySelectorAll("main > :is(.lead, .filter-printed), .lead > .count")].filter(e => e.checkVisibility()).map(e => e.textContent).join(" | ")`
	for query, want := range map[string]string{
		"": "What happened and when the reports were published, in order. 57 entries | 57 entries",
		"?actor=putin&kind=event&from=2022-01-01": "What happened and when the reports were published, in order. 57 entries | Shown: 3 of 57 · Actor: Vladimir Putin · Kind: Events · From: 2022-01-01",
	} {
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html" + query))
		if got := ask[string](tab, told); got != want {
			tab.Errorf("%s: a print tells %q, want %q", query, got, want)
		}
	}
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?actor=putin"))
	if ask[bool](tab, `document.querySelector(".filter-printed").checkVisibility()`) {
		tab.Error("the screen shows what is for a print")
	}
}

// fitRoom wants the drawing that comes without scripts to fit a room that is not much
// narrower.
func (tab *tab) fitRoom() {
	tab.Helper()
	for _, width := range []int64{640, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		if over := ask[int](tab, `(e => e.scrollWidth - e.clientWidth)(document.querySelector(".timeline-room"))`); over > 0 {
			tab.Errorf("at a width of %d the drawing is %d wider than its room", width, over)
		}
	}
}

// enlargeFilter wants the filter to fit a narrow screen for readers of very large text.
func (tab *tab) enlargeFilter() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 900), chromedp.Navigate(tab.root+"timeline/index.html?actor=putin"))
	ask[string](tab, `document.documentElement.style.fontSize = "32px"`)
	tab.none(`Promise.resolve([...document.querySelectorAll(".filter, .filter *")].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > document.documentElement.clientWidth).map(e => e.outerHTML.slice(0, 60)))`, "wider than the screen")
}

// crossPeriod chooses a period that ends before it begins: nothing is in it.
func (tab *tab) crossPeriod() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?from=2022-02-01&to=2022-01-01"))
	tab.wantShown("?from=2022-02-01&to=2022-01-01")
	if invalid := ask[int](tab, `document.querySelectorAll(".filter [aria-invalid=true]").length`); invalid != 2 {
		tab.Errorf("%d fields are marked as wrong, want 2", invalid)
	}
	tab.quiet("timeline/index.html")
}

// labelsUseTheirRoom wants no title to be cut before something that stands in its way.
func (tab *tab) labelsUseTheirRoom() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html?actor=putin"))
	labels := ask[[]string](tab, `[...document.querySelectorAll(".marks .label")].map(e => e.textContent)`)
	if len(labels) < 5 || slices.ContainsFunc(labels, func(label string) bool { return strings.HasSuffix(label, "…") }) {
		tab.Errorf("the labels are %q", labels)
	}
	tab.do(chromedp.EmulateViewport(700, 900), chromedp.Navigate(tab.root+"timeline/index.html?kind=publication"))
	labels = ask[[]string](tab, `[...document.querySelectorAll(".marks .label")].map(e => e.textContent)`)
	over := ask[[]string](tab, `(boxes => boxes.filter(a => boxes.some(b => a !== b && a.r.left < b.r.right - 1 && b.r.left < a.r.right - 1 && Math.abs(a.r.top - b.r.top) < 6)).map(a => a.text))(
		[...document.querySelectorAll(".marks .label, .marks rect")].map(e => ({r: e.getBoundingClientRect(), text: e.textContent + e.tagName})))`)
	if len(labels) < 3 || len(over) > 0 {
		tab.Errorf("of the labels %q meet %q", labels, over)
	}
	tab.quiet("timeline/index.html")
}

// tapStackedMarks taps beside stacked marks and between them: the nearest tells
// what it is.
func (tab *tab) tapStackedMarks() {
	tab.Helper()
	call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	tab.do(chromedp.EmulateViewport(320, 900), chromedp.Navigate(tab.root+"timeline/index.html?kind=event&from=2022-01-27&to=2022-01-27"))
	const marks = `[...document.querySelectorAll(".marks a")].filter(e => e.querySelector("rect.day") && e.children.length === 1).map(e => e.getAttribute("href").slice(1))`
	stacked := ask[[]string](tab, marks)
	if len(stacked) < 4 {
		tab.Fatalf("there are too few marks: %q", stacked)
	}
	for _, id := range stacked[:4] {
		for _, off := range [][2]float64{{0, 0}, {4, 3}, {-18, -2}, {22, 2}} {
			x, y := tab.middleOf(id)
			tab.touchAt(x+off[0], y+off[1])
			tab.until(fmt.Sprintf(`document.querySelector(".readout a")?.getAttribute("href") === "#%s"`, id))
			tab.do(chromedp.Navigate(tab.root + "timeline/index.html?kind=event&from=2022-01-27&to=2022-01-27"))
		}
	}
	tab.quiet("timeline/index.html")
}

// chooseForYears chooses on the index and on the page of a year, and wants the
// choice to go along to the others.
func (tab *tab) chooseForYears() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
	const links = `[...new Set([...document.querySelectorAll(".letters a, .density a")].map(a => a.getAttribute("href").replace(/^.*\.html/, "")))]`
	choose := func(field, value string) {
		ask[string](tab, fmt.Sprintf(`(e => { e.value = %q; e.dispatchEvent(new Event("change", {bubbles: true})); return "" })(document.querySelector("[name=%s]"))`, value, field))
	}
	wantLinks := func(want string) {
		if got := ask[[]string](tab, links); !slices.Equal(got, []string{want}) {
			tab.Errorf("%s: the years' addresses end with %q, want %q", ask[string](tab, `location.href`), got, want)
		}
	}
	wantLinks("")
	choose("kind", "event")
	choose("actor", "p0")
	wantLinks("?actor=p0&kind=event")
	tab.look("timeline/index.html?kind=event")
	tab.do(chromedp.Navigate(tab.root + "timeline/2022.html?actor=p0&kind=event"))
	if shown := ask[[]string](tab, shownEntries); len(shown) > 0 {
		tab.Errorf("of nobody there are %q", shown)
	}
	if told := ask[string](tab, `document.querySelector("[name=actor]")?.selectedOptions[0].textContent ?? "no field"`); told != "not found: p0" {
		tab.Errorf("the chosen actor is %q", told)
	}
	wantLinks("?actor=p0&kind=event")
	choose("actor", "-")
	wantLinks("?kind=event")
	if ask[bool](tab, `!!document.querySelector("option.elsewhere")`) {
		tab.Error("who is not of the page can still be chosen")
	}
	choose("from", "2022-01-01") // is of its own year
	wantLinks("?kind=event")
	if back := ask[string](tab, `document.querySelector(".trail a[href^='index.html']").getAttribute("href")`); back != "index.html?kind=event&from=2022-01-01" {
		tab.Errorf("the way back leads to %s", back)
	}
	tab.quiet("timeline/2022.html")
}

// heapedSite is a briefing of nine days, each with a hundred events, half of them disputed.
func heapedSite(t *testing.T) (output string) {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	var events strings.Builder
	for i := range 900 {
		status := []string{"", ", status: disputed, note: Denied."}[i%2]
		fmt.Fprintf(&events, "e%d: {date: 2022-01-%02d, title: Event %d%s}\n", i, 1+i%9, i, status)
	}
	write(t, filepath.Join(folder, "config.yaml"), "title: Heaps\n")
	write(t, filepath.Join(folder, "content/index.md"), "Many.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
	write(t, filepath.Join(folder, "content/timeline.yaml"), events.String())
	buildIn(t, folder, filepath.Join(folder, "public"))
	return filepath.Join(folder, "public")
}

// filterHeaps wants heaps of what is chosen to have the height that they take.
func (tab *tab) filterHeaps() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html?kind=disputed"))
	const outside = `[...document.querySelectorAll("#timeline\\.drawing .marks rect")].map(e => e.getBBox())
		.filter(it => it.y < 0 || it.y + it.height > document.getElementById("timeline.drawing").viewBox.baseVal.height).map(it => it.y + " to " + (it.y + it.height))`
	if found := ask[[]string](tab, outside); len(found) > 0 {
		tab.Errorf("heaps lie outside of their drawing: %q", found)
	}
	const most = `Math.max(...[...document.querySelectorAll("#timeline\\.drawing .marks rect")].map(e => e.getBBox().height))`
	if height := ask[float64](tab, most); height < 50 {
		tab.Errorf("the highest heap of fifty is %v high: was it heaped?", height)
	}
	tab.quiet("heaps")
}

// rightToLeftFigures builds a briefing of two figures in a language that is
// written from right to left.
func rightToLeftFigures(t *testing.T) (output string) {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	write(t, filepath.Join(folder, "config.yaml"), "title: Figures\nlanguage: ar\n")
	write(t, filepath.Join(folder, "content/index.md"), "Figures.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
	write(t, filepath.Join(folder, "content/claims.yaml"), `
soldiers:
  title: Soldiers
  kind: figure
  unit: men
  reports:
    - {article: report-1, quote: 100 men, value: 100}
    - {article: report-2, quote: 300 men, value: 300, bound: at-least}
`)
	for i, published := range []string{"2022-01-02", "2022-02-20"} {
		write(t, filepath.Join(folder, fmt.Sprintf("content/articles/report-%d.md", i+1)),
			fmt.Sprintf("---\ntitle: Report %d\noutlet: gazette\npublished: %s\n---\nOf %d men they spoke.\n", i+1, published, 100+200*i))
	}
	output = filepath.Join(folder, "public")
	buildIn(t, folder, output)
	return output
}

// readFromTheRight wants the axis of values on the right, and the later figure on
// the left of the earlier.
func (tab *tab) readFromTheRight() {
	tab.Helper()
	tab.look("claims/soldiers.html")
	at := ask[[]float64](tab, `[...document.querySelectorAll(".figures.wide a .mark g")].map(e => e.getBoundingClientRect().left)`)
	axis := ask[float64](tab, `document.querySelector(".figures.wide .axis").getBoundingClientRect().left`)
	if len(at) != 2 || at[0] <= at[1] || axis <= at[0] {
		tab.Errorf("the figures stand at %v, their axis at %g", at, axis)
	}
	tab.none(`Promise.resolve([...document.querySelectorAll(".figures.wide text")].filter(e => { const own = e.getBoundingClientRect(), all = e.ownerSVGElement.getBoundingClientRect()
		return own.left < all.left - 1 || own.right > all.right + 1 }).map(e => e.textContent))`, "texts reach beyond the drawing")
	tab.quiet("claims/soldiers.html")
}
