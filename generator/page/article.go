package page

import (
	"annotated-briefing/generator/link"
)

// ArticlePage is articles/ID.html.
type ArticlePage struct {
	Frame
	ArticleEntry
	Authors      []string
	Retrieved    Date
	URL, Archive string
	SHA256       string
	Rights       string
	TextLanguage string // of the article's text; empty where it is the briefing's
	StatusNote   Prose
	SourceNote   Prose
	Copies       []Link // articles declared to carry this text
	Text         []Passage
	NotesList    []Note        // every note, in the order of the signs
	Actors       []*ActorGloss // named in it
	Events       []*EventGloss
	Claims       []*ClaimGloss
	Judgements   []*JudgementGloss // that rest, through events and claims, on this article
	LinkedFrom   []Backlink        // other texts of the briefing that link here
}

// Passage is a stretch of the article's text and the notes that belong after it.
type Passage struct {
	HTML  Prose // not always balanced by itself; all passages in a row are
	Notes []Note
}

// Note is an annotation in its article.
type Note struct {
	ID          string // of the note's element
	Mark        string // id of the words
	Number      int    // the sign that stands at the words, counted through the article
	Kind        string
	Words       []Part
	Note        Prose
	Translation string
	Actors      []Link
	Events      []Link
	Claims      []Link
}

func (s *sheet) article(a *link.Article) any {
	view := ArticlePage{
		Frame:        s.frame(a.Title, a.Summary, s.section("articles")),
		ArticleEntry: s.articleEntry(a),
		Authors:      a.Authors, Retrieved: s.date(a.Retrieved),
		URL: a.URL, Archive: a.Archive, SHA256: a.SHA256, Rights: a.Rights,
		StatusNote: s.prose(a.StatusNote), SourceNote: s.prose(a.Note),
		Copies:     links(a.Copies, s.articleLink),
		NotesList:  s.notes(a),
		Actors:     s.actorsNamedIn(a),
		Events:     s.eventGlosses(a.Events),
		Claims:     s.claimGlosses(a.Claims),
		Judgements: s.judgementGlosses(a.Judgements),
		LinkedFrom: s.backlinkTitles(a.LinkedFrom),
	}
	view.TextLanguage = s.foreign(a)
	view.Text = s.passages(a, view.NotesList)
	return view
}

// notes are the article's annotations, numbered in the order of their signs.
func (s *sheet) notes(a *link.Article) []Note {
	var list []Note
	for i, note := range a.Notes {
		list = append(list, Note{
			ID: s.id(note.ID()), Mark: s.id(note.Quote.ID), Number: i + 1, Kind: string(note.Kind),
			Words: parts(note.Quote), Note: s.prose(note.Note), Translation: note.Quote.Translation,
			Actors: links(note.Actors, s.actorLink), Events: links(note.Events, s.eventLink), Claims: links(note.Claims, s.claimLink),
		})
	}
	return list
}

// actorsNamedIn tells how often the article names each.
func (s *sheet) actorsNamedIn(a *link.Article) []*ActorGloss {
	counts := map[*link.Actor]int{}
	for i := range a.Body.Mentions {
		counts[a.Body.Mentions[i].Actor]++
	}
	return glossList(s, a.Actors, func(actor *link.Actor) *ActorGloss { return s.actorGlossHere(actorHere{actor, counts[actor]}) })
}
