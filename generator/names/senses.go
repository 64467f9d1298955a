package names

import (
	"slices"

	"annotated-briefing/generator/phrase"
)

// senses is a compiled list of senses.
type senses struct {
	list      []Sense
	automaton *automaton
	numbers   []int32 // by sense: the name that its text became, or none
	index     []int32 // by name: the first sense with that text
}

func compileSenses(list []Sense) senses {
	texts := make([]string, len(list))
	for i, sense := range list {
		texts[i] = phrase.FoldString(sense.Text)
	}
	automaton, numbers := newAutomaton(texts)
	index := make([]int32, len(automaton.length))
	for i, name := range slices.Backward(numbers) {
		if name != none {
			index[name] = int32(i)
		}
	}
	return senses{list, automaton, numbers, index}
}

// length returns the bytes of the folded text that a name of the automaton is.
func (s senses) length(name int32) int32 { return s.automaton.length[name] }

// Stands tells of each sense whether its words stand in the text at all,
// anywhere, as whole words.
func Stands(text *phrase.Text, list []Sense) []bool {
	s := compileSenses(list)
	found := make([]bool, len(s.index))
	for _, place := range s.automaton.scan(text, nil, nil) {
		found[place.name] = true
	}
	for name, outer := range slices.Backward(s.automaton.within) {
		if found[name] && outer != none {
			found[outer] = true // it begins what stands there, and has the smaller number
		}
	}
	stands := make([]bool, len(list))
	for i, name := range s.numbers {
		stands[i] = name != none && found[name]
	}
	return stands
}
