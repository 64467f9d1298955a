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
	article.keepWords(doc.Text)
}

// keepWords gives the article's quotations their words and what these leave out.
func (a *Article) keepWords(plain string) {
	for _, quote := range a.Quotes {
		for i, part := range quote.Parts {
			quote.Words = append(quote.Words, plain[part.Start:part.End])
			if i > 0 {
				quote.LeftOut = append(quote.LeftOut, plain[quote.Parts[i-1].End:part.Start])
			}
		}
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
	at, words := quote.selector.Quote.At, told(quote.selector.Quote.Value)
	article := "in article " + diagnostic.Quote(quote.Article.ID)
	elsewhere := in.withoutContext(quote)
	switch {
	case finding.Fault != phrase.NoFault:
		l.list.Error(at, quoteFaults[finding.Fault])
	case len(finding.Places) > 1:
		l.list.Error(at, fmt.Sprintf("%s stands %d times %s: %s", words, len(finding.Places), article, narrower(quote)),
			in.show(finding.Places)...)
	case len(elsewhere) > 1:
		l.list.Error(at, fmt.Sprintf("%s stands %d times %s, but nowhere right %s", words, len(elsewhere), article, besides(quote)),
			in.show(elsewhere)...)
	case len(elsewhere) == 1:
		l.list.Error(at, fmt.Sprintf("%s stands %s, but not right %s", words, article, besides(quote)),
			in.show(elsewhere)...)
	case finding.Nearest == phrase.Span{}:
		l.list.Error(at, words+" does not stand "+article+", nor anything like it")
	case finding.Within:
		l.list.Error(at, words+" stands "+article+" only inside a longer word"+in.nearest(finding), in.showNearest(finding))
	default:
		l.list.Error(at, words+" does not stand "+article+in.nearest(finding), in.showNearest(finding))
	}
}

// nearest ends a message with the words that the author may have meant.
func (s search) nearest(finding phrase.Finding) string {
	return "; nearest is " + told(s.doc.Text[finding.Nearest.Start:finding.Nearest.End])
}

func (s search) showNearest(finding phrase.Finding) diagnostic.Note {
	words := s.doc.Text[finding.Nearest.Start:finding.Nearest.End]
	return diagnostic.Note{At: s.body.place(s.doc, finding.Nearest), Message: "nearest passage: " + passage(words)}
}

// told is words as a first line names them.
func told(words string) string { return diagnostic.QuoteEnds(strings.Join(strings.Fields(words), " ")) }

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
	before, after := quote.selector.Before.Value, quote.selector.After.Value
	switch {
	case before != "" && after != "":
		return "between " + told(before) + " and " + told(after)
	case before != "":
		return "behind " + told(before)
	case after != "":
		return "in front of " + told(after)
	}
	return ""
}

// show leads the author to every place.
func (s search) show(places []phrase.Place) []diagnostic.Note {
	notes := make([]diagnostic.Note, len(places))
	for i, it := range places {
		whole := phrase.Span{Start: it.Parts[0].Start, End: it.Parts[len(it.Parts)-1].End}
		notes[i] = diagnostic.Note{At: s.body.place(s.doc, whole), Message: "it stands here"}
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
		return "quote more of the words around it"
	}
	return "say which with before: or after:, the words that stand right beside it"
}
