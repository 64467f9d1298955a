package chart

import "slices"

// placedLabel is a label with its place.
type placedLabel struct {
	TimelineTick
	at int64
}

// withEdge says at the left edge in which period the drawing begins, unless a
// label stands there.
func (s timeScale) withEdge(list []label, text string) []label {
	room := timelineMargin + labelWidth(text)
	for _, it := range list {
		if it.kind != "day" && s.x(it.at) < room {
			return list
		}
	}
	return append([]label{{kind: "edge", at: s.first(), text: text}}, list...)
}

// withFirstDay says behind the first month on which day of it the drawing begins,
// if there is room for that before the day ends.
func (s timeScale) withFirstDay(ticks []placedLabel) []placedLabel {
	if len(ticks) == 0 || ticks[0].Kind == "day" || ticks[0].X != s.x(s.first()) || s.skipped(0) {
		return ticks
	}
	_, _, day := civil(s.first())
	at := ticks[0]
	at.Kind, at.X, at.Text = "edge", at.X+labelWidth(at.Text), digits(int64(day))
	if at.X+labelWidth(at.Text) > s.x(s.first()+1) {
		return ticks
	}
	return slices.Insert(ticks, 1, at)
}

// place puts labels beside one another: years and months before days, and those
// of what is drawn in full length before others.
func (s timeScale) place(list []label, y int) []placedLabel {
	var ticks []placedLabel
	for _, pass := range []func(label) bool{
		func(it label) bool { return !it.weak && it.kind != "day" },
		func(it label) bool { return it.weak && it.kind != "day" },
		func(it label) bool { return it.kind == "day" },
	} {
		for _, it := range list {
			if tick := (placedLabel{TimelineTick{Kind: it.kind, X: s.x(it.at), Y: y, Text: it.text}, it.at}); pass(it) && s.fits(ticks, tick) {
				ticks = append(ticks, tick)
			}
		}
	}
	slices.SortStableFunc(ticks, func(a, b placedLabel) int { return a.X - b.X })
	return ticks
}

func (s timeScale) fits(ticks []placedLabel, tick placedLabel) bool {
	to := tick.X + labelWidth(tick.Text)
	for _, other := range ticks {
		if tick.X < other.X+labelWidth(other.Text) && other.X < to {
			return false
		}
	}
	return to-labelGap <= s.right()+timelineMargin
}

// withYears names the year below a month where the last year that is named is
// another, as in a skip in which that year began. A month of a skip that has no
// room for it gives way.
func (s timeScale) withYears(years, months []placedLabel, y int, options TimelineOptions) (named, of []placedLabel) {
	for _, it := range months {
		year := placedLabel{TimelineTick{Kind: "edge", X: it.X, Y: y, Text: options.Year(yearOf(it.at))}, it.at}
		last, _ := slices.BinarySearchFunc(years, it.X+1, func(other placedLabel, x int) int { return other.X - x })
		switch {
		case it.Kind != "month" || last > 0 && years[last-1].Text == year.Text:
		case s.fits(years, year):
			years = slices.Insert(years, last, year)
		case s.inSkip(it.at):
			continue
		}
		of = append(of, it)
	}
	return years, of
}
