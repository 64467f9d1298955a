package link

import (
	"math/big"
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
)

// checkFigure warns where a report gives a value that its quotation does not
// bear, so that a slip of the pen in a number is seen. It would rather let a
// wrong value pass than doubt a right one: of what a numeral may mean
// (numeral.go, numberword.go) everything counts, and any multiplier in the
// quotation may belong to any number in it, as in "5 to 10 million".
func (l *linker) checkFigure(report *briefing.Report, language string) {
	if report.Value.IsZero() {
		return
	}
	for _, value := range []string{report.Value.Low, report.Value.High} {
		if !bears(report.Quote.Value, value, language) {
			l.list.Warnf(report.Value.At, "the quotation bears no figure %s: %s", value, diagnostic.Quote(report.Quote.Value))
			return
		}
	}
}

// bears tells whether words bear a decimal number, or in a language whose words
// for numbers are not known here, whether they may.
func bears(words, value, language string) bool {
	wanted, ok := new(big.Rat).SetString(strings.TrimPrefix(value, "-"))
	if !ok {
		return true // content has told what is wrong with it
	}
	words = strings.ToLower(plainDigits(words))
	if isEnglish(language) {
		return bearsInEnglish(words, wanted)
	}
	borne := numerals(words, true)
	return len(borne) == 0 || slices.ContainsFunc(borne, func(it string) bool { return significant(it) == significant(value) })
}

func bearsInEnglish(words string, wanted *big.Rat) bool {
	numbers, multipliers := numberWords(words)
	for _, numeral := range numerals(words, false) {
		if len(numeral) > maxDigits {
			continue
		}
		if number, ok := new(big.Rat).SetString(numeral); ok {
			numbers = append(numbers, number)
		}
	}
	multipliers = append(multipliers, 1)
	slices.Sort(multipliers)
	for _, times := range slices.Compact(multipliers) {
		part := new(big.Rat).Quo(wanted, big.NewRat(times, 1))
		if slices.ContainsFunc(numbers, func(number *big.Rat) bool { return number.Cmp(part) == 0 }) {
			return true
		}
	}
	return false
}

// maxDigits is more than any value has.
const maxDigits = 100

// significant is the digits of a decimal number whatever the power of ten.
func significant(number string) string {
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	return strings.Trim(whole+fraction, "0")
}

func isEnglish(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return strings.EqualFold(base, "en")
}
