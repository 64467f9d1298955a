package link

import (
	"cmp"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
)

// linkRecords resolves what each record refers to. Texts and quotations are
// only noted here: they are resolved together afterwards, in parallel.
func (l *linker) linkRecords() {
	l.site.Statement = l.text(l.briefing.Statement, Thing{Statement: true}, l.settings.Mentions)
	for i, it := range l.briefing.Outlets {
		outlet := l.site.Outlets[i]
		outlet.Note = l.text(it.Note, Thing{Outlet: outlet}, l.settings.Mentions)
	}
	for i, it := range l.briefing.Actors {
		l.linkActor(l.site.Actors[i], it)
	}
	for i, it := range l.briefing.Articles {
		l.linkArticle(l.site.Articles[i], it)
	}
	l.checkCopies()
	for i, it := range l.briefing.Events {
		l.linkEvent(l.site.Events[i], it)
	}
	for i, it := range l.briefing.Claims {
		l.linkClaim(l.site.Claims[i], it)
	}
	for i, it := range l.briefing.Judgements {
		l.linkJudgement(l.site.Judgements[i], it)
	}
	l.linkPage(l.site.Index, &l.briefing.Index)
	for i, it := range l.briefing.Pages {
		l.linkPage(l.site.Pages[i], it)
	}
}

func (l *linker) linkPage(page *Page, it *briefing.Page) {
	density := it.Mentions
	if density == "" {
		density = l.settings.Mentions
	}
	page.Text = l.text(it.Body, Thing{Page: page}, density)
}

func (l *linker) linkActor(actor *Actor, it *briefing.Actor) {
	actor.MemberOf = findAll(&l.registers.actors, it.MemberOf)
	for _, group := range it.MemberOf {
		if group.Value == it.ID {
			l.list.Errorf(group.At, "actor %s is no member of itself", diagnostic.Quote(it.ID))
		}
	}
	actor.Note = l.text(it.Note, Thing{Actor: actor}, l.settings.Mentions)
}

func (l *linker) linkArticle(article *Article, it *briefing.Article) {
	article.Outlet = l.registers.outlets.find(it.Outlet)
	article.Agency = l.registers.outlets.find(it.Agency)
	article.CopyOf = l.registers.articles.find(it.CopyOf)
	home := Thing{Article: article}
	article.Note = l.text(it.Note, home, l.settings.Mentions)
	article.StatusNote = l.text(it.StatusNote, home, l.settings.Mentions)
	ids := annotationIDs(it.Annotations)
	for i, annotation := range it.Annotations {
		l.linkAnnotation(article, annotation, ids[i])
	}
	l.checkAnnotations(it.Annotations, ids)
}

func (l *linker) linkAnnotation(article *Article, it *briefing.Annotation, id string) {
	note := &Note{
		Kind:   it.Kind,
		Actors: findAll(&l.registers.actors, it.Actors),
		Events: findAll(&l.registers.events, it.Events),
		Claims: findAll(&l.registers.claims, it.Claims),
	}
	quote := newQuote(article, it.Selector, Thing{Note: note})
	quote.ID = id
	l.note(quote)
	note.Quote = quote.Quote
	note.Note = l.text(it.Note, Thing{Note: note}, l.settings.Mentions)
	article.Notes = append(article.Notes, note)
}

// checkAnnotations refuses annotations that are alike in everything. Of those
// without words, and of the authors' own ids, content has told what is wrong.
func (l *linker) checkAnnotations(annotations []*briefing.Annotation, ids []string) {
	first := map[string]*briefing.Annotation{}
	for i, it := range annotations {
		if it.Quote.Value == "" || it.ID.Value != "" {
			continue
		}
		if other, again := first[ids[i]]; again {
			l.list.Error(it.Quote.At, "this annotation stands twice", diagnostic.Note{At: other.Quote.At, Message: "first here"})
			continue
		}
		first[ids[i]] = it
	}
}

func (l *linker) linkEvent(event *Event, it *briefing.Event) {
	event.Actors = findAll(&l.registers.actors, it.Actors)
	event.Note = l.text(it.Note, Thing{Event: event}, l.settings.Mentions)
	for _, source := range it.Sources {
		if quote := l.quote(source, Thing{Event: event}); quote != nil {
			l.note(quote)
			event.Sources = append(event.Sources, quote.Quote)
		}
	}
	if len(it.Sources) == 0 {
		l.list.Warnf(it.At, "event %s has no sources: nothing leads to the words that bear it", diagnostic.Quote(it.ID))
	}
}

func (l *linker) linkClaim(claim *Claim, it *briefing.Claim) {
	claim.Actors = findAll(&l.registers.actors, it.Actors)
	claim.Events = findAll(&l.registers.events, it.Events)
	claim.Note = l.text(it.Note, Thing{Claim: claim}, l.settings.Mentions)
	for i := range it.Reports {
		if report := l.report(claim, &it.Reports[i]); report != nil {
			claim.Reports = append(claim.Reports, report)
		}
	}
}

// report links a report; nil where there is no such article.
func (l *linker) report(claim *Claim, it *briefing.Report) *Report {
	by := l.registers.actors.find(it.By)
	quote := l.quote(it.Selector, Thing{Claim: claim})
	if quote == nil {
		return nil
	}
	l.note(quote)
	if claim.Kind == briefing.FigureClaim { // of a value in any other content has told
		l.checkFigure(it, cmp.Or(quote.Article.Language, l.settings.Language))
	}
	return &Report{
		Claim: claim, Quote: quote.Quote, Low: it.Value.Low, High: it.Value.High, Bound: it.Bound,
		Date: it.Date.Date, By: by, ByText: it.ByText.Value, Position: it.Position,
	}
}

func (l *linker) linkJudgement(judgement *Judgement, it *briefing.Judgement) {
	judgement.Claims = findAll(&l.registers.claims, it.Claims)
	judgement.Events = findAll(&l.registers.events, it.Events)
	judgement.AgainstClaims = findAll(&l.registers.claims, it.AgainstClaims)
	judgement.AgainstEvents = findAll(&l.registers.events, it.AgainstEvents)
	home := Thing{Judgement: judgement}
	judgement.Text = l.text(it.Text, home, l.settings.Mentions)
	judgement.Note = l.text(it.Note, home, l.settings.Mentions)
	if len(it.Claims)+len(it.Events) == 0 {
		l.list.Warnf(it.At, "judgement %s rests on no claim and no event", diagnostic.Quote(it.ID))
	}
}
