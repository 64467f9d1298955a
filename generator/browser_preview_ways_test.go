package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// What a previewReader does; see TestPreviews.

// everywhere wants every link told in the words of its gloss; nothing may be asked
// for meanwhile.
func (r *previewReader) everywhere() {
	r.Helper()
	for _, test := range previewedLinks {
		r.wantPreviewed(test.address, test.link, test.words)
	}
}

func (r *previewReader) fromHost() {
	r.Helper()
	for _, test := range previewedLinks[:3] {
		r.wantPreviewed(test.address, test.link, test.words)
	}
}

func (r *previewReader) wantPreviewed(address, link string, words []string) {
	r.Helper()
	r.open(1440, address)
	r.asked()
	r.rest(link)
	r.until(address+": "+link, isOpen)
	r.wantWords(address+": "+link, words...)
	for _, url := range r.asked() {
		if !strings.HasSuffix(url, favicon) && !strings.HasSuffix(url, "assets/icon.svg") { // these the browser wants for itself
			r.Errorf("%s: %s is asked for while the pointer rests", address, url)
		}
	}
}

// asked are the addresses that were asked for since they were last looked at.
func (r *previewReader) asked() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := r.requests
	r.requests = nil
	return list
}

// times wants a preview half a second after the pointer came and no sooner, and
// its end three tenths after it left; of two links in turn, two previews.
func (r *previewReader) times() {
	r.Helper()
	r.open(1440, anArticle)
	r.rest(mention)
	r.until("resting", isOpen)
	r.wantApart("from coming to opening", "pointermove", "open", 500)
	r.move(1, 1)
	r.until("leaving", isClosed)
	r.wantApart("from leaving to closing", "pointerover", "closed", 300)
	r.rest(mention)
	r.until("resting again", isOpen)
	x, y := r.where(another, "center")
	r.move(x+3, y)
	r.until("another", isOpen+` && `+another+`.hasAttribute("aria-describedby")`)
	if count := ask[int](r.tab, `document.querySelectorAll(".preview").length`); count != 1 {
		r.Errorf("there are %d previews", count)
	}
}

// wantApart wants at least so many milliseconds from the last event of one kind
// before the last of another to that.
func (r *previewReader) wantApart(what, from, to string, atLeast float64) {
	r.Helper()
	got := ask[float64](r.tab, fmt.Sprintf(`(() => { const to = journal.findLastIndex(it => it.name === %q)
		return journal[to].at - journal.slice(0, to).findLast(it => it.name === %q).at })()`, to, from))
	if got < atLeast-2 { // clocks of events are rounded
		r.Errorf("%s: %.0f ms, want %.0f", what, got, atLeast)
	}
}

// entered moves into the preview, which stays, and follows a link in it.
func (r *previewReader) entered() {
	r.Helper()
	r.open(1440, anArticle)
	r.rest(mention)
	r.until("resting", isOpen)
	x, y := r.where(`document.querySelector(".preview .gloss-in a")`, "nearest")
	r.move(x, y)
	r.pass(time.Second)
	if !ask[bool](r.tab, isOpen) {
		r.Fatal("the preview closes under the pointer")
	}
	r.wantWords("a link within a preview has none of its own", "Sergey Lavrov")
	href := ask[string](r.tab, `document.querySelector(".preview .gloss-in a").href`)
	r.follow(href, chromedp.MouseClickXY(x, y))
}

// follow wants an action to lead to an address.
func (r *previewReader) follow(href string, action chromedp.Action[chromedp.Void]) {
	r.Helper()
	arrived := chromedp.WaitEvent(cdpage.LoadEventFired, func(cdpage.EventLoadEventFired) bool { return true }, action)
	within, cancel := context.WithTimeout(r.site, patience/6)
	defer cancel()
	_, err := chromedp.Run(within, arrived)
	if errors.Is(err, context.DeadlineExceeded) && ask[bool](r.tab, isOpen) {
		_, err = chromedp.Run(r.site, arrived) // a tap that a busy machine made too long to be one
	}
	if err != nil {
		r.Fatalf("following %s: %v", href, err)
	}
	if got := ask[string](r.tab, `location.href`); got != href {
		r.Errorf("led to %s, not to %s", got, href)
	}
}

// escape closes a preview, which does not come again until the link has been left.
func (r *previewReader) escape() {
	r.Helper()
	r.open(1440, anArticle)
	x, y := r.where(mention, "center")
	r.move(x, y)
	r.until("resting", isOpen)
	r.do(chromedp.KeyEvent(kb.Escape))
	r.until("Escape", isClosed)
	r.move(x+2, y)
	r.wantNone("moving on the link after Escape")
	r.move(1, 1)
	r.move(x, y)
	r.until("coming again", isOpen)
}

// scrolling starts the wait anew, and what is scrolled under the pointer has no preview.
func (r *previewReader) scrolling() {
	r.Helper()
	r.open(1440, anArticle)
	r.rest(mention)
	for range 8 {
		r.pass(150 * time.Millisecond)
		ask[int](r.tab, `(scrollBy(0, window.forth = -(window.forth ?? 1)), 0)`)
	}
	r.until("resting after scrolling", isOpen)
	r.wantApart("from scrolling to opening", "scroll", "open", 500)

	r.open(1440, anArticle)
	x, y := r.where(mention, "center")
	ask[int](r.tab, `(scrollBy({top: 200, behavior: "instant"}), 0)`)
	r.move(x, y)
	ask[int](r.tab, `(scrollBy({top: -200, behavior: "instant"}), 0)`)
	r.wantNone("scrolled under the pointer")
	r.move(x+2, y)
	r.until("moved on what was scrolled there", isOpen)
}

// pressed wants no preview while a button is down or after a press.
func (r *previewReader) pressed() {
	r.Helper()
	r.open(1440, anArticle)
	x, y := r.where(mention, "center")
	held := func(p *input.DispatchMouseEventParams) { p.Button, p.Buttons = input.MouseButtonLeft, 1 }
	r.move(x, y+60)
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMousePressed, x, y+60, chromedp.ButtonLeft, chromedp.ClickCount(1)))
	r.move(x, y, held)
	r.move(x+1, y, held)
	r.wantNone("a button is down")
	r.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseReleased, x, y+60, chromedp.ButtonLeft, chromedp.ClickCount(1)))
}

// keyboard focuses a link, which stays focused while its preview describes it.
func (r *previewReader) keyboard() {
	r.Helper()
	r.open(1440, anArticle)
	ask[bool](r.tab, `(link => { const all = [...document.querySelectorAll("a[href], button, summary, input, [tabindex='0']")].filter(it => it.checkVisibility())
		all[all.indexOf(link) - 1].focus(); return true })(`+mention+`)`)
	r.do(chromedp.KeyEvent(kb.Tab))
	if !ask[bool](r.tab, `document.activeElement === `+mention) {
		r.Fatal("Tab does not lead to the link")
	}
	r.until("focused", isOpen)
	r.wantApart("from the key to opening", "keydown", "open", 500)
	if got := ask[string](r.tab, `document.getElementById(document.activeElement.getAttribute("aria-describedby"))?.innerText ?? ""`); !strings.Contains(got, "Foreign minister") {
		r.Errorf("the focused link is described by %q", got)
	}
}

// throughByKeys goes with Tab from a name into its preview, which stays while one is in
// it, through it and on in the text; back into it; and with Escape to the name.
func (r *previewReader) throughByKeys() {
	r.Helper()
	const focus = `document.activeElement`
	r.open(1440, anArticle)
	focused := func() {
		r.Helper()
		r.do(chromedp.Evaluate[chromedp.Void](mention + `.focus({focusVisible: true})`))
		r.until("focused", isOpen)
	}
	focused()
	r.do(chromedp.KeyEvent(kb.Tab))
	r.until("Tab leads into the preview", focus+` === document.querySelector(".preview a")`)
	r.pass(time.Second)
	x, y := r.where("document.querySelector('h1')", "nearest")
	r.move(x, y)
	r.move(1, 1)
	r.pass(time.Second)
	r.wantWords("while one is in it", "Sergey Lavrov")
	for range ask[int](r.tab, `document.querySelectorAll(".preview :is(a, button)").length`) {
		r.until("within", focus+`.closest(".preview") !== null`)
		r.do(chromedp.KeyEvent(kb.Tab))
	}
	const next = `(all => all[all.indexOf(` + mention + `) + 1])([...document.querySelectorAll("main a[href], main button")].filter(it => it.checkVisibility() && !it.closest(".preview")))`
	r.until("Tab past the last goes on in the text", focus+` === `+next)
	r.until("and the preview closes", `!`+mention+`.hasAttribute("aria-describedby")`)
	focused()
	r.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Escape))
	r.until("Escape", isClosed)
	r.until("leads back to the name", focus+` === `+mention)
	r.wantNone("after Escape")
}

// finger taps a link: a preview; once more: its page. A tap elsewhere closes.
func (r *previewReader) finger() {
	r.Helper()
	call(r.tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	r.open(320, anArticle)
	address := ask[string](r.tab, `location.href`)
	r.tap(mention)
	r.until("tapped", isOpen)
	r.wantWords("tapped", "Sergey Lavrov")
	r.tap(`document.querySelector("h1")`)
	r.until("tapped elsewhere", isClosed)
	r.tap(mention)
	r.until("tapped again", isOpen)
	if got := ask[string](r.tab, `location.href`); got != address {
		r.Errorf("the first tap leads to %s", got)
	}
	href := ask[string](r.tab, mention+`.href`)
	r.follow(href, r.tapOn(mention))
}

// off switches previews off in a preview, for all pages, and on again.
func (r *previewReader) off() {
	r.Helper()
	r.open(1440, anArticle)
	r.rest(mention)
	r.until("resting", isOpen)
	x, y := r.where(`document.querySelector(".preview button")`, "nearest")
	r.do(chromedp.MouseClickXY(x, y))
	r.until("switched off", isClosed)
	const inList = `document.querySelector("section .gloss .gloss-text").checkVisibility()`
	r.until("lists show what previews do not", inList)
	r.open(1440, anArticle)
	r.rest(mention)
	r.wantNone("switched off")
	ask[int](r.tab, `(briefing.set("previews", ""), 0)`)
	r.rest(another)
	r.until("switched on", isOpen)
	r.until("lists are short again", "!"+inList)
}

// alias wants a preview to say whom another name means, and of the name itself not.
func (r *previewReader) alias() {
	r.Helper()
	r.open(1440, "articles/ndtv-feed.html")
	r.rest(`[...document.querySelectorAll("#text > p a.mention")].find(it => it.textContent === "Sergei Lavrov")`)
	r.until("another name", isOpen)
	r.wantWords("another name", "“Sergei Lavrov” here means Sergey Lavrov.", "Address of this place")
	if got, want := ask[string](r.tab, `document.querySelector(".preview-foot a").hash`), "#name.lavrov."; !strings.HasPrefix(got, want) {
		r.Errorf("the place has the address %s, not %s…", got, want)
	}
	r.open(1440, anArticle)
	r.rest(mention)
	r.until("the name", isOpen)
	if got := r.words(); strings.Contains(got, "means") {
		r.Errorf("the name itself is explained: %q", got)
	}
}

// plain links are those of the menu, those that stand in what they lead to in short,
// and those to notes.
func (r *previewReader) plain() {
	r.Helper()
	r.open(1440, anArticle)
	r.do(chromedp.Click(".glossary summary"))
	for _, link := range []string{".menu a[href*='actors']", ".glossary .gloss .entry-title a", ".sign"} {
		r.rest(`document.querySelector("` + link + `")`)
		r.wantNone(link)
	}
}

// places wants previews within the window, beside their links and over none of
// their letters nor of the notes in the margin, wherever the links stand.
func (r *previewReader) places() {
	r.Helper()
	const box = `(() => { const round = r => [r.left, r.top, r.right, r.bottom].map(Math.round)
		const link = document.querySelector("[aria-describedby='preview.words']"), r = document.querySelector(".preview").getBoundingClientRect()
		const margin = document.querySelector(".note").getBoundingClientRect()
		const over = margin.width > 0 && margin.left < r.right && margin.right > r.left || [...link.getClientRects()].some(l => l.left < r.right - 1 && l.right > r.left + 1 && l.top < r.bottom - 1 && l.bottom > r.top + 1) && link.getClientRects().length === 1
		return [...round(r), over ? 1 : 0, document.documentElement.clientWidth, innerHeight] })()`
	for _, width := range []int64{320, 1440} {
		r.open(width, anArticle)
		count := ask[int](r.tab, `(window.links = [...document.querySelectorAll("#text > p a.mention")]).length`)
		if count < 8 {
			r.Fatalf("the article has %d links only", count)
		}
		for i, block := range []string{"center", "start", "end", "center", "end"} {
			r.move(1, 1)
			r.until("none is open", isClosed)
			x, y := r.where(fmt.Sprintf("links[%d]", i), block)
			r.move(x, y)
			r.until("resting", isOpen)
			if at := ask[[]int](r.tab, box); at[0] < 0 || at[1] < 0 || at[2] > at[5] || at[3] > at[6] || at[4] != 0 {
				r.Errorf("at a width of %d, link %d at the %s: the preview is at %v, over its link or notes %d, in a window of %v", width, i, block, at[:4], at[4], at[5:])
			}
		}
	}
}

func (r *previewReader) print() {
	r.Helper()
	r.open(1440, anArticle)
	r.rest(mention)
	r.until("resting", isOpen)
	call(r.tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	if ask[bool](r.tab, `document.querySelector(".preview").checkVisibility()`) {
		r.Error("a preview is printed")
	}
}
