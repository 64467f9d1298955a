package page

import (
	"strconv"
	"strings"

	"annotated-briefing/generator/chart"
	"annotated-briefing/generator/edtf"
)

// TimelineDrawing is the entries of a page drawn in time: events above the axis,
// publications below it. Without Marks there is nothing to be drawn.
type TimelineDrawing struct {
	Width, Height int
	Above, Below  int    // the edges of the axis
	Edge, Indent  int    // where time begins, and from a line of the axis to its label
	Rows          string // of the lanes: above and below, then the same on narrow screens
	Room, Narrow  string // height for the page, on narrow screens too, for which the script draws it anew
	Marks         []TimelineMark
	Ticks         []chart.TimelineTick
	Skips         []chart.Skip
	Legend        []chart.LegendItem
	Months        string // short names of the months, parted by bars

	Events, Publications bool // which lanes have any
}

// TimelineMark leads to an entry, or to the first of several.
type TimelineMark struct {
	Href, Name string
	Count      int // of several
	X, Y       int // the middle
	Pieces     []chart.Piece
	Label      string // the title beside it, where there is room
	LabelX     int
	Before     bool // the label ends at LabelX, before the mark
}

// How wide the drawing is, and how many rows its lanes have at most.
const (
	wideTimeline   = 720
	narrowTimeline = 288
)

var (
	wideRows   = [2]int{16, 6}
	narrowRows = [2]int{18, 8}
)

func (s *sheet) timelineDrawing(items []item) TimelineDrawing {
	entries := make([]chart.Entry, 0, len(items))
	for _, it := range items {
		entries = append(entries, it.entry())
	}
	options := chart.TimelineOptions{
		Width: wideTimeline, Rows: wideRows, Mirrored: s.RightToLeft, Year: s.shortYear, Month: s.shortMonth,
	}
	drawn := chart.DrawTimeline(entries, options)
	if len(drawn.Marks) == 0 {
		return TimelineDrawing{}
	}
	options.Width, options.Rows = narrowTimeline, narrowRows
	narrow := chart.DrawTimeline(entries, options)
	drawing := TimelineDrawing{
		Width: drawn.Width, Height: drawn.Height, Above: drawn.Above, Below: drawn.Below,
		Room: rem(drawn.Height), Narrow: rem(narrow.Height),
		Rows:  rowsOf(drawn) + " " + rowsOf(narrow),
		Marks: s.timelineMarks(items, drawn.Marks), Ticks: drawn.Ticks, Skips: drawn.Skips, Legend: drawn.Legend(), Months: s.shortMonths(), Edge: 8, Indent: 4,
		Events: drawn.Rows[0] > 0, Publications: drawn.Rows[1] > 0,
	}
	if s.RightToLeft {
		drawing.Edge, drawing.Indent = drawn.Width-drawing.Edge, -drawing.Indent
	}
	return drawing
}

// rem is a length in pixels as one that grows with the reader's text.
func rem(pixels int) string { return strconv.FormatFloat(float64(pixels)/16, 'f', -1, 64) + "rem" }

func rowsOf(t chart.Timeline) string {
	return strconv.Itoa(t.Rows[0]) + " " + strconv.Itoa(t.Rows[1])
}

// entry is an item as what it says of when.
func (it item) entry() chart.Entry {
	from, to, interval := strings.Cut(it.date.String(), "/")
	entry := chart.Entry{Start: side(it.date.Start(), from), End: side(it.date.End(), to), Interval: interval}
	if it.date.IsZero() {
		entry.Start.State = chart.Unknown
	}
	if it.article != nil {
		entry.Lane, entry.Title = 1, it.article.Title
	} else {
		entry.Title = it.event.Title
	}
	return entry
}

// side is one side of a date, which was written as text.
func side(part edtf.Part, text string) chart.Side {
	switch part.State() {
	case edtf.Unknown:
		return chart.Side{State: chart.Unknown}
	case edtf.Open:
		return chart.Side{State: chart.Open}
	}
	return chart.Side{
		State: chart.Known, First: int64(part.First()), Last: int64(part.Last()),
		Unspecified: strings.Contains(text, "X"), Approximate: part.Approximate(), Uncertain: part.Uncertain(),
	}
}

// days is an item's entry as the script reads it: FIRST:LAST of a side's days, of
// which LAST is left out where it is the same, with x for unspecified, ~ and ?; of
// an interval two such sides parted by a slash, where ".." is open and nothing is
// unknown. It is empty for an item that has no day.
func (it item) days() string {
	entry := it.entry()
	start := sideDays(entry.Start)
	if !entry.Interval {
		return start
	}
	return start + "/" + sideDays(entry.End)
}

func sideDays(side chart.Side) string {
	switch side.State {
	case chart.Open:
		return ".."
	case chart.Unknown:
		return ""
	}
	days := strconv.FormatInt(side.First, 10)
	if side.Last != side.First {
		days += ":" + strconv.FormatInt(side.Last, 10)
	}
	return days + mark("x", side.Unspecified) + mark("~", side.Approximate) + mark("?", side.Uncertain)
}

func mark(sign string, holds bool) string {
	if holds {
		return sign
	}
	return ""
}

func (s *sheet) timelineMarks(items []item, drawn []chart.TimelineMark) []TimelineMark {
	marks := make([]TimelineMark, 0, len(drawn))
	for _, it := range drawn {
		first := items[it.Entries[0]]
		mark := TimelineMark{Href: "#" + first.id(), Name: s.markName(first), X: it.X, Y: it.Y, Pieces: it.Pieces, Label: it.Label, LabelX: it.LabelX, Before: it.Before}
		if it.Gathered() {
			mark.Count = len(it.Entries)
			mark.Name = s.Word("timeline.mark.more", "count", mark.Count, "name", mark.Name)
		}
		marks = append(marks, mark)
	}
	return marks
}

// id is the id of an item's element in the list.
func (it item) id() string {
	if it.article != nil {
		return "article." + it.article.ID
	}
	return it.event.ID
}

// markName tells an item in a line: when, what, and whether it stands.
func (s *sheet) markName(it item) string {
	date := s.date(it.date).Words
	if it.article != nil {
		return s.withStatus(s.Word("timeline.mark.publication", "date", date, "title", it.article.Title), string(it.article.Status))
	}
	return s.withStatus(s.Word("timeline.mark", "date", date, "title", it.event.Title), string(it.event.Status))
}

func (s *sheet) withStatus(name, status string) string {
	if status == "current" || status == "" {
		return name
	}
	return s.Word("timeline.mark.status", "name", name, "status", s.Word("status."+status))
}

// shortYear is a year as the axis has it.
func (s *sheet) shortYear(year int64) string {
	switch {
	case year < 1:
		return s.Word("year.bc", "year", strconv.FormatInt(1-year, 10))
	case year < 1000:
		return s.Word("year.ad", "year", strconv.FormatInt(year, 10))
	}
	return strconv.FormatInt(year, 10)
}

func (s *sheet) shortMonth(month int) string {
	return s.Word("timeline.month." + strconv.Itoa(month))
}

func (s *sheet) shortMonths() string {
	names := make([]string, 12)
	for i := range names {
		names[i] = s.shortMonth(i + 1)
	}
	return strings.Join(names, "|")
}
