package link

import (
	"fmt"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
)

// pendingQuote is a quotation that is still to be found in its article.
type pendingQuote struct {
	*Quote
	selector briefing.Selector
}

// quote makes a quotation of the article that its selector names; nil where
// there is no such article.
func (l *linker) quote(selector briefing.Selector, bears Thing) *pendingQuote {
	article := l.registers.articles.find(selector.Article)
	if article == nil {
		return nil
	}
	return newQuote(article, selector, bears)
}

func newQuote(article *Article, selector briefing.Selector, bears Thing) *pendingQuote {
	quote := &Quote{Article: article, Translation: selector.Translation.Value, Bears: bears}
	return &pendingQuote{Quote: quote, selector: selector}
}

// note leaves a quotation to be found with the others of its article. Of one
// without words content has told.
func (l *linker) note(quote *pendingQuote) {
	if quote.selector.Quote.Value == "" {
		return
	}
	l.quotes[quote.Article] = append(l.quotes[quote.Article], quote)
}

// locate finds the quotations of one article in its text.
func (l *linker) locate(body *pendingText, doc *markdown.Document, text *phrase.Text) {
	article := body.Home.Article
	for _, quote := range l.quotes[article] {
		finding := text.Find(phrase.Selector{
			Quote: quote.selector.Quote.Value, Before: quote.selector.Before.Value, After: quote.selector.After.Value,
		})
		if len(finding.Places) != 1 || finding.Fault != phrase.NoFault {
			l.tellUnfound(quote, finding, search{text, body, doc})
			continue
		}
		quote.Parts = finding.Places[0].Parts
		if quote.ID == "" {
			quote.ID = quoteID(quote.selector, quote.Bears, quote.Link)
		}
		article.Quotes = append(article.Quotes, quote.Quote)
	}
}

// search is an article in which quotations are looked for.
type search struct {
	text *phrase.Text
	body *pendingText
	doc  *markdown.Document
}

// tellUnfound says why a quotation has not exactly one place, and shows the
// places that it might mean.
func (l *linker) tellUnfound(quote *pendingQuote, finding phrase.Finding, in search) {
	at, article := quote.selector.Quote.At, diagnostic.Quote(quote.Article.ID)
	nearest := in.doc.Text[finding.Nearest.Start:finding.Nearest.End]
	elsewhere := in.withoutContext(quote)
	switch {
	case finding.Fault != phrase.NoFault:
		l.list.Error(at, quoteFaults[finding.Fault])
	case len(finding.Places) > 1:
		l.list.Error(at, fmt.Sprintf("these words stand %d times in article %s: %s", len(finding.Places), article, narrower(quote)),
			in.show(finding.Places)...)
	case len(elsewhere) > 1:
		l.list.Error(at, fmt.Sprintf("these words stand %d times in article %s, but nowhere right %s", len(elsewhere), article, besides(quote)),
			in.show(elsewhere)...)
	case len(elsewhere) == 1:
		l.list.Error(at, fmt.Sprintf("these words stand in article %s, but not right %s", article, besides(quote)),
			in.show(elsewhere)...)
	case nearest == "":
		l.list.Error(at, "these words do not stand in article "+article+", nor anything like them")
	default:
		l.list.Error(at, "these words do not stand in article "+article,
			diagnostic.Note{At: in.body.place(in.doc, finding.Nearest), Message: "nearest passage: " + passage(nearest)})
	}
}

// withoutContext are the places of a quotation's words whatever stands beside
// them; none where the author did not say what does.
func (s search) withoutContext(quote *pendingQuote) []phrase.Place {
	if besides(quote) == "" {
		return nil
	}
	return s.text.Find(phrase.Selector{Quote: quote.selector.Quote.Value}).Places
}

// besides says where a quotation must stand by the words beside it that the
// author gave; "" where none were.
func besides(quote *pendingQuote) string {
	before, after := quote.selector.Before.Value != "", quote.selector.After.Value != ""
	switch {
	case before && after:
		return "between those of before: and after:"
	case before:
		return "behind those of before:"
	case after:
		return "in front of those of after:"
	}
	return ""
}

// show leads the author to every place.
func (s search) show(places []phrase.Place) []diagnostic.Note {
	notes := make([]diagnostic.Note, len(places))
	for i, it := range places {
		whole := phrase.Span{Start: it.Parts[0].Start, End: it.Parts[len(it.Parts)-1].End}
		notes[i] = diagnostic.Note{At: s.body.place(s.doc, whole), Message: "they stand here"}
		if len(places) > 1 {
			notes[i].Message = fmt.Sprintf("place %d of %d", i+1, len(places))
		}
	}
	return notes
}

var quoteFaults = map[phrase.Fault]string{
	phrase.NoWord:         "a quotation needs at least one letter or digit, and so does each part between ellipses",
	phrase.EllipsisAtEdge: "an ellipsis stands between quoted words, not at the edge of a quotation",
	phrase.TooManyParts:   fmt.Sprintf("this quotation leaves words out too many times (at most %d)", phrase.MaxParts-1),
}

// passage is words of an article as a message shows them: on one line, and of
// many words both ends.
func passage(words string) string {
	const most, end = 40, 15
	fields := strings.Fields(words)
	if len(fields) <= most {
		return strings.Join(fields, " ")
	}
	return strings.Join(fields[:end], " ") + " … " + strings.Join(fields[len(fields)-end:], " ")
}

// narrower says how an author tells one place from the others.
func narrower(quote *pendingQuote) string {
	if quote.Link {
		return "quote more of them"
	}
	return "say which with before: or after:, the words that stand right beside them"
}
