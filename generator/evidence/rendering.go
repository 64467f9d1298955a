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
// the reports, and compares each wording with the first.
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
	for i := 1; i < len(list); i++ {
		compare(list[0].Words, list[i].Words)
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
// counts as the same, since the table of the comparison grows with the square.
const longest = 500

// compare marks the words of b that a longest common subsequence with a leaves
// out. Punctuation and case at a word's edges do not count.
func compare(a, b []Word) {
	a, b = a[:min(len(a), longest)], b[:min(len(b), longest)]
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if same(a[i], b[j]) {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for j < len(b) {
		switch {
		case i < len(a) && same(a[i], b[j]):
			i, j = i+1, j+1
		case i < len(a) && common[i+1][j] >= common[i][j+1]:
			i++
		default:
			b[j].Differs = true
			j++
		}
	}
}

func same(a, b Word) bool { return bare(a.Text) == bare(b.Text) }

func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(phrase.FoldString(word), func(r rune) bool { return !phrase.IsWordRune(r) }))
}
