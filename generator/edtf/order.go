package edtf

import (
	"cmp"
	"math"
)

// Compare gives -1, 0 or +1 as a stands before, beside or after b: by the
// earliest day, then the latest, then the time of day. The package comment
// says where open, unknown and missing days stand. It is a strict weak order.
func Compare(a, b Date) int {
	x, y := a.sortKey(), b.sortKey()
	switch {
	case x.earliest != y.earliest:
		return cmp.Compare(x.earliest, y.earliest)
	case x.latest != y.latest:
		return cmp.Compare(x.latest, y.latest)
	}
	return cmp.Compare(x.second, y.second)
}

// YearMonth gives the year and the month of the day that d is ordered by, for
// headings. The month is 0 where d does not name one: a heading must not be
// more precise than what stands below it. For 199X the year is 1990. Dated is
// false where d names no day, not even a rough one.
func (d Date) YearMonth() (year int64, month int, dated bool) {
	p := d.sortPart()
	switch p.form {
	case formMonth, formDay, formUnknownDay:
		month = int(p.month)
	}
	return p.year, month, p.State() == Known
}

// sortPart is the side that d is ordered by first.
func (d Date) sortPart() Part {
	if d.start.State() == Known {
		return d.start
	}
	return d.end
}

type sortKey struct {
	earliest, latest Day
	second           int32 // from the day's beginning, in UTC
}

func (d Date) sortKey() sortKey {
	key := sortKey{earliest: farthestDay, latest: farthestDay, second: d.clock.sortSecond()}
	if first := d.sortPart(); first.State() == Known {
		key.earliest = first.First()
	}
	if d.end.State() == Known {
		key.latest = d.end.Last()
	}
	return key
}

func (c clock) sortSecond() int32 {
	if c.zone == noClock {
		return math.MinInt32
	}
	return 3600*int32(c.hour) + 60*(int32(c.minute)-int32(c.shift)) + int32(c.second)
}
