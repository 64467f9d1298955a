package layouts_test

import (
	"os"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
	"annotated-briefing/generator/page"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		var list diagnostic.List
		layouts.Load(os.DirFS("../.."), "layouts", "en", &list)
	}
}

func benchmarkRender(b *testing.B, kind string, view any) {
	set := shipped(b)
	html, err := rendered(set, kind, view)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(html)))
	drop := func([]byte) error { return nil }
	b.ReportAllocs()
	for b.Loop() {
		if err := set.Render(kind, view, drop); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRenderArticle(b *testing.B) {
	s := &sampler{}
	view := s.view("article").(page.ArticlePage)
	benchmarkRender(b, "article", view)
}

// A page of an actor with 1,000 sentences.
func BenchmarkRenderActor(b *testing.B) {
	s := &sampler{}
	view := s.view("actor").(page.ActorPage)
	sentence := page.Sentence{Before: "On Wednesday the foreign minister, ", Name: page.Link{Text: "Sergey Lavrov", Href: "../articles/an-article.html#name.lavrov.0123456789"}, After: ", met the ambassador."}
	for range 1000 {
		view.Named[0].Sentences = append(view.Named[0].Sentences, sentence)
	}
	benchmarkRender(b, "actor", view)
}

func BenchmarkWord(b *testing.B) {
	set := shipped(b)
	for b.Loop() {
		set.Word("standing.reports", "count", 12)
	}
}
