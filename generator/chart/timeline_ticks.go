package chart

import (
	"math"
	"slices"
	"unicode/utf8"
)

// Base lines of the labels in the axis, from its upper edge: of two rows, and
// of one alone.
const (
	upperLine  = 14
	lowerLine  = 28
	singleLine = 21
)

// Room that labels take.
const (
	letterWidth = 7
	labelGap    = 7
	dayWidth    = 22
)

// label is what the axis may name.
type label struct {
	kind string // of TimelineTick
	at   int64  // the moment
	text string
	weak bool // not beside what is drawn in full length: gives way to others
}

// ticks chooses what the axis names: years, and where there is room for them
// months and days, in a row of their own.
func (s timeScale) ticks(options TimelineOptions, top int) []TimelineTick {
	var ticks []TimelineTick
	for _, it := range s.placed(options, top) {
		ticks = append(ticks, it.TimelineTick)
	}
	return ticks
}

func (s timeScale) placed(options TimelineOptions, top int) []placedLabel {
	years := yearLabels{step: s.yearStep(options), text: options.Year}
	months := monthLabels{text: options.Month}
	if years.step == 1 {
		months.step = s.monthStep(options)
	}
	var fine []label
	if months.step > 0 {
		fine = s.labels(months)
	}
	if months.step == 1 {
		fine = append(fine, s.dayLabels()...)
	}
	if len(fine) == 0 {
		return s.place(s.withEdge(s.labels(years), options.Year(yearOf(s.first()))), top+singleLine)
	}
	if months.step == 1 && !s.skipped(0) {
		_, month, _ := civil(s.first())
		fine = s.withEdge(fine, options.Month(month))
	}
	named := s.place(s.withEdge(s.labels(years), options.Year(yearOf(s.first()))), top+lowerLine)
	named, of := s.withYears(named, s.place(fine, top+upperLine), top+lowerLine, options)
	return append(s.withFirstDay(of), named...)
}

func labelWidth(text string) int { return utf8.RuneCountInString(text)*letterWidth + labelGap }

// yearStep is from how many years to how many there is room for a label: 1, 2,
// 5, 10, 20, 50 and so on.
func (s timeScale) yearStep(options TimelineOptions) int64 {
	wide := max(labelWidth(options.Year(yearOf(s.first()))), labelWidth(options.Year(yearOf(s.last()))))
	need := (s.daysOf(wide) + 364) / 365
	for power := int64(1); ; power *= 10 {
		for _, step := range []int64{power, 2 * power, 5 * power} {
			if step >= need {
				return step
			}
		}
	}
}

// monthStep is the same of months, 0 where there is no room for any.
func (s timeScale) monthStep(options TimelineOptions) int {
	wide := 0
	for month := 1; month <= 12; month++ {
		wide = max(wide, labelWidth(options.Month(month)))
	}
	for _, step := range []int{1, 3, 6} {
		if int64(step)*28 >= s.daysOf(wide) {
			return step
		}
	}
	return 0
}

// dayStep is the same of days within a month.
func (s timeScale) dayStep() int {
	for _, step := range []int{1, 2, 5, 10, 15} {
		if int64(step) >= s.daysOf(dayWidth) {
			return step
		}
	}
	return 0
}

// periods are years or months, as far as they are named.
type periods interface {
	// last is the moment at which the last begins of those named that begin not
	// after a moment, and the label for it.
	last(at int64) label
	// next is when the one after it begins that is named.
	next(at int64) int64
}

type yearLabels struct {
	step int64
	text func(int64) string
}

func (y yearLabels) last(at int64) label {
	year := yearOf(at)
	year -= ((year % y.step) + y.step) % y.step
	return label{kind: "year", at: dayOf(year, 1), text: y.text(year)}
}

func (y yearLabels) next(at int64) int64 { return dayOf(yearOf(at)+y.step, 1) }

type monthLabels struct {
	step int
	text func(int) string
}

func (m monthLabels) last(at int64) label {
	year, month, _ := civil(at)
	month -= (month - 1) % m.step
	return label{kind: "month", at: dayOf(year, month), text: m.text(month)}
}

func (m monthLabels) next(at int64) int64 {
	year, month, _ := civil(at)
	return dayOf(year, month+m.step)
}

// labels are those of periods that begin in what is drawn: all where time runs
// evenly, but of a skip the last at most, or that in which it ends if no skip
// before it has its label.
func (s timeScale) labels(of periods) []label {
	var list []label
	known := of.last(s.first()).at // when the last period began that is named
	if it := of.last(s.first()); it.at == s.first() && (it.kind == "year" || !s.skipped(0)) {
		it.weak = s.skipped(0)
		list = append(list, it)
	}
	for i := range len(s.bounds) - 1 {
		from, to := s.bounds[i], s.bounds[i+1]
		it := of.last(to)
		if s.skipped(i) {
			if begun := it.at; begun > known && s.named(&it, i) {
				list, known = append(list, it), begun
			}
			continue
		}
		for at := of.next(of.last(from).at); at <= to; at = of.next(at) {
			it := of.last(at)
			it.weak = at == to && i+2 < len(s.bounds) && s.skipped(i+1)
			list, known = append(list, it), it.at
		}
	}
	return slices.DeleteFunc(list, func(it label) bool { return it.at >= s.last() })
}

// named tells whether the period in which a skip ends is to be named. Before what
// is drawn in full length it is. Where another skip follows, it is if something
// begins there: at that place, without a line if the period has begun before.
func (s timeScale) named(it *label, skip int) bool {
	from, to := s.bounds[skip], s.bounds[skip+1]
	inFull := skip+2 < len(s.bounds) && !s.skipped(skip+1)
	if inFull && it.at >= from {
		return true
	}
	_, begins := slices.BinarySearch(s.begun, to)
	if _, month, day := civil(to); !inFull && it.kind == "month" && (month == 1 && day == 1 || it.at != to) {
		return false
	}
	if it.weak = !inFull; it.at != to {
		it.at, it.kind = to, "edge"
	}
	return inFull || begins
}

// dayLabels are those of days, where time runs evenly and there is room for them
// before it does not.
func (s timeScale) dayLabels() []label {
	step := s.dayStep()
	if step == 0 {
		return nil
	}
	var list []label
	end, skip := 0, -1 // the next skip and where it is drawn
	for i := range len(s.bounds) - 1 {
		if s.skipped(i) {
			continue
		}
		if skip < i {
			skip, end = s.nextSkip(i)
		}
		for at := s.bounds[i]; at < s.bounds[i+1]; at++ {
			if _, _, day := civil(at); day > 1 && (day-1)%step == 0 && (step == 1 || day < 30) && s.x(at)+labelWidth(digits(int64(day))) <= end {
				list = append(list, label{kind: "day", at: at, text: digits(int64(day))})
			}
		}
	}
	return list
}

// nextSkip is the first skip behind a bound, and where it begins.
func (s timeScale) nextSkip(bound int) (skip, at int) {
	for i := bound; i < len(s.bounds)-1; i++ {
		if s.skipped(i) {
			return i, s.x(s.bounds[i])
		}
	}
	return math.MaxInt, math.MaxInt
}
