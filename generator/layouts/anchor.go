package layouts

import (
	"fmt"
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"
)

// anchored is a link as views have it: package page's Link.
type anchored interface {
	Anchor() (href, text, language string)
}

// link draws a link, {{link .Article}}, and name one to a person or a place,
// whose name may run in another direction than the page, {{name .Actor}}, and is set
// apart by <bdi> where it may. They
// spare the time of the same markup in a template, where each value costs
// several calls; a page may have ten thousand links.
func (w *words) link(to anchored) (template.HTML, error) { return w.anchor(to, "", "") }

func (w *words) name(to anchored) (template.HTML, error) {
	if _, text, _ := to.Anchor(); w.direction == "ltr" && leftToRight(text) {
		return w.anchor(to, "", "")
	}
	return w.anchor(to, "<bdi>", "</bdi>")
}

// leftToRight tells of a text that it cannot be drawn otherwise among texts of that
// direction: it begins and ends with a letter, and none of it is of Hebrew or a script
// behind it in Unicode, where all that run from right to left are.
func leftToRight(text string) bool {
	const hebrew = 0x590
	for _, r := range text {
		if r >= hebrew {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(first) && unicode.IsLetter(last)
}

func (w *words) anchor(to anchored, before, after string) (template.HTML, error) {
	href, text, language := to.Anchor()
	var b strings.Builder
	b.Grow(len(href) + len(text) + 48)
	err := writeLink(&b, href, text, w.foreign(language), before, after)
	return template.HTML(b.String()), err // every part of it is escaped
}

func writeLink(b *strings.Builder, href, text string, attributes template.HTMLAttr, before, after string) error {
	if !followable(href) {
		return fmt.Errorf("%q is no address that a link may lead to", href)
	}
	b.WriteString(`<a href="`)
	b.WriteString(template.HTMLEscapeString(href))
	b.WriteByte('"')
	b.WriteString(string(attributes))
	b.WriteByte('>')
	b.WriteString(before)
	b.WriteString(template.HTMLEscapeString(text))
	b.WriteString(after)
	b.WriteString("</a>")
	return nil
}

// quoted are sentences of one text as views have them: package page's Sentences.
type quoted interface {
	Len() int
	Language() string
	Quote(i int) (before, href, name, after string)
	Form(i int) (language string, apart bool)
}

// sentences draws a list of them, if there are any, with a name in each that leads to its
// place, {{sentences .Sentences}}, for the same reason.
func (w *words) sentences(list quoted) (template.HTML, error) {
	if list.Len() == 0 {
		return "", nil
	}
	var b strings.Builder
	b.WriteString(`<ul class="sentences"` + string(w.foreign(list.Language())) + ">\n")
	for i := range list.Len() {
		before, href, name, after := list.Quote(i)
		b.Grow(len(before) + len(href) + len(name) + len(after) + 64)
		b.WriteString("<li>")
		b.WriteString(template.HTMLEscapeString(before))
		if err := writeLink(&b, href, name, form(list.Form(i)), "", ""); err != nil {
			return "", err
		}
		b.WriteString(template.HTMLEscapeString(after))
		b.WriteString("</li>\n")
	}
	b.WriteString("</ul>")
	return template.HTML(b.String()), nil // every part of it is escaped
}

// form are the attributes of a name in a sentence of another language or direction.
func form(language string, apart bool) template.HTMLAttr {
	attributes := ""
	if language != "" {
		attributes = ` lang="` + template.HTMLEscapeString(language) + `"`
	}
	if apart {
		attributes += ` dir="auto"`
	}
	return template.HTMLAttr(attributes) // every part of it is escaped
}

// dated is a date as views have it: package page's Date.
type dated interface {
	Time() (words, machine, edtf string)
}

// date draws a date, {{date .Published}}: <time> where HTML has a form for it.
func date(of dated) template.HTML {
	words, machine, edtf := of.Time()
	words = template.HTMLEscapeString(words)
	if machine == "" {
		return template.HTML(`<data value="` + template.HTMLEscapeString(edtf) + `">` + words + `</data>`) // every part of it is escaped
	}
	return template.HTML(`<time datetime="` + template.HTMLEscapeString(machine) + `">` + words + `</time>`)
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
