package phrase_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annotated-briefing/generator/phrase"
)

// prose makes a text of n bytes from 20,000 words, the usual ones often.
func prose(n int) string {
	random := rand.New(rand.NewPCG(3, 4))
	usual := rand.NewZipf(random, 1.1, 4, 20000)
	var b strings.Builder
	for words := 1; b.Len() < n; words++ {
		fmt.Fprintf(&b, "w%xrd", usual.Uint64())
		switch {
		case words%90 == 0:
			b.WriteString(".\n")
		case words%15 == 0:
			b.WriteString(". ")
		case words%7 == 0:
			b.WriteString(", ")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()[:n]
}

func BenchmarkFind(b *testing.B) {
	text := prose(article)
	middle := text[len(text)/2:]
	middle = middle[strings.Index(middle, ". ")+2:]
	words := strings.Fields(middle)
	sentence := strings.Join(words[:12], " ")
	long := strings.Join(words[:2000], " ")
	wrong := strings.Join(words[:5], " ") + " nowhere " + strings.Join(words[6:12], " ")
	wrongLong := strings.Join(words[:1000], " ") + " nowhere " + strings.Join(words[1001:2000], " ")
	short := prose(4500)
	phraseOf := func(s string) string { return s[strings.Index(s, " ")+1 : strings.LastIndex(s, " ")] }
	usual := phraseOf(short[2000:2100])
	for _, bench := range []struct {
		name, text string
		selector   phrase.Selector
		places     int
		near       bool
	}{
		{"found", text, phrase.Selector{Quote: sentence}, 1, false},
		{"found/long quote", text, phrase.Selector{Quote: long}, 1, false},
		{"found/with context", text, phrase.Selector{Quote: words[1], Before: words[0], After: strings.Join(words[2:9], " ")}, 1, false},
		{"found/ellipsis", text, phrase.Selector{Quote: strings.Join(words[:4], " ") + " … " + strings.Join(words[7:11], " ")}, 1, false},
		{"found/usual article", short, phrase.Selector{Quote: usual}, 1, false},
		{"ambiguous", text, phrase.Selector{Quote: "w0rd"}, phrase.MaxPlaces, false},
		{"missing/nothing alike", text, phrase.Selector{Quote: "nothing of this stands anywhere"}, 0, false},
		{"missing/one word", text, phrase.Selector{Quote: "w1fffrb"}, 0, true},
		{"missing/nearest", text, phrase.Selector{Quote: wrong}, 0, true},
		{"missing/nearest, long quote", text, phrase.Selector{Quote: wrongLong}, 0, true},
		{"missing/nearest, usual article", short, phrase.Selector{Quote: strings.Replace(usual, " w", " x", 2)}, 0, true},
	} {
		b.Run(bench.name, func(b *testing.B) { benchmarkFind(b, bench.text, bench.selector, bench.places, bench.near) })
	}
}

func BenchmarkFindHostile(b *testing.B) {
	repeat := func(s string) string { return strings.Repeat(s, article/len(s)) }
	parts := strings.Repeat("a … ", phrase.MaxParts-1)
	growing := ""
	for i := 1; i < phrase.MaxParts; i++ {
		growing += strings.TrimSuffix(strings.Repeat("a ", i), " ") + " … "
	}
	for _, bench := range []struct {
		name, text, quote string
		places            int
		near              bool
	}{
		{"one letter", repeat("a"), strings.Repeat("a", 10000), 0, false},
		{"one word", repeat("a "), strings.Repeat("a ", 5000), phrase.MaxPlaces, false},
		{"one word, other end", repeat("a "), strings.Repeat("a ", 5000) + "b", 0, true},
		{"word that never ends", repeat("ab"), strings.Repeat("ab", 5000), 0, false},
		{"without spaces", repeat("北"), strings.Repeat("北", 5000) + "京", 0, true},
		{"one part over and over", repeat("a "), parts + "a", phrase.MaxPlaces, false},
		{"one part over and over, no end", repeat("a "), parts + "b", 0, true},
		{"growing parts, no end", repeat("a "), growing + "b", 0, true},
		{"growing parts, one end", repeat("a ") + "b", growing + "b", 1, false},
		{"long parts that overlap themselves", repeat("a "), strings.Repeat("a ", 900) + "… " + strings.Repeat("a ", 900), phrase.MaxPlaces, false},
		{"paragraphs", repeat("a\n"), "a … a", 0, true},
		{"thousands of words", repeat("a b c d e f g "), strings.Repeat("g f e d c b a ", 5000), 0, true},
		{"figures", repeat("1 "), "2 3 4 5 6", 0, false},
	} {
		b.Run(bench.name, func(b *testing.B) {
			benchmarkFind(b, bench.text, phrase.Selector{Quote: bench.quote}, bench.places, bench.near)
		})
	}
}

func benchmarkFind(b *testing.B, plain string, selector phrase.Selector, places int, near bool) {
	text := phrase.Fold(plain)
	finding := text.Find(selector)
	if len(finding.Places) != places || near != (finding.Nearest != phrase.Span{}) || finding.Fault != phrase.NoFault {
		b.Fatalf("%d places, nearest %v, fault %d; want %d, %v", len(finding.Places), finding.Nearest, finding.Fault, places, near)
	}
	b.SetBytes(int64(len(plain)))
	b.ReportAllocs()
	for b.Loop() {
		text.Find(selector)
	}
}
