package phrase

import (
	"math/bits"
	"strings"
)

// nearest returns the passage most like a quote that does not stand in the
// text, or the zero Span. Where the quote does stand, but not between the words
// that it should, or within longer words, that place is it.
func (t *Text) nearest(before, quote, after string) (nearest Span, within bool) {
	if before != "" || after != "" {
		for _, context := range [][2]string{{before, ""}, {"", after}, {"", ""}} {
			if spans := t.occurrences(context[0], quote, context[1], 1); len(spans) > 0 {
				return t.Span(spans[0].Start, spans[0].End), false
			}
		}
	}
	if at := strings.Index(t.folded, quote); at >= 0 {
		return t.Span(lastEdge(t.folded, at), nextEdge(t.folded, at+len(quote))), true
	}
	passage, ok := t.likest(quote, words(quote))
	if !ok {
		return Span{}, false
	}
	return t.Span(passage.Start, passage.End), false
}

// maxWords is how many words of a quote are compared with a text; of a longer
// one endWords at both ends.
const (
	maxWords = 2000
	endWords = 500
)

// likest returns the passage of the folded text that has most of the words of a quote.
func (t *Text) likest(quote string, all []word) (Span, bool) {
	if len(all) > maxWords {
		return t.likestEnds(quote, all)
	}
	p := newProfile(len(quote), all)
	if hits := p.read(t.folded); len(hits) > 0 {
		from, to := p.densest(hits, t.folded)
		around := words(t.folded[from:to])
		if passage, ok := p.align(t, around[:min(len(around), maxCells/len(all))], from); ok {
			return passage, true
		}
	}
	if len(all) > 1 {
		return Span{}, false
	}
	return t.nearestSpelling(quote[all[0].start:all[0].end])
}

// likestEnds returns what lies between the passages like the two ends of a
// quote, or one of these where the other is not found or not behind it.
func (t *Text) likestEnds(quote string, all []word) (Span, bool) {
	first, last := all[:endWords], all[len(all)-endWords:]
	head, headOK := t.likest(quote[:first[endWords-1].end], first)
	tail, tailOK := t.likest(quote[last[0].start:], last)
	switch {
	case !headOK:
		return tail, tailOK
	case !tailOK || tail.End < head.End || tail.End-head.Start > 2*len(quote):
		return head, true
	}
	return Span{head.Start, tail.End}, true
}

// A profile is what a quote is recognised by: its words and its pairs of
// neighbouring words, each with a weight that is higher the rarer it is in the text.
type profile struct {
	length   int // of the quote in bytes
	words    []word
	feature  []int32 // of each word
	features map[uint64]int32
	quota    []int32 // how often the quote has a feature
	weight   []int32
}

// A hit is a place in the text where there is a feature of the quote.
type hit struct{ at, feature int32 }

// anyNumber is the key of a word that is another number than those of the quote.
const anyNumber = 1

func newProfile(length int, all []word) *profile {
	p := &profile{length: length, words: all, features: map[uint64]int32{}}
	for i, w := range p.words {
		p.feature = append(p.feature, p.add(w.key))
		if w.number {
			p.add(anyNumber)
		}
		if i > 0 {
			p.add(joinKeys(p.words[i-1].key, w.key))
		}
	}
	return p
}

func (p *profile) add(key uint64) int32 {
	id, ok := p.features[key]
	if !ok {
		id = int32(len(p.quota))
		p.features[key] = id
		p.quota = append(p.quota, 0)
	}
	p.quota[id]++
	return id
}

// read finds the features in a folded text and weighs them.
func (p *profile) read(folded string) []hit {
	var hits []hit
	count := make([]uint, len(p.quota))
	note := func(at int, key uint64) bool {
		id, ok := p.features[key]
		if ok {
			hits = append(hits, hit{int32(at), id})
			count[id]++
		}
		return ok
	}
	all, previous := uint(0), uint64(0)
	reader := wordReader{text: folded}
	for w, ok := reader.next(); ok; w, ok = reader.next() {
		if known := note(w.start, w.key); !known && w.number {
			note(w.start, anyNumber)
		}
		note(w.start, joinKeys(previous, w.key))
		all, previous = all+1, w.key
	}
	p.weight = make([]int32, len(count))
	for id, n := range count {
		p.weight[id] = int32(1 + bits.Len(all/(n+1)))
	}
	return hits
}

// densest returns the stretch of the text, about as long as the quote, that has
// most of it, the first of the best, with what is around it.
func (p *profile) densest(hits []hit, folded string) (from, to int) {
	reach := int32(p.length + p.length/4 + 16)
	here := make([]int32, len(p.quota))
	var score, best int32
	var start, end, first int
	for _, last := range hits {
		for last.at-hits[first].at > reach {
			id := hits[first].feature
			if here[id] <= p.quota[id] {
				score -= p.weight[id]
			}
			here[id]--
			first++
		}
		if here[last.feature]++; here[last.feature] <= p.quota[last.feature] {
			score += p.weight[last.feature]
		}
		if score > best {
			best, start, end = score, int(hits[first].at), int(last.at)
		}
	}
	margin := min(p.length, 500) + 50
	return nextEdge(folded, max(0, start-margin)), nextEdge(folded, min(len(folded), end+margin))
}

// lastEdge returns the last offset up to i at which a word may begin or end.
func lastEdge(folded string, i int) int {
	for !isEdge(folded, i) {
		i--
	}
	return i
}

// nextEdge returns the first offset from i on at which a word may begin or end.
func nextEdge(folded string, i int) int {
	for !isEdge(folded, i) {
		i++
	}
	return i
}
