package phrase

import (
	"unicode"
	"unicode/utf8"
)

// A word of a folded text, for comparison only: words whose keys are equal are
// taken for the same but for letter case.
type word struct {
	start, end int
	key        uint64
	number     bool // it begins with a digit
}

// The constants of the 64-bit FNV-1a hash, by which words get their keys.
const (
	keySeed  = 0xcbf29ce484222325
	keyPrime = 0x100000001b3
)

func joinKeys(a, b uint64) uint64 { return (a*keyPrime ^ b) * keyPrime }

// A wordReader goes through the words of a folded text. Each letter of a
// script without spaces is a word.
type wordReader struct {
	text string
	at   int
}

// next returns the next word, or false at the end of the text.
func (r *wordReader) next() (word, bool) {
	if !r.skipToWord() {
		return word{}, false
	}
	w := word{start: r.at, key: keySeed, number: isDigit(r.peek())}
	for r.at < len(r.text) {
		c := r.text[r.at]
		switch {
		case c >= utf8.RuneSelf:
			letter, size := utf8.DecodeRuneInString(r.text[r.at:])
			if !IsWordRune(letter) || r.at > w.start && !isMark(letter) && r.nextToSpaceless(letter) {
				return r.end(w), true
			}
			w.key = (w.key ^ uint64(unicode.ToLower(letter))) * keyPrime
			r.at += size
		case isASCIIWord[c]:
			if r.at > w.start && r.text[r.at-1] >= utf8.RuneSelf && r.nextToSpaceless(rune(c)) {
				return r.end(w), true
			}
			w.key = (w.key ^ uint64(c|0x20)) * keyPrime
			r.at++
		case isPoint(rune(c)) && !isEdge(r.text, r.at):
			w.key = (w.key ^ uint64(c)) * keyPrime
			r.at++
		default:
			return r.end(w), true
		}
	}
	return r.end(w), true
}

func (r *wordReader) end(w word) word {
	w.end = r.at
	return w
}

func (r *wordReader) peek() rune {
	letter, _ := utf8.DecodeRuneInString(r.text[r.at:])
	return letter
}

func (r *wordReader) skipToWord() bool {
	for r.at < len(r.text) {
		if c := r.text[r.at]; c < utf8.RuneSelf {
			if isASCIIWord[c] {
				return true
			}
			r.at++
			continue
		}
		letter, size := utf8.DecodeRuneInString(r.text[r.at:])
		if IsWordRune(letter) {
			return true
		}
		r.at += size
	}
	return false
}

// nextToSpaceless tells whether the letter, or the one before it, is of a
// script without spaces.
func (r *wordReader) nextToSpaceless(letter rune) bool {
	before, _ := utf8.DecodeLastRuneInString(r.text[:r.at])
	return Spaceless(letter) || Spaceless(before)
}

// words returns all words of a folded text.
func words(folded string) []word {
	var all []word
	reader := wordReader{text: folded}
	for w, ok := reader.next(); ok; w, ok = reader.next() {
		all = append(all, w)
	}
	return all
}

var isASCIIWord = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true,
	'J': true, 'K': true, 'L': true, 'M': true, 'N': true, 'O': true, 'P': true, 'Q': true, 'R': true,
	'S': true, 'T': true, 'U': true, 'V': true, 'W': true, 'X': true, 'Y': true, 'Z': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true,
	'j': true, 'k': true, 'l': true, 'm': true, 'n': true, 'o': true, 'p': true, 'q': true, 'r': true,
	's': true, 't': true, 'u': true, 'v': true, 'w': true, 'x': true, 'y': true, 'z': true,
}
