package edtf

import "cmp"

// Compare gives -1, 0 or +1 as a stands before, beside or after b: by the
// earliest day, then the latest. Dates of one day stand beside one another
// whatever their time of day. The package comment says where open, unknown and
// missing days stand. It is a strict weak order.
func Compare(a, b Date) int {
	x, y := a.sortKey(), b.sortKey()
	return cmp.Or(cmp.Compare(x.earliest, y.earliest), cmp.Compare(x.latest, y.latest))
}

// YearMonth gives the year and the month of the day that d is ordered by, for
// headings. The month is 0 where d does not name one: a heading must not be
// more precise than what stands below it. For 199X the year is 1990: see
// SomeYear. Dated is false where d names no day, not even a rough one.
func (d Date) YearMonth() (year int64, month int, dated bool) {
	p := d.sortPart()
	switch p.form {
	case formMonth, formDay, formUnknownDay:
		month = int(p.month)
	}
	return p.year, month, p.State() == Known
}

// SomeYear gives 199X or 19XX, without a qualifier, where d tells no more of its
// year than that, and "" for any other date.
func (d Date) SomeYear() string {
	switch d.start.form {
	case formDecade, formCentury:
		text, _ := cutDoubt(d.text)
		return text
	}
	return ""
}

// sortPart is the side that d is ordered by first.
func (d Date) sortPart() Part {
	if d.start.State() == Known {
		return d.start
	}
	return d.end
}

type sortKey struct{ earliest, latest Day }

func (d Date) sortKey() sortKey {
	key := sortKey{earliest: farthestDay, latest: farthestDay}
	if first := d.sortPart(); first.State() == Known {
		key.earliest = first.First()
	}
	if d.end.State() == Known {
		key.latest = d.end.Last()
	}
	return key
}
