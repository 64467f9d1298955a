package edtf

import "strings"

// Date is one EDTF expression of level 0 or 1. The zero Date is no date. Dates
// are equal under == when they were written alike.
type Date struct {
	text       string
	start, end Part // the same Part twice unless interval
	clock      clock
	interval   bool
}

// Part is one side of an interval, or the whole of a date that is none. The
// zero Part is unknown.
type Part struct {
	year  int64 // the first, where several are meant; at most ±maxYear
	form  form
	month uint8 // 1–12, or a season 21–24
	day   uint8 // 1–31
	doubt doubt
}

// form is how much a Part says. The forms from formYear on name a day.
type form uint8

const (
	formUnknown form = iota
	formOpen
	formYear
	formDecade           // 199X
	formCentury          // 19XX
	formSeason           // 2022-21
	formMonth            // 2022-02
	formUnknownMonth     // 2022-XX
	formDay              // 2022-02-14
	formUnknownDay       // 2022-02-XX
	formUnknownDayOfYear // 2022-XX-XX: neither day nor month
)

// doubt is a set of the qualifiers of a Part.
type doubt uint8

const (
	uncertain doubt = 1 << iota
	approximate
)

// clock is a time of day; the zero clock is none.
type clock struct {
	hour, minute, second uint8
	zone                 zone
	shift                int16 // minutes ahead of UTC
}

type zone uint8

const (
	noClock zone = iota
	zoneLocal
	zoneUTC
	zoneShift
)

// State tells what is known of one side of a date.
type State uint8

const (
	// Unknown: there is one, but it is not known.
	Unknown State = iota
	// Open: none is given, be it that there is none.
	Open
	// Known: a day is named, however roughly.
	Known
)

// Bound is the earliest or the latest day that a date may mean.
type Bound struct {
	State State
	Day   Day // 0 unless State is Known
}

// String is the date as it was written, which is how EDTF writes it.
func (d Date) String() string { return d.text }

// IsZero tells whether d is no date at all.
func (d Date) IsZero() bool { return d.text == "" }

// IsInterval tells whether d was written with a slash.
func (d Date) IsInterval() bool { return d.interval }

// Start is where d begins: d itself if it is no interval.
func (d Date) Start() Part { return d.start }

// End is where d ends: d itself if it is no interval.
func (d Date) End() Part { return d.end }

// Bounds gives the first and the last day that d may mean. Where both are
// Known, earliest is not after latest.
func (d Date) Bounds() (earliest, latest Bound) {
	earliest.State = d.start.State()
	if earliest.State == Known {
		earliest.Day = d.start.First()
	}
	latest.State = d.end.State()
	if latest.State == Known {
		latest.Day = d.end.Last()
	}
	return earliest, latest
}

// Machine is the value of an HTML time element's datetime attribute that says
// exactly what d says, or "" where HTML has none: for intervals, qualifiers,
// seasons, unspecified digits, leap seconds and years before 1.
func (d Date) Machine() string {
	exact := !d.interval && d.start.doubt == 0 && d.start.year >= 1 && d.clock.second < 60
	switch d.start.form {
	case formYear, formMonth, formDay:
	default:
		exact = false
	}
	if !exact {
		return ""
	}
	// HTML's years may have more than four digits but no letter, and its
	// zones always have minutes.
	if d.clock.zone == zoneShift && d.text[len(d.text)-3] != ':' {
		return d.text + ":00"
	}
	return strings.TrimPrefix(d.text, "Y")
}

// State tells whether p names a day. First and Last mean something only where
// it is Known.
func (p Part) State() State {
	switch p.form {
	case formUnknown:
		return Unknown
	case formOpen:
		return Open
	}
	return Known
}

// Uncertain tells whether it is doubtful that p is the date at all (? or %).
func (p Part) Uncertain() bool { return p.doubt&uncertain != 0 }

// Approximate tells whether p is only near the date (~ or %).
func (p Part) Approximate() bool { return p.doubt&approximate != 0 }

// First is the first day that p may mean.
func (p Part) First() Day {
	switch p.form {
	case formDay:
		return dayOf(p.year, int(p.month), int(p.day))
	case formMonth, formUnknownDay:
		return dayOf(p.year, int(p.month), 1)
	case formSeason:
		return dayOf(p.year, p.seasonStart(), 1)
	}
	return dayOf(p.year, 1, 1)
}

// Last is the last day that p may mean.
func (p Part) Last() Day {
	switch p.form {
	case formDay:
		return dayOf(p.year, int(p.month), int(p.day))
	case formMonth, formUnknownDay:
		return dayOf(p.year, int(p.month), daysIn(p.year, int(p.month)))
	case formSeason:
		return p.seasonEnd()
	}
	return dayOf(p.lastYear(), 12, 31)
}

// lastYear is the last that the unspecified digits of p may mean. There is no
// year -0, so that -000X and -00XX end with -1.
func (p Part) lastYear() int64 {
	last := p.year
	switch p.form {
	case formDecade:
		last += 9
	case formCentury:
		last += 99
	}
	if p.year < 0 && last >= 0 {
		return -1
	}
	return last
}

func (p Part) seasonStart() int { return 3 * (int(p.month) - 20) }

func (p Part) seasonEnd() Day {
	if p.month == winter {
		return dayOf(p.year+1, 2, daysIn(p.year+1, 2))
	}
	month := p.seasonStart() + 2
	return dayOf(p.year, month, daysIn(p.year, month))
}

const (
	spring = 21
	winter = 24
)
