package names

import (
	"strings"

	"annotated-briefing/generator/phrase"
)

// place is where a name begins in a folded text.
type place struct {
	at   int
	name int32 // the longest that begins there
}

// scan appends to places where names stand in a text, the last place first.
// skip is as for Register.Find.
func (a *automaton) scan(text *phrase.Text, skip []phrase.Span, places []place) []place {
	folded := text.Folded()
	walls := walls{text, skip}
	state := int32(0)
	for end := len(folded); end > 0; {
		start, sum := cut(folded, end)
		if piece := a.piece(state, folded[start:end], sum); piece == none {
			state = 0
		} else if state = a.step(state, piece); state != 0 {
			crossed, inside := walls.at(start, end)
			if inside {
				state = 0
			} else if crossed {
				state = a.last[piece]
			}
			if name := a.states[state].found; name != none {
				places = append(places, place{start, name})
			}
		}
		end = start
	}
	return places
}

// walls are what no name reaches into or across: the spans to skip, and the
// ends of blocks, which are line feeds in a plain text. The pieces of a folded text
// are held against them from its end to its beginning.
type walls struct {
	text *phrase.Text
	skip []phrase.Span // those not yet passed
}

// at reports whether a wall was crossed on the way to a piece, since the piece
// asked for before, and whether the piece itself is in a wall.
func (w *walls) at(start, end int) (crossed, inside bool) {
	plain := w.text.Span(start, end)
	for len(w.skip) > 0 && w.skip[len(w.skip)-1].Start >= plain.End {
		w.skip = w.skip[:len(w.skip)-1]
		crossed = true
	}
	if len(w.skip) > 0 && w.skip[len(w.skip)-1].End > plain.Start {
		return crossed, true
	}
	isSpace := w.text.Folded()[start] == ' '
	return crossed, isSpace && strings.Contains(w.text.Plain()[plain.Start:plain.End], "\n")
}
