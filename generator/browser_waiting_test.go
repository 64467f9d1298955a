package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// What a page does about a key or a click, the browser has done when it answers: that
// can be looked at. What the page does later, in a frame, by a timer, in the page that
// a link leads to, is waited for here, however slow the machine is.

// comesSoon is how long a page may take to show what it is waited for to show.
const comesSoon = patience / 2

// until waits for an expression to be true in the page.
func (tab *tab) until(expression string) {
	tab.Helper()
	if !tab.comesTrue(expression) {
		tab.Fatalf("never true: %s", expression)
	}
}

// comesTrue tells whether an expression, or what it promises, becomes true in the
// page that is there, or in the one that comes in its stead. The page itself looks,
// before each frame that it draws: of a page just opened this side may not know yet.
// An expression that fails is not true yet: what it asks for is still to come.
func (tab *tab) comesTrue(expression string) bool {
	tab.Helper()
	looks := chromedp.Evaluate[string](fmt.Sprintf(`new Promise(tell => {
		const end = performance.now() + %d
		const look = async () => {
			let fault = "it is false"
			try { if (await (%s)) return tell("") } catch (error) { fault = String(error) }
			if (performance.now() > end) tell(fault)
			else requestAnimationFrame(look)
		}
		look() })`, comesSoon.Milliseconds(), expression), chromedp.EvalAwaitPromise)
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		fault, err := chromedp.Run(tab.site, looks)
		if err == nil {
			if fault != "" {
				tab.Logf("%s: %s", expression, fault)
			}
			return fault == ""
		}
		if !isLeft(err) || time.Now().After(end) {
			tab.Fatalf("%s: %v", expression, err)
		}
	}
}

// becomes asks until the answer is the wanted one, without scripts too, and gives the
// last answer.
func becomes[T comparable](tab *tab, expression string, want T) (got T) {
	tab.Helper()
	for end := time.Now().Add(comesSoon); ; time.Sleep(20 * time.Millisecond) {
		answer, err := chromedp.Run(tab.site, chromedp.Evaluate[T](expression))
		switch {
		case err == nil && (answer == want || time.Now().After(end)):
			return answer
		case err != nil && (!isLeft(err) || time.Now().After(end)):
			tab.Fatalf("%s: %v", expression, err)
		}
	}
}

// isLeft tells whether the browser could not answer, as the page was just being left
// for another.
func isLeft(err error) bool {
	_, refused := errors.AsType[*cdproto.Error](err)
	return refused && !errors.Is(err, chromedp.ErrTargetDetached)
}

// arriving does a step that leads to another page and waits for that.
func (tab *tab) arriving(step chromedp.Action[chromedp.Void]) {
	tab.Helper()
	arrived := chromedp.WaitEvent(cdpage.LoadEventFired, func(cdpage.EventLoadEventFired) bool { return true }, step)
	if _, err := chromedp.Run(tab.site, arrived); err != nil {
		tab.Fatal(err)
	}
}

// drawn is a promise that the page has been drawn: what it does when sizes change, of
// itself or of its parts, it has done.
const drawn = `new Promise(go => requestAnimationFrame(() => requestAnimationFrame(() => go(true))))`

// pass lets time pass in the page. Its timers run in the order in which they are due:
// when this returns, those that were due sooner have run.
func (tab *tab) pass(while time.Duration) {
	tab.Helper()
	awaited[bool](tab, fmt.Sprintf(`new Promise(go => setTimeout(() => go(true), %d))`, while.Milliseconds()))
}

// atRest is a promise of a place on the first line of an element, in its middle or so many
// pixels from its left, brought to a block of the window, once it is there and moves no more.
const atRest = `(async (find, block, most) => {
	const end = performance.now() + %d
	for (let last = ""; performance.now() < end; await ` + drawn + `) {
		const line = (find()?.scrollIntoView({block, behavior: "instant"}), find()?.getClientRects()[0])
		if (!line) continue
		const at = [line.left + Math.min(line.width / 2, most), line.top + line.height / 2]
		if (at.join() === last) return at
		last = at.join()
	}
	throw new Error("it is never at rest: " + find)
})`

// where is that place of the element that an expression finds.
func (tab *tab) where(element, block string, most int) (x, y float64) {
	tab.Helper()
	at := awaited[[]float64](tab, fmt.Sprintf(atRest+`(() => %s, %q, %d)`, comesSoon.Milliseconds(), element, block, most))
	return at[0], at[1]
}

// inMiddle is how far in a place is that is in the middle of a line.
const inMiddle = 1 << 16

// seen tells whether the element with an id is at least partly on the screen.
const seen = `(id => { const e = document.getElementById(id); if (!e) return "no element " + id
	const r = e.getBoundingClientRect()
	return r.bottom > 0 && r.top < innerHeight && r.height > 0 ? "seen" : "at " + r.top + " of " + innerHeight })(%q)`

// wantSeen wants the element with an id to come on the screen: in a long list a page
// goes there step by step.
func (tab *tab) wantSeen(address, id string) {
	tab.Helper()
	if got := becomes(tab, fmt.Sprintf(seen, id), "seen"); got != "seen" {
		tab.Errorf("%s: %s is not on the screen: %s", address, id, got)
	}
}

// types writes as fast as nobody does: in a list of choices, what comes a second later
// begins another word.
func (tab *tab) types(text string) {
	tab.Helper()
	at := float64(time.Now().UnixMicro()) / 1e6
	tab.do(chromedp.KeyEvent(text, func(key *input.DispatchKeyEventParams) {
		at += .001
		key.Timestamp = input.TimeSinceEpoch(at)
	}))
}

// slash presses the key that leads to the search. Its letter goes along with the press:
// sent after it, it may be written into the field of the page that has come meanwhile.
func slash() chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		press := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "/", Code: "Slash", WindowsVirtualKeyCode: 191, Text: "/"}
		_, err := cdp.Call(ctx, target, input.DispatchKeyEvent, press)
		return err
	})
}
