package page

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"annotated-briefing/generator/edtf"
)

// date is a date in the briefing's language.
func (s *site) date(d edtf.Date) Date {
	if d.IsZero() {
		return Date{}
	}
	written := d.String()
	if known, ok := s.dates.get(written); ok {
		return known
	}
	return s.dates.keep(written, Date{Words: d.In(s.template), Machine: d.Machine(), EDTF: written})
}

// template is the raw text of a word, {placeholders} and all.
func (s *site) template(key string) string { return s.Word(key) }

// number sets a decimal number as the language does, thousands apart.
func (s *site) number(written string) string {
	sign, digits := "", written
	if rest, negative := strings.CutPrefix(written, "-"); negative {
		sign, digits = "−", rest
	}
	whole, fraction, broken := strings.Cut(digits, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) > 3 {
			b.WriteString(s.Word("number.thousands"))
		}
		b.WriteRune(digit)
	}
	if broken {
		b.WriteString(s.Word("number.decimal"))
		b.WriteString(fraction)
	}
	return b.String()
}

// value is a figure or a range of figures.
func (s *site) value(low, high string) string {
	switch {
	case low == "":
		return ""
	case low == high:
		return s.number(low)
	}
	return s.Word("number.range", "low", s.number(low), "high", s.number(high))
}

// country is the name of a country in the briefing's language (CLDR's), of a code of
// two capital letters; what is none stands as it was written.
func (s *site) country(code string) string {
	if len(code) != 2 || code == "ZZ" || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return code
	}
	if known, ok := s.countries.get(code); ok {
		return known
	}
	name := code
	if region, err := language.ParseRegion(code); err == nil {
		if names := display.Regions(language.Make(s.Language)); names != nil {
			name = cmp.Or(names.Name(region), code)
		}
	}
	return s.countries.keep(code, name)
}
