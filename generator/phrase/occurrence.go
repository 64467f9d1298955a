package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A sought is a string of whole words with what must stand right beside it, in
// one of the ways that white space at the seams allows.
type sought struct {
	head, words, tail string
}

// waysToStand returns all ways in which words may stand with their context, all of them
// folded and trimmed: the text may have a space at the seams or not.
func waysToStand(before, words, after string) []sought {
	var ways []sought
	for _, head := range seams(before, before+" ") {
		for _, tail := range seams(after, " "+after) {
			ways = append(ways, sought{head, words, tail})
		}
	}
	return ways
}

func seams(context, apart string) []string {
	if context == "" {
		return []string{""}
	}
	return []string{context, apart}
}

// occurrences returns where in the folded text the words stand, in order, at most limit times.
func (t *Text) occurrences(before, words, after string, limit int) []Span {
	var spans []Span
	ways := waysToStand(before, words, after)
	for _, way := range ways {
		cursor := newCursor(t.folded, way)
		for found := 0; found < limit && cursor.at != none; found++ {
			spans = append(spans, Span{cursor.at, cursor.at + len(words)})
			cursor.next()
		}
	}
	if len(ways) > 1 {
		slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	}
	return spans[:min(limit, len(spans))]
}

// A cursor stands at an occurrence of whole words in a folded text, or at none.
type cursor struct {
	at     int
	search search
	head   int // bytes of the pattern before the words
	words  int // bytes of the words
}

// newCursor returns a cursor at the first occurrence.
func newCursor(folded string, way sought) *cursor {
	c := &cursor{
		search: search{text: folded, pattern: way.head + way.words + way.tail},
		head:   len(way.head),
		words:  len(way.words),
	}
	c.stopAtWords(c.search.seek(0))
	return c
}

func (c *cursor) next() { c.stopAtWords(c.search.next()) }

// advance moves on to the first occurrence at or after from.
func (c *cursor) advance(from int) {
	if c.at < from {
		c.stopAtWords(c.search.seek(max(0, from-c.head)))
	}
}

// stopAtWords moves on from an occurrence of the pattern to one of whole words.
func (c *cursor) stopAtWords(pattern int) {
	for pattern != none {
		c.at = pattern + c.head
		if isEdge(c.search.text, c.at) && isEdge(c.search.text, c.at+c.words) {
			return
		}
		pattern = c.search.next()
	}
	c.at = none
}

// hasWord tells whether s has a letter or a digit.
func hasWord(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return IsWordRune(r) && !isMark(r) })
}

// isEdge tells whether a word may begin or end at offset i of the folded text s.
func isEdge(s string, i int) bool {
	if i == 0 || i == len(s) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case continuesCluster(s[i:]):
		return false
	case Spaceless(before) || Spaceless(after):
		return true
	case isPoint(after) && isDigit(before):
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		return !isDigit(next)
	case isPoint(before) && isDigit(after):
		previous, _ := utf8.DecodeLastRuneInString(s[:i-1])
		return !isDigit(previous)
	}
	return !IsWordRune(before) || !IsWordRune(after)
}

// isPoint tells whether r belongs to a number where it stands between digits.
func isPoint(r rune) bool { return r == '.' || r == ',' }
