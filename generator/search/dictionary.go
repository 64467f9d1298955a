package search

import (
	"cmp"
	"runtime"
	"slices"
	"strconv"
	"unicode/utf8"

	"annotated-briefing/generator/parallel"
)

// entry is a word of the dictionary with its postings from every shelf.
type entry struct {
	word  string
	lists [][]posting
}

// gather brings the words of all shelves together, in order.
func (x *Index) gather(bases map[*stream]int) []entry {
	sorted := make([][]entry, len(x.shelves))
	parallel.Each(len(x.shelves), func(i int) {
		sorted[i] = x.shelves[i].entries(bases)
		*x.shelves[i] = shelf{}
	})
	var all []entry
	for _, entries := range sorted {
		all = joined(all, entries)
	}
	return all
}

// entries are the words of a shelf, in order.
func (s *shelf) entries(bases map[*stream]int) []entry {
	numbers := make([]uint32, len(s.pieces))
	for i, it := range s.pieces {
		numbers[i] = uint32(bases[it.stream] + it.number)
	}
	entries := make([]entry, len(s.words))
	letters := string(s.letter)
	lists := s.postings(numbers)
	for i, w := range s.words {
		entries[i] = entry{letters[w.start : w.start+uint32(w.length)], lists[i : i+1 : i+1]}
	}
	slices.SortFunc(entries, func(a, b entry) int { return compareWords(a.word, b.word) })
	return entries
}

// joined are the words of two ordered lists, in order, each word once.
func joined(a, b []entry) []entry {
	if len(a) == 0 {
		return b
	}
	all := make([]entry, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch order := compareWords(a[0].word, b[0].word); {
		case order < 0:
			all, a = append(all, a[0]), a[1:]
		case order > 0:
			all, b = append(all, b[0]), b[1:]
		default:
			all = append(all, entry{a[0].word, append(a[0].lists, b[0].lists...)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// compareWords orders words as JavaScript compares strings, by units of UTF-16.
// That is the order of bytes, except that characters beyond U+FFFF, which begin
// with the byte F0 or above, come before U+E000 to U+FFFF, which begin with EE or EF.
func compareWords(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			if x, y := a[i] >= 0xf0, b[i] >= 0xf0; x != y && a[i] >= 0xee && b[i] >= 0xee {
				return cmp.Compare(b[i], a[i])
			}
			return cmp.Compare(a[i], b[i])
		}
	}
	return cmp.Compare(len(a), len(b))
}

// line is a word and its postings as they are written.
type line struct {
	word     string
	postings []byte
}

// encode writes the postings of every entry.
func encode(entries []entry, pieces int) []line {
	lines := make([]line, len(entries))
	shares(len(entries), func(from, to int) {
		scratch := newMerger(pieces)
		var out []byte
		for i := from; i < to; i++ {
			start := len(out)
			out = appendPostings(out, scratch.merged(entries[i:i+1]))
			lines[i] = line{entries[i].word, out[start:len(out):len(out)]}
		}
	})
	return lines
}

// merger brings postings of several lists together.
type merger struct {
	best     []rank // by piece: weight plus 1
	postings []posting
}

func newMerger(pieces int) *merger { return &merger{best: make([]rank, pieces)} }

// merged are the postings of entries taken as one word: of every piece the best.
// They are valid until it is called again.
func (m *merger) merged(entries []entry) []posting {
	m.postings = m.postings[:0]
	for _, it := range entries {
		for _, list := range it.lists {
			m.take(list)
		}
	}
	if len(m.postings) > len(m.best)/8 {
		m.sweep()
		return m.postings
	}
	slices.Sort(m.postings)
	for i, it := range m.postings {
		m.postings[i] += posting(m.best[it.piece()] - 1)
		m.best[it.piece()] = 0
	}
	return m.postings
}

// take notes the best weight of each piece, and each piece once.
func (m *merger) take(list []posting) {
	for _, it := range list {
		best := &m.best[it.piece()]
		if *best == 0 {
			m.postings = append(m.postings, it-posting(it.weight()))
		}
		*best = max(*best, rank(it.weight()+1))
	}
}

// sweep reads the postings off all pieces, which is faster than sorting many.
func (m *merger) sweep() {
	m.postings = m.postings[:0]
	for piece, weight := range m.best {
		if weight > 0 {
			m.postings = append(m.postings, newPosting(uint32(piece), weight-1))
			m.best[piece] = 0
		}
	}
}

// dictionary is one that is cut into files.
type dictionary struct {
	firsts []string // the first word of each file
	files  []file
}

// shardSize is how long the lines of a file may be in all; a longer one stands alone.
const shardSize = 8_000

// shard cuts a dictionary into files. In one, every word says how many units of
// UTF-16 it has in common with the one before, then what is different, a space,
// how long its postings are, and these.
func shard(name string, lines []line) dictionary {
	var d dictionary
	var content []byte
	end := func() {
		if content != nil {
			d.files[len(d.files)-1].content = append(content, `"`+closing...)
		}
	}
	before := ""
	for _, it := range lines {
		if content == nil || len(content)+len(it.word)+len(it.postings) > shardSize {
			end()
			file := file{name: name + "." + strconv.Itoa(len(d.files))}
			content = append(opening(make([]byte, 0, shardSize+100), file.name), '"')
			file.name += ".js"
			d.files = append(d.files, file)
			d.firsts = append(d.firsts, it.word)
			before = ""
		}
		shared, units := common(before, it.word)
		content = appendNumber(content, units)
		content = append(append(content, it.word[shared:]...), ' ')
		content = appendNumber(content, len(it.postings))
		content = append(content, it.postings...)
		before = it.word
	}
	end()
	return d
}

// common is how much of its beginning a word has in common with another, in
// bytes and in units of UTF-16.
func common(a, b string) (bytes, units int) {
	for bytes < len(a) && bytes < len(b) {
		r, size := utf8.DecodeRuneInString(b[bytes:])
		if other, _ := utf8.DecodeRuneInString(a[bytes:]); other != r {
			break
		}
		bytes += size
		if units++; r > 0xffff {
			units++
		}
	}
	return bytes, units
}

// span is how many files a search for a beginning would have to look into. The
// browser counts likewise.
func span(firsts []string, beginning string) int {
	from := max(0, len(upTo(firsts, beginning))-1)
	to := len(firsts)
	for i := from; i < len(firsts); i++ {
		if first := firsts[i]; compareWords(first[:min(len(first), len(beginning))], beginning) > 0 {
			to = i
			break
		}
	}
	return to - from
}

// upTo are the words that are not behind a word.
func upTo(words []string, word string) []string {
	n, found := slices.BinarySearchFunc(words, word, compareWords)
	if found {
		n++
	}
	return words[:n]
}

// widest is how many files a search for a beginning looks into.
const widest = 2

// beginnings are the lines of all beginnings of words that stand in more files.
func (x *Index) beginnings(entries []entry, firsts []string, pieces int) []line {
	var stretches []stretch
	collect(entries, 0, firsts, &stretches)
	lines := make([]line, len(stretches))
	shares(len(stretches), func(from, to int) {
		scratch := newMerger(pieces)
		for i := from; i < to; i++ {
			lines[i] = line{stretches[i].beginning, appendPostings(nil, scratch.merged(stretches[i].entries))}
		}
	})
	return lines
}

// stretch is the entries with a common beginning.
type stretch struct {
	beginning string
	entries   []entry
}

// collect adds the beginnings that are a character longer than one that all entries
// have, and so on; of whole names nobody asks for the beginning.
func collect(entries []entry, length int, firsts []string, into *[]stretch) {
	for len(entries) > 0 {
		word := entries[0].word
		if len(word) == length || word[0] == wholeSign {
			entries = entries[1:]
			continue
		}
		_, size := utf8.DecodeRuneInString(word[length:])
		beginning := word[:length+size]
		n := slices.IndexFunc(entries, func(e entry) bool { return len(e.word) < len(beginning) || e.word[:len(beginning)] != beginning })
		if n < 0 {
			n = len(entries)
		}
		if span(firsts, beginning) > widest {
			*into = append(*into, stretch{beginning, entries[:n]})
			collect(entries[:n], len(beginning), firsts, into)
		}
		entries = entries[n:]
	}
}

// shares lets all cores work, each on stretches of a list.
func shares(length int, work func(from, to int)) {
	size := length/(4*runtime.GOMAXPROCS(0)) + 1
	parallel.Each((length+size-1)/size, func(i int) { work(i*size, min((i+1)*size, length)) })
}
