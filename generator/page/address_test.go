package page

import (
	"testing"

	"annotated-briefing/generator/link"
)

// The addresses are those of the content format.
func TestAddress(t *testing.T) {
	article := &link.Article{ID: "vote"}
	quote := &link.Quote{Article: article, ID: "cost"}
	note := &link.Note{Quote: quote}
	quote.Bears = link.Thing{Note: note}
	tests := []struct {
		thing link.Thing
		want  string
	}{
		{link.Thing{Article: article}, "articles/vote.html"},
		{link.Thing{Actor: &link.Actor{ID: "x"}}, "actors/x.html"},
		{link.Thing{Event: &link.Event{ID: "x"}}, "events/x.html"},
		{link.Thing{Claim: &link.Claim{ID: "x"}}, "claims/x.html"},
		{link.Thing{Judgement: &link.Judgement{ID: "x"}}, "judgements/x.html"},
		{link.Thing{Outlet: &link.Outlet{ID: "x"}}, "sources/x.html"},
		{link.Thing{Page: &link.Page{ID: "x"}}, "pages/x.html"},
		{link.Thing{Page: &link.Page{}}, "index.html"},
		{link.Thing{Note: note}, "articles/vote.html#cost.note"},
		{link.Thing{Statement: true}, "sources/index.html"},
		{link.Thing{}, ""},
	}
	for _, test := range tests {
		if got := Address(test.thing); got != test.want {
			t.Errorf("%+v has the address %q, want %q", test.thing, got, test.want)
		}
	}
	if got, want := QuoteAddress(quote), "articles/vote.html#cost"; got != want {
		t.Errorf("the quoted words have the address %q, want %q", got, want)
	}
	if got, want := MentionAddress(article, &link.Mention{ID: "name.x.0"}), "articles/vote.html#name.x.0"; got != want {
		t.Errorf("the name has the address %q, want %q", got, want)
	}
}

func TestFileAddress(t *testing.T) {
	tests := map[string]string{
		"map.png":               "files/map.png",
		"2022/map of Kyiv.png":  "files/2022/map%20of%20Kyiv.png",
		"what?#100%.pdf":        "files/what%3F%23100%25.pdf",
		"карта.png":             "files/%D0%BA%D0%B0%D1%80%D1%82%D0%B0.png",
		"a:b.csv":               "files/a:b.csv",
		"deep/er/still/map.png": "files/deep/er/still/map.png",
	}
	for file, want := range tests {
		if got := FileAddress(file); got != want {
			t.Errorf("%s has the address %s, want %s", file, got, want)
		}
	}
}

func TestInitialAddress(t *testing.T) {
	tests := map[string]string{
		"A": "actors/initial.a.html",
		"Z": "actors/initial.z.html",
		"#": "actors/initial.u0023.html",
		"П": "actors/initial.u041f.html",
		"𐐀": "actors/initial.u10400.html",
	}
	for initial, want := range tests {
		if got := initialAddress(initial); got != want {
			t.Errorf("%s has the address %s, want %s", initial, got, want)
		}
	}
}

// The way from one page to another is relative, but from 404.html, which is
// served at any depth.
func TestTo(t *testing.T) {
	const base = "https://example.org/desk/"
	tests := []struct{ from, base, to, want string }{
		{"index.html", "", "index.html", "index.html"},
		{"index.html", base, "actors/x.html", "actors/x.html"},
		{"index.html", "", "", ""},
		{"actors/x.html", "", "", "../"},
		{"actors/x.html", base, "index.html", "../index.html"},
		{"actors/x.html", "", "actors/y.html", "y.html"},
		{"actors/x.html", "", "actors/x.html", "x.html"},
		{"actors/x.html", "", "articles/a.html#cost", "../articles/a.html#cost"},
		{"404.html", base, "actors/x.html", base + "actors/x.html"},
		{"404.html", base, "", base},
		{"404.html", "", "actors/x.html", ""},
	}
	for _, test := range tests {
		s := &sheet{site: &site{Settings: Settings{BaseURL: test.base}}, address: test.from}
		if got := s.to(test.to); got != test.want {
			t.Errorf("from %s (base %q) to %q: %q, want %q", test.from, test.base, test.to, got, test.want)
		}
	}
}
