package content_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
)

// loadFolder loads what a test has put into a folder.
func loadFolder(t *testing.T, folder string) string {
	t.Helper()
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	var list diagnostic.List
	content.Load(root.FS(), content.Settings{Folder: "content"}, &list)
	return messages(&list)
}

func wantLines(t *testing.T, got string, wanted ...string) {
	t.Helper()
	if strings.TrimSpace(got) != strings.Join(wanted, "\n") {
		t.Errorf("got:\n%s\nwanted:\n%s", got, strings.Join(wanted, "\n"))
	}
}

// TestSizes plants files one byte larger than is read.
func TestSizes(t *testing.T) {
	folder := t.TempDir()
	article := []byte("---\ntitle: T\noutlet: o\npublished: 2022\noriginal: originals/x.html\n---\nWords.\n")
	sizes := map[string]int64{
		"index.md": 4<<20 + 1, "articles/a.md": 4<<20 + 1, "actors.yaml": 64<<20 + 1,
		"files/a.txt": 64<<20 + 1, "files/a.svg": 8<<20 + 1, "originals/x.html": 1<<30 + 1, "articles/b.md": 0,
	}
	for name, size := range sizes {
		path := filepath.Join(folder, "content", name)
		if err := plant(path, article); err != nil {
			t.Fatal(err)
		}
		if size == 0 {
			continue
		}
		if err := os.Truncate(path, size); err != nil {
			t.Fatal(err)
		}
	}
	wantLines(t, loadFolder(t, folder),
		"content/actors.yaml: error: is too large: 67108865 bytes, at most 64 MiB are read",
		"content/articles/a.md: error: is too large: 4194305 bytes, at most 4 MiB are read",
		`content/articles/b.md:5:11: error: original "originals/x.html" is larger than 1024 MiB`,
		"    original: originals/x.html",
		"              ^~~~~~~~~~~~~~~~",
		"content/files/a.svg: error: is too large: 8388609 bytes, at most 8 MiB are read",
		"content/files/a.txt: error: has 67108865 bytes; a file that is published has 64 MiB at most",
		"content/index.md: error: is too large: 4194305 bytes, at most 4 MiB are read",
	)
}

// TestDeepFolders nests folders far deeper than any author does.
func TestDeepFolders(t *testing.T) {
	folder := t.TempDir()
	for _, place := range []string{"content/files", "content/originals", "content/articles", "content/index.md"} {
		if err := os.MkdirAll(filepath.Join(folder, place, strings.Repeat("d/", 300)), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	deep := strings.TrimSuffix(strings.Repeat("/d", 32), "/")
	wantLines(t, loadFolder(t, folder),
		"content/articles/d: error: is a folder; articles/ holds files *.md only",
		"content/files"+deep+": error: lies more than 32 folders deep",
		"content/index.md: error: is a folder; it must be a file",
		"content/originals"+deep+": error: lies more than 32 folders deep",
	)
}

// TestManyFiles has as many annotations of no article as there are articles, and
// as many files that have no place.
func TestManyFiles(t *testing.T) {
	const many = 5_000
	tree := fstest.MapFS{}
	article := &fstest.MapFile{Data: []byte("---\ntitle: T\noutlet: o\npublished: 2022\n---\nWords.\n")}
	for i := range many {
		tree[fmt.Sprintf("content/articles/article-%d.md", i)] = article
		tree[fmt.Sprintf("content/articles/article-%d.html", i)] = article
		tree[fmt.Sprintf("content/annotations/artikle-%d.yaml", i)] = article
	}
	var list diagnostic.List
	read := content.Load(tree, content.Settings{Folder: "content"}, &list)
	if errors, warnings := list.Counts(); len(read.Articles) != many || errors != 2*many || warnings != 1 {
		t.Errorf("%d articles, %d errors, %d warnings", len(read.Articles), errors, warnings)
	}
	if first := list.All()[0].Message; !strings.HasSuffix(first, `; did you mean "article-0"?`) {
		t.Errorf("the first message is %q", first)
	}
}

// TestUnreadableNames plants names that are not UTF-8 or that hide something.
func TestUnreadableNames(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"articles/a\xff.md", "files/\xfe.txt", "files/\u200b.txt", "actors/a\nb.yaml", "\x1b[2J"} {
		if err := plant(filepath.Join(folder, "content", name), []byte("x")); err != nil {
			t.Skip("this system has no such names: ", err)
		}
	}
	wantLines(t, loadFolder(t, folder),
		"content/<U+001B>[2J: error: has characters in its name that cannot be seen or are not UTF-8",
		"content/actors/a<U+000A>b.yaml: error: has characters in its name that cannot be seen or are not UTF-8",
		"content/articles/a<FF>.md: error: has characters in its name that cannot be seen or are not UTF-8",
		"content/files/<U+200B>.txt: error: has characters in its name that cannot be seen or are not UTF-8",
		"content/files/<FE>.txt: error: has characters in its name that cannot be seen or are not UTF-8",
		"content/index.md: warning: is missing: the page where readers start will have no text of its own",
	)
}

// TestSameOnAnyMachine loads one tree with one and with many goroutines.
func TestSameOnAnyMachine(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/everything.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := openTree(t, archive)
	load := func(processors int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		var list diagnostic.List
		return dump(content.Load(root.FS(), content.Settings{Folder: "content"}, &list)) + messages(&list)
	}
	alone := load(1)
	for range 5 {
		if got := load(8); got != alone {
			t.Fatalf("one goroutine reads\n%s\nand eight\n%s", alone, got)
		}
	}
}

// TestLongChain has a drawing in which each of very many parts draws the next.
func TestLongChain(t *testing.T) {
	const links = 100_000
	var text strings.Builder
	text.WriteString(`<svg xmlns="http://www.w3.org/2000/svg"><use href="#p0"/>`)
	for i := range links {
		fmt.Fprintf(&text, `<g id="p%d"><use href="#p%d"/></g>`, i, i+1)
	}
	fmt.Fprintf(&text, `<rect id="p%d"/></svg>`, links)
	_, list := loadOne("files/chain.svg", text.String())
	first := list.All()[0].Message
	if first != "its references to its own parts add up to more than 1000000 elements" {
		t.Errorf("the first message is %q", first)
	}
}
