package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Raw HTML is text like any other: its characters are shown. Comments alone are
// left out, unless they never end.

// rawHTML writes an inline tag or leaves out an inline comment.
func (f *flattener) rawHTML(n *ast.RawHTML) {
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	if bytes.HasPrefix(f.source[first.Start:], []byte("<!--")) {
		return
	}
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		f.code(f.source[s.Start:s.Stop], s.Start)
	}
	f.problems = append(f.problems, Problem{Source: Span{first.Start, last.Stop}, Kind: RawHTML})
}

// htmlBlock writes a block of raw HTML without its comments; nothing if that is all.
func (f *flattener) htmlBlock(n *ast.HTMLBlock) {
	lines := n.Lines()
	if n.HasClosure() {
		lines.Append(n.ClosureLine)
	}
	pieces := withoutComments(f.source, lines.Sliced(0, lines.Len()))
	if len(pieces) == 0 {
		return
	}
	opening := f.openLeaf(HTML, 0)
	for _, piece := range pieces {
		if piece.newline {
			f.at(piece.Start - 1)
			f.space(tokenNewline)
		}
		f.code(f.source[piece.Start:piece.End], piece.Start)
	}
	f.closeLeaf(opening)
	place := Span{pieces[0].Start, pieces[len(pieces)-1].End}
	f.problems = append(f.problems, Problem{Source: place, Kind: RawHTML})
}

// An htmlPiece is a stretch of the source within one line.
type htmlPiece struct {
	Span
	newline bool // it begins a new line
}

// withoutComments cuts the comments out of the lines of a block, and the white
// space around what is left.
func withoutComments(source []byte, lines []text.Segment) []htmlPiece {
	c := commentCutter{source: source}
	for i := range lines {
		c.line(lines[i:])
	}
	return trimPieces(source, c.pieces)
}

type commentCutter struct {
	source    []byte
	pieces    []htmlPiece
	inComment bool
	unclosed  bool // a comment has begun that never ends: what follows is text
}

// line adds what is no comment of the first of the lines.
func (c *commentCutter) line(lines []text.Segment) {
	at, end := lines[0].Start, lines[0].Stop
	if end > at && c.source[end-1] == '\n' {
		end--
	}
	newline := len(c.pieces) > 0
	for {
		if c.inComment {
			n := bytes.Index(c.source[at:end], []byte("-->"))
			if n < 0 {
				return
			}
			c.inComment = false
			at += n + len("-->")
		}
		if at == end && at > lines[0].Start {
			return
		}
		start := c.commentStart(lines, at, end)
		if start > at || start == end {
			c.pieces = append(c.pieces, htmlPiece{Span{at, start}, newline})
			newline = false
		}
		if start == end {
			return
		}
		at = start + len("<!--")
		empty := emptyComment(c.source[at:end])
		c.inComment = empty == 0
		at += empty
	}
}

// commentStart returns where the first comment of a line begins, the line's end if
// there is none.
func (c *commentCutter) commentStart(lines []text.Segment, at, end int) int {
	if c.unclosed {
		return end
	}
	n := bytes.Index(c.source[at:end], []byte("<!--"))
	if n < 0 {
		return end
	}
	if !commentEnds(c.source, lines, at+n) {
		c.unclosed = true
		return end
	}
	return at + n
}

// emptyComment returns the length of what closes <!--> or <!--->.
func emptyComment(rest []byte) int {
	switch {
	case bytes.HasPrefix(rest, []byte(">")):
		return 1
	case bytes.HasPrefix(rest, []byte("->")):
		return 2
	}
	return 0
}

// commentEnds tells whether the comment that begins at an offset in the first of
// the lines is closed in them.
func commentEnds(source []byte, lines []text.Segment, at int) bool {
	from := at + len("<!--")
	if emptyComment(source[from:lines[0].Stop]) > 0 {
		return true
	}
	for _, line := range lines {
		if bytes.Contains(source[max(from, line.Start):line.Stop], []byte("-->")) {
			return true
		}
	}
	return false
}

// trimPieces drops white space at both ends.
func trimPieces(source []byte, pieces []htmlPiece) []htmlPiece {
	for len(pieces) > 0 {
		p := &pieces[0]
		rest := bytes.TrimLeft(source[p.Start:p.End], " \t")
		if len(rest) > 0 {
			p.Start, p.newline = p.End-len(rest), false
			break
		}
		pieces = pieces[1:]
	}
	for len(pieces) > 0 {
		p := &pieces[len(pieces)-1]
		rest := bytes.TrimRight(source[p.Start:p.End], " \t")
		if len(rest) > 0 {
			p.End = p.Start + len(rest)
			break
		}
		pieces = pieces[:len(pieces)-1]
	}
	return pieces
}
