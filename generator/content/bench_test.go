package content_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
)

// BenchmarkLoad reads a briefing of 10,000 articles from the disk.
func BenchmarkLoad(b *testing.B) {
	const articles = 10_000
	body := strings.Repeat("Talks between the two sides ended without a breakthrough on Monday. ", 60)
	archive, size := new(txtar.Archive), 0
	for i := range articles {
		text := fmt.Sprintf("---\ntitle: Article %d\noutlet: afp\npublished: 2022-01-09\nretrieved: 2024-11~\nurl: https://example.org/%d\nauthors: [Jane Doe, John Roe]\n---\n%s\n", i, i, body)
		note := "- {quote: the two sides, note: A note., id: one}\n- {quote: without a breakthrough, note: A note., actors: [a, b]}\n"
		archive.Files = append(archive.Files,
			txtar.File{Name: fmt.Sprintf("content/articles/a-%d.md", i), Data: []byte(text)},
			txtar.File{Name: fmt.Sprintf("content/annotations/a-%d.yaml", i), Data: []byte(note)})
		size += len(text) + len(note)
	}
	root := openTree(b, archive)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		var list diagnostic.List
		read := content.Load(root.FS(), content.Settings{Folder: "content"}, &list)
		if len(read.Articles) != articles || list.HasErrors() {
			b.Fatal(messages(&list))
		}
	}
}

// BenchmarkRegister reads a register of 10,000 actors in one file.
func BenchmarkRegister(b *testing.B) {
	var text strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&text, "actor-%d:\n  name: Person %d\n  kind: person\n  aliases: [P %d, Mr P %d]\n  note: A note of some words.\n", i, i, i, i)
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if read, _ := loadOne("actors.yaml", text.String()); len(read.Actors) != 10_000 {
			b.Fatal(len(read.Actors))
		}
	}
}
