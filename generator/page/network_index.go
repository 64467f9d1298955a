package page

import "annotated-briefing/generator/link"

// PairsOfActor is the listed pairs of an actor: each link has the other's name.
type PairsOfActor struct {
	Name  string
	Pairs []PartLink // the strongest first, with their sentences
}

// fewPairs are found without an index.
const fewPairs = 12

// pairsByCount leads to the first pair of each number of sentences, and tells how
// many pairs have that number.
func (s *sheet) pairsByCount() []PartLink {
	if len(s.together.listed) <= fewPairs {
		return nil
	}
	var parts []PartLink
	last := 0
	for _, pair := range s.together.listed {
		if pair.count != last {
			parts = append(parts, partHere(pairID(pair), s.Word("network.sentences", "count", pair.count), 0))
			last = pair.count
		}
		parts[len(parts)-1].Count++
	}
	return parts
}

// pairsByName are the listed pairs under the names of both, in the language's order.
func (s *sheet) pairsByName() []PairsOfActor {
	if len(s.together.listed) <= fewPairs {
		return nil
	}
	of := map[*link.Actor][]PartLink{}
	for _, pair := range s.together.listed {
		for _, actor := range []*link.Actor{pair.a, pair.b} {
			of[actor] = append(of[actor], partHere(pairID(pair), pair.other(actor).Name, pair.count))
		}
	}
	var list []PairsOfActor
	for _, actor := range s.actors {
		if pairs := of[actor]; pairs != nil {
			list = append(list, PairsOfActor{Name: actor.Name, Pairs: pairs})
		}
	}
	return list
}
