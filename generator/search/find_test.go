package search_test

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/search"
)

// found is a small briefing.
var found = []search.Document{
	{Kind: "actor", Title: "Sergey Lavrov", Address: "actors/lavrov.html", Names: []string{"Mr Lavrov", "Сергей Лавров", "謝爾蓋·拉夫羅夫"}, About: "Foreign minister"},
	{Kind: "actor", Title: "Łódź Ørsted Straße", Address: "actors/lodz.html", Blocks: []search.Block{{Text: "Named after the naïve Ångström."}}},
	{Kind: "event", Title: "Talks in Geneva", Address: "events/talks.html", Blocks: []search.Block{{Text: "Lavrov was there."}}},
	{Kind: "article", Title: "The talks", Address: "articles/talks.html", Blocks: []search.Block{
		{Text: "A summary of the talks."},
		{Place: "p.one", Text: "Sergey Lavrov said on Monday that 100,000 troops were no threat."},
		{Place: "h.hope", Text: "Hope for Geneva", Heading: true},
		{Place: "p.two", Text: "Nobody believed it. Lavrov's spokeswoman said troops go where they go."},
	}},
	{Kind: "article", Title: "Troops", Address: "articles/troops.html", Blocks: []search.Block{
		{Place: "p.many", Text: "Troops, troops and troops: said Lavrov, and Lavrov said no more of the threat."},
		{Place: "p.zh", Text: "外交部长谢尔盖·拉夫罗夫周一表示。"},
	}},
	{Kind: "note", Title: "“no threat”", Address: "articles/talks.html#words.x.note", Blocks: []search.Block{{Text: "He said so before."}}},
}

// TestFind searches the small briefing: every line is a query and what it finds,
// kind by kind, best first, each with the places of the words.
func TestFind(t *testing.T) {
	tests := []wantedHits{
		{"lavrov", "actor Sergey Lavrov; event Talks in Geneva []; article The talks [p.one], Troops [p.many]"},
		{"LAVR", "actor Sergey Lavrov; event Talks in Geneva []; article The talks [p.one], Troops [p.many]"},
		{"лавров", "actor Sergey Lavrov"},
		{"troop lavr", "article Troops [p.many], The talks [p.one]"},
		{"lavr troop", "article Troops [p.many], The talks [p.one]"},
		{"geneva lavrov", "event Talks in Geneva []; article The talks [p.one h.hope]"},
		{"100,000", "article The talks [p.one]"},
		{"100000 th", "article The talks [p.one]"},
		{"lodz strasse", "actor Łódź Ørsted Straße"},
		{"Łódź STRASSE orst", "actor Łódź Ørsted Straße"},
		{"angstrom naive", "actor Łódź Ørsted Straße []"},
		{"ångström", "actor Łódź Ørsted Straße []"},
		{`"lavrov said"`, "article The talks [p.one], Troops [p.many]"},
		{`"said lavrov"`, "article Troops [p.many]"},
		{`“no threat”`, "note “no threat”; article The talks [p.one]"},
		{`"no thr`, "note “no threat”; article The talks [p.one]"},
		{`"no thr"`, ""},
		{`"troops go" hope`, "article The talks [h.hope p.two]"},
		{"拉夫", "actor Sergey Lavrov; article Troops [p.zh]"},
		{"周", "article Troops [p.zh]"},
		{"周表", ""},
		{"‘no threat’", "note “no threat”; article The talks [p.one]"},
		{"‚no threat‘ monday", "article The talks [p.one]"},
		{"‘no thr", "note “no threat”; article The talks [p.one]"},
		{"Lavrov’s spokeswoman’s", "article The talks [p.two]"},
		{"Lavrov’s troops’ go", "article The talks [p.two]"},
		{"“Lavrov’s spokeswoman” ‘troops go’", "article The talks [p.two]"},
		{"“said Lavrov’ and”", "article Troops [p.many]"},
		{"zebra", ""},
		{"troops zebra", ""},
		{"…", ""},
	}
	wantFound(t, found, tests)
}

// wantedHits is a query and what it is to find, by kind.
type wantedHits struct{ query, want string }

func wantFound(t *testing.T, documents []search.Document, tests []wantedHits) {
	t.Helper()
	var questions []question
	for i := range tests {
		questions = append(questions, question{Find: &tests[i].query})
	}
	for i, got := range ask[finding](t, written(t, documents), questions) {
		if told := got.String(); told != tests[i].want {
			t.Errorf("%s finds\n\t%s, want\n\t%s", tests[i].query, told, tests[i].want)
		}
	}
}

func (f finding) String() string {
	var groups []string
	for _, group := range f.Groups {
		var hits []string
		for _, hit := range group.Hits {
			told := hit.Title
			if len(hit.Places) > 0 {
				told += " [" + strings.Join(hit.Places, " ") + "]"
			}
			hits = append(hits, told)
		}
		if len(hits) > 0 {
			groups = append(groups, group.Kind+" "+strings.Join(hits, ", "))
		}
	}
	return strings.Join(groups, "; ")
}

// TestNames has things whose names hold other names: what is called as the query
// has it comes first, by any of its names.
func TestNames(t *testing.T) {
	documents := []search.Document{
		{Kind: "actor", Title: "Mayor of Kyiv", About: "In Kyiv, of Kyiv, for Kyiv"},
		{Kind: "actor", Title: "US ambassador", Names: []string{"the US's man"}},
		{Kind: "actor", Title: "Kyiv", Names: []string{"Kiev"}},
		{Kind: "actor", Title: "United States", Names: []string{"US", "U.S.A.", "美国 政府"}},
		{Kind: "note", Title: "Kiev or Kyiv?", Blocks: []search.Block{{Text: "Kiev, Kiev, Kiev."}}},
		{Kind: "article", Title: strings.Repeat("Long ", 20), Blocks: []search.Block{{Text: "US"}}},
	}
	tests := []struct{ query, first string }{
		{"kyiv", "Kyiv"},
		{"KIEV", "Kyiv"},
		{`"Kiev"`, "Kyiv"},
		{"kiev or kyiv", "Kiev or Kyiv?"},
		{"mayor of kyiv", "Mayor of Kyiv"},
		{"us", "United States"},
		{"u.s.a", "United States"},
		{"the US’s man", "US ambassador"},
		{"美国政府", ""}, // the space is part of the name
		{"美国 政府", "United States"},
		{strings.Repeat("long ", 20), strings.Repeat("Long ", 20)},
	}
	var questions []question
	for i := range tests {
		questions = append(questions, question{Find: &tests[i].query})
	}
	for i, got := range ask[finding](t, written(t, documents), questions) {
		first := ""
		if len(got.Groups) > 0 {
			first = got.Groups[0].Hits[0].Title
		}
		if first != tests[i].first {
			t.Errorf("%s finds first %q, want %q", tests[i].query, first, tests[i].first)
		}
	}
}

// TestLong has an article of many pieces: words that stand far apart are found in
// it, and the piece that holds most of them is shown.
func TestLong(t *testing.T) {
	it := search.Document{Kind: "article", Title: "Long", Address: "articles/long.html"}
	for i := range 500 {
		it.Blocks = append(it.Blocks, search.Block{Place: fmt.Sprintf("p.%d", i), Text: fmt.Sprintf("Paragraph number%d has words like %s.", i, strings.Repeat("these ", 20))})
	}
	it.Blocks = append(it.Blocks, search.Block{Place: "p.huge", Text: strings.Repeat("endless ", 10_000) + "omega"})
	documents := append(articles(50, 500), it)
	queries := []string{"number7 number450", "omega", "number499 number498", `"paragraph number321"`}
	wants := []string{"p.7 p.450", "p.huge", "p.498 p.499", "p.321"}
	var questions []question
	for i := range queries {
		questions = append(questions, question{Find: &queries[i]})
	}
	for i, got := range ask[finding](t, written(t, documents), questions) {
		if got.Bytes > 200_000 || got.String() != "article Long ["+wants[i]+"]" {
			t.Errorf("%s loads %d bytes and finds %s", queries[i], got.Bytes, got)
		}
	}
}

// TestSentences wants the sentences that are shown to have all words of a query that
// stand in the text, each in as few as may be.
func TestSentences(t *testing.T) {
	long := strings.Repeat("and so on ", 40)
	documents := []search.Document{{Kind: "article", Title: "A", Blocks: []search.Block{
		{Place: "a", Text: "Alpha came first. Beta came second, gamma third. Alpha met delta."},
		{Place: "b", Text: "Beta alone. Here is delta."},
		{Place: "c", Text: "Omega began, " + long + "till kappa ended."},
		{Place: "d", Text: "Zeta, " + long + long + long + "eta."},
		{Place: "e", Text: "One. Two. Three. Four. Five. Six."},
	}}}
	tests := []struct{ query, want string }{
		{"alpha", "a: Alpha came first."},
		{"alpha delta", "a: Alpha met delta."},
		{"alpha gamma", "a: Alpha came first. | a: Beta came second, gamma third."},
		{"gamma delta", "a: Beta came second, gamma third. | a: Alpha met delta."},
		{"here alpha", "a: Alpha came first. | b: Here is delta."},
		{"here beta", "b: Beta alone. | b: Here is delta."},
		{"omega kappa", "c: Omega began,  … | c: … so on till kappa ended."},
		{"one two three four five", "e: One. | e: Two. | e: Three. | e: Four."},
		{`"second gamma" first`, "a: Alpha came first. | a: Beta came second, gamma third."},
		{`"first beta" delta`, "a: Alpha came first. Beta | a: Alpha met delta."},
	}
	var questions []question
	for i := range tests {
		questions = append(questions, question{Find: &tests[i].query})
	}
	for i, got := range ask[finding](t, written(t, documents), questions) {
		var told []string
		for _, group := range got.Groups {
			for _, hit := range group.Hits {
				for k, place := range hit.Places {
					told = append(told, place+": "+strings.ReplaceAll(hit.Sentences[k], "and so on ", ""))
				}
			}
		}
		if shown := strings.Join(told, " | "); shown != tests[i].want {
			t.Errorf("%s shows\n\t%s, want\n\t%s", tests[i].query, shown, tests[i].want)
		}
	}
}

// TestNear misspells: where nothing is found, near words are offered and words left out.
func TestNear(t *testing.T) {
	tests := []struct{ query, want string }{
		{"lavrov", ""},
		{"lavrow", "near: Lavrov"},
		{"Lvarov", "near: Lavrov"},
		{"geneav troops", "near: Geneva troops; fewer: troops"},
		{"troops Gnève: lavrow", "near: troops Geneva: Lavrov; fewer: troops"},
		{"troops in lavrow", "fewer: troops lavrov; fewer: in lavrov"},
		{"throop", "near: troops"},
		{"spokesman", "near: spokeswoman"},
		{"“Lavrow said” treat", "near: “Lavrov said” threat"},
		{"zebra", ""},
		{"zebra troops", "fewer: troops"},
		{"zebra lavrow", "near: Lavrov"},
		{`"no threats" lavrov`, "near: \"no threat\" lavrov; fewer: lavrov"},
		{"angstrom geneva", "fewer: angstrom; fewer: geneva"},
		{`"threat no"`, "apart: threat no"},
		{"лаврoв 1999", "near: Лавров"},
		{"лавроф", "near: Лавров"},
		{"周表", ""},
		{"…", ""},
		{"ot", ""},
	}
	var questions []question
	for i := range tests {
		questions = append(questions, question{Find: &tests[i].query})
	}
	for i, got := range ask[finding](t, written(t, found), questions) {
		if told := strings.Join(got.Near, "; "); told != tests[i].want {
			t.Errorf("%s offers\n\t%s, want\n\t%s", tests[i].query, told, tests[i].want)
		}
	}
}

// TestBound searches 10,000 articles of 4.5 KB: no query loads more than 300 KB
// for its first twenty results, whatever it is.
func TestBound(t *testing.T) {
	if testing.Short() {
		t.Skip("10,000 articles")
	}
	documents := articles(10_000, 4500)
	words := strings.Fields(documents[0].Blocks[0].Text + " " + documents[1].Blocks[1].Text)
	queries := []string{
		"t", "b", "tr", "ta", "a e", "b c d f g", "ba ce di fo gu", words[0], words[0] + " " + words[1], strings.Join(words[:8], " "), strings.Join(words[:20], " "),
		`"` + words[3] + " " + words[4] + `"`, `"` + strings.Join(words[:5], " ") + `"`, words[0][:2] + " " + words[1][:2] + " " + words[2][:1], "é", "BÁ", "zzz", "9", "gazette january",
		documents[9_999].Title, misspelt(words[0]), misspelt(words[0]) + " " + misspelt(words[1]) + " " + misspelt(words[2]), "zzz bbb ttt", "soturefi", "satoru baduti",
		strings.Join(words[:3], " ") + " zzz", "a.b.", "s.o.s.", "b'a", "10 000",
	}
	var questions []question
	for i := range queries {
		questions = append(questions, question{Find: &queries[i]})
	}
	most := 0
	for i, got := range ask[finding](t, written(t, documents), questions) {
		hits, total := 0, 0
		for _, group := range got.Groups {
			hits += len(group.Hits)
			total += group.Total
		}
		t.Logf("%-60.60s %7d bytes, %2d of %d, near: %s", queries[i], got.Bytes, hits, total, got.Near)
		phrase := strings.Contains(queries[i], `"`)
		if got.Bytes > 300_000 || !phrase && hits < min(20, total) || hits > 20 {
			t.Errorf("%s loads %d bytes for %d of %d results", queries[i], got.Bytes, hits, total)
		}
		most = max(most, got.Bytes)
	}
	t.Logf("%d bytes at most", most)
}

// misspelt exchanges the last two letters of a word and adds one.
func misspelt(word string) string {
	word = strings.Trim(word, ",.")
	last := len(word) - 2
	return word[:last] + word[last+1:] + word[last:last+1] + "x"
}
