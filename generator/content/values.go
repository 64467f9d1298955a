package content

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// reader reads the fields of one record. Whatever is wrong with a value is told
// at the value, and the value is then left zero.
type reader struct {
	*record.Fields
	list *diagnostic.List
}

func (l *loader) read(node record.Node) reader {
	return reader{node.Fields(l.list), l.list}
}

// plain reads a text of one line: what surrounds it is no part of it.
func (r reader) plain(key string) origin.Text {
	return trim(r.Text(key))
}

// required is plain for a key that must be written.
func (r reader) required(key string) origin.Text {
	return trim(r.Required(key))
}

// plains reads a list of texts of one line.
func (r reader) plains(key string) []origin.Text {
	texts := r.Texts(key)
	for i := range texts {
		texts[i] = trim(texts[i])
	}
	return texts
}

// refs reads a list of ids of other records.
func (r reader) refs(key string) []briefing.Ref {
	refs := r.plains(key)
	for i, ref := range refs {
		same := func(other briefing.Ref) bool { return other.Value == ref.Value }
		if first := slices.IndexFunc(refs[:min(i, maxListed)], same); first >= 0 {
			r.list.Warn(ref.At, diagnostic.Quote(ref.Value)+" stands twice in "+diagnostic.Quote(key), diagnostic.Note{At: refs[first].At, Message: "first here"})
		}
	}
	return refs
}

// maxListed bounds the search for what a list names twice: longer lists are no
// work of an author's hand.
const maxListed = 200

// trim takes surrounding white space from a text.
func trim(t origin.Text) origin.Text {
	value := strings.TrimSpace(t.Value)
	if len(value) == len(t.Value) {
		return t
	}
	start := strings.Index(t.Value, value)
	trimmed := origin.Text{Value: value, At: t.Part(start, start+len(value))}
	for _, anchor := range t.Anchors {
		trimmed.Anchors = append(trimmed.Anchors, origin.Anchor{Value: anchor.Value - start, File: anchor.File})
	}
	return trimmed
}

// date reads an EDTF date.
func (r reader) date(key string) briefing.Date {
	return r.parseDate(key, r.plain(key))
}

func (r reader) parseDate(key string, text origin.Text) briefing.Date {
	if text.Value == "" {
		return briefing.Date{}
	}
	date, err := edtf.Parse(text.Value)
	if err != nil {
		r.list.Errorf(text.At, "%q: %v", key, err)
		return briefing.Date{}
	}
	return briefing.Date{Date: date, At: text.At}
}

// language reads a language tag.
func (r reader) language(key string) origin.Text {
	text := r.plain(key)
	if fault := languageFault(text.Value); text.Value != "" && fault != "" {
		r.list.Error(text.At, fault)
		return origin.Text{}
	}
	return text
}

// languageFault says what is wrong with a language tag (BCP 47).
func languageFault(tag string) string {
	const longest = 100
	if len(tag) <= longest && !strings.Contains(tag, "_") {
		if _, err := language.Parse(tag); err == nil {
			return ""
		}
	}
	return diagnostic.Quote(tag) + " is not a language tag (BCP 47), such as en or pt-BR"
}

// grade reads one character of a scale.
func (r reader) grade(key, scale, meaning string) origin.Text {
	text := r.plain(key)
	if text.Value == "" || len(text.Value) == 1 && strings.Contains(scale, text.Value) {
		return text
	}
	right := ""
	if upper := strings.ToUpper(text.Value); len(upper) == 1 && strings.Contains(scale, upper) {
		right = `; did you mean "` + upper + `"?`
	}
	r.list.Errorf(text.At, "unknown %s %s: %s%s", key, diagnostic.Quote(text.Value), meaning, right)
	return origin.Text{}
}

// reliability is that of a source, credibility that of what it says (the
// Admiralty code, NATO AJP-2.1).
func (r reader) reliability() origin.Text {
	return r.grade("reliability", "ABCDEF", "the Admiralty code of a source is one of A to F")
}

func (r reader) credibility() origin.Text {
	return r.grade("credibility", "123456", "the Admiralty code of what is reported is one of 1 to 6")
}

// selector reads the words that tie a record to an article.
func (r reader) selector() briefing.Selector {
	return briefing.Selector{
		Quote:       r.required("quote"),
		Before:      r.plain("before"),
		After:       r.plain("after"),
		Translation: r.plain("translation"),
	}
}

// selectorOf is selector where the record names the article.
func (r reader) selectorOf() briefing.Selector {
	article := r.required("article")
	selector := r.selector()
	selector.Article = article
	return selector
}

// labelled reads a mapping of texts under keys of the author's choice.
func (r reader) labelled(key string, fault func(label, value string) string) []briefing.Labelled {
	var pairs []briefing.Labelled
	for label, node := range r.Node(key).Pairs(r.list) {
		value := trim(node.Text(r.list))
		if value.Value == "" {
			if node.Kind() <= record.Scalar { // any other kind has been told
				r.list.Errorf(label.At, "%s under %q is empty", diagnostic.Quote(label.Value), key)
			}
			continue
		}
		if wrong := fault(label.Value, value.Value); wrong != "" {
			r.list.Error(value.At, wrong)
			continue
		}
		pairs = append(pairs, briefing.Labelled{Label: label, Value: value})
	}
	return pairs
}
