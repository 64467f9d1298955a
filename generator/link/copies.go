package link

import (
	"slices"
	"strings"

	"annotated-briefing/generator/diagnostic"
)

// checkCopies refuses articles that are declared copies of themselves, directly
// or in a ring, which is told once.
func (l *linker) checkCopies() {
	walk := map[*Article]int{} // in which an article was met, counted from 1
	for i, article := range l.site.Articles {
		at := article
		for at != nil && walk[at] == 0 {
			walk[at] = i + 1
			at = at.CopyOf
		}
		if at != nil && walk[at] == i+1 {
			l.tellRing(at)
		}
	}
}

func (l *linker) tellRing(first *Article) {
	ring := []string{diagnostic.Quote(first.ID)}
	for at := first.CopyOf; at != first; at = at.CopyOf {
		ring = append(ring, diagnostic.Quote(at.ID))
	}
	at := l.briefing.Articles[slices.Index(l.site.Articles, first)].CopyOf.At
	l.list.Error(at, "an article cannot be a copy of itself: "+strings.Join(append(ring, ring[0]), " → "))
}
