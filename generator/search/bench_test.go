package search_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"annotated-briefing/generator/search"
)

// articles are texts of made-up words, as often as words are in real ones.
func articles(count, size int) []search.Document {
	random := rand.New(rand.NewPCG(1, 2))
	vocabulary := make([]string, 30_000)
	for i := range vocabulary {
		for range 1 + i*7%4 {
			vocabulary[i] += string("bcdfglmnprst"[random.IntN(12)]) + string("aeiou"[random.IntN(5)])
		}
		vocabulary[i] += fmt.Sprintf("%c", 'a'+i%26)
	}
	text := func(size int) string {
		var b strings.Builder
		for b.Len() < size {
			rank := int(math.Exp(random.Float64()*math.Log(float64(len(vocabulary))))) - 1
			b.WriteString(vocabulary[rank])
			b.WriteString([]string{" ", " ", " ", ", ", ". "}[random.IntN(5)])
		}
		return b.String()
	}
	documents := make([]search.Document, count)
	for i := range documents {
		it := search.Document{Kind: "article", Title: text(40), Address: fmt.Sprintf("articles/a%06d.html", i), About: "The Gazette · 9 January 2022"}
		for k := range size / 400 {
			it.Blocks = append(it.Blocks, search.Block{Place: fmt.Sprintf("p.%07d", k), Text: text(400)})
		}
		documents[i] = it
	}
	return documents
}

// BenchmarkIndex makes the index of 2,000 articles of 4.5 KB.
func BenchmarkIndex(b *testing.B) {
	documents := articles(2000, 4500)
	size := 0
	for _, it := range documents {
		for _, block := range it.Blocks {
			size += len(block.Text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		x := search.New([]string{"article"}, func(string, []byte) error { return nil })
		for i := range documents {
			if err := x.Add(i, documents[i:i+1]); err != nil {
				b.Fatal(err)
			}
		}
		if err := x.Finish(); err != nil {
			b.Fatal(err)
		}
	}
}
