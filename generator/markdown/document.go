package markdown

import (
	"slices"
	"sort"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A Span is a stretch of bytes, from Start up to but not including End.
type Span struct{ Start, End int }

// A Document is one Markdown text, read once. It is not changed after Parse and
// safe for concurrent use.
type Document struct {
	// Text is the plain text, what a reader sees: paragraphs, headings, list
	// items, table cells, code and link labels in order, the texts of footnotes
	// at the end; raw HTML as the characters it is. Alternative texts of
	// pictures, footnote signs, addresses, HTML comments and task-list boxes are
	// not in it. A line feed stands only between two blocks that have text, so
	// never at the start or end; a line break inside a block is one space.
	Text string

	// Blocks are the leaf blocks in order, those without text included.
	Blocks []Block

	// Links are the links, autolinks and pictures in the order in which they begin.
	Links []Link

	// Problems are what an author should know of, in the order of the source.
	Problems []Problem

	anchors   []anchor
	tokens    []token
	footnotes []footnote
	languages map[int32]string
	ids       map[string]bool
	highest   int // heading level as written
}

// A BlockKind tells what a leaf block is.
type BlockKind uint8

// The kinds of leaf blocks.
const (
	Paragraph BlockKind = iota // also one in a block quotation or a loose list item
	Heading
	Code     // a fenced or indented code block
	Cell     // one cell of a table
	Item     // the text of a tight list item
	Footnote // a paragraph of a footnote's text
	HTML     // a block of raw HTML, shown as the characters it is
)

// A Block is a leaf block: one that holds text and no other block.
type Block struct {
	Span  // in Document.Text; empty where the block has no text, a picture alone say
	Kind  BlockKind
	Level int    // of a heading: 2 to 6, shifted so that the highest of the text is 2
	ID    string // of a heading: "h." and its slug, without Rendering.Prefix
}

// A Link is a link, an autolink or a picture.
type Link struct {
	Destination string // escapes and entities resolved, else as written
	Title       string
	Label       Span // in Document.Text; empty where nothing stands
	Source      Span // in the source: of the destination where it is known, else of the link's first bytes
	Picture     bool
	Alt         string // a picture's alternative text
	Autolink    bool   // <https://…> or <name@host>, whose destination is mailto:name@host
}

// A ProblemKind tells what is wrong with a place in the source.
type ProblemKind uint8

// The kinds of problems. After one of the last three the Document is empty.
const (
	RawHTML            ProblemKind = iota // shown as the characters it is
	PictureWithoutAlt                     // a picture without alternative text
	UnusedFootnote                        // a footnote without a sign: its text is not shown
	MissingFootnote                       // a sign [^x] without a footnote: shown as the characters it is
	ForbiddenCharacter                    // an entity for a control character or a bidirectional override: shown as U+FFFD
	TooLong                               // more than MaxSource bytes
	TooDeep                               // blocks or inlines nested beyond MaxDepth
	TooIntricate                          // markup that would take too long to read
)

// A Problem is something in the source that an author should know of.
type Problem struct {
	Source Span
	Kind   ProblemKind
	Fatal  bool // an error; the others are warnings
}

// Parse reads a Markdown text, which must be valid UTF-8 with line feeds. Any
// text gives a Document, in a time that grows with its length alone: text that
// would take longer is refused with a fatal problem.
func Parse(source string) *Document {
	if len(source) > MaxSource {
		return refused(Problem{Source: Span{MaxSource, MaxSource + 1}, Kind: TooLong, Fatal: true})
	}
	f := newFlattener(source)
	defer f.release()
	var r reading
	context := parser.NewContext()
	context.Set(readingKey, &r)
	tree := grammar.Parse(text.NewReader(f.source), parser.WithContext(context))
	if r.stopped {
		return refused(r.problem)
	}
	f.children(tree)
	f.notes()
	f.endRun()
	if f.tooDeep != nil {
		return refused(*f.tooDeep)
	}
	d := &Document{
		Text:      string(f.text),
		Blocks:    slices.Clone(f.blocks),
		Links:     f.links,
		Problems:  append(r.problems, f.problems...),
		anchors:   slices.Clone(f.anchors),
		tokens:    slices.Clone(f.tokens),
		footnotes: f.footnotes,
		languages: f.languages,
	}
	d.note(f.forbidden, ForbiddenCharacter, true)
	d.note(r.notes.unused(), UnusedFootnote, false)
	d.highest = nameHeadings(d.Text, d.Blocks)
	d.ids = fragments(d.Blocks, d.footnotes)
	return d
}

// refused is the document of a source that is not read.
func refused(p Problem) *Document {
	return &Document{Problems: []Problem{p}}
}

// note adds problems and sorts all by their place.
func (d *Document) note(places []Span, kind ProblemKind, fatal bool) {
	for _, place := range places {
		d.Problems = append(d.Problems, Problem{Source: place, Kind: kind, Fatal: fatal})
	}
	sort.SliceStable(d.Problems, func(i, j int) bool {
		return d.Problems[i].Source.Start < d.Problems[j].Source.Start
	})
}
