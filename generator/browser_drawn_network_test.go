package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
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
	dimmed    = `[...document.querySelectorAll(".network a")].filter(e => e.checkVisibility() && Number(getComputedStyle(e).opacity) < .5).length`
)

// pointAtNames points at a name by mouse and goes to it by keyboard: those that it
// is tied to stand out; it leaves the drawing, and all stand as before.
func (tab *tab) pointAtNames() {
	tab.Helper()
	call(tab, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	tab.do(chromedp.EmulateViewport(1440, 1400), chromedp.Navigate(tab.root+networkAddress))
	want := ask[[]string](tab, `(() => { const svg = document.querySelector(".wide .network"), names = [...svg.querySelectorAll(".node")], at = names.findIndex(e => e.textContent.includes("Antony Blinken"))
		const near = new Set([at]); for (const e of svg.querySelectorAll(".tie")) { const ends = e.dataset.ends.split(" ").map(Number); if (ends.includes(at)) ends.forEach(it => near.add(it)) }
		return names.filter((e, i) => near.has(i)).map(e => e.querySelector("title").textContent) })()`)
	if len(want) < 3 || !slices.Contains(want, "Ukraine") && !slices.Contains(want, "China") {
		tab.Errorf("Antony Blinken is tied to %q", want)
	}
	const name = `.wide a[href='blinken.html']`
	x, y := tab.centreOf(name + " rect")
	tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
	tab.until(dimmed + ` > 20`)
	if got := ask[[]string](tab, nearNames); !slices.Equal(got, want) {
		tab.Errorf("pointing at Antony Blinken shows %q, want %q", got, want)
	}
	tab.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 2))
	tab.until(dimmed + ` === 0`)
	tab.do(chromedp.Focus(name), chromedp.KeyEvent("\t"))
	if got := ask[[]string](tab, nearNames); slices.Equal(got, want) || len(got) < 2 {
		tab.Errorf("the Tab key behind Antony Blinken shows %q", got)
	}
	ask[string](tab, `document.activeElement.blur()+""`)
	tab.until(dimmed + ` === 0`)
	tab.quiet(networkAddress)
}

// centreOf is where on the screen the middle of an element is.
func (tab *tab) centreOf(selector string) (x, y float64) {
	tab.Helper()
	at := ask[[]float64](tab, fmt.Sprintf(`(e => { e.scrollIntoView({block: "center", behavior: "instant"})
		const r = e.getBoundingClientRect(); return [r.left + r.width/2, r.top + r.height/2] })(document.querySelector(%q))`, selector))
	return at[0], at[1]
}
