package record

import (
	"iter"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// Kind is the shape of a value.
type Kind uint8

const (
	Missing  Kind = iota // not written, or written without a value
	Scalar               // a text
	Sequence             // a list
	Mapping              // keys with values
)

// String is the kind as an author is told of it.
func (k Kind) String() string {
	return [...]string{"nothing", "text", "a list", "a mapping of keys"}[k]
}

// Node is one value of a YAML document and the place where it stands. The zero
// Node is Missing.
//
// Of a value that could not be read the mistake has been told already. Its node
// is Missing too, and no method finds anything more to say of it: one mistake
// is one message.
type Node struct{ n *node }

type node struct {
	kind   Kind
	broken bool        // a mistake in it has been told
	merges bool        // a mapping that was to have further keys from elsewhere, as has been told
	text   origin.Text // the value, and the place of any kind
	key    *node       // what it stands under; nil for an item or a document
	parts  []node      // items, or keys and values by turns
}

var missing = &node{}

func (n Node) node() *node {
	if n.n == nil {
		return missing
	}
	return n.n
}

// Kind is the shape of the value.
func (n Node) Kind() Kind { return n.node().kind }

// Readable tells whether the value is of a kind or not written at all. Of any
// other the author has been told, or is by the method that reads the kind: what
// it was meant to hold is not known.
func (n Node) Readable(as Kind) bool {
	node := n.node()
	return !node.broken && (node.kind == as || node.kind == Missing)
}

// At is where the value stands: a scalar from its first to its last character,
// without quotation marks; of a list or mapping its first key or sign. Where
// nothing is written it is the key that has no value.
func (n Node) At() origin.Span { return n.node().text.At }

// Text is the written text of a scalar. An empty one, and one of white space
// alone, is not written: the zero Text. Any other kind is an error.
func (n Node) Text(list *diagnostic.List) origin.Text {
	switch node := n.node(); {
	case !node.expect(Scalar, list):
		return origin.Text{}
	case strings.TrimSpace(node.text.Value) == "":
		return origin.Text{}
	default:
		return node.text
	}
}

// Items gives the values of a list. Any other kind is an error.
func (n Node) Items(list *diagnostic.List) []Node {
	node := n.node()
	if !node.expect(Sequence, list) {
		return nil
	}
	items := make([]Node, len(node.parts))
	for i := range node.parts {
		items[i] = Node{&node.parts[i]}
	}
	return items
}

// Pairs gives the keys of a mapping and what stands under each, in the order of
// the file; keys of the author's own (`x-…`) are left out. Any other kind is an
// error. No key comes twice: a second one has been told by Parse.
func (n Node) Pairs(list *diagnostic.List) iter.Seq2[origin.Text, Node] {
	return func(yield func(origin.Text, Node) bool) {
		node := n.node()
		if !node.expect(Mapping, list) {
			return
		}
		for i := 0; i < len(node.parts); i += 2 {
			key, value := &node.parts[i], &node.parts[i+1]
			if key.broken || isPrivate(key.text.Value) {
				continue
			}
			if !yield(key.text, Node{value}) {
				return
			}
		}
	}
}

// Fields begins to read a mapping as one record. Anything else is an error, and
// then, as where nothing is written, every field is missing.
func (n Node) Fields(list *diagnostic.List) *Fields {
	node := n.node()
	ok := node.expect(Mapping, list)
	return &Fields{node: node, list: list, silent: node.broken || !ok && node.kind != Missing}
}

// isPrivate tells a key of the author's own.
func isPrivate(key string) bool { return strings.HasPrefix(key, "x-") }

// expect tells whether the value is of a kind, and the author if it is of
// another.
func (n *node) expect(kind Kind, list *diagnostic.List) bool {
	if n.kind == kind || n.kind == Missing {
		return n.kind == kind
	}
	found := n.kind.String()
	if n.kind == Scalar {
		found += " " + diagnostic.Quote(strings.TrimSpace(n.text.Value))
	}
	message := "expected " + kind.String() + ", not " + found
	if n.key != nil {
		message = diagnostic.Quote(n.key.text.Value) + " must be " + kind.String() + ", not " + found
	}
	list.Error(n.text.At, message)
	return false
}

// place is where a mistake of the value as a whole is shown: at the key that it
// stands under.
func (n *node) place() origin.Span {
	if n.key != nil {
		return n.key.text.At
	}
	return n.text.At
}
