package chart

import (
	"math/rand"
	"testing"
	"time"
)

// The calendar is that of package time as far as that reaches, and repeats beyond.
func TestCalendar(t *testing.T) {
	chance := rand.New(rand.NewSource(1))
	for range 20_000 {
		day := chance.Int63n(4_000_000) - 2_000_000
		want := time.Unix(day*86400, 0).UTC()
		for _, eras := range []int64{0, 1_000_000_000_000, -1_000_000_000_000} {
			year, month, dayOfMonth := civil(day + eras*daysPerEra)
			if year != int64(want.Year())+eras*400 || month != int(want.Month()) || dayOfMonth != want.Day() {
				t.Fatalf("day %d is %d-%d-%d, want %v", day, year, month, dayOfMonth, want)
			}
			if first := dayOf(year, month) + int64(dayOfMonth) - 1; first != day+eras*daysPerEra {
				t.Fatalf("%d-%d-%d is day %d, want %d", year, month, dayOfMonth, first, day)
			}
		}
	}
	if dayOf(2021, 13) != dayOf(2022, 1) || dayOf(2021, 16) != dayOf(2022, 4) {
		t.Error("months beyond the year are not those of the next")
	}
}
