package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A check that cannot fail proves nothing: these pages have one fault each, and
// each has to be found by what is for it.

// soundPage has no fault. It becomes a faulty one by what is put in its place.
const soundPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sound</title>
<meta name="viewport" content="width=device-width">PLANT-HEAD</head>
<body><main><h1>Sound</h1>PLANT-BODY<p>Some words, <mark>marked</mark>, and <a href="#top">a link</a>.</p></main></body></html>`

// plantedFaults are what makes the sound page faulty, by how the fault is found:
// "told" is what a browser complains of, all others are expressions.
var plantedFaults = []struct{ name, found, head, body string }{
	{"a word in the console", "told", "", `<script>console.log("planted")</script>`},
	{"a script that fails", "told", "", `<script>planted()</script>`},
	{"a request elsewhere", "told", "", `<img src="http://127.0.0.2:9/planted.png" alt="Planted" width="1" height="1">`},
	{"a script that is not there", "told", "", `<script src="planted.js"></script>`},
	{"a style that is not there", "told", `<link rel="stylesheet" href="planted.css">`, ""},
	{"what the policy forbids", "told", `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`, `<script>"planted"</script>`},
	{"wider than the window", sideways, "", `<div style="width: 3000px">Planted</div>`},
	{"what comes late", fmt.Sprintf(shifts, .0001, false), "", `<p id="late"></p><script>setTimeout(() => late.style.height = "200px", 60)</script>`},
	{"text cut off", cutText, "", `<p style="width: 40px; overflow: hidden; white-space: nowrap">Planted, and cut off.</p>`},
	{"focus without an outline", focusUnseen, "", `<p><a href="#top" style="outline: none">Planted</a></p>`},
	{"focus beyond the edge", focusUnseen, "", `<p><a href="#top" style="position: absolute; left: -999px">Planted</a></p>`},
	{"a mark by colour alone", unmarked, "", `<p>Words, <mark style="background: none; color: teal">planted</mark>.</p>`},
	{"a mark whose line is not seen", unmarked, "", `<p>Words, <mark style="background: none; text-decoration: underline transparent">planted</mark>.</p>`},
	{"unseen words in a drawing", unseenInDrawings, `<style>body {background: white}</style>`, `<svg width="99" height="20"><text y="20" fill="white">Planted</text></svg>`},
	{"words in the colour of their ground", unseenWords, `<style>body {background: black; color: white} a {color: yellow}</style>`, `<p>Words, <mark style="background: rgb(255 255 0 / 0); color: black">planted</mark>.</p>`},
	{"what moves", moving, `<style>@keyframes x {to {color: red}} p {animation: x 9s infinite}</style>`, ""},
	{"what would move", moving, `<style>p {transition: translate .3s}</style>`, ""},
	{"smooth scrolling", moving, `<style>html {scroll-behavior: smooth}</style>`, ""},
	{"a picture without a text", violations, "", `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="90" height="90">`},
	{"words hard to see", violationsOfColour, "", `<p style="color: #aaa; background: #fff">Planted</p>`},
	{"a target too small", violations, "", `<p><button style="width: 9px; height: 9px; padding: 0">a</button><button style="width: 9px; height: 9px; padding: 0">b</button></p>`},
	{"an id given twice", "by the checker of HTML", "", `<p id="twice">Planted</p><p id="twice">Planted</p>`},
}

// plantFaults writes a page for every fault, and sound.html.
func plantFaults(t *testing.T) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	plant := func(name, head, body string) {
		write(t, filepath.Join(folder, plantedAt(name)), strings.NewReplacer("PLANT-HEAD", head, "PLANT-BODY", body).Replace(soundPage))
	}
	plant("sound", "", "")
	for _, it := range plantedFaults {
		plant(it.name, it.head, it.body)
	}
	return folder
}

func plantedAt(name string) (address string) { return strings.ReplaceAll(name, " ", "-") + ".html" }

// wantFaultsSeen wants this harness to find every planted fault in Chromium, and
// none where there is none.
func (tab *tab) wantFaultsSeen() {
	tab.Helper()
	tab.do(chromedp.EmulateViewport(1024, 700))
	for _, it := range plantedFaults {
		if it.found == "by the checker of HTML" {
			continue
		}
		if found := tab.search(it.found, plantedAt(it.name)); len(found) == 0 {
			tab.Errorf("%s is not found", it.name)
		}
		if found := tab.search(it.found, "sound.html"); len(found) > 0 {
			tab.Errorf("%s is found where it is not: %q", it.name, found)
		}
	}
}

// search opens a page and looks for faults of one kind.
func (tab *tab) search(kind, address string) (found []string) {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + address))
	switch kind {
	case "told":
		awaited[any](tab, settled)
		return tab.complaints()
	case focusUnseen:
		tab.do(chromedp.KeyEvent(kb.Tab))
	case violations, violationsOfColour:
		tab.injectAxe()
	}
	found = awaited[[]string](tab, kind)
	tab.complaints()
	return found
}

// wantFaultsSeen wants the harness of Firefox to find what it is for.
func (fox *fox) wantFaultsSeen(root string) {
	fox.Helper()
	if told := fox.search("told", root, "sound.html"); len(told) > 0 {
		fox.Errorf("a sound page is complained of: %q", told)
	}
	for _, it := range plantedFaults {
		if it.found != "told" && it.found != sideways {
			continue
		}
		if found := fox.search(it.found, root, plantedAt(it.name)); len(found) == 0 {
			fox.Errorf("%s is not found in Firefox", it.name)
		}
	}
}

// search opens a page and looks for faults of one kind.
func (fox *fox) search(kind, root, address string) (found []string) {
	fox.Helper()
	expression := sideways
	if kind == "told" {
		expression = settled
	}
	came := fox.try(root, []act{{"open", address}, {"ask", expression}})
	if came.Failed != "" {
		fox.Fatal(came.Failed)
	}
	if kind == "told" {
		return came.Told
	}
	if answer := came.Answers[0].JSON; answer != "[]" {
		found = append(found, answer)
	}
	return found
}
