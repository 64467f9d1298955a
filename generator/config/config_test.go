package config_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/config"
	"annotated-briefing/generator/diagnostic"
)

var update = flag.Bool("update", false, "rewrite what the texts in testdata expect")

// TestTexts loads every NAME.yaml of every archive in testdata. What it is to
// give stands behind it: NAME.yaml.config and NAME.yaml.messages.
func TestTexts(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives in testdata", err)
	}
	for _, path := range archives {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		told := txtar.Format(loadAll(archive))
		if *update {
			if err := os.WriteFile(path, told, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		wanted, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if string(told) != string(wanted) {
			t.Errorf("%s tells otherwise; see the difference with -update\n%s", path, told)
		}
	}
}

// loadAll is the archive as it ought to be.
func loadAll(archive *txtar.Archive) *txtar.Archive {
	out := &txtar.Archive{Comment: archive.Comment}
	for _, input := range archive.Files {
		if filepath.Ext(input.Name) != ".yaml" {
			continue
		}
		fsys := fstest.MapFS{input.Name: {Data: input.Data}}
		settings, messages := load(fsys, input.Name)
		out.Files = append(out.Files, input, txtar.File{Name: input.Name + ".config", Data: []byte(settings)})
		if messages != "" {
			out.Files = append(out.Files, txtar.File{Name: input.Name + ".messages", Data: []byte(messages)})
		}
	}
	return out
}

func load(fsys fstest.MapFS, name string) (settings, messages string) {
	list := &diagnostic.List{}
	c, ok := config.Load(fsys, name, list)
	var told strings.Builder
	list.Print(&told, diagnostic.Options{Warnings: true})
	if !ok {
		return "not usable\n", told.String()
	}
	return fmt.Sprintf("%q %q %s date=%s authors=%q %q base=%q folders=%s,%s,%s mentions=%s publish=%s\n",
		c.Title, c.Subtitle, c.Language, c.Date, c.Authors, c.Description, c.BaseURL,
		c.Content, c.Layouts, c.Output, c.Mentions, c.Publish), told.String()
}

// TestMissing loads a configuration that does not exist, and a folder of its
// name.
func TestMissing(t *testing.T) {
	for _, test := range []struct {
		fsys fstest.MapFS
		want string
	}{
		{fstest.MapFS{}, "config.yaml: error: does not exist; a briefing is built in its own folder, or told where with --config\n"},
		{fstest.MapFS{"config.yaml/x": {}}, "config.yaml: error: is a folder, not a file\n"},
		{fstest.MapFS{"config.yaml": {Data: make([]byte, 1<<20+1)}}, "config.yaml: error: is too large: 1048577 bytes, at most 1 MiB are read\n"},
	} {
		if settings, messages := load(test.fsys, "config.yaml"); settings != "not usable\n" || messages != test.want {
			t.Errorf("%s%s", settings, messages)
		}
	}
}
