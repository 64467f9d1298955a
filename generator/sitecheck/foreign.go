package sitecheck

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// banned elements run, load or send something, or change what links mean.
var banned = []string{
	"base", "embed", "frame", "iframe", "object", "style", "template", "textarea", "portal", "math", "audio", "video",
}

// checkForeign wants nothing inline, nothing that runs but the site's own
// scripts, and nothing that a browser would fetch from elsewhere.
func (s *Site) checkForeign(p *Page) {
	for _, it := range p.Elements() {
		if slices.Contains(banned, it.Data) && !s.isOwnStyle(p, it) {
			s.fault(p.Address, "has a <%s>", it.Data)
		}
		s.checkAttributes(p, it)
		s.checkDrawn(p, it)
		s.checkControl(p, it)
		switch it.Data {
		case "script":
			if value(it, "src") == "" || text(it) != "" || value(it, "type") == "module" {
				s.fault(p.Address, "a script is inline or a module: %s", text(it))
			}
		case "meta":
			if slices.Contains([]string{"refresh", "set-cookie"}, strings.ToLower(value(it, "http-equiv"))) {
				s.fault(p.Address, "a meta sends the reader away")
			}
		case "img":
			if _, has := attribute(it, "alt"); !has {
				s.fault(p.Address, "a picture has no alt")
			}
		case "a":
			s.checkAnchor(p, it)
		}
	}
}

// isOwnStyle tells the one <style> of a page that stands alone. It loads nothing.
func (s *Site) isOwnStyle(p *Page, it *html.Node) bool {
	return s.standsAlone(p) && it.Data == "style" && len(elements(p.root, "style")) == 1 && !cssAddress.MatchString(text(it))
}

// fetched are attributes whose address a browser loads or sends something to.
var fetched = []string{"src", "srcset", "poster", "data", "background", "manifest", "ping", "action", "formaction", "cite", "xlink:href"}

func (s *Site) checkAttributes(p *Page, it *html.Node) {
	for _, a := range it.Attr {
		switch {
		case a.Key == "style", a.Key == "integrity", a.Key == "srcdoc", a.Key == "target", strings.HasPrefix(a.Key, "on"):
			s.fault(p.Address, "<%s> has an attribute %s", it.Data, a.Key)
		case slices.Contains(fetched, a.Key) && !s.isLocal(p, a.Val):
			s.fault(p.Address, "<%s %s> is loaded from elsewhere: %s", it.Data, a.Key, a.Val)
		case it.Data == "link" && a.Key == "href" && !s.isLocal(p, a.Val) && value(it, "rel") != "canonical":
			s.fault(p.Address, "<link> is loaded from elsewhere: %s", a.Val)
		}
	}
}

// isLocal tells whether an address stays on the site.
func (s *Site) isLocal(p *Page, address string) bool {
	if p.Address == notFound && s.baseURL != "" && !strings.HasPrefix(address, "#") {
		return strings.HasPrefix(address, s.baseURL)
	}
	parsed, err := url.Parse(address)
	return err == nil && parsed.Scheme == "" && parsed.Host == "" && !strings.HasPrefix(address, "/")
}

// outside is what the rel of a link to elsewhere has.
var outside = []string{"noopener", "noreferrer", "external"}

// checkAnchor checks an <a> for what it may lead to and where it may stand.
func (s *Site) checkAnchor(p *Page, a *html.Node) {
	href, has := attribute(a, "href")
	if !has {
		s.fault(p.Address, "an <a> leads nowhere: %s", text(a))
		return
	}
	scheme, _, _ := strings.Cut(href, ":")
	switch {
	case s.isLocal(p, href), scheme == "mailto":
	case scheme != "http" && scheme != "https":
		s.fault(p.Address, "a link has a forbidden address: %s", href)
	default:
		for _, word := range outside {
			if !slices.Contains(strings.Fields(value(a, "rel")), word) {
				s.fault(p.Address, "the link to %s is not %s", href, word)
			}
		}
	}
	if inside(a, func(n *html.Node) bool { return n.Data == "mark" }) != nil &&
		!hasClass(a, "mention") && !hasClass(a, "sign") {
		s.fault(p.Address, "a link stands in a mark: %s", href)
	}
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(value(n, "class")), class)
}

var cssAddress = regexp.MustCompile(`(?i)@import|url\(\s*["']?([^"')]*)|image-set\(`)

// checkStylesheets wants stylesheets that load nothing but files beside them.
func (s *Site) checkStylesheets() {
	for name, content := range s.files {
		if !strings.HasSuffix(name, ".css") {
			continue
		}
		for _, found := range cssAddress.FindAllStringSubmatch(string(content), -1) {
			if found[1] == "" || s.files[resolve(name, found[1])] == nil {
				s.fault(name, "loads %s", found[0])
			}
		}
	}
}
