package layouts

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

// spoked is a neighbour in the drawing of an actor, as views have it: package
// page's NeighbourLine. The path begins at x, y.
type spoked interface {
	Place() (x, y, thick int, left bool, path string)
	Ends() (href string, count int, to, name string)
}

// spoke draws the line to a neighbour, {{spoke .}}: the count of the sentences,
// which leads to them, and the name, which leads to the actor. It spares time as
// link does: a briefing with thousands of actors has tens of thousands of these.
func spoke(it spoked) (template.HTML, error) {
	x, y, thick, left, path := it.Place()
	href, count, to, name := it.Ends()
	if !followable(href) || !followable(to) {
		return "", fmt.Errorf("%q or %q is no address that a link may lead to", href, to)
	}
	side := ` x="18"`
	if left {
		side = ` class="end" x="-18"`
	}
	var b strings.Builder
	b.Grow(len(href) + len(to) + len(name) + len(path) + 240)
	b.WriteString(`<g transform="translate(` + strconv.Itoa(x) + " " + strconv.Itoa(y) + `)"><a href="`)
	b.WriteString(template.HTMLEscapeString(href))
	b.WriteString(`" tabindex="-1"><path class="line thick-` + strconv.Itoa(thick) + `" d="`)
	b.WriteString(template.HTMLEscapeString(path))
	b.WriteString(`"/><circle r="12"/><text class="middle" y="5">` + strconv.Itoa(count) + `</text></a><a href="`)
	b.WriteString(template.HTMLEscapeString(to))
	b.WriteString(`" tabindex="-1"><text` + side + ` y="5">`)
	b.WriteString(template.HTMLEscapeString(name))
	b.WriteString(`</text></a></g>`)
	return template.HTML(b.String()), nil // every part of it is escaped
}
