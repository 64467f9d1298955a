package page

import (
	"annotated-briefing/generator/link"
)

// ActorPage is actors/ID.html.
type ActorPage struct {
	Frame
	ID, Name, Kind, Role string
	NameIn               string // language of the name, where it is not the briefing's
	Aliases, Weak        []string
	Native               []Link // Text and Language
	Links                []Labelled
	Note                 Prose
	MemberOf             []ActorEntry
	Members              []*ActorGloss
	Named                []NamedIn
	OwnProse             []NamedIn // the briefing's own text: index, pages, notes
	Mentions             int
	Together             Neighbourhood
	Timeline             string // address of the timeline's entries of the actor; empty where they cannot be chosen
	Events               []*EventGloss
	Claims               []*ClaimGloss // about the actor
	Said                 []Saying      // reports of what the actor said
	Notes                []NoteEntry
	Judgements           []*JudgementGloss
	LinkedFrom           []Backlink // other texts of the briefing that link here
}

// Labelled is an outside address and what it is.
type Labelled struct{ Label, Href string }

// NamedIn is the places of one article (or page of the briefing) that name an actor.
type NamedIn struct {
	Where     Link
	Article   *ArticleEntry // nil for the briefing's own text
	Sentences Sentences
	Withheld  int // further places that the article's rights withhold
}

// Saying is what an article has somebody say for a claim.
type Saying struct {
	Claim Link
	ReportEntry
}

func (s *sheet) actor(a *link.Actor) any {
	view := s.actorFacts(a)
	view.Members = s.actorGlosses(a.Members)
	view.Named = s.namedIn(a)
	view.Together = s.neighbourhood(a)
	view.Timeline = s.chosenInTimeline(a)
	view.OwnProse = s.namedInOwnProse(a)
	view.Events = s.eventGlosses(a.Events)
	view.Claims = s.claimGlosses(a.Claims)
	view.Notes = s.noteEntries(a.Notes)
	view.Judgements = s.judgementGlosses(a.Judgements)
	view.LinkedFrom = s.backlinksOf(a)
	for _, report := range a.Said {
		view.Said = append(view.Said, Saying{Claim: s.claimLink(report.Claim), ReportEntry: s.reportEntry(report)})
	}
	return view
}

// actorFacts is what is known of an actor, without what other things say of it.
func (s *sheet) actorFacts(a *link.Actor) ActorPage {
	view := ActorPage{
		Frame: s.frame(a.Name, a.Role, s.section("actors")),
		ID:    a.ID, Name: a.Name, Kind: string(a.Kind), Role: a.Role, Aliases: a.Aliases, Weak: a.Weak,
		Mentions: s.mentions[a],
		Note:     s.prose(a.Note),
		MemberOf: s.actorEntries(a.MemberOf), NameIn: a.Language, Native: nativeForms(a),
	}
	for _, it := range a.Links {
		view.Links = append(view.Links, Labelled{Label: it.Label, Href: it.Value})
	}
	return view
}

func (s *sheet) namedIn(a *link.Actor) []NamedIn {
	list := make([]NamedIn, 0, len(a.NamedIn))
	all := make(Sentences, 0, s.mentions[a]) // of all articles: there may be thousands
	for _, naming := range a.NamedIn {
		article := naming.Text.Home.Article
		s.shows(article)
		s.quotes(article)
		s.refersTo(article.Outlet)
		if article.Agency != nil {
			s.refersTo(article.Agency)
		}
		known := s.articleGloss(article)
		entry := NamedIn{Where: known.Link, Article: known}
		places, before := s.placesIn(naming.Text), len(all)
		for _, mention := range naming.Mentions {
			if mention.Withheld {
				entry.Withheld++
				continue
			}
			all = append(all, s.sentenceOf(places, mention, naming.Text, article.Language))
		}
		entry.Sentences = all[before:]
		list = append(list, entry)
	}
	return list
}

func (s *sheet) namedInOwnProse(a *link.Actor) []NamedIn {
	var list []NamedIn
	for _, naming := range a.OwnProse {
		if naming.Text.Home.Actor == a {
			continue // its own note
		}
		entry := NamedIn{Where: s.thingLink(naming.Text.Home)}
		entry.Sentences = s.ownSentences(naming)
		list = append(list, entry)
	}
	return list
}
