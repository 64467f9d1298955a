package phrase

import (
	"math"
	"strings"
)

// A search goes through the occurrences of a pattern in a text, overlapping
// ones too, in linear time whatever the two are: after an occurrence it
// uses what the pattern tells about itself, so that no byte is compared over
// and over again in a text such as "a a a a".
type search struct {
	text, pattern string
	last          int // where the pattern was found, or none
	period        int // of the pattern, once it is needed
}

// none is the place of what stands nowhere.
const none = math.MaxInt

// seek returns the first occurrence at or after from.
func (s *search) seek(from int) int {
	s.last = none
	if from <= len(s.text) {
		if at := strings.Index(s.text[from:], s.pattern); at >= 0 {
			s.last = from + at
		}
	}
	return s.last
}

// next returns the occurrence after the one that seek or next has returned.
func (s *search) next() int {
	if s.last == none {
		return none
	}
	if s.period == 0 {
		s.period = period(s.pattern)
	}
	overlap := len(s.pattern) - s.period
	if strings.HasPrefix(s.text[s.last+len(s.pattern):], s.pattern[overlap:]) {
		s.last += s.period
		return s.last
	}
	// Two overlapping occurrences lie a period of the pattern apart. Those that
	// have at least the smallest period in common lie a multiple of it apart
	// (Fine and Wilf), and then one would stand the smallest period on.
	return s.seek(s.last + max(s.period, overlap) + 1)
}

// period returns the smallest distance at which pattern agrees with itself; its
// length where it never does. (The failure function of Knuth, Morris and Pratt.)
func period(pattern string) int {
	border := make([]int32, len(pattern)) // the longest border of each prefix
	for i := 1; i < len(pattern); i++ {
		k := border[i-1]
		for k > 0 && pattern[i] != pattern[k] {
			k = border[k-1]
		}
		if pattern[i] == pattern[k] {
			k++
		}
		border[i] = k
	}
	return len(pattern) - int(border[len(pattern)-1])
}
