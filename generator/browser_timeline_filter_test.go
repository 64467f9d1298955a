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

// TestTimelineFilter chooses as readers do, key by key, and what nothing fits; and
// reads marks that stand for several entries.
func TestTimelineFilter(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	t.Run("history", func(t *testing.T) { openTab(t, browser, fileURL(output), true).stepOnceForEachVisit() })
	t.Run("nothing left", func(t *testing.T) { openTab(t, browser, fileURL(output), true).findNothing() })
	t.Run("nothing left in German", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(germanSite(t)), true)
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html?actor=niemand"))
		tab.wantTold("Kein Eintrag passt zu alldem.")
	})
	t.Run("gathered marks", func(t *testing.T) { openTab(t, browser, fileURL(output), true).readGathered() })
	t.Run("months", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(monthsSite(t)), true)
		tab.followMonths()
		tab.readMany()
	})
	t.Run("drawn alike", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(monthsSite(t)), false)
		tab.drawnAlike("timeline/2021.html")
		if some := ask[[]int](tab, `[".label", "a"].map(it => document.querySelectorAll(".marks " + it).length)`); some[0] == 0 || some[0] == some[1] {
			tab.Errorf("of %d marks %d have titles, want some", some[1], some[0])
		}
	})
	t.Run("drawn alike where much is gathered", func(t *testing.T) {
		openTab(t, browser, fileURL(monthsSite(t)), false).drawnAlike("timeline/2022.html")
	})
}

// steps are what the page does to the history from now on.
const steps = `(() => { window.steps = []; for (const name of ["pushState", "replaceState"]) { const own = history[name].bind(history)
	history[name] = (...all) => { steps.push(name + " " + all[2].replace(/^[^?]*/, "")); own(...all) } } return "" })()`

// stepOnceForEachVisit changes a choice and a day key by key.
func (tab *tab) stepOnceForEachVisit() {
	tab.Helper()
	wantSteps := func(want ...string) {
		tab.Helper()
		if got := ask[[]string](tab, `steps.splice(0)`); !slices.Equal(got, want) {
			tab.Errorf("the history has\n%q, want\n%q", got, want)
		}
	}
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html"))
	ask[string](tab, steps)
	tab.do(chromedp.Focus("#timeline\\.filter [name=kind]"), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	wantSteps("pushState ?kind=event", "replaceState ?kind=publication")
	tab.do(chromedp.KeyEvent(kb.Tab))
	tab.types("0202202")
	wantSteps() // of the year a part is written
	tab.types("2")
	wantSteps("pushState ?kind=publication&from=2022-02-02")
	tab.types("2015")
	wantSteps("replaceState ?kind=publication&from=2015-02-02")
	tab.do(chromedp.NavigateBack())
	tab.until(`location.search === "?kind=publication"`)
	tab.do(chromedp.NavigateBack())
	tab.until(`location.search === ""`)
	if told := becomes(tab, toldCount, "Shown: 57 of 57"); told != "Shown: 57 of 57" {
		tab.Errorf("back at the beginning stands %q", told)
	}
	tab.do(chromedp.Focus("#timeline\\.filter [name=to]"))
	tab.types("02020202")
	tab.do(chromedp.Focus("#timeline\\.filter [name=kind]"))
	tab.wantShown("?to=0202-02-02", sinceWhen...) // what stands in a field that is left counts
	tab.quiet("timeline/index.html")
}

// wantTold wants something to be said beside the count, and nothing but that.
func (tab *tab) wantTold(want string) {
	tab.Helper()
	const told = `document.querySelector("[role=status] #timeline\\.told").textContent`
	if got := ask[string](tab, told); got != want {
		tab.Errorf("%s: told is %q, want %q", ask[string](tab, `location.search`), got, want)
	}
	if drawn := ask[bool](tab, `document.querySelector(".timeline-drawing").checkVisibility()`); drawn != (want == "") {
		tab.Errorf("%s: with %q told, something is drawn: %t", ask[string](tab, `location.search`), want, drawn)
	}
}

// findNothing chooses what no entry fits, and everything again.
func (tab *tab) findNothing() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(768, 900), chromedp.Navigate(tab.root+"timeline/index.html?actor=nobody"))
	tab.wantTold("No entry fits all of this.")
	if got := ask[string](tab, `document.querySelector("[name=actor]").selectedOptions[0].textContent`); got != "not found: nobody" {
		tab.Errorf("the chosen actor is %q", got)
	}
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Enter))
	tab.until(`location.search === ""`)
	tab.wantTold("")
	const width = `document.getElementById("timeline.drawing").getBoundingClientRect().width - document.getElementById("timeline.room").clientWidth`
	tab.until(`Math.abs(` + width + `) < 2`)
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?from=2022-02-01&to=2022-01-01"))
	tab.wantTold("The day under “From” is after the day under “To”.")
	if got := ask[int](tab, `document.querySelectorAll("[aria-invalid=true][aria-describedby='timeline.told']").length`); got != 2 {
		tab.Errorf("%d fields are told what is wrong, want 2", got)
	}
	tab.look("timeline/index.html?actor=nobody")
	for _, query := range []string{"?from=banana", "?from=99999999", "?to=9999999999999999", "?from=-0044&to=2022-02-30"} {
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html" + query + "#nato-cut-off-1997"))
		if got := ask[string](tab, `location.search + location.hash`); got != "#nato-cut-off-1997" {
			tab.Errorf("%s is still %q", query, got)
		}
		tab.wantTold("")
	}
	tab.quiet("timeline/index.html")
}

// gathered are the marks of several entries: how many each says that it is of.
const gathered = `[...document.querySelectorAll(".marks a:has(.more)")].map(e => e.textContent)`

// readGathered wants marks of several to be of several, and each of them to be
// reached by keyboard, by mouse and by touch.
func (tab *tab) readGathered() {
	tab.Helper()
	for _, width := range []int64{320, 390, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		if counts := ask[[]string](tab, gathered); slices.Contains(counts, "1") {
			tab.Errorf("at a width of %d marks of several are of %q", width, counts)
		}
	}
	tab.do(chromedp.EmulateViewport(320, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
	counts := ask[[]string](tab, gathered)
	if len(counts) == 0 {
		tab.Fatal("nothing is gathered")
	}
	const told = `[...document.querySelectorAll(".readout:not([aria-hidden=true]) li a")].map(a => a.hash.slice(1))`
	wantTold := func(way string) {
		tab.Helper()
		if got := ask[[]string](tab, told); fmt.Sprint(len(got)) != counts[0] || len(slices.Compact(slices.Sorted(slices.Values(got)))) != len(got) {
			tab.Errorf("by %s are told %q, want %s entries", way, got, counts[0])
		}
		tab.none(`Promise.resolve([...document.querySelectorAll(".readout li a")].filter(a => a.getBoundingClientRect().height < 24).map(a => a.textContent))`, "too low to be tapped")
	}
	ask[string](tab, `(document.querySelector(".marks a:has(.more)").focus(), "")`)
	wantTold("keyboard")
	tab.do(chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	second := ask[string](tab, `document.activeElement.hash`)
	if want := "#" + ask[[]string](tab, told)[1]; second != want || ask[string](tab, `location.hash`) != "" {
		tab.Errorf("Enter and Tab lead to %q, want %q", second, want)
	}
	tab.do(chromedp.KeyEvent(kb.Escape))
	if !ask[bool](tab, `document.activeElement.matches(".marks a:has(.more)")`) {
		tab.Errorf("Esc leads to %s", ask[string](tab, focusedMark))
	}
	tab.look("timeline/index.html")
	for _, touch := range []bool{false, true} {
		call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: touch})
		tab.do(chromedp.EmulateViewport(320, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
		press := func(selector string) {
			x, y := tab.where(fmt.Sprintf(`document.querySelector(%q)`, selector), "center", inMiddle)
			if touch {
				tab.touchAt(x, y)
			} else {
				tab.do(chromedp.MouseClickXY(x, y))
			}
		}
		press(".marks rect.more")
		tab.until(`document.querySelectorAll(".readout li").length > 1`)
		wantTold(map[bool]string{false: "mouse", true: "touch"}[touch])
		last := ask[[]string](tab, told)
		press(".readout li:last-child a")
		tab.until(fmt.Sprintf(`location.hash === "#%s"`, last[len(last)-1]))
	}
	call(tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{})
	tab.quiet("timeline/index.html")
}

// readMany wants of very many the first to be told, and where the others are.
func (tab *tab) readMany() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 900), chromedp.Navigate(tab.root+"timeline/2022.html"))
	if counts := ask[[]string](tab, gathered); slices.Contains(counts, "1") || len(counts) == 0 {
		tab.Errorf("marks of several are of %q", counts)
	}
	ask[string](tab, `([...document.querySelectorAll(".marks a:has(.more)")].find(a => a.textContent > 12).focus(), "")`)
	told := ask[[]string](tab, `[...document.querySelectorAll(".readout li a")].map(a => a.textContent)`)
	count := ask[int](tab, `+document.activeElement.textContent`)
	if want := fmt.Sprintf("and %d more, in the list", count-10); len(told) != 11 || told[10] != want {
		tab.Errorf("of %d are told %q, want 10 and %q", count, told, want)
	}
	tab.quiet("timeline/2022.html")
}

// followMonths wants a long list to have links to its months, which keep to what is
// chosen, and not the choice of other years in them.
func (tab *tab) followMonths() {
	tab.Helper()
	const months = `[...document.querySelectorAll(".months li")].filter(e => e.checkVisibility()).map(e => e.textContent.trim() + " " + e.firstChild.getAttribute("href")).join(", ")`
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/2022.html"))
	const all = "January\u00a02022 500 #year.2022.01, February\u00a02022 501 #year.2022.02, March\u00a02022 1 #year.2022.03"
	if got := ask[string](tab, months); got != all {
		tab.Errorf("the months are %s, want %s", got, all)
	}
	tab.do(chromedp.Navigate(tab.root + "timeline/2022.html?kind=event&from=2022-02-01&to=2022-02-01"))
	if got, want := ask[string](tab, months), "February\u00a02022 18 #year.2022.02"; got != want {
		tab.Errorf("the months of some are %s, want %s", got, want)
	}
	if got := ask[string](tab, `document.querySelector(".letters:not(.months) a").getAttribute("href")`); got != "2021.html?kind=event" {
		tab.Errorf("the other year's address is %s", got)
	}
	tab.do(chromedp.Navigate(tab.root+"timeline/2022.html"), chromedp.Focus(".months li:nth-child(2) a"), chromedp.KeyEvent(kb.Enter))
	tab.until(`location.hash === "#year.2022.02"`)
	tab.wantSeen("the link to a month", "year.2022.02")
	tab.do(chromedp.Navigate(tab.root + "timeline/2021.html"))
	if got := ask[string](tab, months); got != "" {
		tab.Errorf("few entries have links to months: %s", got)
	}
	tab.look("timeline/2022.html")
}

var months sharedSite

// monthsSite has a year of many entries and one of few: of these, some have room
// for their titles and some have none, or are alone where others are gathered.
func monthsSite(t *testing.T) (output string) {
	t.Helper()
	months.once.Do(func() {
		months.folder = lastingFolder(t)
		copyLayouts(t, months.folder)
		var events strings.Builder
		count := 0
		add := func(date string) {
			count++
			fmt.Fprintf(&events, "e%d: {date: %q, title: \"Number %d%s\"}\n", count, date, count, strings.Repeat(" of a long row", count%5))
		}
		for i := range 1000 {
			add(fmt.Sprintf("2022-%02d-%02d", 1+i/500, 1+i%28))
		}
		add("2022-02-27/2022-03-20")
		add("2022-03-28")
		add("2021-01-01/2021-12-31")
		add("2021-01-05/..")
		for i := range 22 {
			add(fmt.Sprintf("2021-%02d-%02d", 1+i*i%12, 1+i%3))
		}
		write(t, filepath.Join(months.folder, "config.yaml"), "title: Months\n")
		write(t, filepath.Join(months.folder, "content/index.md"), "Months.\n")
		write(t, filepath.Join(months.folder, "content/sources.yaml"), defaults["content/sources.yaml"])
		write(t, filepath.Join(months.folder, "content/timeline.yaml"), events.String())
		for i, published := range []string{"2021-02-01", "2021-02-01", "2021-02-02", "2021-02-03/2021-11-20", "2021-03-01", "2021-12-01", "2021-12-02"} {
			write(t, filepath.Join(months.folder, fmt.Sprintf("content/articles/report-%d.md", i)),
				fmt.Sprintf("---\ntitle: Report %d\noutlet: gazette\npublished: %s\n---\nText %d of its own.\n", i, published, i))
		}
		months.build(t, filepath.Join(months.folder, "public"))
	})
	return months.built(t)
}
