package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// overlong is a word that no column has room for.
var overlong = strings.Repeat("Donaudampfschifffahrt", 6)

var paragraph = "\n" + strings.Repeat("The council met again and did not decide. ", 12) + "\n\n"

// TestHostileLayout opens a briefing that runs from right to left and has what no
// layout has room for: an overlong word in its name and in an article's, a table of
// fourteen columns, a line of code, more sources of a figure than there are shapes.
func TestHostileLayout(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := hostileLayout(t)
	tab := openTab(t, startBrowser(t, program), fileURL(output), true)
	tab.glancesOneWay()
	tab.hasLegendAsDrawn()
	tab.tellsSourcesApart()
	tab.holdsOverlongWords()
	tab.marksTargets()
	for _, report := range []int{1, 3, 4, 5, 6} {
		tab.beginsOnFirstSheet(fmt.Sprintf("articles/report-%d.html", report))
	}
	tab.breaksOnPaper()
	tab.quiet("the hostile layout")
}

func hostileLayout(t *testing.T) (output string) {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	file := func(name, text string) { write(t, filepath.Join(folder, name), text) }
	file("config.yaml", "title: "+overlong+"\nlanguage: ar\n")
	file("content/index.md", "Begin.\n")
	file("content/timeline.yaml", "on: {date: 2022-02-01/.., title: It goes on, sources: [{article: report-1, quote: It goes on}]}\n"+
		"now: {date: 2022-03-01, title: Now, sources: [{article: report-1, quote: for ever}]}\n")
	file("content/judgements.yaml", "never: {title: Never, text: Never., likelihood: almost-no-chance, confidence: low}\n"+
		"ever: {title: Ever, text: Ever., likelihood: almost-certain, confidence: high}\n")
	sources, reports := "outlets:\n", "soldiers:\n  title: Soldiers\n  kind: figure\n  unit: men\n  reports:\n"
	for i := range 9 {
		sources += fmt.Sprintf("  paper-%d: {name: Paper %d, kind: newspaper}\n", i, i)
		reports += fmt.Sprintf("  - {article: report-%d, quote: %d men, value: %d}\n", i, 100+i, 100+i)
		text := fmt.Sprintf("---\ntitle: Report %d\noutlet: paper-%d\npublished: 2022-02-%02d\nlanguage: en\n---\nOf %d men they spoke.\n", i, i, i+1, 100+i)
		if i == 1 {
			text = strings.Replace(text, "Report 1", "The "+overlong+" case", 1) + "It goes on for ever.\n" + hostileText()
		} else {
			text += paragraph + "| A | B | C |\n|---|---|---|\n" + strings.Repeat("| v 00 | v 10 | v 20 |\n", 14+i)
		}
		file(fmt.Sprintf("content/articles/report-%d.md", i), text)
	}
	file("content/sources.yaml", sources)
	file("content/claims.yaml", reports)
	output = filepath.Join(folder, "public")
	buildIn(t, folder, output)
	return output
}

// hostileText is a page of paragraphs, a line of code and a table that is too wide.
func hostileText() string {
	text := "\n"
	for range 20 {
		text += paragraph
	}
	text += "```\n" + strings.Repeat("abc_", 60) + "\n```\n\n" + strings.Repeat("| Column ", 14) + "|\n" + strings.Repeat("|---", 14) + "|\n"
	for row := range 30 {
		text += strings.Repeat(fmt.Sprintf("| value number %d ", row), 14) + "|\n"
	}
	return text
}

// glancesOneWay wants the ends of the scale to be named where its bands begin and end.
func (tab *tab) glancesOneWay() {
	tab.Helper()
	tab.look("judgements/index.html")
	const sides = `(() => {
		const middle = e => { const {left, right} = e.getBoundingClientRect(); return (left + right) / 2 }
		const scale = document.querySelector(".glance .likelihood-scale"), names = [...document.querySelectorAll(".scale-head span")]
		return [middle(scale.querySelector(".band")) < middle(scale), middle(names[0]) < middle(names[1])] })()`
	if at := ask[[]bool](tab, sides); at[0] != at[1] {
		tab.Errorf("the band of almost no chance is on the left: %v; its name: %v", at[0], at[1])
	}
}

// hasLegendAsDrawn wants the arrow of the legend to point as that of the drawing.
func (tab *tab) hasLegendAsDrawn() {
	tab.Helper()
	tab.look("timeline/index.html")
	const points = `(all => { const arrow = document.querySelector(all + " polygon"), line = arrow.parentElement.querySelector("rect")
		return arrow.getBoundingClientRect().left < line.getBoundingClientRect().left })`
	if !ask[bool](tab, points+`("#timeline\\.drawing .marks")`) || !ask[bool](tab, points+`(".legend")`) {
		tab.Errorf("what goes on does not point to the left in the drawing and the legend")
	}
}

// tellsSourcesApart wants no two sources to have one mark, and the table to show them.
func (tab *tab) tellsSourcesApart() {
	tab.Helper()
	tab.look("claims/soldiers.html")
	for _, selector := range []string{".figures.wide .mark g", ".drawing-key li:nth-child(-n+9) .mark", ".cell-where .mark"} {
		if marks := ask[int](tab, `new Set([...document.querySelectorAll("`+selector+`")].map(e => e.innerHTML)).size`); marks != 9 {
			tab.Errorf("%d marks of nine sources at %s", marks, selector)
		}
	}
}

// holdsOverlongWords wants no page to scroll sideways.
func (tab *tab) holdsOverlongWords() {
	tab.Helper()
	for _, width := range []int{320, 641, 768, 1440} {
		tab.do(chromedp.EmulateViewport(int64(width), 900))
		for _, address := range []string{"claims/soldiers.html", "index.html", "articles/report-1.html"} {
			tab.do(chromedp.Navigate(tab.root + address))
			for _, over := range ask[[]string](tab, sideways) {
				tab.Errorf("%s scrolls sideways at a width of %d: %s", address, width, over)
			}
		}
	}
}

// marksTargets wants to be seen where a link has led: in any colours.
func (tab *tab) marksTargets() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "print.html"))
	words := "print.html#" + ask[string](tab, `document.querySelector("mark[id]").id`)
	for address, lit := range map[string]string{
		words: ":target", "judgements/index.html#judgement.ever": ":target > h3", "timeline/index.html#now": ":target",
	} {
		tab.emulate()
		tab.do(chromedp.Navigate("about:blank"), chromedp.Navigate(tab.root+address))
		if got := ask[string](tab, `getComputedStyle(document.querySelector("`+lit+`")).backgroundColor`); got == "rgba(0, 0, 0, 0)" {
			tab.Errorf("%s is not lit", address)
		}
		tab.emulate("forced-colors", "active")
		if got := ask[string](tab, `getComputedStyle(document.querySelector(":target")).outlineStyle`); got == "none" {
			tab.Errorf("in forced colours %s has no outline", address)
		}
	}
	tab.emulate()
}

// beginsOnFirstSheet wants the words of an article on the sheet that has its title,
// whatever stands further down.
func (tab *tab) beginsOnFirstSheet(address string) {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + address))
	ask[bool](tab, `(() => { const link = document.createElement("a")
		document.querySelector("#text p").id = "begins"
		link.href = "#begins"
		link.append("x")
		document.querySelector("main > article").append(link)
		return true })()`)
	printed, err := chromedp.Call(tab.site, cdpage.PrintToPDF, cdpage.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
	if err != nil {
		tab.Fatal(err)
	}
	first := sheetOfPaper.FindSubmatch(printed.Data)
	begins := regexp.MustCompile(`/begins \[(\d+) 0 R`).FindSubmatch(printed.Data)
	if first == nil || begins == nil || string(first[1]) != string(begins[1]) {
		tab.Errorf("%s: the text begins on page object %q, the first is %q", address, begins, first)
	}
}

// breaksOnPaper wants lines of code and overlong words of running heads to be broken.
func (tab *tab) breaksOnPaper() {
	tab.Helper()
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	tab.do(chromedp.Navigate(tab.root + "articles/report-1.html"))
	if over := ask[float64](tab, `document.querySelector("pre code").getBoundingClientRect().right - document.querySelector("pre").getBoundingClientRect().right`); over > 1 {
		tab.Errorf("a line of code is %g longer than the sheet has room for", over)
	}
	if wrap := ask[string](tab, `getComputedStyle(document.documentElement).overflowWrap`); wrap != "anywhere" {
		tab.Errorf("running heads break overlong words as %q", wrap)
	}
	tab.emulate()
}
