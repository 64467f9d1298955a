package layouts

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"annotated-briefing/generator/diagnostic"
)

// words are the words of the interface in one language.
type words struct {
	texts     map[string]string // by key, {placeholders} and all
	keys      []string          // of the English file, in its order
	language  language.Tag
	page      string // the language that pages are said to be in
	own       string // that of the briefing's own texts, where it is another
	direction string // of pages: ltr or rtl
	thousands string // what stands between groups of three digits
	unread    bool   // the English file could not be read, which has been told
}

func noWords() *words { return &words{texts: map[string]string{}, direction: "ltr"} }

// Word is the word of a key. Pairs of name and value fill its {placeholders};
// without any it is told as it is written. Where the pairs have a count and the
// key has plural forms (KEY.one, KEY.other …), the language's form for that count
// is taken. Whole numbers are set with their thousands apart. A key that there
// is no word for stands for itself.
func (s *Set) Word(key string, pairs ...any) string {
	text, err := s.words.show(key, pairs...)
	if err != nil {
		return key
	}
	return text
}

// Words is the text of a key as it is written, and whether there is one.
func (s *Set) Words(key string) (text string, ok bool) {
	text, ok = s.words.texts[key]
	return text, ok
}

// Language is that of the interface's words, which pages are said to be in: that of
// the briefing or, where no file has words of it, English.
func (s *Set) Language() string { return s.words.page }

// RightToLeft tells how the language of the briefing is written, which is how pages run.
func (s *Set) RightToLeft() bool { return s.words.direction == "rtl" }

// show is Word for templates, where a key without a word is a mistake.
func (w *words) show(key string, pairs ...any) (string, error) {
	text, ok := w.template(key, pairs)
	if !ok {
		return "", fmt.Errorf("no word has the key %s%s", diagnostic.Quote(key), w.suggest(key))
	}
	if len(pairs) == 0 {
		return text, nil
	}
	if len(pairs)%2 != 0 {
		return "", fmt.Errorf("the word %s is given a name without a value", diagnostic.Quote(key))
	}
	return w.fill(text, pairs), nil
}

// term is the word of a closed list for one of its values: with "note.*" and
// "context" that of the key note.context.
func (w *words) term(list, value string) (string, error) {
	before, after, starred := strings.Cut(list, "*")
	if !starred {
		return "", fmt.Errorf("%s has no * in the place of the value", diagnostic.Quote(list))
	}
	return w.show(before + value + after)
}

// The same as HTML, for spareEscapers.

func (w *words) escapedWord(key string, pairs ...any) (template.HTML, error) {
	text, err := w.show(key, pairs...)
	return template.HTML(template.HTMLEscapeString(text)), err
}

func (w *words) escapedTerm(list, value string) (template.HTML, error) {
	text, err := w.term(list, value)
	return template.HTML(template.HTMLEscapeString(text)), err
}

func (w *words) escapedNumber(n int) template.HTML {
	return template.HTML(template.HTMLEscapeString(w.number(n)))
}

// template is the text of a key, in the plural form that a count among the
// pairs asks for.
func (w *words) template(key string, pairs []any) (text string, ok bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		count, isInt := pairs[i+1].(int)
		if pairs[i] != "count" || !isInt {
			continue
		}
		if text, ok = w.texts[key+formSuffix(w.language, count)]; ok {
			return text, true
		}
		if text, ok = w.texts[key+".other"]; ok {
			return text, true
		}
	}
	text, ok = w.texts[key]
	return text, ok
}

// suffixes of the plural forms of CLDR, by plural.Form.
var suffixes = [...]string{plural.Other: ".other", plural.Zero: ".zero", plural.One: ".one", plural.Two: ".two", plural.Few: ".few", plural.Many: ".many"}

// forms are the suffixes of the plural forms that whole numbers take in a
// language, with that of all the others, which every language has.
func forms(tag language.Tag) []string {
	list := []string{suffixes[plural.Other]}
	for _, count := range [...]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 19, 20, 21, 22, 23, 25, 40, 99, 100, 101, 102, 103, 111, 200, 1000, 1_000_000} {
		if form := formSuffix(tag, count); !slices.Contains(list, form) {
			list = append(list, form)
		}
	}
	slices.Sort(list)
	return list
}

func formSuffix(tag language.Tag, count int) string {
	// MatchPlural looks at the last digits alone, and takes no negative ones.
	return suffixes[plural.Cardinal.MatchPlural(tag, max(count, -count), 0, 0, 0, 0)]
}

// fill puts values into {placeholders}. One that is given no value stays.
func (w *words) fill(text string, pairs []any) string {
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString(before)
		if !opened || !closed {
			b.WriteString(text[len(before):])
			return b.String()
		}
		b.WriteString(w.value(name, pairs))
		text = after
	}
}

func (w *words) value(name string, pairs []any) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] != name {
			continue
		}
		if number, ok := pairs[i+1].(int); ok {
			return w.number(number)
		}
		return fmt.Sprint(pairs[i+1])
	}
	return "{" + name + "}"
}

// number sets a whole number with its thousands apart.
func (w *words) number(n int) string {
	digits := strconv.Itoa(n)
	if n > -1000 && n < 1000 {
		return digits
	}
	sign := ""
	if n < 0 {
		sign, digits = "−", digits[1:]
	}
	first := (len(digits)-1)%3 + 1
	var b strings.Builder
	b.WriteString(sign + digits[:first])
	for i := first; i < len(digits); i += 3 {
		b.WriteString(w.thousands + digits[i:i+3])
	}
	return b.String()
}

// hasList tells whether there is a closed list of a literal name.
func (w *words) hasList(list string) bool {
	before, after, starred := strings.Cut(list, "*")
	return w.unread || starred && slices.ContainsFunc(w.keys, func(key string) bool {
		return len(key) > len(before)+len(after) && strings.HasPrefix(key, before) && strings.HasSuffix(key, after)
	})
}

// has tells whether a template that asks for a literal key finds a word. The
// arguments are those of the whole call.
func (w *words) has(key string, arguments []parse.Node) bool {
	if _, ok := w.texts[key]; ok || w.unread {
		return true
	}
	for _, argument := range arguments[2:] {
		if name, ok := argument.(*parse.StringNode); ok && name.Text == "count" {
			_, ok := w.texts[key+".other"]
			return ok
		}
	}
	return false
}

func (w *words) suggest(key string) string { return suggestion(key, w.keys) }
