package edtf

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Parse reads one EDTF expression of level 0 or 1; nothing may stand around
// it. The error is for the author of the date: it names what is wrong and what
// would be right, and says "EDTF level 2" of what belongs there.
func Parse(s string) (Date, error) {
	switch {
	case s == "":
		return Date{}, errors.New("the date is empty: " + theForms)
	case strings.ContainsAny(s, "[]{}"):
		return Date{}, level2("a set of dates in brackets", "write an interval, START/END")
	case strings.ContainsAny(s, " \t\r\n"):
		return Date{}, fmt.Errorf("%s has spaces, which no date has: %s", quoted(s), theForms)
	}
	if start, end, found := strings.Cut(s, "/"); found {
		return parseInterval(s, start, end)
	}
	date, time, found := strings.Cut(s, "T")
	if found && date != "" {
		return parseDateTime(s, date, time)
	}
	part, err := parsePart(s)
	if err != nil {
		return Date{}, err
	}
	return Date{text: s, start: part, end: part}, nil
}

func parseInterval(s, start, end string) (Date, error) {
	if strings.Contains(end, "/") {
		return Date{}, explainSlashes(s)
	}
	if start == "" && end == "" {
		return Date{}, errors.New(`"/" alone says nothing: write a date before it, after it or both`)
	}
	from, err := parseSide(start)
	if err != nil {
		return Date{}, fmt.Errorf("start of the interval: %w", err)
	}
	to, err := parseSide(end)
	if err != nil {
		return Date{}, fmt.Errorf("end of the interval: %w", err)
	}
	if from.State() == Known && to.State() == Known && from.First() > to.First() {
		return Date{}, explainOrder(start, end, from, to)
	}
	return Date{text: s, start: from, end: to, interval: true}, nil
}

// parseSide reads one side of an interval, which by the specification has no
// time of day, and unspecified digits on level 2 only.
func parseSide(text string) (Part, error) {
	switch text {
	case "":
		return Part{form: formUnknown}, nil
	case "..":
		return Part{form: formOpen}, nil
	}
	if date, _, found := strings.Cut(text, "T"); found {
		return Part{}, fmt.Errorf("intervals in EDTF have no time of day: write %s", quoted(date))
	}
	part, err := parsePart(text)
	if err != nil {
		return Part{}, explainSide(text, err)
	}
	switch part.form {
	case formDecade, formCentury:
		return Part{}, level2("a year with X in an interval", "write the first or the last year that is meant, with ~ or ?")
	case formUnknownMonth, formUnknownDay, formUnknownDayOfYear:
		whole, _, _ := strings.Cut(text, "-X")
		return Part{}, level2("X in an interval", "write "+quoted(whole)+", which leaves the rest open as well")
	}
	return part, nil
}

func parsePart(text string) (Part, error) {
	body, doubt := cutDoubt(text)
	if strings.ContainsAny(body, "?~%") {
		return Part{}, explainQualifiers(text)
	}
	var part Part
	var err error
	if long, found := strings.CutPrefix(body, "Y"); found {
		part, err = parseLongYear(long)
	} else {
		part, err = parseCalendar(body)
	}
	if err != nil {
		return Part{}, err
	}
	part.doubt = doubt
	return part, nil
}

func cutDoubt(text string) (body string, marks doubt) {
	if text == "" {
		return "", 0
	}
	body = text[:len(text)-1]
	switch text[len(text)-1] {
	case '?':
		return body, uncertain
	case '~':
		return body, approximate
	case '%':
		return body, uncertain | approximate
	}
	return text, 0
}

// parseLongYear reads what follows the Y. Years that an int64 of days could not
// hold are told as ±maxYear.
func parseLongYear(text string) (Part, error) {
	digits, negative := strings.CutPrefix(text, "-")
	if len(digits) < 5 || digits[0] == '0' || !areDigits(digits) {
		return Part{}, explainLongYear(digits, negative)
	}
	year := int64(maxYear)
	if len(digits) <= len("9999999999999999") {
		year, _ = strconv.ParseInt(digits, 10, 64)
	}
	if negative {
		year = -year
	}
	return Part{form: formYear, year: year}, nil
}

// parseCalendar reads YYYY, YYYY-MM and YYYY-MM-DD with or without a sign.
func parseCalendar(text string) (Part, error) {
	text, negative := strings.CutPrefix(text, "-")
	year, rest, hasMonth := strings.Cut(text, "-")
	month, day, hasDay := strings.Cut(rest, "-")
	part, err := parseYear(year, negative, !hasMonth)
	if err != nil || !hasMonth {
		return part, err
	}
	switch {
	case month == "XX" && !hasDay:
		part.form = formUnknownMonth
		return part, nil
	case month == "XX" && day == "XX":
		part.form = formUnknownDayOfYear
		return part, nil
	case month == "XX":
		return Part{}, explainDay(part, day)
	}
	part, err = parseMonth(part, month, hasDay)
	if err != nil || !hasDay {
		return part, err
	}
	return parseDay(part, day)
}

func parseYear(text string, negative, alone bool) (Part, error) {
	part := Part{form: formYear}
	known := strings.TrimRight(text, "X")
	unspecified := len(text) - len(known)
	if len(text) != 4 || !areDigits(known) || unspecified > 2 || unspecified > 0 && !alone {
		return Part{}, explainYear(text, alone)
	}
	part.form = [...]form{formYear, formDecade, formCentury}[unspecified]
	for i := range text {
		part.year *= 10
		switch {
		case text[i] != 'X':
			part.year += int64(text[i] - '0')
		case negative: // the earliest of them
			part.year += 9
		}
	}
	if negative {
		if part.year == 0 {
			return Part{}, errors.New(`there is no year "-0000": the year 0, which is 1 BC, is "0000"`)
		}
		part.year = -part.year
	}
	return part, nil
}

func parseMonth(part Part, text string, hasDay bool) (Part, error) {
	month, ok := twoDigits(text)
	switch {
	case ok && 1 <= month && month <= 12:
		part.form = formMonth
	case ok && spring <= month && month <= winter && !hasDay:
		part.form = formSeason
	default:
		return Part{}, explainMonth(text, hasDay)
	}
	part.month = uint8(month)
	return part, nil
}

func parseDay(part Part, text string) (Part, error) {
	if text == "XX" {
		part.form = formUnknownDay
		return part, nil
	}
	day, ok := twoDigits(text)
	if !ok || day < 1 || day > daysIn(part.year, int(part.month)) {
		return Part{}, explainDay(part, text)
	}
	part.form, part.day = formDay, uint8(day)
	return part, nil
}

func areDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || '9' < s[i] {
			return false
		}
	}
	return s != ""
}

func twoDigits(s string) (n int, ok bool) {
	if len(s) != 2 || !areDigits(s) {
		return 0, false
	}
	return 10*int(s[0]-'0') + int(s[1]-'0'), true
}
