package page

import (
	"testing"

	"annotated-briefing/generator/link"
)

// A quotation outside of its article has an id of its own, which the article and
// the words' place in it make, whatever else the page quotes.
func TestQuotationID(t *testing.T) {
	s := small("")
	vote, doubts := s.Articles[0], s.Articles[1]
	words := &link.Quote{Article: vote, ID: "claim.cost.abc1234"}
	again := &link.Quote{Article: vote, ID: words.ID} // of another value, in the same words
	copied := &link.Quote{Article: doubts, ID: words.ID}
	sheet := s.sheetAt("claims/cost.html")
	for i, want := range []string{"from.vote.claim.cost.abc1234", "from.doubts.claim.cost.abc1234", "from.vote.claim.cost.abc1234.2"} {
		if got := sheet.quotationID([]*link.Quote{words, copied, again}[i]); got != want {
			t.Errorf("quotation %d has the id %q, want %q", i, got, want)
		}
	}
	if got, want := s.sheetAt("actors/council.html").quotationID(copied), "from.doubts.claim.cost.abc1234"; got != want {
		t.Errorf("first on another page it has the id %q, want %q", got, want)
	}
	if got := s.sheetAt("print.html").part("claims/cost.html", 4).quotationID(words); got != "" {
		t.Errorf("in print.html, where ids are those of pages' places, it has the id %q", got)
	}
}
