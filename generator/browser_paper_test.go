package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPaper has the browser make sheets of paper, and looks where they end.
func TestPaper(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	tab := openTab(t, startBrowser(t, program), fileURL(output), true)
	for _, address := range []string{"timeline/index.html", "print.html"} {
		tab.wholeOnPaper(address)
	}
}

// pairsOnPaper sets marks in a page, two each of what belongs on one sheet: the
// beginning of a heading and that of the first words under it; the beginning and
// the end of an entry of the timeline that has one quotation at most. A link to each
// makes the browser tell of its place.
const pairsOnPaper = `(() => {
	const main = document.querySelector("main"), links = document.createElement("p"), names = []
	const mark = (id, node, before) => {
		const made = document.createElement("span"), link = document.createElement("a")
		made.id = id
		made.append("\u200b")
		node.parentNode.insertBefore(made, before ? node : node.nextSibling)
		link.href = "#" + id
		link.append("x")
		links.append(link)
	}
	const words = root => { const found = [], all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
		while (all.nextNode()) if (all.currentNode.data.trim() && all.currentNode.parentElement.checkVisibility() && !all.currentNode.parentElement.closest("svg, details.glossary, button, label")) found.push(all.currentNode)
		return found }
	const all = words(main), pairs = []
	const isHeading = node => node.parentElement.closest("h1, h2, h3, h4")
	for (const heading of main.querySelectorAll("h2, h3, h4")) {
		const at = all.findLastIndex(it => heading.contains(it)), next = all.findIndex((it, i) => i > at && !isHeading(it))
		if (at >= 0 && next >= 0) pairs.push(["heading", all[at], all[next], true])
	}
	for (const entry of main.querySelectorAll(".timeline > li:not(:has(.quotation + .quotation))")) {
		const own = words(entry)
		pairs.push(["entry", own[0], own.at(-1), false])
	}
	pairs.forEach(([what, first, last, before], i) => {
		names.push(what + ": " + first.data.trim().slice(0, 40))
		mark("mark." + i + ".first", first, true)
		mark("mark." + i + ".last", last, before)
	})
	main.append(links)
	return names
})()`

// footOfSheet is where the browser tells that something is which begins the next
// sheet: lower than any words, at both margins of print.css, less than a line up.
const footOfSheet = (22+24)*72/25.4 + 3

var (
	sheetOfPaper = regexp.MustCompile(`(\d+) 0 obj\s*<<\s*/Type /Page\s`)
	markOnPaper  = regexp.MustCompile(`/mark\.(\w+)\.(first|last) \[(\d+) 0 R /XYZ [\d.-]+ ([\d.-]+)`)
)

// wholeOnPaper wants no heading to end a sheet and no entry to be torn.
func (tab *tab) wholeOnPaper(address string) {
	tab.Helper()
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}) // what paper does not show has no marks
	tab.do(chromedp.Navigate(tab.root + address))
	names := ask[[]string](tab, pairsOnPaper)
	printed, err := chromedp.Call(tab.site, cdpage.PrintToPDF, cdpage.PrintToPDFParams{PreferCSSPageSize: new(true)})
	if err != nil {
		tab.Fatal(err)
	}
	var sheets []string
	for _, it := range sheetOfPaper.FindAllSubmatch(printed.Data, -1) {
		sheets = append(sheets, string(it[1]))
	}
	type place struct {
		sheet int
		up    float64 // in points
	}
	places := map[string]place{}
	for _, it := range markOnPaper.FindAllSubmatch(printed.Data, -1) {
		up, err := strconv.ParseFloat(string(it[4]), 64)
		if err != nil {
			tab.Fatal(err)
		}
		places[string(it[1])+"."+string(it[2])] = place{slices.Index(sheets, string(it[3])), up}
	}
	on := func(i int, which string) int {
		at, found := places[fmt.Sprintf("%d.%s", i, which)]
		if !found || at.sheet < 0 {
			tab.Fatalf("%s: nothing tells where the %s words are of %s", address, which, names[i])
		}
		if at.up < footOfSheet {
			return at.sheet + 1
		}
		return at.sheet
	}
	for i, name := range names {
		if first, last := on(i, "first"), on(i, "last"); first != last {
			tab.Errorf("%s: sheet %d ends within the %s", address, first+1, name)
		}
	}
	if len(names) < 40 || len(sheets) < 8 {
		tab.Errorf("%s: %d headings and entries on %d sheets were looked at", address, len(names), len(sheets))
	}
}
