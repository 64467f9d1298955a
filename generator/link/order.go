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

// sortPages brings the further pages into the menu's order, for the same reason.
func (s *Site) sortPages(language string) {
	Alphabetical(language, s.Pages, func(p *Page) string { return p.Title })
	slices.SortStableFunc(s.Pages, func(a, b *Page) int { return cmp.Compare(a.Weight, b.Weight) })
}

// sort brings the other lists into the orders that Site promises. Lists that
// are not sorted here are in the order in which backlink.go walks.
func (s *Site) sort() {
	for _, outlet := range s.Outlets {
		slices.SortFunc(outlet.Articles, ByDate)
		slices.SortFunc(outlet.Carriers, ByDate)
	}
	for _, article := range s.Articles {
		slices.SortStableFunc(article.Quotes, byPlace)
		slices.SortStableFunc(article.Notes, func(a, b *Note) int { return BySign(a.Quote, b.Quote) })
	}
}

// ByDate orders articles by their publication, then by id.
func ByDate(a, b *Article) int {
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

// BySign orders quotations as a reader meets the signs of their notes, each of
// which stands right behind the last word.
func BySign(a, b *Quote) int {
	return cmp.Or(cmp.Compare(a.Parts[len(a.Parts)-1].End, b.Parts[len(b.Parts)-1].End), byPlace(a, b))
}
