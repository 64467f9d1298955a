// Package sitecheck reads a built briefing as its strictest reader would, and
// says what is wrong with it. It is for tests: no other package imports it.
//
//	site, err := sitecheck.Open(os.DirFS("public"), "")
//	if err != nil { … }
//	for _, fault := range site.Faults() { … }
//
// It knows nothing of how the pages are made. What it holds them to is the
// content format and the promises of the pages:
//
//   - markup.go: a page is what it says it is: the parser has nothing to mend
//   - frame.go: title, language, landmarks, one h1, skip link, security policy
//   - foreign.go: nothing inline, nothing from elsewhere, nothing that runs
//   - drawings.go, controls.go: what drawings are made of; no control that does
//     nothing without scripts
//   - links.go: every link leads to a file and a place in it; every page can be
//     reached from index.html
//   - print.go: print.html is the whole site in one document
//   - exports.go: briefing.json, manifest.json, feed and site map lead to what is
//     there, and each quotation to the very words that it quotes
//   - words.go: the words of an article as its reader sees them
package sitecheck

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Site is a built briefing, read whole.
type Site struct {
	baseURL string // "" or ends in "/"
	files   map[string][]byte
	pages   map[string]*Page
	faults  []string
}

// Page is one page of a site.
type Page struct {
	Address string // slash path from the root of the site
	root    *html.Node
	ids     map[string]*html.Node
}

// Open reads every file of a site. baseURL is that of the briefing's
// configuration, which alone the links of 404.html may begin with.
func Open(fsys fs.FS, baseURL string) (*Site, error) {
	s := &Site{baseURL: baseURL, files: map[string][]byte{}, pages: map[string]*Page{}}
	err := fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		s.files[name], err = fs.ReadFile(fsys, name)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("reading the site: %w", err)
	}
	for name, content := range s.files {
		if strings.HasSuffix(name, ".html") {
			if s.pages[name], err = readPage(name, content); err != nil {
				return nil, fmt.Errorf("reading %s: %w", name, err)
			}
		}
	}
	return s, nil
}

func readPage(address string, content []byte) (*Page, error) {
	root, err := html.Parse(strings.NewReader(string(content)))
	if err != nil {
		return nil, err
	}
	p := &Page{Address: address, root: root, ids: map[string]*html.Node{}}
	for n := range root.Descendants() {
		if id, has := attribute(n, "id"); has && p.ids[id] == nil {
			p.ids[id] = n
		}
	}
	return p, nil
}

// Page returns the page at an address, or nil.
func (s *Site) Page(address string) *Page { return s.pages[address] }

// Addresses are those of all pages, sorted.
func (s *Site) Addresses() []string { return slices.Sorted(maps.Keys(s.pages)) }

// Element returns the element with an id, or nil.
func (p *Page) Element(id string) *html.Node { return p.ids[id] }

// Elements are all elements of the page, in order.
func (p *Page) Elements() []*html.Node { return elements(p.root) }

// Faults says all that is wrong with the site, each with the file it is in, sorted.
func (s *Site) Faults() []string {
	s.faults = nil
	if s.pages["index.html"] == nil {
		s.fault("index.html", "is missing")
	}
	for address, page := range s.pages {
		s.checkMarkup(page, s.files[address])
		s.checkFrame(page)
		s.checkForeign(page)
		s.checkIDs(page)
		s.checkLinks(page)
	}
	s.checkStylesheets()
	s.checkReach()
	s.checkOneDocument()
	s.checkExports()
	for name, content := range s.files {
		if strings.Contains(string(content), "ZgotmplZ") {
			s.fault(name, "holds ZgotmplZ: a template refused an address")
		}
	}
	slices.Sort(s.faults)
	return s.faults
}

func (s *Site) fault(file, format string, args ...any) {
	s.faults = append(s.faults, file+": "+fmt.Sprintf(format, args...))
}

func attribute(n *html.Node, key string) (value string, has bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// value is an attribute's, empty where it is not given.
func value(n *html.Node, key string) string {
	text, _ := attribute(n, key)
	return text
}

// elements are those below a node, in order: all, or those of the given names.
func elements(n *html.Node, names ...string) []*html.Node {
	var list []*html.Node
	for below := range n.Descendants() {
		if below.Type == html.ElementNode && (len(names) == 0 || slices.Contains(names, below.Data)) {
			list = append(list, below)
		}
	}
	return list
}

// inside returns the nearest element around a node that is one, or nil.
func inside(n *html.Node, is func(*html.Node) bool) *html.Node {
	for around := range n.Ancestors() {
		if around.Type == html.ElementNode && is(around) {
			return around
		}
	}
	return nil
}

// text is all that stands in a node.
func text(n *html.Node) string {
	var b strings.Builder
	for below := range n.Descendants() {
		if below.Type == html.TextNode {
			b.WriteString(below.Data)
		}
	}
	return b.String()
}
