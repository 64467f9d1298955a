package search

// A shelf counts words. It belongs to one goroutine at a time; several are
// filled side by side and their words brought together at the end.
//
// What is found is written down in the order in which it is found: a list for
// each word would have the processor wait for memory at every word of a text.
type shelf struct {
	tokens
	slots  []slot // open addressing
	words  []word
	letter []byte     // the words themselves, one behind the other
	found  [][]record // pages of recordsPerPage
	total  uint32     // records in them
	pieces []*piece   // by their number on this shelf
	starts []uint32   // where the records of each piece begin
}

// slot leads to a word.
type slot struct {
	hash  uint32
	index int32 // into words, plus 1; 0: free
}

// word is a word and what is known of it in the last piece that has it.
type word struct {
	start  uint32 // in letter
	length uint16
	times  uint16 // that it stands there, up to often
	piece  uint32 // plus 1
	record uint32 // its place in found
	pieces uint32 // that have it
}

// record is a word of a piece, by its index, and the weight that it has there.
type record uint32

const recordsPerPage = 1 << 14

// rank is how much a place tells of a piece: the weight of the words there.
type rank = uint8

const (
	inText    rank = 0 // a word that stands there often has the weight 1
	inHeading rank = 2
	inTitle   rank = 3
)

const often = 3

func newShelf() *shelf { return &shelf{slots: make([]slot, 1<<12)} }

// begin makes what is added from now on a piece of its own.
func (s *shelf) begin(p *piece) {
	s.pieces = append(s.pieces, p)
	s.starts = append(s.starts, s.total)
}

// add counts the words of a text of the piece at hand.
func (s *shelf) add(text string, at rank) {
	s.over(text)
	for s.next() {
		s.count(at)
	}
}

// wholeSign stands before each word of a whole name. No word has it.
const wholeSign = '='

// addName counts the words of a title or a name of the piece at hand, and the
// whole of it as one word more, in which U.S. is us. Nobody types a long one.
func (s *shelf) addName(name string, at rank) {
	var whole [2*longest + 1]byte
	all, kept := whole[:0], false
	s.over(name)
	for s.next() {
		s.count(at)
		switch {
		case !s.joined:
			if kept = len(all) <= longest; kept {
				all = append(append(all, wholeSign), s.word...)
			}
		case kept: // instead of the words that it is made of
			all = append(append(all[:len(all)-len(s.word)-2], wholeSign), s.word...)
		}
	}
	if 0 < len(all) && len(all) <= longest {
		s.word = append(s.word[:0], all...)
		s.hash = hashOf(s.word)
		s.count(at)
	}
}

// count counts the word that was just cut out.
func (s *shelf) count(at rank) {
	piece := uint32(len(s.pieces))
	index := s.find()
	w := &s.words[index]
	if w.piece != piece {
		s.note(w, index, piece)
	}
	weight := at
	if w.times++; w.times >= often {
		w.times, weight = often, max(at, 1)
	}
	it := &s.found[w.record/recordsPerPage][w.record%recordsPerPage]
	*it = max(*it, record(uint32(index)*weights+uint32(weight)))
}

// note begins the record of a word in a piece.
func (s *shelf) note(w *word, index int32, piece uint32) {
	if s.total%recordsPerPage == 0 {
		s.found = append(s.found, make([]record, 0, recordsPerPage))
	}
	last := len(s.found) - 1
	s.found[last] = append(s.found[last], record(index*weights))
	w.record, w.piece, w.times = s.total, piece, 0
	w.pieces++
	s.total++
}

// find is the index of the word that was just cut out.
func (s *shelf) find() int32 {
	mask := uint32(len(s.slots) - 1)
	for i := s.hash & mask; ; i = (i + 1) & mask {
		slot := s.slots[i]
		if slot.index == 0 {
			return s.enter(i)
		}
		if slot.hash != s.hash {
			continue
		}
		if w := &s.words[slot.index-1]; string(s.letter[w.start:w.start+uint32(w.length)]) == string(s.word) {
			return slot.index - 1
		}
	}
}

// enter makes an entry for the word that was just cut out.
func (s *shelf) enter(at uint32) int32 {
	index := int32(len(s.words))
	s.words = append(s.words, word{start: uint32(len(s.letter)), length: uint16(len(s.word))})
	s.letter = append(s.letter, s.word...)
	s.slots[at] = slot{s.hash, index + 1}
	if 2*len(s.words) > len(s.slots) {
		s.grow()
	}
	return index
}

func (s *shelf) grow() {
	old := s.slots
	s.slots = make([]slot, 2*len(old))
	mask := uint32(len(s.slots) - 1)
	for _, it := range old {
		if it.index == 0 {
			continue
		}
		i := it.hash & mask
		for s.slots[i].index != 0 {
			i = (i + 1) & mask
		}
		s.slots[i] = it
	}
}

// postings are the findings of each word, with pieces as numbers gives them.
func (s *shelf) postings(numbers []uint32) [][]posting {
	total := 0
	lists := make([][]posting, len(s.words))
	for i := range s.words {
		total += int(s.words[i].pieces)
	}
	room := make([]posting, total)
	for i := range s.words {
		n := s.words[i].pieces
		lists[i], room = room[:0:n], room[n:]
	}
	piece := 0
	for i, page := range s.found {
		for k, it := range page {
			for piece+1 < len(s.starts) && s.starts[piece+1] <= uint32(i*recordsPerPage+k) {
				piece++
			}
			list := &lists[it/weights]
			*list = append(*list, newPosting(numbers[piece], rank(it%weights)))
		}
		s.found[i] = nil
	}
	return lists
}
