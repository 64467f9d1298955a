package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// inlines is what is known of the inline nodes of one block so far.
type inlines struct {
	nodes int // how many there are

	open          []delimiter // runs of * _ ~ that may still be compared with later ones
	delimiters    int         // how many runs there were
	lastDelimiter int         // how many nodes there were before the last of them

	labels []label // opening brackets that may begin a link
}

type delimiter struct {
	char    byte
	length  int
	canOpen bool
}

// A label is what there was of inlines when a bracket opened.
type label struct{ nodes, delimiters, lastDelimiter int }

// maxRun is the longest run of * or _ that can be emphasis; a longer one, a blank
// to be filled in say, is only its characters.
const maxRun = 2 * MaxDepth

// A delimiterGuard counts the runs of *, _ and ~: each may be compared with all
// before it in its block that have found no counterpart.
type delimiterGuard struct{ parser.InlineParser }

func (g delimiterGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.stopped {
		return nil
	}
	line, segment := block.PeekLine()
	run := 1
	for run < len(line) && line[run] == line[0] {
		run++
	}
	if run > maxRun {
		block.Advance(run)
		return ast.NewTextSegment(segment.WithStop(segment.Start + run))
	}
	node := g.InlineParser.Parse(parent, block, pc)
	if node != nil {
		r.spend(r.delimiter(node.(*parser.Delimiter), pc.IsInLinkLabel()), segment.Start)
	}
	return node
}

// delimiter notes a run and returns at most how many others it is compared with.
// One that ends what the last open one began costs nothing, unless the label of a
// link may part the two.
func (n *inlines) delimiter(d *parser.Delimiter, inLabel bool) int {
	n.lastDelimiter = n.nodes
	n.nodes += d.OriginalLength
	n.delimiters++
	if last := len(n.open) - 1; last >= 0 && d.CanClose && !inLabel {
		if o := n.open[last]; o.canOpen && o.char == d.Char && o.length == d.OriginalLength {
			n.open = n.open[:last]
			return 1
		}
	}
	n.open = append(n.open, delimiter{d.Char, d.OriginalLength, d.CanOpen})
	return len(n.open)
}

// A codeSpanGuard counts the searches for closing backticks that reach the end of
// their block in vain.
type codeSpanGuard struct{ parser.InlineParser }

func (g codeSpanGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.stopped {
		return nil
	}
	_, segment := block.PeekLine()
	node := g.InlineParser.Parse(parent, block, pc)
	r.nodes++
	if node != nil && node.Kind() == ast.KindText {
		r.spend(restOfBlock(parent, segment.Start), segment.Start)
	}
	return node
}

// A linkGuard counts what closing brackets cost: a search for the end of a
// destination or title, a walk over the inlines since the bracket opened and one
// over the lines of the block.
type linkGuard struct{ parser.InlineParser }

func (g linkGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	if r.stopped {
		return nil
	}
	line, segment := block.PeekLine()
	r.spend(bracketEffort, segment.Start)
	closes := line[0] == ']'
	if closes && pc.IsInLinkLabel() {
		r.spend(r.closeLabel()+parent.Lines().Len(), segment.Start)
	}
	node := g.InlineParser.Parse(parent, block, pc)
	switch {
	case !closes && node != nil:
		r.labels = append(r.labels, label{r.nodes, r.delimiters, r.lastDelimiter})
	case closes && node == nil && len(line) > 1 && line[1] == '(':
		r.spend(restOfBlock(parent, segment.Start), segment.Start)
	}
	r.nodes++
	return node
}

// closeLabel notes a closing bracket and returns at most how many nodes are walked
// over for it: those inside the label and, where it has delimiters, those back to
// the last delimiter before it.
func (n *inlines) closeLabel() int {
	last := len(n.labels) - 1
	if last < 0 {
		return n.nodes
	}
	l := n.labels[last]
	n.labels = n.labels[:last]
	n.lastDelimiter = l.lastDelimiter
	if n.delimiters > l.delimiters {
		return n.nodes - l.lastDelimiter
	}
	return n.nodes - l.nodes
}

// CloseBlock implements parser.CloseBlocker, which goldmark looks for at the end
// of each block.
func (g linkGuard) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	g.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
	r := readingOf(pc)
	r.inlines = inlines{open: r.open[:0], labels: r.labels[:0]}
	r.notes.hang(parent)
}

// maxTag is the longest raw HTML tag in running text; a longer one is read as text.
const maxTag = 8 << 10

// A tagGuard counts the bytes of raw HTML tags, and the search for their ends.
type tagGuard struct{ parser.InlineParser }

func (g tagGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	r := readingOf(pc)
	line, segment := block.PeekLine()
	if r.stopped || len(line) < 2 {
		return nil
	}
	r.nodes++
	if line[1] == '/' || util.IsAlphaNumeric(line[1]) {
		rest := min(restOfBlock(parent, segment.Start), maxTag)
		length := bytes.IndexByte(block.Source()[segment.Start:segment.Start+rest], '>')
		if length < 0 {
			r.spend(rest, segment.Start)
			return nil
		}
		r.spend(length*tagEffort, segment.Start)
	}
	return g.InlineParser.Parse(parent, block, pc)
}

// An autolinkGuard counts the nodes that autolinks are.
type autolinkGuard struct{ parser.InlineParser }

func (g autolinkGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	node := g.InlineParser.Parse(parent, block, pc)
	if node != nil {
		readingOf(pc).nodes++
	}
	return node
}

func restOfBlock(block ast.Node, at int) int {
	lines := block.Lines()
	return lines.At(lines.Len()-1).Stop - at
}
