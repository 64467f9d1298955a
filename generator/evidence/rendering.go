package evidence

import (
	"strings"

	"annotated-briefing/generator/link"
	"annotated-briefing/generator/phrase"
)

// Rendering is one wording of an utterance and the reports that bear it.
type Rendering struct {
	Words   []Word
	Reports []*link.Report
}

// Word is a word of a rendering. It differs where the first rendering has no
// such word at this place.
type Word struct {
	Text    string
	Differs bool
}

// Renderings groups the reports of a claim by their words, folded, in order of
// the reports, and compares each wording with the first. Where a quotation
// leaves words out, "…" stands as a word.
func Renderings(reports []*link.Report) []Rendering {
	var list []Rendering
	at := map[string]int{}
	for _, report := range reports {
		words := strings.Join(report.Quote.Words(), " … ")
		key := phrase.FoldString(words)
		i, known := at[key]
		if !known {
			i = len(list)
			at[key] = i
			list = append(list, Rendering{Words: split(words)})
		}
		list[i].Reports = append(list[i].Reports, report)
	}
	if len(list) > 1 {
		first := bare(list[0].Words)
		for _, other := range list[1:] {
			compare(first, other.Words)
		}
	}
	return list
}

func split(words string) []Word {
	var list []Word
	for _, word := range strings.Fields(words) {
		list = append(list, Word{Text: word})
	}
	return list
}

// longest is how many words of a rendering are compared: beyond it every word
// counts as the same, since the work of the comparison grows with the square.
const longest = 500

// bare is the words as they are compared: punctuation and case at a word's edges
// do not count, nor do words of punctuation alone differ.
func bare(words []Word) []string {
	list := make([]string, min(len(words), longest))
	for i := range list {
		folded := phrase.FoldString(words[i].Text)
		list[i] = strings.ToLower(strings.TrimFunc(folded, func(r rune) bool { return !phrase.IsWordRune(r) }))
	}
	return list
}

// compare marks the words that a longest common subsequence with the first
// rendering leaves out; of several such the one that follows the first most
// closely.
func compare(first []string, words []Word) {
	other := bare(words)
	common := commonWords(first, other)
	i, j := 0, 0
	for j < len(other) {
		switch {
		case i < len(first) && first[i] == other[j]:
			i, j = i+1, j+1
		case i < len(first) && common[i+1][j] >= common[i][j+1]:
			i++
		default:
			words[j].Differs = other[j] != ""
			j++
		}
	}
}

// commonWords gives at [i][j] how many words the rests of two lists from i and j
// on have in common, in their order.
func commonWords(a, b []string) [][]uint16 {
	common := make([][]uint16, len(a)+1)
	table := make([]uint16, (len(a)+1)*(len(b)+1))
	for i := range common {
		common[i], table = table[:len(b)+1], table[len(b)+1:]
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}
