package page

import (
	"slices"

	"annotated-briefing/generator/link"
)

// ClaimsPage is claims/index.html: the claims in short, then each with its reports.
type ClaimsPage struct {
	Frame
	Overview []ClaimsOfKind // empty where claims are few
	Claims   []ClaimSummary // empty where they are too many: the overview leads to their own pages
	Long     bool           // so many entries that only those on the screen should be laid out
}

// ClaimsOfKind are the claims of a kind in short.
type ClaimsOfKind struct {
	Kind   string
	Claims []ClaimEntry
}

// ClaimSummary is a claim in the list, with what the reports say in short.
type ClaimSummary struct {
	ClaimEntry
	Reports []ReportEntry
}

const (
	fewEntries = 5   // can be looked over without a list of what is on the page
	mostClaims = 100 // that stand on one page with all their reports
)

func (s *sheet) claims() any {
	view := ClaimsPage{
		Frame: s.frame(s.Word("menu.claims"), s.Word("contents.claims")), Long: len(s.Claims) > manyEntries,
	}
	for _, claim := range s.Claims {
		s.shows(claim)
	}
	if len(s.Claims) > fewEntries {
		view.Overview = s.claimsByKind()
	}
	if len(s.Claims) <= mostClaims {
		view.Claims = s.claimSummaries(s.Claims)
	}
	return view
}

// claimsByKind are the claims in their order, under each kind in the order of its first
// claim. Where their reports stand on the page, they lead there.
func (s *sheet) claimsByKind() []ClaimsOfKind {
	var list []ClaimsOfKind
	for _, claim := range s.Claims {
		kind, entry := string(claim.Kind), s.claimEntry(claim)
		if len(s.Claims) <= mostClaims {
			entry.Link.Href = "#claim." + claim.ID
		}
		at := slices.IndexFunc(list, func(it ClaimsOfKind) bool { return it.Kind == kind })
		if at < 0 {
			at, list = len(list), append(list, ClaimsOfKind{Kind: kind})
		}
		list[at].Claims = append(list[at].Claims, entry)
	}
	return list
}

func (s *sheet) claimSummary(c *link.Claim) ClaimSummary {
	return ClaimSummary{ClaimEntry: s.claimEntry(c), Reports: s.reportEntries(c.Reports)}
}

func (s *sheet) claimSummaries(claims []*link.Claim) []ClaimSummary {
	var list []ClaimSummary
	for _, claim := range claims {
		list = append(list, s.claimSummary(claim))
	}
	return list
}
