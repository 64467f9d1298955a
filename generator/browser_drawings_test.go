package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// TestDrawings follows the links of the drawings of figures, of the network and
// of judgements as a reader does, with a mouse and with the keyboard.
func TestDrawings(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	for _, scripts := range []bool{true, false} {
		t.Run(fmt.Sprintf("scripts %t", scripts), func(t *testing.T) {
			tab := openTab(t, browser, fileURL(output), scripts)
			tab.fit(drawnPages)
			tab.follow("claims/troops-near-ukraine.html", ".figures a", ".figures a[aria-label*='Times']")
			tab.follow("actors/named.together.html", ".network a", ".network a[aria-label^='Russia and United States']")
			tab.click("actors/lavrov.html", ".around a[href*='pair.']")
			tab.onScale("judgements/no-bar-on-membership.html")
			tab.labelled("claims/troops-near-ukraine.html")
			tab.compared("judgements/index.html")
		})
	}
}

var drawnPages = []string{
	"claims/troops-near-ukraine.html", "actors/named.together.html", "actors/lavrov.html", "judgements/index.html",
	"judgements/no-bar-on-membership.html",
}

// fit wants drawings to make no page scroll sideways, nor a part of it, and their
// texts to be large enough to read.
func (tab *tab) fit(addresses []string) {
	tab.Helper()
	for _, address := range addresses {
		tab.do(chromedp.Navigate(tab.root + address))
		for _, width := range []int64{320, 768, 1440} {
			tab.do(chromedp.EmulateViewport(width, 800))
			if over := ask[int](tab, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				tab.Errorf("%s scrolls sideways by %d pixels at a width of %d", address, over, width)
			}
			if parts := ask[int](tab, `[...document.querySelectorAll("main *")].filter(e => e.querySelector("svg") && e.scrollWidth > e.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(e).overflowX)).length`); parts > 0 {
				tab.Errorf("%s: %d parts with drawings scroll sideways at a width of %d", address, parts, width)
			}
			small := ask[[]string](tab, `[...document.querySelectorAll(".drawing text")].filter(e => e.getBoundingClientRect().height > 0)
				.filter(e => parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a < 10.9 && !e.closest(".ends")).map(e => e.textContent)`)
			if len(small) > 0 {
				tab.Errorf("%s has texts too small to read at a width of %d: %q", address, width, small)
			}
		}
		tab.quiet(address)
	}
}

// follow wants every link of a drawing to have a name, and presses Enter on one:
// the words that it leads to are on the screen.
func (tab *tab) follow(address, links, one string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	nameless := ask[int](tab, fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(a => !a.getAttribute("aria-label") && !a.querySelector("text")).length`, links))
	if count := ask[int](tab, fmt.Sprintf(`document.querySelectorAll(%q).length`, links)); count < 2 || nameless > 0 {
		tab.Errorf("%s: of %d links %d have no name", address, count, nameless)
	}
	tab.do(chromedp.Focus(one))
	if got := ask[bool](tab, fmt.Sprintf(`document.activeElement === document.querySelector(%q)`, one)); !got {
		tab.Errorf("%s: %s cannot be focused", address, one)
	}
	tab.arriveAt(address, one)
}

// click clicks a link of a drawing that the keyboard need not reach: the same
// stands in the list below it.
func (tab *tab) click(address, one string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	hidden := ask[bool](tab, fmt.Sprintf(`(a => a.tabIndex === -1 && a.closest("[aria-hidden=true]") !== null
		&& [...document.querySelectorAll("main li a")].some(other => other.href === a.href.baseVal || other.getAttribute("href") === a.getAttribute("href")))(document.querySelector(%q))`, one))
	if !hidden {
		tab.Errorf("%s: %s is hidden from the keyboard without its like in the list", address, one)
	}
	tab.arriveAt(address, one)
}

// arriveAt clicks a link and wants to see the place that it leads to.
func (tab *tab) arriveAt(address, one string) {
	tab.Helper()
	href := ask[string](tab, fmt.Sprintf(`document.querySelector(%q).getAttribute("href")`, one))
	page, id, _ := strings.Cut(href, "#")
	press := chromedp.Action[chromedp.Void](chromedp.MouseClickXY(tab.middle(one)))
	if page != "" {
		tab.arriving(press)
	} else {
		tab.do(press)
	}
	if got := ask[string](tab, `location.href`); !strings.HasSuffix(got, "#"+id) {
		tab.Errorf("%s: %s leads to %s, not to %s", address, one, got, href)
	}
	tab.wantSeen(address, id)
	tab.quiet(address)
}

// middle is a point of a link's own where a click hits it: of a line, one on it.
func (tab *tab) middle(one string) (x, y float64) {
	tab.Helper()
	at := ask[[]float64](tab, fmt.Sprintf(`(a => { a.scrollIntoView({block: "center", inline: "center", behavior: "instant"})
		const hits = (x, y) => document.elementFromPoint(x, y)?.closest("a") === a
		const path = a.querySelector(".hit, circle, path"), r = path.getBoundingClientRect()
		if (hits(r.left + r.width/2, r.top + r.height/2)) return [r.left + r.width/2, r.top + r.height/2]
		const m = path.getScreenCTM(), whole = path.getTotalLength()
		for (let i = 1; i < 60; i++) {
			const p = path.getPointAtLength(whole * i / 60).matrixTransform(m)
			if (hits(p.x, p.y)) return [p.x, p.y]
		}
		return [] })(document.querySelector(%q))`, one))
	if len(at) != 2 {
		tab.Fatalf("%s can be hit nowhere", one)
	}
	return at[0], at[1]
}

// onScale wants the band of a judgement to lie on the scale where its words say.
func (tab *tab) onScale(address string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+address))
	const place = `(() => { const r = document.querySelector(".likelihood-scale.large .rule").getBoundingClientRect()
		const b = document.querySelector(".likelihood-scale.large .band").getBoundingClientRect()
		return [b.left, b.right].map(x => Math.round(100 * (x - r.left) / r.width)).join("–") })()`
	words := ask[string](tab, `document.querySelector(".likelihood .range").textContent`)
	if got := ask[string](tab, place); !strings.HasPrefix(words, got) {
		tab.Errorf("%s: the band lies at %s, the words say %s", address, got, words)
	}
	named := ask[string](tab, `(() => { const r = document.querySelector(".likelihood-scale.large .band").getBoundingClientRect()
		const at = [...document.querySelectorAll(".likelihood-scale.large .marked")].filter(e => e.checkVisibility()).map(e => [e.textContent, e.getBoundingClientRect()])
		return at.filter(([, b]) => b.left < r.right && b.right > r.left).map(([name]) => name).join() })()`)
	if want := ask[string](tab, `document.querySelector(".likelihood b").textContent`); named != want {
		tab.Errorf("%s: at the band stands %q, want %q", address, named, want)
	}
	apart := ask[bool](tab, `document.querySelector(".likelihood").contains(document.querySelector(".confidence")) === false`)
	if !apart {
		tab.Errorf("%s: likelihood and confidence stand in one sentence", address)
	}
	tab.quiet(address)
}

// labelled wants each mark of a claim's figures to tell whose it is, on narrow
// screens too, in letters that no line of the field runs through.
func (tab *tab) labelled(address string) {
	tab.Helper()
	for _, width := range []int64{320, 390, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+address))
		labels := ask[[]string](tab, `[...document.querySelectorAll(".figures a")].filter(e => e.checkVisibility()).map(e => e.querySelector("text")?.textContent ?? "")`)
		if got, want := strings.Join(labels, ", "), "Antony Blinken, The Telegraph, The Telegraph (copy), Press Association"; got != want {
			tab.Errorf("%s at a width of %d: the marks are labelled %s, want %s", address, width, got, want)
		}
		bare := ask[[]string](tab, `[...document.querySelectorAll(".figures a text")].filter(e => e.checkVisibility()).filter(e => {
			const own = e.getBoundingClientRect(), behind = e.previousElementSibling.getBoundingClientRect(), y = (own.top + own.bottom) / 2
			return !e.previousElementSibling.matches("rect.behind") || behind.top > y || behind.bottom < y || behind.left > own.left + 2 || behind.right < own.right - 8 }).map(e => e.textContent)`)
		if len(bare) > 0 {
			tab.Errorf("%s at a width of %d: lines run through %q", address, width, bare)
		}
	}
	tab.quiet(address)
}

// compared wants the likelihoods of all judgements on scales under one another.
func (tab *tab) compared(address string) {
	tab.Helper()
	for _, width := range []int64{320, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(tab.root+address))
		rules := ask[[]string](tab, `[...document.querySelectorAll(".glance .rule")].map(e => e.getBoundingClientRect()).map(r => [r.left, r.right].map(Math.round).join())`)
		if slices.Sort(rules); len(rules) < 2 || len(slices.Compact(rules)) > 1 {
			tab.Errorf("%s at a width of %d: the scales reach from and to %q", address, width, rules)
		}
		tab.none(`Promise.resolve([...document.querySelectorAll(".glance li a")].filter(a => document.getElementById(a.hash.slice(1))?.querySelector("h3 a").textContent !== a.textContent).map(a => a.textContent))`, "%s: links lead to other judgements", address)
	}
	tab.quiet(address)
}
