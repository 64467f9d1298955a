package layouts

import (
	"html/template"

	"golang.org/x/text/language"
)

// direction is in which direction a language (BCP 47) is written, as the
// attribute dir has it: ltr or rtl.
func direction(tag string) string {
	script, _ := language.Make(tag).Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr":
		return "rtl"
	}
	return "ltr"
}

// runs is how a language is written on these pages: where words of the interface
// stand in for those of the briefing's language they keep its direction.
func (w *words) runs(tag string) string {
	if tag == w.page {
		return w.direction
	}
	return direction(tag)
}

// foreign are the attributes of an element with a text in a language, a space
// before them; none where the language is the page's or not told. They have
// the direction where it is not the page's, which also keeps what stands around
// the text from being drawn into its order.
func (w *words) foreign(tag string) template.HTMLAttr {
	if tag == "" || tag == w.page && w.own == "" {
		return ""
	}
	attributes := ` lang="` + template.HTMLEscapeString(tag) + `"`
	if dir := direction(tag); dir != w.direction {
		attributes += ` dir="` + dir + `"`
	}
	return template.HTMLAttr(attributes) // every part of it is escaped
}

// ownTexts are the attributes of an element with a text of the briefing itself: none
// but where the words of the interface are of another language.
func (w *words) ownTexts() template.HTMLAttr { return w.foreign(w.own) }
