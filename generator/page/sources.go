package page

import (
	"slices"

	"annotated-briefing/generator/link"
)

// SourcesPage is sources/index.html.
type SourcesPage struct {
	Frame
	Statement Prose
	Outlets   []OutletEntry
	Articles  []SourceNote
}

// OutletEntry is an outlet or an agency in a list.
type OutletEntry struct {
	Link        Link
	ID          string
	Kind        string
	Country     string
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
	Carriers   []ArticleEntry // articles elsewhere that carry its text
	LinkedFrom []Link         // other texts of the briefing that link here
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
	view.Articles = make([]SourceNote, 0, len(s.site.articles))
	for _, article := range s.site.articles {
		s.shows(article)
		s.showsBorne(article)
		view.Articles = append(view.Articles, s.sourceNote(article))
	}
	return view
}

func (s *site) outletsByName() []*link.Outlet {
	outlets := slices.Clone(s.Outlets)
	link.Alphabetical(s.Language, outlets, func(o *link.Outlet) string { return o.Name })
	return outlets
}

func (s *sheet) outletEntry(o *link.Outlet) OutletEntry {
	return OutletEntry{
		Link: s.outletLink(o), ID: o.ID, Kind: string(o.Kind), Country: o.Country, Unnamed: o.Unnamed,
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

func (s *sheet) sourceNote(a *link.Article) SourceNote {
	return SourceNote{
		ArticleEntry: s.articleEntry(a), Authors: a.Authors, Retrieved: s.date(a.Retrieved), URL: a.URL,
		Note: s.prose(a.Note), StatusNote: s.prose(a.StatusNote),
		Events: s.eventEntries(a.Events), Claims: s.claimEntries(a.Claims), Judgements: links(a.Judgements, s.judgementLink),
	}
}

func (s *sheet) source(o *link.Outlet) any {
	return SourcePage{
		Frame:       s.frame(o.Name, "", s.section("sources")),
		OutletEntry: s.outletEntry(o),
		URL:         o.URL,
		Note:        s.prose(o.Note),
		Articles:    s.articleEntries(o.Articles),
		Carriers:    s.articleEntries(o.Carriers),
		LinkedFrom:  links(o.LinkedFrom, s.thingLink),
	}
}
