// Package page says which pages exist, at which address, and what each shows.
//
// It is the only package that knows the addresses of pages and of places in them
// (address.go). Every kind of page has a view struct here (XxxPage: what the
// template in layouts/ sees) and, in the same file, the function that fills it
// from the linked briefing; view.go has the structs that they share. A template
// sees nothing but these structs, and they are made of resolved things only: a
// dangling reference cannot reach HTML.
//
// One page is the whole briefing as one document: print.html, made of the other
// pages' views with the addresses of places in it (print_place.go says of how
// long a briefing at most).
//
// Plan lists the pages; a page's view is made when it is asked for, so that
// memory holds the pages in hand and not all of them. Views may be made from
// many goroutines.
package page

import (
	"cmp"
	"slices"

	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/evidence"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/search"
)

// Settings are the briefing's choices that pages show.
type Settings struct {
	Title, Subtitle string
	Authors         []string
	Description     string
	Language        string // BCP 47
	Interface       string // language of the interface's words; empty: Language
	RightToLeft     bool   // how Language is written; drawings run that way
	Cutoff          edtf.Date
	BaseURL         string // "" or ends in "/"

	// Word is a word of the interface under its key, with the values of its
	// {placeholders} as pairs of name and value.
	Word func(key string, pairs ...any) string
}

// Page is one page of the output.
type Page struct {
	Address  string // slash path from the root of the output
	Template string
	Hidden   bool // not for search engines and site maps: 404.html, search.html, print.html, drafts

	// Make gives the template's view and, beside it, what a search finds on the page.
	// Pages are made on many goroutines.
	Make func() (view any, found []search.Document)

	// Script, where it is set, gives the file itself: one that scripts of pages load.
	// It has neither Template nor Make.
	Script func() []byte
}

// site is the linked briefing with what every page needs of it.
type site struct {
	*link.Site
	Settings
	texts     *evidence.Texts
	articles  []*link.Article // by date of publication
	actors    []*link.Actor   // in the language's order
	initials  map[*link.Actor]string
	timeline  *timeline
	subject   map[*link.Text]string // prefix of ids in the texts of records
	mentions  map[*link.Actor]int   // in articles
	together  *together
	dates     cache[string, Date]         // by EDTF: many things happen on one day
	glossesOf cache[string, *madeGlosses] // by kind of page
	openings  cache[*link.Text, string]   // see firstWords
	menus     cache[string, *menu]        // see menu
	linking   cache[*link.Text, *linkingText]
	countries cache[string, string] // names by code
	printable bool                  // print.html is made
}

// Plan lists every page of the briefing.
func Plan(linked *link.Site, settings Settings) []Page {
	s := newSite(linked, settings)
	pages := []Page{
		s.page("index.html", "index", (*sheet).index),
		s.page("articles/index.html", "articles", (*sheet).articles),
		s.page("claims/index.html", "claims", (*sheet).claims),
		s.page("judgements/index.html", "judgements", (*sheet).judgements),
		s.page("sources/index.html", "sources", (*sheet).sources),
		s.hidden("404.html", "404", (*sheet).notFound),
	}
	if s.printable {
		pages = append(pages, s.hidden(printAddress, "print", (*sheet).print))
	}
	pages = append(pages, s.searchPages()...)
	pages = append(pages, s.actorIndexes()...)
	if len(s.together.pairs) > 0 {
		pages = append(pages, s.page(networkAddress, "network", (*sheet).network))
	}
	pages = append(pages, s.timelinePages()...)
	pages = appendPages(pages, s, s.Articles, articleAddress, "article", (*sheet).article)
	pages = appendPages(pages, s, s.Actors, actorAddress, "actor", (*sheet).actor)
	pages = appendPages(pages, s, s.Events, eventAddress, "event", (*sheet).event)
	pages = appendPages(pages, s, s.Claims, claimAddress, "claim", (*sheet).claim)
	pages = appendPages(pages, s, s.Judgements, judgementAddress, "judgement", (*sheet).judgement)
	pages = appendPages(pages, s, s.Outlets, outletAddress, "source", (*sheet).source)
	pages = appendPages(pages, s, s.Pages, pageAddress, "page", (*sheet).text)
	hideDrafts(pages, linked)
	return pages
}

// hideDrafts keeps drafts, which a build takes in for their author alone, from
// search engines.
func hideDrafts(pages []Page, linked *link.Site) {
	drafts := map[string]bool{}
	for _, it := range linked.Articles {
		drafts[articleAddress(it)] = it.Draft
	}
	for _, it := range linked.Pages {
		drafts[pageAddress(it)] = it.Draft
	}
	for i := range pages {
		pages[i].Hidden = pages[i].Hidden || drafts[pages[i].Address]
	}
}

func appendPages[T any](pages []Page, s *site, things []*T, address func(*T) string, template string, view func(*sheet, *T) any) []Page {
	for _, thing := range things {
		pages = append(pages, s.page(address(thing), template, func(sh *sheet) any {
			sh.shows(thing)
			made := view(sh, thing)
			sh.finds(thing)
			return made
		}))
	}
	return pages
}

func (s *site) page(address, template string, view func(*sheet) any) Page {
	return Page{Address: address, Template: template, Make: func() (any, []search.Document) {
		sh := &sheet{site: s, address: address, template: template, told: &Told{}, glossary: newGlossary(template)}
		made := view(sh)
		sh.fillGlossary()
		for i := range sh.found {
			sh.found[i].Language = cmp.Or(sh.found[i].Language, s.own())
		}
		return made, sh.found
	}}
}

func (s *site) hidden(address, template string, view func(*sheet) any) Page {
	page := s.page(address, template, view)
	page.Hidden = true
	return page
}

// sheet is one page being written.
type sheet struct {
	*site
	address  string
	template string
	told     *Told // filled while the view is made

	found []search.Document // added while the view is made; see finds
	shown []search.Block    // what is shown of the article's text

	quoted     map[string]int // how many quotations have an id; see quotationID
	references references     // noted while the view is made
	glossary   *Glossary      // filled when it is
	made       *madeGlosses   // of the pages of this kind
	isPart     bool           // of print.html: address is that of the page whose place it takes; see part
	top        int            // level of the highest heading in Markdown texts; 0: as on a page of their own
}

func newSite(linked *link.Site, settings Settings) *site {
	s := &site{Site: linked, Settings: settings, texts: evidence.Weigh(linked)}
	s.articles = slices.SortedFunc(slices.Values(linked.Articles), link.ByDate)
	s.sortActors()
	s.together = newTogether(s.articles)
	s.timeline = s.newTimeline()
	s.subject = s.textPrefixes()
	s.printable = s.fitsPrint()
	s.mentions = map[*link.Actor]int{}
	for _, actor := range linked.Actors {
		for _, naming := range actor.NamedIn {
			s.mentions[actor] += len(naming.Mentions)
		}
	}
	return s
}
