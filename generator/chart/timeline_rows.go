package chart

import (
	"slices"
	"strings"
)

// stroke is what a mark takes up in its row.
type stroke struct {
	entries  []int
	from, to int // pixels, with the room that keeps it apart
	pieces   []Piece

	label   string
	labelAt int
	before  bool
}

// lane is rows of strokes that do not meet.
type lane [][]stroke

// newLane puts entries into rows, each into the first in which it has room: days
// before all that is wider, so that they stand at the axis. Where there are not
// rows enough, some are kept for long bars, and what finds no room is gathered in
// the last row as marks of several. Where that would be most of them, all are: in
// heaps, each as high as they are many.
func newLane(entries []Entry, of, most int, scale timeScale) lane {
	var days, bars, long []stroke
	for i, it := range entries {
		switch s := newStroke(i, lanePieces(it, scale)); {
		case it.Lane != of || len(s.pieces) == 0:
		case s.to-s.from <= markSize+2:
			days = append(days, s)
		case s.to-s.from <= scale.width/3:
			bars = append(bars, s)
		default:
			long = append(long, s)
		}
	}
	if rows := labelled(slices.Concat(days, bars, long), entries, most, scale); rows != nil {
		return rows
	}
	rows, left := packed(nil, append(days, bars...), most)
	rows, tooLong := packed(rows, long, most)
	if len(left)+len(tooLong) == 0 {
		return rows
	}
	kept, _ := packed(nil, long, rowsForLong)
	rows, left = packed(nil, append(days, bars...), most-1-len(kept))
	rows, tooLong = packed(rows, long, most-1)
	if all := slices.Concat(days, bars, long); 2*(len(left)+len(tooLong)) > len(all) {
		return heaped(all, of, most, scale)
	}
	return append(rows, append(make(lane, most-1-len(rows)), gathered(append(left, tooLong...), scale))...)
}

// rowsForLong is how many rows are kept for long bars, where rows are wanting.
const rowsForLong = 2

// Labels.
const (
	shortestLabel = 46 // letters, of a title that is longer
	longestWord   = 23
	labelsFrom    = 560 // how wide a drawing has to be
	labelSpace    = 5
)

// labelled is a lane in which each stroke has its title behind or before it; nil
// if there is no room for that.
func labelled(strokes []stroke, entries []Entry, most int, scale timeScale) lane {
	if len(strokes) > 2*most || scale.width < labelsFrom {
		return nil
	}
	for i := range strokes {
		s := &strokes[i]
		title := entries[s.entries[0]].Title
		s.label = cutLabel(title, shortestLabel)
		behind := scale.right() + timelineMargin - s.to
		switch whole, wide := titleWidth(title), titleWidth(s.label); {
		case whole <= behind, wide <= behind && whole > s.from:
			s.labelAt, s.to = s.to+labelSpace-1, s.to+wide
		case wide <= s.from:
			s.labelAt, s.from, s.before = s.from-labelSpace+1, s.from-wide, true
		default:
			return nil
		}
	}
	rows, left := packed(nil, strokes, most)
	if len(left) > 0 {
		return nil
	}
	for _, row := range rows {
		lengthen(row, entries, scale)
	}
	return rows
}

// lengthen gives the labels of a row, from left to right, what room is left
// beside them.
func lengthen(row []stroke, entries []Entry, scale timeScale) {
	for i := range row {
		s, from, to := &row[i], 0, scale.right()+timelineMargin
		if i > 0 {
			from = row[i-1].to
		}
		if i+1 < len(row) {
			to = row[i+1].from
		}
		old := titleWidth(s.label)
		if s.before {
			to = s.from + old
		} else {
			from = s.to - old
		}
		s.label = fittingLabel(entries[s.entries[0]].Title, s.label, to-from)
		if wide := titleWidth(s.label); s.before {
			s.from -= wide - old
		} else {
			s.to += wide - old
		}
	}
}

// fittingLabel is as much of a title as has room, but not less than a label has
// of it.
func fittingLabel(title, label string, room int) string {
	if titleWidth(title) <= room {
		return title
	}
	letters, width := 0, titleWidth("…")
	for _, r := range title {
		if width += letterWidthOf(r); width > room {
			break
		}
		letters++
	}
	if longer := cutLabel(title, letters+1); titleWidth(longer) > titleWidth(label) {
		return longer
	}
	return label
}

// titleWidth is the room that a title takes.
func titleWidth(text string) int {
	width := labelSpace
	for _, r := range text {
		width += letterWidthOf(r)
	}
	return width
}

// letterWidthOf is that of a letter, about: the wide signs of eastern Asia are
// wider than all letters.
func letterWidthOf(r rune) int {
	switch {
	case strings.ContainsRune(narrowLetters, r):
		return 4
	case r >= 'A' && r <= 'Z' || r == 'm' || r == 'w' || r == '%':
		return 8
	case r < 0x2E80:
		return 6
	}
	return 12
}

const narrowLetters = " fijlrt.,:;!|'‘’()-"

// cutLabel is a title, or its beginning if it has more than so many letters: up to
// a space, unless that would leave half of a line, or more than a word, empty.
func cutLabel(title string, most int) string {
	letters := []rune(title)
	if len(letters) <= most {
		return title
	}
	cut := most - 1
	for cut > max(most/2, most-longestWord) && letters[cut] != ' ' {
		cut--
	}
	return string(letters[:cut]) + "…"
}

func newStroke(entry int, pieces []Piece) stroke {
	s := stroke{entries: []int{entry}, pieces: pieces}
	for i, piece := range pieces {
		if i == 0 {
			s.from = piece.X - 1
		}
		s.from, s.to = min(s.from, piece.X-1), max(s.to, piece.X+piece.Width+1)
	}
	return s
}

// packed puts strokes into rows, of which some may be filled already, and gives
// those for which there is no room.
func packed(rows lane, strokes []stroke, most int) (all lane, left []stroke) {
	for _, s := range strokes {
		row, at := 0, 0
		for row < len(rows) {
			var free bool
			if at, free = roomIn(rows[row], s); free {
				break
			}
			row++
		}
		switch {
		case row < len(rows):
			rows[row] = slices.Insert(rows[row], at, s)
		case row < most:
			rows = append(rows, []stroke{s})
		default:
			left = append(left, s)
		}
	}
	return rows, left
}

// roomIn tells whether a stroke meets none of a row, and between which it then is.
func roomIn(row []stroke, s stroke) (at int, free bool) {
	at, _ = slices.BinarySearchFunc(row, s.from, func(other stroke, from int) int { return other.to - 1 - from })
	return at, at == len(row) || row[at].from >= s.to
}

// gathered makes one stroke of those that begin in the same few pixels.
func gathered(strokes []stroke, scale timeScale) []stroke {
	places := max(scale.width/moreSize, 1)
	entries := make([][]int, places)
	for _, s := range strokes {
		place := min(max((s.from+s.to-2*timelineMargin)/2, 0)/moreSize, places-1)
		if s.to-s.from > moreSize {
			place = min(max(s.from-timelineMargin, 0)/moreSize, places-1)
		}
		entries[place] = append(entries[place], s.entries...)
	}
	var row []stroke
	for place, list := range entries {
		if len(list) > 0 {
			slices.Sort(list)
			x := timelineMargin + place*moreSize
			piece := Piece{Kind: kindMore, X: x + 1, Y: -markSize / 2, Width: moreSize - 2, Height: markSize, Round: markSize / 2}
			row = append(row, stroke{entries: list, from: x, to: x + moreSize, pieces: []Piece{piece}})
		}
	}
	return row
}

// heaped is a lane of heaps side by side, which stand at the axis.
func heaped(strokes []stroke, of, most int, scale timeScale) lane {
	heaps, highest := gathered(strokes, scale), 0
	for _, it := range heaps {
		highest = max(highest, len(it.entries))
	}
	for _, it := range heaps {
		piece := &it.pieces[0]
		piece.Height = max(len(it.entries)*(most*rowPitch-rowPitch+markSize)/highest, markSize)
		piece.Round = heapRound
		if of == 0 {
			piece.Y = markSize/2 - piece.Height
		}
	}
	return append(lane{heaps}, make(lane, max(most-1, 0))...)
}

const heapRound = 2

// marks are the strokes, each in its row.
func (l lane) marks(middle func(row int) int) []TimelineMark {
	var marks []TimelineMark
	for row, strokes := range l {
		y := middle(row)
		for _, s := range strokes {
			for i := range s.pieces {
				s.pieces[i].Y += y
			}
			first, last := s.pieces[0], s.pieces[len(s.pieces)-1]
			marks = append(marks, TimelineMark{
				Entries: s.entries, X: (first.X + last.X + last.Width) / 2, Y: y, Pieces: s.pieces,
				Label: s.label, LabelX: s.labelAt, Before: s.before,
			})
		}
	}
	return marks
}

// lanePieces are an entry's pieces, below the axis with corners.
func lanePieces(it Entry, scale timeScale) []Piece {
	pieces := piecesOf(it, scale)
	for i := range pieces {
		if it.Lane == 1 {
			pieces[i].Round = 1
		}
	}
	return pieces
}
