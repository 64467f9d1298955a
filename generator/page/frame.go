package page

import (
	"cmp"
	"strings"

	"annotated-briefing/generator/link"
)

// frame is what a page has around its matter.
func (s *sheet) frame(title, description string, trail ...Link) Frame {
	if s.isPart {
		return Frame{Title: title, Language: cmp.Or(s.Interface, s.Language)}
	}
	f := Frame{
		Template: s.template, Address: s.address, Root: s.to(""),
		Title: title, Description: cmp.Or(description, s.Description),
		Language: cmp.Or(s.Interface, s.Language), Told: s.told, Glossary: s.glossary,
		Stand: s.address == notFoundAddress && s.BaseURL == "",
		Briefing: Masthead{
			Title: s.Title, Subtitle: s.Subtitle, Authors: s.Authors, Cutoff: s.date(s.Cutoff), Home: s.to("index.html"),
		},
	}
	if title != s.Title {
		f.Own = title
	}
	if s.BaseURL != "" && s.address != notFoundAddress {
		f.Canonical = s.BaseURL + strings.TrimSuffix(s.address, "index.html")
		f.Feed = s.to("feed.xml")
	}
	if !f.Stand {
		menu := s.menu()
		f.Menu, f.MenuKey = menu.items, menu.key
		f.Trail = trail
		f.Print = s.printHref()
	}
	for _, it := range trail {
		f.MenuKey += " " + it.Href
	}
	return f
}

// section is the trail of a page that lies in a section.
func (s *sheet) section(name string) Link {
	return Link{Text: s.Word("menu." + name), Href: s.to(name + "/index.html")}
}

// sections are the parts of every briefing, in the menu's order, with how much is in each.
func (s *site) sections() []ContentsEntry {
	return []ContentsEntry{
		{Word: "articles", Href: "articles/index.html", Count: len(s.Articles)},
		{Word: "timeline", Href: "timeline/index.html", Count: s.timeline.total},
		{Word: "claims", Href: "claims/index.html", Count: len(s.Claims)},
		{Word: "judgements", Href: "judgements/index.html", Count: len(s.Judgements)},
		{Word: "actors", Href: "actors/index.html", Count: len(s.Actors)},
		{Word: "sources", Href: "sources/index.html", Count: len(s.Outlets)},
	}
}

// menu is the site's menu as pages have it.
type menu struct {
	items []MenuItem
	key   string // tells it from all others
}

// menu is this page's: that of its folder, unless the page itself is an entry.
func (s *sheet) menu() *menu {
	key, inFolder := folderOf(s.address)
	if !inFolder || s.isEntry() {
		key = s.address
	}
	if known, ok := s.menus.get(key); ok {
		return known
	}
	return s.menus.keep(key, &menu{s.menuItems(), key})
}

// isEntry tells whether the menu may have an entry for this very page.
func (s *sheet) isEntry() bool {
	return strings.HasSuffix(s.address, "/index.html") || strings.HasPrefix(s.address, "pages/")
}

func (s *sheet) menuItems() []MenuItem {
	items := []MenuItem{s.menuItem(s.Word("menu.index"), "index.html")}
	for _, section := range s.sections() {
		if section.Count > 0 {
			items = append(items, s.menuItem(s.Word("menu."+section.Word), section.Href))
		}
	}
	for _, page := range s.Pages {
		item := s.menuItem(page.Title, pageAddress(page))
		item.Link.Language = s.own()
		items = append(items, item)
	}
	search := s.menuItem(s.Word("menu.search"), "search.html")
	search.Search = true
	return append(items, search)
}

func (s *sheet) menuItem(text, address string) MenuItem {
	item := MenuItem{Link: Link{Text: text, Href: s.to(address)}, Current: address == s.address}
	folder, inFolder := folderOf(address)
	item.Within = item.Current || inFolder && strings.HasSuffix(address, "/index.html") && strings.HasPrefix(s.address, folder) ||
		address == "timeline/index.html" && strings.HasPrefix(s.address, "events/")
	return item
}

// Links to things, as this page writes them.

func (s *sheet) articleLink(a *link.Article) Link {
	s.refersTo(a)
	return Link{Text: a.Title, Href: s.to(articleAddress(a)), Language: a.Language}
}

func (s *sheet) actorLink(a *link.Actor) Link {
	s.refersTo(a)
	return Link{Text: a.Name, Href: s.to(actorAddress(a)), Language: cmp.Or(a.Language, s.own())}
}

func (s *sheet) eventLink(e *link.Event) Link {
	s.refersTo(e)
	return Link{Text: e.Title, Href: s.to(eventAddress(e)), Language: s.own()}
}

func (s *sheet) claimLink(c *link.Claim) Link {
	s.refersTo(c)
	return Link{Text: c.Title, Href: s.to(claimAddress(c)), Language: s.own()}
}

func (s *sheet) judgementLink(j *link.Judgement) Link {
	s.refersTo(j)
	return Link{Text: j.Title, Href: s.to(judgementAddress(j)), Language: s.own()}
}

func (s *sheet) outletLink(o *link.Outlet) Link {
	if o == nil {
		return Link{}
	}
	s.refersTo(o)
	return Link{Text: o.Name, Href: s.to(outletAddress(o)), Language: s.own()}
}

// thingLink leads to a thing under its own name.
func (s *sheet) thingLink(t link.Thing) Link {
	s.refersToThing(t)
	to := Link{Text: s.thingName(t), Href: s.to(Address(t))}
	switch {
	case t.Article != nil:
		to.Language = s.foreign(t.Article)
	case t.Note == nil && !t.Statement: // those are called by a word
		to.Language = s.own()
	}
	return to
}

func (s *sheet) thingName(t link.Thing) string {
	switch {
	case t.Article != nil:
		return t.Article.Title
	case t.Actor != nil:
		return t.Actor.Name
	case t.Event != nil:
		return t.Event.Title
	case t.Claim != nil:
		return t.Claim.Title
	case t.Judgement != nil:
		return t.Judgement.Title
	case t.Outlet != nil:
		return t.Outlet.Name
	case t.Page != nil:
		return cmp.Or(t.Page.Title, s.Title)
	case t.Note != nil:
		return s.Word("note.on", "words", strings.Join(t.Note.Quote.Words, " … "), "article", t.Note.Quote.Article.Title)
	}
	return s.Word("sources.statement")
}

func links[T any](things []T, to func(T) Link) []Link {
	list := make([]Link, 0, len(things))
	for _, thing := range things {
		list = append(list, to(thing))
	}
	return list
}
