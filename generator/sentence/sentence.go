// Package sentence cuts plain texts into sentences.
//
// A sentence ends at a full stop, question mark, exclamation mark or ellipsis of any
// script, together with the closing quotation marks and brackets (and note
// signs such as [12]) after it, where white space and then something follows that may
// begin a sentence; at the stops of scripts that put no space after them
// anyway. Line feeds end every sentence.
//
// What may not be an end is decided by what stands on both sides:
//
//   - Before a small letter no sentence ends: “Why?” he asked.
//   - After a title (Mr., Gen.) or an abbreviation that needs something
//     to follow (vs., e.g.) none ends; after one that needs a number (No., Fig.)
//     none before a number.
//   - After an initial, an abbreviation of letters (U.S.) or one that may stand at an
//     end as well (Inc., St., Jan.) a sentence ends only before a quotation
//     or a word that sentences often begin with (The, He); two sentences
//     taken for one do less harm than half a name.
//   - A number or letter that begins a sentence is its label: 1. First.
//
// The tables know the usual abbreviations of English news, and some of German,
// French, Spanish and Italian. All work is linear in the text.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a stretch of a text: byte offsets, half open.
type Span struct{ Start, End int }

// Bounds returns the sentences of a plain text, in order, without the white space
// around them.
func Bounds(plain string) []Span {
	var spans []Span
	s := scanner{text: plain}
	for span, ok := s.next(); ok; span, ok = s.next() {
		spans = append(spans, span)
	}
	return spans
}

// Around returns the sentence, or the sentences from the first to the last, that
// the span [start, end) of a plain text touches; the span itself where it is
// white space alone. It looks only at the lines that the span is in.
func Around(plain string, start, end int) Span {
	from := strings.LastIndexByte(plain[:start], '\n') + 1
	to := len(plain)
	if i := strings.IndexByte(plain[end:], '\n'); i >= 0 {
		to = end + i
	}
	around, found := Span{start, end}, false
	s := scanner{text: plain[from:to]}
	for span, ok := s.next(); ok && from+span.Start < end; span, ok = s.next() {
		if from+span.End <= start {
			continue
		}
		if !found {
			around.Start, found = from+span.Start, true
		}
		around.End = from + span.End
	}
	return around
}

// A scanner goes through the sentences of a text.
type scanner struct {
	text string
	at   int
}

// next returns the next sentence, or false at the end of the text.
func (s *scanner) next() (Span, bool) {
	start := s.skipSpace(s.at)
	if start == len(s.text) {
		return Span{}, false
	}
	end := s.sentenceEnd(start)
	s.at = end
	return Span{start, start + len(strings.TrimRightFunc(s.text[start:end], unicode.IsSpace))}, true
}

func (s *scanner) skipSpace(i int) int {
	return len(s.text) - len(strings.TrimLeftFunc(s.text[i:], unicode.IsSpace))
}

// sentenceEnd returns where the sentence that begins at start ends.
func (s *scanner) sentenceEnd(start int) int {
	for i := start; i < len(s.text); {
		switch c := s.text[i]; {
		case c == '\n':
			return i
		case c < utf8.RuneSelf && c != '.' && c != '!' && c != '?':
			i++
		default:
			r, size := utf8.DecodeRuneInString(s.text[i:])
			if kindOf(r) == noStop {
				i += size
				continue
			}
			stop := s.readStop(i)
			if s.ends(start, stop) {
				return stop.end
			}
			i = stop.end
		}
	}
	return len(s.text)
}

// A stop is a run of full stops, question marks and the like with what closes after it.
type stop struct {
	start, end int
	closers    int // where what closes begins
	kind       stopKind
	quoted     bool // a quotation mark closes
}

type stopKind uint8

const (
	noStop   stopKind = iota
	point             // one full stop, which may be of an abbreviation
	strong            // question or exclamation mark, ellipsis
	unspaced          // a stop of a script that may go on without a space
)

func kindOf(r rune) stopKind {
	switch r {
	case '.':
		return point
	case '!', '?', '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '։', '።', '፧', '．':
		return strong
	case '。', '！', '？', '｡', '।', '॥', '။', '។', '៕':
		return unspaced
	}
	return noStop
}

// readStop reads the stop that begins at i.
func (s *scanner) readStop(i int) stop {
	st := stop{start: i, end: i}
	for st.end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[st.end:])
		kind := kindOf(r)
		if kind == noStop {
			break
		}
		if kind == point && st.end > i {
			kind = strong
		}
		st.kind = max(st.kind, kind)
		st.end += size
	}
	st.closers = st.end
	for {
		end, quotation := s.closer(st.end)
		if end == st.end {
			return st
		}
		st.end, st.quoted = end, st.quoted || quotation
	}
}

// closer returns the end of what closes at i, or i.
func (s *scanner) closer(i int) (end int, quotation bool) {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '"', '\'', '”', '’', '»', '›', '」', '』':
		return i + size, true
	case '“', '‘', '«', '‹': // as German puts it
		if !startsWithWord(s.text[i+size:]) {
			return i + size, true
		}
	case ')', ']', '}', '）', '］', '】', '〕', '》', '〉':
		return i + size, false
	case '[':
		return s.noteSign(i), false
	case ' ', '\u00a0', '\u202f': // as French puts it
		rest := s.text[i+size:]
		if after, ok := strings.CutPrefix(rest, "»"); ok && (r != ' ' || !startsWithWord(after)) {
			return i + size + len("»"), true
		}
	}
	return i, false
}

// noteSign returns the end of a note sign such as [12] at i, or i.
func (s *scanner) noteSign(i int) int {
	digits := strings.TrimLeft(s.text[i+1:min(len(s.text), i+5)], "0123456789")
	end := min(len(s.text), i+5) - len(digits)
	if end > i+1 && strings.HasPrefix(digits, "]") {
		return end + 1
	}
	return i
}

func startsWithWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
