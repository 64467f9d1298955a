package page

import (
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/link"
	"annotated-briefing/generator/sentence"
)

// What a page can preview stands on the page. While its view is made, every
// thing that it links to is noted (refersTo), and every thing of which it shows
// as much as a preview would (shows): its lists of actors, events and claims are
// made of glosses. Of the other things the page ends with a glossary. So a
// script has to load nothing to preview a link, and who reads without one, or on
// paper, has it all.

// Glossary is what a page links to and does not tell of elsewhere.
type Glossary struct {
	Actors     []*ActorGloss
	Events     []*EventGloss
	Claims     []*ClaimGloss
	Judgements []*JudgementGloss
	Articles   []*ArticleEntry
	Outlets    []*OutletGloss
	Pages      []*PageGloss
	Count      int // of all
}

// mostGlosses is how many things a glossary has: those that the page links to
// first. A page of a thousand quotations is no dictionary.
const mostGlosses = 200

// references are the things that a page links to.
type references struct {
	list  []any // *link.Actor, *link.Event …, in the order of the first link
	shown map[any]bool
}

// refersTo notes a thing, a pointer of package link, that the page links to.
func (s *sheet) refersTo(thing any) {
	if _, known := s.references.shown[thing]; known {
		return
	}
	s.references.note(thing, false)
	s.references.list = append(s.references.list, thing)
}

// shows notes a thing of which the page itself has a gloss, or more: it may be
// the thing's own.
func (s *sheet) shows(thing any) { s.references.note(thing, true) }

func (r *references) note(thing any, shown bool) {
	if r.shown == nil {
		r.shown = map[any]bool{}
	}
	r.shown[thing] = shown
}

// refersToThing is refersTo for one of several kinds. A note stands in its article;
// a page without a summary has nothing to tell beforehand.
func (s *sheet) refersToThing(t link.Thing) {
	switch {
	case t.Article != nil:
		s.refersTo(t.Article)
	case t.Actor != nil:
		s.refersTo(t.Actor)
	case t.Event != nil:
		s.refersTo(t.Event)
	case t.Claim != nil:
		s.refersTo(t.Claim)
	case t.Judgement != nil:
		s.refersTo(t.Judgement)
	case t.Outlet != nil:
		s.refersTo(t.Outlet)
	case t.Page != nil:
		if t.Page.Summary != "" {
			s.refersTo(t.Page)
		}
	case t.Note != nil:
		s.refersTo(t.Note.Quote.Article)
	}
}

// newGlossary is the glossary of a page of a kind, still empty. The index of
// everything has none, since it explains nothing, nor has the page that stands for
// missing ones, nor the whole briefing in one document, where everything is at hand.
func newGlossary(kind string) *Glossary {
	switch kind {
	case "404", "print", "search":
		return nil
	}
	return &Glossary{}
}

// fillGlossary makes the page's glossary when everything else of its view is made.
func (s *sheet) fillGlossary() {
	if s.glossary == nil {
		return
	}
	for _, thing := range s.references.list {
		if !s.references.shown[thing] && s.glossary.Count < mostGlosses {
			s.addGloss(thing)
		}
	}
}

func (s *sheet) addGloss(thing any) {
	g := s.glossary
	g.Count++
	switch it := thing.(type) {
	case *link.Actor:
		g.Actors = append(g.Actors, s.actorGloss(it))
	case *link.Event:
		g.Events = append(g.Events, s.eventGloss(it))
	case *link.Claim:
		g.Claims = append(g.Claims, s.claimGloss(it))
	case *link.Judgement:
		g.Judgements = append(g.Judgements, s.judgementGloss(it))
	case *link.Article:
		g.Articles = append(g.Articles, s.articleGloss(it))
	case *link.Outlet:
		g.Outlets = append(g.Outlets, s.outletGloss(it))
	case *link.Page:
		g.Pages = append(g.Pages, s.pageGloss(it))
	}
}

// madeGlosses are the glosses that pages of a kind show: the pages lie in one
// folder, so that a gloss's links are the same on each.
type madeGlosses struct {
	actors     cache[*link.Actor, *ActorGloss]
	actorsHere cache[actorHere, *ActorGloss]
	events     cache[*link.Event, *EventGloss]
	claims     cache[*link.Claim, *ClaimGloss]
	judgements cache[*link.Judgement, *JudgementGloss]
	articles   cache[*link.Article, *ArticleEntry]
	outlets    cache[*link.Outlet, *OutletGloss]
	pages      cache[*link.Page, *PageGloss]
}

// glosses are those of pages of this one's kind.
func (s *sheet) glosses() *madeGlosses {
	if s.made == nil {
		made, ok := s.glossesOf.get(s.template)
		if !ok {
			made = s.glossesOf.keep(s.template, new(madeGlosses))
		}
		s.made = made
	}
	return s.made
}

// glossOf gives the gloss of a thing as all pages of a kind show it. What it links
// to is not noted, since not the page does.
func glossOf[T comparable, G any](s *sheet, made *cache[T, *G], thing T, make func(*sheet, T) *G) *G {
	if known, ok := made.get(thing); ok {
		return known
	}
	apart := &sheet{site: s.site, address: s.address, template: s.template, told: &Told{}, isPart: s.isPart, top: s.top}
	return made.keep(thing, make(apart, thing))
}

// firstWords are the first words of a text, plain.
func (s *sheet) firstWords(text *link.Text) string {
	if text == nil {
		return ""
	}
	if known, ok := s.openings.get(text); ok {
		return known
	}
	doc := text.Document()
	plain := labelled(doc.Text, 0, len(doc.Text), s.labels(text, doc))
	return s.openings.keep(text, opening(plain, mostWords))
}

// opening is a text on one line; where it has more characters than a limit, the
// sentences that fit, the first one even if it is longer by half. Where these are too
// little or too much, it is as many of the words as fit, and an ellipsis tells that a
// sentence is cut.
func opening(text string, limit int) string {
	line := strings.Join(strings.Fields(text), " ")
	fits, more := runesOf(line, limit)
	if !more {
		return line
	}
	whole, _ := runesOf(line, limit+limit/2)
	end := 0
	for i, it := range sentence.Bounds(line) {
		if it.End > fits && (i > 0 || it.End > whole) {
			break
		}
		end = it.End
	}
	if end == len(line) || end > 0 && utf8.RuneCountInString(line[:end]) >= limit/3 {
		return line[:end]
	}
	cut := line[:fits]
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return strings.TrimRight(cut, ",;:–—- ") + " …"
}

// runesOf is how many bytes of a text its first characters have, and whether more follow.
func runesOf(text string, count int) (bytes int, more bool) {
	for i := range text {
		if count == 0 {
			return i, true
		}
		count--
	}
	return len(text), false
}
