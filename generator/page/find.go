package page

import (
	"cmp"
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/search"
)

// FoundKinds are the kinds of things that a search finds, in the order in which
// they are shown where none is better than another.
var FoundKinds = []string{"actor", "event", "claim", "judgement", "article", "note", "source", "page"}

// finds adds what a search finds on the page of a thing: the thing itself, under
// all its names, with what the page shows of its texts, and an article's notes.
func (s *sheet) finds(thing any) {
	if s.isPart {
		return
	}
	switch it := thing.(type) {
	case *link.Article:
		s.findsArticle(it)
	case *link.Actor:
		s.found = append(s.found, search.Document{
			Kind: "actor", Title: it.Name, Names: s.namesOf(it), Address: actorAddress(it),
			About: s.joined(s.Word("actor."+string(it.Kind)), it.Role), Blocks: s.blocks(it.Note),
		})
	case *link.Event:
		s.found = append(s.found, search.Document{
			Kind: "event", Title: it.Title, Address: eventAddress(it),
			About: s.joined(s.date(it.Date).Words, it.Wording), Badge: s.warning(it.Status),
			Blocks: append(s.blocks(it.Note), translations(it.Sources)...),
		})
	case *link.Claim:
		s.found = append(s.found, search.Document{
			Kind: "claim", Title: it.Title, Address: claimAddress(it), Badge: s.warning(it.Status),
			Blocks: append(s.blocks(it.Note), translations(quotesOf(it.Reports))...),
		})
	case *link.Judgement:
		s.found = append(s.found, search.Document{
			Kind: "judgement", Title: it.Title, Address: judgementAddress(it), Blocks: append(s.blocks(it.Text), s.blocks(it.Note)...),
		})
	case *link.Outlet:
		s.found = append(s.found, search.Document{Kind: "source", Title: it.Name, Address: outletAddress(it), Blocks: s.blocks(it.Note)})
	case *link.Page:
		blocks := append([]search.Block{{Text: it.Summary}}, s.blocks(it.Text)...)
		s.found = append(s.found, search.Document{Kind: "page", Title: cmp.Or(it.Title, s.Title), Address: pageAddress(it), Blocks: blocks})
	}
}

func (s *sheet) findsStatement() {
	if s.Statement == nil || s.isPart {
		return
	}
	s.found = append(s.found, search.Document{
		Kind: "source", Title: s.Word("sources.statement"), Address: "sources/index.html", Blocks: s.blocks(s.Statement),
	})
}

func (s *sheet) findsArticle(a *link.Article) {
	badge := s.warning(a.Status)
	if a.Draft && badge == "" {
		badge = s.Word("article.draft")
	}
	outlet := a.Outlet.Name
	if a.Agency != nil && a.Agency != a.Outlet {
		outlet = a.Agency.Name + ", " + outlet
	}
	about := s.joined(outlet, s.date(a.Published).Words, strings.Join(a.Authors, ", "))
	sourceNote := s.blocks(a.Note)
	for i := range sourceNote {
		sourceNote[i].Place = "article.source"
	}
	s.found = append(s.found, search.Document{
		Kind: "article", Title: a.Title, Address: articleAddress(a), About: about, Badge: badge, Language: a.Language,
		Blocks: slices.Concat([]search.Block{{Text: a.Summary}}, s.shown, sourceNote),
	})
	for _, note := range a.Notes {
		text := append(s.blocks(note.Note), search.Block{Text: note.Quote.Translation})
		s.found = append(s.found, search.Document{
			Kind: "note", Title: s.Word("quotation.open") + strings.Join(note.Quote.Words, " … ") + s.Word("quotation.close"), Address: noteAddress(note),
			About: s.joined(s.Word("note."+string(note.Kind)), a.Title), Blocks: text,
		})
	}
}

// translations are those of quotations that the page of a record shows. The words
// themselves are found in their articles.
func translations(quotes []*link.Quote) []search.Block {
	var list []search.Block
	for _, quote := range quotes {
		if quote.Translation != "" {
			list = append(list, search.Block{Place: quotationID(quote), Text: quote.Translation})
		}
	}
	return list
}

// namesOf are the other names of an actor, those included that count only beside
// a full one.
func (s *sheet) namesOf(a *link.Actor) []string {
	names := append(append([]string(nil), a.Aliases...), a.Weak...)
	for _, native := range a.Native {
		names = append(names, native.Value)
	}
	return names
}

// warning is the word for a status that is not current.
func (s *sheet) warning(status briefing.Status) string {
	if status == briefing.Current || status == "" {
		return ""
	}
	return s.Word("status." + string(status))
}

// joined are the texts that are there, with a dot between them.
func (s *sheet) joined(texts ...string) string {
	var list []string
	for _, text := range texts {
		if text != "" {
			list = append(list, text)
		}
	}
	return strings.Join(list, " · ")
}

// blocks are the blocks of one of the briefing's own texts, with the ids that they
// have where it is at home.
func (s *sheet) blocks(text *link.Text) []search.Block {
	if text == nil {
		return nil
	}
	doc := text.Document()
	labels := s.labels(text, doc)
	var places []string
	if hasPlaces(text) {
		places = doc.Places()
		for i, place := range places {
			if place != "" {
				places[i] = s.subject[text] + place
			}
		}
	}
	return foundBlocks(doc, places, nil, func(span markdown.Span) string { return labelled(doc.Text, span.Start, span.End, labels) })
}

// foundBlocks are the blocks of a text that are shown, each with its place or the
// nearest above.
func foundBlocks(doc *markdown.Document, places []string, keep func(markdown.Block) bool, words func(markdown.Span) string) []search.Block {
	list := make([]search.Block, 0, len(doc.Blocks))
	place := ""
	for i, block := range doc.Blocks {
		if keep != nil && !keep(block) {
			continue
		}
		text := words(block.Span)
		if text == "" {
			continue
		}
		if places != nil && places[i] != "" {
			place = places[i]
		}
		list = append(list, search.Block{Place: place, Text: text, Heading: block.Kind == markdown.Heading})
	}
	return list
}
