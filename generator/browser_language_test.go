package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestLanguages opens a German briefing, whose words are long, and the strange
// one as if it were Arabic: its interface is English and it runs from right to left.
func TestLanguages(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	german, arabic := germanSite(t), quickFolder(t)
	buildIn(t, inArabic(t, strangeBriefing(t, "")), arabic)
	browser := startBrowser(t, program)
	t.Run("German", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(german), true)
		kinds := oneOfEachKind(t, german)
		tab.wantWritten(kinds, "de", "ltr", "left")
		tab.wantUncut(kinds)
	})
	t.Run("Arabic", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(arabic), true)
		tab.wantWritten(oneOfEachKind(t, arabic), "en", "rtl", "right") // of the interface
	})
	t.Run("an Arabic article in German", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(german), true)
		tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"articles/arabisch.html"))
		tab.wantSides("#text > p", "right", "the article's text")
		tab.wantSides("#text .note", "left", "the German note on it")
		tab.do(chromedp.Navigate(tab.root + "claims/unverzichtbar.html"))
		tab.wantSides(`.words[lang=ar]`, "right", "the words quoted from it")
		tab.quiet("arabisch")
	})
}

// inArabic changes the language of the strange briefing.
func inArabic(t *testing.T, folder string) string {
	t.Helper()
	config := filepath.Join(folder, "config.yaml")
	text, err := os.ReadFile(config)
	if err != nil || !strings.Contains(string(text), "language: en-GB\n") {
		t.Fatal(err, string(text))
	}
	write(t, config, strings.Replace(string(text), "language: en-GB\n", "language: ar\n", 1))
	return folder
}

// wantWritten wants pages to say in which language and direction they are, to have
// their headings and paragraphs begin at that side, and to fit the narrowest screen.
func (tab *tab) wantWritten(addresses []string, language, direction, side string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 800))
	for _, address := range addresses {
		if address == "404.html" {
			continue // it belongs to a host, or stands alone
		}
		tab.do(chromedp.Navigate(tab.root + address))
		if got := ask[string](tab, `document.documentElement.lang + " " + document.documentElement.dir`); got != language+" "+direction {
			tab.Errorf("%s is in %s, not %s %s", address, got, language, direction)
		}
		tab.wantSides("main :is(h1, h2, p, li, td):not(main [lang], main [lang] *)", side, address)
		for _, over := range ask[[]string](tab, sideways) {
			tab.Errorf("%s scrolls sideways at a width of 320: %s", address, over)
		}
		tab.quiet(address)
	}
}

// wantSides wants every element that is drawn to have its lines begin at a side.
func (tab *tab) wantSides(selector, side, what string) {
	tab.Helper()
	const others = `((selector, side) => { const all = [...document.querySelectorAll(selector)].filter(e => e.checkVisibility())
		if (!all.length) return "nothing"
		const sideOf = e => { const {textAlign, direction} = getComputedStyle(e)
			return textAlign === "start" ? direction === "rtl" ? "right" : "left" : textAlign }
		return all.filter(e => sideOf(e) !== side && sideOf(e) !== "center").map(e => e.tagName + " " + e.textContent.trim().slice(0, 40)).slice(0, 3).join("; ") })`
	if got := ask[string](tab, others+"("+quoteJS(selector)+", "+quoteJS(side)+")"); got != "" {
		tab.Errorf("%s: not at the %s: %s", what, side, got)
	}
}

func quoteJS(text string) string { return "`" + strings.ReplaceAll(text, "`", "\\`") + "`" }

// wantUncut wants no word to be cut off or to lie over another at the narrowest
// width: in the menu, in labels of figures and tables, in signs.
func (tab *tab) wantUncut(addresses []string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(320, 800))
	const cut = `[...document.querySelectorAll(".menu a, .badge, button, summary, dd, th, td, .label, legend, label, :is(dt, h1, h2, h3):not(.unseen)")]
		.filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline")
		.map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))`
	for _, address := range addresses {
		if address == "404.html" {
			continue
		}
		tab.do(chromedp.Navigate(tab.root + address))
		for _, it := range ask[[]string](tab, cut) {
			tab.Errorf("%s: at 320 pixels its words reach out of %s", address, it)
		}
	}
}
