package main

import (
	"testing"
)

// TestFirefoxReading has a reader use in Firefox what scripts do, as the tests of
// each of these things do in full in Chromium.
func TestFirefoxReading(t *testing.T) {
	t.Parallel()
	fox := firefox(t)
	output := shippedSite(t)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		t.Run(name, func(t *testing.T) {
			for _, it := range readings {
				t.Run(it.name, func(t *testing.T) {
					for i, answer := range fox.in(t).run(root, it.acts) {
						if answer != "true" {
							t.Errorf("question %d: %s", i+1, answer)
						}
					}
				})
			}
		})
	}
	t.Run("a choice goes along with the links of a disk", func(t *testing.T) {
		acts := append(chooseDark, act{"key", "Escape"}, act{"click", `.menu a[href^="articles/"]`},
			act{"wait", `location.pathname.endsWith("/articles/index.html") && document.readyState === "complete"`}, act{"ask", isDark}, act{"ask", `location.search === ""`})
		for i, answer := range fox.in(t).run(fileURL(output), acts) {
			if answer != "true" {
				t.Errorf("question %d: %s", i+1, answer)
			}
		}
	})
	t.Run("a choice is kept on other pages of a host", func(t *testing.T) {
		acts := append(chooseDark, act{"open", "articles/telegraph.html"}, act{"ask", isDark})
		for _, answer := range fox.in(t).run(serveUnderPath(t, output), acts) {
			if answer != "true" {
				t.Errorf("the theme is not kept: %s", answer)
			}
		}
	})
}

// isDark tells whether the page's ground is dark.
const isDark = paper + ` < 300`

// chooseDark chooses the dark theme in the settings.
var chooseDark = []act{
	{"view", "1024x800"},
	{"open", "index.html"},
	{"click", ".settings-button"},
	{"wait", `document.querySelector(".settings").matches(":popover-open")`},
	{"click", `.settings input[value="dark"]`},
	{"wait", isDark},
}

// previewOnScreen tells whether the preview is open and on the screen.
const previewOnScreen = `(e => { const box = e?.getBoundingClientRect()
	return !!e?.matches(":popover-open") && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth })(document.querySelector(".preview"))`

// inMargin tells whether the notes stand beside the text, one below the other, and
// the first of them level with its words.
const inMargin = `((notes, text, words) => Math.abs(notes[0].top - words.top) < 40 &&
	notes.every((box, i) => box.height > 0 && (box.left > text.right || box.right < text.left) && (!i || box.top >= notes[i - 1].bottom)))(
	[...document.querySelectorAll(".note")].map(e => e.getBoundingClientRect()).sort((a, b) => a.top - b.top),
	document.querySelector(".prose p").getBoundingClientRect(), document.querySelector(".prose mark").getBoundingClientRect())`

// readings are what a reader does; every question has to be answered with true.
var readings = []struct {
	name string
	acts []act
}{
	{"the theme is chosen, and kept on the page", append(chooseDark, act{"open", "index.html"}, act{"ask", isDark})},
	{"notes stand level with their words", []act{
		{"view", "1440x900"},
		{"open", "articles/telegraph.html"},
		{"wait", `document.querySelectorAll(".note").length > 5 && ` + inMargin},
	}},
	{"a note without a margin opens at its sign", []act{
		{"view", "390x800"},
		{"open", "articles/telegraph.html"},
		{"ask", `getComputedStyle(document.querySelector(".note")).display === "none" || document.querySelector(".note").getBoundingClientRect().height === 0`},
		{"click", ".sign"},
		{"wait", `document.querySelector(".note").getBoundingClientRect().height > 0`},
	}},
	{"a preview opens on a name and Escape closes it", []act{
		{"view", "1440x900"},
		{"open", "articles/telegraph.html"},
		{"hover", `main .prose > p a[href*="actors/"]`},
		{"wait", previewOnScreen},
		{"key", "Escape"},
		{"wait", "!" + previewOnScreen},
	}},
	{"Tab leads from a name through its preview and on, Escape back", []act{
		{"view", "1440x900"},
		{"open", "articles/telegraph.html"},
		{"wait", `(window.mention = document.querySelector("#text > p a.mention"), mention.focus({focusVisible: true}), ` + previewOnScreen + `)`},
		{"key", "Tab"},
		{"ask", `document.activeElement === document.querySelector(".preview a")`},
		{"wait", `new Promise(go => setTimeout(go, 1000)).then(() => ` + previewOnScreen + `)`},
		{"key", "Escape"},
		{"wait", "!" + previewOnScreen},
		{"ask", `document.activeElement === mention`},
		{"ask", `(mention.blur(), mention.focus({focusVisible: true}), true)`},
		{"wait", previewOnScreen},
		{"ask", `(it => (it.focus({focusVisible: true}), document.activeElement === it))([...document.querySelectorAll(".preview :is(a, button)")].at(-1))`},
		{"key", "Tab"},
		{"ask", `document.activeElement.matches("#text *") && mention.compareDocumentPosition(document.activeElement) === Node.DOCUMENT_POSITION_FOLLOWING`},
	}},
	{"a quotation outside its article has an address, which is copied", []act{
		{"view", "1024x800"},
		{"open", "claims/troops-near-ukraine.html"},
		{"hover", "tr[id] .words a"},
		{"click", "tr[id] .tool"},
		{"wait", `document.querySelector(".copied").textContent === "The address is copied."`},
	}},
	{"a query in the address finds, without accents and by prefix", []act{
		{"open", "search.html?q=cavuso"},
		{"wait", `document.querySelector('.hit[href*="/actors/cavusoglu.html"] mark') !== null`},
	}},
	{"what is typed is found, and Enter leads there", []act{
		{"open", "search.html"},
		{"click", `[id="search.field"]`},
		{"type", "lavr"},
		{"wait", `document.querySelector('.hit[href*="/actors/lavrov.html"] mark') !== null`},
		{"key", "Enter"},
		{"wait", `!location.href.includes("search.html")`},
	}},
}
