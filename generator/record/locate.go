package record

import (
	"io"
	"strings"
	"unicode/utf8"
)

// The library says where a syntax error lies by a line at most, and often by
// the line where the whole mapping began. The place that an author looks for is
// found from outside: the mistake is at the end of the longest beginning of the
// text that can be read. To keep that quick it is looked for in a short window
// before the place at which the library stopped reading.

// The bounds of the search: how many windows are tried, how many bytes the
// longest may have, how many bytes of a line are searched for a column.
const (
	mostWindows = 24
	mostWindow  = 16 << 10
	mostColumns = 400
)

// locate gives the offset of a syntax error in a text, and whether it could be
// found. The problem is the library's; line is the line it gave, from 1, or 0.
func locate(text string, line int) (offset int, found bool) {
	stopped := stoppedAt(text)
	if offset, found := locateBefore(text, stopped); found {
		return offset, true
	}
	// Something was opened and never closed. The library gives the line where
	// it was, in some errors less one, or that of the end where it was the first.
	for _, line := range []int{line, line + 1, 1} {
		start := lineOffset(text, line)
		end := min(nextLine(text, start), len(text))
		if line > 0 && !canBeRead(text[start:end]) {
			return columnIn(text, start, start, end), true
		}
	}
	return 0, false
}

// stoppedAt is the end of the line in which the library stops reading. Given
// one byte at a time it reads no further than it must.
func stoppedAt(text string) int {
	reader := &bytewise{text: text}
	_, err := decode(reader)
	if err == nil {
		return len(text)
	}
	return nextLine(text, max(reader.read-1, 0))
}

type bytewise struct {
	text string
	read int
}

func (b *bytewise) Read(p []byte) (int, error) {
	if b.read >= len(b.text) || len(p) == 0 {
		return 0, io.EOF
	}
	p[0] = b.text[b.read]
	b.read++
	return 1, nil
}

// locateBefore looks for the mistake in the windows that end where the library
// stopped and begin at a line without indentation, the shortest first. Of the
// first that cannot be read the next longer one is taken, for what a line may
// be depends on the one before.
func locateBefore(text string, end int) (offset int, found bool) {
	start := end
	for range mostWindows {
		start = marginBefore(text, start)
		if end-start > mostWindow {
			return 0, false
		}
		if !canBeRead(text[start:end]) {
			return locateIn(text, marginBefore(text, start), end), true
		}
		if start == 0 {
			break
		}
	}
	return 0, false
}

// marginBefore is the start of the last line before an offset that has no
// indentation and is no comment.
func marginBefore(text string, offset int) int {
	for offset > 0 {
		offset = lineBefore(text, offset)
		if c := text[offset]; !isSpace(c) && c != '#' {
			break
		}
	}
	return offset
}

// locateIn gives the place behind the longest beginning of a window that can be
// read: the line first, then the column.
func locateIn(text string, start, end int) int {
	line := lineBefore(text, end)
	for line > start && !canBeRead(text[start:line]) {
		line = lineBefore(text, line)
	}
	return columnIn(text, start, line, min(nextLine(text, line), end))
}

// columnIn gives the place in one line; what is before the line can be read
// from start on.
func columnIn(text string, start, line, end int) int {
	indented := line + len(text[line:end]) - len(strings.TrimLeft(text[line:end], " "))
	at := min(end, line+mostColumns)
	for at > indented {
		_, size := utf8.DecodeLastRuneInString(text[line:at])
		at -= size
		if canBeRead(text[start:at]) {
			break
		}
	}
	for at < end-1 && text[at] == ' ' {
		at++
	}
	return at
}

func canBeRead(text string) bool {
	_, err := decode(strings.NewReader(text))
	return err == nil
}

// lineBefore is the start of the line that ends before an offset.
func lineBefore(text string, offset int) int {
	return strings.LastIndexByte(text[:max(offset-1, 0)], '\n') + 1
}

// nextLine is the start of the line behind the one that an offset lies in.
func nextLine(text string, offset int) int {
	if length := strings.IndexByte(text[offset:], '\n'); length >= 0 {
		return offset + length + 1
	}
	return len(text)
}

// lineOffset is the start of a line counted from 1; a line beyond the last is
// the last.
func lineOffset(text string, line int) int {
	offset := 0
	for ; line > 1; line-- {
		next := nextLine(text, offset)
		if next == len(text) {
			break
		}
		offset = next
	}
	return offset
}
