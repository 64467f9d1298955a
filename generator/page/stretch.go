package page

import (
	"fmt"
	"strings"

	"annotated-briefing/generator/edtf"
)

// stretch is a run of entries under one heading: of a year, or within one of the
// period in which their earliest day lies, as far as their dates say, which is a
// month, a season or the year as a whole.
//
// Entries keep their order (earliest day, latest, file) and no heading stands
// twice. But "2022" has its place behind what begins on 1 January and before
// what begins on the 2nd, "spring 2022" has its in the first days of March, "20XX"
// in those of 2000. An entry that parts a narrower period in two stands in the
// list of that period, where its own words tell how little is known of it; where
// the narrower does not go on behind it, it has a heading of its own.
type stretch struct {
	period string
	items  []item
}

// wholeYear is the period of entries whose dates name no part of a year. Others
// are numbered as EDTF does, months from 01, seasons from 21, or are the key of
// an unknown year.
const wholeYear = "00"

// isUnspecified tells the key of an unknown year, 202x or 20xx.
func isUnspecified(key string) bool { return strings.HasSuffix(key, "x") }

func isMonth(period string) bool { return len(period) == 2 && "01" <= period && period <= "12" }

// yearStretches groups entries by the keys of their years.
func yearStretches(items []item) []stretch { return stretches(items, item.year, isUnspecified) }

// monthStretches groups the entries of a year by their periods.
func monthStretches(items []item) []stretch {
	return stretches(items, item.period, func(period string) bool { return !isMonth(period) })
}

func stretches(items []item, periodOf func(item) string, wide func(period string) bool) []stretch {
	periods := make([]string, len(items))
	for i, it := range items {
		periods[i] = periodOf(it)
	}
	closeRuns(periods, func(period string) bool { return !wide(period) })
	closeRuns(periods, wide)
	var list []stretch
	for i, it := range items {
		if last := len(list) - 1; last >= 0 && list[last].period == periods[i] {
			list[last].items = append(list[last].items, it)
			continue
		}
		list = append(list, stretch{periods[i], []item{it}})
	}
	return list
}

// closeRuns gives what stands between the first and the last of a period, of
// those that are to be whole, the same period.
func closeRuns(periods []string, whole func(period string) bool) {
	last := map[string]int{}
	for i, period := range periods {
		last[period] = i
	}
	for i := 0; i < len(periods); i++ {
		if period := periods[i]; whole(period) {
			for end := last[period]; i < end; i++ {
				periods[i+1] = period
			}
		}
	}
}

func (it item) period() string {
	if it.date.SomeYear() != "" {
		return it.year()
	}
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
