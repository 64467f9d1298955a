package record

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"annotated-briefing/generator/origin"
)

// source is the stretch of a file that a document is read from. It turns the
// library's lines and columns, which count characters, into offsets.
type source struct {
	file       *origin.File
	start, end int
	lines      []int // offset in the file of each line of the stretch

	// The place that was asked for last: on a long line the next one is
	// counted from here.
	line, column, offset int
}

func newSource(file *origin.File, start, end int) *source {
	s := &source{file: file, start: start, end: end, lines: []int{start}}
	text := s.text()
	for i := 0; i < len(text); {
		length := breakLength(text[i:])
		if i += max(length, 1); length > 0 {
			s.lines = append(s.lines, start+i)
		}
	}
	s.line, s.column, s.offset = 1, 1, start
	return s
}

// breakLength is the length of the line break that a text begins with, 0 where
// it begins with none. YAML 1.1 has more breaks than LF.
func breakLength(text string) int {
	switch text[0] {
	case '\n':
		return 1
	case '\r':
		if strings.HasPrefix(text, "\r\n") {
			return 2
		}
		return 1
	case 0xC2:
		return prefixLength(text, "\u0085")
	case 0xE2:
		return max(prefixLength(text, "\u2028"), prefixLength(text, "\u2029"))
	}
	return 0
}

func prefixLength(text, prefix string) int {
	if strings.HasPrefix(text, prefix) {
		return len(prefix)
	}
	return 0
}

func (s *source) text() string { return s.file.Text[s.start:s.end] }

// from is the text from an offset in the file to the end of the stretch.
func (s *source) from(offset int) string { return s.file.Text[offset:s.end] }

func (s *source) span(start, end int) origin.Span {
	return origin.Span{File: s.file, Start: start, End: end}
}

// at is the offset in the file where a node begins.
func (s *source) at(node *yaml.Node) int {
	if node.Line < 1 || node.Line > len(s.lines) {
		return s.end
	}
	if node.Line != s.line || node.Column < s.column {
		s.line, s.column, s.offset = node.Line, 1, s.lines[node.Line-1]
	}
	for s.column < node.Column && s.offset < s.end {
		_, size := utf8.DecodeRuneInString(s.from(s.offset))
		s.offset += size
		s.column++
	}
	return s.offset
}

// wordAt is the place of the word that begins at an offset.
func (s *source) wordAt(offset int) origin.Span {
	text := s.from(offset)
	if length := strings.IndexAny(text, " \t\n,[]{}"); length >= 0 {
		text = text[:length]
	}
	return s.span(offset, offset+len(text))
}

// lineEnd is the offset of the end of the line that an offset lies in.
func (s *source) lineEnd(offset int) int {
	if length := strings.IndexByte(s.from(offset), '\n'); length >= 0 {
		return offset + length
	}
	return s.end
}
