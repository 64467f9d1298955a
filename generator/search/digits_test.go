package search

import (
	"slices"
	"strings"
	"testing"
)

// FuzzPostings writes lists of postings and reads them back.
func FuzzPostings(f *testing.F) {
	f.Add([]byte{0, 0, 0, 0}, uint16(1))
	f.Add([]byte{1, 2, 3, 255, 254, 0}, uint16(400))
	f.Add(slices.Repeat([]byte{0, 4, 3}, 100), uint16(1))
	f.Fuzz(func(t *testing.T, gaps []byte, scale uint16) {
		var list []posting
		piece := uint32(0)
		for _, gap := range gaps {
			piece += uint32(gap>>2)*uint32(scale) + 1
			list = append(list, newPosting(piece-1, rank(gap%weights)))
		}
		if len(list) == 0 {
			return
		}
		written := string(appendPostings(nil, list))
		if strings.ContainsAny(written, "\"\\\n") {
			t.Fatalf("%q is no string", written)
		}
		read := readPostings(written)
		if written[0] == dense {
			for i, it := range list {
				if it.weight() == 1 {
					list[i]--
				}
			}
		}
		if !slices.Equal(read, list) {
			t.Fatalf("%v is read back from %q as %v", list, written, read)
		}
	})
}

// readPostings reads a list as the browser does.
func readPostings(text string) []posting {
	value := func(i int) int { return strings.IndexByte(string(digits[:]), text[i]) }
	var list []posting
	if text[0] == dense {
		for i := 1; i < len(text); i++ {
			for k, v := 0, value(i); k < 3; k, v = k+1, v/4 {
				if v%4 > 0 {
					list = append(list, newPosting(uint32(3*(i-1)+k), []rank{0, 0, 2, 3}[v%4]))
				}
			}
		}
		return list
	}
	for i, piece := 1, -1; i < len(text); {
		n, size := value(i), 1
		switch {
		case n >= threes:
			n, size = 0, 6
			for k := 1; k < 6; k++ {
				n = n*radix + value(i+k)
			}
			n += upTo3
		case n >= twos:
			n, size = upTo2+((n-twos)*radix+value(i+1))*radix+value(i+2), 3
		case n >= ones:
			n, size = ones+(n-ones)*radix+value(i+1), 2
		}
		i += size
		piece += n/weights + 1
		list = append(list, newPosting(uint32(piece), rank(n%weights)))
	}
	return list
}

func TestSpan(t *testing.T) {
	firsts := []string{"a", "be", "bee", "beta", "c"}
	for beginning, want := range map[string]int{"a": 1, "b": 4, "be": 3, "bee": 1, "bef": 1, "bet": 2, "z": 1, "0": 0, "c": 1} {
		if got := span(firsts, beginning); got != want {
			t.Errorf("%s begins words in %d files, want %d", beginning, got, want)
		}
	}
}

func TestCompareWords(t *testing.T) {
	sorted := []string{"", "a", "ab", "b", "é", "я", "中", "\U00010400", "\U0001F600", "\ue000", "\uff21"} // by UTF-16
	for i, a := range sorted {
		for k, b := range sorted {
			if got := compareWords(a, b); got != min(1, max(-1, i-k)) {
				t.Errorf("%q and %q compare as %d", a, b, got)
			}
		}
	}
}
