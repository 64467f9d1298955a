package page

import (
	"html/template"
	"slices"
	"strconv"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
	"annotated-briefing/generator/search"
)

// passages are the article's text with its marks, cut where notes belong. What
// the article's rights withhold is left out.
func (s *sheet) passages(a *link.Article, notes []Note) []Passage {
	byMark := make(map[string]Note, len(notes))
	for _, note := range notes {
		byMark[note.Mark] = note
	}
	if a.Publish == briefing.PublishNone {
		return s.quotedWords(a, byMark)
	}
	doc := a.Body.Document()
	rendering := s.rendering(a.Body, s.id(""))
	rendering.Marks = s.marks(a, byMark)
	rendering.Names = s.names(a.Body)
	if a.Publish == briefing.PublishExcerpts {
		rendering.Keep = func(b markdown.Block) bool { return a.Shows(phrase.Span(b.Span)) }
		rendering.Gap = s.gap()
		dropWithheld(rendering, doc)
	}
	if !s.isPart {
		rendering.Places = doc.Places()
		s.shown = foundBlocks(doc, rendering.Places, rendering.Keep, func(span markdown.Span) string { return doc.Text[span.Start:span.End] })
	}
	var passages []Passage
	for _, chunk := range doc.HTML(rendering) {
		passage := Passage{HTML: template.HTML(chunk.HTML)} // from markdown, which escapes everything it was given
		for _, mark := range chunk.Ended {
			passage.Notes = append(passage.Notes, byMark[rendering.Marks[mark].ID])
		}
		passages = append(passages, passage)
	}
	return passages
}

// dropWithheld takes away the links to headings that are withheld: their words
// stay, but lead nowhere.
func dropWithheld(r markdown.Rendering, doc *markdown.Document) {
	withheld := map[string]bool{}
	for _, block := range doc.Blocks {
		if block.ID != "" && !r.Keep(block) {
			withheld["#"+r.Prefix+block.ID] = true
		}
	}
	for i := range r.Links {
		if withheld[r.Links[i].Href] {
			r.Links[i] = markdown.Target{}
		}
	}
}

// gap stands for a passage that is withheld.
func (s *sheet) gap() string {
	return `<p class="gap" role="note">` + template.HTMLEscapeString(s.Word("text.gap")) + `</p>`
}

// marks are the quoted words of an article, each place once.
func (s *sheet) marks(a *link.Article, notes map[string]Note) []markdown.Mark {
	var marks []markdown.Mark
	made := map[string]bool{}
	for _, quote := range a.Quotes {
		if made[quote.ID] {
			continue
		}
		made[quote.ID] = true
		mark := markdown.Mark{ID: s.id(quote.ID), Class: markClass(quote)}
		for _, part := range quote.Parts {
			mark.Parts = append(mark.Parts, markdown.Span(part))
		}
		if note, noted := notes[mark.ID]; noted {
			mark.Sign = s.sign(note)
		}
		marks = append(marks, mark)
	}
	return marks
}

// markClass tells by whom words were marked: note-context and its kin, event,
// claim, or quote where running text quotes them.
func markClass(q *link.Quote) string {
	switch {
	case q.Link:
		return "quote"
	case q.Bears.Note != nil:
		return "note-" + string(q.Bears.Note.Kind)
	case q.Bears.Event != nil:
		return "event"
	}
	return "claim"
}

// sign leads from marked words to their note.
func (s *sheet) sign(note Note) *markdown.Sign {
	number := strconv.Itoa(note.Number)
	return &markdown.Sign{
		ID: note.Mark + ".sign", Href: "#" + note.ID, Text: number,
		Label: s.Word("note.sign", "number", number, "kind", s.Word("note."+note.Kind)),
	}
}

// names are the recognised names of an article's text. Each has an id, so that
// the actor's page leads to it; the briefing's density says which are links.
func (s *sheet) names(text *link.Text) []markdown.Name {
	list := make([]markdown.Name, 0, len(text.Mentions))
	for i := range text.Mentions {
		mention := &text.Mentions[i]
		name := s.nameOf(mention, text)
		name.ID = s.id(mention.ID)
		if mention.Linked {
			name.Href = s.actorHref(mention.Actor)
		}
		list = append(list, name)
	}
	return list
}

// quotedWords are all that is shown of an article whose text is not published.
func (s *sheet) quotedWords(a *link.Article, notes map[string]Note) []Passage {
	var passages []Passage
	made := map[string]bool{}
	for _, quote := range slices.SortedStableFunc(slices.Values(a.Quotes), link.BySign) {
		if made[quote.ID] {
			continue
		}
		made[quote.ID] = true
		passage := Passage{}
		sign := ""
		id := s.id(quote.ID)
		if note, noted := notes[id]; noted {
			sign = signHTML(s.sign(note))
			passage.Notes = []Note{note}
		}
		passage.HTML = template.HTML(`<p class="excerpt">` + quotedHTML(quote, id, s.Word("text.omitted")) + sign + `</p>`) // escaped there
		passages = append(passages, passage)
		s.shown = append(s.shown, search.Block{Place: quote.ID, Text: strings.Join(quote.Words, " … ")})
	}
	return passages
}

func quotedHTML(q *link.Quote, id, omitted string) string {
	var b strings.Builder
	for i, words := range q.Words {
		if i > 0 {
			b.WriteString(` <span role="note">` + template.HTMLEscapeString(omitted) + `</span> `)
		}
		b.WriteString(`<mark class="` + markClass(q) + `"`)
		key := ` data-mark="`
		if i == 0 {
			key = ` id="`
		}
		b.WriteString(key + template.HTMLEscapeString(id) + `">` + template.HTMLEscapeString(strings.Join(strings.Fields(words), " ")) + `</mark>`)
	}
	return b.String()
}

func signHTML(sign *markdown.Sign) string {
	return `<a class="sign" role="doc-noteref" id="` + template.HTMLEscapeString(sign.ID) +
		`" href="` + template.HTMLEscapeString(sign.Href) + `" aria-label="` + template.HTMLEscapeString(sign.Label) + `">` +
		template.HTMLEscapeString(sign.Text) + `</a>`
}
