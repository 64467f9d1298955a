package phrase

// What the alignment takes off for a word of the quote or of the text that has
// no counterpart, in units in which a shared word counts twice its weight.
const penalty = 2

// maxCells bounds the work of an alignment: words of the quote times words of
// the text around. It is more than prose needs.
const maxCells = 1 << 23

// maxReach is how many words at an end of the quote that the text does not have
// still show in the passage, by the words that stand there instead.
const maxReach = 3

// An alignment pairs words of the quote with words of the text in order: from
// quote word q and text word t on. (Smith and Waterman's local alignment.)
type alignment struct {
	score  int32
	weight int32 // of the words in common
	q, t   int32
}

// align finds the passage that bears most of the quote's words in their order,
// among the words around it, which are those of the folded text after from. It
// is false where too little is in common.
func (p *profile) align(text *Text, around []word, from int) (Span, bool) {
	best, lastQ, lastT := p.bestAlignment(around)
	if best.weight == 0 || best.weight*10 < p.totalWeight()*3 {
		return Span{}, false
	}
	first := text.reach(around, from, int(best.t), -1, int(best.q))
	last := text.reach(around, from, lastT, +1, len(p.words)-1-lastQ)
	return Span{from + around[first].start, from + around[last].end}, true
}

func (p *profile) totalWeight() int32 {
	total := int32(0)
	for _, feature := range p.feature {
		total += p.weight[feature]
	}
	return total
}

// bestAlignment returns the best alignment with the words around, and its last
// words. The row holds the best that ends at each quote word and the last text word.
func (p *profile) bestAlignment(around []word) (best alignment, lastQ, lastT int) {
	row := make([]alignment, len(p.words))
	for t, here := range around {
		var diagonal, left alignment
		for q := range p.words {
			above := row[q]
			cell := p.pair(diagonal, q, t, here)
			if left.score-penalty > cell.score {
				cell = left
				cell.score -= penalty
			}
			if above.score-penalty > cell.score {
				cell = above
				cell.score -= penalty
			}
			if cell.score <= 0 {
				cell = alignment{}
			}
			if cell.score > best.score {
				best, lastQ, lastT = cell, q, t
			}
			diagonal, left, row[q] = above, cell, cell
		}
	}
	return best, lastQ, lastT
}

// pair continues an alignment by pairing quote word q with text word t.
func (p *profile) pair(a alignment, q, t int, here word) alignment {
	wanted := &p.words[q]
	same := wanted.key == here.key
	if !same && !(wanted.number && here.number) {
		a.score -= penalty
		return a
	}
	if a.score == 0 {
		a.q, a.t = int32(q), int32(t)
	}
	weight := p.weight[p.feature[q]]
	a.score += weight
	if same {
		a.score += weight
		a.weight += weight
	}
	return a
}

// reach goes on from the word at in the direction step by as many words as the
// quote has there without counterpart, if they are few, but not out of the block.
func (t *Text) reach(around []word, from, at, step, unpaired int) int {
	if unpaired > maxReach {
		return at
	}
	for range unpaired {
		next := at + step
		if next < 0 || next >= len(around) {
			break
		}
		left, right := around[min(at, next)], around[max(at, next)]
		if t.holdsBlockEnd(Span{from + left.end, from + right.start}) {
			break
		}
		at = next
	}
	return at
}
