package evidence_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/evidence"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/phrase"
)

// report makes a report of words in which | parts what is quoted from what is
// left out between: "a |b| c" quotes a and c.
func report(words string) *link.Report {
	pieces := strings.Split(words, "|")
	quote := &link.Quote{}
	for i, piece := range pieces {
		if i%2 == 0 {
			quote.Words = append(quote.Words, piece)
		}
	}
	return &link.Report{Quote: quote}
}

// Words that differ are in brackets: those that the first rendering lacks, and of
// the first those that some other lacks.
func TestRenderings(t *testing.T) {
	tests := []struct {
		name    string
		reports []string
		want    []string
	}{
		{"nothing", nil, nil},
		{"one", []string{"a gun to the head"}, []string{"1: a gun to the head"}},
		{"the same twice", []string{"a gun to the head", "a gun to the head"}, []string{"2: a gun to the head"}},
		{"the same when folded", []string{"Ukraine’s  head", "Ukraine's\nhead"}, []string{"2: Ukraine’s head"}},
		{"case is another wording but no other word", []string{"A gun", "a gun"}, []string{"1: A gun", "1: a gun"}},
		{"punctuation at a word's edge", []string{"a gun, to", "a “gun” to."}, []string{"1: a gun, to", "1: a “gun” to."}},
		{"within a word it counts", []string{"non-lethal aid", "nonlethal aid"}, []string{"1: [non-lethal] aid", "1: [nonlethal] aid"}},
		{"one word changed", []string{"a gun to the head", "a pistol to the head"}, []string{"1: a [gun] to the head", "1: a [pistol] to the head"}},
		{"a word added", []string{"to the head", "straight to the very head"}, []string{"1: to the head", "1: [straight] to the [very] head"}},
		{"a word left out", []string{"to the very head", "to the head"}, []string{"1: to the [very] head", "1: to the head"}},
		{"words moved", []string{"the gun at the head", "at the head the gun"}, []string{"1: [the] [gun] at the head", "1: at the head [the] [gun]"}},
		{"nothing alike", []string{"one two", "three four"}, []string{"1: [one] [two]", "1: [three] [four]"}},
		{"a dash is no word", []string{"gun to", "gun – to"}, []string{"1: gun to", "1: gun – to"}},
		{"an ellipsis", []string{"a gun to the head", "a gun| to the |head"}, []string{"1: a gun to the head", "1: a gun … head"}},
		{"each is compared with the first", []string{"a b", "a c", "a c d", "a c"}, []string{"1: a [b]", "2: a [c]", "1: a [c] [d]"}},
		{"an ellipsis and a change", []string{"a gun to the head", "a pistol| to the |head"}, []string{"1: a gun to the head", "1: a [pistol] … head"}},
		{"a change before an ellipsis", []string{"a gun to the very head", "a pistol to| the |head"}, []string{"1: a [gun] to the very head", "1: a [pistol] to … head"}},
		{"the first is compared with all", []string{"but on secondary issues", "secondary issues", "on secondary questions"},
			[]string{"1: [but] [on] secondary [issues]", "1: secondary issues", "1: on secondary [questions]"}},
		{"repeated words", []string{"no no no", "no no no no"}, []string{"1: no no no", "1: no no no [no]"}},
	}
	for _, test := range tests {
		var reports []*link.Report
		for _, words := range test.reports {
			reports = append(reports, report(words))
		}
		var got []string
		for _, rendering := range evidence.Renderings(reports) {
			got = append(got, fmt.Sprintf("%d: %s", len(rendering.Reports), shown(rendering.Words)))
		}
		if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
			t.Errorf("%s:\ngot  %q\nwant %q", test.name, got, test.want)
		}
	}
}

func shown(words []evidence.Word) string {
	var list []string
	for _, word := range words {
		if word.Differs {
			word.Text = "[" + word.Text + "]"
		}
		list = append(list, word.Text)
	}
	return strings.Join(list, " ")
}

// Beyond 500 words nothing is compared.
func TestLongRenderings(t *testing.T) {
	long := strings.Repeat("word ", 499)
	renderings := evidence.Renderings([]*link.Report{report(long + "one two"), report(long + "three four")})
	words := renderings[1].Words
	if !words[499].Differs || words[500].Differs || words[0].Differs {
		t.Errorf("%v", words[498:])
	}
}

// What does not differ stands in the first rendering in the same order.
func FuzzRenderings(f *testing.F) {
	f.Add("a gun to the head", "a pistol to the very head")
	f.Add("x y x y", "Y, x! – y")
	f.Fuzz(func(t *testing.T, first, second string) {
		first, second = strings.ToValidUTF8(first, ""), strings.ToValidUTF8(second, "")
		list := evidence.Renderings([]*link.Report{report(strings.ReplaceAll(first, "|", "")), report(strings.ReplaceAll(second, "|", ""))})
		if len(list) < 2 {
			return
		}
		rest := list[0].Words
		for _, word := range list[1].Words[:min(len(list[1].Words), 500)] {
			if word.Differs || key(word) == "" {
				continue
			}
			for len(rest) > 0 && key(rest[0]) != key(word) {
				rest = rest[1:]
			}
			if len(rest) == 0 {
				t.Fatalf("%q stands nowhere in %q", word.Text, first)
			}
			rest = rest[1:]
		}
	})
}

func key(word evidence.Word) string {
	return strings.ToLower(strings.TrimFunc(phrase.FoldString(word.Text), func(r rune) bool { return !phrase.IsWordRune(r) }))
}

func BenchmarkRenderings(b *testing.B) {
	var reports []*link.Report
	size := 0
	for i := range 20 {
		words := strings.Repeat(fmt.Sprintf("a gun %d to the head of Ukraine, ", i), 60)
		reports = append(reports, report(words))
		size += len(words)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		evidence.Renderings(reports)
	}
}
