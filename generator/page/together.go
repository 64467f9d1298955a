package page

import (
	"cmp"
	"slices"

	"annotated-briefing/generator/link"
)

// together is who is named together with whom: two actors are where a sentence
// of an article names both. Sentences that an article's rights withhold do not
// count, so that each pair leads to words that can be read.
type together struct {
	pairs   []*pair                 // the strongest first
	of      map[*link.Actor][]*pair // each actor's
	between map[actors]*pair
	listed  []*pair // on the page of the network, the strongest first
}

// pair is two actors that are named together, in the order of their ids.
type pair struct {
	a, b   *link.Actor
	count  int     // sentences that name both
	places []place // the first of them by date
	listed bool    // on the page of the network
}

// place is a sentence of an article that names both, the first name before the
// second.
type place struct {
	article       *link.Article
	first, second *link.Mention
}

const (
	keptPlaces    = 16  // of a pair
	mostNamed     = 40  // actors of a sentence that are looked at: one with more is a list
	mostPairs     = 200 // on the page of the network
	mostSentences = 600 // of all pairs there
)

// actors are two, in the order of their ids.
type actors struct{ a, b *link.Actor }

func actorsOf(a, b *link.Actor) actors {
	if a.ID > b.ID {
		a, b = b, a
	}
	return actors{a, b}
}

// newTogether reads the articles in order.
func newTogether(articles []*link.Article) *together {
	t := &together{of: map[*link.Actor][]*pair{}, between: map[actors]*pair{}}
	for _, article := range articles {
		eachSentence(article.Body.Mentions, func(first, second *link.Mention) {
			t.add(place{article, first, second})
		})
	}
	slices.SortFunc(t.pairs, func(x, y *pair) int {
		return cmp.Or(cmp.Compare(y.count, x.count), cmp.Compare(x.a.ID, y.a.ID), cmp.Compare(x.b.ID, y.b.ID))
	})
	t.list()
	for _, it := range t.pairs {
		t.of[it.a] = append(t.of[it.a], it)
		t.of[it.b] = append(t.of[it.b], it)
	}
	return t
}

func (t *together) add(at place) {
	both := actorsOf(at.first.Actor, at.second.Actor)
	it := t.between[both]
	if it == nil {
		it = &pair{a: both.a, b: both.b}
		t.between[both] = it
		t.pairs = append(t.pairs, it)
	}
	it.count++
	if len(it.places) < keptPlaces {
		it.places = append(it.places, at)
	}
}

// list chooses the pairs that the page of the network shows: the strongest, as
// many as a page can hold with their sentences.
func (t *together) list() {
	sentences := 0
	for _, it := range t.pairs[:min(len(t.pairs), mostPairs)] {
		if sentences += len(it.places); sentences > mostSentences {
			return
		}
		it.listed = true
		t.listed = append(t.listed, it)
	}
}

// other is the one of a pair that an actor is not.
func (p *pair) other(actor *link.Actor) *link.Actor {
	if p.a == actor {
		return p.b
	}
	return p.a
}

// eachSentence goes through the sentences of a text and hands on, of each, the
// first mentions of any two actors in it. Of an overlong sentence, of which each
// mention knows the words around it alone, two are together that lie within them.
func eachSentence(mentions []link.Mention, each func(first, second *link.Mention)) {
	for len(mentions) > 0 {
		own := 1
		for own < len(mentions) && mentions[own].Sentence.Span == mentions[0].Sentence.Span {
			own++
		}
		if named := firstOfEach(mentions, own); len(named) > 1 {
			for i, first := range named {
				for _, second := range named[i+1:] {
					if first < own {
						each(&mentions[first], &mentions[second])
					}
				}
			}
		}
		mentions = mentions[own:]
	}
}

// firstOfEach are the places of the first mentions of every actor in the
// sentence of the first mention, as far as they may be shown.
func firstOfEach(mentions []link.Mention, own int) []int {
	sentence := mentions[0].Sentence
	if own == 1 && (len(mentions) == 1 || mentions[1].Start >= sentence.End) {
		return nil
	}
	var named []int
	for i := range mentions {
		it := &mentions[i]
		if it.End > sentence.End || len(named) == mostNamed {
			break
		}
		known := slices.ContainsFunc(named, func(before int) bool { return mentions[before].Actor == it.Actor })
		if !known && !it.Withheld {
			named = append(named, i)
		}
	}
	return named
}
