package page

import (
	"annotated-briefing/generator/link"
)

// EventPage is events/ID.html.
type EventPage struct {
	Frame
	EventEntry
	Note       Prose
	Actors     []*ActorGloss
	Sources    []Quotation
	Standing   Standing
	Claims     []*ClaimGloss
	Judgements []*JudgementGloss
	Notes      []NoteEntry
	Place      string     // the event in the timeline
	LinkedFrom []Backlink // other texts of the briefing that link here
}

func (s *sheet) event(e *link.Event) any {
	return EventPage{
		Frame:      s.frame(e.Title, "", s.section("timeline")),
		EventEntry: s.eventEntry(e),
		Note:       s.prose(e.Note),
		Actors:     s.actorGlosses(e.Actors),
		Sources:    s.quotations(e.Sources),
		Standing:   s.standing(e.Sources),
		Claims:     s.claimGlosses(e.Claims),
		Judgements: s.judgementGlosses(e.Judgements),
		Notes:      s.noteEntries(e.Notes),
		Place:      s.to(s.timeline.address(e)),
		LinkedFrom: s.backlinks(e.LinkedFrom),
	}
}
