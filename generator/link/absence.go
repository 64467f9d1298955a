package link

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// absences gathers, from all cores, what refers to nothing. It is told at the
// end, in the order of the files, so that the nearest right word is looked for
// as often as mistakes are shown and no more: in a large briefing one search
// takes a millisecond.
type absences struct {
	mutex sync.Mutex
	all   []absence
}

// absence is a word that names nothing, and the words that would.
type absence struct {
	at      origin.Span
	message string
	word    string
	choices func() []string // nil where no other word would be right
}

// maxSuggested is how many mistakes get a suggestion: as many as are shown.
const maxSuggested = 50

func (a *absences) note(it absence) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	a.all = append(a.all, it)
}

func (a *absences) tell(list *diagnostic.List) {
	slices.SortFunc(a.all, func(a, b absence) int {
		return cmp.Or(strings.Compare(a.at.File.Path, b.at.File.Path), cmp.Compare(a.at.Start, b.at.Start), strings.Compare(a.message, b.message))
	})
	for i, it := range a.all {
		if it.choices != nil && i < maxSuggested {
			it.message += diagnostic.Suggest(it.word, it.choices())
		}
		list.Error(it.at, it.message)
	}
}
