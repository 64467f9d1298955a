package sitecheck

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// blocks are elements whose ends part words.
var blocks = []string{
	"blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
	"pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
}

// notOwn tells what is not the article's own words within its text: notes and
// the signs of notes.
func notOwn(n *html.Node) bool {
	return n.Data == "aside" || slices.Contains([]string{"note", "doc-noteref"}, value(n, "role"))
}

// readWords hands over the article's own words of an element, piece by piece in
// order, and a space at every end of a block.
func readWords(n *html.Node, hand func(piece string, at *html.Node)) {
	for below := range n.ChildNodes() {
		switch {
		case below.Type == html.TextNode:
			hand(below.Data, below)
		case below.Type == html.ElementNode && !notOwn(below):
			isBlock := slices.Contains(blocks, below.Data)
			if isBlock {
				hand(" ", n)
			}
			readWords(below, hand)
			if isBlock {
				hand(" ", n)
			}
		}
	}
}

// Text is the article's own words on its page, with white space folded; empty on
// a page without an article's text.
func (p *Page) Text() string {
	if at := p.ids["text"]; at != nil {
		return ownWords(at)
	}
	return ""
}

func ownWords(n *html.Node) string {
	var b strings.Builder
	readWords(n, func(piece string, _ *html.Node) { b.WriteString(piece) })
	return strings.Join(strings.Fields(b.String()), " ")
}

// Marked is the words that are marked under an id: those in the <mark> that has
// it and in all that name it in data-mark. Where other words stand between two
// of them there is a space.
func (p *Page) Marked(id string) string {
	var b strings.Builder
	isIt := func(n *html.Node) bool {
		return n.Data == "mark" && (value(n, "id") == id || value(n, "data-mark") == id)
	}
	if at := p.ids["text"]; at != nil {
		readWords(at, func(piece string, at *html.Node) {
			if inside(at, isIt) != nil {
				b.WriteString(piece)
			} else {
				b.WriteString(" ")
			}
		})
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
