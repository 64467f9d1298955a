package link

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/parallel"
	"annotated-briefing/generator/phrase"
)

// pendingText is a text whose links and names are still to be resolved.
type pendingText struct {
	*Text
	written origin.Text
	density briefing.Density
	quotes  []*pendingQuote // in its links
}

// text notes a Markdown text of the briefing itself to be resolved; nil where
// none was written.
func (l *linker) text(written origin.Text, home Thing, density briefing.Density) *Text {
	if written.Value == "" {
		return nil
	}
	text := &Text{Source: written.Value, Home: home}
	l.texts = append(l.texts, &pendingText{Text: text, written: written, density: density})
	return text
}

// linkTexts resolves the briefing's own texts, before the articles, since
// quotations in links add to the work on those. The texts keep the quotations
// until all are done, so that their order is that of the briefing.
func (l *linker) linkTexts() {
	parallel.Each(len(l.texts), func(i int) { l.linkText(l.texts[i]) })
	for _, text := range l.texts {
		for _, quote := range text.quotes {
			l.note(quote)
		}
	}
}

func (l *linker) linkText(text *pendingText) {
	doc := markdown.Parse(text.Source)
	text.document = doc
	if !l.tellProblems(text, doc) {
		return
	}
	l.linkTargets(text, doc)
	found := l.names.register.Find(phrase.Fold(doc.Text), spans(doc.Opaque()), nil)
	found = l.names.settled(found, func(c contest, at phrase.Span) {
		l.list.Warn(text.place(doc, at), c.unclear(), c.claims...)
	})
	text.Mentions = l.mentions(doc, found)
	linkMentions(doc, text.Mentions, text.density)
	l.warnOfLooseQuotations(text, doc)
}

// place leads from a span of the plain text to where the author wrote it.
func (t *pendingText) place(doc *markdown.Document, span phrase.Span) origin.Span {
	if span.Start == span.End {
		return t.written.Part(doc.Source(span.Start), doc.Source(span.Start))
	}
	return t.written.Part(doc.Source(span.Start), doc.Source(span.End-1)+1)
}

// tellProblems tells what markdown has against a text, and whether there is
// anything of it to work on.
func (l *linker) tellProblems(text *pendingText, doc *markdown.Document) bool {
	readable := true
	for _, problem := range doc.Problems {
		at := text.written.Part(problem.Source.Start, problem.Source.End)
		if problem.Fatal || problem.Kind == markdown.PictureWithoutAlt {
			l.list.Error(at, problemTexts[problem.Kind])
		} else {
			l.list.Warn(at, problemTexts[problem.Kind])
		}
		switch problem.Kind {
		case markdown.TooLong, markdown.TooDeep, markdown.TooIntricate:
			readable = false
		}
	}
	return readable
}

var problemTexts = map[markdown.ProblemKind]string{
	markdown.RawHTML:            "HTML is not passed on: it is shown as the characters it is",
	markdown.PictureWithoutAlt:  "a picture needs a text alternative: ![what it shows](…)",
	markdown.UnusedFootnote:     "nothing refers to this footnote: it is not shown",
	markdown.MissingFootnote:    "there is no such footnote: this is shown as the characters it is",
	markdown.ForbiddenCharacter: "this stands for a control character or a bidirectional override, which no text may have",
	markdown.TooLong:            "this text is too long: at most 4 MiB",
	markdown.TooDeep:            "this is nested too deeply",
	markdown.TooIntricate:       "this paragraph has more markup than any text needs: it cannot be read in reasonable time",
}

// warnOfLooseQuotations points at words in quotation marks that nothing ties to
// an article.
func (l *linker) warnOfLooseQuotations(text *pendingText, doc *markdown.Document) {
	for _, span := range doc.Quoted() {
		l.list.Warnf(text.place(doc, phrase.Span(span)), "%s stands in quotation marks but leads to no article: write [words](quote:ARTICLE-ID)",
			diagnostic.Quote(doc.Text[span.Start:span.End]))
	}
}

// spans are markdown's spans as phrase's.
func spans(list []markdown.Span) []phrase.Span {
	converted := make([]phrase.Span, len(list))
	for i, span := range list {
		converted[i] = phrase.Span(span)
	}
	return converted
}
