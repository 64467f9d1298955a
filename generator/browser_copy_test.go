package main

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestCopying copies addresses outside of articles: of places that previews tell of, of
// quotations with the mouse and by keyboard.
func TestCopying(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	browser := startBrowser(t, program)
	for name, test := range map[string]func(*noteReader){"places": (*noteReader).copiesPlaces, "quotations": (*noteReader).copiesQuotations} {
		t.Run(name, func(t *testing.T) {
			reader := readNotes(t, browser, output, true)
			test(reader)
			reader.quiet(name)
		})
	}
}

// wantPasted wants the address of an element to have been copied, and to lead to it.
func (r *noteReader) wantPasted(what, id string) {
	r.Helper()
	page, _, _ := strings.Cut(ask[string](r.tab, `location.href`), "#")
	got := r.pasted()
	if got != page+"#"+id {
		r.Errorf("%s: copied is %q, want %q", what, got, page+"#"+id)
	}
	r.do(chromedp.Navigate("about:blank"), chromedp.Navigate(got))
	r.until("it leads to the place", `document.querySelector(":target") !== null`)
	r.want("which is marked", `getComputedStyle(document.querySelector(":target")).backgroundColor !== "rgba(0, 0, 0, 0)"`)
}

// copiesPlaces copies the address of a name in the briefing's own text.
func (r *noteReader) copiesPlaces() {
	const name = `main .prose a.mention[id]`
	for _, address := range []string{"pages/method.html", "sources/index.html"} {
		r.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(r.root+address))
		id := ask[string](r.tab, `document.querySelector("`+name+`").id`)
		r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("` + name + `").focus({focusVisible: true})`))
		r.until("focused", isOpen)
		r.click(".preview-foot > a[href]")
		r.wantPasted(address, id)
	}
}

// copiesQuotations copies the addresses of quotations on pages of every kind that has some.
func (r *noteReader) copiesQuotations() {
	for _, width := range []int64{1440, 320} {
		for _, address := range []string{"claims/troops-near-ukraine.html", "claims/index.html", "events/us-reply.html", "judgements/attack-in-february.html", "actors/lavrov.html", "timeline/index.html"} {
			r.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(r.root+address))
			const quoted = `main [id^='from.']`
			id := ask[string](r.tab, `document.querySelector("`+quoted+`").id`)
			r.where(id)
			r.until(address+": there is a tool", `document.getElementById("`+id+`").querySelector("button.tool")?.ariaLabel === "Copy the address"`)
			r.rest(quoted + " .words a")
			r.until("which is seen", `getComputedStyle(document.querySelector("`+quoted+` .tool")).opacity === "1"`)
			r.want("and is large enough", `(box => box.width >= 24 && box.height >= 24 && box.right <= innerWidth)(document.querySelector("`+quoted+` .tool").getBoundingClientRect())`)
			r.want("and over no words", `(tool => { const range = document.createRange(); range.selectNodeContents(tool.parentElement); range.setEndBefore(tool); const box = tool.getBoundingClientRect()
				return [...range.getClientRects()].every(it => it.right <= box.left || it.top >= box.bottom || it.bottom <= box.top) })(document.querySelector("`+quoted+` .tool"))`)
			r.click(quoted + " .tool")
			r.wantPasted(address, id)
			r.do(chromedp.Evaluate[chromedp.Void](`(it => { it.scrollIntoView(); const all = it.querySelectorAll("a"); all[all.length - 1].focus({focusVisible: true}) })(document.getElementById("` + id + `"))`))
			r.until("again", `document.getElementById("`+id+`").querySelector(".tool") !== null`)
			r.press(kb.Escape)
			r.press(kb.Tab)
			r.until("Tab leads to the tool", `document.activeElement === document.getElementById("`+id+`").querySelector(".tool")`)
			r.press(kb.Enter)
			r.wantPasted(address+" by keyboard", id)
		}
	}
}
