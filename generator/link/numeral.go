package link

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numerals are the decimal numbers that the digits of a text may mean, with "."
// before the fraction. Where commas may be decimal points, 1,250 may be either.
func numerals(words string, commas bool) []string {
	var list []string
	for i := 0; i < len(words); {
		switch decimals, length := vulgarFraction(words[i:]); {
		case isDigit(words[i]):
			run := cutRun(words[i:])
			list = append(list, run.readings(commas)...)
			i += run.length
		case length > 0:
			list = append(list, prefixed("0", decimals)...)
			i += length
		default:
			i++
		}
	}
	return list
}

// numberRun is digits with single signs between them that may set thousands or a
// fraction apart: 1,250.5 is the pieces 1, 250 and 5 and the signs "," and ".". The
// decimals are those of a fraction that is one character: .5 in 3½.
type numberRun struct {
	pieces, signs, decimals []string
	length                  int
}

// groupSigns set thousands apart in one country or another. The comma and the
// dot may set a fraction apart too.
var groupSigns = []string{",", ".", "'", "’", " ", "\u00a0", "\u202f", "\u2009"}

func cutRun(text string) numberRun {
	var run numberRun
	for {
		piece := leadingDigits(text[run.length:])
		run.pieces = append(run.pieces, piece)
		run.length += len(piece)
		sign := groupSignAt(text[run.length:])
		if sign == "" {
			return run.withFraction(text)
		}
		run.signs = append(run.signs, sign)
		run.length += len(sign)
	}
}

// withFraction adds to the run what ½ and its like mean behind it, a space between
// or not. It stays to be read alone too, as in "in 2022 ½ a million".
func (run numberRun) withFraction(text string) numberRun {
	run.decimals, _ = vulgarFraction(strings.TrimLeft(text[run.length:], " \u00a0\u202f\u2009"))
	return run
}

// vulgarFractions are the fractions that are one character each (The Unicode
// Standard, Latin-1 Supplement and Number Forms).
var vulgarFractions = map[rune]*big.Rat{
	'½': big.NewRat(1, 2), '⅓': big.NewRat(1, 3), '⅔': big.NewRat(2, 3), '¼': big.NewRat(1, 4), '¾': big.NewRat(3, 4),
	'⅕': big.NewRat(1, 5), '⅖': big.NewRat(2, 5), '⅗': big.NewRat(3, 5), '⅘': big.NewRat(4, 5),
	'⅙': big.NewRat(1, 6), '⅚': big.NewRat(5, 6), '⅐': big.NewRat(1, 7), '⅑': big.NewRat(1, 9), '⅒': big.NewRat(1, 10),
	'⅛': big.NewRat(1, 8), '⅜': big.NewRat(3, 8), '⅝': big.NewRat(5, 8), '⅞': big.NewRat(7, 8),
}

// vulgarFraction is the decimals that the first character of a text may mean and
// its length: of ½ .5, of ⅓ .3 and .33 and so on.
func vulgarFraction(text string) (decimals []string, length int) {
	r, length := utf8.DecodeRuneInString(text)
	number := vulgarFractions[r]
	if number == nil {
		return nil, 0
	}
	places, exact := number.FloatPrec()
	if exact {
		return []string{strings.TrimPrefix(number.FloatString(places), "0")}, length
	}
	for places := 1; places <= maxDecimals; places++ {
		decimals = append(decimals, strings.TrimPrefix(number.FloatString(places), "0"))
	}
	return decimals, length
}

// maxDecimals is how many decimals a value has of a number that has no end of
// them: one of trillions to the last digit.
const maxDecimals = 12

// prefixed is a whole number with each of the decimals behind it.
func prefixed(whole string, decimals []string) []string {
	if decimals == nil {
		return []string{whole}
	}
	list := make([]string, len(decimals))
	for i, it := range decimals {
		list[i] = whole + it
	}
	return list
}

// groupSignAt is the sign at the head of a text if a digit stands behind it.
func groupSignAt(text string) string {
	for _, sign := range groupSigns {
		if rest, found := strings.CutPrefix(text, sign); found && rest != "" && isDigit(rest[0]) {
			return sign
		}
	}
	return ""
}

func leadingDigits(text string) string {
	end := 0
	for end < len(text) && isDigit(text[end]) {
		end++
	}
	return text[:end]
}

// readings are what a run may mean: one whole number, one with a fraction, or
// several numbers.
func (run numberRun) readings(commas bool) []string {
	var list []string
	last := len(run.signs) - 1
	if last >= 0 && isGrouped(run.pieces, run.signs) {
		list = append(list, prefixed(strings.Join(run.pieces, ""), run.decimals)...)
	}
	if last >= 0 && run.decimals == nil && run.hasFraction(commas) {
		list = append(list, strings.Join(run.pieces[:last+1], "")+"."+run.pieces[last+1])
	}
	if len(list) == 0 || run.signs[last] == " " {
		list = append(list, run.pieces[:last+1]...)
		list = append(list, prefixed(run.pieces[last+1], run.decimals)...)
	}
	return list
}

// isGrouped tells whether the signs set thousands apart, or as in India hundreds
// above the thousands: 12,50,000.
func isGrouped(pieces, signs []string) bool {
	last := len(pieces) - 1
	for i, piece := range pieces {
		switch {
		case i == 0 && len(piece) > 3, i > 0 && signs[i-1] != signs[0], i == last && i > 0 && len(piece) != 3:
			return false
		case i > 0 && i < last && len(piece) != 3 && (len(piece) != 2 || signs[0] != ","):
			return false
		}
	}
	return true
}

// hasFraction tells whether the last sign may set a fraction apart.
func (run numberRun) hasFraction(commas bool) bool {
	last := len(run.signs) - 1
	sign := run.signs[last]
	switch {
	case sign != "." && sign != ",":
		return false
	case last > 0:
		return run.signs[0] != sign && isGrouped(run.pieces[:last+1], run.signs[:last])
	}
	return sign == "." || commas || len(run.pieces[1]) != 3
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// plainDigits writes the digits of every script as 0 to 9.
func plainDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r <= unicode.MaxASCII || !unicode.IsDigit(r) {
			return r
		}
		return '0' + digitValue(r)
	}, text)
}

// digitValue is the value of a decimal digit. Unicode has those of a script in a
// row from 0 to 9, and such rows may follow each other (The Unicode Standard,
// 4.6 Numeric Value).
func digitValue(r rune) rune {
	zero := r
	for unicode.IsDigit(zero - 1) {
		zero--
	}
	return (r - zero) % 10
}
