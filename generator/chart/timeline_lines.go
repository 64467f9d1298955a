package chart

import (
	"slices"
	"strconv"
)

// titleHalf is half of the height that a line leaves to a title.
const titleHalf = 7

// setLines leads a line from each label that names a beginning through both lanes,
// below their names, and not through titles.
func (t *Timeline) setLines(mirrored bool) {
	titles := make([]TimelineMark, 0, len(t.Marks))
	for _, it := range t.Marks {
		if it.Label != "" {
			titles = append(titles, it)
		}
	}
	slices.SortStableFunc(titles, func(a, b TimelineMark) int { return a.Y - b.Y })
	for i := range t.Ticks {
		if tick := &t.Ticks[i]; tick.Kind != "edge" {
			at := tick.X
			if mirrored {
				at = t.Width - at
			}
			upper := lineBeside(titles, tick.X, at, laneHead-lineSpace, t.Above)
			tick.Line = upper + lineBeside(titles, tick.X, at, t.Below+laneHead-lineSpace, t.Height-laneSpace)
		}
	}
}

// lineBeside is a line at x, drawn at another place, without where it would meet
// titles, which come from the upper ones to the lower.
func lineBeside(titles []TimelineMark, x, at, from, to int) string {
	var line string
	lead := func(end int) {
		if end > from {
			line += "M" + strconv.Itoa(at) + " " + strconv.Itoa(from) + "V" + strconv.Itoa(end)
		}
	}
	for _, it := range titles {
		if left, right := it.titleExtent(); left <= x && x <= right && it.Y < to {
			lead(it.Y - titleHalf)
			from = max(from, it.Y+titleHalf)
		}
	}
	lead(to)
	return line
}

// titleExtent is from where to where a mark's title may reach: readers' letters may
// be wider by an eighth.
func (m TimelineMark) titleExtent() (from, to int) {
	if m.Before {
		return m.from - (m.LabelX-m.from)/8, m.LabelX + labelSpace
	}
	return m.LabelX - labelSpace, m.to + (m.to-m.LabelX)/8
}
