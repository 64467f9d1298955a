package sitecheck

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// oneDocument is the whole site in one page, where it is made.
const oneDocument = "print.html"

// folders are those whose pages are each of one thing.
var folders = []string{"actors", "articles", "claims", "events", "judgements", "pages", "sources"}

// checkOneDocument wants the one document to hold the whole site and to lead
// nowhere but to itself, to files and outside: every page of a thing has its
// place there, under its address with dots, and an article its own words and
// marks, no more and no fewer.
func (s *Site) checkOneDocument() {
	p := s.pages[oneDocument]
	if p == nil {
		return
	}
	for _, main := range elements(p.root, "main") {
		for _, a := range elements(main, "a") {
			if href := value(a, "href"); s.isLocal(p, href) && !strings.HasPrefix(href, "#") && !strings.HasPrefix(href, "files/") {
				s.fault(p.Address, "%s leads out of the document", href)
			}
		}
	}
	for address, page := range s.pages {
		folder, name := path.Split(strings.TrimSuffix(address, ".html"))
		folder = strings.TrimSuffix(folder, "/")
		if !slices.Contains(folders, folder) || name == "index" || strings.Contains(name, ".") {
			continue
		}
		place := "print." + folder + "." + name
		if p.ids[place] == nil {
			s.fault(p.Address, "has no %s", place)
		} else if folder == "articles" {
			s.compareText(page, p, place)
		}
	}
}

// compareText holds an article in the one document against its page.
func (s *Site) compareText(article, p *Page, place string) {
	text, copied := article.ids["text"], p.ids[place+".text"]
	if text == nil || copied == nil {
		s.fault(p.Address, "has no text of %s", article.Address)
		return
	}
	if ownWords(text) != ownWords(copied) {
		s.fault(p.Address, "has another text than %s", article.Address)
	}
	for _, mark := range elements(text, "mark") {
		id, has := attribute(mark, "id")
		if !has {
			continue
		}
		if at := p.ids[place+"."+id]; at == nil || at.Data != "mark" || inside(at, func(n *html.Node) bool { return n == copied }) == nil {
			s.fault(p.Address, "does not mark %s of %s", id, article.Address)
		}
	}
}
