package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/sentence"
)

// harbour is a briefing in which everything links to something.
func harbour(t *testing.T) *site {
	t.Helper()
	date := func(text string) edtf.Date {
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return date
	}
	courier := &link.Outlet{ID: "courier", Name: "The Courier", Kind: "newspaper", Country: "Island", Reliability: "B"}
	wire := &link.Outlet{ID: "wire", Name: "The Wire", Unnamed: true}
	vote := &link.Article{ID: "vote", Title: "Council backs quay", Outlet: courier, Agency: courier, Published: date("2022-01-28"), TextKind: briefing.Digest, Credibility: "2", Summary: "Nine to four."}
	doubts := &link.Article{ID: "doubts", Title: "Doubts", Outlet: wire, TextKind: briefing.Verbatim, Status: briefing.Current}
	council := &link.Actor{ID: "council", Name: "Harbour Council", Kind: "organisation", Role: "Runs the harbour", Native: []link.Labelled{{Label: "de", Value: "Hafenrat"}}}
	mayor := &link.Actor{ID: "mayor", Name: "Ada Quill", Kind: "person"}
	council.Note = &link.Text{Source: "It has **thirteen** seats.\n\nNine are elected.", Home: link.Thing{Actor: council}}
	opening := &link.Event{ID: "opening", Title: "The quay opens", Date: date("2022-02"), Wording: "early in the year", Status: briefing.Current}
	cost := &link.Claim{ID: "cost", Title: "Cost of the quay", Kind: briefing.FigureClaim, Status: "disputed"}
	late := &link.Judgement{ID: "late", Title: "It opens late", Likelihood: "likely", Confidence: "low", Claims: []*link.Claim{cost}}
	method := &link.Page{ID: "method", Title: "Method", Summary: "How it was done."}
	bare := &link.Page{ID: "bare", Title: "Without a summary"}

	quote := &link.Quote{Article: vote, ID: "event.opening.x", Words: []string{"in February"}, Bears: link.Thing{Event: opening}}
	opening.Sources = []*link.Quote{quote}
	vote.Quotes = opening.Sources
	vote.Events = []*link.Event{opening}
	body := &link.Text{Source: "The Council votes.", Home: link.Thing{Article: vote}}
	body.Mentions = []link.Mention{{Actor: council, ID: "name.council.1", Linked: true}, {Actor: council, ID: "name.council.2"}}
	body.Mentions[0].End, body.Mentions[0].Sentence = 11, link.Sentence{Words: "The Council votes."}
	body.Mentions[1] = body.Mentions[0]
	vote.Body, doubts.Body = body, &link.Text{Source: "Perhaps.", Home: link.Thing{Article: doubts}}
	vote.Actors = []*link.Actor{council}
	council.NamedIn = []link.Naming{{Text: body, Mentions: []*link.Mention{&body.Mentions[0], &body.Mentions[1]}}}

	method.Text = &link.Text{
		Source: "[The mayor](actor:mayor), [the cost](claim:cost), [late](judgement:late), “[in February](quote:vote)”, [bare](page:bare), [itself](page:method).",
		Home:   link.Thing{Page: method},
		Targets: []link.Target{
			{Thing: link.Thing{Actor: mayor}}, {Thing: link.Thing{Claim: cost}}, {Thing: link.Thing{Judgement: late}}, {Quote: quote},
			{Thing: link.Thing{Page: bare}}, {Thing: link.Thing{Page: method}},
		},
	}
	bare.Text = &link.Text{Source: "[Method](page:method)", Home: link.Thing{Page: bare}, Targets: []link.Target{{Thing: link.Thing{Page: method}}}}
	return newSite(&link.Site{
		Index: &link.Page{Title: "Index"}, Pages: []*link.Page{method, bare}, Articles: []*link.Article{vote, doubts}, Actors: []*link.Actor{council, mayor},
		Events: []*link.Event{opening}, Claims: []*link.Claim{cost}, Judgements: []*link.Judgement{late}, Outlets: []*link.Outlet{courier, wire},
	}, Settings{Title: "The harbour question", Language: "en", Word: func(key string, pairs ...any) string {
		return strings.TrimSpace(key + " " + strings.Trim(fmt.Sprint(pairs...), "[]"))
	}})
}

// told is the glossary of every page that has one, a thing a line.
func told(t *testing.T, s *site) string {
	t.Helper()
	var b strings.Builder
	for _, page := range append(appendPages(nil, s, s.Articles, articleAddress, "article", (*sheet).article), s.listed()...) {
		f := viewOf(page).(interface{ frameOf() Frame }).frameOf()
		if f.Glossary == nil || f.Glossary.Count == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s\n", f.Address)
		g := f.Glossary
		for _, it := range g.Actors {
			fmt.Fprintf(&b, "  %s | %s | %s | %s | %s\n", it.Link.Href, it.Link.Text, it.Kind, it.Role, it.Note)
		}
		for _, it := range g.Events {
			fmt.Fprintf(&b, "  %s | %s | %s | %s | %d\n", it.Link.Href, it.Link.Text, it.Date.EDTF, it.Wording, it.Sources)
		}
		for _, it := range g.Claims {
			fmt.Fprintf(&b, "  %s | %s | %s | %s\n", it.Link.Href, it.Link.Text, it.Kind, it.Status)
		}
		for _, it := range g.Judgements {
			fmt.Fprintf(&b, "  %s | %s | %s %d–%d | %s\n", it.Link.Href, it.Link.Text, it.Likelihood.Word, it.Likelihood.Low, it.Likelihood.High, it.Confidence)
		}
		for _, it := range g.Articles {
			fmt.Fprintf(&b, "  %s | %s | %s | %s | %s | %s%s | %s\n", it.Link.Href, it.Link.Text, it.Outlet.Text, it.Published.EDTF, it.TextKind, it.Rating.Reliability, it.Rating.Credibility, it.Summary)
		}
		for _, it := range g.Outlets {
			fmt.Fprintf(&b, "  %s | %s | %s | %s | unnamed %t | %s\n", it.Link.Href, it.Link.Text, it.Kind, it.Country, it.Unnamed, it.Reliability)
		}
		for _, it := range g.Pages {
			fmt.Fprintf(&b, "  %s | %s | %s\n", it.Link.Href, it.Link.Text, it.Summary)
		}
	}
	return b.String()
}

func (f Frame) frameOf() Frame { return f }

// listed are the pages that are no article's.
func (s *site) listed() []Page {
	pages := []Page{s.page("index.html", "index", (*sheet).index), s.page("articles/index.html", "articles", (*sheet).articles)}
	pages = append(pages, s.actorIndexes()...)
	pages = appendPages(pages, s, s.Actors, actorAddress, "actor", (*sheet).actor)
	pages = appendPages(pages, s, s.Events, eventAddress, "event", (*sheet).event)
	pages = appendPages(pages, s, s.Judgements, judgementAddress, "judgement", (*sheet).judgement)
	pages = appendPages(pages, s, s.Pages, pageAddress, "page", (*sheet).text)
	return append(pages, s.searchPages()[0], s.page("404.html", "404", (*sheet).notFound))
}

// Every page tells of what it links to: not of itself, not of what its lists tell,
// and a thing only once.
func TestGlossary(t *testing.T) {
	want := strings.TrimPrefix(`
articles/vote.html
  ../sources/courier.html | The Courier | newspaper | Island | unnamed false | B
articles/doubts.html
  ../sources/wire.html | The Wire |  |  | unnamed true | 
index.html
  claims/cost.html | Cost of the quay | figure | disputed
  judgements/late.html | It opens late | likely 55–80 | low
articles/index.html
  ../sources/courier.html | The Courier | newspaper | Island | unnamed false | B
  ../sources/wire.html | The Wire |  |  | unnamed true | 
actors/council.html
  ../sources/courier.html | The Courier | newspaper | Island | unnamed false | B
events/opening.html
  ../articles/vote.html | Council backs quay | The Courier | 2022-01-28 | digest | B2 | Nine to four.
  ../sources/courier.html | The Courier | newspaper | Island | unnamed false | B
judgements/late.html
  ../claims/cost.html | Cost of the quay | figure | disputed
pages/method.html
  ../actors/mayor.html | Ada Quill | person |  | 
  ../claims/cost.html | Cost of the quay | figure | disputed
  ../judgements/late.html | It opens late | likely 55–80 | low
  ../articles/vote.html | Council backs quay | The Courier | 2022-01-28 | digest | B2 | Nine to four.
pages/bare.html
  method.html | Method | How it was done.
`, "\n")
	if got := told(t, harbour(t)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// On its article's page an actor is told of where it is listed, with how often it
// is named there.
func TestGlossHere(t *testing.T) {
	s := harbour(t)
	view := viewOf(appendPages(nil, s, s.Articles[:1], articleAddress, "article", (*sheet).article)[0]).(ArticlePage)
	got := *view.Actors[0]
	if got.Here != 2 || got.Mentions != 2 || got.Articles != 1 || got.NamedIn != nil {
		t.Errorf("got %+v", got)
	}
	if got.Note != "It has thirteen seats. Nine are elected." || !slices.Equal(got.Native, []Link{{Text: "Hafenrat", Language: "de"}}) {
		t.Errorf("got note %q, native %v", got.Note, got.Native)
	}
	if event := view.Events[0]; event.Link.Text != "The quay opens" || event.Sources != 1 {
		t.Errorf("got %+v", *event)
	}
}

// Where several articles name an actor, its gloss leads to the first of them, by
// outlet and date as far as they are known.
func TestGlossNamedIn(t *testing.T) {
	s := harbour(t)
	council, naming := s.Actors[0], s.Actors[0].NamedIn[0]
	other := link.Naming{Text: s.Articles[1].Body, Mentions: naming.Mentions[:1]}
	for range 3 {
		council.NamedIn = append(council.NamedIn, other)
	}
	sh := s.sheetAt("index.html")
	got := sh.actorGloss(council).NamedIn
	doubts := Link{Text: "The Wire", Href: "articles/doubts.html"}
	want := []Link{{Text: "gloss.reference outlet The Courier date date.day day 28 month month.1 year 2022", Href: "articles/vote.html"}, doubts}
	if len(got) != mostNamedIn || got[0].Href != want[0].Href || !strings.HasPrefix(got[0].Text, "gloss.reference") || !slices.Equal(got[1:], want[1:]) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if len(sh.references.list) != 0 {
		t.Errorf("what a gloss links to is noted as if the page did: %v", sh.references.list)
	}
}

func viewOf(page Page) any {
	view, _ := page.Make()
	return view
}

// Pages of one kind have one gloss, since their links are the same; others not.
func TestGlossIsShared(t *testing.T) {
	s := harbour(t)
	at := func(address, kind string) *ActorGloss {
		sh := s.sheetAt(address)
		sh.template = kind
		return sh.actorGloss(s.Actors[0])
	}
	one, other, root := at("articles/vote.html", "article"), at("articles/doubts.html", "article"), at("index.html", "index")
	if one != other {
		t.Error("two articles have two glosses of one actor")
	}
	if root == one || root.Link.Href != "actors/council.html" || one.Link.Href != "../actors/council.html" {
		t.Errorf("links are %q in articles, %q in the index", one.Link.Href, root.Link.Href)
	}
}

// A page that links to very much has glosses of what it links to first.
func TestGlossaryEnds(t *testing.T) {
	s := harbour(t)
	sh := s.sheetAt("pages/method.html")
	sh.template, sh.glossary = "page", &Glossary{}
	for i := range 2 * mostGlosses {
		sh.actorLink(&link.Actor{ID: fmt.Sprint("a", i), Name: fmt.Sprint("Actor ", i)})
	}
	sh.fillGlossary()
	if count := sh.glossary.Count; count != mostGlosses || sh.glossary.Actors[0].Link.Text != "Actor 0" {
		t.Errorf("%d glosses, the first of %s", count, sh.glossary.Actors[0].Link.Text)
	}
}

func TestOpening(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"Short.", "Short."},
		{"  Two\n\nblocks\tare one line. ", "Two blocks are one line."},
		{"Exactly as many letters as fit", "Exactly as many letters as fit"},
		{"One sentence, longer by a half or less, too", "One sentence, longer by a half or less, too"},
		{"One sentence, longer by a half or less. Two", "One sentence, longer by a half or less."},
		{"Cut behind a word, not within one of them, where it is longer", "Cut behind a word, not within …"},
		{"Cut behind a word, and, where nothing else fits, without commas", "Cut behind a word, and, where …"},
		{"Cut behind a word, and not – where nothing else fits – behind a dash", "Cut behind a word, and not …"},
		{"A sentence that nearly fits. Another one that does not", "A sentence that nearly fits."},
		{"No. But that one is far too short", "No. But that one is far too …"},
		{"Whole sentences. Then a longer one than fits", "Whole sentences."},
		{"It is so. It is. Then a longer one than fits", "It is so. It is."},
		{"Mr. Smith went to Washington, D.C. to speak of peace", "Mr. Smith went to Washington …"},
		{"Donaudampfschifffahrtsgesellschaftskapitänswitwe", "Donaudampfschifffahrtsgesellsc …"},
		{"Größe zählt in Zeichen, nicht in Bytes, sonst fehlte etwas", "Größe zählt in Zeichen, nicht …"},
	}
	for _, test := range tests {
		if got := opening(test.text, 30); got != test.want {
			t.Errorf("%q\ngot  %q\nwant %q", test.text, got, test.want)
		}
	}
}

func FuzzOpening(f *testing.F) {
	for _, seed := range []string{"", "A. B", "word word", "\xff\xfe", "ab", "۰۱۲. ", "– – – –"} {
		f.Add(seed, 7)
	}
	f.Fuzz(func(t *testing.T, text string, limit int) {
		if limit < 1 || !utf8.ValidString(text) {
			return
		}
		got := opening(text, limit)
		line := strings.Join(strings.Fields(text), " ")
		kept, cut := strings.CutSuffix(got, " …")
		if utf8.RuneCountInString(kept) > limit+limit/2 && got != line || !utf8.ValidString(got) {
			t.Errorf("%q at %d: %q", text, limit, got)
		}
		whole := slices.ContainsFunc(sentence.Bounds(line), func(it sentence.Span) bool { return it.End == len(kept) })
		if got != line && (!cut && !whole || !strings.HasPrefix(line, kept)) {
			t.Errorf("%q at %d: %q is not how it begins", text, limit, got)
		}
	})
}
