package search_test

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"annotated-briefing/generator/search"
)

// The reference reads the files of an index as a browser does, but plainly.
type reference struct {
	files map[string]string
}

// number reads a number and what is behind it.
func number(t *testing.T, text string) (n int, rest string) {
	t.Helper()
	value := func(i int) int {
		return strings.IndexByte(alphabet, text[i])
	}
	defer func() {
		if recover() != nil {
			t.Fatalf("%q does not begin with a number", text)
		}
	}()
	switch first := value(0); {
	case first < 60:
		return first, text[1:]
	case first < 90:
		return 60 + (first-60)*93 + value(1), text[2:]
	case first < 92:
		return 2850 + ((first-90)*93+value(1))*93 + value(2), text[3:]
	}
	for i := 1; i < 6; i++ {
		n = n*93 + value(i)
	}
	return n + 20148, text[6:]
}

var alphabet = func() string {
	var b strings.Builder
	for c := byte(' '); c < 0x7f; c++ {
		if c != '"' && c != '\\' {
			b.WriteByte(c)
		}
	}
	return b.String()
}()

// postings reads a list as "piece:weight …".
func postings(t *testing.T, text string) string {
	t.Helper()
	var list []string
	if text[0] == '!' {
		for i := range len(text) - 1 {
			for k, value := 0, strings.IndexByte(alphabet, text[i+1]); k < 3; k, value = k+1, value/4 {
				if value%4 > 0 {
					list = append(list, fmt.Sprintf("%d:%d", 3*i+k, value%4))
				}
			}
		}
		return strings.Join(list, " ")
	}
	piece := -1
	for rest := text[1:]; rest != ""; {
		var n int
		n, rest = number(t, rest)
		piece += n/4 + 1
		list = append(list, fmt.Sprintf("%d:%d", piece, n%4))
	}
	return strings.Join(list, " ")
}

// data is what a file hands over.
func (r reference) data(t *testing.T, name string) string {
	t.Helper()
	data, found := strings.CutPrefix(r.files[name+".js"], `briefing.search.add("`+name+`",`)
	data, ended := strings.CutSuffix(data, ")\n")
	if !found || !ended {
		t.Fatalf("%s.js is no call: %q", name, r.files[name+".js"])
	}
	return data
}

// dictionary reads all shards of one as lines "word postings".
func (r reference) dictionary(t *testing.T, name string) []string {
	t.Helper()
	var lines []string
	for i := 0; r.files[name+"."+strconv.Itoa(i)+".js"] != ""; i++ {
		word := ""
		rest := strings.Trim(r.data(t, name+"."+strconv.Itoa(i)), `"`)
		for rest != "" {
			var shared, length int
			shared, rest = number(t, rest)
			end := strings.IndexByte(rest, ' ')
			word = string([]rune(word)[:shared]) + rest[:end]
			length, rest = number(t, rest[end+1:])
			lines = append(lines, word+" "+postings(t, rest[:length]))
			rest = rest[length:]
		}
	}
	return lines
}

// collected are the files that an index hands on.
func collected() (hand func(string, []byte) error, r reference) {
	var mu sync.Mutex
	r.files = map[string]string{}
	return func(name string, content []byte) error {
		mu.Lock()
		defer mu.Unlock()
		if _, twice := r.files[name]; twice {
			return fmt.Errorf("%s is made twice", name)
		}
		r.files[name] = string(content)
		return nil
	}, r
}

// small are documents whose index can be read with one's own eyes.
var small = [][]search.Document{
	{{Kind: "actor", Title: "Ann Lee", Address: "actors/lee.html", Names: []string{"Lee"}, About: "Person"}},
	nil,
	{
		{Kind: "article", Title: "A \"quote\" \\ in a title", Address: "articles/a.html", Badge: "withdrawn", Language: "de", Blocks: []search.Block{
			{Place: "p.1", Text: "Lee\nand lee and Lee."}, {Place: "h.x", Text: "On Ann", Heading: true}, {Place: "p.2"},
		}},
		{Kind: "actor", Title: "Lees", Address: "actors/lees.html"},
	},
}

const smallFiles = `
actor.0.js: [["Ann Lee","actors/lee.html","Person","","",["Lee"],[]],
["Lees","actors/lees.html","","","",[],[]]]
article.0.js: [["A \"quote\" \\ in a title","articles/a.html","","withdrawn","de",[],[["p.1","Lee and lee and Lee."],["h.x","On Ann"]]]]
`

const smallWords = `=a=quote=in=a=title 2:3
=ann=lee 0:3
=lee 0:2
=lees 1:3
a 2:3
and 2:0
ann 0:3 2:2
in 2:3
lee 0:3 2:1
lees 1:3
on 2:2
person 0:0
quote 2:3
title 2:3`

// TestSmall reads an index back: its documents as they are written, and every
// word with the pieces that have it and its weight there.
func TestSmall(t *testing.T) {
	r := indexOf(t, small, 1)
	var documents strings.Builder
	for _, name := range []string{"actor.0", "article.0"} {
		fmt.Fprintf(&documents, "\n%s.js: %s", name, r.data(t, name))
	}
	if got := documents.String() + "\n"; got != smallFiles {
		t.Errorf("the documents are\n%s\nwant\n%s", got, smallFiles)
	}
	if got := strings.Join(r.dictionary(t, "words"), "\n"); got != smallWords {
		t.Errorf("the words are\n%s\nwant\n%s", got, smallWords)
	}
	if got, want := r.data(t, "index"), `{kinds:[["actor","!\"",""],["article","!!",""]],`; !strings.HasPrefix(got, strings.ReplaceAll(want, `\"`, "#")) {
		t.Errorf("the directory is %s", got)
	}
	if len(r.files) != 4 {
		t.Errorf("the files are %v", r.names())
	}
}

// TestGap leaves a page out, which would leave out all behind it.
func TestGap(t *testing.T) {
	x := search.New([]string{"actor"}, func(string, []byte) error { return nil })
	for _, page := range []int{0, 2} {
		if err := x.Add(page, small[0]); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Finish(); err == nil || err.Error() != "search: page 1 was not added, but others behind it" {
		t.Errorf("page 1 never came, and the error is %v", err)
	}
}

// indexOf makes the index of pages from a number of goroutines.
func indexOf(t *testing.T, pages [][]search.Document, goroutines int) reference {
	t.Helper()
	hand, r := collected()
	x := search.New([]string{"actor", "article"}, hand)
	var group sync.WaitGroup
	for g := range goroutines {
		group.Go(func() {
			for i := range pages {
				if page := len(pages) - 1 - i; page%goroutines == g {
					if err := x.Add(page, pages[page]); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	group.Wait()
	if err := x.Finish(); err != nil {
		t.Fatal(err)
	}
	return r
}

// TestReadBack compares the words of many documents with what a plain count of
// them finds, dense and sparse lists and beginnings included, and wants the same
// files however the work is shared out.
func TestReadBack(t *testing.T) {
	var pages [][]search.Document
	want := map[string]map[int]bool{}
	for i, it := range articles(700, 1500) {
		pages = append(pages, []search.Document{it})
		for _, text := range append(texts(it), it.Title, it.About) {
			for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
				if want[word] == nil {
					want[word] = map[int]bool{}
				}
				want[word][i] = true
			}
		}
	}
	r := indexOf(t, pages, 1)
	for _, line := range r.dictionary(t, "words") {
		word, list, _ := strings.Cut(line, " ")
		if strings.HasPrefix(word, "=") {
			continue // TestSmall has whole names
		}
		wantPieces(t, word, list, want[word])
		delete(want, word)
	}
	if len(want) > 0 {
		t.Errorf("%d words are missing", len(want))
	}
	beginnings := r.dictionary(t, "beginnings")
	if len(beginnings) < 10 || !slices.IsSortedFunc(beginnings, func(a, b string) int { return strings.Compare(a[:strings.Index(a, " ")], b[:strings.Index(b, " ")]) }) {
		t.Errorf("%d beginnings, perhaps not in order", len(beginnings))
	}
	for _, goroutines := range []int{2, 7} {
		if again := indexOf(t, pages, goroutines); !maps.Equal(again.files, r.files) {
			t.Errorf("%d goroutines make other files", goroutines)
		}
	}
}

func texts(it search.Document) []string {
	var list []string
	for _, block := range it.Blocks {
		list = append(list, block.Text)
	}
	return list
}

func wantPieces(t *testing.T, word, list string, want map[int]bool) {
	t.Helper()
	count := 0
	for _, it := range strings.Fields(list) {
		piece, _, _ := strings.Cut(it, ":")
		n, err := strconv.Atoi(piece)
		if err != nil || !want[n] {
			t.Fatalf("%s stands in %s, it is said", word, piece)
		}
		count++
	}
	if count != len(want) {
		t.Fatalf("%s stands in %d pieces, %d are told", word, len(want), count)
	}
}

func (r reference) names() []string { return slices.Sorted(maps.Keys(r.files)) }
