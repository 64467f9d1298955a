package page

import (
	"slices"

	"annotated-briefing/generator/link"
)

// PrintPage is print.html: the whole briefing as one document, to be printed or
// kept. Every part takes the place of a page of the site; Place is its id, and
// every link in it, but that to the search in the menu, leads to a place of this
// document, to a file or outside. The registers that other pages list are told in
// short where they have a part.
type PrintPage struct {
	Frame
	Contents   []PrintEntry
	Index      PrintText
	Judgements []PrintJudgement
	Claims     []PrintClaim
	Timeline   []Year[TimelineEntry] // ids and links as in the rest of the document
	Articles   []PrintArticle
	Actors     []PrintActor
	Statement  Prose // on the sources
	Outlets    []PrintOutlet
	Texts      []PrintText // further pages
}

// PrintEntry leads to a part of print.html and, in Parts, to those within it.
type PrintEntry struct {
	Link  Link
	Parts []Link
}

// PrintText is index.md or a further page.
type PrintText struct {
	Place string
	TextPage
}

// PrintJudgement is a judgement with what it rests on.
type PrintJudgement struct {
	Place string
	JudgementPage
}

// PrintClaim is a claim with its reports.
type PrintClaim struct {
	Place string
	ClaimPage
}

// PrintArticle is an article. Its notes are endnotes, so that templates show
// NotesList and not the Notes of its passages.
type PrintArticle struct {
	Place string
	ArticlePage
}

// PrintActor is an actor with the articles that name it, without the sentences.
type PrintActor struct {
	Place string
	ActorPage
	Articles []PrintNaming
}

// PrintNaming leads to the first place of an article that names an actor; where
// the article's rights withhold all of them, to the article.
type PrintNaming struct {
	Article Link
	Count   int
}

// PrintOutlet is an outlet or an agency.
type PrintOutlet struct {
	Place string
	SourcePage
}

func (s *sheet) print() any {
	view := PrintPage{Frame: s.frame(s.Word("print.title"), s.Index.Summary)}
	view.Feed = ""
	view.Menu = s.printMenu()
	view.Index = s.printText(s.Index)
	for _, it := range s.Judgements {
		part := s.part(judgementAddress(it), 4)
		view.Judgements = append(view.Judgements, PrintJudgement{part.place(), part.judgement(it).(JudgementPage)})
	}
	for _, it := range s.Claims {
		part := s.part(claimAddress(it), 4)
		view.Claims = append(view.Claims, PrintClaim{part.place(), part.claim(it).(ClaimPage)})
	}
	view.Timeline = s.printTimeline()
	for _, it := range s.site.articles {
		part := s.part(articleAddress(it), 4)
		view.Articles = append(view.Articles, PrintArticle{part.place(), part.article(it).(ArticlePage)})
	}
	for _, it := range s.actors {
		view.Actors = append(view.Actors, s.printActor(it))
	}
	view.Statement = s.part("sources/index.html", 4).prose(s.Statement)
	for _, it := range s.outletsByName() {
		part := s.part(outletAddress(it), 4)
		view.Outlets = append(view.Outlets, PrintOutlet{part.place(), part.source(it).(SourcePage)})
	}
	for _, it := range s.Pages {
		view.Texts = append(view.Texts, s.printText(it))
	}
	view.Contents = s.printContents(view)
	return view
}

func (s *sheet) printText(p *link.Page) PrintText {
	part := s.part(pageAddress(p), 3)
	return PrintText{part.place(), part.text(p).(TextPage)}
}

// printTimeline is the timeline with the ids of this document: an event's place
// is that of the event.
func (s *sheet) printTimeline() []Year[TimelineEntry] {
	part := s.part("timeline/index.html", 4)
	years := byYear(part.site, s.timeline.items, part.timelineEntry)
	for _, year := range years {
		for _, month := range year.Months {
			for i, entry := range month.Entries {
				month.Entries[i].ID = part.id(entry.ID)
			}
		}
	}
	return years
}

func (s *sheet) printActor(a *link.Actor) PrintActor {
	part := s.part(actorAddress(a), 4)
	actor := PrintActor{Place: part.place(), ActorPage: part.actorFacts(a)}
	for _, naming := range a.NamedIn {
		article := naming.Text.Home.Article
		to := part.articleLink(article)
		shown := slices.IndexFunc(naming.Mentions, func(m *link.Mention) bool { return !m.Withheld })
		if shown >= 0 {
			to.Href = part.to(MentionAddress(article, naming.Mentions[shown]))
		}
		actor.Articles = append(actor.Articles, PrintNaming{Article: to, Count: len(naming.Mentions)})
	}
	return actor
}

// printMenu is the menu of the site as the contents of this document; the search
// is outside of it, and no paper shows the menu.
func (s *sheet) printMenu() []MenuItem {
	part := s.part("", 0)
	var menu []MenuItem
	for _, item := range part.menuItems() {
		if item.Search {
			item.Link.Href = s.to(searchAddress)
		}
		menu = append(menu, MenuItem{Link: item.Link, Search: item.Search})
	}
	return menu
}

// printContents lists the parts in order. Of registers that are long and in the
// order of the alphabet it has the register alone.
func (s *sheet) printContents(view PrintPage) []PrintEntry {
	parts := map[string][]Link{
		"judgements": partLinks(view.Judgements, s.own(), func(it PrintJudgement) (string, string) { return it.Place, it.Title }),
		"claims":     partLinks(view.Claims, s.own(), func(it PrintClaim) (string, string) { return it.Place, it.Title }),
		"articles":   partLinks(view.Articles, "", func(it PrintArticle) (string, string) { return it.Place, it.Title }),
	}
	for i, it := range s.site.articles {
		parts["articles"][i].Language = it.Language
	}
	part := s.part("", 0)
	list := []PrintEntry{{Link: Link{Text: s.Word("menu.index"), Href: "#" + view.Index.Place}}}
	for _, name := range []string{"judgements", "claims", "timeline", "articles", "actors", "sources"} {
		if s.holds(name) {
			list = append(list, PrintEntry{Link: part.section(name), Parts: parts[name]})
		}
	}
	for _, it := range view.Texts {
		list = append(list, PrintEntry{Link: Link{Text: it.Title, Href: "#" + it.Place, Language: s.own()}})
	}
	return list
}

// holds tells whether there is anything in a section of the site.
func (s *site) holds(section string) bool {
	return slices.ContainsFunc(s.sections(), func(it ContentsEntry) bool { return it.Word == section && it.Count > 0 })
}

func partLinks[T any](parts []T, language string, of func(T) (place, title string)) []Link {
	var list []Link
	for _, it := range parts {
		place, title := of(it)
		list = append(list, Link{Text: title, Href: "#" + place, Language: language})
	}
	return list
}
