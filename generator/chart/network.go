package chart

import (
	"cmp"
	"maps"
	"slices"
)

// Tie is between two actors, by their places in a list. The stronger, the thicker.
type Tie struct{ A, B, Count int }

// Network is a drawing of who is tied to whom. The names are its nodes: each has
// room of its own, and ties run from name to name below them.
type Network struct {
	Width, Height int
	Actors        []int  // who is drawn: places in the list that was given
	Nodes         []Node // of each of these
	Ties          []int  // what is drawn, the strongest last, to lie on top
	Edges         []Edge // of each of these
}

// Node is a name in a box of its own.
type Node struct {
	X, Y, Width, Height int // upper left corner of the box
	Name                string
	TextX, TextY        int // where the name begins, and its base line
	FormX, FormY        int // middle of the shape
}

// Edge is a tie that is drawn.
type Edge struct {
	A, B  int    // the places of the two among the Nodes
	Path  string // from the middle of one name to that of the other
	Thick int    // 1 to 5
}

// NetworkSize is for how wide a screen a network is drawn, and how many of its
// actors can be read there.
type NetworkSize struct {
	Width  int // in pixels where letters are 13 high
	Actors int // at most, 2 or more
}

const (
	nameHeight = 24
	widestName = 250
	margin     = 8
)

// DrawNetwork lays the network out: the actors of the strongest ties, of the
// ties between them the ones that hold the picture together and the strongest of the
// others, three for two actors. What is left out is not in the result.
func DrawNetwork(names []string, ties []Tie, size NetworkSize) Network {
	nodes := strongestActors(ties, size.Actors)
	if len(nodes) == 0 {
		return Network{}
	}
	edges := strongestTies(nodes, ties)
	boxes, height := placed(names, nodes, edges, ties, size.Width)
	slices.Reverse(edges)
	ends := endsOf(nodes, edges, ties)
	boxes = cleared(boxes, ends, box{margin, margin, size.Width - margin, height - margin})
	drawn := Network{Width: size.Width, Height: height, Actors: nodes, Ties: edges}
	for i, actor := range nodes {
		drawn.Nodes = append(drawn.Nodes, node(names[actor], boxes[i]))
	}
	drawn.Edges = drawnEdges(ends, edges, ties, boxes)
	return drawn
}

// endsOf are the places among the nodes of those that edges join.
func endsOf(nodes, edges []int, ties []Tie) [][2]int {
	ends := make([][2]int, len(edges))
	for i, edge := range edges {
		a, _ := slices.BinarySearch(nodes, ties[edge].A)
		b, _ := slices.BinarySearch(nodes, ties[edge].B)
		ends[i] = [2]int{a, b}
	}
	return ends
}

// strongestActors are those of the strongest ties, in the order of the list.
func strongestActors(ties []Tie, most int) []int {
	in := map[int]bool{}
	for _, i := range byStrength(ties) {
		a, b := ties[i].A, ties[i].B
		added := 0
		if !in[a] {
			added++
		}
		if !in[b] {
			added++
		}
		if a != b && len(in)+added <= most {
			in[a], in[b] = true, true
		}
	}
	return slices.Sorted(maps.Keys(in))
}

// byStrength are the places of ties, the strongest first.
func byStrength(ties []Tie) []int {
	order := make([]int, len(ties))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ties[b].Count, ties[a].Count) })
	return order
}

// strongestTies are the ties between nodes that are drawn, strongest first: those
// of a spanning forest, without which somebody would hang loose, and of the
// others as many as a reader can follow.
func strongestTies(nodes []int, ties []Tie) []int {
	order := slices.DeleteFunc(byStrength(ties), func(i int) bool {
		tie := ties[i]
		return tie.A == tie.B || !has(nodes, tie.A) || !has(nodes, tie.B)
	})
	forest := spanning(order, ties)
	left := len(nodes)*3/2 - len(forest)
	return slices.DeleteFunc(order, func(i int) bool {
		if forest[i] {
			return false
		}
		left--
		return left < 0
	})
}

// has tells whether a sorted list has an actor.
func has(nodes []int, actor int) bool {
	_, found := slices.BinarySearch(nodes, actor)
	return found
}

// spanning are the first ties that join what is not joined yet.
func spanning(order []int, ties []Tie) map[int]bool {
	group := map[int]int{}
	var of func(actor int) int
	of = func(actor int) int {
		up, joined := group[actor]
		if !joined {
			return actor
		}
		group[actor] = of(up)
		return group[actor]
	}
	forest := map[int]bool{}
	for _, i := range order {
		if a, b := of(ties[i].A), of(ties[i].B); a != b {
			group[a] = b
			forest[i] = true
		}
	}
	return forest
}

func node(name string, room box) Node {
	return Node{
		X: room.left, Y: room.top, Width: room.right - room.left, Height: room.bottom - room.top,
		Name: shortened(name, room.right-room.left-nameRoom), TextX: room.left + 20, TextY: room.top + 17,
		FormX: room.left + 11, FormY: room.top + nameHeight/2,
	}
}

// drawnEdges are the ties as lines, each bent so that it runs behind as few
// names as possible that it has nothing to do with.
func drawnEdges(ends [][2]int, edges []int, ties []Tie, boxes []box) []Edge {
	strongest := 16 // of few sentences each has its own thickness; of many they are told apart by share
	for _, i := range edges {
		strongest = max(strongest, ties[i].Count)
	}
	var drawn []Edge
	for at, i := range edges {
		bend := straightest(ends[at][0], ends[at][1], boxes)
		drawn = append(drawn, Edge{A: ends[at][0], B: ends[at][1], Path: bend.path(), Thick: thickness(ties[i].Count * 16 / strongest)})
	}
	return drawn
}

// thickness grows with the logarithm of a count: 1, 2–3, 4–7, 8–15, more.
func thickness(count int) int {
	thick := 1
	for ; count > 1 && thick < 5; count /= 2 {
		thick++
	}
	return thick
}

// point is a place in a drawing.
type point struct{ x, y int }

func (b box) middle() point { return point{(b.left + b.right) / 2, (b.top + b.bottom) / 2} }

// curve is a line from one point to another that a third draws to itself
// (quadratic Bézier).
type curve struct{ from, by, to point }

func (c curve) path() string {
	return "M" + coordinates(c.from.x, c.from.y) + "Q" + coordinates(c.by.x, c.by.y) + " " + coordinates(c.to.x, c.to.y)
}

// curveParts are the parts of a curve between the points that are looked at.
const curveParts = 32

// at is the point after so many parts of the way.
func (c curve) at(part int) point {
	rest := curveParts - part
	along := func(from, by, to int) int {
		return (rest*rest*from + 2*rest*part*by + part*part*to) / (curveParts * curveParts)
	}
	return point{along(c.from.x, c.by.x, c.to.x), along(c.from.y, c.by.y, c.to.y)}
}

// bends are how far a line may be drawn aside, in hundredths of its length; the
// straight one first, which is best where others are no better.
var bends = [...]int{6, -6, 16, -16, 28, -28}

func straightest(a, b int, boxes []box) curve {
	from, to := boxes[a].middle(), boxes[b].middle()
	var best curve
	least := -1
	for _, bend := range bends {
		by := point{(from.x+to.x)/2 - (to.y-from.y)*bend/100, (from.y+to.y)/2 + (to.x-from.x)*bend/100}
		line := curve{from, by, to}
		if hidden := line.behind(a, b, boxes); least < 0 || hidden < least {
			best, least = line, hidden
		}
		if least == 0 {
			break
		}
	}
	return best
}

// behind counts at how many points the curve runs behind names that are not its ends.
func (c curve) behind(a, b int, boxes []box) int {
	count := 0
	for part := 1; part < curveParts; part++ {
		p := c.at(part)
		for i, room := range boxes {
			if i != a && i != b && p.x >= room.left && p.x < room.right && p.y >= room.top && p.y < room.bottom {
				count++
			}
		}
	}
	return count
}
