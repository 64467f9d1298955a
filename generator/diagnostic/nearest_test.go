package diagnostic_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
)

func TestNearest(t *testing.T) {
	keys := []string{"title", "outlet", "agency", "authors", "published", "retrieved", "status", "status_note", "copy_of", "url"}
	for _, test := range []struct{ word, want string }{
		{"titel", "title"},
		{"tittle", "title"},
		{"title", "title"},
		{"TITLE", "title"},
		{"status-note", "status_note"},
		{"Status Note", "status_note"},
		{"statusnote", "status_note"},
		{"publishd", "published"},
		{"publihsed", "published"},
		{"retreived", "retrieved"},
		{"pulbished", "published"},
		{"author", "authors"},
		{"uri", "url"},
		{"ulr", "url"},
		{"URL", "url"},
		{"ur", ""},
		{"copyof", "copy_of"},
		{"colour", ""},
		{"", ""},
		{"a", ""},
		{strings.Repeat("title", 1000), ""},
	} {
		if got := diagnostic.Nearest(test.word, keys); got != test.want {
			t.Errorf("nearest to %q is %q, not %q", test.word, got, test.want)
		}
	}
}

// TestNearestOf chooses among choices that are near, and those that cannot be.
func TestNearestOf(t *testing.T) {
	for _, test := range []struct {
		word    string
		choices []string
		want    string
	}{
		{"lavrow", []string{"lavrova", "lavrov", "lavrog"}, "lavrov"},
		{"lavro", []string{"lavrox", "lavrov"}, "lavrox"},
		{"путин", []string{"Путин", "путит"}, "Путин"},
		{"ЛАВРОВ", []string{"Лаврова", "Лавров"}, "Лавров"},
		{"x", nil, ""},
		{"abc", []string{"", "abcdefgh"}, ""},
		{"\xff\xfe\xfd", []string{"\xff\xfe\xfa"}, "\xff\xfe\xfa"},
		{strings.Repeat("a", 127), []string{strings.Repeat("b", 500), strings.Repeat("a", 128)}, strings.Repeat("a", 128)},
	} {
		if got := diagnostic.Nearest(test.word, test.choices); got != test.want {
			t.Errorf("nearest to %q is %q, not %q", test.word, got, test.want)
		}
	}
}

func TestSuggest(t *testing.T) {
	many := strings.Fields("a b c d e f g h i j k")
	for _, test := range []struct {
		word    string
		choices []string
		want    string
	}{
		{"curent", []string{"current", "disputed"}, `; did you mean "current"?`},
		{"wrong", []string{"current", "disputed"}, " (one of current, disputed)"},
		{"wrong", many, ""},
		{"wrong", nil, ""},
	} {
		if got := diagnostic.Suggest(test.word, test.choices); got != test.want {
			t.Errorf("for %q: %q, not %q", test.word, got, test.want)
		}
	}
}

func TestQuote(t *testing.T) {
	for _, test := range []struct{ words, want string }{
		{"", `""`},
		{"Киев", `"Киев"`},
		{strings.Repeat("é", 60), `"` + strings.Repeat("é", 60) + `"`},
		{strings.Repeat("é", 61), `"` + strings.Repeat("é", 60) + `…"`},
	} {
		if got := diagnostic.Quote(test.words); got != test.want {
			t.Errorf("%q is quoted %s", test.words, got)
		}
	}
}

func TestQuoteEnds(t *testing.T) {
	for _, test := range []struct{ words, want string }{
		{"a gun to the head", `"a gun to the head"`},
		{strings.Repeat("é", 60), `"` + strings.Repeat("é", 60) + `"`},
		{strings.Repeat("é", 61), `"` + strings.Repeat("é", 29) + " … " + strings.Repeat("é", 29) + `"`},
		{"The minister, who had been ill, said that the talks, which were long, had failed", `"The minister, who had been … which were long, had failed"`},
	} {
		if got := diagnostic.QuoteEnds(test.words); got != test.want {
			t.Errorf("%q is quoted %s", test.words, got)
		}
	}
}

func TestCharacterName(t *testing.T) {
	for r, want := range map[rune]string{
		0: "U+0000 (NUL)", 1: "U+0001 (control character)", 0x9F: "U+009F (control character)",
		0x202E: "U+202E (right-to-left override)", 'a': "U+0061", 0x1F600: "U+1F600",
	} {
		if got := diagnostic.CharacterName(r); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}

// FuzzNearest compares with the whole table of distances, worked out as the
// definition has it.
func FuzzNearest(f *testing.F) {
	f.Add("titel", "title")
	f.Add("abcdef", "badcfe")
	f.Add("status_note", "Status Note")
	f.Fuzz(func(t *testing.T, word, choice string) {
		plain := strings.NewReplacer("_", "-", " ", "-")
		a, b := []rune(strings.ToLower(plain.Replace(word))), []rune(strings.ToLower(plain.Replace(choice)))
		if len(a) > 40 || len(b) > 40 || len(b) == 0 {
			return
		}
		near := distance(a, b) <= min(len(a)/3, 3)
		if got := diagnostic.Nearest(word, []string{choice}); (got == choice) != near {
			t.Errorf("%q and %q are %d apart, and near is %q", word, choice, distance(a, b), got)
		}
	})
}

func distance(a, b []rune) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			switch {
			case i == 0 || j == 0:
				table[i][j] = i + j
			default:
				cost := 1
				if a[i-1] == b[j-1] {
					cost = 0
				}
				table[i][j] = min(table[i-1][j]+1, table[i][j-1]+1, table[i-1][j-1]+cost)
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					table[i][j] = min(table[i][j], table[i-2][j-2]+cost)
				}
			}
		}
	}
	return table[len(a)][len(b)]
}

// BenchmarkNearest looks for a wrong id among those of a large briefing.
func BenchmarkNearest(b *testing.B) {
	ids := make([]string, 10_000)
	size := 0
	for i := range ids {
		ids[i] = fmt.Sprintf("article-of-the-%d-january-%d", i%31, i)
		size += len(ids[i])
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if diagnostic.Nearest("artikel-of-teh-7-january-999999", ids) != "" {
			b.Fatal("something is near")
		}
	}
}
