package page

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
)

// What lists show of a thing.

func (s *sheet) articleEntry(a *link.Article) ArticleEntry {
	entry := ArticleEntry{
		Link: s.articleLink(a), ID: a.ID, Outlet: s.outletLink(a.Outlet), Agency: s.agencyLink(a),
		Published: s.date(a.Published), Summary: a.Summary, TextKind: unless(briefing.Verbatim, a.TextKind), Publish: unless(briefing.PublishFull, a.Publish),
		Status: unless(briefing.Current, a.Status), Draft: a.Draft, Rating: rating(a), Notes: len(a.Notes),
	}
	if a.CopyOf != nil {
		entry.CopyOf = s.articleLink(a.CopyOf)
	}
	return entry
}

func (s *sheet) articleEntries(articles []*link.Article) []ArticleEntry {
	list := make([]ArticleEntry, 0, len(articles))
	for _, article := range articles {
		s.shows(article)
		list = append(list, s.articleEntry(article))
	}
	return list
}

// unless is a word of a closed list that is told only where it is not the usual one.
func unless[T ~string](usual, word T) string {
	if word == usual {
		return ""
	}
	return string(word)
}

// rating is an article's own, its reliability the outlet's where it has none.
func rating(a *link.Article) Rating {
	r := Rating{Reliability: a.Reliability, Credibility: a.Credibility}
	if r.Reliability == "" {
		r.Reliability, r.Inherited = a.Outlet.Reliability, a.Outlet.Reliability != ""
	}
	return r
}

func (s *sheet) eventEntry(e *link.Event) EventEntry {
	return EventEntry{Link: s.eventLink(e), ID: e.ID, Date: s.date(e.Date), Wording: e.Wording, Status: unless(briefing.Current, e.Status)}
}

func (s *sheet) eventEntries(events []*link.Event) []EventEntry {
	list := make([]EventEntry, 0, len(events))
	for _, event := range events {
		list = append(list, s.eventEntry(event))
	}
	return list
}

func (s *sheet) claimEntry(c *link.Claim) ClaimEntry {
	return ClaimEntry{
		Link: s.claimLink(c), ID: c.ID, Kind: string(c.Kind), Status: unless(briefing.Current, c.Status),
		Standing: s.standing(quotesOf(c.Reports)),
	}
}

func (s *sheet) claimEntries(claims []*link.Claim) []ClaimEntry {
	list := make([]ClaimEntry, 0, len(claims))
	for _, claim := range claims {
		list = append(list, s.claimEntry(claim))
	}
	return list
}

func (s *sheet) actorEntry(a *link.Actor) ActorEntry {
	return ActorEntry{
		Link: s.actorLink(a), ID: a.ID, Kind: string(a.Kind), Role: a.Role,
		Mentions: s.mentions[a], Articles: len(a.NamedIn),
	}
}

func (s *sheet) actorEntries(actors []*link.Actor) []ActorEntry {
	list := make([]ActorEntry, 0, len(actors))
	for _, actor := range actors {
		list = append(list, s.actorEntry(actor))
	}
	return list
}

func (s *sheet) judgementEntry(j *link.Judgement) JudgementEntry {
	return JudgementEntry{
		Link: s.judgementLink(j), ID: j.ID, Text: s.prose(j.Text), Likelihood: likelihood(j.Likelihood), Confidence: string(j.Confidence),
		For:     Basis{Claims: s.claimEntries(j.Claims), Events: s.eventEntries(j.Events)},
		Against: Basis{Claims: s.claimEntries(j.AgainstClaims), Events: s.eventEntries(j.AgainstEvents)},
	}
}

func (s *sheet) judgementEntries() []JudgementEntry {
	var list []JudgementEntry
	for _, judgement := range s.Judgements {
		list = append(list, s.judgementEntry(judgement))
	}
	return list
}

func likelihood(word briefing.Likelihood) Likelihood {
	low, high := word.Range()
	return Likelihood{Word: string(word), Low: low, High: high}
}

func (s *sheet) noteEntries(notes []*link.Note) []NoteEntry {
	list := make([]NoteEntry, 0, len(notes))
	for _, note := range notes {
		list = append(list, NoteEntry{
			Kind: string(note.Kind), Note: s.prose(note.Note), Quotation: s.quotation(note.Quote), Href: s.to(noteAddress(note)),
		})
	}
	return list
}

func (s *sheet) reportEntry(r *link.Report) ReportEntry {
	entry := ReportEntry{Quotation: s.quotation(r.Quote), Value: s.value(r.Low, r.High), Date: s.date(r.Date), By: Link{Text: r.ByText, Language: s.own()}}
	if r.By != nil {
		entry.By = s.actorLink(r.By)
	}
	if entry.Value != "" {
		entry.Bound, entry.Unit = string(r.Bound), r.Claim.Unit
	}
	if r.Claim.Kind == briefing.StatementClaim {
		entry.Position = string(r.Position)
	}
	return entry
}

func (s *sheet) reportEntries(reports []*link.Report) []ReportEntry {
	list := make([]ReportEntry, 0, len(reports))
	for _, report := range reports {
		list = append(list, s.reportEntry(report))
	}
	return list
}
