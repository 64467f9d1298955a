package chart

import "unicode/utf8"

// textWidth is how wide a text is at most, about, in the small sans of drawings
// (13 units). Readers' fonts differ, so it is rather too wide than too narrow.
func textWidth(text string) int {
	width := 0
	for _, r := range text {
		width += runeWidth(r)
	}
	return width
}

func runeWidth(r rune) int {
	switch {
	case r == 'i', r == 'j', r == 'l', r == '.', r == ',', r == ':', r == '’', r == '\'', r == '|', r == ' ':
		return 4
	case r == 'f', r == 't', r == 'r', r == 'I', r == '-', r == '(', r == ')':
		return 5
	case r == 'm', r == 'w', r == 'M', r == 'W', r == '%', r == '…', r == '—':
		return 12
	case r >= 'A' && r <= 'Z':
		return 9
	case r < 0x2E80:
		return 8
	}
	return 14 // of scripts that are written in squares
}

// shortened is a text that is not wider than it may be: where it is, its end is
// left out.
func shortened(text string, widest int) string {
	if textWidth(text) <= widest {
		return text
	}
	left := widest - runeWidth('…')
	for at, r := range text {
		if left -= runeWidth(r); left < 0 {
			return trimmed(text[:at]) + "…"
		}
	}
	return text
}

// trimmed is a text without the spaces and signs at its end.
func trimmed(text string) string {
	for text != "" {
		switch last, size := utf8.DecodeLastRuneInString(text); last {
		case ' ', ',', '-', '(':
			text = text[:len(text)-size]
		default:
			return text
		}
	}
	return text
}

// box is a rectangle; it has its left and its upper edge, but not the others.
type box struct{ left, top, right, bottom int }

func (b box) meets(other box) bool {
	return b.left < other.right && other.left < b.right && b.top < other.bottom && other.top < b.bottom
}

func (b box) within(other box) bool {
	return b.left >= other.left && b.right <= other.right && b.top >= other.top && b.bottom <= other.bottom
}

func (b box) moved(x, y int) box { return box{b.left + x, b.top + y, b.right + x, b.bottom + y} }

// root is the whole square root of a number; 0 of a negative one.
func root(n int) int {
	if n < 2 {
		return max(n, 0)
	}
	guess := 1
	for guess*guess <= n && guess < 1<<31 {
		guess *= 2
	}
	for {
		better := (guess + n/guess) / 2
		if better >= guess {
			return guess
		}
		guess = better
	}
}
