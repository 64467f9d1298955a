package page

import (
	"cmp"
)

// IndexPage is the briefing itself: index.html.
type IndexPage struct {
	Frame
	Summary    string
	Text       Prose
	Judgements []JudgementEntry
	Contents   []ContentsEntry
}

// ContentsEntry leads to one part of the briefing and says how much is there.
type ContentsEntry struct {
	Word  string // key of its name: "menu.articles", and of what it is: "contents.articles"
	Text  string // title of a further page, where Word is empty
	Href  string
	Count int
	Empty bool // there is nothing in it; else a Count of 0 is none
}

func (s *sheet) index() any {
	s.finds(s.Index)
	s.shows(s.Index)
	view := IndexPage{
		Frame:      s.frame(cmp.Or(s.Index.Title, s.Title), s.Index.Summary),
		Summary:    s.Index.Summary,
		Text:       s.prose(s.Index.Text),
		Judgements: s.judgementEntries(),
	}
	for _, section := range s.sections() {
		section.Href, section.Empty = s.to(section.Href), section.Count == 0
		view.Contents = append(view.Contents, section)
	}
	for _, page := range s.Pages {
		view.Contents = append(view.Contents, ContentsEntry{Text: page.Title, Href: s.to(pageAddress(page))})
	}
	if s.printable {
		view.Contents = append(view.Contents, ContentsEntry{Word: "print", Href: s.to(printAddress)})
	}
	return view
}
