package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// What is wrong with a date and what would be right. Nothing here decides
// whether a date is right: these functions are asked when it is not.

const theForms = "write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26"

func level2(what, instead string) error {
	return fmt.Errorf("%s is EDTF level 2, and dates are read on levels 0 and 1: %s", what, instead)
}

// quoted shows an author's own characters, however many and whatever they are.
func quoted(s string) string {
	const limit = 40
	shown := 0
	for i := range s {
		if shown++; shown > limit {
			return strconv.Quote(s[:i] + "…")
		}
	}
	return strconv.Quote(s)
}

func explainSlashes(s string) error {
	if date := strings.ReplaceAll(s, "/", "-"); readable(date) {
		return fmt.Errorf("a date has hyphens, an interval one slash: write %s", quoted(date))
	}
	return errors.New("an interval has one slash, START/END")
}

func explainOrder(start, end string, from, to Part) error {
	if from.First() <= to.Last() {
		return fmt.Errorf("the interval's end, %s, begins before its start, %s: give the end a month or a day",
			quoted(end), quoted(start))
	}
	return fmt.Errorf("the interval's start, %s, is later than its end, %s", quoted(start), quoted(end))
}

// explainSide replaces err where the mistake is one of intervals alone.
func explainSide(text string, err error) error {
	switch strings.ToLower(text) {
	case "unknown":
		return errors.New(`a side that is not known is left empty, as in "2022/"`)
	case "open", "now", "present", ".", "...":
		return errors.New(`an open side is two dots, as in "2022/.."`)
	}
	if strings.HasPrefix(text, "..") || strings.HasSuffix(text, "..") {
		return errors.New(`two dots stand alone on their side, as in "2022/.."`)
	}
	if len(text) <= 2 && areDigits(text) || len(text) == 5 && text[2] == '-' {
		return errors.New(`both sides are written in full, as in "2022-01-10/2022-01-13"`)
	}
	return err
}

func explainQualifiers(text string) error {
	body := strings.TrimRight(text, "?~%")
	if !strings.ContainsAny(body, "?~%") {
		return fmt.Errorf("one qualifier ends a date, and %% is ? and ~ in one: write %s", quoted(body+"%"))
	}
	return level2("a qualifier before the end of a date", "write one at the end, which qualifies the whole")
}

func explainUnspecified(text string) error {
	return level2("X as in "+quoted(text), "X may stand as in 202X, 20XX, 2022-XX, 2022-02-XX and 2022-XX-XX")
}

// maybeUnspecified finds what EDTF of level 2 allows as a part of a date:
// digits, some of them X.
func maybeUnspecified(text string, length int) bool {
	return len(text) == length && areDigits(strings.ReplaceAll(text, "X", "0"))
}

func explainLongYear(digits string, negative bool) error {
	sign, short := "", strings.TrimLeft(digits, "0")
	if negative && short != "" {
		sign = "-"
	}
	switch {
	case hasExponent(digits):
		return explainExponent(digits)
	case !areDigits(strings.ReplaceAll(digits, "-", "0")):
		return fmt.Errorf("%s is no year: digits alone follow a Y", quoted("Y"+sign+digits))
	case strings.Contains(digits, "-"):
		return errors.New("a year with Y stands alone, without month and day")
	case len(short) < 5:
		return fmt.Errorf("a year of up to four digits has no Y: write %s", quoted(fmt.Sprintf("%s%04s", sign, short)))
	}
	return fmt.Errorf("a year with Y does not begin with 0: write %s", quoted("Y"+sign+short))
}

// hasExponent finds 17E7 and 1950S2, but not other words with an E or S.
func hasExponent(text string) bool {
	rest := strings.TrimLeft(text, "0123456789")
	return len(rest) < len(text) && len(rest) > 1 && (rest[0] == 'E' || rest[0] == 'S') &&
		areDigits(strings.Replace(rest[1:], "S", "0", 1))
}

func explainExponent(text string) error {
	if strings.Contains(text, "E") {
		return level2("a year with an exponent", "write its digits in full, as in Y12000")
	}
	return level2("a year with significant digits", "write 195X, 19XX or 1950~")
}

func explainYear(text string, alone bool) error {
	capital := strings.NewReplacer("x", "X", "u", "X").Replace(text)
	switch {
	case maybeUnspecified(text, 4):
		return explainUnspecified(text)
	case hasExponent(text):
		return explainExponent(text)
	case text != capital && readable(capital):
		return fmt.Errorf("an unspecified digit is a capital X: write %s", quoted(capital))
	case strings.HasPrefix(text, "y") && readable("Y"+text[1:]):
		return fmt.Errorf("a year beyond four digits begins with a capital Y: write %s", quoted("Y"+text[1:]))
	case !areDigits(text):
		return fmt.Errorf("%s is no year: %s", quoted(text), theForms)
	case len(text) < 4:
		return fmt.Errorf("a year has four digits: write %s", quoted(fmt.Sprintf("%04s", text)))
	case alone:
		return explainManyDigits(text)
	}
	return fmt.Errorf("a year before a month has four digits, not %d", len(text))
}

func explainManyDigits(text string) error {
	if len(text) == len("YYYYMMDD") {
		if date := text[:4] + "-" + text[4:6] + "-" + text[6:]; readable(date) {
			return fmt.Errorf("a date has hyphens: write %s", quoted(date))
		}
	}
	return fmt.Errorf("a year beyond four digits begins with Y: write %s", quoted("Y"+strings.TrimLeft(text, "0")))
}

func explainMonth(text string, hasDay bool) error {
	month, ok := twoDigits(text)
	switch {
	case !ok && maybeUnspecified(text, 2):
		return explainUnspecified(text)
	case !ok && len(text) == 1 && areDigits(text):
		return fmt.Errorf("a month has two digits: write %s", quoted("0"+text))
	case !ok:
		return fmt.Errorf("%s is no month: months are 01 to 12, seasons 21 to 24", quoted(text))
	case spring <= month && month <= winter && hasDay:
		return fmt.Errorf("a season, %s, has no day", quoted(text))
	case winter < month && month <= 41:
		return level2("the part of a year "+quoted(text), "write a season, 21 to 24, or its months as an interval")
	}
	return fmt.Errorf("there is no month %s: months are 01 to 12, seasons 21 to 24", quoted(text))
}

// monthNames are for what is told to authors, which is English; what readers
// see has words of its own.
var monthNames = [...]string{1: "January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"}

func explainDay(part Part, text string) error {
	day, ok := twoDigits(text)
	switch {
	case part.month == 0 && maybeUnspecified(text, 2):
		return explainUnspecified("XX-" + text)
	case ok && day > 0:
		return fmt.Errorf("there is no day %s: %s %d has %d days",
			quoted(text), monthNames[part.month], part.year, daysIn(part.year, int(part.month)))
	case !ok && maybeUnspecified(text, 2):
		return explainUnspecified(text)
	case len(text) == 1 && areDigits(text):
		return fmt.Errorf("a day has two digits: write %s", quoted("0"+text))
	}
	return fmt.Errorf("%s is no day: days are 01 to 31, and a time of day follows a capital T", quoted(text))
}

func explainTime(text string) error {
	if clock := text + ":00"; len(text) == len("hh:mm") && readable("2000-01-01T"+clock) {
		return fmt.Errorf("a time has seconds: write %s", quoted(clock))
	}
	return fmt.Errorf("%s is no time: %s", quoted(text), theTimes)
}

func explainShift(text string) error {
	switch {
	case text == "z":
		return errors.New("UTC is a capital Z")
	case strings.HasPrefix(text, ".") || strings.HasPrefix(text, ","):
		return errors.New("seconds have no fraction in EDTF")
	case len(text) == len("+hhmm") && areDigits(text[1:]):
		return fmt.Errorf("a shift has a colon: write %s", quoted(text[:3]+":"+text[3:]))
	}
	return fmt.Errorf("%s is no zone: %s", quoted(text), theTimes)
}

// readable tells whether a date that is about to be proposed is one.
func readable(s string) bool {
	_, err := Parse(s)
	return err == nil
}
