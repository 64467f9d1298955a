package chart

import "slices"

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
// heaps, each as high as they are many. Where entries are few and the drawing is
// wide, those that have room beside them get their titles.
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
	all := slices.Concat(days, bars, long)
	if rows := labelled(all, entries, most, scale); rows != nil {
		return rows
	}
	rows, left := packed(nil, append(days, bars...), most)
	rows, tooLong := packed(rows, long, most)
	if len(left)+len(tooLong) > 0 {
		kept, _ := packed(nil, long, rowsForLong)
		rows, left = packed(nil, append(days, bars...), most-1-len(kept))
		rows, tooLong = packed(rows, long, most-1)
		if 2*(len(left)+len(tooLong)) > len(all) {
			return heaped(all, of, most, scale)
		}
		rows = append(rows, append(make(lane, most-1-len(rows)), gathered(append(left, tooLong...), scale))...)
	}
	if mayHaveLabels(all, scale) {
		rows.label(all, entries, scale)
	}
	return rows
}

// rowsForLong is how many rows are kept for long bars, where rows are wanting.
const rowsForLong = 2

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
				Label: s.label, LabelX: s.labelAt, Before: s.before, from: s.from, to: s.to,
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
