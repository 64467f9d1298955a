package edtf_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"annotated-briefing/generator/edtf"
)

func TestCompareKeepsTheOrder(t *testing.T) {
	rows := strings.Split(strings.TrimSpace(`
		Y-99999999999999999 Y-9999999999999999
		Y-170000002
		-0044-03-15
		0000
		19XX
		1985 1985? 1985% 1985-XX 1985-XX-XX ../1985 /1985 1985/1985
		1985/.. 1985/
		2021-12-01
		2021-12 2021-12~ 2021-12-XX
		2021-24
		2021-12/2022-03
		2021-12/.. 2021-12/
		2022-01-01 ../2022-01-01 /2022-01-01
		2022-01-01/2022-01-02
		2022-01
		2022
		2022-01-26 2022-01-26? 2022-01-26T23:00:00-04 2022-01-26T00:00:00 2022-01-26T05:30:00+05:30
		2022-01-26/2022-01-28
		2022-21
		Y170000002
		Y9999999999999999 Y10000000000000000
		../.. /.. ../`), "\n")
	type placed struct {
		date edtf.Date
		row  int
	}
	var dates []placed
	for row, line := range rows {
		for _, text := range strings.Fields(line) {
			dates = append(dates, placed{parse(t, text), row})
		}
	}
	dates = append(dates, placed{edtf.Date{}, len(rows) - 1})
	for _, a := range dates {
		for _, b := range dates {
			want := max(-1, min(1, a.row-b.row))
			if got := edtf.Compare(a.date, b.date); got != want {
				t.Errorf("Compare(%s, %s) = %d, want %d", a.date, b.date, got, want)
			}
		}
	}
}

func TestYearMonthIsNoMorePreciseThanTheDate(t *testing.T) {
	tests := []struct {
		text  string
		year  int64
		month int
		dated bool
	}{
		{"2022-02-14", 2022, 2, true},
		{"2022-02-14T10:00:00Z", 2022, 2, true},
		{"2022-02", 2022, 2, true},
		{"2022-02-XX~", 2022, 2, true},
		{"2022", 2022, 0, true},
		{"2022-21", 2022, 0, true},
		{"2022-XX-XX", 2022, 0, true},
		{"199X", 1990, 0, true},
		{"-0044-03", -44, 3, true},
		{"Y170000002", 170000002, 0, true},
		{"2021-12/2022-03", 2021, 12, true},
		{"2021-12/..", 2021, 12, true},
		{"../2022-03", 2022, 3, true},
		{"/2022", 2022, 0, true},
		{"../..", 0, 0, false},
	}
	for _, test := range tests {
		year, month, dated := parse(t, test.text).YearMonth()
		if year != test.year || month != test.month || dated != test.dated {
			t.Errorf("%s: %d, %d, %v", test.text, year, month, dated)
		}
	}
	if _, _, dated := (edtf.Date{}).YearMonth(); dated {
		t.Error("no date has a year")
	}
}

func TestSomeYear(t *testing.T) {
	for text, want := range map[string]string{
		"199X": "199X", "202X~": "202X", "20XX": "20XX", "-00XX%": "-00XX",
		"2000": "", "2000-XX": "", "2000-XX-XX": "", "2000/2009": "", "../2009": "", "/..": "", "Y20000": "",
	} {
		if got := parse(t, text).SomeYear(); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestDaysAgreeWithTheStandardLibrary(t *testing.T) {
	for day := time.Date(-801, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2402; day = day.AddDate(0, 0, 1) {
		want := edtf.Day(day.Unix() / 86_400)
		year, month, dayOfMonth := want.Civil()
		if year != int64(day.Year()) || month != int(day.Month()) || dayOfMonth != day.Day() {
			t.Fatalf("day %d is %d-%d-%d, want %s", want, year, month, dayOfMonth, day.Format(time.DateOnly))
		}
		if year < 0 {
			continue // time formats negative years in a way of its own
		}
		if got := first(parse(t, day.Format(time.DateOnly))).Day; got != want {
			t.Fatalf("%s is day %d, want %d", day.Format(time.DateOnly), got, want)
		}
	}
}

func TestFarDaysDoNotOverflow(t *testing.T) {
	for _, test := range []struct {
		day      edtf.Day
		negative bool
	}{{math.MinInt64, true}, {math.MaxInt64, false}} {
		year, month, day := test.day.Civil()
		if (year < 0) != test.negative || month < 1 || month > 12 || day < 1 || day > 31 {
			t.Errorf("day %d is %d-%d-%d", test.day, year, month, day)
		}
	}
}

// TestCompareIsAStrictWeakOrder holds, for random dates, that the order is
// antisymmetric and that neither it nor being equal in it depends on a third.
func TestCompareIsAStrictWeakOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	dates := []edtf.Date{{}}
	for range 150 {
		dates = append(dates, parse(t, randomDate(random)))
	}
	for _, a := range dates {
		for _, b := range dates {
			ab := edtf.Compare(a, b)
			if ab != -edtf.Compare(b, a) {
				t.Fatalf("%s and %s: not antisymmetric", a, b)
			}
			if ab > 0 {
				continue
			}
			for _, c := range dates {
				bc, ac := edtf.Compare(b, c), edtf.Compare(a, c)
				if bc <= 0 && ac > 0 || ab == 0 && ac != bc {
					t.Fatalf("%s, %s, %s: not transitive", a, b, c)
				}
			}
		}
	}
}

// TestLaterDatesAreNeverBefore compares dates of the same form by the numbers
// that they were made from.
func TestLaterDatesAreNeverBefore(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 10_000 {
		a := time.Date(random.IntN(9999), time.Month(1+random.IntN(12)), 1+random.IntN(28), 0, 0, 0, 0, time.UTC)
		b := a.AddDate(0, 0, random.IntN(1000)-500)
		if b.Year() < 0 || b.Year() > 9999 {
			continue
		}
		x, y := parse(t, a.Format(time.DateOnly)), parse(t, b.Format(time.DateOnly))
		if got := edtf.Compare(x, y); got != a.Compare(b) {
			t.Fatalf("Compare(%s, %s) = %d", x, y, got)
		}
	}
}
