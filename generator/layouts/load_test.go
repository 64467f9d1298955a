package layouts_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
)

var update = flag.Bool("update", false, "rewrite the messages in testdata/*.txtar")

// plainLayouts are the smallest folder of layouts that is right.
func plainLayouts() fstest.MapFS {
	fsys := fstest.MapFS{
		"layouts/_frame.html":   {Data: []byte("<title>{{.Title}}</title>{{template \"main\" .}}")},
		"layouts/words/en.yaml": {Data: []byte("hello: Hello\nnumber.thousands: \",\"\n")},
	}
	for _, kind := range layouts.Kinds() {
		fsys["layouts/"+kind+".html"] = &fstest.MapFile{Data: []byte(`{{define "main"}}{{.Text}}{{end}}`)}
	}
	return fsys
}

// Each file of testdata has layouts that are put over the plain ones, and what
// is told of them. A file "language" says in which language they are read; one
// that holds nothing but "absent" is taken away.
func TestLoad(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no test data", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { checkMessages(t, name) })
	}
}

func checkMessages(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	fsys, language, want := plainLayouts(), "en", ""
	for _, file := range archive.Files {
		switch {
		case file.Name == "messages":
			want = string(file.Data)
		case file.Name == "language":
			language = strings.TrimSpace(string(file.Data))
		case string(file.Data) == "absent\n":
			delete(fsys, file.Name)
		default:
			fsys[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	var list diagnostic.List
	layouts.Load(fsys, "layouts", language, &list)
	var got strings.Builder
	list.Print(&got, diagnostic.Options{Warnings: true})
	if got.String() == want {
		return
	}
	if !*update {
		t.Fatalf("told:\n%s\nwanted:\n%s", got.String(), want)
	}
	last := &archive.Files[len(archive.Files)-1]
	if last.Name != "messages" {
		t.Fatal("the last file has to be \"messages\"")
	}
	last.Data = []byte(got.String())
	if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
