package phrase

import (
	"unicode"
	"unicode/utf8"
)

// shortestMisspelt is how many letters a word has that can be known by others than its own.
const shortestMisspelt = 4

// nearestSpelling returns the first of the words of the text that differ least
// from w, a word of a folded quote, in at most one letter of four; letter case apart.
func (t *Text) nearestSpelling(w string) (Span, bool) {
	s := speller{want: appendLower(nil, w)}
	limit := len(s.want) / 4
	if len(s.want) < shortestMisspelt {
		return Span{}, false
	}
	var best Span
	reader := wordReader{text: t.folded}
	for candidate, ok := reader.next(); ok && limit >= 0; candidate, ok = reader.next() {
		size := candidate.end - candidate.start
		if size > (len(s.want)+limit)*utf8.UTFMax || size < len(s.want)-limit {
			continue
		}
		if d := s.distance(t.folded[candidate.start:candidate.end], limit); d <= limit {
			best, limit = Span{candidate.start, candidate.end}, d-1
		}
	}
	return best, best.End > 0
}

// A speller compares words with one that is wanted.
type speller struct {
	want, got []rune
	row       []int
}

// distance returns how many letters are to be put in, left out or changed to
// make got of what is wanted (Levenshtein), or more than limit where it is more.
func (s *speller) distance(got string, limit int) int {
	s.got = appendLower(s.got[:0], got)
	if d := len(s.got) - len(s.want); d > limit || -d > limit {
		return limit + 1
	}
	s.row = s.row[:0]
	for i := range len(s.want) + 1 {
		s.row = append(s.row, i)
	}
	for i, letter := range s.got {
		diagonal, least := s.row[0], i+1
		s.row[0] = i + 1
		for j, wanted := range s.want {
			cost := min(s.row[j], s.row[j+1]) + 1
			if letter == wanted {
				cost = min(cost, diagonal)
			} else {
				cost = min(cost, diagonal+1)
			}
			diagonal, s.row[j+1] = s.row[j+1], cost
			least = min(least, cost)
		}
		if least > limit {
			return limit + 1
		}
	}
	return s.row[len(s.want)]
}

func appendLower(letters []rune, s string) []rune {
	for _, r := range s {
		letters = append(letters, unicode.ToLower(r))
	}
	return letters
}
