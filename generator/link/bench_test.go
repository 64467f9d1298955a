package link_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/link"
	"testing/fstest"
)

// BenchmarkLink links 1,000 articles of 4 KB that name 200 actors, each with two
// quotations.
func BenchmarkLink(b *testing.B) {
	var files []txtar.File
	var actors, events strings.Builder
	for i := range 200 {
		fmt.Fprintf(&actors, "actor-%d: {name: Person N%d, kind: person, weak: [N%d]}\n", i, i, i)
	}
	for i := range 1_000 {
		var body strings.Builder
		for j := range 50 {
			fmt.Fprintf(&body, "In talks that lasted %d hours Person N%d gave no ground on item %d. ", j, (i+j)%200, j)
			if j%10 == 9 {
				fmt.Fprintf(&body, "\n\n## Part %d\n\nThen N%d left. ", j, (i+j)%200)
			}
		}
		files = append(files, article(i, body.String()))
		fmt.Fprintf(&events, "e%d: {date: 2022, title: T, actors: [actor-0], sources: [{article: a%d, quote: no ground on item 7.}, {article: a%d, quote: lasted 9 hours … no ground}]}\n", i, i, i)
	}
	benchmark(b, append(files, txtar.File{Name: "content/actors.yaml", Data: []byte(actors.String())},
		txtar.File{Name: "content/timeline.yaml", Data: []byte(events.String())}))
}

// BenchmarkReferrers links one article and one actor that 20,000 events refer to.
func BenchmarkReferrers(b *testing.B) {
	var events strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&events, "e%d: {date: 2022, title: T, actors: [russia], note: 'Russia, [](event:e0).', sources: [{article: a0, quote: Some words}]}\n", i)
	}
	benchmark(b, []txtar.File{article(0, "Some words."),
		{Name: "content/actors.yaml", Data: []byte("russia: {name: Russia, kind: state}\n")},
		{Name: "content/timeline.yaml", Data: []byte(events.String())}})
}

func article(i int, body string) txtar.File {
	return txtar.File{Name: fmt.Sprintf("content/articles/a%d.md", i), Data: []byte("---\ntitle: A\noutlet: gazette\npublished: 2022\n---\n" + body + "\n")}
}

func benchmark(b *testing.B, archive []txtar.File) {
	files, size := fstest.MapFS{}, 0
	for name, text := range defaults {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, file := range archive {
		files[file.Name] = &fstest.MapFile{Data: file.Data}
		size += len(file.Data)
	}
	var list diagnostic.List
	read := content.Load(files, content.Settings{Folder: "content"}, &list)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if link.Link(read, link.Settings{Mentions: briefing.MentionsFirst, Language: "en"}, &list) == nil {
			b.Fatal(list.Counts())
		}
	}
}
