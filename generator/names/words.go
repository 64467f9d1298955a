package names

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/phrase"
)

// none stands for a word, a name, an owner or a sense that there is not.
const none int32 = -1

// class says how a character holds on to its neighbours.
type class uint8

const (
	joins  class = 1 << iota // to a neighbour that joins as well: together they are one word
	clings                   // to whatever stands before it: a mark
)

// holds reports whether there is no edge between two characters side by side.
func holds(left, right class) bool {
	return right&clings != 0 || left&right&joins != 0
}

// classes has the classes of the characters that two bytes of UTF-8 can write:
// the alphabets of Europe and the Near East, for which the tables of package
// unicode would be the slowest part of reading a text.
var classes = func() (table [0x800]class) {
	for r := range table {
		table[r] = unlistedClass(rune(r))
	}
	return table
}()

func classOf(r rune) class {
	switch {
	case uint(r) < uint(len(classes)):
		return classes[r]
	case 0x4E00 <= r && r <= 0x9FFF: // CJK Unified Ideographs
		return 0
	case 0xAC00 <= r && r <= 0xD7A3: // Hangul Syllables
		return joins
	}
	return unlistedClass(r)
}

func unlistedClass(r rune) (c class) {
	if !phrase.IsWordRune(r) {
		return 0
	}
	if unicode.IsMark(r) {
		c |= clings
	}
	if !phrase.Spaceless(r) {
		c |= joins
	}
	return c
}

// hasWord reports whether a text has a letter or a digit.
func hasWord(text string) bool {
	for _, r := range text {
		if phrase.IsWordRune(r) && !unicode.IsMark(r) {
			return true
		}
	}
	return false
}

// cut returns where the last piece of text[:end] begins, a word or a single
// other character, and a hash of the piece. end is more than 0 and an edge.
//
// Whether there is an edge between two characters depends on them alone.
// Therefore a name stands as whole words exactly where its pieces stand in a row.
func cut(text string, end int) (start int, sum uint32) {
	start = end - 1
	sum = hash(0, text[start])
	if text[start] >= utf8.RuneSelf {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		start, sum = end-size, hashBack(0, text[end-size:end])
		return cutSlowly(text, start, sum, classOf(r))
	}
	if classes[text[start]] != joins {
		return start, sum
	}
	for start > 0 && text[start-1] < utf8.RuneSelf {
		if classes[text[start-1]] != joins {
			return start, sum
		}
		start--
		sum = hash(sum, text[start])
	}
	return cutSlowly(text, start, sum, joins)
}

// cutSlowly goes on with a piece whose characters from start on are known and
// whose first one is of the class right.
func cutSlowly(text string, start int, sum uint32, right class) (int, uint32) {
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		left := classOf(r)
		if !holds(left, right) {
			break
		}
		sum = hashBack(sum, text[start-size:start])
		start, right = start-size, left
	}
	return start, sum
}

func hash(sum uint32, b byte) uint32 {
	return (sum ^ uint32(b)) * 0x9E3779B1
}

// hashBack hashes bytes in the order in which cut meets them.
func hashBack(sum uint32, bytes string) uint32 {
	for i := len(bytes) - 1; i >= 0; i-- {
		sum = hash(sum, bytes[i])
	}
	return sum
}

// filter tells of most words at once that they are not among those put into it.
type filter struct {
	set   []uint64
	shift int // of a hash, which leaves the number of a bit
}

// newFilter makes a filter for so many words: 16 bits for each, so that about
// one foreign word in twenty passes.
func newFilter(words int) filter {
	width := min(max(bits.Len(uint(words))+4, 6), 28)
	return filter{set: make([]uint64, 1<<(width-6)), shift: 32 - width}
}

func (f filter) put(sum uint32) {
	bit := sum >> f.shift
	f.set[bit/64] |= 1 << (bit % 64)
}

func (f filter) passes(sum uint32) bool {
	bit := sum >> f.shift
	return f.set[bit/64]&(1<<(bit%64)) != 0
}
