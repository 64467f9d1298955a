package chart

import (
	"slices"
	"strconv"
)

// State tells what is known of one side of a period.
type State uint8

const (
	// Unknown: there is one, but it is not known.
	Unknown State = iota
	// Open: none is given.
	Open
	// Known: the days that it may be are First to Last.
	Known
)

// Side is where an entry begins or ends: one of the days First to Last, counted
// from 1970-01-01.
type Side struct {
	State       State
	First, Last int64
	Unspecified bool // one of the days, and it is not known which
	Approximate bool
	Uncertain   bool
}

// Entry is what happened when. Where Interval is not set, Start alone counts.
type Entry struct {
	Title      string
	Lane       int // 0 stands above the axis, 1 below it
	Start, End Side
	Interval   bool
}

// TimelineOptions say for what a timeline is drawn.
type TimelineOptions struct {
	Width    int    // in pixels
	Rows     [2]int // how many a lane may have at most
	Mirrored bool   // time runs from right to left

	Year  func(year int64) string // labels of the axis; the year 0 is 1 BC
	Month func(month int) string  // 1–12
}

// Timeline is a drawing of entries in time. Lengths are pixels, y runs downwards.
//
// Time runs evenly, but where a stretch in which nothing begins or ends is many
// times as long as usual, and would leave little room for what matters, it is
// drawn short (Skips).
type Timeline struct {
	Width, Height int
	Above, Below  int    // the two edges of the axis
	Rows          [2]int // of the lanes
	Marks         []TimelineMark
	Ticks         []TimelineTick
	Skips         []Skip
}

// TimelineMark is an entry, or those for which there is no room apart.
type TimelineMark struct {
	Entries []int // by their indexes, as they were given
	X, Y    int   // the middle
	Pieces  []Piece
	Label   string // the title, cut if it is long, if those of all in the lane have room
	LabelX  int    // where it begins, or ends if it stands before the mark
	Before  bool

	from, to int // what mark and label take up of the row
}

// Gathered tells whether a mark stands for what had no room for marks of its own.
func (m TimelineMark) Gathered() bool { return m.Pieces[0].Kind == kindMore }

// Piece is a part of a mark.
type Piece struct {
	Kind                string
	Approximate         bool
	Uncertain           bool
	X, Y, Width, Height int
	Round               int    // radius of the corners
	Points              string // of an arrow's head: its corners, "x,y x,y x,y"
	SignX, SignY        int    // where the question mark of an Uncertain piece stands: its middle, its base line
}

// Kinds of pieces.
const (
	kindDay   = "day"
	kindSpan  = "span"  // days that an entry surely has
	kindWhole = "whole" // a month, a season, a year, of which no day is named
	kindSome  = "some"  // one of these days, not known which
	kindOn    = "on"    // goes on, to an arrow's head
	kindRight = "right" // such a head
	kindLeft  = "left"
	kindLost  = "lost"  // went on for a time that is not known
	kindMore  = "more"  // several entries
	kindSkip  = "short" // what shows a Skip
)

// Skip is a stretch of the axis on which time runs faster than elsewhere.
type Skip struct{ X, Width int }

// TimelineTick is a label of the axis at the beginning of what it names.
type TimelineTick struct {
	Kind string // year month day; edge: what has begun before, so that there is no line
	X, Y int    // Y is the label's base line
	Text string
	Line string // a path through the lanes, but not through titles
}

// Measures of timelines. The scripts that lay them out anew have them too:
// layouts/assets/timeline-scale.js and timeline-layout.js.
const (
	timelineMargin = 8  // left and right
	laneHead       = 22 // above a lane, for its name
	lineSpace      = 4  // between that name and lines
	rowPitch       = 13
	markSize       = 10
	laneSpace      = 6 // below a lane
	axisBand       = 34
	moreSize       = 26 // a mark of several
	lostSize       = 22 // what is drawn of a side that is not known
	arrowSize      = 8
)

// DrawTimeline lays a timeline out. Entries of which neither side is Known are
// not drawn; without any other the Timeline is zero.
func DrawTimeline(entries []Entry, options TimelineOptions) Timeline {
	sides := knownSides(entries)
	if len(sides) == 0 {
		return Timeline{}
	}
	scale := newTimeScale(sides, options.Width)
	t := Timeline{Width: options.Width, Skips: scale.skips()}
	var lanes [2]lane
	for i := range lanes {
		lanes[i] = newLane(entries, i, options.Rows[i], scale)
		t.Rows[i] = len(lanes[i])
	}
	t.Above = laneHead + t.Rows[0]*rowPitch + laneSpace
	t.Below = t.Above + axisBand
	t.Height = t.Below + laneHead + t.Rows[1]*rowPitch + laneSpace
	t.Marks = append(lanes[0].marks(func(row int) int { return t.Above - laneSpace - row*rowPitch - rowPitch/2 - 1 }),
		lanes[1].marks(func(row int) int { return t.Below + laneHead + row*rowPitch + rowPitch/2 })...)
	slices.SortStableFunc(t.Marks, func(a, b TimelineMark) int { return a.Entries[0] - b.Entries[0] })
	t.Ticks = scale.ticks(options, t.Above)
	t.setLines(options.Mirrored)
	if options.Mirrored {
		t.mirror()
	}
	t.setPoints()
	return t
}

// knownSides are the sides that name days.
func knownSides(entries []Entry) []Side {
	var sides []Side
	for _, it := range entries {
		if it.Start.State == Known {
			sides = append(sides, it.Start)
		}
		if it.Interval && it.End.State == Known {
			sides = append(sides, it.End)
		}
	}
	return sides
}

// mirror turns left and right around.
func (t *Timeline) mirror() {
	for i := range t.Marks {
		t.Marks[i].X, t.Marks[i].LabelX = t.Width-t.Marks[i].X, t.Width-t.Marks[i].LabelX
		for j := range t.Marks[i].Pieces {
			piece := &t.Marks[i].Pieces[j]
			piece.X = t.Width - piece.X - piece.Width
			switch piece.Kind {
			case kindRight:
				piece.Kind = kindLeft
			case kindLeft:
				piece.Kind = kindRight
			}
		}
	}
	for i := range t.Ticks {
		t.Ticks[i].X = t.Width - t.Ticks[i].X
	}
	for i, skip := range t.Skips {
		t.Skips[i].X = t.Width - skip.X - skip.Width
	}
}

// setPoints gives the heads of arrows their corners, and question marks their
// places.
func (t *Timeline) setPoints() {
	for _, mark := range t.Marks {
		setPoints(mark.Pieces)
	}
}

func setPoints(pieces []Piece) {
	for i := range pieces {
		piece := &pieces[i]
		piece.SignX, piece.SignY = piece.X+piece.Width/2, piece.Y+markSize-2
		from, to := piece.X, piece.X+piece.Width
		switch piece.Kind {
		case kindLeft:
			from, to = to, from
		case kindRight:
		default:
			continue
		}
		piece.Points = pair(from, piece.Y) + " " + pair(to, piece.Y+piece.Height/2) + " " + pair(from, piece.Y+piece.Height)
	}
}

func pair(x, y int) string { return strconv.Itoa(x) + "," + strconv.Itoa(y) }
