package search

import (
	"strings"
	"unicode/utf8"
)

// Some words are also written as one:
//
//   - letters that stand alone, each behind the full stop of the one before, with a
//     space or without: U.S. is us;
//   - what an apostrophe parts: can't is cant, O'Neill oneill. Not what is elided
//     before a vowel, l'OTAN: that is a word of its own, and d'une would be dune;
//   - digits in groups of three, with a space between them: 130 000 is 130000.
//
// layouts/assets/search-words.js joins the same.

// joint is how two words that follow one another are one.
type joint uint8

const (
	apart joint = iota
	initials
	apostrophe
	thousands
)

// chain is words that are joined by joints of the same kind.
type chain struct {
	letters []byte // of all of them
	count   int    // of the words; 0: the place at hand is in none
	kind    joint  // of those in it, once they are two
	end     int    // of the last word in the text
	last    int    // its length in letters
	digits  bool   // it is one to three digits
}

// mostJoined are as many words as one is made of; others begin another.
const mostJoined = 8

// takes takes a word of a text into the chain that it goes on with, or into a new
// one, and tells whether it has joined something.
func (c *chain) takes(text string, word []byte, from, to int) bool {
	kind := c.jointTo(text, word, from)
	if kind == apart || c.count == mostJoined || c.count > 1 && kind != c.kind {
		c.letters, c.count = c.letters[:0], 0
	}
	c.letters = append(c.letters, word...)
	c.last, c.end, c.kind = len(word), to, kind
	c.digits = to-from <= 3 && isNumber(text[from:to])
	c.count++
	joined := c.count > 1
	if !mayGoOn(text, to, len(word)) {
		c.count = 0
	}
	return joined
}

// mayGoOn tells whether what follows a word of some length, which ends at a place,
// may be a joint. It is asked of every word of every text.
func mayGoOn(text string, to, length int) bool {
	if to == len(text) {
		return false
	}
	switch c := text[to]; c {
	case ' ':
		return isDigit(text, to+1) && isDigit(text, to-1)
	case '.':
		return length <= utf8.UTFMax
	case '\'':
		return true
	default:
		return c >= utf8.RuneSelf
	}
}

// jointTo is what is between the last word of the chain and one that comes.
func (c *chain) jointTo(text string, word []byte, from int) joint {
	if c.count == 0 || from < c.end { // one character may be two words: ㏂ is a.m.
		return apart
	}
	last := c.letters[len(c.letters)-c.last:]
	switch text[c.end:from] {
	case ".", ". ":
		if isLetter(last) && isLetter(word) {
			return initials
		}
	case "'", "’", "‘", "ʻ", "ʼ", "ʽ", "ʾ", "ʿ":
		if !isElided(last, word) {
			return apostrophe
		}
	case " ", "\u00a0", "\u2007", "\u2009", "\u202f":
		if c.digits && isGroup(text[from:]) {
			return thousands
		}
	}
	return apart
}

// isLetter tells whether a word is one letter, and no digit.
func isLetter(word []byte) bool {
	r, size := utf8.DecodeRune(word)
	return size == len(word) && r > '9' && (r < utf8.RuneSelf || classOf(r) == letter)
}

// isElided tells whether a word is what Romance languages leave of one before a vowel.
func isElided(word, next []byte) bool {
	return len(word) == 1 && strings.IndexByte("cdjlmnst", word[0]) >= 0 && strings.IndexByte("aeiouyh", next[0]) >= 0
}

// isGroup tells whether a text begins with three digits and not with four.
func isGroup(text string) bool {
	return len(text) >= 3 && isNumber(text[:3]) && !isDigit(text, 3)
}

func isNumber(text string) bool {
	for i := range len(text) {
		if !isDigit(text, i) {
			return false
		}
	}
	return text != ""
}
