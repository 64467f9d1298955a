package page

import (
	"strings"
	"testing"

	"annotated-briefing/generator/edtf"
)

// The dates stand in the order of the timeline. Each stretch is its period and
// behind it its dates.
func TestStretches(t *testing.T) {
	tests := []struct{ dates, want string }{
		{"2022-01-03 2022-02", "01: 2022-01-03 | 02: 2022-02"},
		{"2022 2022-01-03", "00: 2022 | 01: 2022-01-03"},
		{"2022-01 2022 2022-02", "01: 2022-01 | 00: 2022 | 02: 2022-02"},
		{"2022-01 2022 2022-01-02 2022-01-03 2022-02", "00: 2022-01 2022 2022-01-02 2022-01-03 | 02: 2022-02"},
		{"2022 2022-01/2023-03 2022/2024", "00: 2022 2022-01/2023-03 2022/2024"},
		{"2022-03-01 2022-21", "03: 2022-03-01 | 21: 2022-21"},
		{"2022-21 2022-03-02", "21: 2022-21 | 03: 2022-03-02"},
		{"2022-02 2022-03 2022-21 2022-03-02 2022-03-03 2022-04", "02: 2022-02 | 21: 2022-03 2022-21 2022-03-02 2022-03-03 | 04: 2022-04"},
		{"2022-21 2022-03/2022-07 2022-21/2022-23", "21: 2022-21 2022-03/2022-07 2022-21/2022-23"},
		{"2022-22 2022-23~ 2022-24", "22: 2022-22 | 23: 2022-23~ | 24: 2022-24"},
		{"/2022-01-01 2022-XX 199X ../1997", "01: /2022-01-01 | 00: 2022-XX 199X ../1997"},
		{"/..", "00: /.."},
	}
	for _, test := range tests {
		var items []item
		for _, text := range strings.Fields(test.dates) {
			date, err := edtf.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			items = append(items, item{date: date})
		}
		var got []string
		for _, it := range stretches(items) {
			line := it.widest() + ":"
			for _, entry := range it.items {
				line += " " + entry.date.String()
			}
			got = append(got, line)
		}
		if got := strings.Join(got, " | "); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.dates, got, test.want)
		}
	}
}
