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

// foreign are the attributes of an element with a text in a language, a space
// before them; none where the language is the page's or not told. They have
// the direction where it is not the page's, which also keeps what stands around
// the text from being drawn into its order.
func (w *words) foreign(tag string) template.HTMLAttr {
	if tag == "" || tag == w.page {
		return ""
	}
	attributes := ` lang="` + template.HTMLEscapeString(tag) + `"`
	if dir := direction(tag); dir != w.direction {
		attributes += ` dir="` + dir + `"`
	}
	return template.HTMLAttr(attributes) // every part of it is escaped
}
