package phrase

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestIsSettled(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r)
		if isSettled(r) && (!isBoundary(s) || !norm.NFC.IsNormalString(s)) {
			t.Errorf("isSettled(%U), but NFC changes it or joins it to what stands before", r)
		}
	}
}

func TestIsSpace(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := isSpace(r), unicode.Is(unicode.White_Space, r); got != want {
			t.Errorf("isSpace(%U) = %v, want %v", r, got, want)
		}
	}
}
