package edtf

import (
	"slices"
	"strconv"
	"strings"
)

// Keys gives every key that [Date.In] may ask for, as the package comment
// explains them.
func Keys() []string { return slices.Concat(monthKeys[1:], seasonKeys[:], templateKeys[:]) }

var (
	monthKeys = [...]string{1: "month.1", "month.2", "month.3", "month.4", "month.5", "month.6", "month.7",
		"month.8", "month.9", "month.10", "month.11", "month.12"}
	seasonKeys   = [...]string{"season.21", "season.22", "season.23", "season.24"}
	doubtKeys    = [...]string{uncertain: "date.perhaps", approximate: "date.about", uncertain | approximate: "date.perhaps_about"}
	templateKeys = [...]string{
		"year.ad", "year.bc", "year.long",
		"time.minutes", "time.seconds", "time.utc", "time.shift",
		"date.day", "date.month", "date.time", "date.season", "date.winter",
		"date.unknown_day", "date.unknown_month", "date.unknown_day_of_year",
		"date.decade", "date.some_year",
		"date.about", "date.perhaps", "date.perhaps_about",
		"date.range", "date.range.days", "date.range.days_months", "date.range.months", "date.range.years",
		"date.from", "date.from.day", "date.from_end_unknown",
		"date.until", "date.until_start_unknown", "date.undated",
	}
)

// In tells the date as what it says, never more precisely. Words gives the
// template of each key of [Keys]. The zero Date is told as "".
func (d Date) In(words func(key string) string) string {
	t := teller{words}
	switch {
	case d.IsZero():
		return ""
	case d.interval:
		return t.interval(d)
	case d.clock.zone != noClock:
		return t.fill("date.time", "date", t.part(d.start, d.text), "time", t.clock(d.clock))
	}
	return t.doubted(d.start.doubt, t.part(d.start, d.text))
}

type teller struct{ words func(key string) string }

// fill puts values, which follow their names, into the placeholders of a
// template. A placeholder of another name stays as it is.
func (t teller) fill(key string, values ...string) string {
	template := t.words(key)
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(template, "{")
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString(before)
		if !opened || !closed {
			b.WriteString(template[len(before):])
			return b.String()
		}
		b.WriteString(valueOf(name, values))
		template = after
	}
}

func valueOf(name string, values []string) string {
	for i := 0; i < len(values); i += 2 {
		if values[i] == name {
			return values[i+1]
		}
	}
	return "{" + name + "}"
}

func (t teller) doubted(d doubt, date string) string {
	if d == 0 {
		return date
	}
	return t.fill(doubtKeys[d], "date", date)
}

// part tells p, which was written as text, without its qualifier.
func (t teller) part(p Part, text string) string {
	switch p.form {
	case formDay:
		return t.fill("date.day", "day", p.dayWord(), "month", t.month(p), "year", t.year(p.year))
	case formMonth:
		return t.fill("date.month", "month", t.month(p), "year", t.year(p.year))
	case formSeason:
		return t.season(p)
	case formUnknownDay:
		return t.fill("date.unknown_day", "month", t.month(p), "year", t.year(p.year))
	case formUnknownMonth:
		return t.fill("date.unknown_month", "year", t.year(p.year))
	case formUnknownDayOfYear:
		return t.fill("date.unknown_day_of_year", "year", t.year(p.year))
	case formDecade, formCentury:
		return t.someYear(p)
	}
	if strings.HasPrefix(text, "Y") {
		return t.longYear(text)
	}
	return t.year(p.year)
}

func (p Part) dayWord() string { return strconv.Itoa(int(p.day)) }

func (t teller) month(p Part) string { return t.words(monthKeys[p.month]) }

func (t teller) season(p Part) string {
	name := t.words(seasonKeys[p.month-spring])
	if p.month == winter {
		return t.fill("date.winter", "season", name, "year", t.year(p.year), "next_year", t.year(p.year+1))
	}
	return t.fill("date.season", "season", name, "year", t.year(p.year))
}

// someYear tells 199X and 19XX. The first of the years stands for all of them
// only where this cannot mislead: 200X and 20XX would both be the 2000s, and
// -199X, 1991 to 2000 BC, are no 1990s.
func (t teller) someYear(p Part) string {
	if p.form == formDecade && p.year >= 100 && p.year%100 != 0 {
		return t.fill("date.decade", "year", strconv.FormatInt(p.year, 10))
	}
	return t.fill("date.some_year", "start", t.year(p.year), "end", t.year(p.lastYear()))
}

// year tells a year of four digits or, as the year after a winter, 10000.
func (t teller) year(year int64) string {
	switch {
	case year < 1:
		return t.fill("year.bc", "year", strconv.FormatInt(1-year, 10))
	case year < 1000:
		return t.fill("year.ad", "year", strconv.FormatInt(year, 10))
	case year > 9999:
		return t.fill("year.long", "year", strconv.FormatInt(year, 10))
	}
	return strconv.FormatInt(year, 10)
}

// longYear tells a year with Y by its digits, which may be more than an
// integer holds.
func (t teller) longYear(text string) string {
	text, _ = cutDoubt(text)
	if digits, negative := strings.CutPrefix(text, "Y-"); negative {
		return t.fill("year.bc", "year", successor(digits))
	}
	return t.fill("year.long", "year", text[len("Y"):])
}

// successor adds 1 to a number of decimal digits: the year -44 is 45 BC.
func successor(digits string) string {
	kept := strings.TrimRight(digits, "9")
	zeros := strings.Repeat("0", len(digits)-len(kept))
	if kept == "" {
		return "1" + zeros
	}
	last := len(kept) - 1
	return kept[:last] + string(kept[last]+1) + zeros
}

func (t teller) clock(c clock) string {
	hour, minute := pad(int(c.hour)), pad(int(c.minute))
	var time string
	if c.second == 0 {
		time = t.fill("time.minutes", "hour", hour, "minute", minute)
	} else {
		time = t.fill("time.seconds", "hour", hour, "minute", minute, "second", pad(int(c.second)))
	}
	switch {
	case c.zone == zoneLocal:
		return time
	case c.shift == 0:
		return t.fill("time.utc", "time", time)
	}
	sign, shift := "+", int(c.shift)
	if shift < 0 {
		sign, shift = "−", -shift
	}
	return t.fill("time.shift", "time", time, "shift", sign+pad(shift/60)+":"+pad(shift%60))
}

func pad(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
