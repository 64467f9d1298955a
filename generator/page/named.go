package page

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"

	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
)

// A name in running text may be of another language than the text, as a native form
// is, and run the other way, as one of another script may whatever its language.

// nameOf is a mention as its text shows it, without id and address.
func (s *sheet) nameOf(mention *link.Mention, text *link.Text) markdown.Name {
	language := s.Language
	if text.Home.Article != nil && text.Home.Article.Body == text {
		language = text.Home.Article.Language
	}
	return markdown.Name{Span: markdown.Span(mention.Span), Language: unless(language, mention.Language), Apart: isApart(mention)}
}

// isApart tells whether a name runs the other way than a word beside it: it has to be
// set apart then, or what follows it is drawn before it.
func isApart(mention *link.Mention) bool {
	name, found := lastLetter(mention.Name())
	if !found {
		return false
	}
	before, begun := lastLetter(mention.Before())
	after, goesOn := firstLetter(mention.After())
	own := runsLeft(name)
	return begun && runsLeft(before) != own || goesOn && runsLeft(after) != own
}

func firstLetter(text string) (r rune, found bool) {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return r, true
		}
	}
	return 0, false
}

func lastLetter(text string) (r rune, found bool) {
	for text != "" {
		r, size := utf8.DecodeLastRuneInString(text)
		if unicode.IsLetter(r) {
			return r, true
		}
		text = text[:len(text)-size]
	}
	return 0, false
}

// runsLeft tells whether a letter is of a script that is written from right to left.
func runsLeft(letter rune) bool {
	const hebrew = 0x590 // the first of them
	if letter < hebrew {
		return false
	}
	properties, _ := bidi.LookupString(string(letter))
	class := properties.Class()
	return class == bidi.R || class == bidi.AL
}

// nativeForms are the native forms of an actor's name beside the name itself: Text and Language.
func nativeForms(a *link.Actor) []Link {
	var list []Link
	for _, native := range a.Native {
		if native.Label != a.Language || native.Value != a.Name {
			list = append(list, Link{Text: native.Value, Language: native.Label})
		}
	}
	return list
}
