package main

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestDrawnNetwork reads the network on screens of several widths, with text of
// the usual size and twice as large, and points at its names.
func TestDrawnNetwork(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	t.Run("for the room there is", func(t *testing.T) { openTab(t, browser, fileURL(output), false).drawnForItsRoom() })
	t.Run("large text", func(t *testing.T) { openTab(t, browser, fileURL(output), true).drawnLarge() })
	t.Run("pointing", func(t *testing.T) { openTab(t, browser, fileURL(output), true).pointAtNames() })
	t.Run("by keyboard", func(t *testing.T) { openTab(t, browser, fileURL(output), true).networkByKeyboard() })
	t.Run("list of pairs", func(t *testing.T) { openTab(t, browser, fileURL(output), false).pairsFound() })
}

const networkAddress = "actors/named.together.html"

// drawnForItsRoom wants one drawing at every width, of as many as have room, and
// told of how many.
func (tab *tab) drawnForItsRoom() {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + networkAddress))
	for _, test := range []struct {
		width int64
		size  string
		names int
	}{{320, "narrow", 16}, {600, "narrow", 16}, {768, "medium", 36}, {1440, "wide", 60}, {2560, "wide", 60}} {
		tab.do(chromedp.EmulateViewport(test.width, 900))
		seen := ask[[]string](tab, `[...document.querySelectorAll(".network-part")].filter(e => e.checkVisibility()).map(e => e.className)`)
		if !slices.Equal(seen, []string{"network-part " + test.size}) {
			tab.Errorf("at a width of %d there are the drawings %q", test.width, seen)
		}
		names := ask[[]string](tab, `[...document.querySelectorAll(".node")].filter(e => e.checkVisibility()).map(e => e.textContent)`)
		if most := min(test.names, ask[int](tab, `document.querySelectorAll(".wide .node").length`)); len(names) != most {
			tab.Errorf("at a width of %d there are %d names, want %d", test.width, len(names), most)
		}
		cut := ask[[]string](tab, `[...document.querySelectorAll(".node")].filter(e => e.checkVisibility()).filter(e => { const box = e.querySelector("rect").getBoundingClientRect(), name = e.querySelector("text").getBoundingClientRect()
			return name.right > box.right - 1 || box.left < 0 || box.right > innerWidth }).map(e => e.textContent)`)
		if len(cut) > 0 {
			tab.Errorf("at a width of %d names reach beyond their boxes or the screen: %q", test.width, cut)
		}
	}
	tab.quiet(networkAddress)
}

// drawnLarge wants the text of drawings to grow with the text around them, and
// nothing to be drawn outside of its picture.
func (tab *tab) drawnLarge() {
	tab.Helper()
	const size = `[...document.querySelectorAll("main svg text")].filter(e => e.checkVisibility()).map(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a)`
	const outside = `[...document.querySelectorAll("main svg.figures text, main svg.network text")].filter(e => e.checkVisibility()).filter(e => { const own = e.getBoundingClientRect(), all = e.ownerSVGElement.getBoundingClientRect()
		return own.top < all.top - 1 || own.left < all.left - 1 || own.right > all.right + 1 || own.bottom > all.bottom + 1 }).map(e => e.textContent)`
	for _, address := range []string{networkAddress, "claims/troops-near-ukraine.html", "timeline/index.html"} {
		for _, width := range []int64{640, 1280} {
			tab.do(chromedp.EmulateViewport(width, 900))
			call(tab, cdpage.SetFontSizes, cdpage.SetFontSizesParams{FontSizes: &cdpage.FontSizes{Standard: 16, Fixed: 13}})
			tab.do(chromedp.Navigate(tab.root + address))
			usual := slices.Min(ask[[]float64](tab, size))
			call(tab, cdpage.SetFontSizes, cdpage.SetFontSizesParams{FontSizes: &cdpage.FontSizes{Standard: 32, Fixed: 26}})
			tab.do(chromedp.Navigate(tab.root + address))
			tab.none("Promise.resolve("+outside+")", "%s with text twice as large, at a width of %d, draws outside of its picture", address, width)
			tab.none(sideways+`.length ? Promise.resolve(["sideways"]) : Promise.resolve([])`, "%s with text twice as large scrolls at a width of %d", address, width)
			if twice := slices.Min(ask[[]float64](tab, size)); twice < 1.5*min(usual, 13) {
				tab.Errorf("%s at a width of %d: the smallest text of drawings has %.1f pixels where it has %.1f usually", address, width, twice, usual)
			}
		}
	}
	tab.quiet("a drawing")
}

const (
	nearNames = `[...document.querySelectorAll(".network.chosen .node.near")].filter(e => e.checkVisibility()).map(e => e.querySelector("title").textContent)`
	dimmed    = `[...document.querySelectorAll(".network .node text")].filter(e => e.checkVisibility() && getComputedStyle(e).fill !== getComputedStyle(document.body).color).length`
	// Names that what lies under them shines through, or that are not seen at all.
	translucent = `[...document.querySelectorAll(".network .node")].filter(e => e.checkVisibility()).filter(e => Number(getComputedStyle(e).opacity) < 1
		|| getComputedStyle(e.querySelector("rect")).fill !== getComputedStyle(document.body).backgroundColor || getComputedStyle(e.querySelector("text")).fill === getComputedStyle(document.body).backgroundColor).length`
	// The link that has the focus.
	focusedLink = `document.activeElement.querySelector("title")?.textContent ?? document.activeElement.textContent`
)

// pointAtNames points at a name by mouse and goes to it by keyboard: those that it
// is tied to stand out; it leaves the drawing, and all stand as before.
func (tab *tab) pointAtNames() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 1400), chromedp.Navigate(tab.root+networkAddress))
	want := ask[[]string](tab, `(() => { const svg = document.querySelector(".wide .network"), names = [...svg.querySelectorAll(".node")], at = names.findIndex(e => e.textContent.includes("Antony Blinken"))
		const near = new Set([at]); for (const e of svg.querySelectorAll(".tie")) { const ends = e.dataset.ends.split(" ").map(Number); if (ends.includes(at)) ends.forEach(it => near.add(it)) }
		return names.filter((e, i) => near.has(i)).map(e => e.querySelector("title").textContent) })()`)
	if len(want) < 3 || !slices.Contains(want, "Ukraine") && !slices.Contains(want, "China") {
		tab.Errorf("Antony Blinken is tied to %q", want)
	}
	const name = `.wide a[href='blinken.html']`
	x, y := tab.where(fmt.Sprintf(`document.querySelector(%q)`, name+" rect"), "center", inMiddle)
	tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	tab.until(dimmed + ` > 20`)
	if got := ask[[]string](tab, nearNames); !slices.Equal(got, want) {
		tab.Errorf("pointing at Antony Blinken shows %q, want %q", got, want)
	}
	if count := ask[int](tab, translucent); count > 0 {
		tab.Errorf("pointing at Antony Blinken makes %d names translucent", count)
	}
	tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x+3, y))
	tab.pass(time.Second)
	if ask[bool](tab, `!!document.querySelector(".preview:popover-open")`) {
		tab.Errorf("a preview covers the neighbours of Antony Blinken")
	}
	tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	tab.until(dimmed + ` === 0`)
	tab.do(chromedp.Focus(name), chromedp.KeyEvent(kb.ArrowDown))
	if got := ask[[]string](tab, nearNames); len(got) != 2 || !slices.Contains(got, "Antony Blinken") {
		tab.Errorf("down from Antony Blinken shows %q, want him and one more", got)
	}
	ask[string](tab, `document.activeElement.blur()+""`)
	tab.until(dimmed + ` === 0`)
	tab.quiet(networkAddress)
}

// networkByKeyboard goes through the network with the Tab key, for which it is one
// stop behind the link past it, and with the arrow keys.
func (tab *tab) networkByKeyboard() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 1400), chromedp.Navigate(tab.root+networkAddress), chromedp.Focus("main .jump a"))
	// In lines, from left to right.
	read := ask[[]string](tab, `(() => { const lines = []
		for (const e of [...document.querySelectorAll(".wide .node")].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)) {
			const line = lines.at(-1)
			if (line && e.getBoundingClientRect().top < line[0].getBoundingClientRect().top + 12 * e.getScreenCTM().a) line.push(e)
			else lines.push([e])
		}
		return lines.flatMap(line => line.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)).map(e => e.querySelector("title").textContent) })()`)
	press := func(key, want string) {
		tab.Helper()
		tab.do(chromedp.KeyEvent(key))
		if got := ask[string](tab, focusedLink); got != want {
			tab.Errorf("the key %q leads to %q, want %q", key, got, want)
		}
	}
	press("\t", read[0])
	for _, name := range read[1:] {
		press(kb.ArrowRight, name)
		if shortened := ask[bool](tab, `document.activeElement.querySelector("text").textContent !== document.activeElement.querySelector("title").textContent`); shortened {
			if whole := ask[string](tab, `document.querySelector(".wide .whole-name")?.textContent ?? ""`); whole != name {
				tab.Errorf("the shortened name of %q is shown as %q", name, whole)
			}
		}
	}
	press(kb.ArrowRight, read[len(read)-1])
	press(kb.Home, read[0])
	tab.do(chromedp.KeyEvent("\t"))
	if ask[bool](tab, `document.activeElement.closest(".network") !== null`) {
		tab.Errorf("the Tab key does not leave the network, but goes to %q", ask[string](tab, focusedLink))
	}
	tab.do(chromedp.Focus(`.wide a[href='russia.html']`))
	press(kb.ArrowDown, "Russia and United States: 15 sentences")
	marked := ask[bool](tab, `getComputedStyle(document.activeElement).outlineStyle === "none" && getComputedStyle(document.activeElement.querySelector(".hit")).stroke !== "rgba(0, 0, 0, 0)"`)
	if !marked {
		tab.Errorf("a tie that has the focus is marked by a frame, not along its line")
	}
	press(kb.ArrowRight, "United States")
	press(kb.ArrowDown, "Russia and United States: 15 sentences")
	press(kb.ArrowLeft, "United States")
	tab.do(chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.Enter))
	tab.until(`location.hash === "#pair.russia.united-states"`)
	tab.quiet(networkAddress)
}

// pairsFound wants every pair of the list under the names of both, and the first
// of each number of sentences among the links over it.
func (tab *tab) pairsFound() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(390, 900), chromedp.Navigate(tab.root+networkAddress))
	tab.none(`Promise.resolve([...document.querySelectorAll(".pair")].filter(pair => {
		const links = [...document.querySelectorAll(".by-name a")].filter(a => a.hash === "#" + pair.id)
		const names = [...pair.querySelectorAll("h3 a")].map(a => a.textContent).sort().join()
		return links.length !== 2 || links.map(a => a.textContent).sort().join() !== names || links.map(a => a.closest("li").querySelector("b").textContent).sort().join() !== names
	}).map(pair => pair.id))`, "the index of %s leads wrong to pairs", networkAddress)
	counts := ask[[]int](tab, `[...document.querySelectorAll(".pairs .letters > ul .count")].map(e => parseInt(e.textContent))`)
	total := 0
	for _, count := range counts {
		total += count
	}
	if pairs := ask[int](tab, `document.querySelectorAll(".pair").length`); total != pairs || len(counts) < 3 {
		tab.Errorf("the links over the list tell of %d pairs in %d parts, the list has %d", total, len(counts), pairs)
	}
	tab.none(`Promise.resolve([...document.querySelectorAll(".pairs .letters > ul a")].filter(a => document.getElementById(a.hash.slice(1)).querySelector("h3 .count").textContent !== a.textContent).map(a => a.textContent))`, "links over the list of %s lead to pairs of other numbers", networkAddress)
	tab.quiet(networkAddress)
}
