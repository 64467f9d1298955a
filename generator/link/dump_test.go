package link_test

import (
	"fmt"
	"strings"

	"annotated-briefing/generator/link"
)

// dump writes a linked site as text: every thing on a line of its own, under it
// what its texts link to and name, and what leads back to it. What is empty is
// left out.
func dump(site *link.Site) string {
	var d dumper
	d.page(site.Index)
	each(site.Pages, d.page)
	each(site.Articles, d.article)
	each(site.Actors, d.actor)
	each(site.Events, d.event)
	each(site.Claims, d.claim)
	each(site.Judgements, d.judgement)
	each(site.Outlets, d.outlet)
	if site.Statement != nil {
		d.line("statement")
		d.text("", site.Statement)
	}
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

// list writes things in one line, or none where there are none.
func list[T any](d *dumper, label string, things []T, name func(T) string) {
	var names []string
	for _, thing := range things {
		names = append(names, name(thing))
	}
	if names != nil {
		d.line("  %s: %s", label, strings.Join(names, ", "))
	}
}

func each[T any](things []*T, write func(*T)) {
	for _, thing := range things {
		write(thing)
	}
}

func (d *dumper) page(p *link.Page) {
	d.line("%s", nameOf(link.Thing{Page: p}))
	d.text("", p.Text)
	list(d, "linked from", p.LinkedFrom, backlinkName)
}

func (d *dumper) article(a *link.Article) {
	d.line("article %s", a.ID)
	d.line("  outlet: %s", a.Outlet.ID)
	if a.Agency != nil {
		d.line("  agency: %s", a.Agency.ID)
	}
	if a.CopyOf != nil {
		d.line("  copy of: %s", a.CopyOf.ID)
	}
	list(d, "copies", a.Copies, articleName)
	d.line("  publish: %s", a.Publish)
	plain := a.Body.Document().Text
	for _, span := range a.Visible {
		d.line("    shown: %q", plain[span.Start:span.End])
	}
	d.text("", a.Body)
	for _, quote := range a.Quotes {
		d.line("  marks %s", words(quote))
		d.line("    for %s, at #%s", nameOf(quote.Bears), quote.ID)
	}
	for _, note := range a.Notes {
		d.line("  note #%s, %s, of %s", note.ID(), note.Kind, words(note.Quote))
		d.text("  ", note.Note)
		list(d, "  actors", note.Actors, actorName)
		list(d, "  events", note.Events, eventName)
		list(d, "  claims", note.Claims, claimName)
	}
	d.labelled("source note", a.Note)
	d.labelled("status note", a.StatusNote)
	list(d, "actors", a.Actors, actorName)
	list(d, "events", a.Events, eventName)
	list(d, "claims", a.Claims, claimName)
	list(d, "judgements", a.Judgements, judgementName)
	list(d, "linked from", a.LinkedFrom, backlinkName)
}

func (d *dumper) actor(a *link.Actor) {
	d.line("actor %s", a.ID)
	d.text("", a.Note)
	list(d, "member of", a.MemberOf, actorName)
	list(d, "members", a.Members, actorName)
	list(d, "named in", a.NamedIn, namingName)
	list(d, "own prose", a.OwnProse, namingName)
	list(d, "events", a.Events, eventName)
	list(d, "claims", a.Claims, claimName)
	list(d, "said", a.Said, func(r *link.Report) string { return r.Claim.ID + " in " + r.Quote.Article.ID })
	list(d, "notes", a.Notes, noteName)
	list(d, "judgements", a.Judgements, judgementName)
	list(d, "linked from", a.LinkedFrom, backlinkName)
}

func (d *dumper) event(e *link.Event) {
	d.line("event %s %s", e.ID, e.Date)
	d.text("", e.Note)
	list(d, "actors", e.Actors, actorName)
	list(d, "sources", e.Sources, place)
	list(d, "claims", e.Claims, claimName)
	list(d, "notes", e.Notes, noteName)
	list(d, "judgements", e.Judgements, judgementName)
	list(d, "linked from", e.LinkedFrom, backlinkName)
}

func (d *dumper) claim(c *link.Claim) {
	d.line("claim %s (%s)", c.ID, c.Kind)
	d.text("", c.Note)
	list(d, "actors", c.Actors, actorName)
	list(d, "events", c.Events, eventName)
	for _, report := range c.Reports {
		d.line("  report %s", place(report.Quote))
		if report.Low != "" {
			d.line("    %s %s to %s", report.Bound, report.Low, report.High)
		}
		if report.By != nil {
			d.line("    by %s", report.By.ID)
		}
	}
	list(d, "notes", c.Notes, noteName)
	list(d, "judgements", c.Judgements, judgementName)
	list(d, "linked from", c.LinkedFrom, backlinkName)
}

func (d *dumper) judgement(j *link.Judgement) {
	d.line("judgement %s", j.ID)
	d.text("", j.Text)
	d.labelled("note", j.Note)
	list(d, "claims", j.Claims, claimName)
	list(d, "events", j.Events, eventName)
	list(d, "against claims", j.AgainstClaims, claimName)
	list(d, "against events", j.AgainstEvents, eventName)
	list(d, "linked from", j.LinkedFrom, backlinkName)
}

func (d *dumper) outlet(o *link.Outlet) {
	d.line("source %s", o.ID)
	d.text("", o.Note)
	list(d, "articles", o.Articles, articleName)
	list(d, "carriers", o.Carriers, articleName)
	list(d, "linked from", o.LinkedFrom, backlinkName)
}

func (d *dumper) labelled(label string, text *link.Text) {
	if text != nil {
		d.line("  %s", label)
		d.text("  ", text)
	}
}

// text writes what a text links to and names.
func (d *dumper) text(indent string, text *link.Text) {
	if text == nil {
		return
	}
	for _, target := range text.Targets {
		d.line("  %slink to %s", indent, targetName(target))
	}
	for _, it := range text.Mentions {
		how := ""
		if it.Linked {
			how += ", linked"
		}
		if it.Withheld {
			how += ", withheld"
		}
		d.line("  %snames %s %q%s, at #%s", indent, it.Actor.ID, it.Name(), how, it.ID)
		d.line("  %s  in %q", indent, it.Sentence.Words)
	}
}

func targetName(t link.Target) string {
	switch {
	case t.Web != "":
		return t.Web
	case t.Fragment != "":
		return "#" + t.Fragment
	case t.File != "":
		return "file " + t.File
	case t.Quote != nil:
		return "words " + words(t.Quote) + " of " + place(t.Quote)
	}
	return nameOf(t.Thing)
}

// words are the quoted words as they stand in the article, and between the
// parts what is left out.
func words(q *link.Quote) string {
	var b strings.Builder
	for i, part := range q.Words {
		if i > 0 {
			fmt.Fprintf(&b, " [%s] ", q.LeftOut[i-1])
		}
		fmt.Fprintf(&b, "%q", part)
	}
	return b.String()
}

func place(q *link.Quote) string             { return q.Article.ID + "#" + q.ID }
func articleName(a *link.Article) string     { return a.ID }
func actorName(a *link.Actor) string         { return a.ID }
func eventName(e *link.Event) string         { return e.ID }
func claimName(c *link.Claim) string         { return c.ID }
func judgementName(j *link.Judgement) string { return j.ID }
func noteName(n *link.Note) string           { return n.Quote.Article.ID + "#" + n.ID() }

func namingName(n link.Naming) string {
	return fmt.Sprintf("%s (%d)", nameOf(n.Text.Home), len(n.Mentions))
}

func backlinkName(b link.Backlink) string { return nameOf(b.From) }

func nameOf(t link.Thing) string {
	switch {
	case t.Article != nil:
		return "article " + t.Article.ID
	case t.Actor != nil:
		return "actor " + t.Actor.ID
	case t.Event != nil:
		return "event " + t.Event.ID
	case t.Claim != nil:
		return "claim " + t.Claim.ID
	case t.Judgement != nil:
		return "judgement " + t.Judgement.ID
	case t.Outlet != nil:
		return "source " + t.Outlet.ID
	case t.Note != nil:
		return "note " + noteName(t.Note)
	case t.Statement:
		return "the statement"
	case t.Page != nil && t.Page.ID == "":
		return "the briefing"
	case t.Page != nil:
		return "page " + t.Page.ID
	}
	return "nothing"
}
