package page

import (
	"html/template"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
)

// prose renders a Markdown text of the briefing. Names have ids only on the
// page where the text is at home: elsewhere it is shown a second time.
func (s *sheet) prose(text *link.Text) Prose {
	if text == nil {
		return ""
	}
	doc := text.Document()
	prefix := s.id(s.subject[text])
	rendering := s.rendering(text, prefix)
	atHome := s.isHome(text)
	for i := range text.Mentions {
		mention := &text.Mentions[i]
		name := s.nameOf(mention, text)
		if atHome {
			name.ID = prefix + mention.ID
		}
		if mention.Linked {
			name.Href = s.actorHref(mention.Actor)
		}
		if name.ID != "" || name.Href != "" || name.Language != "" || name.Apart {
			rendering.Names = append(rendering.Names, name)
		}
	}
	if atHome && !s.isPart && hasPlaces(text) {
		rendering.Places = doc.Places()
	}
	return joined(doc.HTML(rendering))
}

func joined(chunks []markdown.Chunk) Prose {
	var b strings.Builder
	for _, chunk := range chunks {
		b.WriteString(chunk.HTML)
	}
	return template.HTML(b.String()) // from markdown, which escapes everything it was given
}

// rendering has what any text needs: its links and the words of footnotes.
func (s *sheet) rendering(text *link.Text, prefix string) markdown.Rendering {
	r := markdown.Rendering{
		Prefix:           prefix,
		Top:              s.top,
		FootnoteLabel:    s.Word("footnote.label"),
		BackLabel:        s.Word("footnote.back"),
		FootnotesHeading: s.Word("footnote.heading"),
	}
	for _, target := range text.Targets {
		r.Links = append(r.Links, s.target(target, prefix))
	}
	return r
}

func (s *sheet) target(t link.Target, prefix string) markdown.Target {
	switch {
	case t.Web != "":
		return markdown.Target{Href: t.Web, Class: "outside", Rel: "noopener noreferrer external"}
	case t.Fragment != "":
		return markdown.Target{Href: "#" + prefix + t.Fragment}
	case t.File != "":
		return markdown.Target{Href: s.to(FileAddress(t.File)), Class: "file"}
	case t.Quote != nil:
		s.refersTo(t.Quote.Article)
		return markdown.Target{Href: s.to(QuoteAddress(t.Quote)), Class: "quote", Language: s.foreign(t.Quote.Article), Sign: s.toldSign(t.Quote.Article)}
	case t.Thing != link.Thing{}:
		s.refersToThing(t.Thing)
		return markdown.Target{Href: s.to(Address(t.Thing)), Class: "record", Label: s.thingName(t.Thing), LabelIn: s.foreign(t.Thing.Article)}
	}
	return markdown.Target{}
}

// foreign is the language of an article, which may be nil, where it is not the page's.
func (s *sheet) foreign(article *link.Article) string {
	if article == nil || article.Language == s.Language && s.own() == "" {
		return ""
	}
	return article.Language
}

// own is the language of the briefing's own texts, where it is not the page's: a page
// is said to be in the language of its interface.
func (s *site) own() string {
	if s.Interface == "" || s.Interface == s.Language {
		return ""
	}
	return s.Language
}

// toldSign stands behind words in running text that are not simply the outlet's,
// and leads to the line under the page that says so.
func (s *sheet) toldSign(article *link.Article) *markdown.Sign {
	kind := s.quotes(article)
	if kind == "" {
		return nil
	}
	return &markdown.Sign{Href: "#told." + kind, Text: s.Word("text." + kind + ".sign"), Label: s.Word("text." + kind)}
}

// quotes notes that the page shows words of an article, and gives the kind of its text;
// none for one that stands as the outlet published it, whose words bear no sign.
func (s *sheet) quotes(article *link.Article) (kind string) {
	switch article.TextKind {
	case briefing.Excerpt:
		s.told.Excerpt = true
	case briefing.Digest:
		s.told.Digest = true
	}
	return unless(briefing.Verbatim, article.TextKind)
}

// actorHref is the way to an actor's page; none from that page itself.
func (s *sheet) actorHref(actor *link.Actor) string {
	if address := actorAddress(actor); address != s.address {
		s.refersTo(actor)
		return s.to(address)
	}
	return ""
}

// hasPlaces tells whether the blocks of a text have ids where it is at home, so that
// a search and backlinks lead to them. Around articles there is no room for them.
func hasPlaces(text *link.Text) bool { return text.Home.Article == nil && text.Home.Note == nil }

// isHome tells whether this page is where the text belongs.
func (s *sheet) isHome(text *link.Text) bool {
	home, _, _ := strings.Cut(Address(text.Home), "#")
	return home == s.address
}

// textPrefixes gives every text of a record a prefix for the ids in it, so that
// several can stand on one page. Pages and articles have none: they are alone.
func (s *site) textPrefixes() map[*link.Text]string {
	prefixes := map[*link.Text]string{}
	set := func(text *link.Text, parts ...string) {
		if text != nil {
			prefixes[text] = strings.Join(parts, ".") + "."
		}
	}
	set(s.Statement, "statement")
	for _, it := range s.Outlets {
		set(it.Note, "source", it.ID)
	}
	for _, it := range s.Actors {
		set(it.Note, "actor", it.ID)
	}
	for _, it := range s.Articles {
		set(it.Note, "source-note", it.ID)
		set(it.StatusNote, "status-note", it.ID)
		for _, note := range it.Notes {
			set(note.Note, it.ID, note.ID())
		}
	}
	for _, it := range s.Events {
		set(it.Note, "event", it.ID)
	}
	for _, it := range s.Claims {
		set(it.Note, "claim", it.ID)
	}
	for _, it := range s.Judgements {
		set(it.Text, "judgement", it.ID)
		set(it.Note, "judgement-note", it.ID)
	}
	return prefixes
}

// placesIn leads to the places of a text, up to the id of one.
func (s *sheet) placesIn(text *link.Text) string {
	address, _, _ := strings.Cut(Address(text.Home), "#")
	return s.to(address + "#" + s.subject[text])
}
