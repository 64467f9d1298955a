package sitecheck

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// drawn are the elements that a drawing may have: nothing that runs, loads,
// moves or brings HTML back in.
var drawn = []string{
	"svg", "g", "defs", "pattern", "path", "circle", "rect", "line", "polygon", "text", "tspan", "title", "a",
}

// checkDrawn wants drawings to be of allowed elements, and each either named or
// hidden from those who do not see it.
func (s *Site) checkDrawn(p *Page, it *html.Node) {
	if it.Namespace != "svg" {
		return
	}
	if !slices.Contains(drawn, it.Data) {
		s.fault(p.Address, "a drawing has a <%s>", it.Data)
	}
	known := func(n *html.Node) bool { return isHidden(n) || value(n, "role") == "group" && hasName(n) }
	if it.Data == "svg" && !known(it) && inside(it, known) == nil {
		s.fault(p.Address, "a drawing has no name and is not hidden from those who cannot see it")
	}
	if href, has := attribute(it, "href"); has && it.Data != "a" && !strings.HasPrefix(href, "#") {
		s.fault(p.Address, "a drawing loads %s", href)
	}
}

func isHidden(n *html.Node) bool { return value(n, "aria-hidden") == "true" }

func hasName(n *html.Node) bool {
	return value(n, "aria-label") != "" || value(n, "aria-labelledby") != ""
}
