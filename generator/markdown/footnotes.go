package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A footnote is one that something in the text refers to. Its number is its
// place in Document.footnotes, counted from 1.
type footnote struct {
	id    string  // "fn." and a slug of its label
	token int32   // its opening token
	signs []int32 // the leaf blocks its signs stand in, one for each sign
}

// A noteRegister holds the footnotes of a text while it is read. They are taken
// out of the tree where they stand and hung at its end when the inlines are read:
// by then all are known, and a footnote in a quotation is one of the whole text.
type noteRegister struct {
	definitions []*definition
	byLabel     map[string]*definition
	hung        bool
}

type definition struct {
	node   *extension.Footnote
	number int // in the order of their first signs; 0 while there is none
}

func (n *noteRegister) add(node *extension.Footnote) {
	d := &definition{node: node}
	n.definitions = append(n.definitions, d)
	if n.byLabel == nil {
		n.byLabel = make(map[string]*definition)
	}
	if label := string(node.Ref); n.byLabel[label] == nil {
		n.byLabel[label] = d
	}
}

// hang puts the footnotes at the end of the tree that n is in.
func (n *noteRegister) hang(in ast.Node) {
	if n.hung || len(n.definitions) == 0 {
		return
	}
	n.hung = true
	for in.Parent() != nil {
		in = in.Parent()
	}
	list := extension.NewFootnoteList()
	for _, d := range n.definitions {
		list.AppendChild(list, d.node)
	}
	in.AppendChild(in, list)
}

// footnoteBlocks reads footnotes as goldmark does but keeps them in the register.
type footnoteBlocks struct{ containerGuard }

func (footnoteBlocks) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	node.Parent().RemoveChild(node.Parent(), node)
	readingOf(pc).notes.add(node.(*extension.Footnote))
}

// A signNode is a [^label] in the text that leads to a footnote.
type signNode struct {
	ast.BaseInline
	definition *definition
}

var signKind = ast.NewNodeKind("FootnoteSign")

func (*signNode) Kind() ast.NodeKind      { return signKind }
func (n *signNode) Dump(s []byte, in int) { ast.DumpHelper(n, s, in, nil, nil) }

// footnoteSigns reads [^label]. goldmark's own parser compares each with every
// footnote of the text.
type footnoteSigns struct{}

// The ! is there for "Stop![^1]", which would else be read as a picture.
func (footnoteSigns) Trigger() []byte { return []byte{'[', '!'} }

func (footnoteSigns) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	before := 0
	if line[0] == '!' {
		before = 1
	}
	if !bytes.HasPrefix(line[before:], []byte("[^")) {
		return nil
	}
	start := before + len("[^")
	label := footnoteLabel(line[start:])
	if len(label) == 0 {
		return nil
	}
	r := readingOf(pc)
	end := start + len(label) + len("]")
	d := r.notes.byLabel[string(label)]
	if d == nil {
		place := Span{segment.Start + before, segment.Start + end}
		r.problems = append(r.problems, Problem{Source: place, Kind: MissingFootnote})
		return nil
	}
	block.Advance(end)
	r.nodes++
	if before > 0 {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(segment.Start+before))
	}
	return &signNode{definition: d}
}

// footnoteLabel returns what stands before the closing bracket, nothing if there
// is none, at most 999 bytes as in CommonMark's link labels.
func footnoteLabel(line []byte) []byte {
	line = line[:min(len(line), 1000)]
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '[':
			return nil
		case ']':
			if len(bytes.TrimSpace(line[:i])) == 0 {
				return nil
			}
			return line[:i]
		}
	}
	return nil
}

// unused returns where the footnotes stand that nothing refers to.
func (n *noteRegister) unused() []Span {
	var places []Span
	for _, d := range n.definitions {
		if d.number == 0 {
			at := d.node.Pos()
			places = append(places, Span{at, at + len("[^") + len(d.node.Ref) + len("]")})
		}
	}
	return places
}
