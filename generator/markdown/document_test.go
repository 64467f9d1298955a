package markdown_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"annotated-briefing/generator/markdown"
)

func spansOf(text string, spans []markdown.Span) []string {
	var words []string
	for _, s := range spans {
		words = append(words, text[s.Start:s.End])
	}
	return words
}

func TestOpaque(t *testing.T) {
	d := markdown.Parse("# A *heading*\n\nWords, [a link](x), `code` and <https://example.org>.\n\n```\na block\n```\n\n| a `b` |\n|---|\n")
	want := []string{"A heading", "a link", "code", "https://example.org", "a block", "b"}
	if got := spansOf(d.Text, d.Opaque()); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestQuoted(t *testing.T) {
	for source, want := range map[string][]string{
		"He said “yes” and \"no\".":                 {"yes", "no"},
		"«oui», »nein«, „ja“, „tak”, ‚so‘, ”på”":    {"oui", "nein", "ja", "tak", "so", "på"},
		"‘The ministers don’t agree’, he’d say.":    {"The ministers don’t agree"},
		"It’s the ’90s: rock ’n’ roll, 5\" wide":    nil,
		"“an ‘inner’ one” “two”":                    {"an ‘inner’ one", "two"},
		"“[secondary issues](quote:telegraph)”":     nil,
		"“the [secondary](quote:telegraph) issues”": {"the secondary issues"},
		"“`code`” and “`code` word”":                {"code word"},
		"“open\n\nclosed”":                          nil,
		"“open (“closed” again":                     {"open (“closed"},
		"    \"code block\"":                        nil,
		"- “item”\n\n# “Heading”":                   {"item", "Heading"},
		"“…” “” \" \" “!”":                          nil,
		"「引用」『二』":                                   {"引用", "二"},
	} {
		d := markdown.Parse(source)
		if got := spansOf(d.Text, d.Quoted()); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", source, got, want)
		}
	}
}

func TestFragment(t *testing.T) {
	d := markdown.Parse("# The talks\n\n## The talks\n\n### Café: où?\n\n### fn\n\nNote[^a b].\n\n[^a b]: It.\n")
	for slug, want := range map[string]string{
		"the-talks":         "h.the-talks",
		"#the-talks":        "h.the-talks",
		"#h.the-talks":      "h.the-talks",
		"the-talks-2":       "h.the-talks-2",
		"caf%C3%A9-o%C3%B9": "h.café-où",
		"cafe\u0301-où":     "h.café-où",
		"fn":                "h.fn",
		"fn.a-b":            "fn.a-b",
		"fn.a-b.ref":        "fn.a-b.ref",
		"the-talks-3":       "",
		"":                  "",
		"#":                 "",
		"%zz":               "",
	} {
		if got, ok := d.Fragment(slug); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", slug, got, ok)
		}
	}
}

func TestSourceOfWords(t *testing.T) {
	source := "# Head\n\n> A *bold*\n> claim &amp; \\*more\\*[^1]\n\n- [x] `co``de` [la\nbel](x)\n\n\ttab\n\n[^1]: Note\n"
	d := markdown.Parse(source)
	for _, words := range []string{"Head", "bold", "claim", "more", "la", "bel", "tab", "Note"} {
		from := d.Source(strings.Index(d.Text, words))
		if !strings.HasPrefix(source[from:], words) {
			t.Errorf("%q leads to %q", words, source[from:])
		}
	}
	if at := d.Source(strings.Index(d.Text, "& ")); !strings.HasPrefix(source[at:], "&amp;") {
		t.Errorf("an entity leads to %q", source[at:])
	}
	if end := d.Source(len(d.Text)); source[end-4:end] != "Note" {
		t.Errorf("the end leads behind %q", source[:end])
	}
}

func TestSourceOfLinks(t *testing.T) {
	source := "[a](actor:b) [c][r] <https://d> ![e](f.png) [](<event:g h>) [i]()\n\n[r]: claim:j\n"
	d := markdown.Parse(source)
	want := []string{"actor:b", "claim:j", "https://d", "f.png", "event:g h", "["}
	for i, l := range d.Links {
		if got := source[l.Source.Start:l.Source.End]; got != want[i] {
			t.Errorf("link %d is at %q, want %q", i, got, want[i])
		}
	}
	if len(d.Links) != len(want) {
		t.Errorf("%d links", len(d.Links))
	}
}

func TestNothingIsLinkedWithoutATarget(t *testing.T) {
	d := markdown.Parse("[a](javascript:x) ![b](c.png) <https://d> [e](f)")
	html := joined(d.HTML(markdown.Rendering{Links: []markdown.Target{{}, {}, {Label: "not shown"}}}))
	if html != "<p>a  https://d e</p>\n" {
		t.Errorf("%q", html)
	}
}

func TestAttributesAreEscaped(t *testing.T) {
	hostile := `"><script>&`
	d := markdown.Parse("# a\n\n[b](c \"\\\"><script>\") d[^1]\n\n[^1]: e\n")
	html := joined(d.HTML(markdown.Rendering{
		Prefix: hostile, FootnoteLabel: hostile, BackLabel: hostile, FootnotesHeading: hostile,
		Links: []markdown.Target{{Href: hostile, Class: hostile, Rel: hostile, Language: hostile}},
		Marks: []markdown.Mark{{ID: hostile, Class: hostile, Parts: []markdown.Span{{Start: 0, End: 4}}, Sign: &markdown.Sign{ID: "x", Href: hostile, Text: hostile, Label: hostile}}},
		Names: []markdown.Name{{Span: markdown.Span{Start: 4, End: 5}, ID: hostile + "n", Href: hostile}},
	}))
	if strings.Contains(html, "<script") {
		t.Error(html)
	}
	wellFormed(t, html)
}

func TestRenderingTwiceIsTheSame(t *testing.T) {
	d, again := markdown.Parse(article(3)), markdown.Parse(article(3))
	r := annotated(d)
	first, second, third := joined(d.HTML(r)), joined(d.HTML(r)), joined(again.HTML(r))
	if first != second || first != third {
		t.Error("two renderings differ")
	}
}

func TestManyAtOnce(t *testing.T) {
	source := article(5) + "\n" + fence("go", "x := 1") + "\n[^1]\n\n[^1]: A note.\n"
	d := markdown.Parse(source)
	want := joined(d.HTML(annotated(d)))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			own := markdown.Parse(source)
			if joined(own.HTML(annotated(own))) != want || joined(d.HTML(annotated(d))) != want {
				t.Error("not the same as alone")
			}
		})
	}
	group.Wait()
}
