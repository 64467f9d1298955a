package phrase

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// IsWordRune tells whether r continues a word: a letter, a mark or a digit
// (general categories L, M and Nd of Unicode).
func IsWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r|0x20 && r|0x20 <= 'z' || isDigit(r)
	case 0x00C0 <= r && r <= 0x02AF: // Latin
		return r != '×' && r != '÷'
	case 0x0400 <= r && r <= 0x052F: // Cyrillic
		return r != 0x0482
	case 0x2000 <= r && r <= 0x206F: // General Punctuation
		return false
	case 0x4E00 <= r && r <= 0x9FFF: // CJK Unified Ideographs
		return true
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// Spaceless tells whether r is a letter or mark of a script that is written
// without spaces between its words, so that a word's edge cannot be seen.
// Digits of these scripts are none: a number is a word in every script.
func Spaceless(r rune) bool {
	return r >= 0x0E00 && inSpacelessBlock(r) && IsWordRune(r) && !unicode.IsDigit(r)
}

// inSpacelessBlock lists the Unicode blocks of the scripts without spaces.
func inSpacelessBlock(r rune) bool {
	switch {
	case 0x0E00 <= r && r <= 0x109F, // Thai, Lao, Tibetan, Myanmar
		0x1780 <= r && r <= 0x17FF,   // Khmer
		0x1950 <= r && r <= 0x19DF,   // Tai Le, New Tai Lue
		0x1A20 <= r && r <= 0x1AAF,   // Tai Tham
		0x1B00 <= r && r <= 0x1B7F,   // Balinese
		0x2E80 <= r && r <= 0x302D,   // radicals, CJK symbols
		0x3030 <= r && r <= 0x312F,   // Hiragana, Katakana, Bopomofo
		0x31A0 <= r && r <= 0x31BF,   // Bopomofo Extended
		0x31F0 <= r && r <= 0x31FF,   // Katakana Phonetic Extensions
		0x3400 <= r && r <= 0x4DBF,   // CJK Extension A
		0x4E00 <= r && r <= 0x9FFF,   // CJK Unified Ideographs
		0xA980 <= r && r <= 0xA9FF,   // Javanese, Myanmar Extended-B
		0xAA60 <= r && r <= 0xAADF,   // Myanmar Extended-A, Tai Viet
		0xF900 <= r && r <= 0xFAFF,   // CJK Compatibility Ideographs
		0xFF66 <= r && r <= 0xFF9F,   // halfwidth Katakana
		0x11700 <= r && r <= 0x1174F, // Ahom
		0x16FF0 <= r && r <= 0x16FF1, // Vietnamese reading marks
		r == 0x16FE3,                 // Old Chinese iteration mark
		0x1AFF0 <= r && r <= 0x1B16F, // Kana extensions
		0x20000 <= r && r <= 0x3FFFF: // CJK Extensions B and later
		return true
	}
	return false
}

// sameAs returns the one character that stands for all quotation marks or
// dashes like r, or "" where r is neither or is that character itself.
func sameAs(r rune) string {
	switch r {
	case '‘', '’', '‚', '‛', '′':
		return "'"
	case '“', '”', '„', '‟', '«', '»', '″':
		return `"`
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return "-"
	}
	return ""
}

// isNothing tells whether r is a soft hyphen, a zero-width space or a word
// joiner, U+FEFF being the older of two.
func isNothing(r rune) bool {
	return r == 0x00AD || r == 0x200B || r == 0x2060 || r == 0xFEFF
}

func dropNothing(r rune) rune {
	if isNothing(r) {
		return -1
	}
	return r
}

// isSpace tells whether r has the property White_Space.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return (r < 0x100 || 0x1680 <= r && r <= 0x3000) && unicode.IsSpace(r)
}

func isMark(r rune) bool { return r >= 0x0300 && unicode.Is(unicode.M, r) }

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9'
	}
	return unicode.IsDigit(r)
}

// isBoundary tells whether the first character of s never joins the one before it in NFC.
func isBoundary(s string) bool {
	return s[0] < utf8.RuneSelf || norm.NFC.PropertiesString(s).BoundaryBefore()
}

// isSettled tells of the most usual characters that they are boundaries and
// stay in NFC what they are; of others nothing is said.
func isSettled(r rune) bool {
	switch {
	case r < 0x0300,
		0x0388 <= r && r <= 0x0482, // Greek, Cyrillic
		0x048A <= r && r <= 0x0590, // Cyrillic, Armenian
		0x05D0 <= r && r <= 0x060F, // Hebrew, Arabic
		0x061B <= r && r <= 0x064A, // Arabic
		0x0660 <= r && r <= 0x066F,
		0x0671 <= r && r <= 0x06D5,
		0x0904 <= r && r <= 0x093B, // Devanagari
		0x093D <= r && r <= 0x094C,
		0x0964 <= r && r <= 0x097F,
		0x0E01 <= r && r <= 0x0E37, // Thai
		0x0E3F <= r && r <= 0x0E47,
		0x2010 <= r && r <= 0x205E, // General Punctuation
		0x20A0 <= r && r <= 0x20C0, // Currency Symbols
		0x3000 <= r && r <= 0x3029, // CJK Symbols and Punctuation
		0x3041 <= r && r <= 0x3098, // Hiragana
		0x309B <= r && r <= 0x30FF, // Katakana
		0x4E00 <= r && r <= 0x9FFF, // CJK Unified Ideographs
		0xAC00 <= r && r <= 0xD7A3, // Hangul Syllables
		0xFF01 <= r && r <= 0xFFFD: // halfwidth and fullwidth forms, replacement character
		return true
	}
	return false
}
