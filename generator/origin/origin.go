// Package origin says where a piece of text came from.
//
// A File is a text as its author wrote it. A Span is a stretch of a file in
// byte offsets; line and column are worked out only when something is said of
// it. A Text is a value read from a file (a YAML scalar, the body of an
// article) that still knows where each of its own bytes came from, so that a
// mistake deep inside a Markdown field is shown at its very place.
package origin

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one text of the author: UTF-8, without byte-order mark, lines ended
// by LF. It is safe for concurrent use.
type File struct {
	Path string // relative to the folder of config.yaml, with "/"
	Text string

	once  sync.Once
	lines []int // offset of each line's first byte
}

// Span is a half-open stretch of a file in byte offsets. The zero Span is of no
// file.
type Span struct {
	File       *File
	Start, End int
}

// IsZero tells whether the span is of no file.
func (s Span) IsZero() bool { return s.File == nil }

// Position gives the line, and the column in characters, of the span's first
// byte, both counted from 1.
func (s Span) Position() (line, column int) {
	starts := s.File.lineStarts()
	line = sort.SearchInts(starts, s.Start+1)
	return line, utf8.RuneCountInString(s.File.Text[starts[line-1]:s.Start]) + 1
}

// Line gives the text of a line counted from 1, without its end.
func (f *File) Line(number int) string {
	starts := f.lineStarts()
	line := f.Text[starts[number-1]:]
	if end := strings.IndexByte(line, '\n'); end >= 0 {
		line = line[:end]
	}
	return line
}

// LineStart gives the offset of the first byte of a line counted from 1.
// A line beyond the last gives the length of the text.
func (f *File) LineStart(number int) int {
	if starts := f.lineStarts(); number <= len(starts) {
		return starts[number-1]
	}
	return len(f.Text)
}

// Whole is the span of the file's first line: the place of a mistake that is
// the whole file's.
func (f *File) Whole() Span {
	end := strings.IndexByte(f.Text, '\n')
	if end < 0 {
		end = len(f.Text)
	}
	return Span{File: f, Start: 0, End: end}
}

func (f *File) lineStarts() []int {
	f.once.Do(func() {
		f.lines = append(f.lines, 0)
		for i := 0; i < len(f.Text); i++ {
			if f.Text[i] == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	})
	return f.lines
}

// Text is a value and where it stands. Where the value is not written byte for
// byte in the file (a folded or escaped YAML scalar), Anchors lead back.
type Text struct {
	Value string
	At    Span

	// Anchors pair offsets in Value with offsets in the file, both growing:
	// from one anchor to the next the two run alike. Without any, the value is
	// written as it is from At.Start on.
	Anchors []Anchor
}

// Anchor pairs an offset in a Text's value with one in its file.
type Anchor struct{ Value, File int }

// Part is the place of a stretch of the value.
func (t Text) Part(start, end int) Span {
	if t.At.IsZero() {
		return t.At
	}
	from := t.offset(start)
	to := from
	if end > start { // behind the last byte, not before what follows it
		to = t.offset(end-1) + 1
	}
	limit := len(t.At.File.Text)
	from = min(from, limit)
	return Span{File: t.At.File, Start: from, End: max(from, min(to, limit))}
}

func (t Text) offset(value int) int {
	next := sort.Search(len(t.Anchors), func(i int) bool { return t.Anchors[i].Value > value })
	if next == 0 {
		return t.At.Start + value
	}
	anchor := t.Anchors[next-1]
	return anchor.File + value - anchor.Value
}

// String is the value.
func (t Text) String() string { return t.Value }
