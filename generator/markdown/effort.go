package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// The limits of a text. They are counted, not timed, so that the same text meets
// them on every machine.
const (
	// MaxSource is the longest source in bytes.
	MaxSource = 64 << 20
	// MaxDepth is how deep block quotations and lists, and how deep inline
	// elements, may nest. Browsers give up at about 500.
	MaxDepth = 100

	// maxEffort bounds the steps whose number can grow faster than the text: about
	// half a second. Longer than a text of 4 MiB that a person wrote ever takes.
	maxEffort = 200_000_000
)

// What is charged for a step that costs more than looking at a byte.
const (
	openEffort     = 100 // a new block that holds blocks
	continueEffort = 40  // one such block on one more line
	cellEffort     = 400 // a table cell: its memory, not its time, is the danger
	bracketEffort  = 400 // a bracket that may belong to a link: its memory
	tagEffort      = 200 // a byte of a tag: goldmark reads tags with a regular expression
)

var readingKey = parser.NewContextKey()

// A reading is what is noted of one text while goldmark reads it.
type reading struct {
	effort   int
	stopped  bool    // once stopped, no guarded parser does anything more
	problem  Problem // why
	problems []Problem

	inlines // of the block whose inlines are being read
	notes   noteRegister
}

func readingOf(pc parser.Context) *reading { return pc.Get(readingKey).(*reading) }

// spend charges steps for something at an offset of the source.
func (r *reading) spend(steps, at int) {
	r.effort += steps
	if r.effort > maxEffort {
		r.stop(TooIntricate, at)
	}
}

func (r *reading) stop(kind ProblemKind, at int) {
	if !r.stopped {
		r.stopped = true
		r.problem = Problem{Source: Span{at, at + 1}, Kind: kind, Fatal: true}
	}
}

// A containerGuard bounds the depth of blocks that hold blocks and counts the
// lines on which each is continued.
type containerGuard struct{ parser.BlockParser }

func (g containerGuard) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	r := readingOf(pc)
	if r.stopped {
		return nil, parser.NoChildren
	}
	_, at := reader.Position()
	if len(pc.OpenedBlocks()) >= MaxDepth && blockDepth(parent) >= MaxDepth {
		r.stop(TooDeep, at.Start)
		return nil, parser.NoChildren
	}
	node, state := g.BlockParser.Open(parent, reader, pc)
	if node != nil {
		r.spend(openEffort, at.Start)
	}
	return node, state
}

func (g containerGuard) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	r := readingOf(pc)
	if r.stopped {
		return parser.Close
	}
	_, at := reader.Position()
	r.spend(continueEffort, at.Start)
	return g.BlockParser.Continue(node, reader, pc)
}

// blockDepth counts the blocks around the children of n; a list and its item are one.
func blockDepth(n ast.Node) int {
	depth := 0
	for ; n != nil; n = n.Parent() {
		if n.Kind() != ast.KindList {
			depth++
		}
	}
	return depth
}

// A definitionGuard counts what link reference definitions cost: goldmark moves
// the rest of the paragraph's lines for each of them.
type definitionGuard struct{ parser.ParagraphTransformer }

func (g definitionGuard) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	r := readingOf(pc)
	if r.stopped {
		return
	}
	lines, source := node.Lines(), reader.Source()
	definitions := 0
	for i := range lines.Len() {
		line := lines.At(i)
		if bytes.HasPrefix(bytes.TrimLeft(line.Value(source), " "), []byte("[")) {
			definitions++
		} else if i == 0 {
			return
		}
	}
	r.spend(definitions*lines.Len(), lines.At(0).Start)
	if !r.stopped {
		g.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// A tableGuard counts the cells of a table, those included that short rows lack:
// two short lines can ask for billions.
type tableGuard struct{ parser.ParagraphTransformer }

func (g tableGuard) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	r := readingOf(pc)
	lines, source := node.Lines(), reader.Source()
	for i := 1; i < lines.Len() && !r.stopped; i++ {
		line := lines.At(i)
		if columns := delimiterColumns(source[line.Start:line.Stop]); columns > 0 {
			r.spend(columns*(lines.Len()-i)*cellEffort, line.Start)
			break
		}
	}
	if !r.stopped {
		g.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// delimiterColumns returns how many columns the line below a table's head
// announces, 0 if it is no such line.
func delimiterColumns(line []byte) int {
	columns, dash := 0, false
	for _, c := range line {
		switch c {
		case '-':
			if !dash {
				columns++
			}
			dash = true
		case '|':
			dash = false
		case ':', ' ', '\t', '\n':
		default:
			return 0
		}
	}
	return columns
}
