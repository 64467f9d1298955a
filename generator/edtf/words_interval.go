package edtf

import "strings"

func (t teller) interval(d Date) string {
	from, to, _ := strings.Cut(d.text, "/")
	start := func() string { return t.doubted(d.start.doubt, t.part(d.start, from)) }
	end := func() string { return t.doubted(d.end.doubt, t.part(d.end, to)) }
	switch {
	case d.start.State() == Known && d.end.State() == Known:
		if from == to {
			return start()
		}
		if together, ok := t.together(d.start, d.end); ok {
			return t.doubted(d.start.doubt, together)
		}
		return t.fill("date.range", "start", start(), "end", end())
	case d.start.State() == Known && d.end.State() == Unknown:
		return t.fill("date.from_end_unknown", "start", start())
	case d.start.form == formDay:
		return t.fill("date.from.day", "start", start())
	case d.start.State() == Known:
		return t.fill("date.from", "start", start())
	case d.end.State() != Known:
		return t.words("date.undated")
	case d.start.State() == Unknown:
		return t.fill("date.until_start_unknown", "end", end())
	}
	return t.fill("date.until", "end", end())
}

// together tells two dates that share a form, a qualifier and what stands
// behind them, so that it need be said once: 10–13 January 2022.
func (t teller) together(start, end Part) (string, bool) {
	if start.form != end.form || start.doubt != end.doubt {
		return "", false
	}
	sameYear := start.year == end.year
	switch {
	case start.form == formDay && sameYear && start.month == end.month:
		return t.fill("date.range.days", "start_day", start.dayWord(), "end_day", end.dayWord(),
			"month", t.month(start), "year", t.year(start.year)), true
	case start.form == formDay && sameYear:
		return t.fill("date.range.days_months", "start_day", start.dayWord(), "start_month", t.month(start),
			"end_day", end.dayWord(), "end_month", t.month(end), "year", t.year(start.year)), true
	case start.form == formMonth && sameYear:
		return t.fill("date.range.months", "start_month", t.month(start), "end_month", t.month(end),
			"year", t.year(start.year)), true
	case start.form == formYear && start.year >= 1000 && end.year <= 9999:
		return t.fill("date.range.years", "start", t.year(start.year), "end", t.year(end.year)), true
	}
	return "", false
}
