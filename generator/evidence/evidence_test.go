package evidence_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/evidence"
	"annotated-briefing/generator/link"
)

// site makes a site of lines "ARTICLE OUTLET [agency=OUTLET] [copy=ARTICLE]".
// Outlets whose names begin with ? are unnamed.
func site(t *testing.T, lines string) (*link.Site, map[string]*link.Article) {
	made, articles, outlets := &link.Site{}, map[string]*link.Article{}, map[string]*link.Outlet{}
	article := func(id string) *link.Article {
		if articles[id] == nil {
			articles[id] = &link.Article{ID: id}
		}
		return articles[id]
	}
	outlet := func(id string) *link.Outlet {
		if outlets[id] == nil {
			outlets[id] = &link.Outlet{ID: id, Unnamed: strings.HasPrefix(id, "?")}
		}
		return outlets[id]
	}
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		fields := strings.Fields(line)
		a := article(fields[0])
		a.Outlet = outlet(fields[1])
		for _, field := range fields[2:] {
			key, value, _ := strings.Cut(field, "=")
			switch key {
			case "agency":
				a.Agency = outlet(value)
			case "copy":
				a.CopyOf = article(value)
			default:
				t.Fatalf("%q", field)
			}
		}
		made.Articles = append(made.Articles, a)
	}
	return made, articles
}

const press = `
times     times
telegraph telegraph agency=pa
mail      mail      agency=pa
wire      pa
reprint   sun       copy=times
again     ?x        copy=reprint
found     ?x
lost      ?y
shared    ?y        copy=found
resold    sun       copy=lost
sundays   sun
carried   ?x        agency=pa
leaked    sun       agency=?y
`

func TestStanding(t *testing.T) {
	tests := []struct {
		name   string
		quotes string
		want   evidence.Standing
	}{
		{"nothing", "", evidence.Standing{}},
		{"one article", "times", evidence.Standing{1, 1, 1, 1, 0}},
		{"one article twice", "times times", evidence.Standing{2, 1, 1, 1, 0}},
		{"two outlets", "times sundays", evidence.Standing{2, 2, 2, 2, 0}},
		{"an article and its copy", "times reprint", evidence.Standing{2, 2, 1, 1, 0}},
		{"a copy of a copy", "times reprint again", evidence.Standing{3, 3, 1, 1, 0}},
		{"copies alone count as the original", "again reprint", evidence.Standing{2, 2, 1, 1, 0}},
		{"a copy and another text of its outlet", "reprint sundays", evidence.Standing{2, 2, 2, 2, 0}},
		{"an agency that several outlets carry", "telegraph mail", evidence.Standing{2, 2, 2, 1, 0}},
		{"an agency and its carrier", "wire telegraph", evidence.Standing{2, 2, 2, 1, 0}},
		{"an agency beside an outlet of its own", "telegraph times", evidence.Standing{2, 2, 2, 2, 0}},
		{"an unnamed outlet", "found", evidence.Standing{1, 1, 1, 0, 1}},
		{"two unnamed outlets may be the same", "found lost", evidence.Standing{2, 2, 2, 0, 2}},
		{"unnamed and named", "found times", evidence.Standing{2, 2, 2, 1, 1}},
		{"a copy of an unnamed text", "found shared", evidence.Standing{2, 2, 1, 0, 1}},
		{"a named outlet with an unnamed text", "resold", evidence.Standing{1, 1, 1, 0, 1}},
		{"an unnamed outlet with an agency's text", "carried wire", evidence.Standing{2, 2, 2, 1, 0}},
		{"a text of an unnamed agency", "leaked sundays", evidence.Standing{2, 2, 2, 1, 1}},
	}
	made, articles := site(t, press)
	texts := evidence.Weigh(made)
	for _, test := range tests {
		var quotes []*link.Quote
		for _, id := range strings.Fields(test.quotes) {
			quotes = append(quotes, &link.Quote{Article: articles[id]})
		}
		if got := texts.Standing(quotes); got != test.want {
			t.Errorf("%s: %+v, not %+v", test.name, got, test.want)
		}
	}
}

func TestOriginal(t *testing.T) {
	made, articles := site(t, press)
	texts := evidence.Weigh(made)
	for copied, original := range map[string]string{"times": "times", "reprint": "times", "again": "times", "shared": "found", "resold": "lost"} {
		if got := texts.Original(articles[copied]).ID; got != original {
			t.Errorf("%s carries the text of %s, not %s", copied, got, original)
		}
	}
}

// A chain of copies is followed once, not from each of its articles, whichever
// end comes first.
func TestLongChains(t *testing.T) {
	const length = 200_000
	up, down := &link.Site{}, &link.Site{}
	for i := range length {
		up.Articles = append(up.Articles, &link.Article{ID: fmt.Sprint(i)})
		if i > 0 {
			up.Articles[i].CopyOf = up.Articles[i-1]
		}
		down.Articles = append(down.Articles, nil)
	}
	for i, article := range up.Articles {
		down.Articles[length-1-i] = article
	}
	for _, made := range []*link.Site{up, down} {
		texts := evidence.Weigh(made)
		for _, article := range made.Articles {
			if texts.Original(article) != up.Articles[0] {
				t.Fatalf("%s carries the text of %s", article.ID, texts.Original(article).ID)
			}
		}
	}
}
