package markdown

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quoted returns the passages that stand inside quotation marks (“…”, "…", «…»,
// „…“, ‘…’ and their like), without the marks, in order. A passage lies in one
// block that is not code and has at least one word outside links and code;
// passages inside a passage are not told of again.
func (d *Document) Quoted() []Span {
	if !strings.ContainsAny(d.Text, openingMarks) {
		return nil
	}
	var found []Span
	linked := d.stretches(func(Block) bool { return false })
	for _, b := range d.Blocks {
		if b.Kind == Code || b.Kind == HTML {
			continue
		}
		block := quotedBlock{text: d.Text[b.Start:b.End]}
		for s, ok := block.next(); ok; s, ok = block.next() {
			s = Span{s.Start + b.Start, s.End + b.Start}
			if hasWordOutside(d.Text, s, linked) {
				found = append(found, s)
			}
		}
	}
	return found
}

// quotationMarks has what may close a passage, by the mark that opens it.
var quotationMarks = map[rune]string{
	'"': `"`,
	'“': "”",
	'”': "”",  // Swedish, Finnish
	'„': "“”", // German, Polish
	'«': "»",
	'»': "«»", // Danish, Finnish
	'‘': "’",
	'‚': "‘’",
	'‹': "›",
	'「': "」",
	'『': "』",
}

const openingMarks = `"“”„«»‘‚‹「『`

// A quotedBlock finds the quoted passages of one block, in order.
type quotedBlock struct {
	text     string
	at       int
	unclosed []rune // opening marks that nothing closes from here on
}

func (q *quotedBlock) next() (Span, bool) {
	for {
		i := strings.IndexAny(q.text[q.at:], openingMarks)
		if i < 0 {
			return Span{}, false
		}
		start := q.at + i
		mark, size := utf8.DecodeRuneInString(q.text[start:])
		q.at = start + size
		if slices.Contains(q.unclosed, mark) || !q.opensAt(start, size) {
			continue
		}
		end := closingMark(q.text, q.at, mark)
		if end < 0 {
			q.unclosed = append(q.unclosed, mark)
			continue
		}
		s := Span{q.at, end}
		_, size = utf8.DecodeRuneInString(q.text[end:])
		q.at = end + size
		return s, true
	}
}

// opensAt tells whether the mark has a word to its right and none to its left.
func (q *quotedBlock) opensAt(at, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(q.text[:at])
	after, _ := utf8.DecodeRuneInString(q.text[at+size:])
	return at+size < len(q.text) && !isWord(before) && !unicode.IsSpace(after)
}

// closingMark returns where the passage that begins at from ends, or -1. The
// apostrophe looks like a closing ’ and “ both opens and closes: what a letter
// follows closes nothing.
func closingMark(text string, from int, opening rune) int {
	closing := quotationMarks[opening]
	for at := from; at < len(text); {
		i := strings.IndexAny(text[at:], closing)
		if i < 0 {
			return -1
		}
		at += i
		r, size := utf8.DecodeRuneInString(text[at:])
		before, _ := utf8.DecodeLastRuneInString(text[from:at])
		after, _ := utf8.DecodeRuneInString(text[at+size:])
		opensAnother := r == opening && r != '"' && !isWord(before)
		if at > from && !isWord(after) && !unicode.IsSpace(before) && !opensAnother {
			return at
		}
		at += size
	}
	return -1
}

func isWord(r rune) bool {
	return r != utf8.RuneError && unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// hasWordOutside tells whether s has a letter or digit outside the sorted spans.
func hasWordOutside(text string, s Span, spans []Span) bool {
	for at := s.Start; at < s.End; {
		i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at })
		if i < len(spans) && spans[i].Start <= at {
			at = spans[i].End
			continue
		}
		end := s.End
		if i < len(spans) {
			end = min(end, spans[i].Start)
		}
		if strings.IndexFunc(text[at:end], isWord) >= 0 {
			return true
		}
		at = end
	}
	return false
}
