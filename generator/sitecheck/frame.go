package sitecheck

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// checkFrame checks what every page has around its matter.
func (s *Site) checkFrame(p *Page) {
	s.checkHead(p)
	s.checkLandmarks(p)
	s.checkSkipLink(p)
	s.checkHeadings(p)
}

func (s *Site) checkHead(p *Page) {
	for _, it := range elements(p.root, "html") {
		if value(it, "lang") == "" {
			s.fault(p.Address, "<html> has no lang")
		}
	}
	for _, head := range elements(p.root, "head") {
		titles := elements(head, "title")
		if len(titles) != 1 || strings.TrimSpace(text(titles[0])) == "" {
			s.fault(p.Address, "has no title, or several")
		}
		s.checkPolicy(p, elements(head))
		if metaContent(head, "name", "viewport") == "" {
			s.fault(p.Address, "has no meta viewport")
		}
		if got := metaContent(head, "name", "referrer"); got != "no-referrer" {
			s.fault(p.Address, "lets the referrer out: %q", got)
		}
	}
}

// checkPolicy wants the security policy right behind the charset, before anything
// that it is to rule, and such that it allows the site's own files and no more; of
// a page that stands alone, the very style that it has in itself.
func (s *Site) checkPolicy(p *Page, head []*html.Node) {
	if len(head) < 2 || value(head[0], "charset") != "utf-8" || value(head[1], "http-equiv") != "Content-Security-Policy" {
		s.fault(p.Address, "the head does not begin with charset and Content-Security-Policy")
		return
	}
	policy := map[string]string{}
	for _, directive := range strings.Split(value(head[1], "content"), ";") {
		name, sources, _ := strings.Cut(strings.TrimSpace(directive), " ")
		policy[name] = sources
		own := name == "style-src" && s.standsAlone(p) && sources == digestOfStyle(p)
		if sources != "'self'" && sources != "'none'" && !own {
			s.fault(p.Address, "the security policy allows %s %s", name, sources)
		}
	}
	for _, name := range []string{"default-src", "base-uri", "form-action"} {
		if policy[name] != "'none'" {
			s.fault(p.Address, "the security policy has no %s 'none'", name)
		}
	}
}

// digestOfStyle is what a policy names the style in a page by; "": there is none.
func digestOfStyle(p *Page) (source string) {
	styles := elements(p.root, "style")
	if len(styles) == 0 {
		return ""
	}
	sum := sha256.Sum256([]byte(text(styles[0])))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// standsAlone tells 404.html without an address of its own: nobody knows from where
// it is shown, so it can link to nothing and load nothing.
func (s *Site) standsAlone(p *Page) bool { return p.Address == notFound && s.baseURL == "" }

func metaContent(head *html.Node, key, name string) string {
	for _, meta := range elements(head, "meta") {
		if value(meta, key) == name {
			return value(meta, "content")
		}
	}
	return ""
}

// checkLandmarks wants one header, main and footer of the page, and ways to go:
// a page that stands alone has none.
func (s *Site) checkLandmarks(p *Page) {
	for _, name := range []string{"header", "main", "footer"} {
		count := 0
		for _, it := range elements(p.root, name) {
			if inside(it, isSection) == nil {
				count++
			}
		}
		if count != 1 {
			s.fault(p.Address, "has %d landmarks %s", count, name)
		}
	}
	alone := s.standsAlone(p)
	navigations := elements(p.root, "nav")
	if len(navigations) == 0 && !alone {
		s.fault(p.Address, "has no nav")
	}
	for _, nav := range navigations {
		if value(nav, "aria-label")+value(nav, "aria-labelledby") == "" {
			s.fault(p.Address, "a nav has no name")
		}
	}
	if alone && len(elements(p.root, "link", "img", "script"))+s.outward(p) > 0 {
		s.fault(p.Address, "does not stand alone")
	}
}

// outward counts the links that leave the page.
func (s *Site) outward(p *Page) int {
	count := 0
	for _, a := range elements(p.root, "a") {
		if !strings.HasPrefix(value(a, "href"), "#") {
			count++
		}
	}
	return count
}

// isSection tells elements in which header and footer are no landmarks.
func isSection(n *html.Node) bool {
	return slices.Contains([]string{"article", "aside", "main", "nav", "section"}, n.Data)
}

// checkSkipLink wants the first thing that a keyboard reaches, if it reaches any, to
// lead to main.
func (s *Site) checkSkipLink(p *Page) {
	reached := elements(p.root, "a", "button", "input", "summary")
	if len(reached) == 0 {
		return
	}
	target, local := strings.CutPrefix(value(reached[0], "href"), "#")
	if to := p.ids[target]; !local || to == nil || to.Data != "main" {
		s.fault(p.Address, "the first link does not skip to main")
	}
}

// checkHeadings wants one h1 and no level left out on the way down.
func (s *Site) checkHeadings(p *Page) {
	level, ones := byte('0'), 0
	for _, it := range elements(p.root, "h1", "h2", "h3", "h4", "h5", "h6") {
		if it.Data == "h1" {
			ones++
		}
		if it.Data[1] > level+1 {
			s.fault(p.Address, "%s %q stands below a heading of level %c", it.Data, text(it), level)
		}
		level = it.Data[1]
	}
	if ones != 1 {
		s.fault(p.Address, "has %d h1", ones)
	}
}
