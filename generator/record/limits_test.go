package record_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// TestLevels nests lists and mappings up to the limit and one level further.
func TestLevels(t *testing.T) {
	for _, test := range []struct {
		name, open, close string
	}{
		{"lists", "[", "]"},
		{"mappings", "{a: ", "}"},
		{"lines", "- ", ""},
	} {
		for _, levels := range []int{1, 32, 33, 9_000, 100_000} {
			text := strings.Repeat(test.open, levels) + "x" + strings.Repeat(test.close, levels) + "\n"
			messages := told(text)
			want := ""
			if levels > 32 {
				want = "error: nested deeper than 32 levels"
			}
			if (want == "") != (messages == "") || !strings.Contains(messages, want) {
				t.Errorf("%d levels of %s: %s", levels, test.name, messages)
			}
		}
	}
}

// TestHostile reads what other readers of YAML unfold or read slowly. None of
// it may take memory or time beyond its own size; the test's own time limit
// tells.
func TestHostile(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'j'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ","))
	}
	var keys, tags strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&keys, "key-%d: value\n", i)
		fmt.Fprintf(&tags, "%%TAG !k%d! v\n", i)
	}
	for _, test := range []struct{ name, text, want string }{
		{"alias bomb", bomb, "YAML anchors"},
		{"many keys", keys.String(), ""},
		{"many keys, one twice", keys.String() + "key-7: again\n", `the key "key-7" stands here a second time`},
		{"tag directives", tags.String() + "---\na: b\n", "YAML directives"},
		{"tag directives behind", "a: b\n...\n" + tags.String(), "a second YAML document"},
		{"unclosed quotation mark before much", "a: \"\n" + keys.String(), "1:4: error: the quotation mark that opens here is never closed"},
		{"unclosed bracket behind much", keys.String() + "z: [a\nb: c\n", "100001:4: error: the list that begins with ["},
		{"mistake behind much", keys.String() + "z: @\n", `100001:4: error: a text cannot begin with "@"`},
		{"mistake in a long line", "a: [" + strings.Repeat("b, ", 300_000) + "@]\n", "error: "},
		{"too many values", strings.Repeat("-\n", 4_000_001), "holds more than 4000000 values"},
		{"only a carriage return", "a: b\rc: d\r", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			messages := told(test.text)
			if (test.want == "") != (messages == "") || !strings.Contains(messages, test.want) {
				t.Errorf("told: %s", messages)
			}
		})
	}
}

func told(text string) string {
	list := &diagnostic.List{}
	record.Parse(&origin.File{Path: "x.yaml", Text: text}, list)
	var out strings.Builder
	list.Print(&out, diagnostic.Options{Most: 3})
	return out.String()
}

// BenchmarkFrontMatter reads an article of a briefing's usual size.
func BenchmarkFrontMatter(b *testing.B) {
	text := "---\ntitle: A title of the usual length\noutlet: irish-times\nauthors: [First Name, Second Name]\n" +
		"published: 2022-01-09\nurl: https://example.org/article\nnote: >\n  Something to know\n  before relying on it.\n---\n" +
		strings.Repeat("A paragraph of an article.\n\n", 150)
	file := &origin.File{Path: "article.md", Text: text}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		list := &diagnostic.List{}
		if node, body := record.FrontMatter(file, list); node.Kind() != record.Mapping || body.Value == "" {
			b.Fatal(list.All())
		}
	}
}

// BenchmarkParse reads a register of the size of a large briefing's.
func BenchmarkParse(b *testing.B) {
	var text strings.Builder
	for i := 0; text.Len() < 5<<20; i++ {
		fmt.Fprintf(&text, "event-%d:\n  date: 2022-01-26\n  title: “Delivered” a reply, %d\n  actors: [united-states, russia]\n"+
			"  note: >\n    A folded text that says\n    what happened.\n  sources:\n    - {article: afp-%d, quote: \"delivered \\u2014 a reply\"}\n", i, i, i)
	}
	file := &origin.File{Path: "timeline.yaml", Text: text.String()}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		list := &diagnostic.List{}
		if node := record.Parse(file, list); node.Kind() != record.Mapping || list.HasErrors() {
			b.Fatal(list.All())
		}
	}
}
