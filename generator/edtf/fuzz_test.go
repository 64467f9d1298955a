package edtf_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"annotated-briefing/generator/edtf"
)

func FuzzParse(f *testing.F) {
	for _, test := range append(published, further...) {
		f.Add(test.text)
	}
	for _, test := range refused {
		f.Add(test.text)
	}
	for _, text := range append(level2, invalid...) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := edtf.Parse(text)
		if err != nil {
			checkRefusal(t, text, date, err)
			return
		}
		checkDate(t, text, date)
	})
}

func checkRefusal(t *testing.T, text string, date edtf.Date, err error) {
	if !date.IsZero() {
		t.Errorf("%q: a date beside the error", text)
	}
	if told := err.Error(); len(told) > 600 || !utf8.ValidString(told) || strings.ContainsAny(told, "\n\x1b") {
		t.Errorf("%q: unfit to be shown: %q", text, told)
	}
}

func checkDate(t *testing.T, text string, date edtf.Date) {
	if again, err := edtf.Parse(date.String()); err != nil || again != date || date.String() != text {
		t.Errorf("%q is written as %q and read again as %v, %v", text, date, again, err)
	}
	earliest, latest := date.Bounds()
	if earliest.State == edtf.Known && latest.State == edtf.Known && earliest.Day > latest.Day {
		t.Errorf("%q: %s is after %s", text, told(earliest), told(latest))
	}
	if edtf.Compare(date, date) != 0 {
		t.Errorf("%q is not equal to itself", text)
	}
	if words := date.In(func(key string) string { return english[key] }); words == "" || strings.ContainsAny(words, "{}") {
		t.Errorf("%q is told as %q", text, words)
	}
	if year, _, dated := date.YearMonth(); !dated && (earliest.State == edtf.Known || year != 0) {
		t.Errorf("%q has no year", text)
	}
	if machine := date.Machine(); machine != "" && (date.IsInterval() || strings.ContainsAny(machine, "Y?~%X")) {
		t.Errorf("%q for a machine: %q", text, machine)
	}
}

// TestRandomDatesHoldTheLaws asks of thousands of valid dates what the fuzzer
// asks of those that it happens upon.
func TestRandomDatesHoldTheLaws(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 20_000 {
		text := randomDate(random)
		checkDate(t, text, parse(t, text))
	}
}

// randomDate writes a valid date, with few different years and months, so that
// equal days are frequent.
func randomDate(random *rand.Rand) string {
	pick := func(choices ...string) string { return choices[random.IntN(len(choices))] }
	qualifier := func() string { return pick("", "", "?", "~", "%") }
	rest := func() string {
		return pick("", "-01", "-02", "-12", "-21", "-22", "-24", "-01-01", "-01-31", "-02-28", "-12-31") + qualifier()
	}
	switch random.IntN(7) {
	case 0:
		return pick("-0001", "0000", "2021", "2022") + pick("-01-01", "-02-28") +
			pick("T00:00:00", "T01:00:00", "T23:59:59") + pick("", "Z", "+01", "-23:59", "+05:30")
	case 1:
		return pick("000X", "-000X", "202X", "20XX", "2022-XX", "2022-02-XX", "2022-XX-XX") + qualifier()
	case 2:
		return pick("Y12345", "Y-12345", "Y9999999999999999", "Y-99999999999999999999") + qualifier()
	case 3:
		return pick("2020", "2021") + rest() + "/" + pick("2023", "2024") + rest()
	case 4:
		return pick("2021", "2022") + rest() + pick("/..", "/")
	case 5:
		return pick("../", "/") + pick("2021", "2022") + rest()
	}
	return pick("-9999", "-0001", "0000", "2021", "2022", "9999") + rest()
}
