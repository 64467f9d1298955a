package page

import (
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/edtf"
)

// The dates stand in the order of the timeline. Each stretch is its period and
// behind it its dates.
func TestMonthStretches(t *testing.T) {
	tests := []struct{ dates, want string }{
		{"2022-01-03 2022-02", "01: 2022-01-03 | 02: 2022-02"},
		{"2022 2022-01-03", "00: 2022 | 01: 2022-01-03"},
		{"2022-01 2022 2022-02", "01: 2022-01 | 00: 2022 | 02: 2022-02"},
		{"2022-01 2022 2022-01-02 2022-01-03 2022-02", "01: 2022-01 2022 2022-01-02 2022-01-03 | 02: 2022-02"},
		{"2022 2022-01/2023-03 2022/2024", "00: 2022 2022-01/2023-03 2022/2024"},
		{"2022-03-01 2022-21", "03: 2022-03-01 | 21: 2022-21"},
		{"2022-21 2022-03-02", "21: 2022-21 | 03: 2022-03-02"},
		{"2022-02 2022-03 2022-21 2022-03-02 2022-03-03 2022-04", "02: 2022-02 | 03: 2022-03 2022-21 2022-03-02 2022-03-03 | 04: 2022-04"},
		{"2022-21 2022-03/2022-07 2022-21/2022-23", "21: 2022-21 2022-03/2022-07 2022-21/2022-23"},
		{"2022-22 2022-23~ 2022-24", "22: 2022-22 | 23: 2022-23~ | 24: 2022-24"},
		{"2022 2022-01/2023-03 2022/2024 2022-01-05", "00: 2022 | 01: 2022-01/2023-03 2022/2024 2022-01-05"},
		{"/2022-01-01 2022-XX ../2022", "01: /2022-01-01 | 00: 2022-XX ../2022"},
		{"2000-01 20XX 2000-03", "01: 2000-01 | 20xx: 20XX | 03: 2000-03"},
		{"-0199-01 -019X -0199-01-05", "01: -0199-01 -019X -0199-01-05"},
		{"202X 202X~", "202x: 202X 202X~"},
		{"/..", "00: /.."},
	}
	for _, test := range tests {
		if got := shown(monthStretches(datedItems(t, test.dates))); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.dates, got, test.want)
		}
	}
}

func TestYearStretches(t *testing.T) {
	tests := []struct{ dates, want string }{
		{"1999 2000 2000-02 2001", "1999: 1999 | 2000: 2000 2000-02 | 2001: 2001"},
		{"202X~ 202X 2021", "202x: 202X~ 202X | 2021: 2021"},
		{"2000-01-01 200X 20XX 2001", "2000: 2000-01-01 | 200x: 200X | 20xx: 20XX | 2001: 2001"},
		{"2000-01-01 200X 20XX 2000-01-02 2001", "2000: 2000-01-01 200X 20XX 2000-01-02 | 2001: 2001"},
		{"200X 2000-01-01/2009-12-31 200X", "200x: 200X 2000-01-01/2009-12-31 200X"},
		{"-0199 -019X -01XX -0190", "-0199: -0199 | -019x: -019X | -01xx: -01XX | -0190: -0190"},
		{"2000 /..", "2000: 2000 | undated: /.."},
	}
	for _, test := range tests {
		if got := shown(yearStretches(datedItems(t, test.dates))); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.dates, got, test.want)
		}
	}
}

func datedItems(t *testing.T, dates string) []item {
	t.Helper()
	var items []item
	for _, text := range strings.Fields(dates) {
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		items = append(items, item{date: date})
	}
	if !slices.IsSortedFunc(items, compareItems) {
		t.Fatalf("%s are not in order", dates)
	}
	return items
}

func shown(list []stretch) string {
	var stretches []string
	for _, it := range list {
		line := it.period + ":"
		for _, entry := range it.items {
			line += " " + entry.date.String()
		}
		stretches = append(stretches, line)
	}
	return strings.Join(stretches, " | ")
}
