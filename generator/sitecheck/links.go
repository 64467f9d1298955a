package sitecheck

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// notFound is served at any depth, so that its links cannot be relative.
const notFound = "404.html"

// resolve is the file that an address leads to, from a file of the site; empty
// where the address is none.
func resolve(from, address string) string {
	parsed, err := url.Parse(address)
	if err != nil {
		return ""
	}
	if parsed.Path == "" {
		return from
	}
	return path.Join(path.Dir(from), parsed.Path)
}

// checkLinks follows everything that leads from a page to another file or place.
func (s *Site) checkLinks(p *Page) {
	for _, it := range p.Elements() {
		for _, key := range []string{"href", "src"} {
			if address, has := attribute(it, key); has {
				s.checkAddress(p, it, address)
			}
		}
		for _, key := range []string{"aria-labelledby", "aria-describedby", "headers", "for"} {
			for _, id := range strings.Fields(value(it, key)) {
				if p.ids[id] == nil {
					s.fault(p.Address, "%s names no id: %s", key, id)
				}
			}
		}
	}
}

func (s *Site) checkAddress(p *Page, it *html.Node, address string) {
	switch {
	case value(it, "rel") == "canonical":
		if canonical := s.baseURL + strings.TrimSuffix(p.Address, "index.html"); s.baseURL == "" || address != canonical {
			s.fault(p.Address, "its canonical address is %q", address)
		}
	case strings.HasPrefix(address, "#"):
		s.follow(p.Address, p.Address, address)
	case p.Address == notFound && s.baseURL != "" && strings.HasPrefix(address, s.baseURL):
		s.follow(p.Address, "index.html", strings.TrimPrefix(address, s.baseURL))
	case s.isLocal(p, address):
		s.follow(p.Address, p.Address, address)
	}
}

// follow wants the file and the place that an address leads to, as seen from a
// file of the site. The address was found in another, perhaps.
func (s *Site) follow(foundIn, from, address string) {
	parsed, err := url.Parse(address)
	if err != nil || address == "" {
		s.fault(foundIn, "%q is no address", address)
		return
	}
	to := resolve(from, address)
	if s.files[to] == nil {
		s.fault(foundIn, "%s leads to no file", address)
		return
	}
	for field, values := range parsed.Query() {
		if page := s.pages[to]; page == nil || !page.offers(field, values) {
			s.fault(foundIn, "%s chooses what %s does not offer", address, to)
		}
	}
	if parsed.Fragment == "" {
		return
	}
	if page := s.pages[to]; page == nil || page.ids[parsed.Fragment] == nil {
		s.fault(foundIn, "%s leads to no place of %s", address, to)
	}
}

// checkIDs wants every id once, and a dot in those that the generator makes. The
// others are records' own: "text", events in the timeline, annotations.
func (s *Site) checkIDs(p *Page) {
	seen := map[string]bool{}
	for _, it := range p.Elements() {
		id, has := attribute(it, "id")
		switch {
		case !has:
			continue
		case id == "" || strings.ContainsAny(id, " \t\n"):
			s.fault(p.Address, "%q is no id", id)
		case seen[id]:
			s.fault(p.Address, "the id %s stands twice", id)
		case !strings.Contains(id, ".") && !isRecordsOwn(p, it, id):
			s.fault(p.Address, "the id %s of a <%s> has no dot and is no record's", id, it.Data)
		}
		seen[id] = true
	}
}

func isRecordsOwn(p *Page, it *html.Node, id string) bool {
	switch folder, _ := path.Split(p.Address); folder {
	case "articles/":
		return id == "text" || it.Data == "mark"
	case "timeline/":
		return it.Data == "li"
	}
	return false
}

// checkReach wants a way of links from index.html to every page but 404.html.
func (s *Site) checkReach() {
	reached := map[string]bool{"index.html": true}
	for queue := []string{"index.html"}; len(queue) > 0; {
		page := s.pages[queue[0]]
		queue = queue[1:]
		if page == nil {
			continue
		}
		for _, a := range elements(page.root, "a") {
			if href := value(a, "href"); s.isLocal(page, href) {
				if to := resolve(page.Address, href); !reached[to] {
					reached[to] = true
					queue = append(queue, to)
				}
			}
		}
	}
	for _, address := range s.Addresses() {
		if !reached[address] && address != notFound {
			s.fault(address, "cannot be reached from index.html")
		}
	}
}
