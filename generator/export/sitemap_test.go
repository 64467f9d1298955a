package export_test

import (
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/export"
	"annotated-briefing/generator/page"
)

type urlset struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	Locs    []string `xml:"url>loc"`
}

type sitemapindex struct {
	XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Locs    []string `xml:"sitemap>loc"`
}

// One site map holds 50,000 addresses; of more pages there are several, and a
// list of them.
func TestSitemapIsSplit(t *testing.T) {
	const base = "https://example.org/a&b/"
	tests := []struct {
		pages int
		parts []int // how many addresses each holds; none where one map is enough
	}{
		{0, nil}, {1, nil}, {50_000, nil}, {50_001, []int{50_000, 1}}, {120_000, []int{50_000, 50_000, 20_000}},
	}
	for _, test := range tests {
		pages := []page.Page{{Address: "404.html", Hidden: true}}
		for i := range test.pages {
			pages = append(pages, page.Page{Address: fmt.Sprintf("articles/%d.html", i)})
		}
		files, err := export.Sitemap(pages, base)
		if err != nil {
			t.Fatal(err)
		}
		if last := files[len(files)-1]; last.Path != "sitemap.xml" || len(files) != max(1, len(test.parts)+1) {
			t.Fatalf("%d pages: %d files, the last %s", test.pages, len(files), last.Path)
		}
		if test.parts == nil {
			checkPart(t, files[0], 0, test.pages, base)
			continue
		}
		var index sitemapindex
		parse(t, files[len(files)-1], &index)
		from := 0
		for i, count := range test.parts {
			if want := fmt.Sprintf("%ssitemap.%d.xml", base, i+1); index.Locs[i] != want || base+files[i].Path != want {
				t.Errorf("part %d is %s, listed as %s", i, files[i].Path, index.Locs[i])
			}
			checkPart(t, files[i], from, count, base)
			from += count
		}
	}
}

func checkPart(t *testing.T, file export.File, from, count int, base string) {
	t.Helper()
	var set urlset
	parse(t, file, &set)
	if len(set.Locs) != count {
		t.Fatalf("%s has %d addresses, not %d", file.Path, len(set.Locs), count)
	}
	for i, loc := range set.Locs {
		if want := fmt.Sprintf("%sarticles/%d.html", base, from+i); loc != want {
			t.Fatalf("%s has %s, not %s", file.Path, loc, want)
		}
	}
}

func parse(t *testing.T, file export.File, into any) {
	t.Helper()
	if !strings.HasPrefix(string(file.Content), xml.Header) {
		t.Errorf("%s has no XML declaration", file.Path)
	}
	if err := xml.Unmarshal(file.Content, into); err != nil {
		t.Fatalf("%s: %v", file.Path, err)
	}
}
