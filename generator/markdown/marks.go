package markdown

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A marking lays marks and names on the runs of a text, which come in order.
type marking struct {
	parts    []stretch // of all marks, sorted by start
	nextPart int
	active   []stretch // parts that may reach into the run at hand

	names    []Name
	nextName int

	marked   []bool // by mark: its first element is written
	named    int    // names before this one have theirs written
	lastWord []int  // by mark with a sign: where its last shown word ends; else -1

	cuts  []stretch // scratch
	stack []stretch // the elements that are open
}

// A stretch is one part of a mark or a name, as a whole or clipped to a run.
type stretch struct {
	start, end int
	index      int // of the mark or name
	name       bool
}

// newMarking prepares the marks and names of a rendering.
func newMarking(d *Document, r *Rendering, shown *selection) marking {
	m := marking{marked: make([]bool, len(r.Marks)), lastWord: make([]int, len(r.Marks))}
	for i, mark := range r.Marks {
		parts := tidyParts(d.Text, mark.Parts)
		for _, p := range parts {
			m.parts = append(m.parts, stretch{start: p.Start, end: p.End, index: i})
		}
		m.lastWord[i] = -1
		if mark.Sign != nil {
			m.lastWord[i] = d.lastShownWord(parts, shown)
		}
	}
	slices.SortStableFunc(m.parts, func(a, b stretch) int { return cmp.Compare(a.start, b.start) })
	end := 0
	for _, n := range r.Names {
		if n.Start >= end && n.Start < n.End && n.End <= len(d.Text) {
			m.names = append(m.names, n)
			end = n.End
		}
	}
	return m
}

// tidyParts sorts the parts of a mark, joins those that overlap and cuts white
// space off their ends.
func tidyParts(text string, parts []Span) []Span {
	sorted := slices.Clone(parts)
	slices.SortFunc(sorted, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	var tidy []Span
	for _, p := range sorted {
		p.Start, p.End = max(p.Start, 0), min(p.End, len(text))
		if p.Start >= p.End {
			continue
		}
		words := strings.TrimLeftFunc(text[p.Start:p.End], unicode.IsSpace)
		p.Start = p.End - len(words)
		p.End = p.Start + len(strings.TrimRightFunc(words, unicode.IsSpace))
		tidy = appendMerged(tidy, p)
	}
	return tidy
}

// lastShownWord returns where the last word of the parts that is shown ends, -1 if
// none is.
func (d *Document) lastShownWord(parts []Span, shown *selection) int {
	for i := len(parts) - 1; i >= 0; i-- {
		p := parts[i]
		next := sort.Search(len(d.Blocks), func(k int) bool { return d.Blocks[k].Start >= p.End })
		for k := next - 1; k >= 0 && (d.Blocks[k].End > p.Start || d.Blocks[k].Start >= p.Start); k-- {
			b := d.Blocks[k]
			start, end := max(p.Start, b.Start), min(p.End, b.End)
			if start >= end || !shown.keeps(int32(k)) {
				continue
			}
			if words := strings.TrimRightFunc(d.Text[start:end], unicode.IsSpace); words != "" {
				return start + len(words)
			}
		}
	}
	return -1
}

// run writes the words Text[a:b] with the marks and names that lie on them.
func (w *htmlWriter) run(a, b int) {
	w.collect(a, b)
	if len(w.cuts) == 0 {
		w.escape(w.d.Text[a:b])
		return
	}
	cuts := w.cuts
	for at := a; at < b || len(w.stack) > 0; {
		cuts = w.openAt(at, cuts)
		next := b
		if len(cuts) > 0 {
			next = min(next, cuts[0].start)
		}
		for _, s := range w.stack {
			next = min(next, s.end)
		}
		w.escape(w.d.Text[at:next])
		at = next
		w.closeAt(at)
	}
}

// collect gathers what lies on a run, clipped to it and such that no mark crosses
// the edge of a name.
func (w *htmlWriter) collect(a, b int) {
	w.cuts = w.cuts[:0]
	for w.nextPart < len(w.parts) && w.parts[w.nextPart].start < b {
		w.active = append(w.active, w.parts[w.nextPart])
		w.nextPart++
	}
	w.active = slices.DeleteFunc(w.active, func(s stretch) bool { return s.end <= a })
	for w.nextName < len(w.names) && w.names[w.nextName].End <= a {
		w.nextName++
	}
	for _, s := range w.active {
		s.start, s.end = max(s.start, a), min(s.end, b)
		if !w.edgeSpace(s) {
			w.cutAtNames(s, a, b)
		}
	}
	for i := w.nextName; i < len(w.names) && w.names[i].Start < b; i++ {
		n := w.names[i]
		w.cuts = append(w.cuts, stretch{start: max(n.Start, a), end: min(n.End, b), index: i, name: true})
	}
	slices.SortFunc(w.cuts, func(s, t stretch) int {
		return cmp.Or(cmp.Compare(s.start, t.start), outermost(s, t))
	})
}

// outermost orders the elements that open at one place: the one that ends last
// first, a mark before a name.
func outermost(s, t stretch) int {
	order := cmp.Or(cmp.Compare(t.end, s.end), cmp.Compare(s.index, t.index))
	if s.end == t.end && s.name != t.name {
		order = 1
		if t.name {
			order = -1
		}
	}
	return order
}

// cutAtNames adds a part of a mark on the run a..b, in pieces where it crosses the
// edge of a name.
func (w *htmlWriter) cutAtNames(s stretch, a, b int) {
	names := w.names[w.nextName:]
	i := sort.Search(len(names), func(i int) bool { return names[i].End > s.start })
	if i < len(names) && max(names[i].Start, a) < s.start && names[i].End < s.end {
		piece := s
		piece.end = names[i].End
		w.cuts = append(w.cuts, piece)
		s.start = piece.end
	}
	i = sort.Search(len(names), func(i int) bool { return names[i].End >= s.end })
	if i < len(names) && names[i].Start > s.start && names[i].Start < s.end && min(names[i].End, b) > s.end {
		piece := s
		piece.start = names[i].Start
		w.cuts = append(w.cuts, piece)
		s.end = piece.start
	}
	w.cuts = append(w.cuts, s)
}

// edgeSpace tells whether s is white space alone at the end or start of a block.
func (w *htmlWriter) edgeSpace(s stretch) bool {
	text := w.d.Text
	if r, _ := utf8.DecodeRuneInString(text[s.start:]); !unicode.IsSpace(r) {
		return false
	}
	atEdge := s.start == 0 || text[s.start-1] == '\n' || s.end == len(text) || text[s.end] == '\n'
	return atEdge && strings.TrimSpace(text[s.start:s.end]) == ""
}

// openAt opens the elements that begin at a place and returns those still to come.
func (w *htmlWriter) openAt(at int, cuts []stretch) []stretch {
	for len(cuts) > 0 && cuts[0].start <= at {
		w.openElement(cuts[0])
		cuts = cuts[1:]
	}
	return cuts
}

// closeAt closes the elements that end at a place. Marks inside them that go on
// are closed as well, and opened again.
func (w *htmlWriter) closeAt(at int) {
	keep := slices.IndexFunc(w.stack, func(s stretch) bool { return s.end == at })
	if keep < 0 {
		return
	}
	var again []stretch
	waiting := len(w.late)
	for i := len(w.stack) - 1; i >= keep; i-- {
		s := w.stack[i]
		w.stack = w.stack[:i]
		w.closeElement(s, at)
		if s.end > at {
			again = append(again, s)
		}
	}
	slices.SortFunc(w.late[waiting:], func(a, b lateSign) int { return cmp.Compare(a.mark, b.mark) })
	w.lateSigns()
	slices.SortFunc(again, outermost)
	for _, s := range again {
		w.openElement(s)
	}
}

func (w *htmlWriter) openElement(s stretch) {
	w.stack = append(w.stack, s)
	if s.name {
		w.openName(s.index)
		return
	}
	mark := w.r.Marks[s.index]
	w.write("<mark")
	if w.marked[s.index] {
		w.attribute("data-mark", mark.ID)
	} else {
		w.attribute("id", mark.ID)
		w.marked[s.index] = true
	}
	w.attribute("class", mark.Class)
	w.write(">")
}

func (w *htmlWriter) openName(index int) {
	name := w.names[index]
	if w.link < 0 && name.Href != "" {
		w.write(`<a class="mention"`)
		w.attribute("href", name.Href)
	} else {
		w.write(`<span class="named"`)
	}
	if w.named <= index {
		w.attribute("id", name.ID)
		w.named = index + 1
	}
	w.attribute("lang", name.Language)
	if name.Apart {
		w.write(` dir="auto"`)
	}
	w.write(">")
}

func (w *htmlWriter) closeElement(s stretch, at int) {
	switch {
	case !s.name:
		w.write("</mark>")
		if last := w.lastWord[s.index]; last >= 0 && last <= at {
			w.late = append(w.late, lateSign{mark: s.index})
			w.lastWord[s.index] = -1
		}
	case w.link < 0 && w.names[s.index].Href != "":
		w.write("</a>")
	default:
		w.write("</span>")
	}
}
