package export

import (
	"cmp"
	"encoding/xml"
	"slices"

	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
)

// newest is how many articles the feed lists.
const newest = 100

// feed is an Atom feed (RFC 4287).
type feed struct {
	XMLName  xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Language string     `xml:"xml:lang,attr"`
	Title    string     `xml:"title"`
	Subtitle string     `xml:"subtitle,omitempty"`
	ID       string     `xml:"id"`
	Updated  string     `xml:"updated"`
	Authors  []feedName `xml:"author"`
	Links    []feedLink `xml:"link"`
	Entries  []entry    `xml:"entry"`
}

type feedName struct {
	Name string `xml:"name"`
}

type feedLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Type string `xml:"type,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type entry struct {
	Title   string     `xml:"title"`
	ID      string     `xml:"id"`
	Updated string     `xml:"updated"`
	Authors []feedName `xml:"author,omitempty"`
	Link    feedLink   `xml:"link"`
	Summary string     `xml:"summary,omitempty"`
}

// Feed is feed.xml: the briefing itself, then its newest articles. Atom asks for
// an instant of each: midnight UTC of the cut-off, and of the first day on which
// an article may have been published. Articles without a known day are left out.
func Feed(site *link.Site, settings Settings) ([]byte, error) {
	f := feed{
		Language: settings.Language, Title: settings.Title, Subtitle: settings.Subtitle, ID: settings.BaseURL,
		Links: []feedLink{
			{Rel: "self", Type: "application/atom+xml", Href: settings.BaseURL + "feed.xml"},
			{Rel: "alternate", Type: "text/html", Href: settings.BaseURL},
		},
	}
	for _, author := range settings.Authors {
		f.Authors = append(f.Authors, feedName{Name: author})
	}
	if f.Authors == nil {
		f.Authors = []feedName{{Name: settings.Title}}
	}
	f.Entries = articleEntries(site, settings.BaseURL)
	f.Updated = "1970-01-01T00:00:00Z"
	if len(f.Entries) > 0 {
		f.Updated = f.Entries[0].Updated
	}
	f.Updated = cmp.Or(instant(settings.Cutoff), f.Updated)
	briefing := entry{
		Title: settings.Title, ID: settings.BaseURL + "index.html", Updated: f.Updated,
		Link: feedLink{Rel: "alternate", Href: settings.BaseURL}, Summary: settings.Description,
	}
	f.Entries = append([]entry{briefing}, f.Entries...)
	return xmlDocument(f)
}

func articleEntries(site *link.Site, base string) []entry {
	articles := slices.Clone(site.Articles)
	slices.SortStableFunc(articles, func(a, b *link.Article) int {
		return cmp.Or(edtf.Compare(b.Published, a.Published), cmp.Compare(a.ID, b.ID))
	})
	var entries []entry
	for _, article := range articles {
		updated := instant(article.Published)
		if updated == "" || len(entries) == newest {
			continue
		}
		address := base + page.Address(link.Thing{Article: article})
		it := entry{
			Title: article.Title, ID: address, Updated: updated, Summary: article.Summary,
			Link: feedLink{Rel: "alternate", Type: "text/html", Href: address},
		}
		for _, author := range article.Authors {
			it.Authors = append(it.Authors, feedName{Name: author})
		}
		entries = append(entries, it)
	}
	return entries
}

func instant(d edtf.Date) string {
	earliest, _ := days(d)
	if earliest == "" {
		return ""
	}
	return earliest + "T00:00:00Z"
}
