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
// an article may have been published. Articles without a known day are left out,
// and so are drafts.
func Feed(site *link.Site, settings Settings) ([]byte, error) {
	entries := articleEntries(site, settings.BaseURL)
	updated := instant(settings.Cutoff)
	if updated == "" && len(entries) > 0 {
		updated = entries[0].Updated
	}
	updated = cmp.Or(updated, "1970-01-01T00:00:00Z")
	whole := entry{
		Title: settings.Title, ID: settings.BaseURL + "index.html", Updated: updated,
		Link: feedLink{Rel: "alternate", Type: "text/html", Href: settings.BaseURL}, Summary: settings.Description,
	}
	return writeXML(feed{
		Language: settings.Language, Title: settings.Title, Subtitle: settings.Subtitle, ID: settings.BaseURL, Updated: updated,
		Authors: feedNames(settings.Authors, settings.Title),
		Links: []feedLink{
			{Rel: "self", Type: "application/atom+xml", Href: settings.BaseURL + "feed.xml"},
			{Rel: "alternate", Type: "text/html", Href: settings.BaseURL},
		},
		Entries: append([]entry{whole}, entries...),
	})
}

// articleEntries are the newest articles, the newest first.
func articleEntries(site *link.Site, base string) []entry {
	articles := slices.SortedStableFunc(slices.Values(site.Articles), func(a, b *link.Article) int {
		return cmp.Or(edtf.Compare(b.Published, a.Published), cmp.Compare(a.ID, b.ID))
	})
	var entries []entry
	for _, article := range articles {
		if len(entries) == newest {
			break
		}
		updated := instant(article.Published)
		if updated == "" || article.Draft {
			continue
		}
		address := base + page.Address(link.Thing{Article: article})
		entries = append(entries, entry{
			Title: article.Title, ID: address, Updated: updated, Authors: feedNames(article.Authors),
			Link: feedLink{Rel: "alternate", Type: "text/html", Href: address}, Summary: article.Summary,
		})
	}
	return entries
}

// feedNames are authors as Atom has them; the others where there are none, since
// a feed needs one.
func feedNames(authors []string, others ...string) []feedName {
	if len(authors) == 0 {
		authors = others
	}
	var names []feedName
	for _, author := range authors {
		names = append(names, feedName{Name: author})
	}
	return names
}

// instant is the first moment of a date, "" where Atom has none for it: it knows
// the years 1 to 9999 alone (XML Schema, dateTime).
func instant(d edtf.Date) string {
	earliest, _ := days(d)
	if earliest == "" || earliest < "0001" {
		return ""
	}
	return earliest + "T00:00:00Z"
}
