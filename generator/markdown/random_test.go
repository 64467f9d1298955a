package markdown_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"annotated-briefing/generator/markdown"
)

// pieces is what random documents are made of.
var pieces = []string{
	"word", "Moscow", "naïve", "世界", " ", " ", " ", "  \n", "\\\n", "\n", "\n\n", "\n\n", ".", ",",
	"*", "**", "_", "~~", "`", "``", "[", "]", "](x)", "](<y z> \"t\")", "![", "[]", "[a](actor:b)", "[](event:c)", "![alt](p.png)", "![](q.png)",
	"<https://example.org/>", "<a@b.org>", "<b>", "</b>", "<!-- c -->", "<!--", "-->", "<div>\n", "</div>\n\n",
	"&amp;", "&lt;", "&#10;", "&#x202e;", "&nbsp;", "&nGt;", "\\*", "\\", "&",
	"\n# ", "\n## ", "\n### ", "\n===\n", "\n---\n", "\n\n---\n\n", "\n- ", "\n  - ", "\n    - ", "\n1. ", "\n   2) ", "\n> ", "\n> > ", "\n\n    ", "\n- [ ] ", "\n- [x] ",
	"\n```go\nfunc f() { return \"s\" }\n```\n", "\n```\nplain  \n\n code\n```\n", "\n~~~python\n", "\n~~~\n",
	"\n\n| a | b |\n|:--|--:|\n| c | `d\\|e` |\n", "\n\na|b\n-|-\n", "|",
	"[^1]", "[^n]", "\n\n[^1]: note", "\n\n[^n]: other\n\n    more", "[^x]", "\n\n[r]: /url 't'\n\n", "[r]",
	"“quoted”", "\"straight\"", "‘single’", "don’t", "<", ">", "|", "=", "\t", "\u00a0", "\u2028",
}

func randomDocument(rng *rand.Rand) string {
	var b strings.Builder
	for range 1 + rng.IntN(60) {
		b.WriteString(pieces[rng.IntN(len(pieces))])
	}
	return b.String()
}

// randomRendering lays marks and names at random on a document.
func randomRendering(rng *rand.Rand, d *markdown.Document) markdown.Rendering {
	r := markdown.Rendering{Prefix: "p.", Gap: `<aside class="gap">[…]</aside>`, FootnoteLabel: "Footnote {n}", BackLabel: "Back {n}", FootnotesHeading: "Footnotes"}
	for range rng.IntN(len(d.Links) + 1) {
		r.Links = append(r.Links, markdown.Target{Href: "x.html", Class: "c", Rel: "external"})
	}
	for i := range rng.IntN(6) {
		m := markdown.Mark{ID: fmt.Sprintf("m%d", i), Class: "kind"}
		for range 1 + rng.IntN(2) {
			m.Parts = append(m.Parts, randomSpan(rng, d.Text))
		}
		if rng.IntN(3) > 0 {
			m.Sign = &markdown.Sign{ID: fmt.Sprintf("s%d", i), Href: "#n", Text: "1", Label: "Note"}
		}
		r.Marks = append(r.Marks, m)
	}
	end := 0
	for i := range rng.IntN(5) {
		s := randomSpan(rng, d.Text)
		if s.Start >= end && s.Start < s.End {
			href := []string{"", "actor.html"}[rng.IntN(2)]
			r.Names = append(r.Names, markdown.Name{Span: s, ID: fmt.Sprintf("n%d", i), Href: href})
			end = s.End
		}
	}
	if rng.IntN(3) == 0 {
		mask := rng.Uint64()
		r.Keep = func(b markdown.Block) bool { return mask>>(slices.Index(d.Blocks, b)%64)&1 == 1 }
	}
	return r
}

func randomSpan(rng *rand.Rand, text string) markdown.Span {
	place := func() int {
		i := rng.IntN(len(text) + 1)
		for i < len(text) && !utf8.RuneStart(text[i]) {
			i++
		}
		return i
	}
	a, b := place(), place()
	return markdown.Span{Start: min(a, b), End: max(a, b)}
}

func TestRandomDocuments(t *testing.T) {
	for seed := range uint64(5_000) {
		checkRandom(t, seed)
	}
}

func checkRandom(t *testing.T, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 1))
	source := randomDocument(rng)
	defer func() {
		if t.Failed() {
			t.Logf("seed %d: %q", seed, source)
		}
	}()
	d := markdown.Parse(source)
	checkDocument(t, source, d)
	checkHTML(t, d, randomRendering(rng, d))
}

func FuzzMarkdown(f *testing.F) {
	for _, piece := range pieces {
		f.Add(piece, uint64(1))
	}
	f.Add(strings.Join(pieces, " "), uint64(2))
	for _, e := range specification(f) {
		f.Add(e.Markdown, uint64(e.Example))
	}
	f.Fuzz(func(t *testing.T, source string, seed uint64) {
		if !utf8.ValidString(source) || strings.ContainsAny(source, "\r\x00\x0c") {
			markdown.Parse(source).HTML(markdown.Rendering{})
			return
		}
		d := markdown.Parse(source)
		checkDocument(t, source, d)
		checkHTML(t, d, randomRendering(rand.New(rand.NewPCG(seed, 2)), d))
	})
}
