package chart

import "unicode/utf8"

// YearCount is how many entries begin in a year, in each lane.
type YearCount struct {
	Year   int64
	Counts [2]int
}

// Density draws how many entries the years have, where they are too many to be
// drawn each: bars side by side, up from the axis for the upper lane and down for
// the lower one, by one measure. Lengths are units of a drawing that is scaled to
// its room.
type Density struct {
	Width, Height int
	Above, Below  int // the two edges of the axis
	Bars          []DensityBar
	Ticks         []TimelineTick // of the Kind "year wide", and again, fewer, "year narrow" for a screen on which letters are larger
}

// DensityBar is the years From to To, by their indexes: one year, or several
// where there are too many.
type DensityBar struct {
	From, To int
	X, Width int
	Top, Up  int // of the bar above the axis: where it begins, and how high it is
	Down     int // how high the one below it is
}

const (
	densityWidth = 360
	densityAxis  = 18
	leastBar     = 4 // with the space behind it
	widestBar    = 43
	highestBar   = 64
	yearGap      = 3 // before a year that does not follow the one before
)

// DrawDensity lays a Density out, with the labels that year gives. Years come in
// order.
func DrawDensity(years []YearCount, year func(int64) string) Density {
	if len(years) == 0 {
		return Density{}
	}
	counts, bars := densityBars(years)
	highest := highestOf(counts)
	for i := range bars {
		bars[i].Up = barHeight(counts[i][0], highest)
		bars[i].Down = barHeight(counts[i][1], highest)
	}
	d := Density{Width: densityWidth, Bars: bars}
	depth := 0
	for _, bar := range bars {
		d.Above, depth = max(d.Above, bar.Up), max(depth, bar.Down)
	}
	d.Above += laneHead
	d.Below = d.Above + densityAxis
	d.Height = d.Below + depth + laneHead
	d.spread(years, year)
	return d
}

// densityBars takes as many years together as it must for all to have room.
func densityBars(years []YearCount) (counts [][2]int, bars []DensityBar) {
	together := (len(years)*leastBar + densityWidth - 2*timelineMargin - 1) / (densityWidth - 2*timelineMargin)
	for i := 0; i < len(years); i += together {
		bar, count := DensityBar{From: i, To: min(i+together, len(years)) - 1}, [2]int{}
		for _, it := range years[bar.From : bar.To+1] {
			count[0] += it.Counts[0]
			count[1] += it.Counts[1]
		}
		counts, bars = append(counts, count), append(bars, bar)
	}
	return counts, bars
}

func highestOf(counts [][2]int) int {
	highest := 1
	for _, it := range counts {
		highest = max(highest, it[0], it[1])
	}
	return highest
}

// barHeight is that of a count; whatever there is can be seen.
func barHeight(count, highest int) int {
	if count == 0 {
		return 0
	}
	return max(count*highestBar/highest, 2)
}

// spread puts the bars beside one another and names as many as there is room for.
func (d *Density) spread(years []YearCount, year func(int64) string) {
	d.place(years)
	for _, names := range [...]struct {
		kind        string
		letter, gap int // room that they take
	}{{"year wide", 5, 4}, {"year narrow", 9, 5}} {
		free := 0
		for _, bar := range d.Bars {
			text := year(years[bar.From].Year)
			end := bar.X + names.letter*utf8.RuneCountInString(text)
			if bar.X >= free && end <= densityWidth {
				d.Ticks = append(d.Ticks, TimelineTick{Kind: names.kind, X: bar.X, Y: d.Above + 13, Text: text})
				free = end + names.gap
			}
		}
	}
}

func (d *Density) place(years []YearCount) {
	room := densityWidth - 2*timelineMargin
	slot := min(room/len(d.Bars), widestBar)
	gap := min((room-slot*len(d.Bars))/len(d.Bars), yearGap)
	x := timelineMargin
	for i := range d.Bars {
		bar := &d.Bars[i]
		if i > 0 && years[bar.From].Year != years[d.Bars[i-1].To].Year+1 {
			x += gap
		}
		bar.X, bar.Width, bar.Top = x, slot-1, d.Above-bar.Up
		x += slot
	}
}
