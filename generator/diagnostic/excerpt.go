package diagnostic

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"annotated-briefing/generator/origin"
)

// The window around a place, in columns of a terminal: what is shown before it,
// and of it and after it together.
const (
	columnsBefore = 40
	columnsAfter  = 60
	tabColumns    = 4
)

// excerpt gives the line that a span begins in, cut to a window around it, and
// the line with the caret below. A blank line gives nothing.
func excerpt(at origin.Span) (source, caret string) {
	line, start, end := lineAround(at)
	if strings.TrimSpace(line) == "" {
		return "", ""
	}
	before, cutBefore := lastColumns(line[:start], columnsBefore)
	after, cutAfter := firstColumns(line[start:], columnsAfter)
	marked, rest := after, ""
	if length := end - start; length < len(after) {
		marked, rest = after[:length], after[length:]
	}
	if !cutBefore {
		before = strings.TrimLeft(before, " \t")
	} else {
		before = "…" + before
	}
	if cutAfter {
		rest += "…"
	}
	tail := strings.Repeat("~", max(columns(marked)-1, 0))
	source = visible(before) + visible(marked) + visible(strings.TrimRight(rest, " \t"))
	return source, strings.Repeat(" ", columns(before)) + "^" + tail
}

// lineAround gives the text of the span's first line, and where in it the span
// starts and ends.
func lineAround(at origin.Span) (line string, start, end int) {
	text := at.File.Text
	number, _ := at.Position()
	from := at.File.LineStart(number)
	to := at.File.LineStart(number + 1)
	line = strings.TrimSuffix(text[from:to], "\n")
	start = min(at.Start-from, len(line))
	return line, start, min(max(at.End-from, start), len(line))
}

// firstColumns gives as much of the beginning of a text as fits.
func firstColumns(text string, most int) (part string, cut bool) {
	used, end := 0, 0
	for end < len(text) {
		_, columns, size := shown(text[end:])
		if used+columns > most {
			return text[:end], true
		}
		used += columns
		end += size
	}
	return text, false
}

// lastColumns gives as much of the end of a text as fits.
func lastColumns(text string, most int) (part string, cut bool) {
	used, start := 0, len(text)
	for start > 0 {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		_, columns, _ := shown(text[start-size:])
		if used+columns > most {
			return text[start:], true
		}
		used += columns
		start -= size
	}
	return text, false
}

// visible gives a text as it is printed.
func visible(text string) string {
	if isPlain(text) {
		return text
	}
	var out strings.Builder
	for i := 0; i < len(text); {
		written, _, size := shown(text[i:])
		out.WriteString(written)
		i += size
	}
	return out.String()
}

func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < 0x20 || text[i] > 0x7E {
			return false
		}
	}
	return true
}

// columns is how many columns of a terminal a text takes when printed.
func columns(text string) int {
	sum := 0
	for i := 0; i < len(text); {
		_, columns, size := shown(text[i:])
		sum += columns
		i += size
	}
	return sum
}

// shown tells how the first character of a text is printed, how many columns it
// takes and of how many bytes it is. What a terminal would obey or hide becomes
// its number.
func shown(text string) (written string, columns, size int) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size == 1:
		written = fmt.Sprintf("<%02X>", text[0])
	case r == '\t':
		written = strings.Repeat(" ", tabColumns)
	case r >= 0x20 && r < 0x7F:
		return text[:1], 1, 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return text[:size], 0, size
	case !unicode.IsGraphic(r):
		written = fmt.Sprintf("<U+%04X>", r)
	case isWide(r):
		return text[:size], 2, size
	default:
		return text[:size], 1, size
	}
	return written, len(written), size
}

// isWide tells whether a terminal gives a character two columns (Unicode
// Standard Annex #11).
func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
