package export

import (
	"fmt"

	"annotated-briefing/generator/edtf"
)

// days are the first and last day of a date, as ISO 8601 calendar dates; ""
// where a side is open, unknown or beyond four digits of a year.
func days(d edtf.Date) (earliest, latest string) {
	if d.IsZero() {
		return "", ""
	}
	from, to := d.Bounds()
	return day(from), day(to)
}

func day(bound edtf.Bound) string {
	if bound.State != edtf.Known {
		return ""
	}
	year, month, dayOfMonth := bound.Day.Civil()
	if year < 0 || year > 9999 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, dayOfMonth)
}
