package diagnostic

import (
	"strings"
	"unicode"
)

// Nearest gives the choice that an author most likely meant by a word that is
// none of them, or "" where none is near. Near is a few letters added, left
// out, changed or swapped (optimal string alignment), at most a third of the
// word and never more than three; capitals, and hyphens, underscores and spaces
// among one another, do not count. Of choices equally near the first is given.
func Nearest(word string, choices []string) string {
	wanted := plainLetters(word, nil)
	bound := min(len(wanted)/3, 3)
	if len(wanted) > longest {
		return ""
	}
	var meter meter
	var buffer [longest]rune
	best := ""
	for _, choice := range choices {
		letters := plainLetters(choice, buffer[:0])
		distance := meter.distance(wanted, letters, bound)
		if distance > bound || len(letters) == 0 {
			continue
		}
		best = choice
		if distance == 0 {
			break
		}
		bound = distance - 1
	}
	return best
}

// Suggest is what to put behind a wrong word: `; did you mean "x"?` where a
// choice is near, ` (one of a, b, c)` where the choices are few, or nothing.
func Suggest(word string, choices []string) string {
	const few = 10
	if near := Nearest(word, choices); near != "" {
		return `; did you mean "` + near + `"?`
	}
	if len(choices) == 0 || len(choices) > few {
		return ""
	}
	return " (one of " + strings.Join(choices, ", ") + ")"
}

// longest is the length of the longest word that is compared, in characters.
const longest = 128

// plainLetters appends a word's characters without what does not count. Of a
// word that is too long to be compared it gives no more than tells that.
func plainLetters(word string, letters []rune) []rune {
	for _, r := range word {
		switch {
		case r == '_' || r == ' ':
			r = '-'
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		case r >= 0x80:
			r = unicode.ToLower(r)
		}
		if letters = append(letters, r); len(letters) > longest {
			break
		}
	}
	return letters
}

// meter holds three rows of the table of distances, to be used again.
type meter struct{ rows [3][longest + 1]uint8 }

// distance is the optimal string alignment distance of two words, or more than
// bound where it is greater than that. Only cells within bound of the diagonal
// are worked out.
func (m *meter) distance(a, b []rune, bound int) int {
	if len(a)-len(b) > bound || len(b)-len(a) > bound || len(b) > longest {
		return bound + 1
	}
	far := uint8(bound + 1)
	before, above, row := &m.rows[0], &m.rows[1], &m.rows[2]
	for j := range len(b) + 1 {
		above[j] = uint8(min(j, int(far)))
	}
	for i := 1; i <= len(a); i++ {
		from, to := max(1, i-bound), min(len(b), i+bound)
		row[from-1] = far
		if from == 1 {
			row[0] = uint8(min(i, int(far)))
		}
		least := row[from-1]
		for j := from; j <= to; j++ {
			cost := uint8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cell := min(above[j-1]+cost, row[j-1]+1)
			if j < i+bound {
				cell = min(cell, above[j]+1)
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cell = min(cell, before[j-2]+cost)
			}
			row[j] = min(cell, far)
			least = min(least, row[j])
		}
		if least == far {
			return int(far)
		}
		before, above, row = above, row, before
	}
	return int(above[len(b)])
}
