package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestClaimsIndex looks at the list of all claims: with their reports alone where they
// are few, then the claims in short before them, and of very many these alone.
func TestClaimsIndex(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		claims, cards int
		first         string // line of the claims in short
	}{
		{5, 5, ""},
		{6, 6, `<li><a href="#claim.c0">Claim 0</a> <strong class="badge status-disputed">disputed</strong>`},
		{100, 100, `<li><a href="#claim.c0">Claim 0</a> <strong class="badge status-disputed">disputed</strong>`},
		{101, 0, `<li id="claim.c0"><a href="c0.html">Claim 0</a> <strong class="badge status-disputed">disputed</strong>`},
	} {
		page := claimsIndex(t, test.claims)
		if cards := strings.Count(page, `<section class="claim" `); cards != test.cards {
			t.Errorf("of %d claims %d stand with their reports, want %d", test.claims, cards, test.cards)
		}
		for i := range test.claims {
			if places := strings.Count(page, fmt.Sprintf(` id="claim.c%d"`, i)); places != 1 {
				t.Errorf("of %d claims, c%d has %d places on the page", test.claims, i, places)
			}
		}
		overview := regexp.MustCompile(`(?s)<section class="claims-overview.*?</section>`).FindString(page)
		if test.first == "" {
			if overview != "" {
				t.Errorf("%d claims are listed twice:\n%s", test.claims, overview)
			}
			continue
		}
		if got := strings.Count(overview, "<li"); got != test.claims {
			t.Errorf("%d of %d claims stand in short", got, test.claims)
		}
		half := (test.claims + 1) / 2
		wantInOrder(t, overview,
			fmt.Sprintf(`<h3>Statements <span class="count">%d</span></h3>`, half), test.first,
			`<span class="dot">1 text</span> <span class="dot">1 named outlet</span>`, `Claim 2</a>`,
			fmt.Sprintf(`<h3>Figures <span class="count">%d</span></h3>`, test.claims-half), `Claim 1</a>`)
	}
}

// claimsIndex is the page of so many claims, which are statements and figures by turns.
func claimsIndex(t *testing.T, count int) string {
	t.Helper()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	put := func(name, text string) { write(t, filepath.Join(folder, name), text) }
	for name, text := range defaults {
		put(name, text)
	}
	put("content/articles/vote.md", "---\ntitle: The vote\noutlet: gazette\npublished: 2024\n---\nIt costs £12 million.\n")
	var claims strings.Builder
	for i := range count {
		kind, value := "statement", ""
		if i%2 == 1 {
			kind, value = "figure", ", value: 12000000"
		}
		status := ""
		if i == 0 {
			status = ", status: disputed"
		}
		fmt.Fprintf(&claims, "c%d: {title: Claim %d, kind: %s%s, reports: [{article: vote, quote: £12 million%s}]}\n", i, i, kind, status, value)
	}
	put("content/claims.yaml", claims.String())
	return builtPage(t, folder, "claims/index.html")
}

// builtPage builds a briefing, wants its site to be sound and gives one of its pages.
func builtPage(t *testing.T, folder, address string) string {
	t.Helper()
	if code, _, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml")); code != done {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	output := filepath.Join(folder, "public")
	wantSoundSite(t, output, "")
	return read(t, output, address)
}
