package link

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/origin"
)

// The things with what they say of themselves; references follow in record.go.

func newArticle(a *briefing.Article) *Article {
	return &Article{
		ID: a.ID, Title: a.Title.Value, Authors: values(a.Authors),
		Published: a.Published.Date, Retrieved: a.Retrieved.Date,
		TextKind: a.Text, Publish: a.Publish, Draft: a.Draft,
		URL: a.URL.Value, Archive: a.Archive.Value, SHA256: a.SHA256.Value, Language: a.Language.Value,
		Status: a.Status, Reliability: a.Reliability.Value, Credibility: a.Credibility.Value,
		Summary: a.Summary.Value, Rights: a.Rights.Value,
	}
}

func newActor(a *briefing.Actor) *Actor {
	return &Actor{
		ID: a.ID, Name: a.Name.Value, Language: foldedNatives(a).language(a.Name.Value), Kind: a.Kind, Aliases: values(a.Aliases), Weak: values(a.Weak),
		Native: labelled(a.Native), Role: a.Role.Value, Links: labelled(a.Links),
	}
}

func newEvent(e *briefing.Event) *Event {
	return &Event{ID: e.ID, Title: e.Title.Value, Date: e.Date.Date, Wording: e.Wording.Value, Status: e.Status}
}

func newClaim(c *briefing.Claim) *Claim {
	return &Claim{ID: c.ID, Title: c.Title.Value, Kind: c.Kind, Unit: c.Unit.Value, Status: c.Status}
}

func newJudgement(j *briefing.Judgement) *Judgement {
	return &Judgement{ID: j.ID, Title: j.Title.Value, Likelihood: j.Likelihood, Confidence: j.Confidence}
}

func newOutlet(o *briefing.Outlet) *Outlet {
	return &Outlet{
		ID: o.ID, Name: o.Name.Value, Kind: o.Kind, Unnamed: o.Unnamed,
		Country: o.Country.Value, URL: o.URL.Value, Reliability: o.Reliability.Value,
	}
}

func newPage(p *briefing.Page) *Page {
	return &Page{ID: p.ID, Title: p.Title.Value, Summary: p.Summary.Value, Weight: p.Weight, Draft: p.Draft}
}

func values(texts []origin.Text) []string {
	var list []string
	for _, text := range texts {
		list = append(list, text.Value)
	}
	return list
}

func labelled(pairs []briefing.Labelled) []Labelled {
	var list []Labelled
	for _, pair := range pairs {
		list = append(list, Labelled{Label: pair.Label.Value, Value: pair.Value.Value})
	}
	return list
}
