package names_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
)

func TestContested(t *testing.T) {
	tests := []struct {
		title, register string
		want            []names.Contest
	}{
		{"nothing", "", nil},
		{"names of their own", "a: A; ~W; b: B; ~W", nil},
		{"twice by one", "a: A; A; ~A", nil},
		{"strong and weak", "a: A; b: ~A", nil},
		{"two", "a: Georgia; x: X; b: Georgia", []names.Contest{{Text: "Georgia", Owners: []int32{0, 2}}}},
		{"two and a weak one", "a: Georgia; b: ~Georgia; c: Georgia", []names.Contest{{Text: "Georgia", Owners: []int32{0, 2}}}},
		{"three, one twice", "c: C; a: C; b: C; C", []names.Contest{{Text: "C", Owners: []int32{0, 1, 2}}}},
		{"folded alike, as first written", "a: People’s  Party; b: People's Party", []names.Contest{{Text: "People’s  Party", Owners: []int32{0, 1}}}},
		{"letter case counts", "a: Us; b: US", nil},
		{"sorted by text", "a: Z; Y; X; b: X; Y; Z",
			[]names.Contest{{Text: "X", Owners: []int32{0, 1}}, {Text: "Y", Owners: []int32{0, 1}}, {Text: "Z", Owners: []int32{0, 1}}}},
		{"without a word", "a: --; b: --", nil},
	}
	for _, test := range tests {
		t.Run(test.title, func(t *testing.T) {
			if got := names.Compile(readBook(test.register, "").names).Contested(); !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestContestsDoNotDependOnTheOrderOfOwners(t *testing.T) {
	register := []names.Name{{Text: "Mc‘D", Owner: 9}, {Text: "Mc'D", Owner: 3}, {Text: "Mc’D", Owner: 5}, {Text: "Mc'D", Owner: -1}}
	want := []names.Contest{{Text: "Mc‘D", Owners: []int32{3, 5, 9}}}
	if got := names.Compile(register).Contested(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOwnersOfAnyNumber(t *testing.T) {
	register := []names.Name{{Text: "A", Owner: 1<<31 - 1}, {Text: "B", Owner: 1 << 30}, {Text: "C", Owner: -2}, {Text: "W", Owner: 1<<31 - 1, Strength: names.Weak}}
	var owners []int32
	for _, m := range names.Compile(register).Find(phrase.Fold("A B C W D"), nil, []names.Sense{{Text: "D", Owner: 77}, {Text: "B", Owner: -9}}) {
		owners = append(owners, m.Owner)
	}
	if want := []int32{1<<31 - 1, 1<<31 - 1, 77}; !slices.Equal(owners, want) {
		t.Errorf("got %v, want %v", owners, want)
	}
}

func TestStands(t *testing.T) {
	tests := []struct{ text, stands, not string }{
		{"Moscow and US-led talks", "Moscow; US; led; US-led; talks; and US-led talks", "Mos; moscow; led  US; Moscow talks; -"},
		{"a b c", "a; a b; a b c; b; b c; c; a  b", "b a; ab; a b c d"},
		{"it’s", "it's; it‘s; it; s", "its; i"},
		{"one\ntwo", "one; two", "one two"},
		{"中国人", "中; 国人; 中国人", "人中"},
		{"", "", "a"},
	}
	for _, test := range tests {
		text := phrase.Fold(test.text)
		for senses, want := range map[string]bool{test.stands: true, test.not: false} {
			var list []names.Sense
			for words := range strings.SplitSeq(senses, ";") {
				if words != "" {
					list = append(list, names.Sense{Text: words, Owner: names.Nobody})
				}
			}
			for i, got := range names.Stands(text, list) {
				if got != want {
					t.Errorf("Stands(%q, %q) = %v", test.text, list[i].Text, got)
				}
			}
		}
	}
}

func TestFindIsSafeForConcurrentUse(t *testing.T) {
	i := invent(3)
	register := i.register(400)
	r := names.Compile(register)
	texts := make([]*phrase.Text, 50)
	want := make([][]names.Mention, len(texts))
	for t := range texts {
		texts[t] = phrase.Fold(i.prose(2_000, register))
		want[t] = names.Compile(register).Find(texts[t], nil, nil)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i, text := range texts {
				if got := r.Find(text, nil, nil); !slices.Equal(got, want[i]) {
					t.Errorf("text %d: got %v, want %v", i, got, want[i])
				}
			}
		})
	}
	group.Wait()
}

func ExampleRegister_Find() {
	register := names.Compile([]names.Name{
		{Text: "Sergey Lavrov", Owner: 0, Strength: names.Strong},
		{Text: "Lavrov", Owner: 0, Strength: names.Weak},
		{Text: "Moscow", Owner: 1, Strength: names.Strong},
	})
	text := "Sergey Lavrov left Moscow. Lavrov’s aim was Moscow Road."
	senses := []names.Sense{{Text: "Moscow Road", Owner: names.Nobody}}
	for _, m := range register.Find(phrase.Fold(text), nil, senses) {
		fmt.Println(m.Owner, text[m.Start:m.End])
	}
	// Output:
	// 0 Sergey Lavrov
	// 1 Moscow
	// 0 Lavrov
}
