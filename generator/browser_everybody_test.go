package main

import (
	"fmt"
	"os"

	"github.com/chromedp/cdproto/emulation"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What pages are for readers who see, move and read otherwise than most. Each
// measure is an expression or a method whose answer is empty on a sound page;
// TestBrowserSeesFaults wants each to find what it is for.

// everybody is what TestBrowser wants of one page of each kind.
var everybody = map[string]func(tab *tab, addresses []string){
	"accessible, wide":   func(tab *tab, addresses []string) { tab.wantAccessible(1440, addresses) },
	"accessible, narrow": func(tab *tab, addresses []string) { tab.wantAccessible(320, addresses) },
	"steady":             (*tab).wantSteady,
	"large text":         (*tab).wantRoomForLargeText,
	"keyboard":           (*tab).wantFocusSeen,
	"forced colours":     (*tab).wantForcedColors,
	"reduced motion":     (*tab).wantStill,
}

// settled waits until a loaded page has been drawn, and what is to happen has.
const settled = `document.fonts.ready.then(() => new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(go, 120)))))`

// shifts are the elements that have moved without the reader since the page came,
// by as much as anybody could see: browsers tell of fractions of a pixel too, and of
// spaces that the next word takes to a new line. It may leave out words that move
// within a block that does not.
const shifts = settled + `.then(() => ` + drawn + `).then(() => {
	const watch = new PerformanceObserver(() => {})
	watch.observe({type: "layout-shift", buffered: true}) // all that were so far
	return watch.takeRecords().filter(entry => entry.value >= %g && !entry.hadRecentInput && !(%t && entry.sources.every(({node}) => node?.nodeType === Node.TEXT_NODE)))
		.flatMap(entry => entry.sources.filter(({node}) => node?.nodeType !== Node.TEXT_NODE || node.data.trim())
			.map(source => (source.node?.nodeName ?? "?") + "." + (source.node?.getAttribute?.("class") ?? source.node?.data ?? "") + " by " + entry.value.toFixed(4) +
				" from " + [source.previousRect, source.currentRect].map(it => [it.x, it.y, it.width, it.height].map(Math.round).join(" ")).join(" to ")))
})`

// wantSteady wants nothing to move while pages load.
func (tab *tab) wantSteady(addresses []string) { tab.wantShifts(addresses, .0001, false) }

// wantSteadyInPieces wants the same of pages that come in pieces, but for what stands
// right behind a word that came in two, a link that goes on to the next line of the menu,
// and for the lines of a paragraph that came in two, which are broken anew (text-wrap).
func (tab *tab) wantSteadyInPieces(addresses []string) { tab.wantShifts(addresses, .002, true) }

// wantShifts wants nothing to move by a share of the window or more.
func (tab *tab) wantShifts(addresses []string, share float64, inPieces bool) {
	tab.Helper()
	for _, width := range []int64{320, 768, 1440} {
		tab.do(chromedp.EmulateViewport(width, 800))
		for _, address := range addresses {
			tab.do(chromedp.Navigate(tab.root + address))
			tab.none(fmt.Sprintf(shifts, share, inPieces), "%s moves while it loads at a width of %d", address, width)
		}
	}
	tab.quiet("a page")
}

// none wants an expression to have an empty list as its value.
func (tab *tab) none(expression, form string, arguments ...any) {
	tab.Helper()
	if found := awaited[[]string](tab, expression); len(found) > 0 {
		tab.Errorf("%s: %q", fmt.Sprintf(form, arguments...), found[:min(len(found), 8)])
	}
}

// awaited evaluates an expression whose value is a promise.
func awaited[T any](tab *tab, expression string) T {
	tab.Helper()
	answer, err := chromedp.Run(tab.site, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.Fatalf("%s: %v", expression, err)
	}
	return answer
}

// wantRoomForLargeText wants pages to fit for readers whose browser writes twice
// as large, and to write so.
func (tab *tab) wantRoomForLargeText(addresses []string) {
	tab.Helper()
	twice := cdpage.SetFontSizesParams{FontSizes: &cdpage.FontSizes{Standard: 32, Fixed: 26}}
	call(tab, cdpage.SetFontSizes, twice)
	tab.do(chromedp.EmulateViewport(640, 800))
	for _, address := range addresses {
		tab.do(chromedp.Navigate(tab.root + address))
		tab.none(sideways, "%s with text twice as large scrolls sideways at a width of 640", address)
		tab.none(cutText, "%s with text twice as large cuts text off", address)
		if size := ask[float64](tab, `parseFloat(getComputedStyle(document.querySelector("main p, main li, p")).fontSize)`); size < 25 {
			tab.Errorf("%s does not write as large as its reader wants: its text has %g pixels where 16 are usual and the reader wants 32", address, size)
		}
	}
	tab.quiet("a page")
}

// cutText are the elements whose text does not fit and is neither shown nor to be
// scrolled to. What is for the ear alone is cut on purpose, to one pixel.
const cutText = `[...document.querySelectorAll("body *")].filter(e => { const style = getComputedStyle(e), box = e.getBoundingClientRect()
	return box.width > 2 && box.height > 2 && !e.closest("svg") && e.innerText?.trim() &&
		(/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1 || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1) })
	.map(e => e.tagName + "." + e.getAttribute("class") + " " + e.innerText.slice(0, 30))`

// focusUnseen is empty if the element that has the keyboard is on the screen and
// drawn with an outline, in a drawing with a strong line.
const focusUnseen = `(e => { const style = getComputedStyle(e), box = e.getBoundingClientRect(), told = []
	if (e === document.body || e.matches("input:not(:focus-visible)")) return [] // the browser draws it round a part of the field
	const strong = [...e.querySelectorAll("svg rect, svg path, svg circle")].some(it => getComputedStyle(it).stroke !== "none" && parseFloat(getComputedStyle(it).strokeWidth) >= 2)
	if ((style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) && !(e.closest("svg") && strong)) told.push("no outline")
	if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth || !box.width) told.push("not on the screen")
	return told.map(it => it + ": " + e.tagName + "." + e.getAttribute("class") + " " + (e.innerText || e.getAttribute("aria-label") || e.name || "").slice(0, 30)) })(document.activeElement)`

// wantFocusSeen goes through the beginnings of pages with the Tab key and wants to
// see where it is.
func (tab *tab) wantFocusSeen(addresses []string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1024, 700))
	for _, address := range addresses {
		tab.do(chromedp.Navigate(tab.root + address))
		for i := range 25 {
			tab.do(chromedp.KeyEvent(kb.Tab))
			tab.none(focusUnseen, "%s after %d Tabs", address, i+1)
		}
	}
	tab.quiet("a page")
}

// unmarked are the marked words and notes that nothing sets off from what is
// around them when the reader's machine chooses the colours.
const unmarked = `[...document.querySelectorAll("main mark, .page-article .note, main .badge, [aria-current]")].filter(e => {
	const style = getComputedStyle(e), around = getComputedStyle(e.parentElement), box = e.getBoundingClientRect()
	const drawn = side => style["border" + side + "Style"] !== "none" && parseFloat(style["border" + side + "Width"]) > 0
	return box.width > 0 && !["Top", "Right", "Bottom", "Left"].some(drawn) && (style.textDecorationLine === "none" || style.textDecorationColor === "rgba(0, 0, 0, 0)") &&
		style.outlineStyle === "none" && (style.backgroundColor === around.backgroundColor || style.backgroundColor === "rgba(0, 0, 0, 0)") &&
		style.fontWeight === around.fontWeight && style.fontStyle === around.fontStyle })
	.map(e => e.tagName + "." + e.getAttribute("class") + " " + e.innerText.slice(0, 30))`

// unseenInDrawings are the words of drawings that have the colour of the ground.
const unseenInDrawings = `(ground => [...document.querySelectorAll("svg text")].filter(e => e.getBoundingClientRect().width > 0 && getComputedStyle(e).fill === ground)
	.map(e => e.textContent))(getComputedStyle(document.body).backgroundColor)`

// wantForcedColors wants marks, notes, drawings and the focus to be seen where the
// reader's machine chooses the colours.
func (tab *tab) wantForcedColors(addresses []string) {
	tab.Helper()
	for _, scheme := range []string{"light", "dark"} {
		tab.emulate("forced-colors", "active", "prefers-color-scheme", scheme)
		tab.do(chromedp.EmulateViewport(1024, 700))
		for _, address := range addresses {
			tab.do(chromedp.Navigate(tab.root + address))
			if !ask[bool](tab, `matchMedia("(forced-colors: active)").matches`) {
				tab.Fatal("the browser does not force colours")
			}
			tab.none(unmarked, "%s in forced colours, %s, has what nothing sets off", address, scheme)
			tab.none(unseenInDrawings, "%s in forced colours, %s, has unseen words in drawings", address, scheme)
			tab.none(unseenWords, "%s in forced colours, %s, has words in the colour of their ground", address, scheme)
			for i := range 6 {
				tab.do(chromedp.KeyEvent(kb.Tab))
				tab.none(focusUnseen, "%s in forced colours, %s, after %d Tabs", address, scheme, i+1)
			}
		}
		tab.wantLitWordsSeen(scheme)
	}
	tab.quiet("a page")
}

// moving is what moves, or would, on a page. What changes its colour or fades does
// not move.
const moving = `(() => {
	const fades = property => /^(opacity|visibility|display|overlay|none|background|fill|stroke|([a-z-]+-)?color)$/.test(property)
	const lasts = durations => durations.split(", ").some(it => parseFloat(it) > .02)
	const name = e => e.tagName + "." + e.getAttribute("class")
	return [
		...document.getAnimations().filter(it => it.playState === "running" && !fades(it.transitionProperty)).map(it => "moves now: " + name(it.effect.target)),
		...(getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["scrolls smoothly"] : []),
		...[...document.querySelectorAll("*")].filter(e => { const style = getComputedStyle(e)
			return style.animationName !== "none" && lasts(style.animationDuration) ||
				lasts(style.transitionDuration) && !style.transitionProperty.split(", ").every(fades) }).map(e => "would move: " + name(e)),
	] })()`

// wantStill wants nothing to move for readers who do not want that.
func (tab *tab) wantStill(addresses []string) {
	tab.Helper()
	tab.emulate("prefers-reduced-motion", "reduce")
	tab.do(chromedp.EmulateViewport(1440, 900))
	for _, address := range addresses {
		tab.do(chromedp.Navigate(tab.root + address))
		tab.none(moving, "%s is not still", address)
	}
	tab.quiet("a page")
}

// emulate sets what a reader prefers: features and their values in turn.
func (tab *tab) emulate(features ...string) {
	tab.Helper()
	var list []*emulation.MediaFeature
	for i := 0; i < len(features); i += 2 {
		list = append(list, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	call(tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: list})
}

// wantAccessible wants axe-core to find nothing, however slight, on pages of a width,
// light and dark. What is not a matter of colour is the same in the dark.
func (tab *tab) wantAccessible(width int64, addresses []string) {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(width, 800))
	for _, address := range addresses {
		tab.emulate("prefers-color-scheme", "light", "prefers-reduced-motion", "reduce")
		tab.do(chromedp.Navigate(tab.root + address))
		tab.injectAxe()
		tab.each(violations, "%s at a width of %d, light", address, width)
		tab.emulate("prefers-color-scheme", "dark", "prefers-reduced-motion", "reduce")
		tab.each(violationsOfColour, "%s at a width of %d, dark", address, width)
	}
	tab.quiet("a page")
}

// each wants an expression to have an empty list as its value, and tells each line
// of it.
func (tab *tab) each(expression, form string, arguments ...any) {
	tab.Helper()
	for _, told := range awaited[[]string](tab, expression) {
		tab.Errorf("%s: %s", fmt.Sprintf(form, arguments...), told)
	}
}

// injectAxe makes axe-core known to the page, or ends the test.
func (tab *tab) injectAxe() {
	tab.Helper()
	axe, err := os.ReadFile(npmFile(tab.T, "axe-core/axe.min.js"))
	if err != nil {
		tab.Fatal(err)
	}
	ask[bool](tab, string(axe)+";true")
}

// violations are what axe-core finds, the rules of good practice among them.
// Without preload it asks for nothing itself; target-size it leaves out unasked.
const (
	violations         = `axe.run(document, {preload: false, reporter: "no-passes", rules: {"target-size": {enabled: true}}})` + inWords
	violationsOfColour = `axe.run(document, {preload: false, reporter: "no-passes", runOnly: ["color-contrast", "link-in-text-block"]})` + inWords

	inWords = `.then(found => found.violations.map(it => it.id + " (" + it.impact + ", " + it.nodes.length + " times): " + it.help + ": " +
		it.nodes.slice(0, 3).map(node => node.target.join(" ") + " " + node.any.concat(node.all, node.none).map(check => check.message).join("; ")).join(" | ")))`
)
