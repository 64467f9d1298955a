package export

import (
	"encoding/xml"
	"fmt"
	"strings"

	"annotated-briefing/generator/page"
)

// most is how many addresses one site map may hold (sitemaps.org, protocol 0.9).
const most = 50000

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
	var all []location
	for _, it := range pages {
		if !it.Hidden {
			all = append(all, location{Loc: base + strings.TrimSuffix(it.Address, "index.html")})
		}
	}
	if len(all) <= most {
		return one("sitemap.xml", urlset{URLs: all})
	}
	var files []File
	var index sitemapindex
	for start := 0; start < len(all); start += most {
		name := fmt.Sprintf("sitemap.%d.xml", len(files)+1)
		part, err := one(name, urlset{URLs: all[start:min(start+most, len(all))]})
		if err != nil {
			return nil, err
		}
		files = append(files, part...)
		index.Sitemaps = append(index.Sitemaps, location{Loc: base + name})
	}
	whole, err := one("sitemap.xml", index)
	return append(files, whole...), err
}

func one(path string, value any) ([]File, error) {
	content, err := xmlDocument(value)
	return []File{{Path: path, Content: content}}, err
}
