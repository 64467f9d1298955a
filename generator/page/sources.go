package page

import (
	"slices"

	"annotated-briefing/generator/link"
)

// SourcesPage is sources/index.html.
type SourcesPage struct {
	Frame
	Parts     []PartLink // to the parts of the page, where it is long
	Statement Prose
	Outlets   []OutletEntry
	Articles  []SourceNote // empty where AtOutlets
	AtOutlets bool         // so many articles that their notes stand on the pages of outlets
}

// OutletEntry is an outlet or an agency in a list.
type OutletEntry struct {
	Link        Link
	ID          string
	Kind        string
	Country     string // its name
	Unnamed     bool
	Reliability string
	Articles    int // articles it published
	Carried     int // articles of others that carry its text
}

// SourceNote is what to know of an article before relying on it.
type SourceNote struct {
	ArticleEntry
	Authors    []string
	Retrieved  Date
	URL        string
	Note       Prose
	StatusNote Prose
	Events     []EventEntry // that its words bear
	Claims     []ClaimEntry
	Judgements []Link
}

// SourcePage is sources/ID.html.
type SourcePage struct {
	Frame
	OutletEntry
	URL        string
	Note       Prose
	Articles   []ArticleEntry
	Notes      []SourceNote   // of the same, instead, where they stand here
	Long       bool           // so many that only those on the screen should be laid out
	Carriers   []ArticleEntry // articles elsewhere that carry its text
	LinkedFrom []Backlink     // other texts of the briefing that link here
}

func (s *sheet) sources() any {
	s.findsStatement()
	view := SourcesPage{
		Frame:     s.frame(s.Word("menu.sources"), s.Word("contents.sources")),
		Statement: s.prose(s.Statement),
	}
	for _, outlet := range s.outletsByName() {
		s.shows(outlet)
		view.Outlets = append(view.Outlets, s.outletEntry(outlet))
	}
	if view.AtOutlets = s.notesAtOutlets(); !view.AtOutlets {
		view.Articles = s.sourceNotes(s.site.articles)
	}
	view.Parts = s.sourcesParts(view)
	return view
}

// mostSourceNotes is how many articles may have their source notes on one page.
const mostSourceNotes = 100

// notesAtOutlets tells whether source notes stand on the pages of outlets.
func (s *site) notesAtOutlets() bool { return len(s.Articles) > mostSourceNotes }

// sourcesParts are links to the parts of the page; none where it can be looked over.
func (s *sheet) sourcesParts(view SourcesPage) []PartLink {
	if len(view.Outlets)+len(view.Articles) <= fewEntries {
		return nil
	}
	var parts []PartLink
	add := func(name string, count int) {
		parts = append(parts, partHere("sources."+name, s.Word("sources."+name), count))
	}
	if view.Statement != "" {
		add("statement", 0)
	}
	add("outlets", len(view.Outlets))
	if !view.AtOutlets {
		add("articles", len(view.Articles))
	}
	return parts
}

func (s *site) outletsByName() []*link.Outlet {
	outlets := slices.Clone(s.Outlets)
	link.Alphabetical(s.Language, outlets, func(o *link.Outlet) string { return o.Name })
	return outlets
}

func (s *sheet) outletEntry(o *link.Outlet) OutletEntry {
	return OutletEntry{
		Link: s.outletLink(o), ID: o.ID, Kind: string(o.Kind), Country: s.country(o.Country), Unnamed: o.Unnamed,
		Reliability: o.Reliability, Articles: len(o.Articles), Carried: len(o.Carriers),
	}
}

// showsBorne notes what an article's words bear: a source note lists it, as much
// of it as sources concern.
func (s *sheet) showsBorne(a *link.Article) {
	for _, event := range a.Events {
		s.shows(event)
	}
	for _, claim := range a.Claims {
		s.shows(claim)
	}
	for _, judgement := range a.Judgements {
		s.shows(judgement)
	}
}

func (s *sheet) sourceNotes(articles []*link.Article) []SourceNote {
	list := make([]SourceNote, 0, len(articles))
	for _, article := range articles {
		s.shows(article)
		s.showsBorne(article)
		list = append(list, s.sourceNote(article))
	}
	return list
}

func (s *sheet) sourceNote(a *link.Article) SourceNote {
	return SourceNote{
		ArticleEntry: s.articleEntry(a), Authors: a.Authors, Retrieved: s.date(a.Retrieved), URL: a.URL,
		Note: s.prose(a.Note), StatusNote: s.prose(a.StatusNote),
		Events: s.eventEntries(a.Events), Claims: s.claimEntries(a.Claims), Judgements: links(a.Judgements, s.judgementLink),
	}
}

func (s *sheet) source(o *link.Outlet) any {
	view := SourcePage{
		Frame:       s.frame(o.Name, "", s.section("sources")),
		OutletEntry: s.outletEntry(o),
		URL:         o.URL,
		Note:        s.prose(o.Note),
		Carriers:    s.articleEntries(o.Carriers),
		LinkedFrom:  s.backlinks(o.LinkedFrom),
	}
	if !s.notesAtOutlets() || s.isPart {
		view.Articles = s.articleEntries(o.Articles)
		return view
	}
	view.Notes, view.Long = s.sourceNotes(o.Articles), len(o.Articles) > manyEntries
	for i := range view.Notes {
		view.Notes[i].Outlet = Link{} // the page's own
	}
	return view
}
