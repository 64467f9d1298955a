package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPrint looks at the shipped briefing as it is printed: with scripts, whose
// work on an article is undone, and without.
func TestPrint(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	kinds := oneOfEachKind(t, output)
	browser := startBrowser(t, program)
	t.Run("with scripts", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(output), true)
		for _, address := range kinds {
			tab.printed(address)
		}
		tab.endnotes("articles/telegraph.html")
		tab.followInPrint()
	})
	t.Run("without", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(output), false)
		tab.printed("articles/telegraph.html")
		tab.endnotes("articles/telegraph.html")
		tab.outsideAddresses("actors/lavrov.html", "print.html")
		tab.paperSheet("print.html")
	})
}

// onPaper emulates what a page looks like on paper of a width, for a reader who
// likes it dark.
func (tab *tab) onPaper(address string) {
	tab.Helper()
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address), chromedp.EmulateViewport(590, 900)) // A4 less its margins
}

// toClick is what has no use on paper.
const toClick = `.skip, .menu, .trail, .letters, .jump, .settings, .contents, .progress, button, input, select, fieldset, .omitted > summary, [popover]`

// printed wants a page to be black on white, to show nothing to be clicked and
// everything that is said, and to fit.
func (tab *tab) printed(address string) {
	tab.Helper()
	if address == "404.html" {
		return // stands alone, without a style
	}
	tab.onPaper(address)
	shown := ask[[]string](tab, `[...document.querySelectorAll("`+toClick+`")].filter(e => e.checkVisibility())
		.map(e => e.tagName + "." + e.className).slice(0, 5)`)
	if len(shown) > 0 {
		tab.Errorf("%s is printed with %q", address, shown)
	}
	if paper := tab.ground(); paper != "rgb(255, 255, 255) rgb(0, 0, 0)" {
		tab.Errorf("%s is printed on and in %s", address, paper)
	}
	if over := ask[[]string](tab, sideways); len(over) > 0 {
		tab.Errorf("%s is wider than its paper: %q", address, over)
	}
	const closed = `[...document.querySelectorAll("main details")].filter(e => e.checkVisibility()).filter(details => {
			const said = document.createRange()
			said.selectNodeContents(details)
			said.setStartAfter(details.querySelector("summary"))
			return said.toString().trim() && said.getClientRects().length === 0
		}).map(e => e.textContent.slice(0, 40)).slice(0, 5)`
	if hidden := ask[[]string](tab, closed); len(hidden) > 0 {
		tab.Errorf("%s keeps closed on paper %q", address, hidden)
	}
	const stacked = `[...document.querySelectorAll("main td")].some(e => getComputedStyle(e).display !== "table-cell")`
	if ask[bool](tab, stacked) {
		tab.Errorf("%s: a table is no table on paper", address)
	}
	tab.quiet(address)
}

func (tab *tab) ground() string {
	tab.Helper()
	return ask[string](tab, `(s => s.backgroundColor + " " + s.color)(getComputedStyle(document.body))`)
}

// endnotes wants the notes of an article behind its text, under their heading, one
// below the other with their numbers, and each number at its words too.
func (tab *tab) endnotes(address string) {
	tab.Helper()
	tab.onPaper(address)
	const places = `(() => {
		const box = e => e.getBoundingClientRect(), shown = e => e.checkVisibility() && box(e).height > 0
		const notes = [...document.querySelectorAll("#text .note")].filter(shown)
		const heading = box(document.getElementById("article.notes"))
		return JSON.stringify({
			Text: Math.max(...[...document.querySelectorAll("#text > :not(.notes)")].map(e => box(e).bottom)),
			Heading: heading.height > 0 ? heading.top : -1,
			Tops: notes.map(e => box(e).top), Numbers: notes.map(e => e.querySelector(".note-back").textContent),
			Signs: [...document.querySelectorAll("#text .sign[href$='.note']")].filter(shown).map(e => e.textContent),
			Below: Math.min(...[...document.querySelectorAll("article > section:not(:has(> .notes-list))")].filter(shown).map(e => box(e).top)),
		})
	})()`
	var at struct {
		Text, Heading, Below float64
		Tops                 []float64
		Numbers, Signs       []string
	}
	if err := json.Unmarshal([]byte(ask[string](tab, places)), &at); err != nil {
		tab.Fatal(err)
	}
	if len(at.Tops) < 5 || strings.Join(at.Numbers, " ") != strings.Join(at.Signs, " ") {
		tab.Errorf("%s: the notes are numbered %v, the signs %v", address, at.Numbers, at.Signs)
	}
	last := at.Heading
	for i, top := range at.Tops {
		if top <= last {
			tab.Errorf("%s: note %s stands at %v, what comes before it at %v", address, at.Numbers[i], top, last)
		}
		last = top
	}
	if at.Heading < at.Text || at.Below < last {
		tab.Errorf("%s: the text ends at %v, the heading of its notes is at %v, the last note at %v, what follows at %v",
			address, at.Text, at.Heading, last, at.Below)
	}
}

// outsideAddresses wants the address of every outside link to be read, once.
func (tab *tab) outsideAddresses(addresses ...string) {
	tab.Helper()
	for _, address := range addresses {
		tab.onPaper(address)
		const unread = `[...document.querySelectorAll("main a[href^=http]")].filter(e => e.textContent.includes(e.getAttribute("href")) ===
			getComputedStyle(e, "::after").content.includes(e.getAttribute("href"))).map(e => e.href).slice(0, 5)`
		if links := ask[[]string](tab, unread); len(links) > 0 {
			tab.Errorf("%s: on paper the address is told twice, or not, of %q", address, links)
		}
	}
}

// followInPrint follows links of the one document: from its contents, from words
// quoted in a claim, from a note back to its words.
func (tab *tab) followInPrint() {
	tab.Helper()
	tab.prefer("light")
	for _, from := range []string{".print-contents ol ol a", ".claim .words a", ".endnotes .note-back", ".actor .plain a"} {
		tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+"print.html"))
		href := ask[string](tab, `document.querySelector("`+from+`").getAttribute("href")`)
		tab.do(chromedp.Navigate(tab.root + "print.html" + href))
		tab.wantSeen("print.html, the link "+from, strings.TrimPrefix(href, "#"))
	}
	const dangling = `[...document.querySelectorAll("a[href^='#']")].map(e => decodeURIComponent(e.getAttribute("href").slice(1))).filter(id => !document.getElementById(id))`
	if links := ask[[]string](tab, dangling); len(links) > 0 {
		tab.Errorf("print.html leads to no place: %q", links)
	}
	tab.quiet("print.html")
}

// paperSheet has the browser make a PDF, whose links lead to places in it.
func (tab *tab) paperSheet(address string) {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + address))
	printed, err := chromedp.Call(tab.site, cdpage.PrintToPDF, cdpage.PrintToPDFParams{PreferCSSPageSize: new(true)})
	if err != nil {
		tab.Fatal(err)
	}
	pdf := string(printed.Data)
	if pages := strings.Count(pdf, "/Type /Page\n"); pages < 20 || strings.Count(pdf, "/Dest /print.") < 500 {
		tab.Errorf("%s makes %d pages with %d links", address, pages, strings.Count(pdf, "/Dest /print."))
	}
}
