package evidence

import (
	"slices"
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
// such word at this place; a word of the first, where some other has none. What
// the other leaves out ("…") it may well have.
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
		words := strings.Join(report.Quote.Words, " "+leftOut+" ")
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
		first := comparison{list[0].Words, bare(list[0].Words)}
		for _, other := range list[1:] {
			first.compare(comparison{other.Words, bare(other.Words)})
		}
	}
	return list
}

// leftOut stands for the words that a quotation leaves out.
const leftOut = "…"

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

// comparison is a rendering with its words as they are compared.
type comparison struct {
	words []Word
	bare  []string
}

// compare marks, in both renderings, the words that their longest common
// subsequence leaves out; of several such the one that follows the first most
// closely.
func (first comparison) compare(other comparison) {
	common := commonWords(first.bare, other.bare)
	i, j := 0, 0 // where the words begin that have no counterpart
	x, y := 0, 0 // where they end
	for x < len(first.bare) && y < len(other.bare) {
		switch {
		case first.bare[x] == other.bare[y]:
			markGap(first.part(i, x), other.part(j, y))
			x, y = x+1, y+1
			i, j = x, y
		case common[x+1][y] >= common[x][y+1]:
			x++
		default:
			y++
		}
	}
	markGap(first.part(i, len(first.bare)), other.part(j, len(other.bare)))
}

func (c comparison) part(from, to int) comparison {
	return comparison{c.words[from:to], c.bare[from:to]}
}

// markGap marks words of two renderings that stand at the same place and have no
// counterpart.
func markGap(first, other comparison) {
	other.mark()
	if !slices.ContainsFunc(other.words, func(word Word) bool { return word.Text == leftOut }) {
		first.mark()
	}
}

func (c comparison) mark() {
	for i, bare := range c.bare {
		c.words[i].Differs = c.words[i].Differs || bare != ""
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
