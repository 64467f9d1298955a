package chart

// LegendItem is a form of marks, or a kind of stretch, and what it looks like.
type LegendItem struct {
	Key    string // of LegendKeys
	Pieces []Piece
}

// Size of what a LegendItem shows.
const (
	LegendWidth  = 34
	LegendHeight = 14
)

// LegendKeys are what a legend may explain, in its order.
func LegendKeys() []string {
	return []string{kindDay, kindSpan, kindWhole, kindSome, "approximate", "uncertain", kindOn, kindLost, kindMore, kindSkip}
}

// Legend explains the forms that there are in a timeline.
func (t Timeline) Legend() []LegendItem {
	used := map[string]bool{kindSkip: len(t.Skips) > 0}
	for _, mark := range t.Marks {
		for _, piece := range mark.Pieces {
			plain := !piece.Approximate && !piece.Uncertain
			used[piece.Kind] = used[piece.Kind] || plain
			used["approximate"] = used["approximate"] || piece.Approximate
			used["uncertain"] = used["uncertain"] || piece.Uncertain
		}
	}
	var items []LegendItem
	for _, key := range LegendKeys() {
		if used[key] {
			items = append(items, LegendItem{key, sample(key)})
		}
	}
	return items
}

// sample shows a form in the middle of a LegendItem.
func sample(key string) []Piece {
	const y = (LegendHeight - markSize) / 2
	wide := Piece{Kind: key, X: 2, Y: y, Width: LegendWidth - 4, Height: markSize, Round: 3}
	dot := Piece{Kind: kindDay, X: (LegendWidth - markSize) / 2, Y: y, Width: markSize, Height: markSize, Round: markSize / 2}
	pieces := []Piece{wide}
	switch key {
	case kindDay:
		pieces = []Piece{dot}
	case "approximate":
		dot.Approximate = true
		pieces = []Piece{dot}
	case "uncertain":
		dot.Uncertain = true
		pieces = []Piece{dot}
	case kindOn:
		line := line(kindOn, 2, LegendWidth-2-arrowSize)
		head := arrowHead(kindRight, LegendWidth-2-arrowSize)
		line.Y, head.Y = LegendHeight/2-1, y
		pieces = []Piece{line, head}
	case kindLost:
		line := line(kindLost, 6, LegendWidth-6)
		line.Y = LegendHeight/2 - 1
		pieces = []Piece{line}
	case kindMore:
		pieces[0].X, pieces[0].Width, pieces[0].Round = 4, moreSize, markSize/2
	}
	setPoints(pieces)
	return pieces
}
