package link

import (
	"cmp"
	"slices"

	"annotated-briefing/generator/edtf"
)

// sortEvents brings the timeline into its order, before anything leads back to
// events, so that all lists of them have it.
func (s *Site) sortEvents() {
	slices.SortStableFunc(s.Events, func(a, b *Event) int { return edtf.Compare(a.Date, b.Date) })
}

// sort brings the other lists into the orders that Site promises. Lists that
// are not sorted here are in the order in which backlink.go walks.
func (s *Site) sort() {
	for _, outlet := range s.Outlets {
		slices.SortFunc(outlet.Articles, byDate)
		slices.SortFunc(outlet.Carriers, byDate)
	}
	for _, article := range s.Articles {
		slices.SortStableFunc(article.Quotes, byPlace)
		slices.SortStableFunc(article.Notes, func(a, b *Note) int { return byPlace(a.Quote, b.Quote) })
	}
}

func byDate(a, b *Article) int {
	return cmp.Or(edtf.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
}

// byPlace puts the quotation that begins first before others, of those that
// begin together the longest.
func byPlace(a, b *Quote) int {
	return cmp.Or(
		cmp.Compare(a.Parts[0].Start, b.Parts[0].Start),
		cmp.Compare(b.Parts[len(b.Parts)-1].End, a.Parts[len(a.Parts)-1].End),
		cmp.Compare(a.ID, b.ID),
	)
}
