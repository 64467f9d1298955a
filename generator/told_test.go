package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// toldBriefing quotes one article of every kind of text wherever words are quoted.
func toldBriefing(t *testing.T) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	copyLayouts(t, folder)
	put := func(name, text string) { write(t, filepath.Join(folder, name), text) }
	for name, text := range defaults {
		put(name, text)
	}
	put("content/actors.yaml", "cat: {name: The Cat, kind: person}\ndog: {name: The Dog, kind: person}\n")
	var reports, sources []string
	for _, kind := range []string{"verbatim", "excerpt", "digest"} {
		put("content/articles/"+kind+".md", fmt.Sprintf("---\ntitle: Of %s\noutlet: gazette\npublished: 2022-01-09\ntext: %[1]s\n---\nThe Cat met The Dog, it says.\n", kind))
		reports = append(reports, fmt.Sprintf("{article: %s, quote: it says, by: cat, position: asserts}", kind))
		sources = append(sources, fmt.Sprintf("{article: %s, quote: met}", kind))
	}
	put("content/claims.yaml", fmt.Sprintf("said: {title: It says, kind: statement, reports: [%s]}\nworded: {title: It words, kind: quotation, reports: [%[1]s]}\n", strings.Join(reports, ", ")))
	put("content/timeline.yaml", fmt.Sprintf("met: {date: 2022, title: They met, sources: [%s]}\n", strings.Join(sources, ", ")))
	put("content/judgements.yaml", "so: {title: So it is, text: It is likely., likelihood: likely, confidence: low, claims: [said], events: [met]}\n")
	return folder
}

// quotedFrom are what says from which article words are.
var quotedFrom = regexp.MustCompile(`(?s)<figcaption><a .*?</figcaption>|<td class="cell-where".*?</td>|<li><a href="[^"]*">To the words</a>.*?</li>|` +
	`<p class="entry-about"><a href="[^"]*">Of .*?</p>|<h3 class="entry-title">.*?</p>`)

// TestToldSigns wants words that are not simply an outlet's to bear the same sign
// wherever they are quoted, which leads to its meaning on the page.
func TestToldSigns(t *testing.T) {
	t.Parallel()
	folder := toldBriefing(t)
	builtPage(t, folder, "index.html")
	pages := tree(t, filepath.Join(folder, "public"))
	signs := map[string]string{
		"verbatim": "",
		"excerpt":  `<a class="sign" href="#told.excerpt" aria-label="excerpt">‡</a>`,
		"digest":   `<a class="sign" href="#told.digest" aria-label="told in the briefing’s own words">†</a>`,
	}
	for address, quoted := range map[string]int{
		"claims/index.html": 6, "claims/said.html": 3, "claims/worded.html": 6, "events/met.html": 3, "timeline/index.html": 3, "judgements/so.html": 6,
		"actors/cat.html": 9, "actors/named.together.html": 3, "print.html": 12,
	} {
		found := quotedFrom.FindAllString(pages[address], -1)
		if len(found) != quoted {
			t.Errorf("%s quotes %d times, want %d:\n%s", address, len(found), quoted, strings.Join(found, "\n"))
		}
		for _, it := range found {
			for kind, sign := range signs {
				if ours := strings.Contains(it, "Of "+kind); ours && (!strings.Contains(it, sign) || strings.Contains(it, "badge") || sign == "" && strings.Contains(it, "sign")) {
					t.Errorf("%s: words of kind %s are told by %s", address, kind, it)
				}
			}
		}
		wantToldOnce(t, address, pages[address])
	}
	for _, address := range []string{"articles/index.html", "sources/index.html", "articles/digest.html"} {
		wantToldOnce(t, address, pages[address])
	}
	wantInOrder(t, pages["print.html"], `</nav>`, ` id="told.digest"`, `id="print.index"`)
}

// wantToldOnce wants a page to tell what a sign means where it has one, and only there.
func wantToldOnce(t *testing.T, address, page string) {
	t.Helper()
	for _, kind := range []string{"excerpt", "digest"} {
		signs, told := strings.Count(page, `href="#told.`+kind+`"`), strings.Count(page, ` id="told.`+kind+`"`)
		if signs > 0 && told != 1 || signs == 0 && told != 0 {
			t.Errorf("%s has %d signs of words of an %s and tells %d times what they mean", address, signs, kind, told)
		}
	}
}
