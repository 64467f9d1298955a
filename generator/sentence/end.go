package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends tells whether a stop ends the sentence that began at start.
func (s *scanner) ends(start int, st stop) bool {
	next := s.following(st.end)
	if next.word == "" && next.first == 0 {
		return true
	}
	switch {
	case st.kind == unspaced:
		return next.spaced || !st.quoted || !unicode.IsLetter(next.first)
	case !next.spaced || unicode.IsLower(next.first) || kindOf(next.first) != noStop || isPause(next.first):
		return false
	case st.kind == strong:
		return !strings.HasSuffix(s.text[start:st.start], "Yahoo")
	}
	return s.endsAtPoint(start, st, next)
}

// isPause tells whether r cannot begin a sentence.
func isPause(r rune) bool { return r == ',' || r == ';' || r == ':' || r == '،' }

// A following is what stands after a stop.
type following struct {
	first  rune   // the first letter, digit or sign after white space, quotation marks, brackets and dashes; 0 at the end of the line
	word   string // the word it begins, hyphens and the point of an initial included
	spaced bool   // white space stands between
	quoted bool   // a quotation begins
}

func (s *scanner) following(i int) following {
	var f following
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		switch {
		case r == '\n':
			return f
		case unicode.IsSpace(r):
			f.spaced = true
		case strings.ContainsRune("\"'“‘„‚«‹»›「『", r):
			f.quoted = true
		case strings.ContainsRune("([{¿¡-–—―•*（［【", r):
		default:
			f.first = r
			f.word = wordAt(s.text[i:])
			return f
		}
		i += size
	}
	return f
}

// longestWord is how many bytes of a word are looked at: more than any in the tables has.
const longestWord = 16

// wordAt returns the word that s begins with, at most longestWord bytes of it.
func wordAt(s string) string {
	s = s[:min(len(s), longestWord)]
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
	switch {
	case end < 0:
		return s
	case s[end] == '.' && utf8.RuneCountInString(s[:end]) == 1:
		return s[:end+1]
	}
	return s[:end]
}

// wordBefore returns the word that s ends with, points within it included, at most
// longestWord bytes of it.
func wordBefore(s string) string {
	s = s[max(0, len(s)-longestWord):]
	start := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' })
	if start < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[start:])
	return s[start+size:]
}

// endsAtPoint tells whether a full stop ends the sentence that began at start,
// though it may belong to an abbreviation, an initial or a label.
func (s *scanner) endsAtPoint(start int, st stop, next following) bool {
	if st.quoted {
		return true
	}
	word := wordBefore(s.text[start:st.start])
	if st.start-len(word) == start && isLabel(word) {
		return false
	}
	switch abbreviations[word] {
	case needsMore:
		return false
	case needsNumber:
		return !unicode.IsDigit(next.first)
	case timeOfDay:
		return !daysAndZones[next.word]
	case mayEnd:
		return next.mayBegin()
	}
	switch {
	case isShortNumber(word):
		return !germanMonths[next.word]
	case isLetters(word):
		return next.mayBegin()
	}
	return true
}

// mayBegin tells of what stands after an abbreviation whether it likely begins a sentence.
func (f following) mayBegin() bool { return f.quoted || starters[f.word] }

// isLabel tells whether a word at the beginning of a sentence numbers it: 1, 12, iv.
func isLabel(word string) bool {
	return isShortNumber(word) || word != "" && len(word) <= 4 && strings.Trim(word, "IVXivx") == ""
}

func isShortNumber(word string) bool {
	return word != "" && len(word) <= 2 && strings.Trim(word, "0123456789") == ""
}

// isLetters tells whether a word is one letter or letters with points between: J, U.S, Ph.D.
func isLetters(word string) bool {
	if word == "" {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		letters := utf8.RuneCountInString(part)
		r, _ := utf8.DecodeRuneInString(part)
		if !unicode.IsLetter(r) || letters > 2 || letters > 1 && word == part {
			return false
		}
	}
	return true
}
