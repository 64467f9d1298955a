// Package link turns names into the things they name.
//
// It takes the briefing as written and gives a Site in which every reference is
// a pointer, every quotation a place in its article, every recognised name a
// mention with its sentence, and every reference leads both ways. What cannot
// be resolved is told to the diagnostic list, and then there is no Site: a
// dangling reference cannot go on.
//
// The way, in the order of Link:
//
//	registers   ids → things (register.go, thing.go)
//	names       the actors' names compiled into one recogniser (naming.go)
//	records     what each record refers to, its quotations and texts noted (record.go, copies.go);
//	            figures against their quotations (figure.go, numeral.go, numberword.go)
//	texts       Markdown fields and pages: links, names, quotations in links (text.go, target.go, file.go, mention.go)
//	articles    each article's text: links, quotations, names, rights (article.go, quote.go, rights.go)
//	absences    references to nothing are told (absence.go)
//	backlinks   everything a second time, the other way round (backlink.go, order.go)
//
// site.go is what comes of it. Lists have the order of the briefing, of dates, or
// of a language's alphabet (alphabet.go).
//
// Ids of places are derived from what they mark (anchor.go), so that an address
// stays when something else is added or moved. All of them hold a dot, which no
// record's id has; only an annotation's own id is used as it is.
package link

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
)

// Settings are the briefing's choices that linking needs.
type Settings struct {
	Mentions briefing.Density // how often an actor's name is linked
	Language string           // of the briefing, and of articles that name none
}

// Link resolves the briefing. It uses all cores. The result is nil if the list
// has errors, whoever told them.
func Link(b *briefing.Briefing, settings Settings, list *diagnostic.List) *Site {
	l := &linker{briefing: b, settings: settings, list: list, site: new(Site), quotes: map[*Article][]*pendingQuote{}}
	l.register()
	l.compileNames()
	l.linkRecords()
	l.linkTexts()
	l.linkArticles()
	l.absent.tell(list)
	if list.HasErrors() {
		return nil
	}
	l.site.sortEvents()
	l.site.sortPages(settings.Language)
	l.site.backlink()
	l.site.sort()
	return l.site
}

type linker struct {
	briefing  *briefing.Briefing
	settings  Settings
	list      *diagnostic.List
	site      *Site
	registers registers
	names     naming
	absent    absences
	texts     []*pendingText               // all but the articles' own
	quotes    map[*Article][]*pendingQuote // by the article they are to be found in
}
