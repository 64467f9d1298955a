package markdown_test

import (
	"regexp"
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"
)

const placed = `# Hope

One.

One.

- Item
  - Inner

  1. loose

     two
- ![](x)

> Said.

| A | |
| - | - |
| b | c |

    code

Sign[^n].

[^n]: Note.

    More.
`

// TestPlaces wants every block with text to have the place of an element that
// bears that id and holds the block's text, and every id once.
func TestPlaces(t *testing.T) {
	doc := markdown.Parse(placed)
	places := doc.Places()
	html := ""
	for _, chunk := range doc.HTML(markdown.Rendering{Places: places, Prefix: "x."}) {
		html += chunk.HTML
	}
	var kinds []string
	for i, block := range doc.Blocks {
		text := doc.Text[block.Start:block.End]
		if text == "" {
			if places[i] != "" {
				t.Errorf("block %d has no text, but the place %s", i, places[i])
			}
			continue
		}
		place := places[i]
		_, behind, found := strings.Cut(html, ` id="x.`+place+`"`)
		if !found || !strings.Contains(behind, strings.TrimSuffix(text, ".")) || strings.Contains(behind, ` id="x.`+place+`"`) {
			t.Errorf("%q has the place %q, which no element or several have:\n%s", text, place, html)
		}
		kind, _, _ := strings.Cut(place, ".")
		kinds = append(kinds, kind)
	}
	if got := strings.Join(kinds, " "); got != "h p p p p p p p p p p p p fn fn" {
		t.Errorf("the places are of the kinds %s", got)
	}
	if places[1]+"-2" != places[2] {
		t.Errorf("two paragraphs alike have the places %s and %s", places[1], places[2])
	}
	if again := markdown.Parse("New.\n\n" + placed).Places(); again[2] != places[1] {
		t.Errorf("a paragraph before moves the place %s to %s", places[1], again[2])
	}
}

// TestPlacesWithheld wants no place of a block that is left out in the HTML.
func TestPlacesWithheld(t *testing.T) {
	doc := markdown.Parse(placed)
	places := doc.Places()
	for kept := range doc.Blocks {
		html := ""
		for _, chunk := range doc.HTML(markdown.Rendering{Places: places, Keep: func(b markdown.Block) bool { return b == doc.Blocks[kept] }}) {
			html += chunk.HTML
		}
		for _, found := range regexp.MustCompile(` id="(p\.[^"]*)"`).FindAllStringSubmatch(html, -1) {
			if found[1] != places[kept] {
				t.Errorf("%s stands in the HTML of block %d, whose place is %s", found[1], kept, places[kept])
			}
		}
	}
}
