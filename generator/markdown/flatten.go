package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// A flattener turns goldmark's tree into tokens and text. The tree is bounded in
// depth by the guards and by nest.
type flattener struct {
	textWriter
	source []byte
	tokens []token

	blocks    []Block
	links     []Link
	footnotes []footnote
	problems  []Problem
	languages map[int32]string // by block: the info word of fenced code

	shown   []*definition // the footnotes in the order of their numbers
	noteIDs idSet
	run     int   // where the run being written begins in text
	leaf    int32 // the open leaf block
	item    int32 // the token of the innermost list item that has no leaf yet
	depth   int   // of inline elements
	inNote  bool
	inCell  bool
	tooDeep *Problem
}

// flatteners are those of texts that have been read, for the memory they hold.
var flatteners = sync.Pool{New: func() any { return new(flattener) }}

// newFlattener begins with a copy of a source, of which goldmark needs bytes.
// Nothing in a Document may be a part of what release gives back.
func newFlattener(source string) *flattener {
	f := flatteners.Get().(*flattener)
	f.source = append(f.source, source...)
	f.item = -1
	return f
}

// release gives the flattener back, emptied.
func (f *flattener) release() {
	*f = flattener{
		textWriter: textWriter{text: f.text[:0], anchors: f.anchors[:0]},
		source:     f.source[:0],
		tokens:     f.tokens[:0],
		blocks:     f.blocks[:0],
	}
	flatteners.Put(f)
}

// open writes an opening token and returns its index for close.
func (f *flattener) open(t token) int32 {
	f.endRun()
	f.tokens = append(f.tokens, t)
	return int32(len(f.tokens) - 1)
}

func (f *flattener) close(opening int32) {
	f.endRun()
	t := f.tokens[opening]
	t.closes, t.b = true, opening
	f.tokens[opening].b = int32(len(f.tokens))
	f.tokens = append(f.tokens, t)
}

func (f *flattener) single(t token) {
	f.endRun()
	f.tokens = append(f.tokens, t)
}

// endRun makes a token of the words since the last one.
func (f *flattener) endRun() {
	if len(f.text) > f.run {
		f.tokens = append(f.tokens, token{kind: tokenRun, a: int32(f.run), b: int32(len(f.text))})
		f.run = len(f.text)
	}
}

// space writes a space that is a token of its own: a line break.
func (f *flattener) space(kind tokenKind) {
	f.endRun()
	f.tokens = append(f.tokens, token{kind: kind, a: int32(len(f.text))})
	f.text = append(f.text, ' ')
	f.run = len(f.text)
}

// within writes the blocks inside a block.
func (f *flattener) within(t token, n ast.Node) {
	opening := f.open(t)
	f.children(n)
	f.close(opening)
}

func (f *flattener) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.block(c)
	}
}

func (f *flattener) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		f.prose(n, f.paragraphKind(), 0)
	case *ast.TextBlock:
		f.prose(n, Item, 0)
	case *ast.Heading:
		f.prose(n, Heading, uint8(n.Level))
	case *ast.FencedCodeBlock:
		f.codeBlock(n, n.Language(f.source))
	case *ast.CodeBlock:
		f.codeBlock(n, nil)
	case *ast.HTMLBlock:
		f.htmlBlock(n)
	case *ast.ThematicBreak:
		f.single(token{kind: tokenRule})
	case *ast.Blockquote:
		f.within(token{kind: tokenQuote}, n)
	case *ast.List:
		f.list(n)
	case *extension.Table:
		f.table(n)
	}
}

func (f *flattener) paragraphKind() BlockKind {
	if f.inNote {
		return Footnote
	}
	return Paragraph
}

// prose writes a leaf block that holds inlines.
func (f *flattener) prose(n ast.Node, kind BlockKind, flag uint8) {
	opening := f.openLeaf(kind, flag)
	f.inlines(n)
	f.closeLeaf(opening)
}

// openLeaf begins a leaf block. Its line feed is taken back by closeLeaf if it
// turns out to have no text.
func (f *flattener) openLeaf(kind BlockKind, flag uint8) int32 {
	f.endRun()
	if len(f.text) > 0 {
		f.text = append(f.text, '\n')
	}
	f.run = len(f.text)
	f.leaf = int32(len(f.blocks))
	f.blocks = append(f.blocks, Block{Span: Span{Start: len(f.text)}, Kind: kind, Level: int(flag)})
	return f.open(token{kind: tokenLeaf, a: f.leaf, flag: flag})
}

func (f *flattener) closeLeaf(opening int32) {
	f.close(opening)
	f.item = -1
	b := &f.blocks[f.leaf]
	if len(f.text) == b.Start && len(f.text) > 0 {
		f.text = f.text[:b.Start-1]
		f.run = len(f.text)
		for i := len(f.links) - 1; i >= 0 && f.links[i].Label.Start == b.Start; i-- {
			f.links[i].Label = Span{len(f.text), len(f.text)}
		}
		b.Start = len(f.text)
	}
	b.End = len(f.text)
	if b.Kind != Heading {
		b.Level = 0
	}
}

func (f *flattener) list(n *ast.List) {
	kind, flag := tokenBullets, uint8(0)
	if n.IsOrdered() {
		kind, flag = tokenNumbers, numberedItem
	}
	opening := f.open(token{kind: kind, a: int32(n.Start)})
	number := int32(n.Start)
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		item := f.open(token{kind: tokenItem, a: number, flag: flag})
		f.item = item
		f.children(c)
		f.close(item)
		number++
	}
	f.close(opening)
}

func (f *flattener) table(n *extension.Table) {
	opening := f.open(token{kind: tokenTable, a: int32(len(n.Alignments))})
	head := f.open(token{kind: tokenTableHead})
	f.row(n.FirstChild(), n.Alignments, headCell)
	f.close(head)
	if rest := n.FirstChild().NextSibling(); rest != nil {
		body := f.open(token{kind: tokenTableBody})
		for ; rest != nil; rest = rest.NextSibling() {
			f.row(rest, n.Alignments, 0)
		}
		f.close(body)
	}
	f.close(opening)
}

func (f *flattener) row(n ast.Node, alignments []extension.Alignment, flag uint8) {
	opening := f.open(token{kind: tokenRow})
	f.inCell = true
	i := 0
	for c := n.FirstChild(); c != nil && i < len(alignments); c = c.NextSibling() {
		f.prose(c, Cell, flag|alignment(alignments[i]))
		i++
	}
	f.inCell = false
	f.close(opening)
}

func alignment(a extension.Alignment) uint8 {
	switch a {
	case extension.AlignLeft:
		return alignLeft
	case extension.AlignRight:
		return alignRight
	case extension.AlignCenter:
		return alignCenter
	}
	return alignNone
}

// codeBlock writes code line by line; its last line feed is no text.
func (f *flattener) codeBlock(n ast.Node, language []byte) {
	opening := f.openLeaf(Code, 0)
	if len(language) > 0 {
		if f.languages == nil {
			f.languages = make(map[int32]string)
		}
		f.languages[f.leaf] = string(resolve(language))
	}
	lines := n.Lines()
	for i := range lines.Len() {
		if i > 0 {
			f.space(tokenNewline)
		}
		f.codeLine(lines.At(i))
	}
	f.closeLeaf(opening)
}

func (f *flattener) codeLine(line text.Segment) {
	for range line.Padding {
		f.text = append(f.text, ' ')
	}
	value := f.source[line.Start:line.Stop]
	if n := len(value); n > 0 && value[n-1] == '\n' {
		value = value[:n-1]
	}
	f.code(value, line.Start)
}

// notes writes the footnotes that the text refers to, in the order of their
// numbers. One may give others their first sign.
func (f *flattener) notes() {
	if len(f.shown) == 0 {
		return
	}
	section := f.open(token{kind: tokenFootnotes})
	for i := 0; i < len(f.shown); i++ {
		opening := f.open(token{kind: tokenFootnote, a: int32(i)})
		f.footnotes[i].token = opening
		f.inNote = true
		f.noteBody(f.shown[i].node, token{kind: tokenBacklink, a: int32(i)})
		f.inNote = false
		f.close(opening)
	}
	f.close(section)
}

// noteBody writes a footnote with the ways back at the end of its last paragraph,
// or behind its blocks where the last is none.
func (f *flattener) noteBody(n ast.Node, backlink token) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c == n.LastChild() && c.Kind() == ast.KindParagraph {
			opening := f.openLeaf(Footnote, 0)
			f.inlines(c)
			f.single(backlink)
			f.closeLeaf(opening)
			return
		}
		f.block(c)
	}
	f.single(backlink)
}

// number returns the index of a footnote a sign leads to, and notes the sign.
func (f *flattener) number(d *definition) int {
	if d.number == 0 {
		f.shown = append(f.shown, d)
		f.footnotes = append(f.footnotes, footnote{id: f.noteIDs.unique("fn.", slug(string(d.node.Ref), "note"))})
		d.number = len(f.shown)
	}
	note := &f.footnotes[d.number-1]
	note.signs = append(note.signs, f.leaf)
	return d.number - 1
}
