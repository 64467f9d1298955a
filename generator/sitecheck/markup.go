package sitecheck

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// void elements have no end tag.
var void = []string{"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

// checkMarkup holds a page's source against the tree that a browser makes of it.
// Where both have the same elements at the same depth with the same attributes
// and the same text, the parser had nothing to mend: no element was closed,
// opened, moved or doubled by it.
func (s *Site) checkMarkup(p *Page, source []byte) {
	written, fault := writtenMarkup(source)
	if fault != "" {
		s.fault(p.Address, "%s", fault)
		return
	}
	built := builtMarkup(p.root)
	for i := range max(len(written), len(built)) {
		switch {
		case i >= len(built):
			s.fault(p.Address, "the parser drops %s", written[i])
		case i >= len(written):
			s.fault(p.Address, "the parser adds %s", built[i])
		case written[i] != built[i]:
			s.fault(p.Address, "the parser makes %s of %s", strings.TrimSpace(built[i]), strings.TrimSpace(written[i]))
		default:
			continue
		}
		return
	}
}

// markup reads a source as a list of elements and texts, each with its depth.
type markup struct {
	list  []string
	open  []string
	fault string
}

func writtenMarkup(source []byte) (list []string, fault string) {
	var m markup
	if !bytes.HasPrefix(source, []byte("<!doctype html>")) {
		return nil, "does not begin with <!doctype html>"
	}
	tokens := html.NewTokenizer(bytes.NewReader(source))
	for m.fault == "" && tokens.Next() != html.ErrorToken {
		raw := string(tokens.Raw())
		m.token(tokens.Token(), raw)
	}
	if m.fault == "" && len(m.open) > 0 {
		m.fault = "<" + m.open[len(m.open)-1] + "> is never closed"
	}
	return m.list, m.fault
}

func (m *markup) token(t html.Token, raw string) {
	switch t.Type {
	case html.StartTagToken, html.SelfClosingTagToken:
		m.fault = doubled(raw)
		m.list = append(m.list, line(len(m.open), t.Data, t.Attr))
		drawn := t.Type == html.SelfClosingTagToken && slices.Contains(m.open, "svg") // there /> closes an element
		if !drawn && !slices.Contains(void, t.Data) {
			m.open = append(m.open, t.Data)
		}
	case html.EndTagToken:
		m.close(t.Data)
	case html.TextToken:
		if strings.Contains(raw, "<") {
			m.fault = "an unescaped < stands in the text " + raw
		}
		m.list = appendText(m.list, len(m.open), t.Data)
	case html.CommentToken:
		m.fault = "has a comment: " + raw
	}
}

func (m *markup) close(name string) {
	last := len(m.open) - 1
	if last < 0 || m.open[last] != name {
		m.fault = "</" + name + "> closes nothing; open are " + strings.Join(m.open, " ")
		return
	}
	m.open = m.open[:last]
}

var attributeInTag = regexp.MustCompile(`\s([^\s=>"'/]+)(?:="[^"]*")?`)

// doubled tells of an attribute that a start tag has twice, of which a browser
// takes the first.
func doubled(tag string) string {
	seen := map[string]bool{}
	for _, found := range attributeInTag.FindAllStringSubmatch(tag, -1) {
		if seen[found[1]] {
			return "has " + found[1] + " twice in " + tag
		}
		seen[found[1]] = true
	}
	return ""
}

// builtMarkup is the same list of a tree.
func builtMarkup(root *html.Node) []string {
	var list []string
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		for below := range n.ChildNodes() {
			switch below.Type {
			case html.ElementNode:
				list = append(list, line(depth, below.Data, below.Attr))
				walk(below, depth+1)
			case html.TextNode:
				list = appendText(list, depth, below.Data)
			}
		}
	}
	walk(root, 0)
	return list
}

func line(depth int, name string, attributes []html.Attribute) string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", depth) + "<" + name)
	for _, a := range slices.SortedFunc(slices.Values(attributes), byKey) {
		b.WriteString(" " + strings.ToLower(a.Key) + "=" + a.Val) // a drawing's viewBox
	}
	return b.String() + ">"
}

func byKey(a, b html.Attribute) int {
	return strings.Compare(strings.ToLower(a.Key), strings.ToLower(b.Key))
}

// appendText adds a text, less the white space at its ends, which a parser may
// move about between elements without harm.
func appendText(list []string, depth int, text string) []string {
	if text = strings.TrimSpace(text); text == "" {
		return list
	}
	return append(list, strings.Repeat(" ", depth)+text)
}
