package record

import (
	"slices"
	"strconv"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// Fields is one record while it is being read. Every access makes its key a
// known one; Done tells the keys that were never asked for. Not safe for
// concurrent use.
type Fields struct {
	node   *node
	list   *diagnostic.List
	silent bool // the record's mistake has been told already
	known  []string
}

// At is where a mistake of the record as a whole is shown: the key that it
// stands under, or its own first key.
func (f *Fields) At() origin.Span { return f.node.place() }

// Node is what stands under a key.
func (f *Fields) Node(key string) Node {
	f.known = append(f.known, key)
	return f.find(key)
}

func (f *Fields) find(key string) Node {
	for i := 0; f.node.kind == Mapping && i < len(f.node.parts); i += 2 {
		if f.node.parts[i].text.Value == key && !f.node.parts[i].broken {
			return Node{&f.node.parts[i+1]}
		}
	}
	if f.node.merges {
		return Node{unread}
	}
	return Node{}
}

// unread stands for a key that is told to be somewhere else.
var unread = &node{broken: true}

// Text is the written text of a scalar, exactly as YAML reads it; the zero Text
// where nothing is written.
func (f *Fields) Text(key string) origin.Text {
	return f.Node(key).Text(f.list)
}

// Required is Text of a key that must be there. Where nothing is written, that
// is told at the key or, without one, at the record.
func (f *Fields) Required(key string) origin.Text {
	node := f.Node(key)
	text := node.Text(f.list)
	if text.Value == "" && (node.Kind() == Missing || node.Kind() == Scalar) {
		f.Missing(key)
	}
	return text
}

// Missing tells that a key is missing or has no value, for a required field
// that is no text.
func (f *Fields) Missing(key string) {
	node := f.find(key)
	switch {
	case f.silent || node.node().broken:
	case node.n == nil:
		f.list.Errorf(f.At(), "%s is missing", diagnostic.Quote(key))
	default:
		f.list.Errorf(node.n.place(), "%s is empty", diagnostic.Quote(key))
	}
}

// Texts are the written texts of a list of scalars. A single scalar is a list
// of one. Empty items are an error.
func (f *Fields) Texts(key string) []origin.Text {
	node := f.Node(key)
	if node.Kind() == Scalar {
		if text := node.Text(f.list); text.Value != "" {
			return []origin.Text{text}
		}
		return nil
	}
	items := node.Items(f.list)
	texts := make([]origin.Text, 0, len(items))
	for _, item := range items {
		text := item.Text(f.list)
		if text.Value != "" {
			texts = append(texts, text)
		} else if item.Kind() <= Scalar && !item.n.broken {
			f.list.Errorf(item.At(), "an item of %s is empty", diagnostic.Quote(key))
		}
	}
	return texts
}

// Bool is `true` or `false`; false where nothing is written or anything else.
func (f *Fields) Bool(key string) bool {
	text := f.Text(key)
	switch strings.TrimSpace(text.Value) {
	case "", "false":
		return false
	case "true":
		return true
	}
	f.list.Errorf(text.At, "%s must be true or false, not %s", diagnostic.Quote(key), diagnostic.Quote(text.Value))
	return false
}

// Int is a whole number of at most nine digits; 0 where nothing is written or
// anything else.
func (f *Fields) Int(key string) int {
	text := f.Text(key)
	if text.Value == "" {
		return 0
	}
	number, err := strconv.Atoi(strings.TrimSpace(text.Value))
	if err != nil || number < -999_999_999 || number > 999_999_999 {
		f.list.Errorf(text.At, "%s must be a whole number of at most nine digits, not %s", diagnostic.Quote(key), diagnostic.Quote(text.Value))
		return 0
	}
	return number
}

// Choice is one word of a closed list; the fallback where nothing is written or
// anything else, which is told with the nearest right word.
func Choice[T ~string](f *Fields, key string, choices []T, fallback T) T {
	text := f.Text(key)
	word := T(strings.TrimSpace(text.Value))
	if word == "" || slices.Contains(choices, word) {
		if word == "" {
			return fallback
		}
		return word
	}
	words := make([]string, len(choices))
	for i, choice := range choices {
		words[i] = string(choice)
	}
	f.list.Errorf(text.At, "unknown %s %s%s", key, diagnostic.Quote(text.Value), diagnostic.Suggest(string(word), words))
	return fallback
}

// Done tells every key that was never asked for, with the nearest one that was.
// Keys of the author's own (`x-…`) are left alone.
func (f *Fields) Done() {
	if f.silent || f.node.kind != Mapping {
		return
	}
	for i := 0; i < len(f.node.parts); i += 2 {
		key := &f.node.parts[i]
		if key.broken || isPrivate(key.text.Value) || slices.Contains(f.known, key.text.Value) {
			continue
		}
		f.list.Errorf(key.text.At, "unknown key %s%s", diagnostic.Quote(key.text.Value), diagnostic.Suggest(key.text.Value, f.known))
	}
}
