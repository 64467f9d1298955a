package chart

import (
	"math/bits"
	"slices"
)

// timeScale says where a moment stands. Moments are the beginnings of days.
// Between two bounds, which are moments at which a day that matters begins or
// ends, time runs evenly.
type timeScale struct {
	bounds []int64
	drawn  []int64 // bounds as they are drawn, in days from the first
	width  int     // in pixels, margins apart
	begun  []int64 // moments at which the days of a side begin
}

// A stretch between two bounds is a skip when it is more than longStretch times
// as long as the usual time from one beginning to the next. It is drawn as if it
// were shortStretch times as long. This is done only where it gives the rest
// worthGain times the room.
const (
	longStretch  = 8
	shortStretch = 3
	worthGain    = 3
)

func newTimeScale(sides []Side, width int) timeScale {
	s := timeScale{width: width - 2*timelineMargin}
	for _, side := range sides {
		s.begun = append(s.begun, side.First)
		s.bounds = append(s.bounds, side.First, side.Last+1)
	}
	slices.Sort(s.begun)
	slices.Sort(s.bounds)
	s.begun, s.bounds = slices.Compact(s.begun), slices.Compact(s.bounds)
	usual := usualStep(s.begun)
	s.drawn = make([]int64, len(s.bounds))
	for i := 1; i < len(s.bounds); i++ {
		step := s.bounds[i] - s.bounds[i-1]
		if step/longStretch >= usual {
			step = shortStretch * usual
		}
		s.drawn[i] = s.drawn[i-1] + step
	}
	if (s.bounds[len(s.bounds)-1]-s.bounds[0])/worthGain < s.drawn[len(s.drawn)-1] {
		for i, bound := range s.bounds {
			s.drawn[i] = bound - s.bounds[0]
		}
	}
	return s
}

// usualStep is the median of the steps from one moment to the next, which are in
// order; of less than two steps, more than any is long.
func usualStep(moments []int64) int64 {
	steps := make([]int64, 0, len(moments))
	for i := 1; i < len(moments); i++ {
		steps = append(steps, moments[i]-moments[i-1])
	}
	if len(steps) < 2 {
		return 1 << 62
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// days is how many are drawn in all.
func (s timeScale) days() int64 { return s.drawn[len(s.drawn)-1] }

func (s timeScale) first() int64 { return s.bounds[0] }
func (s timeScale) last() int64  { return s.bounds[len(s.bounds)-1] }

// right is the right edge of what is drawn.
func (s timeScale) right() int { return timelineMargin + s.width }

// x is where a moment stands. What lies outside is at the edge.
func (s timeScale) x(moment int64) int {
	moment = min(max(moment, s.first()), s.last())
	i, found := slices.BinarySearch(s.bounds, moment)
	drawn := s.drawn[min(i, len(s.drawn)-1)]
	if !found {
		i--
		drawn = s.drawn[i] + mulDiv(moment-s.bounds[i], s.drawn[i+1]-s.drawn[i], s.bounds[i+1]-s.bounds[i])
	}
	return timelineMargin + int(mulDiv(drawn, int64(s.width), s.days()))
}

// skipped tells whether the stretch from the bound i to the next is a skip.
func (s timeScale) skipped(i int) bool {
	return s.drawn[i+1]-s.drawn[i] != s.bounds[i+1]-s.bounds[i]
}

// inSkip tells whether a moment lies in a skip, or begins one.
func (s timeScale) inSkip(at int64) bool {
	i, found := slices.BinarySearch(s.bounds, at)
	if !found {
		i--
	}
	return i >= 0 && i+1 < len(s.bounds) && s.skipped(i)
}

// skips are the stretches that are drawn short, those side by side as one.
func (s timeScale) skips() []Skip {
	var skips []Skip
	for i := range len(s.bounds) - 1 {
		if !s.skipped(i) {
			continue
		}
		from, to := s.x(s.bounds[i]), s.x(s.bounds[i+1])
		if last := len(skips) - 1; last >= 0 && skips[last].X+skips[last].Width == from {
			skips[last].Width += to - from
		} else {
			skips = append(skips, Skip{from, to - from})
		}
	}
	return skips
}

// daysOf is how many days take more than so many pixels where time runs evenly.
func (s timeScale) daysOf(pixels int) int64 {
	return mulDiv(s.days(), int64(pixels), int64(s.width)) + 1
}

// mulDiv is a*b/c without overflow on the way, for numbers that are not negative
// and a result that fits.
func mulDiv(a, b, c int64) int64 {
	high, low := bits.Mul64(uint64(a), uint64(b))
	quotient, _ := bits.Div64(high, low, uint64(c))
	return int64(quotient)
}
