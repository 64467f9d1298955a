package page

import (
	"math"
	"testing"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
)

// What the script on the index of years is told of each entry: what it is, its days,
// its actors and its sources.
func TestAppendEntries(t *testing.T) {
	alice, bob, gazette := &link.Actor{}, &link.Actor{}, &link.Outlet{}
	at := choicePlaces{map[*link.Actor]int{alice: 3, bob: 40}, map[*link.Outlet]int{gazette: 1}}
	for _, test := range []struct {
		written, status string
		actors          []*link.Actor
		want            string
	}{
		{"1970-01-01", "current", nil, "AAAAA"},                               // day 0, for 0 days, of nobody
		{"1970-01-02", "disputed", nil, "ECAAA"},                              // 2 × 2; one day later
		{"1969-12-31", "withdrawn", nil, "GBAAA"},                             // 2 × 3; one day less
		{"1970-01-01/1970-01-31", "current", nil, "AA8BAA"},                   // for 30 days: 60 is 28 and a further 1 × 32
		{"1970-01-01/..", "current", nil, "gBAAA"},                            // 32
		{"../1970-01-01", "current", nil, "QAAA"},                             // 16
		{"", "current", nil, "4BAA"},                                          // 8 + 16 + 32: 24 and a further 1 × 32
		{"1970-01-01", "current", []*link.Actor{bob, alice, bob}, "AAACDlBA"}, // two: 3, and 37 more
	} {
		date := edtf.Date{}
		if test.written != "" {
			var err error
			if date, err = edtf.Parse(test.written); err != nil {
				t.Fatal(err)
			}
		}
		event := &link.Event{Actors: test.actors, Status: briefing.Status(test.status)}
		if got := string(at.appendEntries(nil, []item{{date: date, event: event}})); got != test.want {
			t.Errorf("%s, %s: %s, want %s", test.written, test.status, got, test.want)
		}
	}
	article := &link.Article{Outlet: gazette, Status: briefing.Corrected}
	if got := string(at.appendEntries(nil, []item{{article: article}})); got != "7BABB" { // 1 + 2 × 1 + 56; of nobody, in one source, the first
		t.Errorf("an article is told as %s", got)
	}
}

// Days are told from those of the entry before, and the farthest are told.
func TestAppendSigned(t *testing.T) {
	for _, n := range []int64{0, 1, -1, 15, 16, -16, -17, 512, 1 << 40, math.MaxInt64, math.MinInt64} {
		var got uint64
		for i, letter := range appendSigned(nil, n) {
			for place, other := range numberLetters {
				if rune(letter) == other {
					got |= uint64(place&31) << (5 * i)
				}
			}
		}
		if back := int64(got>>1) ^ -int64(got&1); back != n {
			t.Errorf("%d is told as %s, which is %d", n, appendSigned(nil, n), back)
		}
	}
	days := func(written string) item {
		date, err := edtf.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		return item{date: date, event: &link.Event{}}
	}
	if got, want := string((choicePlaces{}).appendEntries(nil, []item{days("1970-01-03"), days("1970-01-04")})), "AEAAA"+"ACAAA"; got != want {
		t.Errorf("two days one after another are %s, want %s", got, want)
	}
}
