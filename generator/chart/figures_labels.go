package chart

import "slices"

const (
	narrowLabel = 90
	labelAbove  = 12 // a label's height over its base line
	labelBelow  = 4
	labelLine   = 17 // from one base line to the next
	farLines    = 6  // a label stands off its mark at most
	mostLed     = 60 // figures of a drawing in which labels may stand off and lines to copies are kept clear
)

// LabelLeft and LabelTop are the upper left corner of the label's room, which is
// LabelWidth wide and LabelHeight high.
func (m Mark) LabelLeft() int {
	if m.Before {
		return m.LabelX - m.LabelWidth
	}
	return m.LabelX
}

// LabelTop is told with LabelLeft.
func (m Mark) LabelTop() int { return m.LabelY - labelAbove }

// LabelHeight is that of every label.
func (m Mark) LabelHeight() int { return labelAbove + labelBelow }

// label gives the marks labels, which lie on no mark and not on one another. What
// marks cover is taken already; a label is shortened, or left out, where there is
// no room for it.
func (d Figures) label(figures []Figure, marks []Mark, taken []box) {
	crowded := len(figures) > mostLed
	for i, m := range marks {
		taken = append(taken, box{m.From - 2, m.Y - 5, m.To + 3, m.Y + 6})
		if at := figures[i].Original; at >= 0 && at != i && !crowded {
			taken = append(taken, d.jointRooms(m, marks[at], figures[i].Down)...)
		}
	}
	for i, figure := range figures {
		tried := ""
		for widest := d.Right - d.Left; widest >= narrowLabel; widest = widest * 2 / 3 {
			text := shortened(figure.Label, widest-textWidth(figure.LabelEnd)) + figure.LabelEnd
			if text == tried {
				continue
			}
			tried = text
			if rooms := marks[i].place(text, figure, taken, d, crowded); rooms != nil {
				taken = append(taken, rooms...)
				break
			}
		}
	}
}

// jointRooms are what the line from a copy to what it repeats covers.
func (d Figures) jointRooms(m, to Mark, up bool) []box {
	d.Mirrored = false // marks are laid out from left to right
	line := d.jointLine(m, to, up)
	var rooms []box
	for part := range curveParts {
		a, b := line.at(part), line.at(part+1)
		rooms = append(rooms, box{min(a.x, b.x) - 1, min(a.y, b.y) - 1, max(a.x, b.x) + 2, max(a.y, b.y) + 2})
	}
	return rooms
}

// spot is where a label may stand: it begins, or with before ends, at a point of
// its base line. Where it stands off its mark, lead is what the line to it covers.
type spot struct {
	at     point
	before bool
	lead   box
}

// place finds room for a label, and says what it takes; nothing where there is
// too little.
func (m *Mark) place(text string, figure Figure, taken []box, d Figures, crowded bool) []box {
	width := textWidth(text)
	field := box{d.Left + 2, d.Top, d.Width, d.Floor}
	free := func(room box) bool { return !slices.ContainsFunc(taken, room.meets) }
	spots := m.beside(m.room(figure), width, field)
	if !crowded {
		spots = append(spots, m.off(m.room(figure), width, field)...)
	}
	for _, spot := range spots {
		own := box{spot.at.x, spot.at.y - labelAbove, spot.at.x + width, spot.at.y + labelBelow}
		if spot.before {
			own = own.moved(-width, 0)
		}
		if own.within(field) && free(own) && (spot.lead == box{} || free(spot.lead)) {
			m.Label, m.LabelX, m.LabelY, m.LabelWidth, m.Before = text, spot.at.x, spot.at.y, width, spot.before
			m.LeadFrom, m.LeadTo = spot.lead.top, spot.lead.bottom
			return []box{own, spot.lead}
		}
	}
	return nil
}

// beside are the spots next to a mark that covers a room, the best first.
func (m Mark) beside(room box, width int, field box) []spot {
	side := max(m.X+markRadius, m.To) + 5
	above, below := room.top-6, room.bottom+14
	var spots []spot
	both := func(x, y int) {
		spots = append(spots, spot{at: point{x, y}}, spot{at: point{2*m.X - x, y}, before: true})
	}
	both(side, m.Y+4)
	both(m.X-markRadius, above)
	both(m.X-markRadius, below)
	both(side, m.Y+19)
	both(side, m.Y-11)
	middle := m.middled(width, field)
	return append(spots, spot{at: point{middle, above}}, spot{at: point{middle, below}})
}

// middled is where a label begins that has its mark in its middle, as far as the field allows.
func (m Mark) middled(width int, field box) int {
	return max(min(m.X-width/2, field.right-width), field.left)
}

// off are the spots above and below a mark to which a line leads, the nearest first.
func (m Mark) off(room box, width int, field box) []spot {
	var spots []spot
	for far := labelLine; far <= farLines*labelLine; far += labelLine {
		above, below := room.top-6-far, room.bottom+14+far
		up := box{m.X - 1, above + labelBelow, m.X + 2, room.top - 1}
		down := box{m.X - 1, room.bottom + 1, m.X + 2, below - labelAbove}
		start, end, middle := m.X-markRadius, m.X+markRadius, m.middled(width, field)
		spots = append(spots,
			spot{point{start, above}, false, up}, spot{point{end, above}, true, up}, spot{point{middle, above}, false, up},
			spot{point{start, below}, false, down}, spot{point{end, below}, true, down}, spot{point{middle, below}, false, down})
	}
	return spots
}
