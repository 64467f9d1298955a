package page

import (
	"annotated-briefing/generator/link"
)

// JudgementsPage is judgements/index.html.
type JudgementsPage struct {
	Frame
	Judgements []JudgementEntry
}

// JudgementPage is judgements/ID.html: all that it rests on, down to the words.
type JudgementPage struct {
	Frame
	JudgementEntry
	Scale         *LikelihoodScale // nil where no likelihood is given
	Note          Prose
	ForClaims     []ClaimSummary
	ForEvents     []EventDetail
	AgainstClaims []ClaimSummary
	AgainstEvents []EventDetail
	Standing      Standing   // of everything it rests on
	LinkedFrom    []Backlink // other texts of the briefing that link here
}

// EventDetail is an event with the words that bear it.
type EventDetail struct {
	EventEntry
	Sources []Quotation
}

// Width is how many per cent of the scale the band takes.
func (l Likelihood) Width() int { return l.High - l.Low }

func (s *sheet) judgements() any {
	return JudgementsPage{
		Frame:      s.frame(s.Word("menu.judgements"), s.Word("contents.judgements")),
		Judgements: s.judgementEntries(),
	}
}

func (s *sheet) judgement(j *link.Judgement) any {
	return JudgementPage{
		Frame:          s.frame(j.Title, "", s.section("judgements")),
		JudgementEntry: s.judgementEntry(j),
		Scale:          s.likelihoodScale(likelihood(j.Likelihood)),
		Note:           s.prose(j.Note),
		ForClaims:      s.claimSummaries(j.Claims),
		ForEvents:      s.eventDetails(j.Events),
		AgainstClaims:  s.claimSummaries(j.AgainstClaims),
		AgainstEvents:  s.eventDetails(j.AgainstEvents),
		Standing:       s.standing(restsOn(j)),
		LinkedFrom:     s.backlinks(j.LinkedFrom),
	}
}

func (s *sheet) eventDetails(events []*link.Event) []EventDetail {
	var list []EventDetail
	for _, event := range events {
		list = append(list, EventDetail{EventEntry: s.eventEntry(event), Sources: s.quotations(event.Sources)})
	}
	return list
}

// restsOn is every quotation that a judgement rests on.
func restsOn(j *link.Judgement) []*link.Quote {
	var quotes []*link.Quote
	for _, claim := range j.Claims {
		quotes = append(quotes, quotesOf(claim.Reports)...)
	}
	for _, event := range j.Events {
		quotes = append(quotes, event.Sources...)
	}
	return quotes
}
