package page

import (
	"annotated-briefing/generator/link"
)

// TextPage is pages/ID.html.
type TextPage struct {
	Frame
	Summary    string
	Text       Prose
	LinkedFrom []Backlink // other texts of the briefing that link here
}

// NotFoundPage is 404.html.
type NotFoundPage struct {
	Frame
}

func (s *sheet) text(p *link.Page) any {
	return TextPage{
		Frame:      s.frame(p.Title, p.Summary),
		Summary:    p.Summary,
		Text:       s.prose(p.Text),
		LinkedFrom: s.backlinks(p.LinkedFrom),
	}
}

func (s *sheet) notFound() any { return NotFoundPage{Frame: s.frame(s.Word("notfound.title"), "")} }
