package chart

import (
	"math"
	"unicode/utf8"
)

// textWidth is how wide a text is, about, in the small sans of drawings (13
// units). Readers' fonts differ: it is right for the wider ones, and the widest
// need a twentieth more.
func textWidth(text string) int {
	width := 0
	for _, r := range text {
		width += runeWidth(r)
	}
	return (width + 9) / 10
}

// runeWidth is in tenths of units.
func runeWidth(r rune) int {
	switch r {
	case 'i', 'j', 'l', '.', ',', ':', '’', '\'', '|', ' ', '\u00a0':
		return 36
	case 'f', 't', 'r', 'I', '-', '(', ')':
		return 52
	case 'c', 's', 'z':
		return 66
	case 'k', 'v', 'x', 'y', 'J':
		return 70
	case 'a', 'e':
		return 76
	case 'E', 'F', 'L', 'P', 'S', 'T', 'Y', 'Z', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return 80
	case 'w', 'D', 'G', 'H', 'N', 'O', 'Q', 'U':
		return 100
	case 'm', 'M', 'W', '%', '…', '—':
		return 124
	}
	switch {
	case r >= 'A' && r <= 'Z':
		return 86
	case r < 0x2E80:
		return 82
	}
	return 140 // of scripts that are written in squares
}

// shortened is a text that is not wider than it may be: where it is, its end is
// left out.
func shortened(text string, widest int) string {
	if textWidth(text) <= widest {
		return text
	}
	left := 10*widest - runeWidth('…')
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
	if n < 1 {
		return 0
	}
	guess := min(int(math.Sqrt(float64(n))), 1<<31) // near enough: a float does not hold all
	for guess*guess > n {
		guess--
	}
	for guess < 1<<31 && (guess+1)*(guess+1) <= n {
		guess++
	}
	return guess
}
