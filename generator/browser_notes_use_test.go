package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// levelNow is true once the note of an id stands level with its words.
func levelNow(id string) string {
	return fmt.Sprintf(`Math.abs(document.getElementById("%[1]s.note").getBoundingClientRect().top - document.getElementById(%[1]q).getClientRects()[0].top) <= %[2]d`, id, level)
}

// lit is true once these are lit, and nothing else is.
func lit(ids ...string) string {
	var all []string
	for _, id := range ids {
		all = append(all, id, id+".note", id+".sign")
	}
	return fmt.Sprintf(`[...new Set([...document.querySelectorAll(".lit")].map(it => it.id || it.dataset.mark))].sort().join() === %q.split(",").sort().join()`, strings.Join(all, ","))
}

// lights rests on words, signs and notes: each shows the other, of several words
// the innermost, and no note moves. A click gives the note the place beside the words.
func (r *noteReader) lights() {
	r.open(1440, "crowded")
	before := ask[string](r.tab, noteTops)
	for _, id := range []string{"ships", "inner", "outer", "across", "parts", "cost"} {
		for _, on := range []string{id, id + ".sign", id + ".note"} {
			r.rest(on)
			r.until("resting on "+on, lit(id))
		}
	}
	r.pass(300 * time.Millisecond) // in which the last could be brought beside its words
	r.atPlaces()
	if after := ask[string](r.tab, noteTops); after != before {
		r.Errorf("under a resting pointer the notes move from %s to %s", before, after)
	}
	r.rest("h.the-last-word")
	r.until("resting elsewhere", lit())
	for _, id := range []string{"ships", "inner", "outer", "across", "parts", "cost"} {
		r.click(id)
		r.until("a click on "+id, levelNow(id))
		r.wantApart(id)
	}
	r.click("h.the-last-word")
	r.want("each part is marked", `document.querySelectorAll("#parts, [data-mark=parts]").length === 2`)
	r.rest("#text [data-mark=parts]")
	r.until("resting on the second part", lit("parts"))
	r.want("one in another has a line of its own", `getComputedStyle(document.getElementById("inner")).textUnderlineOffset !== getComputedStyle(document.getElementById("outer")).textUnderlineOffset`)
	r.click("mud")
	r.rest("h.the-last-word")
	r.until("after a click the words stay lit", lit("mud"))
	r.click("h.the-last-word")
	r.until("until the next", lit())
}

// noteTops are where the notes stand on the page.
const noteTops = `[...document.querySelectorAll(".note")].map(e => Math.round(e.getBoundingClientRect().top + scrollY)).join()`

// wantApart wants no two notes on one another.
func (r *noteReader) wantApart(what string) {
	r.Helper()
	r.atPlaces()
	r.until("the notes come to rest", `document.getAnimations().every(it => it.playState === "finished")`)
	list, _ := r.notes()
	for i, a := range list {
		for _, b := range list[i+1:] {
			if a.Top < b.Bottom && b.Top < a.Bottom {
				r.Errorf("%s: %s and %s lie on one another: %+v %+v", what, a.ID, b.ID, a, b)
			}
		}
	}
}

// keys goes from the sign to the note, from there to the back link and back.
func (r *noteReader) keys() {
	const focused = `document.activeElement.id || document.activeElement.className`
	for _, width := range []int64{1440, 600} {
		r.open(width, "crowded")
		r.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("ships.sign").focus()`))
		r.until("the sign lights its words", lit("ships"))
		r.press(kb.Enter)
		r.until("Enter leads to the note", `document.activeElement.id === "ships.note"`)
		r.until("which is seen", fmt.Sprintf(seen, "ships.note")+` === "seen"`)
		r.press(kb.Tab)
		if got := ask[string](r.tab, focused); got != "note-back" {
			r.Errorf("at %d: Tab leads from the note to %s", width, got)
		}
		r.press(kb.Enter)
		r.until("the back link leads to the sign", `document.activeElement.id === "ships.sign"`)
	}
	r.want("the note is open", `document.getElementById("ships.sign").ariaExpanded === "true"`)
	r.press(kb.Escape)
	r.until("Escape closes it", `document.getElementById("ships.sign").ariaExpanded === "false"`)
	r.want("and keeps the place", `document.activeElement.id === "ships.sign"`)
}

// opens opens and closes notes below their paragraphs with the mouse.
func (r *noteReader) opens() {
	r.open(1440, "crowded")
	r.do(chromedp.EmulateViewport(700, 900))
	shown := func(id string, want bool) {
		r.Helper()
		r.until(id, fmt.Sprintf(`document.getElementById("%[1]s.note").checkVisibility() === %[2]t && document.getElementById("%[1]s.sign").ariaExpanded === "%[2]t"`, id, want))
	}
	for _, on := range []string{"mud", "mud.sign"} {
		r.click(on)
		shown("mud", true)
		r.want("right below the paragraph", `Math.abs(document.getElementById("mud.note").getBoundingClientRect().top - document.getElementById("mud").closest("p").getBoundingClientRect().bottom) < 40`)
		r.click(on)
		shown("mud", false)
	}
	r.click("inner")
	shown("inner", true)
	shown("outer", false)
	r.click("#text .open .note-close")
	shown("inner", false)
	r.want("the focus is back", `document.activeElement.id === "inner.sign"`)
	r.click("button.notes-all[type]")
	r.until("all open", `[...document.querySelectorAll(".note")].every(it => it.checkVisibility())`)
	r.want("what the button does now", `document.querySelector(".notes-all").textContent === "Close all notes"`)
	r.click("button.notes-all[type]")
	r.until("all closed", `[...document.querySelectorAll(".note")].every(it => !it.checkVisibility())`)
	r.want("and then", `document.querySelector(".notes-all").textContent === "Open all notes"`)
	r.want("what the sign controls", `document.getElementById("mud.sign").getAttribute("aria-controls") === "mud.note"`)
}

// finger taps on words and signs, wide and narrow.
func (r *noteReader) finger() {
	call(r.tab, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	r.open(390, "crowded")
	for _, on := range []string{"ships", "ships.sign"} {
		r.tap(on)
		r.until("a tap opens the note", `document.getElementById("ships.note").checkVisibility()`)
		r.until("and lights both", lit("ships"))
		r.tap(on)
		r.until("another closes it", `!document.getElementById("ships.note").checkVisibility()`)
	}
	r.open(1280, "crowded")
	for _, id := range []string{"ships", "parts"} {
		r.tap(id)
		r.until("a tap on words lights their note", lit(id))
		r.until("and brings it beside them", levelNow(id))
		r.tap("mud.note")
		r.until("a tap on a note lights its words", lit("mud"))
	}
}

// targets follows links to everything in an article that has an address, wide and
// narrow: it is brought into view, and marked for a moment.
func (r *noteReader) targets() {
	// The mark goes after a while, before which a slow machine may not look.
	watch := cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: `window.marked = new Set()
		new MutationObserver(list => { for (const {target} of list) if (target.matches(".found")) marked.add(target.id) })
			.observe(document, {subtree: true, attributeFilter: ["class"]})`}
	call(r.tab, cdpage.AddScriptToEvaluateOnNewDocument, watch)
	for _, width := range []int64{1440, 390} {
		r.open(width, "crowded")
		ids := ask[[]string](r.tab, `[...document.querySelectorAll("#text [id]:not(h2, h3)")].map(e => e.id)`)
		if len(ids) < 30 {
			r.Errorf("only %d addresses in the text", len(ids))
		}
		for _, id := range ids {
			r.do(chromedp.Evaluate[chromedp.Void](`marked.clear(); scrollTo(0, 0); location.hash = ` + fmt.Sprintf("%q", id)))
			marks := id
			if sign, isSign := strings.CutSuffix(id, ".sign"); isSign { // marks what it is a sign of
				marks = sign + ".note"
			}
			r.until("marked: "+id, fmt.Sprintf(`marked.has(%q)`, marks))
			r.want(id+" is seen", fmt.Sprintf(seen, id)+` === "seen"`)
		}
		for _, id := range []string{"feast.note", "feast", "mud.note"} {
			r.open(width, "crowded#"+id)
			r.until("at load", fmt.Sprintf(`marked.has(%q)`, id))
			r.want("seen at load", fmt.Sprintf(seen, id)+` === "seen"`)
		}
		r.click("mud.sign") // away from the target
		r.until("no longer marked", `document.querySelector(".found") === null`)
		r.do(chromedp.Evaluate[chromedp.Void](`document.querySelector(".notes-list a[href='#mud.note']").click()`))
		r.until("the same target again", `document.getElementById("mud.note").matches(".found") && document.getElementById("mud.note").checkVisibility()`)
		r.until("it fades", `document.querySelector(".found") === null`)
	}
}

// pasted is what the clipboard has, and the page says that it has it.
func (r *noteReader) pasted() string {
	r.Helper()
	r.until("it is told", `document.querySelector(".copied[role=status]").textContent !== ""`)
	r.do(chromedp.Evaluate[chromedp.Void](`(() => { const area = document.createElement("textarea"); area.id = "pasted"; document.body.append(area); area.focus() })()`))
	call(r.tab, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Code: "KeyV", Modifiers: 2, Commands: []string{"paste"}})
	r.until("pasted", `document.getElementById("pasted").value !== ""`)
	return ask[string](r.tab, `(() => { const area = document.getElementById("pasted"), text = area.value; area.remove(); document.querySelector(".copied[role=status]").replaceChildren(); return text })()`)
}

// copies copies the addresses of notes, of words, of names and of a selection,
// with the clipboard of the browser and without.
func (r *noteReader) copies() {
	for _, clipboard := range []bool{true, false} {
		r.open(1440, "crowded")
		if !clipboard {
			r.do(chromedp.Evaluate[chromedp.Void](`Object.defineProperty(navigator, "clipboard", {value: undefined})`))
		}
		page := ask[string](r.tab, `location.href`)
		wantPasted := func(what, want string) {
			r.Helper()
			if got := r.pasted(); got != want {
				r.Errorf("%s (clipboard %t): copied is %q, want %q", what, clipboard, got, want)
			}
		}
		r.rest("mud.note")
		r.click("aside[id='mud.note'] .tool")
		wantPasted("a note", page+"#mud.note")
		r.click("cost")
		r.until("a click shows the note", lit("cost"))
		r.click("cost")
		r.until("another offers the words", `document.querySelector(".addresses button").textContent.includes("£12 million")`)
		r.press(kb.Escape)
		r.until("Escape takes the offer away", `document.querySelector(".addresses") === null`)
		r.click("cost")
		r.click(".addresses button:last-child[type]")
		wantPasted("words", page+"#"+ask[string](r.tab, `(mark => (mark.querySelector("mark") ?? mark).id)(document.getElementById("cost"))`))
		r.click("#text span.named")
		r.click(".addresses button[type]")
		wantPasted("a name", page+"#"+ask[string](r.tab, `document.querySelector("#text span.named").id`))
		r.do(chromedp.Evaluate[chromedp.Void](`(() => { const words = document.querySelectorAll("#text > p")[1].firstChild
			getSelection().setBaseAndExtent(words, 0, words, 11) })()`))
		r.until("a selection is offered", `document.querySelector(".addresses button") !== null`)
		r.want("outside the words", `!document.querySelector("#text > p:nth-of-type(2)").innerText.startsWith(document.querySelector(".addresses").innerText)`)
		r.click(".addresses button[type]")
		if got := r.pasted(); !strings.HasPrefix(got, "“The plan is”\n") || !strings.Contains(got, "\n"+page+"#") || !strings.HasSuffix(got, ":~:text=The%20plan%20is") {
			r.Errorf("a selection (clipboard %t): copied is %q", clipboard, got)
		}
		r.do(chromedp.Evaluate[chromedp.Void](`(() => { const p = document.querySelectorAll("#text > p")[1], name = p.querySelector("a.mention").firstChild
			getSelection().setBaseAndExtent(p.firstChild, 12, name, name.length) })()`))
		r.until("a selection that ends in a link is offered", `document.querySelector(".addresses button") !== null`)
		r.click(".addresses button[type]")
		// The sign of the note behind the figure parts the text.
		if got := r.pasted(); !strings.HasSuffix(got, ":~:text=put%20at%20%C2%A312%20million,said%20the%20council") {
			r.Errorf("a selection over a sign (clipboard %t): copied is %q", clipboard, got)
		}
		r.want("the link is not followed", `location.href === "`+page+`"`)
	}
}

// switches turns notes and names off and on.
func (r *noteReader) switches() {
	for _, width := range []int64{1440, 390} {
		r.open(width, "crowded")
		r.do(chromedp.Evaluate[chromedp.Void](`briefing.set("notes", "off")`))
		r.until("no notes", `[...document.querySelectorAll(".note, #text .sign")].every(it => !it.checkVisibility())`)
		r.want("no lines", `getComputedStyle(document.getElementById("mud")).textDecorationLine === "none"`)
		r.do(chromedp.Evaluate[chromedp.Void](`location.hash = "mud.note"`))
		r.until("a link shows its note all the same", `document.getElementById("mud.note").checkVisibility() && !document.getElementById("who.note").checkVisibility()`)
		r.open(width, "crowded")
		r.want("kept", `!document.getElementById("who.sign").checkVisibility()`)
		r.do(chromedp.Evaluate[chromedp.Void](`briefing.set("notes", "")`))
		r.until("signs again", `document.getElementById("who.sign").checkVisibility()`)
		if width > 1000 {
			r.until("level again", levelNow("feast"))
			r.wantLevel("switched on again")
		}
		r.do(chromedp.Evaluate[chromedp.Void](`briefing.set("names", "off")`))
		r.want("names like any words", `getComputedStyle(document.querySelector("#text .mention")).textDecorationColor === "rgba(0, 0, 0, 0)"`)
		r.want("but links", `document.querySelector("#text .mention").href !== ""`)
		r.do(chromedp.Evaluate[chromedp.Void](`briefing.set("names", "")`))
	}
}

// progress wants to be told how far the text is read, and in which section.
func (r *noteReader) progress() {
	const scale, current = `Number(document.querySelector(".progress").style.scale.split(" ")[0])`, `(document.querySelector(".sections [aria-current]")?.textContent ?? "")`
	r.do(chromedp.EmulateViewport(1440, 400))
	for _, width := range []int64{1440, 320} {
		r.open(width, "crowded")
		r.do(chromedp.EmulateViewport(width, 400))
		r.until("at the start", scale+` === 0`)
		r.want("the bar or the list", `document.querySelector(".progress").checkVisibility() !== document.querySelector(".sections").checkVisibility()`)
		r.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("h.the-work").scrollIntoView({block: "start", behavior: "instant"})`))
		r.until("in the middle", scale+` > .1 && `+scale+` < 1`)
		r.until("the section", current+` === "The work"`)
		r.do(chromedp.Evaluate[chromedp.Void](`scrollTo({top: document.body.scrollHeight, behavior: "instant"})`))
		r.until("at the end", scale+` === 1 && `+current+` === "The last word"`)
	}
	r.open(1440, "crowded")
	r.click("nav.sections > ul > li > a")
	r.until("a section's link", `location.hash === "#h.the-money"`)
	r.open(1440, "bare")
	r.want("nothing to list", `document.querySelector(".sections") === null && document.querySelector(".progress") !== null`)
}
