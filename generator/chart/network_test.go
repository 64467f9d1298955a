package chart

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"testing"
)

// A network: the numbers of its actors and of the ties of each to those before.
type sketch struct {
	name   string
	actors int
	ties   func(a int) []Tie
}

var sketches = []sketch{
	{"a pair", 2, chain},
	{"a chain", 9, chain},
	{"a star", 60, star},
	{"pairs apart from one another", 40, couples},
	{"everybody with everybody", 60, crowd},
	{"more than can be drawn", 1000, star},
	{"more than can be drawn, in a chain", 1000, chain},
	{"many with many", 300, mixed},
}

func chain(a int) []Tie { return []Tie{{a - 1, a, 1 + a%4}} }
func star(a int) []Tie  { return []Tie{{0, a, 1 + a%7}} }
func couples(a int) []Tie {
	if a%2 == 0 {
		return nil
	}
	return []Tie{{a - 1, a, 1}}
}

func crowd(a int) []Tie {
	var ties []Tie
	for b := range a {
		ties = append(ties, Tie{b, a, 1 + (a*b)%11})
	}
	return ties
}

func mixed(a int) []Tie {
	return []Tie{{a / 2, a, 1 + a%3}, {a / 3, a, 1 + a%5}, {(a * 7) % a, a, 2}}
}

// sizes are for a screen that is wide and for one that is not.
var sizes = []NetworkSize{{960, 60}, {660, 36}, {272, 16}}

func (s sketch) draw(size NetworkSize) Network { return DrawNetwork(s.names(), s.all(), size) }

func (s sketch) names() []string {
	names := make([]string, s.actors)
	for i := range names {
		names[i] = []string{"Nato", "Russia", "European External Action Service", "外務省", "", "A name that is so long that it cannot be shown as a whole"}[i%6]
	}
	return names
}

func (s sketch) all() []Tie {
	var ties []Tie
	for a := 1; a < s.actors; a++ {
		ties = append(ties, s.ties(a)...)
	}
	return ties
}

// Every name has room of its own inside the drawing, and no more are drawn than
// can be read.
func TestNetworkHasRoom(t *testing.T) {
	eachDrawing(func(s sketch, size NetworkSize) {
		drawn := s.draw(size)
		if len(drawn.Nodes) == 0 || len(drawn.Nodes) > size.Actors || len(drawn.Nodes) != len(drawn.Actors) {
			t.Errorf("%s: %d names of %d actors", s.name, len(drawn.Nodes), len(drawn.Actors))
		}
		if len(drawn.Edges) > size.Actors*3/2 || len(drawn.Edges) != len(drawn.Ties) {
			t.Errorf("%s: %d edges of %d ties", s.name, len(drawn.Edges), len(drawn.Ties))
		}
		whole := box{0, 0, drawn.Width, drawn.Height}
		for i, node := range drawn.Nodes {
			if !node.room().within(whole) {
				t.Errorf("%s: %+v is not within %+v", s.name, node, whole)
			}
			if textWidth(node.Name) > node.Width-24 {
				t.Errorf("%s: %q is wider than its box of %d", s.name, node.Name, node.Width)
			}
			for _, other := range drawn.Nodes[:i] {
				if node.room().meets(other.room()) {
					t.Errorf("%s: %+v lies on %+v", s.name, node, other)
				}
			}
		}
	})
}

func eachDrawing(each func(sketch, NetworkSize)) {
	for _, s := range sketches {
		for _, size := range sizes {
			each(s, size)
		}
	}
}

func (n Node) room() box { return box{n.X, n.Y, n.X + n.Width, n.Y + n.Height} }

// Nobody hangs loose, what is drawn is the strongest, and the strongest last.
func TestNetworkTies(t *testing.T) {
	eachDrawing(func(s sketch, size NetworkSize) {
		drawn, ties := s.draw(size), s.all()
		touched := map[int]bool{}
		thick := 0
		for i, at := range drawn.Ties {
			touched[ties[at].A], touched[ties[at].B] = true, true
			if drawn.Edges[i].Thick < thick {
				t.Errorf("%s: a stronger tie lies under a weaker one", s.name)
			}
			thick = drawn.Edges[i].Thick
		}
		for _, actor := range drawn.Actors {
			if !touched[actor] {
				t.Errorf("%s: actor %d hangs loose", s.name, actor)
			}
		}
		strongest := slices.MaxFunc(ties, func(a, b Tie) int { return a.Count - b.Count })
		if at := slices.Index(ties, strongest); !slices.Contains(drawn.Ties, at) {
			t.Errorf("%s: the strongest tie %+v is not drawn", s.name, strongest)
		}
	})
}

// Names that lines run under are moved aside, where that makes less of it.
func TestNetworkIsCleared(t *testing.T) {
	before, after := 0, 0
	for _, s := range sketches {
		for _, size := range sizes {
			names, ties := s.names(), s.all()
			nodes := strongestActors(ties, size.Actors)
			edges := strongestTies(nodes, ties)
			boxes, height := placed(names, nodes, edges, ties, size.Width)
			ends := endsOf(nodes, edges, ties)
			was := hiddenPoints(boxes, ends)
			is := hiddenPoints(cleared(boxes, ends, box{margin, margin, size.Width - margin, height - margin}), ends)
			before, after = before+was, after+is
			t.Logf("%s at %d: of %d hidden points %d are left", s.name, size.Width, was, is)
		}
	}
	if after > before*2/3 {
		t.Errorf("of %d hidden points %d are left", before, after)
	}
}

func hiddenPoints(boxes []box, ends [][2]int) int {
	count := 0
	for _, end := range ends {
		count += straightest(end[0], end[1], boxes).behind(end[0], end[1], boxes)
	}
	return count
}

func TestNetworkOfNobody(t *testing.T) {
	if got := DrawNetwork([]string{"alone", "lonely"}, nil, sizes[0]); !reflect.DeepEqual(got, Network{}) {
		t.Errorf("a drawing of nobody: %+v", got)
	}
	if got := DrawNetwork([]string{"alone"}, []Tie{{0, 0, 3}}, sizes[0]); !reflect.DeepEqual(got, Network{}) {
		t.Errorf("a drawing of one who is tied to himself: %+v", got)
	}
}

// The same on one processor as on many, and again.
func TestNetworkIsTheSame(t *testing.T) {
	for _, s := range sketches {
		once := s.draw(sizes[0])
		before := runtime.GOMAXPROCS(1)
		again := s.draw(sizes[0])
		runtime.GOMAXPROCS(before)
		if !reflect.DeepEqual(once, again) {
			t.Errorf("%s is drawn otherwise the second time", s.name)
		}
	}
}

func TestThickness(t *testing.T) {
	for count, want := range map[int]int{0: 1, 1: 1, 2: 2, 3: 2, 4: 3, 7: 3, 8: 4, 15: 4, 16: 5, 1 << 40: 5} {
		if got := thickness(count); got != want {
			t.Errorf("%d is drawn with thickness %d, want %d", count, got, want)
		}
	}
}

// Neighbours have a line each, inside the drawing, whatever their number.
func TestAround(t *testing.T) {
	long := "The Permanent Mission of a State with a very long name"
	for count := range 20 {
		names, counts := slices.Repeat([]string{long}, count), slices.Repeat([]int{3}, count)
		var ties []Tie
		for i := 1; i < count; i++ {
			ties = append(ties, Tie{0, i, 1})
		}
		drawn, spokes := DrawAround(long, names, counts, ties)
		if len(spokes) != count || (drawn.Chords != "") != (count > 1) {
			t.Errorf("%d neighbours: %d spokes, chords %q", count, len(spokes), drawn.Chords)
		}
		whole, self := box{0, 0, drawn.Width, drawn.Height}, box{drawn.RoomX, drawn.RoomY, drawn.RoomX + drawn.RoomWidth, drawn.RoomY + drawn.RoomHeight}
		taken := []box{self}
		for _, it := range spokes {
			from, to := it.ends()
			room := box{from, it.Y - 13, to, it.Y + 13}
			if !room.within(whole) {
				t.Errorf("%d neighbours: %+v is not within %+v", count, it, whole)
			}
			if slices.ContainsFunc(taken, room.meets) {
				t.Errorf("%d neighbours: %+v lies on another", count, it)
			}
			taken = append(taken, room)
		}
	}
}

func TestRoot(t *testing.T) {
	for _, n := range []int{-4, 0, 1, 2, 3, 4, 8, 9, 99, 100, 1 << 40, 1<<62 - 1} {
		got := root(n)
		if want := max(n, 0); got*got > want || got < 1<<31 && (got+1)*(got+1) <= want {
			t.Errorf("the root of %d is %d", n, got)
		}
	}
}

func TestShortened(t *testing.T) {
	tests := []struct {
		text   string
		widest int
		want   string
	}{
		{"Nato", 190, "Nato"},
		{"European External Action Service", 100, "European Ext…"},
		{"Ministry of Defence", 90, "Ministry of…"},
		{"外務省", 30, "外…"},
		{"", 10, ""},
		{"wide", 5, "…"},
	}
	for _, test := range tests {
		if got := shortened(test.text, test.widest); got != test.want {
			t.Errorf("%q in %d is %q, want %q", test.text, test.widest, got, test.want)
		}
	}
}

func BenchmarkNetwork(b *testing.B) {
	for _, s := range sketches {
		names, ties := s.names(), s.all()
		b.Run(fmt.Sprintf("%s of %d", s.name, s.actors), func(b *testing.B) {
			for b.Loop() {
				DrawNetwork(names, ties, sizes[0])
			}
		})
	}
}
