package edtf_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/edtf"
)

func parse(t testing.TB, text string) edtf.Date {
	t.Helper()
	date, err := edtf.Parse(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return date
}

func first(d edtf.Date) edtf.Bound { earliest, _ := d.Bounds(); return earliest }
func last(d edtf.Date) edtf.Bound  { _, latest := d.Bounds(); return latest }

func told(b edtf.Bound) string {
	switch b.State {
	case edtf.Unknown:
		return "unknown"
	case edtf.Open:
		return "open"
	}
	year, month, day := b.Day.Civil()
	return fmt.Sprintf("%d-%02d-%02d", year, month, day)
}

// refused holds, for every kind of mistake, what its author is told.
var refused = []struct{ text, err string }{
	{"", "the date is empty: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26"},
	{"26 January 2022", `"26 January 2022" has spaces, which no date has: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{"unknown", `"unknown" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{"Thursday", `"Thursday" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{"..", `".." is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{"2022\x00", `"2022\x00" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{strings.Repeat("é", 50), `"` + strings.Repeat("é", 40) + `…" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	// Years
	{"45", `a year has four digits: write "0045"`},
	{"-45", `a year has four digits: write "0045"`},
	{"-0000", `there is no year "-0000": the year 0, which is 1 BC, is "0000"`},
	{"+2022", `"+2022" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	{"12025", `a year beyond four digits begins with Y: write "Y12025"`},
	{"12025-01", `a year before a month has four digits, not 5`},
	{"20220126", `a date has hyphens: write "2022-01-26"`},
	{"20227890", `a year beyond four digits begins with Y: write "Y20227890"`},
	{"y12025", `a year beyond four digits begins with a capital Y: write "Y12025"`},
	{"Y2022", `a year of up to four digits has no Y: write "2022"`},
	{"Y-44", `a year of up to four digits has no Y: write "-0044"`},
	{"Y012025", `a year with Y does not begin with 0: write "Y12025"`},
	{"Y-0", `a year of up to four digits has no Y: write "0000"`},
	{"Y", `"Y" is no year: digits alone follow a Y`},
	{"Yesterday", `"Yesterday" is no year: digits alone follow a Y`},
	{"Y12025-01", "a year with Y stands alone, without month and day"},
	{"199x", `an unspecified digit is a capital X: write "199X"`},
	{"199u", `an unspecified digit is a capital X: write "199X"`},
	// Months and days
	{"2022-13", `there is no month "13": months are 01 to 12, seasons 21 to 24`},
	{"2022-00", `there is no month "00": months are 01 to 12, seasons 21 to 24`},
	{"2022-1", `a month has two digits: write "01"`},
	{"2022-Jan", `"Jan" is no month: months are 01 to 12, seasons 21 to 24`},
	{"2022-", `"" is no month: months are 01 to 12, seasons 21 to 24`},
	{"2022-21-01", `a season, "21", has no day`},
	{"2022-02-30", `there is no day "30": February 2022 has 28 days`},
	{"2024-02-30", `there is no day "30": February 2024 has 29 days`},
	{"1900-02-29", `there is no day "29": February 1900 has 28 days`},
	{"1960-06-31", `there is no day "31": June 1960 has 30 days`},
	{"-0001-02-29", `there is no day "29": February -1 has 28 days`},
	{"2022-01-5", `a day has two digits: write "05"`},
	{"2022-01-00", `"00" is no day: days are 01 to 31, and a time of day follows a capital T`},
	{"2022-01-26t14:30:00", `"26t14:30:00" is no day: days are 01 to 31, and a time of day follows a capital T`},
	{"2022-01-26-27", `"26-27" is no day: days are 01 to 31, and a time of day follows a capital T`},
	// Qualifiers
	{"1984?~", `one qualifier ends a date, and % is ? and ~ in one: write "1984%"`},
	{"?", `"" is no year: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2022-01-26`},
	// Times of day
	{"2022-01T14:30:00", `a time of day needs a day before it, YYYY-MM-DD, not "2022-01"`},
	{"2022-01-XXT14:30:00", `a time of day needs a day before it, YYYY-MM-DD, not "2022-01-XX"`},
	{"2022-01-26~T14:30:00", `a time of day needs a day before it, YYYY-MM-DD, not "2022-01-26~"`},
	{"2022-01-26T14:30:00~", `?, ~ and % qualify dates, not times: write "14:30:00", or the date alone`},
	{"2022-13-01T14:30:00", `there is no month "13": months are 01 to 12, seasons 21 to 24`},
	{"2022-01-26T14:30", `a time has seconds: write "14:30:00"`},
	{"2022-01-26T", `"" is no time: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26T1:30:00", `"1:30:00" is no time: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26T143000", `"143000" is no time: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26Tab:30:00", `"ab:30:00" is no time: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26T24:00:00", "there is no hour 24: the end of a day is 00:00:00 of the next"},
	{"2022-01-26T25:00:00", "there is no hour 25: hours are 00 to 23"},
	{"2022-01-26T14:60:00", "there is no minute 60: minutes are 00 to 59"},
	{"2022-01-26T14:30:61", "there is no second 61: seconds are 00 to 59, and 60 for a leap second"},
	{"2022-01-26T14:30:60Z", "second 60 is a leap second, which is at 23:59:60 UTC only"},
	{"2022-01-26T23:59:60+01", "second 60 is a leap second, which is at 23:59:60 UTC only"},
	{"2022-01-26T14:30:00.5", "seconds have no fraction in EDTF"},
	{"2022-01-26T14:30:00z", "UTC is a capital Z"},
	{"2022-01-26T14:30:00+0100", `a shift has a colon: write "+01:00"`},
	{"2022-01-26T14:30:00+1", `"+1" is no zone: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26T14:30:00+24", `there is no shift "+24": it is at most 23 hours and 59 minutes`},
	{"2022-01-26T14:30:00-05:60", `there is no shift "-05:60": it is at most 23 hours and 59 minutes`},
	{"2022-01-26T14:30:00-00:00", "a shift of zero has no minus sign: write Z"},
	{"2022-01-26T14:30:00+01:", `"+01:" is no zone: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	{"2022-01-26T14:30:00Z01", `"Z01" is no zone: a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it`},
	// Intervals
	{"/", `"/" alone says nothing: write a date before it, after it or both`},
	{"2022/01/26", `a date has hyphens, an interval one slash: write "2022-01-26"`},
	{"2012/2013/2014", "an interval has one slash, START/END"},
	{"2022-01-10/13", `end of the interval: both sides are written in full, as in "2022-01-10/2022-01-13"`},
	{"2022-01-10/02-13", `end of the interval: both sides are written in full, as in "2022-01-10/2022-01-13"`},
	{"unknown/2006", `start of the interval: a side that is not known is left empty, as in "2022/"`},
	{"2022/open", `end of the interval: an open side is two dots, as in "2022/.."`},
	{"2022/2023..", `end of the interval: two dots stand alone on their side, as in "2022/.."`},
	{"2022-01-26T14:30:00/2022-02", `start of the interval: intervals in EDTF have no time of day: write "2022-01-26"`},
	{"2022/2022-02-30", `end of the interval: there is no day "30": February 2022 has 28 days`},
	{"2008/1964", `the interval's start, "2008", is later than its end, "1964"`},
	{"0800/-0999", `the interval's start, "0800", is later than its end, "-0999"`},
	{"2012-24/2012-21", `the interval's start, "2012-24", is later than its end, "2012-21"`},
	{"2004-02-01/2004", `the interval's end, "2004", begins before its start, "2004-02-01": give the end a month or a day`},
	// Level 2, each kind
	{"Y17E7", "a year with an exponent is EDTF level 2, and dates are read on levels 0 and 1: write its digits in full, as in Y12000"},
	{"1950S2", "a year with significant digits is EDTF level 2, and dates are read on levels 0 and 1: write 195X, 19XX or 1950~"},
	{"2001-34", `the part of a year "34" is EDTF level 2, and dates are read on levels 0 and 1: write a season, 21 to 24, or its months as an interval`},
	{"[1667,1668]", "a set of dates in brackets is EDTF level 2, and dates are read on levels 0 and 1: write an interval, START/END"},
	{"2004?-06", "a qualifier before the end of a date is EDTF level 2, and dates are read on levels 0 and 1: write one at the end, which qualifies the whole"},
	{"156X-12-25", `X as in "156X" is EDTF level 2, and dates are read on levels 0 and 1: X may stand as in 202X, 20XX, 2022-XX, 2022-02-XX and 2022-XX-XX`},
	{"1560-XX-25", `X as in "XX-25" is EDTF level 2, and dates are read on levels 0 and 1: X may stand as in 202X, 20XX, 2022-XX, 2022-02-XX and 2022-XX-XX`},
	{"2004-06-XX/2005", `start of the interval: X in an interval is EDTF level 2, and dates are read on levels 0 and 1: write "2004-06", which leaves the rest open as well`},
	{"198X/1999", "start of the interval: a year with X in an interval is EDTF level 2, and dates are read on levels 0 and 1: write the first or the last year that is meant, with ~ or ?"},
}

func TestParseTellsTheMistake(t *testing.T) {
	for _, test := range refused {
		date, err := edtf.Parse(test.text)
		switch {
		case err == nil:
			t.Errorf("%q is read", test.text)
		case err.Error() != test.err:
			t.Errorf("%q\n got %v\nwant %s", test.text, err, test.err)
		case !date.IsZero():
			t.Errorf("%q: a date beside the error", test.text)
		}
	}
}

// invalid are texts that validators of EDTF are tested to refuse.
var invalid = []string{
	"1863- 03-29", " 1863-03-29", "1863-03 -29", "1863-03- 29", "1863-03-29 ", "18 63-03-29", "1863-0 3-29",
	"20067890%", "Y2006", "Y20067890-14-10%", "+2006%", "NONE/", "2000/12-12", "2012-10-10T10:1:10",
	"2005-07-25T10:10:10Z/2006-01-01T10:10:10Z", "2005-07-25T10:10:10Z/2006-01", "2005-07-25/2006-01-01T10:10:10Z",
	"2001-21^southernHemisphere", "2012/2013/1234/55BULBASAUR", "2012///4444", `2012\2013`, "2012-23/2012-22",
	"-1000/-2000", "1000/-2000", "0001/0000", "0000-01-03/0000-01", "0000/-0001", "0000-02/0000",
	"2004-06-11%/2004-06~", "1985-04-12t23:20:30", "2012-10-10T10:10:1", "2012-10-10T10:50:10Z15",
	"2012-10-10T10:40:10Z00:62", "2004-01-01T10:10:10+02:00:30", "2004-01-01T10:10:1000:59",
	"-1985-04-12T23:20:30+24", "-1985-04-12T23:20:30Z12:00", "2001-02-03T09:30:01T", "--2001", "2001--02",
}

func TestInvalidTextsAreRefusedAndNotAsLevel2(t *testing.T) {
	for _, text := range invalid {
		if _, err := edtf.Parse(text); err == nil {
			t.Errorf("%q is read", text)
		} else if strings.Contains(err.Error(), "level 2") {
			t.Errorf("%q is no EDTF at all, but: %v", text, err)
		}
	}
}

func TestPartsOfADate(t *testing.T) {
	tests := []struct{ text, start, end string }{
		{"2022-02", "", ""},
		{"2022-02~", "about", "about"},
		{"2022?", "perhaps", "perhaps"},
		{"2022-02-14%", "perhaps about", "perhaps about"},
		{"2022?/2023-01~", "perhaps", "about"},
		{"2022%/..", "perhaps about", ""},
	}
	for _, test := range tests {
		date := parse(t, test.text)
		if got := doubts(date.Start()); got != test.start {
			t.Errorf("%s starts %q, want %q", test.text, got, test.start)
		}
		if got := doubts(date.End()); got != test.end {
			t.Errorf("%s ends %q, want %q", test.text, got, test.end)
		}
		if date.IsInterval() != strings.Contains(test.text, "/") {
			t.Errorf("%s: interval is %v", test.text, date.IsInterval())
		}
	}
}

func doubts(p edtf.Part) string {
	var said []string
	if p.Uncertain() {
		said = append(said, "perhaps")
	}
	if p.Approximate() {
		said = append(said, "about")
	}
	return strings.Join(said, " ")
}

func TestMachineGivesWhatHTMLCanSay(t *testing.T) {
	tests := []struct{ text, machine string }{
		{"2022", "2022"}, {"2022-02", "2022-02"}, {"2022-02-14", "2022-02-14"}, {"0001", "0001"},
		{"Y12025", "12025"},
		{"2022-01-26T14:30:00", "2022-01-26T14:30:00"},
		{"2022-01-26T14:30:05Z", "2022-01-26T14:30:05Z"},
		{"2022-01-26T14:30:00+05:30", "2022-01-26T14:30:00+05:30"},
		{"2022-01-26T14:30:00-04", "2022-01-26T14:30:00-04:00"},
		{"2022-02~", ""}, {"2022?", ""}, {"2022-21", ""}, {"2022-XX", ""}, {"202X", ""}, {"2022-02-XX", ""},
		{"2022/2023", ""}, {"2022/..", ""}, {"0000", ""}, {"-0044-03-15", ""}, {"Y-12025", ""},
		{"2016-12-31T23:59:60Z", ""},
	}
	for _, test := range tests {
		if got := parse(t, test.text).Machine(); got != test.machine {
			t.Errorf("%s: %q, want %q", test.text, got, test.machine)
		}
	}
	if got := (edtf.Date{}).Machine(); got != "" {
		t.Errorf("no date: %q", got)
	}
}
