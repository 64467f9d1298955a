package search

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Folding is of single characters, so that browsers can lead from folded text
// back to what was written: compatibility decomposition (NFKD), lower case,
// accents away, and letters that have no decomposition as those write them who
// lack them.

// plain has the letters that readers look for under others.
var plain = map[rune]string{
	'ß': "ss", 'ø': "o", 'đ': "d", 'ð': "d", 'ł': "l", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ħ': "h", 'ŧ': "t", 'ŋ': "n",
	'ı': "i", 'ĸ': "k", 'ƒ': "f", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ə': "e", 'ς': "σ", 'ґ': "г", 'ـ': "",
	'ʻ': " ", 'ʼ': " ", 'ʽ': " ", 'ʾ': " ", 'ʿ': " ", // apostrophes
}

// accents are marks that change a letter and are not one: they are left out.
// Vowel signs of Indic scripts and the marks of kana are not among them.
var accents = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x00ad, Hi: 0x00ad, Stride: 1}, // soft hyphen
	{Lo: 0x0300, Hi: 0x036f, Stride: 1}, // Latin, Greek, Cyrillic
	{Lo: 0x0483, Hi: 0x0489, Stride: 1},
	{Lo: 0x0591, Hi: 0x05bd, Stride: 1}, // Hebrew
	{Lo: 0x05bf, Hi: 0x05bf, Stride: 1},
	{Lo: 0x05c1, Hi: 0x05c2, Stride: 1},
	{Lo: 0x05c4, Hi: 0x05c5, Stride: 1},
	{Lo: 0x05c7, Hi: 0x05c7, Stride: 1},
	{Lo: 0x0610, Hi: 0x061a, Stride: 1}, // Arabic
	{Lo: 0x064b, Hi: 0x065f, Stride: 1},
	{Lo: 0x0670, Hi: 0x0670, Stride: 1},
	{Lo: 0x06d6, Hi: 0x06dc, Stride: 1},
	{Lo: 0x06df, Hi: 0x06e4, Stride: 1},
	{Lo: 0x06e7, Hi: 0x06e8, Stride: 1},
	{Lo: 0x06ea, Hi: 0x06ed, Stride: 1},
	{Lo: 0x1ab0, Hi: 0x1aff, Stride: 1},
	{Lo: 0x1dc0, Hi: 0x1dff, Stride: 1},
	{Lo: 0x200b, Hi: 0x200d, Stride: 1}, // no width
	{Lo: 0x20d0, Hi: 0x20ff, Stride: 1},
	{Lo: 0xfe00, Hi: 0xfe0f, Stride: 1}, // variants
	{Lo: 0xfe20, Hi: 0xfe2f, Stride: 1},
	{Lo: 0xfeff, Hi: 0xfeff, Stride: 1},
}}

// spaceless has the letters of scripts that part no words: of those every two
// that stand together are a word (Thai and Lao, Burmese, Khmer, kana, Chinese).
var spaceless = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x0e00, Hi: 0x0eff, Stride: 1},
		{Lo: 0x1000, Hi: 0x109f, Stride: 1},
		{Lo: 0x1780, Hi: 0x17ff, Stride: 1},
		{Lo: 0x3005, Hi: 0x3007, Stride: 1},
		{Lo: 0x3041, Hi: 0x30ff, Stride: 1},
		{Lo: 0x31f0, Hi: 0x31ff, Stride: 1},
		{Lo: 0x3400, Hi: 0x4dbf, Stride: 1},
		{Lo: 0x4e00, Hi: 0x9fff, Stride: 1},
		{Lo: 0xf900, Hi: 0xfaff, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x20000, Hi: 0x3ffff, Stride: 1}},
}

// class says what a folded character is to words.
type class uint8

const (
	between   class = iota // parts words
	letter                 // continues a word
	ideograph              // a letter of a script without spaces
)

func classOf(r rune) class {
	switch {
	case !unicode.In(r, unicode.L, unicode.M, unicode.N) || r == utf8.RuneError:
		return between
	case unicode.Is(spaceless, r):
		return ideograph
	}
	return letter
}

// folded is what stands for a character: its letters, each with its class.
// Nothing at all for an accent.
type folded []struct {
	r rune
	class
}

func foldRune(r rune) folded {
	var list folded
	for _, part := range norm.NFKD.String(string(r)) {
		if unicode.Is(accents, part) {
			continue
		}
		part = unicode.ToLower(part)
		text, special := plain[part]
		if !special {
			text = string(part)
		}
		for _, it := range text {
			list = append(list, struct {
				r rune
				class
			}{it, classOf(it)})
		}
	}
	return list
}

// asciiFold has the folded form of ASCII letters and digits, 0 for what parts words.
var asciiFold = func() (table [utf8.RuneSelf]byte) {
	for c := range table {
		switch b := byte(c); {
		case b >= 'A' && b <= 'Z':
			table[c] = b + 'a' - 'A'
		case b >= 'a' && b <= 'z', b >= '0' && b <= '9':
			table[c] = b
		}
	}
	return table
}()
