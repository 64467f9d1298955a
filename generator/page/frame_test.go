package page

import (
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/link"
)

// small is a briefing of two articles, one actor and one further page, whose
// words are their own keys.
func small(baseURL string) *site {
	outlet := &link.Outlet{ID: "courier", Name: "The Island Courier"}
	return newSite(&link.Site{
		Index: &link.Page{},
		Pages: []*link.Page{{ID: "method", Title: "Method"}},
		Articles: []*link.Article{
			{ID: "vote", Title: "Council backs quay", Outlet: outlet, Body: &link.Text{}},
			{ID: "doubts", Title: "Doubts", Outlet: outlet, Body: &link.Text{}},
		},
		Actors:  []*link.Actor{{ID: "council", Name: "Council"}},
		Outlets: []*link.Outlet{outlet},
	}, Settings{
		Title: "The harbour question", Description: "What is known.", Language: "en", BaseURL: baseURL,
		Word: func(key string, _ ...any) string { return key },
	})
}

func (s *site) sheetAt(address string) *sheet { return &sheet{site: s, address: address} }

// A menu is its entries' words, "*" at this page and "+" at one that it is below.
func TestMenu(t *testing.T) {
	const (
		inFolder = "../index.html ../articles/index.html ../timeline/index.html ../actors/index.html ../sources/index.html ../pages/method.html ../search.html"
		inRoot   = "index.html articles/index.html timeline/index.html actors/index.html sources/index.html pages/method.html search.html"
	)
	tests := []struct{ address, want string }{
		{"index.html", strings.Replace(inRoot, "index.html", "*index.html", 1)},
		{"search.html", strings.Replace(inRoot, "search.html", "*search.html", 1)},
		{"claims/x.html", inFolder},
		{"articles/index.html", strings.Replace(inFolder, "../articles/", "*", 1)},
		{"articles/vote.html", strings.Replace(inFolder, "../articles/", "+", 1)},
		{"actors/initial.a.html", strings.Replace(inFolder, "../actors/", "+", 1)},
		{"events/x.html", strings.Replace(inFolder, "../timeline/", "+../timeline/", 1)},
		{"pages/method.html", strings.Replace(inFolder, "../pages/", "*", 1)},
		{"pages/other.html", strings.Replace(inFolder, "../pages/", "", 1)},
	}
	s := small("")
	for _, test := range tests {
		var got []string
		for _, item := range s.sheetAt(test.address).menu().items {
			sign := ""
			switch {
			case item.Current:
				sign = "*"
			case item.Within:
				sign = "+"
			}
			got = append(got, sign+item.Link.Href)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("the menu of %s\ngot  %s\nwant %s", test.address, got, test.want)
		}
	}
}

// Pages with the same key have the same menu, and no others.
func TestMenuKey(t *testing.T) {
	s := small("")
	addresses := []string{
		"index.html", "search.html", "404.html", "articles/index.html", "articles/vote.html", "articles/doubts.html", "actors/index.html",
		"actors/council.html", "events/x.html", "timeline/index.html", "timeline/2022.html", "claims/x.html",
		"pages/method.html",
	}
	same := 0
	for i, a := range addresses {
		for _, b := range addresses[:i] {
			one, other := s.sheetAt(a).frame("", ""), s.sheetAt(b).frame("", "")
			if one.Stand || other.Stand {
				continue // without a menu
			}
			if alike := slices.Equal(one.Menu, other.Menu) && slices.Equal(one.Trail, other.Trail); alike != (one.MenuKey == other.MenuKey) {
				t.Errorf("%s and %s: menus alike %t, keys %q and %q", a, b, alike, one.MenuKey, other.MenuKey)
			} else if alike {
				same++
			}
		}
	}
	if same == 0 {
		t.Error("no two pages have one menu: the key is of no use")
	}
}

func TestFrame(t *testing.T) {
	const base = "https://example.org/desk/"
	tests := []struct {
		address, base         string
		root, canonical, feed string
		stand                 bool
	}{
		{"index.html", "", "", "", "", false},
		{"actors/x.html", "", "../", "", "", false},
		{"index.html", base, "", base, "feed.xml", false},
		{"actors/index.html", base, "../", base + "actors/", "../feed.xml", false},
		{"actors/x.html", base, "../", base + "actors/x.html", "../feed.xml", false},
		{"404.html", "", "", "", "", true},
		{"404.html", base, base, "", "", false},
	}
	for _, test := range tests {
		f := small(test.base).sheetAt(test.address).frame("Title", "")
		if f.Root != test.root || f.Canonical != test.canonical || f.Feed != test.feed || f.Stand != test.stand {
			t.Errorf("%s (base %q): root %q, canonical %q, feed %q, stand %t", test.address, test.base, f.Root, f.Canonical, f.Feed, f.Stand)
		}
		if f.Stand != (f.Menu == nil) {
			t.Errorf("%s (base %q): the menu is %v", test.address, test.base, f.Menu)
		}
		if f.Description != "What is known." {
			t.Errorf("%s is described as %q: it should be as the briefing is", test.address, f.Description)
		}
	}
}

// The contents lead to every part and to every further page, and count.
func TestContents(t *testing.T) {
	want := []ContentsEntry{
		{Word: "articles", Href: "articles/index.html", Count: 2},
		{Word: "timeline", Href: "timeline/index.html", Count: 2}, // the articles' publication
		{Word: "claims", Href: "claims/index.html", Empty: true},
		{Word: "judgements", Href: "judgements/index.html", Empty: true},
		{Word: "actors", Href: "actors/index.html", Count: 1},
		{Word: "sources", Href: "sources/index.html", Count: 1},
		{Text: "Method", Href: "pages/method.html"},
		{Word: "print", Href: "print.html"},
	}
	if got := small("").sheetAt("index.html").index().(IndexPage).Contents; !slices.Equal(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}
