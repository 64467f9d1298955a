package markdown_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/markdown"

	"golang.org/x/net/html"
)

// checkDocument checks what holds of every document.
func checkDocument(t testing.TB, source string, d *markdown.Document) {
	t.Helper()
	if strings.Contains(d.Text, "\n\n") || strings.HasPrefix(d.Text, "\n") || strings.HasSuffix(d.Text, "\n") {
		t.Fatalf("line feeds of %q", d.Text)
	}
	var blocks []string
	for i, b := range d.Blocks {
		if i > 0 && b.Start < d.Blocks[i-1].End {
			t.Fatalf("blocks %+v out of order", d.Blocks)
		}
		if text := d.Text[b.Start:b.End]; text != "" {
			blocks = append(blocks, text)
		}
	}
	if got := strings.Join(blocks, "\n"); got != d.Text {
		t.Fatalf("text %q is not its blocks %q", d.Text, got)
	}
	for _, l := range d.Links {
		inside(t, "label", l.Label, d.Text)
		inside(t, "source of a link", l.Source, source)
	}
	sorted(t, "opaque", d.Opaque(), d.Text)
	sorted(t, "quoted", d.Quoted(), d.Text)
	checkSources(t, source, d)
}

func inside(t testing.TB, what string, s markdown.Span, text string) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		t.Fatalf("%s %v of %d bytes", what, s, len(text))
	}
}

func sorted(t testing.TB, what string, spans []markdown.Span, text string) {
	t.Helper()
	for i, s := range spans {
		inside(t, what, s, text)
		if s.Start == s.End || i > 0 && s.Start <= spans[i-1].End {
			t.Fatalf("%s %v", what, spans)
		}
	}
}

// checkSources checks that every byte of the text leads to where it comes from.
func checkSources(t testing.TB, source string, d *markdown.Document) {
	t.Helper()
	for i := range d.Text {
		at := d.Source(i)
		if at < 0 || at >= len(source) && d.Text[i] != '\n' {
			t.Fatalf("text %d of %q leads to %d of %q", i, d.Text, at, source)
		}
		if r, _ := utf8.DecodeRuneInString(d.Text[i:]); unicode.IsLetter(r) {
			from := source[at:]
			if from[0] != '&' && from[0] != d.Text[i] {
				t.Fatalf("text %d %q leads to %q", i, d.Text[i:], from)
			}
		}
	}
	if end := d.Source(len(d.Text)); end > len(source) {
		t.Fatalf("the end leads to %d of %d", end, len(source))
	}
}

// checkHTML checks what holds of every rendering.
func checkHTML(t testing.TB, d *markdown.Document, r markdown.Rendering) {
	t.Helper()
	chunks := d.HTML(r)
	var withAsides strings.Builder
	for i, c := range chunks {
		if i > 0 {
			withAsides.WriteString("<aside><p>note</p></aside>")
		}
		withAsides.WriteString(c.HTML)
	}
	whole := joined(chunks)
	wellFormed(t, whole)
	wellFormed(t, withAsides.String())
	nodes := fragment(t, whole)
	var words, want strings.Builder
	for _, n := range nodes {
		ownWords(&words, n)
	}
	for _, b := range d.Blocks {
		if r.Keep == nil || r.Keep(b) {
			want.WriteString(d.Text[b.Start:b.End] + " ")
		}
	}
	if got, want := unspaced(words.String()), unspaced(want.String()); got != want {
		t.Fatalf("words of the HTML\n got %q\nwant %q\n%s", got, want, whole)
	}
	ids := make(map[string]bool)
	for _, n := range nodes {
		uniqueIDs(t, n, ids)
	}
	for i, m := range r.Marks {
		checkMark(t, d, r, i, m, nodes, ids)
	}
	checkEnded(t, d, r, chunks)
}

// wellFormed checks that a parser of HTML has nothing to repair.
func wellFormed(t testing.TB, source string) {
	t.Helper()
	var again strings.Builder
	for _, n := range fragment(t, source) {
		if err := html.Render(&again, n); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := tags(source), tags(again.String()); got != want {
		t.Fatalf("HTML that is repaired\n%s\nto\n%s", got, want)
	}
}

func tags(source string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(source))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type == html.SelfClosingTagToken {
			token.Type = html.StartTagToken
		}
		slices.SortFunc(token.Attr, func(a, b html.Attribute) int { return strings.Compare(a.Key, b.Key) })
		b.WriteString(token.String() + "\n")
	}
	return b.String()
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// ownWords gathers the words that are the text's own, as the format defines it.
func ownWords(b *strings.Builder, n *html.Node) {
	role := attribute(n, "role")
	if n.Data == "aside" || role == "note" || role == "doc-noteref" {
		return
	}
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if n.Data == "br" || n.Data == "p" {
		b.WriteString(" ")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		ownWords(b, c)
	}
}

// unspaced leaves out white space, which HTML shows where a block ends.
func unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func uniqueIDs(t testing.TB, n *html.Node, ids map[string]bool) {
	t.Helper()
	if id := attribute(n, "id"); id != "" {
		if ids[id] {
			t.Fatalf("id %q twice", id)
		}
		ids[id] = true
	}
	if n.Data == "mark" && unspaced(textOf(n)) == "" && textOf(n) == "" {
		t.Fatal("an empty mark")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		uniqueIDs(t, c, ids)
	}
}

func textOf(n *html.Node) string {
	var b strings.Builder
	ownWords(&b, n)
	return b.String()
}

// checkMark checks that a mark's elements have its words, and its id is there.
func checkMark(t testing.TB, d *markdown.Document, r markdown.Rendering, index int, m markdown.Mark, nodes []*html.Node, ids map[string]bool) {
	t.Helper()
	var got strings.Builder
	for _, n := range nodes {
		markedWords(&got, n, m.ID)
	}
	want := shownWords(d, r, m)
	if g, w := unspaced(got.String()), unspaced(want); g != w {
		t.Fatalf("mark %d %+v\n got %q\nwant %q\n%s", index, m.Parts, g, w, joined(d.HTML(r)))
	}
	if ids[m.ID] != (unspaced(want) != "") {
		t.Fatalf("mark %q of %q: id is there: %v", m.ID, want, ids[m.ID])
	}
}

// shownWords returns the words of a mark in blocks that are shown.
func shownWords(d *markdown.Document, r markdown.Rendering, m markdown.Mark) string {
	marked := make([]bool, len(d.Text))
	for _, p := range m.Parts {
		for i := p.Start; i < p.End; i++ {
			marked[i] = true
		}
	}
	var b strings.Builder
	for _, block := range d.Blocks {
		if r.Keep != nil && !r.Keep(block) {
			continue
		}
		for i := block.Start; i < block.End; i++ {
			if marked[i] {
				b.WriteByte(d.Text[i])
			}
		}
	}
	return b.String()
}

func markedWords(b *strings.Builder, n *html.Node, id string) {
	if n.Data == "mark" && (attribute(n, "id") == id || attribute(n, "data-mark") == id) {
		ownWords(b, n)
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		markedWords(b, c, id)
	}
}

// checkEnded checks that each mark with a sign ends in the one chunk that has it.
func checkEnded(t testing.TB, d *markdown.Document, r markdown.Rendering, chunks []markdown.Chunk) {
	t.Helper()
	ended := make(map[int]int)
	for _, c := range chunks {
		for _, i := range c.Ended {
			ended[i]++
			if !strings.Contains(c.HTML, fmt.Sprintf("id=%q", r.Marks[i].Sign.ID)) {
				t.Fatalf("mark %d ended in a chunk without its sign: %s", i, c.HTML)
			}
		}
	}
	for i, m := range r.Marks {
		want := 0
		if m.Sign != nil && unspaced(shownWords(d, r, m)) != "" {
			want = 1
		}
		if ended[i] != want {
			t.Fatalf("mark %d %+v ended %d times, want %d\n%s", i, m.Parts, ended[i], want, joined(chunks))
		}
	}
}
