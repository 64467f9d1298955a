package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestManyActors holds the page of an article that names sixty actors, each with a
// note longer than is shown, to the budget of every article.
func TestManyActors(t *testing.T) {
	t.Parallel()
	folder, output := quickFolder(t), quickFolder(t)
	copyLayouts(t, folder)
	write(t, filepath.Join(folder, "config.yaml"), "title: Many\nlanguage: en\ndate: 2022-02-15\n")
	write(t, filepath.Join(folder, "content/index.md"), "---\ntitle: Many\n---\n\nMany.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), "outlets:\n  courier: {name: The Courier, kind: newspaper, reliability: B}\n")
	words := prose()
	var actors, first, second strings.Builder
	for i := range 60 {
		name := fmt.Sprintf("%s%s Person%c%c", strings.ToUpper(words()[:1]), words(), 'a'+i/26, 'a'+i%26)
		fmt.Fprintf(&actors, "actor-%d:\n  name: %s\n  kind: person\n  role: %s %s %s %s\n  note: >-\n    ", i, name, words(), words(), words(), words())
		for range 50 {
			actors.WriteString(words() + " ")
		}
		actors.WriteString("\n")
		fmt.Fprintf(&first, "%s %s %s %s %s %s %s %s.\n\n", name, words(), words(), words(), words(), words(), words(), words())
		fmt.Fprintf(&second, "%s %s.\n", name, words())
	}
	write(t, filepath.Join(folder, "content/actors.yaml"), actors.String())
	article := "---\ntitle: %s\noutlet: courier\npublished: 2022-01-%02d\n---\n\n%s"
	write(t, filepath.Join(folder, "content/articles/first.md"), fmt.Sprintf(article, "First", 1, first.String()))
	write(t, filepath.Join(folder, "content/articles/second.md"), fmt.Sprintf(article, "Second", 2, second.String()))
	buildIn(t, folder, output)
	site := site{t, tree(t, output)}
	page := site.files["articles/first.html"]
	if count := strings.Count(page, `class="gloss gloss-actor"`); count != 60 {
		t.Fatalf("the page has glosses of %d actors", count)
	}
	size := site.gzipped("articles/first.html")
	t.Logf("%d bytes, gzipped", size)
	if size > articleHTML {
		t.Errorf("the page of an article with 60 actors has %d bytes, gzipped; %d at most", size, articleHTML)
	}
}

// prose makes words that do not repeat themselves more than a language's do.
func prose() func() string {
	sum := uint64(1)
	next := func(below uint64) uint64 {
		sum = sum*6364136223846793005 + 1442695040888963407
		return (sum >> 33) % below
	}
	syllables := strings.Fields("an be co de en fa ge hi in ka lo ma no or pe ra se ti un wa ing tion er al")
	var vocabulary []string
	for range 2000 {
		word := ""
		for range 1 + next(3) {
			word += syllables[next(uint64(len(syllables)))]
		}
		vocabulary = append(vocabulary, word)
	}
	return func() string {
		below := next(2000) + 1
		return vocabulary[next(below)]
	}
}
