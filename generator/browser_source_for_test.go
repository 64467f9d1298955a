package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestSourceFor clicks marked words of an article: they say of which event or claim
// they are the source, and lead there.
func TestSourceFor(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	for _, width := range []int64{1440, 320} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			tab := openTab(t, browser, fileURL(output), true)
			tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+"articles/telegraph.html"))
			tab.bears("claim.troops-near-ukraine.", "claims/troops-near-ukraine.html")
			tab.bears("event.", "events/")
			tab.quiet("articles/telegraph.html")
		})
	}
}

// bears clicks the first words with an id that begins like this and no note on
// them, and wants a link to what they bear, seen, called as it is.
func (tab *tab) bears(mark, address string) {
	tab.Helper()
	ask[bool](tab, `(document.querySelector(".addresses")?.remove(), true)`) // those of other words
	tab.do(chromedp.MouseClickXY(tab.where(fmt.Sprintf(`[...document.querySelectorAll("#text mark")]
		.find(it => it.id.startsWith(%q) && !it.closest("[class^=note]") && !it.querySelector("a, [class^=note]"))`, mark), "center", inMiddle)))
	tab.until(`document.querySelector(".addresses a") !== null`)
	const told = `(() => {
		const link = document.querySelector(".addresses a"), box = link.getBoundingClientRect()
		const same = [...document.querySelectorAll(".gloss a")].filter(it => it.href === link.href && !it.closest(".addresses")).some(it => it.textContent === link.textContent)
		return [link.href, String(same), String(box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth)] })()`
	got := ask[[]string](tab, told)
	if !strings.Contains(got[0], address) || got[1] != "true" || got[2] != "true" {
		tab.Errorf("%s… bears %s, called as in the list: %s, on the screen: %s", mark, got[0], got[1], got[2])
	}
}
