package page

import (
	"strconv"

	"annotated-briefing/generator/chart"
)

// TimelineDensity is how many entries each year has, where years have pages of
// their own. Without Bars there is nothing to be drawn.
type TimelineDensity struct {
	Width, Height int
	Above         int // the upper edge of the axis
	Bars          []DensityBar
	Ticks         []chart.TimelineTick
}

// DensityBar leads to the page of a year, or the first of several.
type DensityBar struct {
	Href, Name   string
	X, Width     int
	Top, Up      int // of events
	Bottom, Down int // of publications
}

func (s *sheet) timelineDensity() TimelineDensity {
	var years []chart.YearCount
	for _, it := range s.timeline.items {
		key := it.firstYear()
		if key == undated {
			continue
		}
		year, _ := strconv.ParseInt(key, 10, 64)
		if last := len(years) - 1; last < 0 || years[last].Year != year {
			years = append(years, chart.YearCount{Year: year})
		}
		years[len(years)-1].Counts[it.entry().Lane]++
	}
	drawn := chart.DrawDensity(years, s.shortYear)
	density := TimelineDensity{
		Width: drawn.Width, Height: drawn.Height, Above: drawn.Above, Ticks: drawn.Ticks,
	}
	for _, bar := range drawn.Bars {
		density.Bars = append(density.Bars, s.densityBar(years[bar.From:bar.To+1], bar, drawn.Below))
	}
	return density
}

func (s *sheet) densityBar(years []chart.YearCount, bar chart.DensityBar, bottom int) DensityBar {
	count := 0
	for _, it := range years {
		count += it.Counts[0] + it.Counts[1]
	}
	first, last := yearKey(years[0].Year), yearKey(years[len(years)-1].Year)
	name := s.yearWords(first)
	if last != first {
		name = s.Word("timeline.density.years", "start", name, "end", s.yearWords(last))
	}
	return DensityBar{
		Href: s.to(yearAddress(first)), Name: s.Word("timeline.density.year", "year", name, "count", count),
		X: bar.X, Width: bar.Width, Top: bar.Top, Up: bar.Up, Bottom: bottom, Down: bar.Down,
	}
}
