package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestArticlesIndex looks at the list of all articles: a plain one while it can be
// looked over, then with headings of years and months and links to them.
func TestArticlesIndex(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		dates map[string]int // of so many articles
		want  string         // the links to parts, then the headings
	}{
		{"few", map[string]int{"2021-12-01": 20, "2022-01-09": 39, "unknown": 1}, ""},
		{"one year", map[string]int{"2022-01-09": 30, "2022-01-10?": 1, "2022-03": 30},
			"January\u00a02022 31 · March\u00a02022 30 · 2022 · January\u00a02022 · March\u00a02022"},
		{"years", map[string]int{"2021-12-01": 1, "2022-01-09": 59, "202X": 1, "unknown": 2},
			"the 2020s 1 · 2021 1 · 2022 59 · Without a date 2 · the 2020s · 2021 · December\u00a02021 · 2022 · January\u00a02022 · Without a date"},
	} {
		folder := quickFolder(t)
		copyLayouts(t, folder)
		write(t, filepath.Join(folder, "config.yaml"), "title: Many\n")
		write(t, filepath.Join(folder, "content/index.md"), "Many.\n")
		write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
		total := 0
		for date, count := range test.dates {
			for range count {
				total++
				write(t, filepath.Join(folder, fmt.Sprintf("content/articles/a%d.md", total)),
					fmt.Sprintf("---\ntitle: Number %d\noutlet: gazette\npublished: %q\n---\nText.\n", total, date))
			}
		}
		if code, _, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml")); code != done {
			t.Fatalf("%s: exit code %d:\n%s", test.name, code, stderr)
		}
		page := read(t, filepath.Join(folder, "public"), "articles/index.html")
		if count := strings.Count(page, `<li id="article.a`); count != total {
			t.Errorf("%s: %d of %d articles are listed", test.name, count, total)
		}
		if got := strings.Join(partsShown(page), " · "); got != test.want {
			t.Errorf("%s:\ngot  %s\nwant %s", test.name, got, test.want)
		}
		wantSoundSite(t, filepath.Join(folder, "public"), "")
	}
}

// partsShown is what the links to parts of a list say, then the headings over them.
func partsShown(page string) []string {
	shown := regexp.MustCompile(`(?s)<nav class="letters".*?</nav>|<h[23] id=.*?</h[23]>`).FindAllString(page, -1)
	var list []string
	for _, it := range shown {
		for _, line := range regexp.MustCompile(`(?s)<li>.*?</li>|<h[23].*?</h[23]>`).FindAllString(it, -1) {
			list = append(list, regexp.MustCompile(`<[^>]*>`).ReplaceAllString(line, ""))
		}
	}
	return list
}
