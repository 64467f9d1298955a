package page

import (
	"strconv"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/phrase"
)

// quotation shows exact words and where they stand.
func (s *sheet) quotation(q *link.Quote) Quotation {
	a := q.Article
	return Quotation{
		ID:    s.quotationID(q),
		Parts: parts(q), Translation: q.Translation, Language: a.Language,
		Href: s.to(QuoteAddress(q)), Article: s.articleLink(a), Outlet: s.outletLink(a.Outlet), Agency: s.agencyLink(a),
		Published: s.date(a.Published), TextKind: s.quotes(a), Status: unless(briefing.Current, a.Status),
	}
}

// quotationID is the address of a quotation on a page that is not the quoted
// article's: from.ARTICLE.PLACE, of the article and of the words' place in it. A
// page that quotes them for the same again tells the later ones by a number.
func (s *sheet) quotationID(q *link.Quote) string {
	if s.isPart {
		return ""
	}
	id := quotationID(q)
	if s.quoted == nil {
		s.quoted = map[string]int{}
	}
	s.quoted[id]++
	if n := s.quoted[id]; n > 1 {
		return id + "." + strconv.Itoa(n)
	}
	return id
}

func quotationID(q *link.Quote) string { return "from." + q.Article.ID + "." + q.ID }

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
