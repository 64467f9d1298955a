package page

import (
	"fmt"
	"slices"

	"annotated-briefing/generator/edtf"
)

// stretch is a run of a year's entries under one heading, which names the period
// in which their earliest day lies, as far as their dates say: a month, a season
// or the year as a whole.
//
// Entries keep their order (earliest day, latest, file) and no heading stands
// twice. But "2022" has its place behind what begins on 1 January and before
// what begins on the 2nd, "spring 2022" has its in the first days of March. Where
// such an entry parts a month in two, all of the month stands with it in one
// stretch under the wider heading, which holds for all of them: one of January
// would claim more of "2022" than is known.
type stretch struct {
	periods []string
	items   []item
}

// wholeYear is the period of entries whose dates name no part of a year. Others
// are numbered as EDTF does: months from 01, seasons from 21.
const wholeYear = "00"

func stretches(items []item) []stretch {
	var list []stretch
	for _, it := range items {
		period := it.period()
		at := slices.IndexFunc(list, func(s stretch) bool { return slices.Contains(s.periods, period) })
		if at < 0 {
			list = append(list, stretch{periods: []string{period}})
			at = len(list) - 1
		}
		for _, between := range list[at+1:] {
			list[at].periods = append(list[at].periods, between.periods...)
			list[at].items = append(list[at].items, between.items...)
		}
		list = list[:at+1]
		list[at].items = append(list[at].items, it)
	}
	return list
}

// widest is the period that holds for all entries of a stretch. A year parts
// January alone, and a season the month that it begins with.
func (s stretch) widest() string {
	if slices.Contains(s.periods, wholeYear) {
		return wholeYear
	}
	return slices.Max(s.periods)
}

func (it item) period() string {
	_, month, dated := it.date.YearMonth()
	if it.date.IsZero() || !dated {
		return wholeYear
	}
	if month == 0 {
		month = it.season()
	}
	return fmt.Sprintf("%02d", month)
}

// season is the EDTF number of the season that the date of an entry without a
// month names, 0 for none: years and what is longer begin in January, seasons
// with the months 3, 6, 9 and 12.
func (it item) season() int {
	part := it.date.Start()
	if part.State() != edtf.Known {
		part = it.date.End()
	}
	_, first, _ := part.First().Civil()
	if first == 1 {
		return 0
	}
	return 20 + first/3
}
