package record

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"annotated-briefing/generator/origin"
)

// scalar is the value of a scalar and where each of its bytes is written. at is
// where the library says that it begins: at its quotation mark or block sign.
func (s *source) scalar(node *yaml.Node, at int) origin.Text {
	value := node.Value
	quote := byte(0)
	switch {
	case node.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return s.block(value, at, node.Style&yaml.FoldedStyle != 0)
	case node.Style&yaml.DoubleQuotedStyle != 0:
		quote = '"'
	case node.Style&yaml.SingleQuotedStyle != 0:
		quote = '\''
	}
	if quote != 0 && at < s.end {
		at++
	}
	if written := s.from(at); strings.HasPrefix(written, value) && closes(written[len(value):], quote) {
		return origin.Text{Value: value, At: s.span(at, at+len(value))} // the library's, which does not keep the file alive
	}
	aligner := aligner{written: s.from(at), value: value, at: at}
	aligner.flow(quote)
	return aligner.text(s)
}

// closes tells whether a scalar ends where the rest of the text begins.
func closes(rest string, quote byte) bool {
	return quote == 0 || rest != "" && rest[0] == quote
}

// aligner walks through a value and the text that it is written in at once, and
// drops an anchor wherever the two have run apart.
type aligner struct {
	written string // the file from where the value begins
	value   string
	at      int // offset of written in the file

	w, v    int // how far in each
	anchors []origin.Anchor
	lost    bool // they could not be brought together; the anchors so far stand
}

// anchor says that the two run alike from here on.
func (a *aligner) anchor() {
	next := origin.Anchor{Value: a.v, File: a.at + a.w}
	if last := len(a.anchors) - 1; last >= 0 && a.anchors[last].Value == a.v {
		a.anchors[last] = next
		return
	}
	a.anchors = append(a.anchors, next)
}

// text is the value with its place.
func (a *aligner) text(s *source) origin.Text {
	end := a.at + a.w
	if a.lost {
		end = s.lineEnd(min(end, s.end))
	}
	start := a.at
	if len(a.anchors) > 0 && a.anchors[0].Value == 0 {
		start = a.anchors[0].File
	}
	return origin.Text{Value: a.value, At: s.span(start, max(start, end)), Anchors: a.anchors}
}

// flow aligns a plain or quoted scalar: line breaks are folded, and in
// quotation marks some characters are escaped.
func (a *aligner) flow(quote byte) {
	for a.v < len(a.value) && !a.lost {
		switch rest := a.written[a.w:]; {
		case rest == "":
			a.lost = true
		case isSpace(rest[0]):
			a.space()
		case quote == '\'' && rest[0] == '\'':
			a.skip(2, 1)
		case quote == '"' && strings.HasPrefix(rest, "\\\n"):
			a.continuation()
		case quote == '"' && rest[0] == '\\':
			_, size := utf8.DecodeRuneInString(a.value[a.v:])
			a.skip(escapeLength(rest), size)
		case rest[0] == a.value[a.v]:
			a.w++
			a.v++
		default:
			a.lost = true
		}
	}
}

// skip goes on by different lengths in the two.
func (a *aligner) skip(written, value int) {
	if a.w+written > len(a.written) || a.v+value > len(a.value) {
		a.lost = true
		return
	}
	a.w += written
	a.v += value
	a.anchor()
}

// space goes over white space: one line break is a space in the value, of more
// the first counts for nothing.
func (a *aligner) space() {
	length, breaks := spaces(a.written[a.w:])
	switch {
	case breaks == 0 && strings.HasPrefix(a.value[a.v:], a.written[a.w:a.w+length]):
		a.w += length
		a.v += length
	case breaks == 0:
		a.lost = true
	default:
		a.skip(length, max(1, breaks-1))
	}
}

// continuation goes over an escaped line break and the indentation after it.
// Further line breaks count.
func (a *aligner) continuation() {
	length, breaks := spaces(a.written[a.w+1:])
	a.skip(1+length, breaks-1)
}

// spaces gives the length of the white space that a text begins with, and how
// many lines end in it.
func spaces(text string) (length, breaks int) {
	for length < len(text) && isSpace(text[length]) {
		if text[length] == '\n' {
			breaks++
		}
		length++
	}
	return length, breaks
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' }

// escapeLength is the length of the escape that a text begins with.
func escapeLength(text string) int {
	if len(text) < 2 {
		return len(text)
	}
	switch text[1] {
	case 'x':
		return 4
	case 'u':
		return 6
	case 'U':
		return 10
	}
	_, size := utf8.DecodeRuneInString(text[1:])
	return 1 + size
}
