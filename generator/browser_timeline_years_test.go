package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestTimelineYears chooses on the index of a timeline whose years have pages of
// their own.
func TestTimelineYears(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := manyYears(t)
	browser := startBrowser(t, program)
	t.Run("what is left", func(t *testing.T) { openTab(t, browser, serveUnderPath(t, output), true).countYears() })
	t.Run("history", func(t *testing.T) { openTab(t, browser, fileURL(output), true).chooseYears() })
	t.Run("nothing comes", func(t *testing.T) { openTab(t, browser, fileURL(withoutYears(t, output)), true).missYears() })
	t.Run("without scripts", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(output), false)
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html?kind=publication"))
		if got := ask[int](tab, yearsLeft+".length"); got != 8 {
			tab.Errorf("%d years are linked to, want 8", got)
		}
		tab.quiet("timeline/index.html")
	})
}

const (
	yearsLeft = `[...document.querySelectorAll(".letters a")].filter(a => a.checkVisibility())`
	barsLeft  = `[...document.querySelectorAll(".density a")].filter(a => a.checkVisibility())`
)

// countYears wants each year's page to list as many entries as the index says, and
// the years that are left out to have none.
func (tab *tab) countYears() {
	tab.Helper()
	for _, test := range []struct {
		query string
		shown int
	}{
		{"?kind=publication", 2},
		{"?actor=person-3", 286},
		{"?source=gazette&from=2022-01-01", 2},
		{"?actor=person-2&kind=disputed&from=2021-06-01&to=2022-01-25", 16},
		{"?to=0900", 429},
		{"?from=2023", 286},
	} {
		tab.do(chromedp.Navigate(tab.root + "timeline/index.html" + test.query))
		want := fmt.Sprintf("Shown: %d of 1,147", test.shown)
		if got := becomes(tab, toldCount, want); got != want {
			tab.Errorf("%s: told is %q, want %q", test.query, got, want)
		}
		pages := ask[[]string](tab, yearsLeft+`.map(a => a.getAttribute("href"))`)
		counts := ask[[]int](tab, yearsLeft+`.map(a => +a.querySelector(".count").textContent.replace(",", ""))`)
		bars := ask[[]string](tab, barsLeft+`.map(a => a.getAttribute("href"))`)
		if withBars := slices.DeleteFunc(slices.Clone(pages), func(it string) bool { return strings.HasPrefix(it, "undated") }); !slices.Equal(bars, withBars) {
			tab.Errorf("%s: the bars lead to %q, want %q", test.query, bars, withBars)
		}
		sum := 0
		for i, page := range pages {
			tab.do(chromedp.Navigate(tab.root + "timeline/" + page))
			if got := len(ask[[]string](tab, shownEntries)); got != counts[i] || got == 0 {
				tab.Errorf("%s: %s lists %d, the index tells of %d", test.query, page, got, counts[i])
			}
			sum += counts[i]
		}
		if sum != test.shown {
			tab.Errorf("%s: the years have %d, want %d", test.query, sum, test.shown)
		}
	}
	tab.quiet("the years")
}

// chooseYears chooses, looks at the bars, goes back and resets.
func (tab *tab) chooseYears() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
	const shapes = `document.querySelector(".density").outerHTML + document.querySelector(".letters").outerHTML`
	whole := ask[string](tab, shapes)
	if got := ask[string](tab, toldCount); got != "Shown: 1,147 of 1,147" || ask[bool](tab, `!!briefing.timeline.texts`) {
		tab.Errorf("with nothing chosen is told %q, or something was loaded", got)
	}
	tab.do(chromedp.Focus("#timeline\\.filter [name=kind]"))
	tab.types("Rep")
	tab.until(toldCount + ` === "Shown: 2 of 1,147"`)
	if got := ask[string](tab, barsLeft+`.map(a => a.querySelector("title").textContent + " " + a.querySelectorAll(".span").length).join("; ")`); got != "2022: 2 of 146 1" {
		tab.Errorf("the bars are %q", got)
	}
	tab.look("timeline/index.html?kind=publication")
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"timeline/index.html"))
	tab.do(chromedp.Focus("#timeline\\.filter [name=kind]"))
	tab.types("dis")
	tab.until(`location.search === "?kind=disputed" && ` + toldCount + `.startsWith("Shown: 128 ")`)
	tab.do(chromedp.NavigateBack())
	tab.until(toldCount + ` === "Shown: 1,147 of 1,147"`)
	if got := ask[string](tab, shapes); strings.ReplaceAll(got, ` class=""`, "") != whole {
		tab.Errorf("with nothing chosen again the years are\n%s\nand were\n%s", got, whole)
	}
	tab.do(chromedp.NavigateForward())
	tab.until(toldCount + `.startsWith("Shown: 128 ")`)
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?actor=nobody"))
	tab.until(`document.getElementById("timeline.told").textContent === "No entry fits all of this." && !document.querySelector(".density").checkVisibility()`)
	tab.do(chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Enter))
	tab.until(`location.search === "" && ` + toldCount + ` === "Shown: 1,147 of 1,147" && document.querySelector(".density").checkVisibility()`)
	tab.quiet("timeline/index.html")
}

// missYears wants to be told that what a choice needs is missing, and the choice to
// hold for the years all the same.
func (tab *tab) missYears() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "timeline/index.html?kind=event&from=2022-01-26"))
	tab.until(`document.getElementById("timeline.told").textContent === "What this choice needs cannot be loaded."`)
	if got := ask[string](tab, yearsLeft+`.map(a => a.getAttribute("href")).find(it => it.startsWith("2022"))`); got != "2022.html?kind=event&from=2022-01-26" {
		tab.Errorf("2022 is at %q", got)
	}
	tab.do(chromedp.Focus("#timeline\\.filter button"), chromedp.KeyEvent(kb.Enter))
	tab.until(toldCount + ` === "Shown: 1,147 of 1,147"`)
}

// withoutYears is the timeline of a site without what its choices need.
func withoutYears(t *testing.T, output string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	for _, name := range []string{"assets", "timeline"} {
		if err := os.CopyFS(filepath.Join(folder, name), os.DirFS(filepath.Join(output, name))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Remove(filepath.Join(folder, "timeline/entries.js")); err != nil {
		t.Fatal(err)
	}
	return folder
}

// manyYears builds a briefing of more than 1,000 entries, of four actors and in eight
// years, of which each ninth is disputed.
func manyYears(t *testing.T) (output string) {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	var events strings.Builder
	for i := range 1145 {
		status := ""
		if i%9 == 1 {
			status = ", status: disputed"
		}
		fmt.Fprintf(&events, "e%d: {date: %q, title: Event %d, actors: [person-%d]%s}\n", i, years[i%len(years)].date, i, i%4, status)
	}
	write(t, filepath.Join(folder, "config.yaml"), "title: Years\n")
	write(t, filepath.Join(folder, "content/index.md"), "Many.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
	write(t, filepath.Join(folder, "content/actors.yaml"), "person-0: {name: A, kind: person}\nperson-1: {name: B, kind: person}\nperson-2: {name: C, kind: person}\nperson-3: {name: D, kind: person}\n")
	write(t, filepath.Join(folder, "content/timeline.yaml"), events.String())
	for i := range 2 {
		write(t, filepath.Join(folder, fmt.Sprintf("content/articles/report-%d.md", i)),
			fmt.Sprintf("---\ntitle: Report %d\noutlet: gazette\npublished: 2022-02-0%d\n---\nText %d of its own.\n", i, 1+i, i))
	}
	output = filepath.Join(folder, "public")
	buildIn(t, folder, output)
	return output
}
