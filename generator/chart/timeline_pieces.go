package chart

const (
	onHeight = 3 // of a line that goes on
	partSize = 4 // the least width of a part of an interval
)

// piecesOf draws an entry around y 0; nil if it names no day.
func piecesOf(it Entry, scale timeScale) []Piece {
	start, end := it.Start, it.End
	switch {
	case !it.Interval:
		if start.State != Known {
			return nil
		}
		return []Piece{sidePiece(start, scale)}
	case start.State == Known && end.State == Known:
		return spanPieces(start, end, scale)
	case start.State == Known:
		piece := sidePiece(start, scale)
		return append([]Piece{piece}, goingOn(end.State, piece.X+piece.Width, scale)...)
	case end.State == Known:
		piece := sidePiece(end, scale)
		return append(goingBack(start.State, piece.X, scale), piece)
	}
	return nil
}

// sidePiece is a day, or the width of the days that a side may be.
func sidePiece(side Side, scale timeScale) Piece {
	kind := kindWhole
	switch {
	case side.Unspecified:
		kind = kindSome
	case side.First == side.Last:
		kind = kindDay
	}
	return bar(kind, side, scale.x(side.First), scale.x(side.Last+1), markSize, scale)
}

// bar is a piece from one pixel to another, with the doubts of a side, and not
// narrower than is said. A day is always as wide as it is high.
func bar(kind string, doubts Side, from, to, least int, scale timeScale) Piece {
	round := 3
	if kind == kindDay {
		round = markSize / 2
	}
	if to-from < least || kind == kindDay {
		from = (from+to)/2 - least/2
		to = from + least
	}
	if over := to - scale.right() - timelineMargin + 1; over > 0 {
		from, to = from-over, to-over
	}
	return Piece{
		Kind: kind, Approximate: doubts.Approximate, Uncertain: doubts.Uncertain,
		X: from, Y: -markSize / 2, Width: to - from, Height: markSize, Round: round,
	}
}

// spanPieces are the days on which an interval may begin, those that it surely
// has, and those on which it may end. A day is not told apart from what is sure
// unless it is in doubt.
func spanPieces(start, end Side, scale timeScale) []Piece {
	alike := start.Approximate == end.Approximate && start.Uncertain == end.Uncertain
	if alike && start.First == start.Last && end.First == end.Last {
		return []Piece{bar(kindSpan, start, scale.x(start.First), scale.x(end.Last+1), markSize, scale)}
	}
	begin, finish := scale.x(start.Last+1), scale.x(end.First)
	var pieces []Piece
	if start.exact() {
		begin = scale.x(start.First)
	} else {
		pieces = append(pieces, endPiece(start, scale.x(start.First), min(begin, scale.x(end.Last+1)), scale))
	}
	if end.exact() {
		finish = scale.x(end.Last + 1)
	}
	if finish-begin > 1 {
		pieces = append(pieces, bar(kindSpan, Side{}, begin, finish, partSize, scale))
	}
	if !end.exact() {
		pieces = append(pieces, endPiece(end, max(begin, scale.x(end.First)), scale.x(end.Last+1), scale))
	}
	return pieces
}

// endPiece is where an interval may begin or end.
func endPiece(side Side, from, to int, scale timeScale) Piece {
	kind := kindWhole
	if side.Unspecified {
		kind = kindSome
	}
	return bar(kind, side, from, max(to, from), partSize, scale)
}

// exact tells whether a side is a day without doubt.
func (s Side) exact() bool { return s.First == s.Last && !s.Approximate && !s.Uncertain }

// goingOn is what follows a beginning that has no end.
func goingOn(end State, from int, scale timeScale) []Piece {
	if end == Unknown {
		return []Piece{line(kindLost, from, min(from+lostSize, scale.right()+timelineMargin))}
	}
	to := max(scale.right()-arrowSize, from)
	return []Piece{line(kindOn, from, to), arrowHead(kindRight, min(to, scale.right()+timelineMargin-arrowSize))}
}

// goingBack is what comes before an end that has no beginning.
func goingBack(start State, to int, scale timeScale) []Piece {
	if start == Unknown {
		return []Piece{line(kindLost, max(to-lostSize, 0), to)}
	}
	from := min(timelineMargin+arrowSize, to)
	return []Piece{arrowHead(kindLeft, max(from-arrowSize, 0)), line(kindOn, from, to)}
}

func line(kind string, from, to int) Piece {
	return Piece{Kind: kind, X: from, Y: -onHeight / 2, Width: max(to-from, 0), Height: onHeight}
}

func arrowHead(kind string, from int) Piece {
	return Piece{Kind: kind, X: from, Y: -markSize / 2, Width: arrowSize, Height: markSize}
}
