package search

import "strings"

// directory is the file that is loaded first:
//
//	{kinds: [[kind, "sizes of its files", "pieces that go on"], …], words: "first words", beginnings: "…"}
//
// Sizes are pairs of a number of files and how many pieces each of them has.
// Pieces that go on with the document before are told by their gaps, in the
// numbering of their kind. First words are parted by spaces.
func (x *Index) directory(words, beginnings dictionary) file {
	out := append(opening(nil, "index"), "{kinds:["...)
	out = appendList(out, len(x.streams), func(out []byte, i int) []byte {
		s := x.streams[i]
		out = appendString(append(out, '['), s.kind)
		out = appendSizes(append(out, `,"`...), s.sizes)
		out = appendGaps(append(out, `","`...), s.goesOn)
		return append(out, `"]`...)
	})
	out = appendString(append(out, "],\nwords:"...), strings.Join(words.firsts, " "))
	out = appendString(append(out, ",\nbeginnings:"...), strings.Join(beginnings.firsts, " "))
	return file{"index.js", append(out, "}"+closing...)}
}

// appendSizes writes how many times which size follows.
func appendSizes(out []byte, sizes []int) []byte {
	for i := 0; i < len(sizes); {
		n := 1
		for i+n < len(sizes) && sizes[i+n] == sizes[i] {
			n++
		}
		out = appendNumber(appendNumber(out, n), sizes[i])
		i += n
	}
	return out
}

func appendGaps(out []byte, numbers []int) []byte {
	last := -1
	for _, n := range numbers {
		out = appendNumber(out, n-last-1)
		last = n
	}
	return out
}
