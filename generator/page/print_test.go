package page

import (
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/link"
)

// Whatever has an address has a place of its own in the one document.
func TestInPrint(t *testing.T) {
	tests := []struct{ address, want string }{
		{"", ""},
		{"index.html", "#print.index"},
		{"index.html#name.x.0", "#print.index.name.x.0"},
		{"pages/index-of-terms.html", "#print.pages.index-of-terms"},
		{"articles/vote.html", "#print.articles.vote"},
		{"articles/vote.html#cost", "#print.articles.vote.cost"},
		{"articles/vote.html#cost.note", "#print.articles.vote.cost.note"},
		{"articles/vote.html#name.x.0", "#print.articles.vote.name.x.0"},
		{"articles/index.html", "#print.articles.index"},
		{"actors/initial.a.html", "#print.actors.index"},
		{"timeline/2022.html", "#print.timeline.index"},
		{"timeline/2022.html#vote-held", "#print.events.vote-held"},
		{"timeline/index.html#vote-held", "#print.events.vote-held"},
		{"events/vote-held.html", "#print.events.vote-held"},
		{"timeline/index.html#article.vote", "#print.timeline.index.article.vote"},
		{"files/map%20of%20Kyiv.png", "files/map%20of%20Kyiv.png"},
	}
	places := map[string]string{}
	for _, test := range tests {
		got := inPrint(test.address)
		if got != test.want {
			t.Errorf("%q is %q in the document, want %q", test.address, got, test.want)
		}
		if other, taken := places[got]; taken && !strings.HasPrefix(got, "#print.events.") && got != "" {
			t.Errorf("%q and %q have one place", test.address, other)
		}
		places[got] = test.address
	}
}

// A part's ids are those to which inPrint leads; a page of its own has them as
// they are.
func TestPartID(t *testing.T) {
	s := small("")
	page, part := s.sheetAt("articles/vote.html"), s.sheetAt("print.html").part("articles/vote.html", 4)
	if got := page.id("cost"); got != "cost" {
		t.Errorf("on its page the id is %q", got)
	}
	if got, want := "#"+part.id("cost"), part.to("articles/vote.html#cost"); got != want {
		t.Errorf("the part has the id %q, links to it lead to %q", got, want)
	}
	if got, want := part.id("")+"name.x.0", part.id("name.x.0"); got != want {
		t.Errorf("the prefix of ids makes %q, want %q", got, want)
	}
}

// The document is made of briefings that are not too long, and only then does
// anything lead there.
func TestFitsPrint(t *testing.T) {
	text := func(size int) *link.Text { return &link.Text{Source: strings.Repeat("x", size)} }
	outlet := &link.Outlet{ID: "courier", Name: "The Island Courier"}
	articles := func(count, size int) (list []*link.Article) {
		for range count {
			list = append(list, &link.Article{ID: "vote", Outlet: outlet, Body: text(size)})
		}
		return list
	}
	tests := map[string]struct {
		site link.Site
		fits bool
	}{
		"nothing":               {link.Site{}, true},
		"the most articles":     {link.Site{Articles: articles(mostPrintedArticles, 1)}, true},
		"an article more":       {link.Site{Articles: articles(mostPrintedArticles+1, 1)}, false},
		"the most text":         {link.Site{Articles: articles(4, mostPrintedText/4)}, true},
		"a letter more":         {link.Site{Articles: articles(4, mostPrintedText/4), Pages: []*link.Page{{ID: "a", Text: text(1)}}}, false},
		"a letter in a note":    {link.Site{Articles: articles(4, mostPrintedText/4), Events: []*link.Event{{ID: "a", Note: text(1)}}}, false},
		"the most records":      {link.Site{Actors: make([]*link.Actor, mostPrintedRecords)}, true},
		"a record more":         {link.Site{Outlets: []*link.Outlet{outlet}, Actors: make([]*link.Actor, mostPrintedRecords)}, false},
		"as much in the index":  {link.Site{Index: &link.Page{Text: text(mostPrintedText)}}, true},
		"more in the index":     {link.Site{Index: &link.Page{Text: text(mostPrintedText + 1)}}, false},
		"more in the statement": {link.Site{Statement: text(mostPrintedText + 1)}, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			for i := range test.site.Actors {
				test.site.Actors[i] = &link.Actor{ID: "a", Name: "A"}
			}
			if test.site.Index == nil {
				test.site.Index = &link.Page{}
			}
			wantPrint(t, &test.site, test.fits)
		})
	}
}

func wantPrint(t *testing.T, linked *link.Site, want bool) {
	t.Helper()
	settings := Settings{Language: "en", Word: func(key string, _ ...any) string { return key }}
	pages := Plan(linked, settings)
	at := slices.IndexFunc(pages, func(p Page) bool { return p.Address == printAddress })
	if made := at >= 0; made != want {
		t.Fatalf("the document is made: %t, want %t", made, want)
	}
	if want && !pages[at].Hidden {
		t.Error("the document is not hidden from search engines, which know its pages")
	}
	s := newSite(linked, settings)
	contents := s.sheetAt("index.html").index().(IndexPage).Contents
	listed := slices.ContainsFunc(contents, func(it ContentsEntry) bool { return it.Href == printAddress })
	href := s.sheetAt("actors/x.html").frame("", "").Print
	if listed != want || (href == "../"+printAddress) != want {
		t.Errorf("the contents list it: %t; another page leads to %q", listed, href)
	}
	if href := s.sheetAt(printAddress).frame("", "").Print; href != "" {
		t.Errorf("the document leads to itself: %q", href)
	}
}

// The menu is of places in the document, and leads out to the search alone.
func TestPrintMenu(t *testing.T) {
	view := small("https://example.org/").sheetAt(printAddress).print().(PrintPage)
	var got []string
	for _, item := range view.Menu {
		got = append(got, item.Link.Href)
	}
	want := "#print.index #print.articles.index #print.timeline.index #print.actors.index #print.sources.index #print.pages.method search.html"
	if got := strings.Join(got, " "); got != want {
		t.Errorf("the menu leads to\n%s, want\n%s", got, want)
	}
	if view.Feed != "" || view.Briefing.Home != "index.html" {
		t.Errorf("the feed is %q, the way home %q", view.Feed, view.Briefing.Home)
	}
}
