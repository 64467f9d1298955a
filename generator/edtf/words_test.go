package edtf_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"annotated-briefing/generator/edtf"
)

var english = map[string]string{
	"month.1":                  "January",
	"month.2":                  "February",
	"month.3":                  "March",
	"month.4":                  "April",
	"month.5":                  "May",
	"month.6":                  "June",
	"month.7":                  "July",
	"month.8":                  "August",
	"month.9":                  "September",
	"month.10":                 "October",
	"month.11":                 "November",
	"month.12":                 "December",
	"season.21":                "spring",
	"season.22":                "summer",
	"season.23":                "autumn",
	"season.24":                "winter",
	"year.ad":                  "AD {year}",
	"year.bc":                  "{year} BC",
	"year.long":                "the year {year}",
	"time.minutes":             "{hour}:{minute}",
	"time.seconds":             "{hour}:{minute}:{second}",
	"time.utc":                 "{time} UTC",
	"time.shift":               "{time} UTC{shift}",
	"date.day":                 "{day} {month} {year}",
	"date.month":               "{month} {year}",
	"date.time":                "{date}, {time}",
	"date.season":              "{season} {year}",
	"date.winter":              "{season} {year}–{next_year}",
	"date.unknown_day":         "an unknown day in {month} {year}",
	"date.unknown_month":       "an unknown month of {year}",
	"date.unknown_day_of_year": "an unknown day in {year}",
	"date.decade":              "the {year}s",
	"date.some_year":           "an unknown year from {start} to {end}",
	"date.about":               "about {date}",
	"date.perhaps":             "perhaps {date}",
	"date.perhaps_about":       "perhaps about {date}",
	"date.range":               "{start} – {end}",
	"date.range.days":          "{start_day}–{end_day} {month} {year}",
	"date.range.days_months":   "{start_day} {start_month} – {end_day} {end_month} {year}",
	"date.range.months":        "{start_month}–{end_month} {year}",
	"date.range.years":         "{start}–{end}",
	"date.from":                "in or after {start}",
	"date.from.day":            "on or after {start}",
	"date.from_end_unknown":    "from {start}, end unknown",
	"date.until":               "until {end}",
	"date.until_start_unknown": "until {end}, start unknown",
	"date.undated":             "date unknown",
}

var inEnglish = []struct{ text, words string }{
	{"2022-01-26", "26 January 2022"},
	{"2022-01-05", "5 January 2022"},
	{"2022-02", "February 2022"},
	{"2022", "2022"},
	{"2022-21", "spring 2022"},
	{"2022-22", "summer 2022"},
	{"2022-23~", "about autumn 2022"},
	{"2022-24", "winter 2022–2023"},
	// Qualifiers
	{"2022-02~", "about February 2022"},
	{"2022-01-26?", "perhaps 26 January 2022"},
	{"1984%", "perhaps about 1984"},
	// Unspecified digits
	{"2022-02-XX", "an unknown day in February 2022"},
	{"2022-02-XX?", "perhaps an unknown day in February 2022"},
	{"2022-XX", "an unknown month of 2022"},
	{"2022-XX-XX", "an unknown day in 2022"},
	{"199X", "the 1990s"},
	{"199X~", "about the 1990s"},
	{"099X", "the 990s"},
	{"200X", "an unknown year from 2000 to 2009"},
	{"19XX", "an unknown year from 1900 to 1999"},
	{"20XX", "an unknown year from 2000 to 2099"},
	{"001X", "an unknown year from AD 10 to AD 19"},
	{"000X", "an unknown year from 1 BC to AD 9"},
	{"00XX", "an unknown year from 1 BC to AD 99"},
	{"-199X", "an unknown year from 2000 BC to 1991 BC"},
	{"-00XX", "an unknown year from 100 BC to 2 BC"},
	// Times of day
	{"2022-01-26T14:30:00Z", "26 January 2022, 14:30 UTC"},
	{"2022-01-26T14:30:00+00", "26 January 2022, 14:30 UTC"},
	{"2022-01-26T14:30:00", "26 January 2022, 14:30"},
	{"2022-01-26T04:05:06-04", "26 January 2022, 04:05:06 UTC−04:00"},
	{"2022-01-26T00:00:00+05:30", "26 January 2022, 00:00 UTC+05:30"},
	{"2016-12-31T23:59:60Z", "31 December 2016, 23:59:60 UTC"},
	// Years beyond the usual
	{"0045-03-15", "15 March AD 45"},
	{"0999", "AD 999"},
	{"1000", "1000"},
	{"0000", "1 BC"},
	{"-0044-03-15", "15 March 45 BC"},
	{"-0044-24", "winter 45 BC–44 BC"},
	{"Y12025", "the year 12025"},
	{"Y12025~", "about the year 12025"},
	{"Y-12025", "12026 BC"},
	{"Y-99999", "100000 BC"},
	{"Y-12999?", "perhaps 13000 BC"},
	{"Y123456789012345678901234567890", "the year 123456789012345678901234567890"},
	{"Y-123456789012345678901234567899", "123456789012345678901234567900 BC"},
	// Intervals
	{"2022-01-10/2022-01-13", "10–13 January 2022"},
	{"2022-01-28/2022-02-02", "28 January – 2 February 2022"},
	{"2021-12-28/2022-01-02", "28 December 2021 – 2 January 2022"},
	{"2021-01-10/2022-01-13", "10 January 2021 – 13 January 2022"},
	{"2022-01/2022-03", "January–March 2022"},
	{"2021-12/2022-03", "December 2021 – March 2022"},
	{"1964/2008", "1964–2008"},
	{"2022-01-10/2022-01-10", "10 January 2022"},
	{"2022-01/2022-01-13", "January 2022 – 13 January 2022"},
	{"2003-22/2003-23", "summer 2003 – autumn 2003"},
	{"-0044/0014", "45 BC – AD 14"},
	{"1999/Y12025", "1999 – the year 12025"},
	{"Y12025/Y12026", "the year 12025 – the year 12026"},
	{"2022-01-10~/2022-01-13~", "about 10–13 January 2022"},
	{"2022-01-10/2022-01-13~", "10 January 2022 – about 13 January 2022"},
	{"1984-06-02?/2004-08-08~", "perhaps 2 June 1984 – about 8 August 2004"},
	{"1984~/1984~", "about 1984"},
	{"1984/1984~", "1984 – about 1984"},
	// Open and unknown ends
	{"2021-12/..", "in or after December 2021"},
	{"2021-12-26/..", "on or after 26 December 2021"},
	{"2021~/..", "in or after about 2021"},
	{"2021-12/", "from December 2021, end unknown"},
	{"2021-12-26/", "from 26 December 2021, end unknown"},
	{"../2021", "until 2021"},
	{"../2021-12-26?", "until perhaps 26 December 2021"},
	{"/2021", "until 2021, start unknown"},
	{"../..", "date unknown"},
	{"/..", "date unknown"},
	{"../", "date unknown"},
}

func TestInEnglish(t *testing.T) {
	asked := map[string]bool{}
	words := func(key string) string {
		asked[key] = true
		return english[key]
	}
	for _, test := range inEnglish {
		if got := parse(t, test.text).In(words); got != test.words {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.words)
		}
	}
	for month := 1; month <= 12; month++ {
		parse(t, fmt.Sprintf("2022-%02d", month)).In(words)
	}
	want := slices.Sorted(slices.Values(edtf.Keys()))
	if got := slices.Sorted(maps.Keys(asked)); !slices.Equal(got, want) {
		t.Errorf("asked for\n%q, but Keys has\n%q", got, want)
	}
	if got := slices.Sorted(maps.Keys(english)); !slices.Equal(got, want) {
		t.Errorf("the English table has\n%q, but Keys has\n%q", got, want)
	}
	if got := (edtf.Date{}).In(words); got != "" {
		t.Errorf("no date is told as %q", got)
	}
}

// A language whose dates are built otherwise needs no other code.
var german = map[string]string{
	"month.1": "Januar", "month.2": "Februar", "season.24": "Winter",
	"year.bc":                "{year} v. Chr.",
	"date.day":               "{day}. {month} {year}",
	"date.month":             "{month} {year}",
	"date.winter":            "{season} {year}/{next_year}",
	"date.some_year":         "ein unbekanntes Jahr von {start} bis {end}",
	"date.about":             "etwa {date}",
	"date.range.days":        "{start_day}.–{end_day}. {month} {year}",
	"date.range.days_months": "{start_day}. {start_month} – {end_day}. {end_month} {year}",
	"date.from":              "ab {start}",
}

func TestInGerman(t *testing.T) {
	words := func(key string) string { return german[key] }
	tests := []struct{ text, words string }{
		{"2022-02~", "etwa Februar 2022"},
		{"2022-01-10/2022-01-13", "10.–13. Januar 2022"},
		{"2022-01-28/2022-02-02", "28. Januar – 2. Februar 2022"},
		{"2022-24", "Winter 2022/2023"},
		{"19XX", "ein unbekanntes Jahr von 1900 bis 1999"},
		{"-0044-01-15", "15. Januar 45 v. Chr."},
		{"2022-01/..", "ab Januar 2022"},
	}
	for _, test := range tests {
		if got := parse(t, test.text).In(words); got != test.words {
			t.Errorf("%s: %s, want %s", test.text, got, test.words)
		}
	}
}

// Templates are the user's to write: what they get wrong is shown, and what
// stands in a value is never taken for a template.
func TestInKeepsWhatItCannotFill(t *testing.T) {
	tests := []struct{ template, words string }{
		{"{day}/{dya} {month}", "26/{dya} {year}"},
		{"{day", "{day"},
		{"day} {year}", "day} 2022"},
		{"{}{{year}}", "{}{{year}}"},
		{"", ""},
	}
	for _, test := range tests {
		words := func(key string) string {
			if key == "month.1" {
				return "{year}"
			}
			return test.template
		}
		if got := parse(t, "2022-01-26").In(words); got != test.words {
			t.Errorf("%q: %q, want %q", test.template, got, test.words)
		}
	}
}
