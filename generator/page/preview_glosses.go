package page

import (
	"annotated-briefing/generator/link"
)

// A gloss is a thing in a few lines: in a list, in the glossary of a page, in a
// preview. It is the same pointer wherever the same is shown (glossOf).

// ActorGloss is an actor in a few lines.
type ActorGloss struct {
	Link               Link
	Kind, Role         string
	Native             []Link // Text and Language
	Note               string // its first words
	Here               int    // places of the page's article that name the actor; 0 on other pages
	Mentions, Articles int    // in all
	NamedIn            []Link // the first articles that do, by outlet and date, where there are several
}

// EventGloss is an event in a few lines.
type EventGloss struct {
	EventEntry
	Note    string // its first words
	Sources int    // quotations that bear it
}

// ClaimGloss is a claim in a few lines.
type ClaimGloss struct {
	ClaimEntry
	Note string // its first words
}

// JudgementGloss is a judgement in a few lines.
type JudgementGloss struct {
	Link       Link
	Text       string // its first words
	Likelihood Likelihood
	Confidence string
}

// OutletGloss is an outlet in a few lines.
type OutletGloss struct {
	OutletEntry
	Note string // its first words
}

// PageGloss is a further page of the briefing in a few lines.
type PageGloss struct {
	Link    Link
	Summary string
}

// mostWords is how many characters of a text a gloss shows: two lines of a preview.
const mostWords = 100

// mostNamedIn is how many articles the gloss of an actor leads to.
const mostNamedIn = 2

func (s *sheet) actorGloss(a *link.Actor) *ActorGloss {
	return glossOf(s, &s.glosses().actors, a, (*sheet).newActorGloss)
}

func (s *sheet) newActorGloss(a *link.Actor) *ActorGloss {
	gloss := &ActorGloss{
		Link: s.actorLink(a), Kind: string(a.Kind), Role: a.Role, Note: s.firstWords(a.Note),
		Mentions: s.mentions[a], Articles: len(a.NamedIn), Native: nativeForms(a),
	}
	if len(a.NamedIn) > 1 {
		for _, naming := range a.NamedIn[:min(len(a.NamedIn), mostNamedIn)] {
			gloss.NamedIn = append(gloss.NamedIn, s.reference(naming.Text.Home.Article))
		}
	}
	return gloss
}

// reference leads to an article by its outlet and its date.
func (s *sheet) reference(a *link.Article) Link {
	to := Link{Text: a.Outlet.Name, Href: s.to(articleAddress(a))}
	if date := s.date(a.Published); date.Words != "" {
		to.Text = s.Word("gloss.reference", "outlet", a.Outlet.Name, "date", date.Words)
	}
	return to
}

// actorHere is an actor with how often the page's article names it.
type actorHere struct {
	*link.Actor
	mentions int
}

func (s *sheet) actorGlossHere(a actorHere) *ActorGloss {
	return glossOf(s, &s.glosses().actorsHere, a, (*sheet).newActorGlossHere)
}

func (s *sheet) newActorGlossHere(a actorHere) *ActorGloss {
	here := *s.actorGloss(a.Actor)
	here.Here = a.mentions
	return &here
}

func (s *sheet) eventGloss(e *link.Event) *EventGloss {
	return glossOf(s, &s.glosses().events, e, (*sheet).newEventGloss)
}

func (s *sheet) newEventGloss(e *link.Event) *EventGloss {
	return &EventGloss{EventEntry: s.eventEntry(e), Note: s.firstWords(e.Note), Sources: len(e.Sources)}
}

func (s *sheet) claimGloss(c *link.Claim) *ClaimGloss {
	return glossOf(s, &s.glosses().claims, c, (*sheet).newClaimGloss)
}

func (s *sheet) newClaimGloss(c *link.Claim) *ClaimGloss {
	return &ClaimGloss{ClaimEntry: s.claimEntry(c), Note: s.firstWords(c.Note)}
}

func (s *sheet) judgementGloss(j *link.Judgement) *JudgementGloss {
	return glossOf(s, &s.glosses().judgements, j, (*sheet).newJudgementGloss)
}

func (s *sheet) newJudgementGloss(j *link.Judgement) *JudgementGloss {
	return &JudgementGloss{
		Link: s.judgementLink(j), Text: s.firstWords(j.Text),
		Likelihood: likelihood(j.Likelihood), Confidence: string(j.Confidence),
	}
}

func (s *sheet) articleGloss(a *link.Article) *ArticleEntry {
	return glossOf(s, &s.glosses().articles, a, (*sheet).newArticleGloss)
}

func (s *sheet) newArticleGloss(a *link.Article) *ArticleEntry {
	entry := s.articleEntry(a)
	return &entry
}

func (s *sheet) outletGloss(o *link.Outlet) *OutletGloss {
	return glossOf(s, &s.glosses().outlets, o, (*sheet).newOutletGloss)
}

func (s *sheet) newOutletGloss(o *link.Outlet) *OutletGloss {
	return &OutletGloss{OutletEntry: s.outletEntry(o), Note: s.firstWords(o.Note)}
}

func (s *sheet) pageGloss(p *link.Page) *PageGloss {
	return glossOf(s, &s.glosses().pages, p, (*sheet).newPageGloss)
}

func (s *sheet) newPageGloss(p *link.Page) *PageGloss {
	return &PageGloss{Link: s.thingLink(link.Thing{Page: p}), Summary: p.Summary}
}

// Lists of glosses, which spare the page's glossary the things in them.

func (s *sheet) actorGlosses(actors []*link.Actor) []*ActorGloss {
	return glossList(s, actors, s.actorGloss)
}

func (s *sheet) eventGlosses(events []*link.Event) []*EventGloss {
	return glossList(s, events, s.eventGloss)
}

func (s *sheet) claimGlosses(claims []*link.Claim) []*ClaimGloss {
	return glossList(s, claims, s.claimGloss)
}

func (s *sheet) judgementGlosses(judgements []*link.Judgement) []*JudgementGloss {
	return glossList(s, judgements, s.judgementGloss)
}

func glossList[T, G any](s *sheet, things []*T, gloss func(*T) *G) []*G {
	list := make([]*G, 0, len(things))
	for _, thing := range things {
		s.shows(thing)
		list = append(list, gloss(thing))
	}
	return list
}
