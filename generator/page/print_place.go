package page

import (
	"strings"

	"annotated-briefing/generator/link"
)

// printAddress is where the whole briefing stands as one document.
const printAddress = "print.html"

// What print.html holds at most. Beyond it the document would be too long for a
// browser to lay out and for anybody to print: it is not made, and nothing leads
// there.
const (
	mostPrintedArticles = 500
	mostPrintedRecords  = 5000    // actors, events, claims, judgements and outlets together
	mostPrintedText     = 4 << 20 // bytes of plain text, records' notes included
)

// fitsPrint tells whether the briefing is short enough for print.html.
func (s *site) fitsPrint() bool {
	records := len(s.Actors) + len(s.Events) + len(s.Claims) + len(s.Judgements) + len(s.Outlets)
	if len(s.Articles) > mostPrintedArticles || records > mostPrintedRecords {
		return false
	}
	size := 0
	add := func(text *link.Text) {
		if text != nil {
			size += len(text.Document().Text)
		}
	}
	for text := range s.subject {
		add(text)
	}
	for _, it := range s.Articles {
		add(it.Body)
	}
	add(s.Index.Text)
	for _, it := range s.Pages {
		add(it.Text)
	}
	return size <= mostPrintedText
}

// printHref is the way to print.html; none from there.
func (s *sheet) printHref() string {
	if !s.printable || s.address == printAddress {
		return ""
	}
	return s.to(printAddress)
}

// part is a part of print.html that takes the place of a page: the views made
// with it have ids of that place and links within the document, and in its
// Markdown texts the highest heading is of the given level.
func (s *sheet) part(address string, top int) *sheet {
	return &sheet{site: s.site, address: address, template: s.template, told: s.told, isPart: true, top: top}
}

// place is the id of the part.
func (s *sheet) place() string { return placeOf(s.address) }

// id is an id of this page as it stands in the output. Of "" it is the prefix
// of all ids of a text without one of its own.
func (s *sheet) id(id string) string {
	if !s.isPart {
		return id
	}
	return placeOf(s.address + "#" + id)
}

// inPrint is the way within print.html to what has a page or a place in one.
// Files are outside of the document.
func inPrint(address string) string {
	if address == "" || strings.HasPrefix(address, "files/") {
		return address
	}
	return "#" + placeOf(address)
}

// placeOf is the id in print.html of what stands at an address: of
// "articles/vote.html#cost" it is "print.articles.vote.cost". What the site has
// on several pages (years, initials) is one part here, and an event in the
// timeline is the event.
func placeOf(address string) string {
	page, id, inPage := strings.Cut(address, "#")
	page = strings.TrimSuffix(page, ".html")
	switch {
	case strings.HasPrefix(page, "timeline/") && inPage && !strings.Contains(id, "."):
		page, inPage = "events/"+id, false
	case strings.HasPrefix(page, "timeline/"):
		page = "timeline/index"
	case strings.HasPrefix(page, "actors/initial."):
		page = "actors/index"
	}
	place := "print." + strings.ReplaceAll(page, "/", ".")
	if inPage {
		place += "." + id
	}
	return place
}
