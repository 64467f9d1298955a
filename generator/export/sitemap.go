package export

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"annotated-briefing/generator/page"
)

// mostAddresses is how many addresses one site map may hold (sitemaps.org, protocol 0.9).
const mostAddresses = 50000

type urlset struct {
	XMLName xml.Name   `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []location `xml:"url"`
}

type sitemapindex struct {
	XMLName  xml.Name   `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Sitemaps []location `xml:"sitemap"`
}

type location struct {
	Loc string `xml:"loc"`
}

// File is a file of the output.
type File struct {
	Path    string
	Content []byte
}

// Sitemap is sitemap.xml; of more pages than one site map may hold it is the
// list of the parts, sitemap.1.xml and so on.
func Sitemap(pages []page.Page, base string) ([]File, error) {
	all := locations(pages, base)
	if len(all) <= mostAddresses {
		return appendXML(nil, "sitemap.xml", urlset{URLs: all})
	}
	var files []File
	var index sitemapindex
	for part := range slices.Chunk(all, mostAddresses) {
		name := fmt.Sprintf("sitemap.%d.xml", len(files)+1)
		index.Sitemaps = append(index.Sitemaps, location{Loc: base + name})
		var err error
		if files, err = appendXML(files, name, urlset{URLs: part}); err != nil {
			return nil, err
		}
	}
	return appendXML(files, "sitemap.xml", index)
}

// locations are the canonical addresses of all pages that are not hidden.
func locations(pages []page.Page, base string) []location {
	var list []location
	for _, it := range pages {
		if !it.Hidden {
			list = append(list, location{Loc: base + strings.TrimSuffix(it.Address, "index.html")})
		}
	}
	return list
}

func appendXML(files []File, path string, value any) ([]File, error) {
	content, err := writeXML(value)
	return append(files, File{Path: path, Content: content}), err
}
