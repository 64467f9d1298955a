package names

import "slices"

// automaton finds the longest of its names that begins at each place of a text.
// It is an Aho–Corasick automaton that reads the pieces of names and texts from
// their end. States are numbered breadth first, so that the children of each
// are neighbours; 0 is the state of having read nothing of use.
//
// Names are numbered so that those that another name begins follow it directly:
// nest relies on that.
type automaton struct {
	pieces map[string]int32 // the number of each piece of a name
	inside filter           // of the pieces
	ending filter           // of the pieces with which a name ends
	last   []int32          // by piece: the state of having read it alone, if a name ends with it, or 0
	states []state          // one more than there are, to end the children of the last
	length []int32          // by name: bytes of its folded text
	within []int32          // by name: the longest other name that begins it, or none
}

// state is what was read last as far as names go on with it. What is read with
// it lies together: most of the time of a step is spent waiting for memory.
type state struct {
	first int32 // the first of its children; the last is before the first of the next state
	label int32 // the piece that leads to it; ascending among siblings
	found int32 // the longest name that begins it, or none
	fail  int32 // the longest other state that begins it
}

// newAutomaton makes an automaton of folded texts and tells the number of the
// name that each became: the same for equal texts, none for a text without a
// letter or digit.
func newAutomaton(texts []string) (*automaton, []int32) {
	s := spelling{known: make(map[string]int32)}
	for _, text := range texts {
		s.spell(text)
	}
	names, numbers := s.number()
	a := &automaton{
		pieces: s.known,
		inside: newFilter(len(s.sums)),
		ending: newFilter(len(s.sums)),
		last:   make([]int32, len(s.sums)),
	}
	a.length = make([]int32, len(names))
	for i, number := range numbers {
		if number != none {
			a.length[number] = int32(len(texts[i]))
		}
	}
	a.grow(names)
	for piece, sum := range s.sums {
		a.inside.put(sum)
		if a.last[piece] != 0 {
			a.ending.put(sum)
		}
	}
	return a, numbers
}

// spelling gathers texts as the numbers of their pieces, from the last to the first.
type spelling struct {
	known  map[string]int32 // pieces and their numbers
	sums   []uint32         // by piece: its hash
	pieces []int32          // of all texts
	ends   []int            // by text: the end of its pieces
}

// spell adds a text; one without a letter or digit gets no pieces.
func (s *spelling) spell(text string) {
	if hasWord(text) {
		for end := len(text); end > 0; {
			start, sum := cut(text, end)
			piece, known := s.known[text[start:end]]
			if !known {
				piece = int32(len(s.sums))
				s.known[text[start:end]] = piece
				s.sums = append(s.sums, sum)
			}
			s.pieces = append(s.pieces, piece)
			end = start
		}
	}
	s.ends = append(s.ends, len(s.pieces))
}

// number returns the distinct texts as pieces from the last to the first, each
// followed by those that it begins, and by text its index among them, or none.
func (s *spelling) number() (names [][]int32, numbers []int32) {
	texts := make([][]int32, len(s.ends))
	numbers = make([]int32, len(s.ends))
	var order []int32
	from := 0
	for i, end := range s.ends {
		texts[i], from = s.pieces[from:end], end
		numbers[i] = none
		if len(texts[i]) > 0 {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int { return compareBack(texts[a], texts[b]) })
	for _, text := range order {
		if len(names) == 0 || !slices.Equal(names[len(names)-1], texts[text]) {
			names = append(names, texts[text])
		}
		numbers[text] = int32(len(names) - 1)
	}
	return names, numbers
}

// compareBack compares from the last element to the first.
func compareBack(a, b []int32) int {
	for i, j := len(a)-1, len(b)-1; i >= 0 && j >= 0; i, j = i-1, j-1 {
		if a[i] != b[j] {
			return int(a[i]) - int(b[j])
		}
	}
	return len(a) - len(b)
}

// branch is the names, of a sorted list, that begin with what leads to a state.
type branch struct{ from, to, depth int32 }

// grow makes the states for names, whose indices are their numbers.
func (a *automaton) grow(names [][]int32) {
	order := make([]int32, len(names))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(x, y int32) int { return slices.Compare(names[x], names[y]) })
	a.within = make([]int32, len(names))
	a.states = []state{{label: none, found: none}}
	branches := []branch{{0, int32(len(order)), 0}}
	for parent := 0; parent < len(branches); parent++ {
		a.states[parent].first = int32(len(branches))
		b := branches[parent]
		if b.from < b.to && len(names[order[b.from]]) == int(b.depth) {
			b.from++ // the name that ends here
		}
		for b.from < b.to {
			child := branch{b.from, b.from, b.depth + 1}
			label := names[order[b.from]][b.depth]
			for child.to < b.to && names[order[child.to]][b.depth] == label {
				child.to++
			}
			name := order[child.from]
			if len(names[name]) > int(child.depth) {
				name = none
			}
			a.add(int32(parent), label, name)
			branches = append(branches, child)
			b.from = child.to
		}
	}
	a.states = slices.Clip(append(a.states, state{first: int32(len(branches)), found: none}))
}

// add appends a child of a state, with the name that ends there, if any. All
// states of fewer pieces are there already, and their children.
func (a *automaton) add(parent, label, name int32) {
	fail := int32(0)
	if parent == 0 {
		a.last[label] = int32(len(a.states))
	} else {
		fail = a.step(a.states[parent].fail, label)
	}
	found := a.states[fail].found
	if name != none {
		a.within[name] = found
		found = name
	}
	a.states = append(a.states, state{label: label, found: found, fail: fail})
}

// piece returns the number of a piece of text, or none, also where a name that
// is not begun cannot begin with it.
func (a *automaton) piece(state int32, text string, sum uint32) int32 {
	if state == 0 && !a.ending.passes(sum) || !a.inside.passes(sum) {
		return none
	}
	if piece, known := a.pieces[text]; known && (state != 0 || a.last[piece] != 0) {
		return piece
	}
	return none
}

// step returns the state after one more piece.
func (a *automaton) step(state, piece int32) int32 {
	for ; state != 0; state = a.states[state].fail {
		if child := a.child(state, piece); child != 0 {
			return child
		}
	}
	return a.last[piece]
}

// child returns the state that a piece leads to, or 0.
func (a *automaton) child(state, piece int32) int32 {
	from, end := a.states[state].first, a.states[state+1].first
	for to := end; from < to; {
		if middle := (from + to) / 2; a.states[middle].label < piece {
			from = middle + 1
		} else {
			to = middle
		}
	}
	if from < end && a.states[from].label == piece {
		return from
	}
	return 0
}
