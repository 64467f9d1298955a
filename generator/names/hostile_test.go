package names_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
)

// Texts of a million bytes and names made to be slow with them. A search that
// tried the names one by one would take minutes or hours where these take tenths
// of a second.

const long = 1 << 20 // bytes

func findIn(register []names.Name, plain string) []names.Mention {
	return names.Compile(register).Find(phrase.Fold(plain), nil, nil)
}

// nested returns "a", "a a", "a a a" and so on, each of another owner.
func nested(count int, strength names.Strength) []names.Name {
	all := strings.Repeat("a ", count)
	list := make([]names.Name, count)
	for i := range list {
		list[i] = names.Name{Text: all[:2*i+1], Owner: int32(i), Strength: strength}
	}
	return list
}

func count(mentions []names.Mention, owner int32) int {
	n := 0
	for _, m := range mentions {
		if m.Owner == owner {
			n++
		}
	}
	return n
}

func TestNestedNames(t *testing.T) {
	text := strings.Repeat("a ", long/2)
	strong := findIn(nested(1_500, names.Strong), text)
	if want := long/2/1_500 + 1; len(strong) != want || count(strong, 1_499) != want-1 {
		t.Errorf("nested strong names: %d mentions, %d of the longest; want %d", len(strong), count(strong, 1_499), want)
	}
	if weak := findIn(nested(1_500, names.Weak), text); len(weak) != 0 {
		t.Errorf("nested weak names of nobody: %d mentions", len(weak))
	}
}

func TestNestedWeakNamesThatWakeOneAfterTheOther(t *testing.T) {
	const depth, run = 500, 750
	register := nested(depth, names.Weak)
	for owner := range int32(depth) {
		register = append(register, names.Name{Text: fmt.Sprint("n", owner), Owner: owner})
	}
	r := names.Compile(register)
	for title, step := range map[string]int{"shortest first": 1, "longest first": depth - 1, "mixed": 177} {
		var text strings.Builder
		var want []int32
		var awake [depth]bool // by owner, whose weak name is owner+1 words long
		for i := range depth {
			owner := (i + 1) * step % depth
			awake[owner] = true
			fmt.Fprintf(&text, "n%d %s. ", owner, strings.Repeat("a ", run))
			want = append(want, int32(owner))
			for rest := run; rest > 0; {
				longest := min(rest, depth) - 1
				for longest >= 0 && !awake[longest] {
					longest--
				}
				if longest < 0 {
					break
				}
				want = append(want, int32(longest))
				rest -= longest + 1
			}
		}
		var got []int32
		for _, m := range r.Find(phrase.Fold(text.String()), nil, nil) {
			got = append(got, m.Owner)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d mentions, not those expected, which are %d", title, len(got), len(want))
		}
	}
}

func TestALongNameAlmostThere(t *testing.T) {
	almost := strings.Repeat("a ", long/4)
	got := findIn([]names.Name{{Text: almost + "b"}, {Text: "c" + strings.Repeat(" a", long/4)}}, almost+almost+"b")
	if len(got) != 1 || got[0].Start != len(almost) {
		t.Errorf("got %v", got)
	}
}

func TestAWeakNameOfThousands(t *testing.T) {
	const owners = 50_000
	var register []names.Name
	var text strings.Builder
	for owner := range int32(owners) {
		strong := fmt.Sprint("n", owner)
		register = append(register, names.Name{Text: strong, Owner: owner}, names.Name{Text: "w", Owner: owner, Strength: names.Weak})
		text.WriteString(strong + " ")
	}
	register = append(register, names.Name{Text: "x", Owner: owners})
	text.WriteString(strings.Repeat("w x x x x ", 100_000))
	got := findIn(register, text.String())
	if weak := count(got, owners-1); weak != 1+100_000 || len(got) != owners+500_000 {
		t.Errorf("%d mentions, %d of the last owner", len(got), weak)
	}
}

func TestManyWeakNamesOfMany(t *testing.T) {
	const groups, owners = 300, 300
	var register []names.Name
	var text, round strings.Builder
	for group := range groups {
		for member := range owners {
			owner := int32(group*owners + member)
			strong := fmt.Sprint("n", owner)
			register = append(register, names.Name{Text: strong, Owner: owner}, names.Name{Text: fmt.Sprint("w", group), Owner: owner, Strength: names.Weak})
			text.WriteString(strong + " ")
		}
		fmt.Fprintf(&round, "w%d ", group)
	}
	const rounds = 300
	text.WriteString(strings.Repeat(round.String(), rounds))
	got := findIn(register, text.String())
	if len(got) != groups*owners+groups*rounds {
		t.Fatalf("%d mentions", len(got))
	}
	for i, m := range got[groups*owners:] {
		if want := int32(i%groups*owners + owners - 1); m.Owner != want {
			t.Fatalf("weak mention %d means %d, want %d", i, m.Owner, want)
		}
	}
}

func TestNamesWithoutSpaces(t *testing.T) {
	var register []names.Name
	for i := range 700 {
		register = append(register, names.Name{Text: strings.Repeat("国", i+1), Strength: names.Weak})
	}
	if got := findIn(register, strings.Repeat("国", long/3)); len(got) != 0 {
		t.Errorf("%d mentions", len(got))
	}
}

func TestLongWords(t *testing.T) {
	marks := "e" + strings.Repeat("\u0323\u0302", 10_000)
	for _, word := range []string{strings.Repeat("a", long), strings.Repeat("д", long/2), strings.Repeat("é", long/2), marks} {
		got := findIn([]names.Name{{Text: word}, {Text: word[:1]}}, word+" "+word+" "+word+word)
		if len(got) != 2 || got[1].Start != len(word)+1 {
			t.Errorf("%.9q…: got %v", word, got)
		}
	}
}

func TestManySensesAndSkips(t *testing.T) {
	var senses []names.Sense
	var skip []phrase.Span
	for i := range 20_000 {
		senses = append(senses, names.Sense{Text: strings.Repeat("a ", i%100+1) + fmt.Sprint(i), Owner: int32(i)})
	}
	text := strings.Repeat("a a 1 ", long/6)
	for i := 0; i < len(text); i += 12 {
		skip = append(skip, phrase.Span{Start: i, End: i + 1})
	}
	got := names.Compile(nil).Find(phrase.Fold(text), skip, senses)
	if want := len(text) / 12; len(got) != want || got[0].Start != 6 || got[0].Owner != 1 {
		t.Errorf("%d mentions, want %d; %+v", len(got), want, got[0])
	}
}
