package chart

import (
	"cmp"
	"slices"
)

// placed gives every node room for its name: near where the network's distances
// would have it, none on another, and all in a drawing of the returned height.
func placed(names []string, nodes, edges []int, ties []Tie, width int) (boxes []box, height int) {
	points := relaxed(distances(nodes, edges, ties))
	height = 200 + areaOfName*len(nodes)/width
	points = fitted(points, box{width / 8, 30, width - width/8, height - 30})
	wanted := make([]box, len(nodes))
	for i, actor := range nodes {
		wide := textWidth(shortened(names[actor], min(widestName, width-2*margin-nameRoom))) + nameRoom
		wanted[i] = box{points[i].x - wide/2, points[i].y - nameHeight/2, points[i].x + wide - wide/2, points[i].y + nameHeight/2}
	}
	spread(wanted, box{margin, margin, width - margin, height - margin})
	return settled(wanted, degrees(nodes, edges, ties), width, height)
}

const (
	areaOfName = 8640 // of the drawing, for each name
	nameRoom   = 28   // in a box, beside the name: for its shape and its edges
)

// distances are how far nodes want to be from one another, in tenths of a hop:
// the length of the shortest way between them. A tie between two that have many
// is longer, for these need room around them.
func distances(nodes, edges []int, ties []Tie) [][]int {
	at, many := map[int]int{}, map[int]int{}
	for i, actor := range nodes {
		at[actor] = i
	}
	for _, i := range edges {
		many[ties[i].A]++
		many[ties[i].B]++
	}
	far := make([][]int, len(nodes))
	for i := range far {
		far[i] = slices.Repeat([]int{apart}, len(nodes))
		far[i][i] = 0
	}
	for _, i := range edges {
		a, b := at[ties[i].A], at[ties[i].B]
		far[a][b] = 4 + root(36*min(many[ties[i].A], many[ties[i].B]))
		far[b][a] = far[a][b]
	}
	for over := range far {
		for a := range far {
			for b := range far {
				far[a][b] = min(far[a][b], far[a][over]+far[over][b])
			}
		}
	}
	return far
}

// apart is how far nodes are from one another that nothing joins, in tenths of a hop.
const apart = 45

func degrees(nodes, edges []int, ties []Tie) []int {
	of := map[int]int{}
	for _, i := range edges {
		of[ties[i].A] += ties[i].Count
		of[ties[i].B] += ties[i].Count
	}
	degrees := make([]int, len(nodes))
	for i, actor := range nodes {
		degrees[i] = of[actor]
	}
	return degrees
}

// hop is how long a tie wants to be while the network is relaxed.
const hop = 1000

// relaxed finds points whose distances are as near as may be to the wanted ones, by moving each in turn to where all the others would have it (stress
// majorisation: Gansner, Koren, North 2004), from a fixed beginning.
func relaxed(wanted [][]int) []point {
	points := ring(len(wanted))
	for range 120 {
		for i := range points {
			points[i] = wantedBy(points, i, wanted[i])
		}
	}
	return points
}

func wantedBy(points []point, i int, wanted []int) point {
	var x, y, weights int
	for j, other := range points {
		if j == i {
			continue
		}
		weight := 1_000_000 / (wanted[j] * wanted[j])
		dx, dy := points[i].x-other.x, points[i].y-other.y
		far := max(root(dx*dx+dy*dy), 1)
		x += weight * (other.x + wanted[j]*hop/10*dx/far)
		y += weight * (other.y + wanted[j]*hop/10*dy/far)
		weights += weight
	}
	if weights == 0 {
		return points[i]
	}
	return point{x / weights, y / weights}
}

// ring is so many points around the origin, none like another.
func ring(count int) []point {
	points := make([]point, count)
	for i := range points {
		// A walk around a square, in steps of the golden ratio so that
		// neighbours in the list do not begin side by side.
		at := (i * 6180 % 10000) * 8 * hop / 10000
		side, along := at/(2*hop), at%(2*hop)-hop
		points[i] = [4]point{{along, -hop}, {hop, along}, {-along, hop}, {-hop, -along}}[side]
		points[i].x += i
	}
	return points
}

// fitted stretches points into a rectangle, each axis by itself.
func fitted(points []point, into box) []point {
	low, high := points[0], points[0]
	for _, p := range points {
		low = point{min(low.x, p.x), min(low.y, p.y)}
		high = point{max(high.x, p.x), max(high.y, p.y)}
	}
	stretched := func(at, low, high, from, to int) int {
		if high == low {
			return (from + to) / 2
		}
		return from + (at-low)*(to-from)/(high-low)
	}
	list := make([]point, len(points))
	for i, p := range points {
		list[i] = point{stretched(p.x, low.x, high.x, into.left, into.right), stretched(p.y, low.y, high.y, into.top, into.bottom)}
	}
	return list
}

// gap is the room that names keep from one another.
const gap = 10

// spread pushes names apart that lie on one another, each by half of the shorter
// way, for as long as it helps.
func spread(boxes []box, in box) {
	for range 200 {
		pushed := false
		for i := range boxes {
			for j := range i {
				if boxes[i].grown(gap).meets(boxes[j]) {
					push(boxes, j, i)
					pushed = true
				}
			}
			boxes[i] = boxes[i].inside(in)
		}
		if !pushed {
			return
		}
	}
}

func (b box) grown(by int) box { return box{b.left - by, b.top - by, b.right + by, b.bottom + by} }

// inside is the box moved as far as it takes to lie within another.
func (b box) inside(in box) box {
	b = b.moved(max(in.left-b.left, 0), max(in.top-b.top, 0))
	return b.moved(min(in.right-b.right, 0), min(in.bottom-b.bottom, 0))
}

func push(boxes []box, a, b int) {
	p, q := boxes[a].middle(), boxes[b].middle()
	acrossX := min(boxes[a].right, boxes[b].right) - max(boxes[a].left, boxes[b].left) + gap
	acrossY := min(boxes[a].bottom, boxes[b].bottom) - max(boxes[a].top, boxes[b].top) + gap
	x, y := 0, (acrossY+1)/2
	if acrossX < 3*acrossY { // names are wide, and so is the drawing
		x, y = (acrossX+1)/2, 0
	}
	if p.x > q.x {
		x = -x
	}
	if p.y > q.y {
		y = -y
	}
	boxes[a], boxes[b] = boxes[a].moved(-x, -y), boxes[b].moved(x, y)
}

// settled gives each box, the strongest first, the free place nearest to where
// it wants to be. Where the drawing is full it grows downwards.
func settled(wanted []box, strength []int, width, height int) (boxes []box, tall int) {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(strength[b], strength[a]) })
	boxes = make([]box, len(wanted))
	var taken []box
	for _, i := range order {
		place, found := free(wanted[i], taken, box{margin, margin, width - margin, height - margin})
		if !found {
			place = wanted[i].moved(0, height-margin/2-wanted[i].top).inside(box{margin, 0, width - margin, 1 << 30})
			height += nameHeight + margin
		}
		boxes[i] = place
		taken = append(taken, place)
	}
	return boxes, height
}

// free looks around a box, farther and farther, for a place that nothing takes.
func free(wanted box, taken []box, in box) (place box, found bool) {
	if wanted.within(in) && !slices.ContainsFunc(taken, wanted.grown(3).meets) {
		return wanted, true
	}
	const step = 6
	best := -1
	for x := -in.right; x <= in.right; x += step {
		for y := -in.bottom; y <= in.bottom; y += step {
			far := x*x + 4*y*y
			moved := wanted.moved(x, y)
			if best >= 0 && far >= best || !moved.within(in) {
				continue
			}
			if !slices.ContainsFunc(taken, moved.grown(3).meets) {
				place, best = moved, far
			}
		}
	}
	return place, best >= 0
}
