package content_test

import (
	"bytes"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
)

var update = flag.Bool("update", false, "write what testdata should hold")

// TestTrees loads the tree of each testdata/*.txtar. The file "messages" in it
// holds what is told, the file "briefing", where there is one, what was read.
// The head of the archive says in words what it shows, and may have lines
// "drafts" and "publish: WORD". In a tree,
//
//	a name that ends in .base64    is a file of those bytes, without that ending
//	a name that ends in .link      is a symbolic link to the text within
//	a name that ends in .folder    is an empty folder
func TestTrees(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no trees: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkTree(t, path) })
	}
}

func checkTree(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	root := openTree(t, archive)
	var list diagnostic.List
	read := content.Load(root.FS(), settingsOf(archive.Comment), &list)
	got := map[string]string{"messages": messages(&list), "briefing": dump(read)}
	changed := false
	for i, file := range archive.Files {
		read, checked := got[file.Name]
		if !checked || read == string(file.Data) {
			continue
		}
		if *update {
			archive.Files[i].Data, changed = []byte(read), true
			continue
		}
		t.Errorf("%s, from the first difference on:\n%s", file.Name, difference(read, string(file.Data)))
	}
	if !archiveHas(archive, "messages") {
		t.Error("the tree says nothing of its messages")
	}
	if changed {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
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

func archiveHas(archive *txtar.Archive, name string) bool {
	for _, file := range archive.Files {
		if file.Name == name {
			return true
		}
	}
	return false
}

func settingsOf(comment []byte) content.Settings {
	settings := content.Settings{Folder: "content", Publish: briefing.PublishFull}
	for line := range strings.Lines(string(comment)) {
		line = strings.TrimSpace(line)
		if line == "drafts" {
			settings.Drafts = true
		}
		if word, found := strings.CutPrefix(line, "publish: "); found {
			settings.Publish = briefing.Publish(word)
		}
		if folder, found := strings.CutPrefix(line, "folder: "); found {
			settings.Folder = folder
		}
	}
	return settings
}

// openTree writes the archive's files to a folder of their own and opens it as
// a build does.
func openTree(t testing.TB, archive *txtar.Archive) *os.Root {
	t.Helper()
	folder := t.TempDir()
	for _, file := range archive.Files {
		if file.Name != "messages" && file.Name != "briefing" {
			if err := plant(filepath.Join(folder, filepath.FromSlash(file.Name)), file.Data); err != nil {
				t.Fatal(err)
			}
		}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return root
}

func plant(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if plain, found := strings.CutSuffix(path, ".base64"); found {
		content, err := base64.StdEncoding.DecodeString(strings.TrimSpace(string(data)))
		if err != nil {
			return err
		}
		return os.WriteFile(plain, content, 0o644)
	}
	if plain, found := strings.CutSuffix(path, ".link"); found {
		return os.Symlink(strings.TrimSpace(string(data)), plain)
	}
	if plain, found := strings.CutSuffix(path, ".folder"); found {
		return os.MkdirAll(plain, 0o755)
	}
	return os.WriteFile(path, data, 0o644)
}

func messages(list *diagnostic.List) string {
	var out bytes.Buffer
	list.Print(&out, diagnostic.Options{Warnings: true, Most: 1000})
	return out.String()
}
