package names_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
)

// invented makes words up, the same ones for the same seed.
type invented struct {
	*rand.Rand
	rare []string
}

func invent(seed uint64) invented {
	i := invented{Rand: rand.New(rand.NewPCG(seed, 0))}
	i.rare = i.words(20_000)
	return i
}

// words returns so many distinct words of two to four syllables.
func (i invented) words(count int) []string {
	syllables := strings.Fields("la ver mo sta ne ki tor bel an dri us ro chi pe lin ga os hu te mar ov sk en da")
	seen := make(map[string]bool)
	var words []string
	for len(words) < count {
		word := ""
		for range 2 + i.IntN(3) {
			word += syllables[i.IntN(len(syllables))]
		}
		if !seen[word] {
			seen[word] = true
			words = append(words, word)
		}
	}
	return words
}

func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// register returns so many names, four for each owner: "Anna Torovki", "Mr
// Torovki", the weak "Torovki", and "Ministry of Labor of the Vernean Republic".
func (i invented) register(count int) []names.Name {
	given, family := i.words(2_000), i.words(count/3+1)
	var list []names.Name
	for owner := int32(0); len(list) < count; owner++ {
		last := title(family[i.IntN(len(family))])
		list = append(list,
			names.Name{Text: title(given[i.IntN(len(given))]) + " " + last, Owner: owner},
			names.Name{Text: "Mr " + last + " of " + title(given[i.IntN(len(given))]), Owner: owner},
			names.Name{Text: last, Owner: owner, Strength: names.Weak},
			names.Name{Text: fmt.Sprintf("Ministry of %s of the %s Republic", title(given[i.IntN(len(given))]), last), Owner: owner})
	}
	return list[:count]
}

// prose returns a text of little more than so many bytes in which one word in sixty begins a name.
func (i invented) prose(size int, register []names.Name) string {
	common := strings.Fields("the of and to in a that is was for on with as by at from it his has be said which who not an are will would their its have but they he had this were been or one all after more also when about other than two new some over into up")
	var b strings.Builder
	for words := 1; b.Len() < size; words++ {
		switch {
		case words%60 == 0:
			b.WriteString(register[i.IntN(len(register))].Text)
		case i.IntN(2) == 0:
			b.WriteString(common[i.IntN(len(common))])
		case i.IntN(8) == 0:
			b.WriteString(title(i.rare[i.IntN(len(i.rare))]))
		default:
			b.WriteString(i.rare[i.IntN(len(i.rare))])
		}
		switch i.IntN(80) {
		case 0:
			b.WriteString(".\n")
		case 1, 2, 3:
			b.WriteString(", ")
		case 4:
			b.WriteString("’s ")
		case 5:
			b.WriteString(". ")
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	for _, bench := range []struct {
		title                string
		names, texts, length int
	}{
		{"a thousand names in 10,000 articles", 1_000, 10_000, 5_000},
		{"100,000 names in 10,000 articles", 100_000, 10_000, 5_000},
		{"100,000 names in one text of 50 MB", 100_000, 1, 50_000_000},
	} {
		b.Run(bench.title, func(b *testing.B) {
			i := invent(1)
			register := i.register(bench.names)
			r := names.Compile(register)
			texts := make([]*phrase.Text, bench.texts)
			for t := range texts {
				texts[t] = phrase.Fold(i.prose(bench.length, register))
			}
			b.SetBytes(int64(bench.texts * bench.length))
			b.ReportAllocs()
			mentions := 0
			for b.Loop() {
				for _, text := range texts {
					mentions += len(r.Find(text, nil, nil))
				}
			}
			b.ReportMetric(float64(mentions)/float64(b.N), "mentions")
		})
	}
}

func BenchmarkFindWithSenses(b *testing.B) {
	i := invent(1)
	register := i.register(100_000)
	r := names.Compile(register)
	text := phrase.Fold(i.prose(4_000, register))
	senses := []names.Sense{{Text: "Moscow", Owner: 1}, {Text: "Georgia Tech", Owner: names.Nobody}}
	b.SetBytes(int64(len(text.Plain())))
	b.ReportAllocs()
	for b.Loop() {
		r.Find(text, nil, senses)
	}
}

func BenchmarkFindInOtherScripts(b *testing.B) {
	for _, bench := range []struct{ title, register, text string }{
		{"Cyrillic", "l: Сергей Лавров; ~Лавров", "Министр иностранных дел Сергей Лавров заявил, что переговоры продолжатся. "},
		{"Chinese", "x: 习近平; c: 中国; s: 上海合作组织", "中国国家主席习近平出席上海合作组织成员国元首理事会会议并发表讲话。"},
	} {
		b.Run(bench.title, func(b *testing.B) {
			r := names.Compile(readBook(bench.register, "").names)
			text := phrase.Fold(strings.Repeat(bench.text, 1_000))
			b.SetBytes(int64(len(text.Plain())))
			for b.Loop() {
				r.Find(text, nil, nil)
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	register := invent(1).register(100_000)
	size := 0
	for _, name := range register {
		size += len(name.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		names.Compile(register)
	}
}
