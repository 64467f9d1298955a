package chart

import (
	"slices"
	"strings"
)

// Labels.
const (
	shortestLabel = 46 // letters, of a title that is longer
	longestWord   = 23
	mostLabels    = 32  // of a lane: where more is drawn, they would hide the marks
	labelsFrom    = 560 // how wide a drawing has to be
	labelSpace    = 5
)

// mayHaveLabels tells whether a lane is one in which titles can be read.
func mayHaveLabels(strokes []stroke, scale timeScale) bool {
	return len(strokes) <= mostLabels && scale.width >= labelsFrom
}

// labelled is a lane in which each stroke that has room for its title on either
// side of the drawing has it behind or before it; nil if there are not rows enough.
func labelled(strokes []stroke, entries []Entry, most int, scale timeScale) lane {
	if !mayHaveLabels(strokes, scale) {
		return nil
	}
	list := slices.Clone(strokes)
	for i, s := range list {
		if with := withTitle(s, entries, scale); len(with) > 0 {
			list[i] = with[0]
		}
	}
	rows, left := packed(nil, list, most)
	if len(left) > 0 {
		return nil
	}
	for _, row := range rows {
		lengthen(row, entries, scale)
	}
	return rows
}

// withTitle is a stroke with its title behind it and before it, as far as the
// drawing has room for that: first as it is to be if it can.
func withTitle(s stroke, entries []Entry, scale timeScale) []stroke {
	title := entries[s.entries[0]].Title
	s.label = cutLabel(title, shortestLabel)
	whole, wide, room := titleWidth(title), titleWidth(s.label), scale.right()+timelineMargin-s.to
	behind, before := s, s
	behind.labelAt, behind.to = s.to+labelSpace-1, s.to+wide
	before.labelAt, before.from, before.before = s.from-labelSpace+1, s.from-wide, true
	switch {
	case wide > room && wide > s.from:
		return nil
	case wide > s.from:
		return []stroke{behind}
	case wide > room:
		return []stroke{before}
	case whole > room && whole <= s.from:
		return []stroke{before, behind}
	}
	return []stroke{behind, before}
}

// label gives titles to strokes that are in rows already, where a row has room for
// one: their own, or another to which they then go.
func (l lane) label(strokes []stroke, entries []Entry, scale timeScale) {
	for _, s := range strokes {
		row, at := l.find(s)
		if row < 0 {
			continue
		}
		l[row] = slices.Delete(l[row], at, at+1)
		if to, labelled, found := l.roomWithTitle(row, withTitle(s, entries, scale)); found {
			row, s = to, labelled
		}
		at, _ = roomIn(l[row], s)
		l[row] = slices.Insert(l[row], at, s)
	}
	for _, row := range l {
		lengthen(row, entries, scale)
	}
}

// find is where a stroke is; row -1 if it is gathered.
func (l lane) find(s stroke) (row, at int) {
	for row, strokes := range l {
		for at, other := range strokes {
			if len(other.entries) == 1 && other.entries[0] == s.entries[0] {
				return row, at
			}
		}
	}
	return -1, 0
}

// roomWithTitle is the row in which one of a stroke's forms has room: its own
// before all others.
func (l lane) roomWithTitle(own int, forms []stroke) (row int, labelled stroke, found bool) {
	for i := -1; i < len(l); i++ {
		if row = i; i < 0 {
			row = own
		}
		for _, form := range forms {
			if _, free := roomIn(l[row], form); free {
				return row, form, true
			}
		}
	}
	return 0, stroke{}, false
}

// lengthen gives the labels of a row, from left to right, what room is left
// beside them.
func lengthen(row []stroke, entries []Entry, scale timeScale) {
	for i := range row {
		s, from, to := &row[i], 0, scale.right()+timelineMargin
		if s.label == "" {
			continue
		}
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
