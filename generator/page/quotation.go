package page

import (
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/phrase"
)

// quotation shows exact words and where they stand.
func (s *sheet) quotation(q *link.Quote) Quotation {
	a := q.Article
	return Quotation{
		Parts: parts(q), Translation: q.Translation, Language: a.Language,
		Href: s.to(QuoteAddress(q)), Article: s.articleLink(a), Outlet: s.outletLink(a.Outlet), Agency: s.agencyLink(a),
		Published: s.date(a.Published), TextKind: unless(briefing.Verbatim, a.TextKind), Status: unless(briefing.Current, a.Status),
	}
}

func (s *sheet) quotations(quotes []*link.Quote) []Quotation {
	var list []Quotation
	for _, quote := range quotes {
		list = append(list, s.quotation(quote))
	}
	return list
}

// agencyLink leads to whose text an article is, where that is not its outlet.
func (s *sheet) agencyLink(a *link.Article) Link {
	if a.Agency == a.Outlet {
		return Link{}
	}
	return s.outletLink(a.Agency)
}

// parts are the words of a quotation with what lies between them, as far as the
// article's rights let it be seen.
func parts(q *link.Quote) []Part {
	var list []Part
	for i, words := range q.Words {
		part := Part{Words: words}
		if i > 0 {
			gap := strings.TrimSpace(q.LeftOut[i-1])
			part.Left = countWords(gap)
			if q.Article.Shows(phrase.Span{Start: q.Parts[i-1].End, End: q.Parts[i].Start}) {
				part.Omitted = gap
			}
		}
		list = append(list, part)
	}
	return list
}

// countWords counts the words of a stretch of text; a comma by itself is none.
func countWords(text string) int {
	count := 0
	for _, field := range strings.Fields(text) {
		if strings.ContainsFunc(field, phrase.IsWordRune) {
			count++
		}
	}
	return count
}

func (s *site) standing(quotes []*link.Quote) Standing { return Standing(s.texts.Standing(quotes)) }

func quotesOf(reports []*link.Report) []*link.Quote {
	var quotes []*link.Quote
	for _, report := range reports {
		quotes = append(quotes, report.Quote)
	}
	return quotes
}
