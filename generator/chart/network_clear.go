package chart

// cleared moves names a little aside under which lines of others run, or whose
// own lines run under others, where there is a free place that has less of it.
func cleared(boxes []box, ends [][2]int, in box) []box {
	c := clearing{boxes: boxes, ends: ends, in: in}
	for _, end := range ends {
		c.curves = append(c.curves, straightest(end[0], end[1], boxes))
	}
	const rounds = 2 // what moves in the first may make room
	for range rounds {
		for i := range boxes {
			c.clear(i)
		}
	}
	return c.boxes
}

// clearing is a drawing in which names are moved.
type clearing struct {
	boxes  []box
	ends   [][2]int
	curves []curve // of the ends
	in     box

	lines cells // points of curves that do not end at the name that is moved
	names cells // what other names cover
}

// How far a name may be moved in a round.
const (
	farthestX = 144
	farthestY = 96
)

// clear moves a name to where it is least in the way, if it is in the way.
func (c *clearing) clear(i int) {
	c.look(i)
	best, least := c.boxes[i], c.hidden(i, c.boxes[i])*hiddenPoint
	if least == 0 {
		return
	}
	for y := -farthestY; y <= farthestY; y += 8 {
		for x := -farthestX; x <= farthestX; x += 12 {
			moved := c.boxes[i].moved(x, y)
			far := max(x, -x) + 2*max(y, -y)
			if far < least && moved.within(c.in) && c.free(i, moved) {
				if cost := far + c.hidden(i, moved)*hiddenPoint; cost < least {
					best, least = moved, cost
				}
			}
		}
	}
	c.boxes[i] = best
	for e, end := range c.ends {
		if end[0] == i || end[1] == i {
			c.curves[e] = straightest(end[0], end[1], c.boxes)
		}
	}
}

// hiddenPoint is for how many pixels of a way a name is moved to clear one.
const hiddenPoint = 48

// look notes where the others are.
func (c *clearing) look(i int) {
	c.lines.reset(c.in)
	c.names.reset(c.in)
	for e, end := range c.ends {
		if end[0] != i && end[1] != i {
			for part := 1; part < curveParts; part++ {
				p := c.curves[e].at(part)
				*c.lines.at(p)++
			}
		}
	}
	for j, room := range c.boxes {
		if j != i {
			for y := room.top; y < room.bottom; y += cellSize {
				for x := room.left; x < room.right; x += cellSize {
					*c.names.at(point{x, y}) = j + 1
				}
			}
		}
	}
	c.lines.sum()
}

// free tells whether a name has room of its own in a place.
func (c *clearing) free(i int, place box) bool {
	for j, other := range c.boxes {
		if j != i && place.grown(gap/2).meets(other) {
			return false
		}
	}
	return true
}

// hidden counts the points of lines that a name would hide in a place, and those
// of its own lines that others would hide.
func (c *clearing) hidden(i int, place box) int {
	count := c.lines.within(place)
	for _, end := range c.ends {
		other := end[0] + end[1] - i
		if end[0] != i && end[1] != i {
			continue
		}
		from, to := place.middle(), c.boxes[other].middle()
		for part := 1; part < curveParts; part++ {
			p := point{from.x + (to.x-from.x)*part/curveParts, from.y + (to.y-from.y)*part/curveParts}
			if at := *c.names.at(p); at > 0 && at != other+1 {
				count++
			}
		}
	}
	return count
}

// cells are the squares of a drawing, with a number each.
type cells struct {
	across, down int
	of           []int
}

const cellSize = 6

func (c *cells) reset(in box) {
	c.across, c.down = in.right/cellSize+2, in.bottom/cellSize+2
	if c.of == nil {
		c.of = make([]int, c.across*c.down)
	}
	clear(c.of)
}

// at is the number of the cell in which a point lies. Points beyond the edge,
// where curves may lead, are at the edge.
func (c *cells) at(p point) *int {
	x, y := min(max(p.x/cellSize+1, 1), c.across-1), min(max(p.y/cellSize+1, 1), c.down-1)
	return &c.of[y*c.across+x]
}

// sum makes of each number the sum of all from the upper left corner up to it.
func (c *cells) sum() {
	for y := 1; y < c.down; y++ {
		row := 0
		for x := 1; x < c.across; x++ {
			row += c.of[y*c.across+x]
			c.of[y*c.across+x] = row + c.of[(y-1)*c.across+x]
		}
	}
}

// within is the sum of the cells that a box touches, after sum.
func (c *cells) within(b box) int {
	left, top := max(b.left/cellSize, 0), max(b.top/cellSize, 0)
	right, bottom := min(b.right/cellSize+1, c.across-1), min(b.bottom/cellSize+1, c.down-1)
	return c.of[bottom*c.across+right] - c.of[top*c.across+right] - c.of[bottom*c.across+left] + c.of[top*c.across+left]
}
