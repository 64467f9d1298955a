package chart

import "strconv"

// Around is a drawing of an actor in the middle of those it is tied to, each at
// the end of a spoke.
type Around struct {
	Width, Height int
	Name          string
	X, Y          int    // middle of the name
	RoomX, RoomY  int    // upper left corner of its box
	RoomWidth     int    // of its box
	RoomHeight    int    // of its box
	Chords        string // path of the ties among the others; empty for none
}

// Spoke leads from the middle to one of the others.
type Spoke struct {
	X, Y  int    // where it ends; its name stands beside that
	Path  string // from the middle, in coordinates that begin at X, Y
	Thick int    // 1 to 5
	Left  bool   // of the middle: the name stands on the left of X
	Name  string
}

const (
	rowHeight   = 30
	reach       = 130 // from the middle to the farthest ends
	widestSpoke = 200
	widestSelf  = 165
)

// DrawAround lays out an actor with its neighbours, strongest first, by turns on
// the right and on the left. The counts are those of their ties to the middle;
// ties among them are given by their places in the list.
func DrawAround(name string, neighbours []string, counts []int, ties []Tie) (Around, []Spoke) {
	rows := max((len(neighbours)+1)/2, 2)
	drawn := Around{Height: rows*rowHeight + 4, Name: shortened(name, widestSelf), RoomHeight: nameHeight}
	drawn.Y, drawn.RoomY = drawn.Height/2, (drawn.Height-nameHeight)/2
	drawn.RoomWidth = textWidth(drawn.Name) + 20
	spokes := make([]Spoke, len(neighbours))
	left, right := 1-drawn.RoomWidth/2, drawn.RoomWidth-drawn.RoomWidth/2+1
	for i := range neighbours {
		spokes[i] = drawn.spoke(i, len(neighbours), neighbours[i], counts[i])
		from, to := spokes[i].ends()
		left, right = min(left, from), max(right, to)
	}
	drawn.Width, drawn.X = right-left, -left
	drawn.RoomX = drawn.X - drawn.RoomWidth/2
	for i := range spokes {
		spokes[i].X += drawn.X
	}
	for _, tie := range ties {
		drawn.Chords += drawn.chord(spokes[tie.A], spokes[tie.B])
	}
	return drawn, spokes
}

// spoke is one of so many, as seen from a middle whose X is 0.
func (d Around) spoke(i, count int, name string, times int) Spoke {
	left := i%2 == 1
	onSide := (count + 1) / 2
	if left {
		onSide = count / 2
	}
	off := (2*(i/2) - onSide + 1) * rowHeight / 2 // from the middle's height
	half := max(onSide, 2) * rowHeight / 2
	out := reach * root((half*half-off*off)*10000) / half / 100 // an ellipse
	s := Spoke{X: d.X + out, Y: d.Y + off, Thick: thickness(times), Left: left, Name: shortened(name, widestSpoke)}
	if left {
		s.X = d.X - out
	}
	s.Path = "M" + coordinates(d.X-s.X, d.Y-s.Y) + "L0 0"
	return s
}

// ends are where a spoke with its name begins and ends.
func (s Spoke) ends() (from, to int) {
	if s.Left {
		return s.X - 18 - textWidth(s.Name), s.X + 13
	}
	return s.X - 13, s.X + 18 + textWidth(s.Name)
}

// chord joins two of the others, bent towards the middle.
func (d Around) chord(a, b Spoke) string {
	by := coordinates((a.X+b.X+2*d.X)/4, (a.Y+b.Y+2*d.Y)/4)
	return "M" + coordinates(a.X, a.Y) + "Q" + by + " " + coordinates(b.X, b.Y)
}

func coordinates(x, y int) string { return strconv.Itoa(x) + " " + strconv.Itoa(y) }
