package link_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/link"
)

var update = flag.Bool("update", false, "write what testdata should hold")

// TestTrees links the content of each testdata/*.txtar. The file "messages" in
// it holds what is told; the file "site", of a tree without errors, what was
// linked, written by dump. The head of the archive says in words what it shows
// and may have lines "drafts", "mentions: WORD", "language: TAG". A tree may
// leave out content/index.md and content/sources.yaml: then it has those of
// defaults below.
func TestTrees(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no trees: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkTree(t, path) })
	}
}

// defaults are the files that every briefing has and few trees speak of.
var defaults = map[string]string{
	"content/index.md":     "What is known.\n",
	"content/sources.yaml": "outlets:\n  gazette: {name: The Gazette, kind: newspaper}\n",
}

func checkTree(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	site, list := linkTree(archive)
	got := map[string]string{"messages": messages(list), "site": ""}
	if site != nil {
		got["site"] = dump(site)
	}
	if (site == nil) != list.HasErrors() {
		t.Errorf("site is nil: %v, errors: %v", site == nil, list.HasErrors())
	}
	told, changed := false, false
	for i, file := range archive.Files {
		seen, checked := got[file.Name]
		told = told || file.Name == "messages"
		if !checked || seen == string(file.Data) {
			continue
		}
		archive.Files[i].Data, changed = []byte(seen), true
		if !*update {
			t.Errorf("%s, from the first difference on:\n%s", file.Name, difference(seen, string(file.Data)))
		}
	}
	if !told {
		t.Error("the tree says nothing of its messages")
	}
	if *update && changed {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// linkTree links the content files of an archive.
func linkTree(archive *txtar.Archive) (*link.Site, *diagnostic.List) {
	files := fstest.MapFS{}
	for name, text := range defaults {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, file := range archive.Files {
		if strings.HasPrefix(file.Name, "content/") {
			files[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	read, linking := settingsOf(archive.Comment)
	list := new(diagnostic.List)
	return link.Link(content.Load(files, read, list), linking, list), list
}

func settingsOf(comment []byte) (content.Settings, link.Settings) {
	read := content.Settings{Folder: "content"}
	linking := link.Settings{Mentions: briefing.MentionsFirst, Language: "en"}
	for line := range strings.Lines(string(comment)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch key {
		case "drafts":
			read.Drafts = true
		case "mentions":
			linking.Mentions = briefing.Density(value)
		case "language":
			linking.Language = value
		}
	}
	return read, linking
}

// parse is an archive written in a test.
func parse(text string) *txtar.Archive { return txtar.Parse([]byte(text)) }

func messages(list *diagnostic.List) string {
	var out bytes.Buffer
	list.Print(&out, diagnostic.Options{Warnings: true, Most: 1000})
	return out.String()
}

// difference shows a few lines of two texts from where they differ.
func difference(got, wanted string) string {
	from := 0
	for from < min(len(got), len(wanted)) && got[from] == wanted[from] {
		from++
	}
	from = strings.LastIndexByte(got[:from], '\n') + 1
	return "got:\n" + firstLines(got[from:]) + "wanted:\n" + firstLines(wanted[from:])
}

func firstLines(text string) string {
	lines := strings.SplitAfterN(text, "\n", 8)
	return strings.Join(lines[:min(len(lines), 7)], "")
}
