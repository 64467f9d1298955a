package page

import (
	"annotated-briefing/generator/link"
)

// ActorPage is actors/ID.html.
type ActorPage struct {
	Frame
	ID, Name, Kind, Role string
	Aliases, Weak        []string
	Native               []Link // Text and Language
	Links                []Labelled
	Note                 Prose
	MemberOf             []ActorEntry
	Members              []ActorEntry
	Named                []NamedIn
	OwnProse             []NamedIn // the briefing's own text: index, pages, notes
	Mentions             int
	Events               []EventEntry
	Claims               []ClaimEntry // about the actor
	Said                 []Saying     // reports of what the actor said
	Notes                []NoteEntry
	Judgements           []Link
	LinkedFrom           []Link // other texts of the briefing that link here
}

// Labelled is an outside address and what it is.
type Labelled struct{ Label, Href string }

// NamedIn is the places of one article (or page of the briefing) that name an actor.
type NamedIn struct {
	Where     Link
	Article   *ArticleEntry // nil for the briefing's own text
	Sentences []Sentence
	Withheld  int // further places that the article's rights withhold
}

// Saying is what an article has somebody say for a claim.
type Saying struct {
	Claim Link
	ReportEntry
}

func (s *sheet) actor(a *link.Actor) any {
	view := ActorPage{
		Frame: s.frame(a.Name, a.Role, s.section("actors")),
		ID:    a.ID, Name: a.Name, Kind: string(a.Kind), Role: a.Role, Aliases: a.Aliases, Weak: a.Weak,
		Mentions:   s.mentions[a],
		Note:       s.prose(a.Note),
		MemberOf:   s.actorEntries(a.MemberOf),
		Members:    s.actorEntries(a.Members),
		Named:      s.namedIn(a),
		OwnProse:   s.namedInOwnProse(a),
		Events:     s.eventEntries(a.Events),
		Claims:     s.claimEntries(a.Claims),
		Notes:      s.noteEntries(a.Notes),
		Judgements: links(a.Judgements, s.judgementLink),
		LinkedFrom: links(a.LinkedFrom, s.thingLink),
	}
	for _, native := range a.Native {
		view.Native = append(view.Native, Link{Text: native.Value, Language: native.Label})
	}
	for _, it := range a.Links {
		view.Links = append(view.Links, Labelled{Label: it.Label, Href: it.Value})
	}
	for _, report := range a.Said {
		view.Said = append(view.Said, Saying{Claim: s.claimLink(report.Claim), ReportEntry: s.reportEntry(report)})
	}
	return view
}

func (s *sheet) namedIn(a *link.Actor) []NamedIn {
	list := make([]NamedIn, 0, len(a.NamedIn))
	for _, naming := range a.NamedIn {
		article := naming.Text.Home.Article
		known := s.namingEntry(article)
		entry := NamedIn{Where: known.Link, Article: known}
		places := s.placesIn(naming.Text)
		for _, mention := range naming.Mentions {
			if mention.Withheld {
				entry.Withheld++
				continue
			}
			entry.Sentences = append(entry.Sentences, sentence(places, mention))
		}
		list = append(list, entry)
	}
	return list
}

// namingEntry is an article's entry as the pages of all actors that it names show
// it: they lie in one folder, so that its links are the same on each.
func (s *sheet) namingEntry(article *link.Article) *ArticleEntry {
	if known, ok := s.naming.Load(article); ok {
		return known.(*ArticleEntry)
	}
	entry := s.articleEntry(article)
	s.naming.Store(article, &entry)
	return &entry
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
