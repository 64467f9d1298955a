package chart

import "slices"

// gathered makes one stroke of those that begin in the same few pixels. What is
// alone there stays as it is, unless it would meet another.
func gathered(strokes []stroke, scale timeScale) []stroke {
	places := make([][]stroke, max(scale.width/moreSize, 1))
	for _, s := range strokes {
		at := (s.from+s.to)/2 - timelineMargin
		if s.to-s.from > moreSize {
			at = s.from - timelineMargin
		}
		place := min(max(at, 0)/moreSize, len(places)-1)
		places[place] = append(places[place], s)
	}
	for joinOne(places) {
	}
	var row []stroke
	for place, list := range places {
		switch len(list) {
		case 0:
		case 1:
			row = append(row, list[0])
		default:
			row = append(row, several(place, list))
		}
	}
	return row
}

// joinOne puts a stroke that is alone at its place, but would meet what is at
// another, there; false if there is none.
func joinOne(places [][]stroke) bool {
	for i, list := range places {
		if len(list) != 1 {
			continue
		}
		for j, others := range places {
			if j == i || len(others) == 0 {
				continue
			}
			if from, to := extent(j, others); list[0].from < to && from < list[0].to {
				places[i], places[j] = nil, append(others, list[0])
				return true
			}
		}
	}
	return false
}

// extent is what the strokes of a place take up.
func extent(place int, list []stroke) (from, to int) {
	if len(list) == 1 {
		return list[0].from, list[0].to
	}
	from = timelineMargin + place*moreSize
	return from, from + moreSize
}

// several is the one stroke of those that have a place together.
func several(place int, list []stroke) stroke {
	s := stroke{}
	for _, it := range list {
		s.entries = append(s.entries, it.entries...)
	}
	slices.Sort(s.entries)
	s.from, s.to = extent(place, list)
	s.pieces = []Piece{{Kind: kindMore, X: s.from + 1, Y: -markSize / 2, Width: moreSize - 2, Height: markSize, Round: markSize / 2}}
	return s
}

// heaped is a lane of heaps side by side, which stand at the axis, and of what is
// alone between them.
func heaped(strokes []stroke, of, most int, scale timeScale) lane {
	heaps, highest := gathered(strokes, scale), 0
	for _, it := range heaps {
		highest = max(highest, len(it.entries))
	}
	for _, it := range heaps {
		if len(it.entries) == 1 {
			continue
		}
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
