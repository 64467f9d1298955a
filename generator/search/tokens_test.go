package search

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// wordsOf cuts a text into words.
func wordsOf(text string) []string {
	var t tokens
	var list []string
	for t.over(text); t.next(); {
		list = append(list, string(t.word))
	}
	return list
}

func TestWords(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{" – … !", ""},
		{"The quick-brown fox’s den", "the quick brown fox s foxs den"},
		{"25,000 troops, 1.5 million; 3, 4. 5", "25000 troops 15 million 3 4 5"},
		{"2022-01-26 at 9:30", "2022 01 26 at 9 30"},
		{"ÅSE Łódź Straße STRAẞE", "ase lodz strasse strasse"},
		{"Ærø Œuvre þorn Đà Nẵng İstanbul ılık", "aero oeuvre thorn da nang istanbul ilik"},
		{"e\u0301te\u0301 été", "ete ete"},
		{"ﬁne ﬂight ｆｕｌｌ ①② ½", "fine flight full 12 1 2"},
		{"Ёлка ёлка Київ Ґанок", "елка елка киів ганок"},
		{"ὈΔΥΣΣΕΎΣ Ὀδυσσεύς", "οδυσσευσ οδυσσευσ"},
		{"مُحَمَّد محـمد", "محمد محمد"},
		{"שָׁלוֹם", "שלום"},
		{"हिन्दी में", "हिन्दी में"},
		{"普京", "普京 京"},
		{"普", "普"},
		{"普京，拜登 meet普京s 5月", "普京 京 拜登 登 meet 普京 京 s 5 月"},
		{"ガザ カ\u3099サ\u3099", "カ\u3099 \u3099サ サ\u3099 \u3099 カ\u3099 \u3099サ サ\u3099 \u3099"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
		{"п’ять пʼять", "п ять пять п ять пять"},
		{"can't Can’t cant' 'cant", "can t cant can t cant cant cant"},
		{"O'Neill O‘Neill D’Souza N’Djamena B’Tselem Sana'a Qurʾān Hawaiʻi", "o neill oneill o neill oneill d souza dsouza n djamena ndjamena b tselem btselem sana a sanaa qur an quran hawai i hawaii"},
		{"l’OTAN d'État qu'il aujourd’hui n'a L'Homme l’œuvre", "l otan d etat qu il quil aujourd hui aujourdhui n a l homme l oeuvre"},
		{"rock'n'roll rock 'n' roll o'b.c' d a''b 'c", "rock n rockn roll rocknroll rock n roll o b ob c d a b c"},
		{"普's x'普'y z", "普 s x 普 y z"},
		{"130 000, 1\u00a0234\u202f567, 12\u2009345,67 5 000’000", "130 000 130000 1 234 1234 567 1234567 12 34567 1234567 5 000 5000 000"},
		{"2022 100 000 men, 44 207 1234 5 67 x1 000 1.5 000 7  000 8\n000 9 000m", "2022 100 000 100000 men 44 207 44207 1234 5 67 x1 000 15 000 7 000 8 000 9 000m 9000m"},
		{"Swiss 130'000, 1,234 567", "swiss 130 000 130000 1234 567"},
		{strings.Repeat("ab'", 9) + "ab", "ab ab abab ab ababab ab abababab ab ababababab ab abababababab ab ababababababab ab abababababababab ab ab abab"},
		{strings.Repeat("a", 59) + "'bc d", strings.Repeat("a", 59) + " bc " + strings.Repeat("a", 59) + "b d"},
		{"the U.S. and the U.S.A.’s, u.s.a", "the u s us and the u s us a usa s u s us a usa"},
		{"J. F. Kennedy, J.  F. B, C.. D.\nE, U.S-led U.Sec", "j f jf kennedy j f b fb c d e u s us led u sec"},
		{"С.Ш.А., É.U., U.É, E\u0301.U.E\u0301\u0301.S 1.a.b.2.c", "с ш сш а сша e u eu u e ue e u eu e eue s eues 1 a b ab 2 c"},
		{"普.京.a.b", "普 京 a b ab"},
		{"㏂.x.y a.ß.b", "a m x mx y mxy a ss b"},
		{"a.b.c.d.e.f.g.h.i.j", "a b ab c abc d abcd e abcde f abcdef g abcdefg h abcdefgh i j ij"},
		{strings.Repeat("a", 100) + " b", strings.Repeat("a", 60) + " b"},
		{strings.Repeat("ж", 100), strings.Repeat("ж", 30)},
		{"a\xffb\xc3", "a b"},
	}
	for _, test := range tests {
		if got := strings.Join(wordsOf(test.text), " "); got != test.want {
			t.Errorf("%q has the words %q, want %q", test.text, got, test.want)
		}
	}
}

// inScript is what layouts/assets/search-words.js finds in texts, by node.
func inScript(t *testing.T, texts []string) [][]string {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node on the PATH")
	}
	var input strings.Builder
	for _, text := range texts {
		line, err := json.Marshal(map[string]string{"cut": text})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&input, "%s\n", line)
	}
	command := exec.Command(node, "testdata/search.mjs", "../../layouts/assets", ".")
	command.Stdin, command.Stderr = strings.NewReader(input.String()), os.Stderr
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answers [][]string
	for line := range strings.Lines(string(output)) {
		var found []struct {
			Text   string
			Single bool
		}
		if err := json.Unmarshal([]byte(line), &found); err != nil {
			t.Fatal(err)
		}
		list := []string{}
		for _, it := range found {
			list = append(list, it.Text)
		}
		answers = append(answers, list)
	}
	if len(answers) != len(texts) {
		t.Fatalf("%d answers for %d texts", len(answers), len(texts))
	}
	return answers
}

// folds writes letters of scripts without spaces one by one, as the script finds
// them; the dictionary has them by twos.
func folds(text string) []string {
	list := []string{}
	var t tokens
	for t.over(text); t.next(); {
		word := string(t.word)
		if r, size := utf8.DecodeRuneInString(word); classOf(r) == ideograph && size < len(word) {
			word = word[:size] // the other letter begins the next word
		}
		list = append(list, word)
	}
	return list
}

// TestScriptFolds wants Go and the script of the page to fold every character
// alike, each between two letters and between digits.
func TestScriptFolds(t *testing.T) {
	var texts []string
	const row = 64
	for start := rune(0); start <= unicode.MaxRune; start += row {
		var b strings.Builder
		for r := start; r < start+row; r++ {
			if utf8.ValidRune(r) && unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cf) {
				b.WriteString("x" + string(r) + "Y 1" + string(r) + "000 ")
			}
		}
		if b.Len() > 0 {
			texts = append(texts, b.String())
		}
	}
	wantAlike(t, texts)
}

// TestScriptCuts wants Go and the script of the page to cut texts alike that have
// much of what words are joined by.
func TestScriptCuts(t *testing.T) {
	parts := []string{
		"a", "s", "l", "o", "É", "ab", "普", "㏂", "ß", "e\u0301", "1", "12", "000", "345", "4567", "٣", " ", " ", " ", "  ", "\u00a0", "\u2007", "\u2009",
		"\u202f", ".", ".", ". ", ",", "'", "'", "’", "‘", "ʻ", "ʼ", "ʽ", "ʾ", "ʿ", "\u0301", "\u00ad", "–", "\n",
	}
	random := rand.New(rand.NewPCG(1, 2))
	var texts []string
	for range 5000 {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(parts[random.IntN(len(parts))])
		}
		texts = append(texts, b.String())
	}
	wantAlike(t, texts)
}

func wantAlike(t *testing.T, texts []string) {
	t.Helper()
	for i, got := range inScript(t, texts) {
		if want := folds(texts[i]); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("the script cuts\n%q into\n%q, Go into\n%q", texts[i], got, want)
		}
	}
}

// FuzzWords holds every text to what no text may break.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"The 25,000 naïve", "普京p京", "e\u0301\u0301", "１，２", "\xff\xf0\x9f", "ﷺ", "ΐ ŉ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, word := range wordsOf(text) {
			if word == "" || len(word) > longest || !utf8.ValidString(word) || strings.ContainsAny(word, " \"\\") {
				t.Fatalf("%q has the word %q", text, word)
			}
			if again := wordsOf(word); classOf([]rune(word)[0]) == letter && len(word) < longest/2 && (len(again) != 1 || again[0] != word) {
				t.Fatalf("%q is folded to %q", word, again)
			}
		}
	})
}
