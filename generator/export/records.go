package export

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
)

// JSON is briefing.json: a Document with one record a line, which is made record
// by record, since all of them at once would be the largest thing in memory.
func JSON(site *link.Site, settings Settings) ([]byte, error) {
	w := newJSONWriter(len(site.Articles))
	w.head(Head{
		Format: 1, Title: settings.Title, Subtitle: settings.Subtitle, Language: settings.Language,
		Cutoff: settings.Cutoff.String(), Authors: settings.Authors, Description: settings.Description,
		Briefing: exportPage(site.Index), Statement: exportStatement(site.Statement),
	})
	writeList(w, "articles", site.Articles, exportArticle)
	writeList(w, "actors", site.Actors, exportActor)
	writeList(w, "events", site.Events, exportEvent)
	writeList(w, "claims", site.Claims, exportClaim)
	writeList(w, "judgements", site.Judgements, exportJudgement)
	writeList(w, "outlets", site.Outlets, exportOutlet)
	writeList(w, "pages", site.Pages, exportPage)
	return w.end()
}

// each exports all things of a list; nil where there are none.
func each[T, U any](things []T, export func(T) U) []U {
	var list []U
	for _, thing := range things {
		list = append(list, export(thing))
	}
	return list
}

func record(id string, thing link.Thing) Record { return Record{ID: id, Href: page.Address(thing)} }

func exportPage(p *link.Page) Page {
	return Page{
		Record: record(p.ID, link.Thing{Page: p}), Title: p.Title, Summary: p.Summary, Draft: p.Draft,
		Text: source(p.Text), References: references(p.Text),
	}
}

func exportStatement(text *link.Text) *Statement {
	if text == nil {
		return nil
	}
	return &Statement{Text: text.Source, References: references(text)}
}

func exportArticle(a *link.Article) Article {
	exported := Article{
		Record: record(a.ID, link.Thing{Article: a}), Title: a.Title, Outlet: a.Outlet.ID, Authors: a.Authors,
		Published: a.Published.String(), Retrieved: a.Retrieved.String(), Text: string(a.TextKind), Publish: string(a.Publish),
		Draft: a.Draft, URL: a.URL, Archive: a.Archive, SHA256: a.SHA256, Language: a.Language, Status: string(a.Status),
		StatusNote: source(a.StatusNote), Reliability: a.Reliability, Credibility: a.Credibility, Summary: a.Summary,
		Rights: a.Rights, Note: source(a.Note), Annotations: each(a.Notes, exportNote), References: references(a.Note, a.StatusNote),
	}
	if a.Agency != nil {
		exported.Agency = a.Agency.ID
	}
	if a.CopyOf != nil {
		exported.CopyOf = a.CopyOf.ID
	}
	for i := range a.Body.Mentions {
		exported.Mentions = append(exported.Mentions, exportMention(a, &a.Body.Mentions[i]))
	}
	return exported
}

// exportMention says who is named, and where unless the rights withhold it.
func exportMention(a *link.Article, m *link.Mention) Mention {
	if m.Withheld {
		return Mention{Actor: m.Actor.ID}
	}
	return Mention{Actor: m.Actor.ID, Name: m.Name(), Href: page.MentionAddress(a, m)}
}

func exportNote(n *link.Note) Annotation {
	return Annotation{
		Record: record(n.Quote.ID, link.Thing{Note: n}), Kind: string(n.Kind), Quote: exportQuote(n.Quote), Note: source(n.Note),
		Actors: ids(n.Actors, actorID), Events: ids(n.Events, eventID), Claims: ids(n.Claims, claimID), References: references(n.Note),
	}
}

func exportActor(a *link.Actor) Actor {
	return Actor{
		Record: record(a.ID, link.Thing{Actor: a}), Name: a.Name, Kind: string(a.Kind), Aliases: a.Aliases, Weak: a.Weak,
		Native: labels(a.Native), Role: a.Role, MemberOf: ids(a.MemberOf, actorID), Links: labels(a.Links), Note: source(a.Note),
		References: references(a.Note),
	}
}

func labels(pairs []link.Labelled) map[string]string {
	set := make(map[string]string, len(pairs))
	for _, pair := range pairs {
		set[pair.Label] = pair.Value
	}
	return set
}

func exportEvent(e *link.Event) Event {
	earliest, latest := days(e.Date)
	return Event{
		Record: record(e.ID, link.Thing{Event: e}), Title: e.Title, Date: e.Date.String(), Earliest: earliest, Latest: latest,
		Wording: e.Wording, Status: string(e.Status), Actors: ids(e.Actors, actorID), Note: source(e.Note),
		Sources: each(e.Sources, exportQuote), References: references(e.Note),
	}
}

func exportClaim(c *link.Claim) Claim {
	return Claim{
		Record: record(c.ID, link.Thing{Claim: c}), Title: c.Title, Kind: string(c.Kind), Unit: c.Unit, Status: string(c.Status),
		Actors: ids(c.Actors, actorID), Events: ids(c.Events, eventID), Note: source(c.Note),
		Reports: each(c.Reports, exportReport), References: references(c.Note),
	}
}

func exportReport(r *link.Report) Report {
	exported := Report{Quote: exportQuote(r.Quote), Date: r.Date.String(), ByText: r.ByText}
	if r.Low != "" {
		exported.Value, exported.Bound = []string{r.Low}, string(r.Bound)
	}
	if r.High != r.Low {
		exported.Value = append(exported.Value, r.High)
	}
	if r.By != nil {
		exported.By = r.By.ID
	}
	if r.Claim.Kind == briefing.StatementClaim {
		exported.Position = string(r.Position)
	}
	return exported
}

func exportJudgement(j *link.Judgement) Judgement {
	exported := Judgement{
		Record: record(j.ID, link.Thing{Judgement: j}), Title: j.Title, Text: source(j.Text), Likelihood: string(j.Likelihood),
		Confidence: string(j.Confidence), Claims: ids(j.Claims, claimID), Events: ids(j.Events, eventID), Note: source(j.Note),
		References: references(j.Text, j.Note),
	}
	if low, high := j.Likelihood.Range(); high > 0 {
		exported.Range = []int{low, high}
	}
	if len(j.AgainstClaims)+len(j.AgainstEvents) > 0 {
		exported.Against = &Against{Claims: ids(j.AgainstClaims, claimID), Events: ids(j.AgainstEvents, eventID)}
	}
	return exported
}

func exportOutlet(o *link.Outlet) Outlet {
	return Outlet{
		Record: record(o.ID, link.Thing{Outlet: o}), Name: o.Name, Kind: string(o.Kind), Unnamed: o.Unnamed,
		Country: o.Country, URL: o.URL, Reliability: o.Reliability, Note: source(o.Note), References: references(o.Note),
	}
}
