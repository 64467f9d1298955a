package export_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/export"
	"annotated-briefing/generator/link"
)

// What XML or JSON could not bear is refused where it is read. If it came this
// far all the same, the exports would still be whole.
func TestForbiddenCharacters(t *testing.T) {
	const hostile = "a\x00\x1b\x7f\u202e\ufffe\uffff\xff]]>&<b>"
	outlet := &link.Outlet{ID: "o", Name: hostile}
	published, err := edtf.Parse("2022")
	if err != nil {
		t.Fatal(err)
	}
	site := &link.Site{
		Index:   &link.Page{Title: hostile, Text: &link.Text{Source: hostile}},
		Outlets: []*link.Outlet{outlet},
		Articles: []*link.Article{{
			ID: "a", Title: hostile, Outlet: outlet, Authors: []string{hostile}, Summary: hostile, Published: published,
			Body: &link.Text{Source: hostile},
		}},
	}
	s := settings(t)
	s.Title, s.Description, s.Authors = hostile, hostile, []string{hostile}
	feed, err := export.Feed(site, s)
	if err != nil {
		t.Fatal(err)
	}
	checkAtom(t, feed)
	document, err := export.JSON(site, s)
	if err != nil || !json.Valid(document) {
		t.Errorf("%v\n%s", err, document)
	}
}

// A feed has what the newest articles are, the briefing before them.
func TestFeedIsBounded(t *testing.T) {
	site := &link.Site{}
	for i := range 300 {
		published, err := edtf.Parse(fmt.Sprintf("%04d", 1700+i))
		if err != nil {
			t.Fatal(err)
		}
		site.Articles = append(site.Articles, &link.Article{ID: fmt.Sprintf("a%d", i), Title: "A", Published: published})
	}
	feed, err := export.Feed(site, settings(t))
	if err != nil {
		t.Fatal(err)
	}
	checkAtom(t, feed)
	if n := strings.Count(string(feed), "<entry>"); n != 101 {
		t.Errorf("%d entries", n)
	}
	if !strings.Contains(string(feed), "/a299.html") || strings.Contains(string(feed), "/a199.html") {
		t.Error("the articles are not the newest")
	}
}

// A briefing without a cut-off, authors or articles has a feed too.
func TestFeedOfLittle(t *testing.T) {
	feed, err := export.Feed(&link.Site{}, export.Settings{Title: "T", Language: "en", BaseURL: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	checkAtom(t, feed)
	if !strings.Contains(string(feed), "<updated>1970-01-01T00:00:00Z</updated>") {
		t.Errorf("%s", feed)
	}
}

// BenchmarkJSON exports 1,000 articles that name actors 20 times each.
func BenchmarkJSON(b *testing.B) {
	site := &link.Site{Index: &link.Page{}}
	outlet, actor := &link.Outlet{ID: "o"}, &link.Actor{ID: "sergey-lavrov"}
	for i := range 1_000 {
		article := &link.Article{ID: fmt.Sprintf("article-%d", i), Title: "A title of some words", Outlet: outlet, Body: &link.Text{}}
		for j := range 20 {
			mention := link.Mention{Actor: actor, ID: fmt.Sprintf("name.sergey-lavrov.0123456%03d", j)}
			mention.Sentence.Words, mention.End = "Sergey Lavrov", len("Sergey Lavrov")
			article.Body.Mentions = append(article.Body.Mentions, mention)
		}
		site.Articles = append(site.Articles, article)
	}
	b.ReportAllocs()
	for b.Loop() {
		document, err := export.JSON(site, export.Settings{})
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(document)))
	}
}
