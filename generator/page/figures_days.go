package page

import (
	"fmt"
	"strconv"

	"annotated-briefing/generator/chart"
	"annotated-briefing/generator/edtf"
)

// axisDays are days that an axis may name between the first and the last of
// figures: at most one for so many units of its width.
func (s *sheet) axisDays(figures []chart.Figure, width int) []chart.Day {
	first, last := daysOf(figures)
	most := int64(width / 110)
	from, _, _ := first.Civil()
	to, _, _ := last.Civil()
	if years := to - from; years > most {
		return s.yearDays(from, to, roundStep(years/most))
	}
	return s.partDays(first, last, most)
}

// endDays are the first and the last day, where the axis has room for little else.
func (s *sheet) endDays(figures []chart.Figure) []chart.Day {
	first, last := daysOf(figures)
	return s.everyDay(first, last, max(int64(last-first), 1))
}

func daysOf(figures []chart.Figure) (first, last edtf.Day) {
	first, last = edtf.Day(figures[0].First), edtf.Day(figures[0].Last)
	for _, it := range figures {
		first, last = min(first, edtf.Day(it.First)), max(last, edtf.Day(it.Last))
	}
	return first, last
}

// roundStep is 1, 2, 5, 10, 20 … and not less than a number.
func roundStep(least int64) int64 {
	for power := int64(1); ; power *= 10 {
		for _, step := range []int64{power, 2 * power, 5 * power} {
			if step >= least {
				return step
			}
		}
	}
}

func (s *sheet) yearDays(from, to, step int64) []chart.Day {
	var list []chart.Day
	for year := from - from%step - step; year <= to; year += step {
		list = s.withDay(list, yearForm(year), yearForm(year)+"-01-01")
	}
	return list
}

// partDays are the days of the finest of some rhythms that has at most so many.
func (s *sheet) partDays(first, last edtf.Day, most int64) []chart.Day {
	span := int64(last - first)
	for _, step := range []int64{1, 2, 3} {
		if span <= step*most {
			return s.everyDay(first, last, step)
		}
	}
	switch {
	case span <= 15*most:
		return s.monthDays(first, last, 1, "01", "15")
	case span <= 31*most:
		return s.monthDays(first, last, 1, "01")
	case span <= 92*most:
		return s.monthDays(first, last, 3, "01")
	}
	return s.monthDays(first, last, 12, "01")
}

func (s *sheet) everyDay(first, last edtf.Day, step int64) []chart.Day {
	var list []chart.Day
	for day := first; day <= last; day += edtf.Day(step) {
		year, month, dayOfMonth := day.Civil()
		written := fmt.Sprintf("%s-%02d-%02d", yearForm(year), month, dayOfMonth)
		list = s.withDay(list, written, written)
	}
	return list
}

// monthDays are the given days of every month, or every so many; the first of a
// month alone stands under the month's name.
func (s *sheet) monthDays(first, last edtf.Day, step int, days ...string) []chart.Day {
	var list []chart.Day
	from, _, _ := first.Civil()
	to, _, _ := last.Civil()
	for year := from; year <= to; year++ {
		for month := 1; month <= 12; month += step {
			name := fmt.Sprintf("%s-%02d", yearForm(year), month)
			if step == 12 {
				name = yearForm(year)
			}
			for _, day := range days {
				written := fmt.Sprintf("%s-%02d-%s", yearForm(year), month, day)
				if len(days) > 1 {
					name = written
				}
				list = s.withDay(list, name, written)
			}
		}
	}
	return list
}

// withDay appends a day under the name of a date.
func (s *sheet) withDay(list []chart.Day, name, day string) []chart.Day {
	named, err := edtf.Parse(name)
	if err != nil {
		return list
	}
	on, err := edtf.Parse(day)
	if err != nil { // years of more than four digits have no days
		on = named
	}
	earliest, _ := on.Bounds()
	return append(list, chart.Day{Day: int64(earliest.Day), Text: s.date(named).Words})
}

// yearForm is a year as EDTF writes it.
func yearForm(year int64) string {
	switch {
	case year > 9999 || year < -9999:
		return "Y" + strconv.FormatInt(year, 10)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}
