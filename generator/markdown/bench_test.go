package markdown_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"
)

// article is a text like those of newspapers, about 4,500 bytes.
func article(seed int) string {
	words := strings.Fields("the of to and in a troops border minister said that Russia Ukraine talks on for with NATO would be by from security Moscow Washington Geneva not was allies")
	var b strings.Builder
	b.WriteString("# Talks end without agreement\n\n")
	next := uint32(seed)*2654435761 + 1
	for b.Len() < 4300 {
		b.WriteString("“We")
		for i := range 70 {
			next = next*1664525 + 1013904223
			word := words[next>>16%uint32(len(words))]
			if i%23 == 7 {
				word = "*" + word + "*"
			}
			b.WriteString(" " + word)
			if i%15 == 14 {
				b.WriteString(",\n")
			}
		}
		b.WriteString("” he said & left, [he told](https://example.org/a?b=c) reporters.\n\n")
	}
	b.WriteString("## Sources\n\n- one\n- two\n\n> It isn’t over.\n")
	return b.String()
}

func BenchmarkParse(b *testing.B) {
	source := article(1)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		markdown.Parse(source)
	}
}

func BenchmarkHTML(b *testing.B) {
	d := markdown.Parse(article(1))
	r := annotated(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		d.HTML(r)
	}
}

func BenchmarkPlainHTML(b *testing.B) {
	d := markdown.Parse(article(1))
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		d.HTML(markdown.Rendering{})
	}
}

// annotated is a rendering with 20 marks, overlapping ones among them, and 60 names.
func annotated(d *markdown.Document) markdown.Rendering {
	r := markdown.Rendering{Links: make([]markdown.Target, len(d.Links))}
	for i := range r.Links {
		r.Links[i] = markdown.Target{Href: "../x.html", Class: "outside"}
	}
	for i := range 20 {
		start := len(d.Text) * i / 21
		r.Marks = append(r.Marks, markdown.Mark{
			ID:    fmt.Sprintf("m%d", i),
			Class: "context",
			Parts: []markdown.Span{{Start: start, End: start + 60 + 20*(i%12)}},
			Sign:  &markdown.Sign{ID: fmt.Sprintf("s%d", i), Href: "#n", Text: "1", Label: "Note"},
		})
	}
	for at := 0; len(r.Names) < 60; at++ {
		i := strings.Index(d.Text[at:], "Ukraine")
		if i < 0 {
			break
		}
		at += i
		r.Names = append(r.Names, markdown.Name{Span: markdown.Span{Start: at, End: at + 7}, ID: fmt.Sprint("u", at), Href: "../actors/ukraine.html"})
	}
	return r
}
