package link

import (
	"maps"
	"slices"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
)

// register is the things of one sort by their ids.
type register[T any] struct {
	sort   string // "actor": what an author calls it in a link
	things map[string]*T
	ids    []string
	drafts map[string]bool

	// What could not be read: some of the register, or the things of these ids.
	unread    bool
	unreadIDs map[string]bool

	absent *absences
}

// fill makes the thing of every record, still without its references, so that
// any record can refer to any other. Content has seen to it that ids are unique.
func fill[R, T any](r *register[T], sort string, absent *absences, records []*R, id func(*R) string, build func(*R) *T) []*T {
	*r = register[T]{sort: sort, things: make(map[string]*T, len(records)), absent: absent}
	things := make([]*T, 0, len(records))
	for _, record := range records {
		thing := build(record)
		r.things[id(record)] = thing
		r.ids = append(r.ids, id(record))
		things = append(things, thing)
	}
	return things
}

// find resolves a reference, or notes what is wrong with it. An empty reference
// is nothing and no mistake, and of one into what could not be read nothing is
// known.
func (r *register[T]) find(ref briefing.Ref) *T {
	if ref.Value == "" {
		return nil
	}
	thing, ok := r.things[ref.Value]
	if !ok && !r.unread && !r.unreadIDs[ref.Value] {
		r.absent.note(r.absence(ref))
	}
	return thing
}

func (r *register[T]) absence(ref briefing.Ref) absence {
	id := diagnostic.Quote(ref.Value)
	if r.drafts[ref.Value] {
		return absence{at: ref.At, message: r.sort + " " + id + " is a draft, which is left out unless the build is given --drafts"}
	}
	return absence{at: ref.At, message: "no " + r.sort + " has the id " + id, word: ref.Value, choices: r.known}
}

// known are the ids that an author may have meant, of what could not be read too.
func (r *register[T]) known() []string {
	return slices.Concat(r.ids, slices.Sorted(maps.Keys(r.unreadIDs)))
}

// findAll resolves a list of references and drops repetitions, of which content
// has warned.
func findAll[T any](r *register[T], refs []briefing.Ref) []*T {
	var found []*T
	seen := map[string]bool{}
	for _, ref := range refs {
		if seen[ref.Value] {
			continue
		}
		seen[ref.Value] = true
		if thing := r.find(ref); thing != nil {
			found = append(found, thing)
		}
	}
	return found
}

type registers struct {
	articles   register[Article]
	actors     register[Actor]
	events     register[Event]
	claims     register[Claim]
	judgements register[Judgement]
	outlets    register[Outlet]
	pages      register[Page]
	files      map[string]bool
}

// register makes every thing of the site.
func (l *linker) register() {
	r, b, absent := &l.registers, l.briefing, &l.absent
	*l.site = Site{
		Index:      newPage(&b.Index),
		Pages:      fill(&r.pages, "page", absent, b.Pages, func(it *briefing.Page) string { return it.ID }, newPage),
		Articles:   fill(&r.articles, "article", absent, b.Articles, func(it *briefing.Article) string { return it.ID }, newArticle),
		Actors:     fill(&r.actors, "actor", absent, b.Actors, func(it *briefing.Actor) string { return it.ID }, newActor),
		Events:     fill(&r.events, "event", absent, b.Events, func(it *briefing.Event) string { return it.ID }, newEvent),
		Claims:     fill(&r.claims, "claim", absent, b.Claims, func(it *briefing.Claim) string { return it.ID }, newClaim),
		Judgements: fill(&r.judgements, "judgement", absent, b.Judgements, func(it *briefing.Judgement) string { return it.ID }, newJudgement),
		Outlets:    fill(&r.outlets, "source", absent, b.Outlets, func(it *briefing.Outlet) string { return it.ID }, newOutlet),
		Files:      b.Files,
	}
	r.articles.drafts, r.pages.drafts = b.DraftArticles, b.DraftPages
	r.articles.unreadIDs, r.pages.unreadIDs = b.Unread.Articles, b.Unread.Pages
	r.actors.unread, r.events.unread, r.claims.unread = b.Unread.Actors, b.Unread.Events, b.Unread.Claims
	r.judgements.unread, r.outlets.unread = b.Unread.Judgements, b.Unread.Outlets
	r.files = make(map[string]bool, len(b.Files))
	for _, file := range b.Files {
		r.files[file.Path] = true
	}
}
