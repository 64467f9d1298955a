package layouts

import (
	"fmt"
	"html/template"
	"strings"
)

// anchored is a link as views have it: package page's Link.
type anchored interface {
	Anchor() (href, text, language string)
}

// link draws a link, {{link .Article}}, and name one to a person or a place,
// whose name may run in another direction than the page: {{name .Actor}}. They
// spare the time of the same markup in a template, where each value costs
// several calls; a page may have ten thousand links.
func (w *words) link(to anchored) (template.HTML, error) { return w.anchor(to, "", "") }

func (w *words) name(to anchored) (template.HTML, error) { return w.anchor(to, "<bdi>", "</bdi>") }

func (w *words) anchor(to anchored, before, after string) (template.HTML, error) {
	href, text, language := to.Anchor()
	return drawLink(href, text, w.foreign(language), before, after)
}

func drawLink(href, text string, attributes template.HTMLAttr, before, after string) (template.HTML, error) {
	if !followable(href) {
		return "", fmt.Errorf("%q is no address that a link may lead to", href)
	}
	var b strings.Builder
	b.Grow(len(href) + len(text) + 48)
	b.WriteString(`<a href="`)
	b.WriteString(template.HTMLEscapeString(href))
	b.WriteByte('"')
	b.WriteString(string(attributes))
	b.WriteByte('>')
	b.WriteString(before)
	b.WriteString(template.HTMLEscapeString(text))
	b.WriteString(after)
	b.WriteString("</a>")
	return template.HTML(b.String()), nil // every part of it is escaped
}

// quoted is a sentence as views have it: package page's Sentence.
type quoted interface {
	Quote() (before, href, name, after string)
}

// sentence draws a sentence with a name in it that leads to its place,
// {{sentence .}}, for the same reason.
func sentence(it quoted) (template.HTML, error) {
	before, href, name, after := it.Quote()
	linked, err := drawLink(href, name, "", "", "")
	if err != nil {
		return "", err
	}
	return template.HTML(template.HTMLEscapeString(before)) + linked + template.HTML(template.HTMLEscapeString(after)), nil
}

// followable tells whether an address is relative or of the web, so that no
// other scheme ever reaches a page. What stands before a first colon is a scheme
// unless a slash, a question mark or a fragment comes sooner (RFC 3986, 4.2).
func followable(href string) bool {
	scheme, _, found := strings.Cut(href, ":")
	if !found || strings.ContainsAny(scheme, "/?#") {
		return !strings.HasPrefix(href, "//") && !strings.HasPrefix(href, `\`)
	}
	return scheme == "https" || scheme == "http" || scheme == "mailto"
}
