package phrase

import (
	"slices"
	"sort"
)

// A window is where the parts of a quote stand in order in the folded text.
type window struct {
	Span
	starts []int // of the parts
}

// maxOverlapping is how many windows are compared that overlap the first one.
// There are no more, but where a part of a quote is made to overlap itself.
const maxOverlapping = 4 * MaxParts

// findParts returns the places where the parts stand in their order within
// one block. Of places that overlap the shortest counts, the first of equals;
// where some do not overlap, the result is as many of those as there are.
func (t *Text) findParts(before string, parts []string, after string) []Place {
	finder := newPartFinder(t, before, parts, after)
	first, ok := finder.next(0)
	if !ok {
		return nil
	}
	shortest, w := first, first
	for n := 0; n < maxOverlapping && ok && w.Start < first.End; n++ {
		if w.End-w.Start < shortest.End-shortest.Start {
			shortest = w
		}
		w, ok = finder.next(w.Start + 1)
	}
	if ok && w.Start < first.End {
		w, ok = finder.next(first.End)
	}
	if !ok {
		return []Place{t.place(shortest, parts)}
	}
	places := []Place{t.place(first, parts)}
	for ; ok && len(places) < MaxPlaces; w, ok = finder.next(w.End) {
		places = append(places, t.place(w, parts))
	}
	return places
}

func (t *Text) place(w window, parts []string) Place {
	place := Place{Parts: make([]Span, len(parts))}
	for k, start := range w.starts {
		place.Parts[k] = t.Span(start, start+len(parts[k]))
	}
	return place
}

// A partFinder finds the windows that hold no shorter one, in order. All of them
// together cost one way through the text for each part, and each its own length.
type partFinder struct {
	text    *Text
	parts   []string
	ways    [][]sought
	cursors [][]*cursor // one for each way; all only go forward
}

func newPartFinder(t *Text, before string, parts []string, after string) *partFinder {
	f := &partFinder{text: t, parts: parts}
	for k, part := range parts {
		head, tail := "", ""
		if k == 0 {
			head = before
		}
		if k == len(parts)-1 {
			tail = after
		}
		f.ways = append(f.ways, waysToStand(head, part, tail))
		f.cursors = append(f.cursors, nil)
	}
	return f
}

// next returns the first window that begins at or after from, which never
// decreases, and holds no shorter one.
func (f *partFinder) next(from int) (window, bool) {
	starts := make([]int, len(f.parts))
	for {
		first := f.advance(0, from)
		if first == none {
			return window{}, false
		}
		_, limit := f.text.block(first)
		beyond := f.fill(starts, first, limit)
		switch {
		case beyond == none:
			return window{}, false
		case beyond < 0:
			end := starts[len(starts)-1] + len(f.parts[len(starts)-1])
			f.tighten(starts, end)
			return window{Span{starts[0], end}, starts}, true
		}
		block, _ := f.text.block(beyond)
		from = max(limit, block)
	}
}

// fill puts every part as early as it can from start on. It returns -1, or
// where the first part stands that does not before the limit: none where it
// does not stand any more at all.
func (f *partFinder) fill(starts []int, start, limit int) int {
	for k, part := range f.parts {
		start = f.advance(k, start)
		if start == none || start+len(part) > limit {
			return start
		}
		starts[k] = start
		start += len(part)
	}
	return -1
}

// tighten puts every part but the last as late as it can before the one after it.
func (f *partFinder) tighten(starts []int, end int) {
	last := len(starts) - 1
	from := starts[0] - len(f.ways[0][len(f.ways[0])-1].head)
	backward := reversed(f.text.folded[max(0, from):end])
	to := starts[last]
	for k := last - 1; k >= 0; k-- {
		latest := starts[k]
		for _, way := range f.ways[k] {
			region := backward[end-to : end-max(0, latest-len(way.head))]
			if at := f.lastIn(region, to, way); at != none {
				latest = max(latest, at)
			}
		}
		starts[k], to = latest, latest
	}
}

// lastIn returns the last occurrence in a region that is written backward and ends at to.
func (f *partFinder) lastIn(region string, to int, way sought) int {
	search := search{text: region, pattern: reversed(way.head + way.words)}
	for found := search.seek(0); found != none; found = search.next() {
		end := to - found
		if start := end - len(way.words); isEdge(f.text.folded, start) && isEdge(f.text.folded, end) {
			return start
		}
	}
	return none
}

// advance returns the first occurrence of part k at or after from, or none.
func (f *partFinder) advance(k, from int) int {
	if f.cursors[k] == nil {
		for _, way := range f.ways[k] {
			f.cursors[k] = append(f.cursors[k], newCursor(f.text.folded, way))
		}
	}
	first := none
	for _, cursor := range f.cursors[k] {
		cursor.advance(from)
		first = min(first, cursor.at)
	}
	return first
}

// block returns the bounds of the block of the folded text that offset i is in
// or at the end of.
func (t *Text) block(i int) (start, end int) {
	after := sort.Search(len(t.blocks), func(k int) bool { return int(t.blocks[k]) >= i })
	if after > 0 {
		start = int(t.blocks[after-1]) + 1
	}
	if after == len(t.blocks) {
		return start, len(t.folded)
	}
	return start, int(t.blocks[after])
}

// holdsBlockEnd tells whether a span of the folded text is of more than one block.
func (t *Text) holdsBlockEnd(folded Span) bool {
	_, end := t.block(folded.Start)
	return end < folded.End
}

func reversed(s string) string {
	bytes := []byte(s)
	slices.Reverse(bytes)
	return string(bytes)
}
