package page

import (
	"slices"

	"annotated-briefing/generator/edtf"
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
	Article   ArticleEntry // zero for the briefing's own text
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
		Events:     s.eventEntries(inOrder(a.Events)),
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

// inOrder sorts events by date; the order of the file stands for equal ones.
func inOrder(events []*link.Event) []*link.Event {
	sorted := slices.Clone(events)
	slices.SortStableFunc(sorted, func(a, b *link.Event) int { return edtf.Compare(a.Date, b.Date) })
	return sorted
}

func (s *sheet) namedIn(a *link.Actor) []NamedIn {
	var list []NamedIn
	for _, naming := range a.NamedIn {
		article := naming.Text.Home.Article
		entry := NamedIn{Where: s.articleLink(article), Article: s.articleEntry(article)}
		for _, mention := range naming.Mentions {
			if mention.Withheld {
				entry.Withheld++
				continue
			}
			entry.Sentences = append(entry.Sentences, s.sentence(naming.Text, mention))
		}
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
