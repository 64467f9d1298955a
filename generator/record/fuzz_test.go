package record_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// FuzzParse checks of any text that it is read or told, and that every value
// knows its place: each stretch of it lies in the file, in order, and a letter
// stands where it is said to.
func FuzzParse(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := &diagnostic.List{}
		node := record.Parse(&origin.File{Path: "x.yaml", Text: text}, list)
		checkPlaces(t, node)
		checkTold(t, list, text)
	})
}

// FuzzFrontMatter checks that a text and its front matter are parted without
// loss.
func FuzzFrontMatter(f *testing.F) {
	for _, text := range seeds(f) {
		f.Add("---\n" + text + "---\nbody\n")
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := &diagnostic.List{}
		file := &origin.File{Path: "x.md", Text: text}
		front, body := record.FrontMatter(file, list)
		if !strings.HasSuffix(text, body.Value) || body.At.Start != len(text)-len(body.Value) {
			t.Errorf("body %q is not at %d of %q", body.Value, body.At.Start, text)
		}
		if front.Kind() != record.Missing && !strings.HasPrefix(text, "---") {
			t.Error("front matter without a fence")
		}
		checkPlaces(t, front)
		checkTold(t, list, text)
	})
}

func seeds(f *testing.F) (texts []string) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			texts = append(texts, string(file.Data))
		}
	}
	return texts
}

func checkPlaces(t *testing.T, node record.Node) {
	t.Helper()
	list := &diagnostic.List{}
	switch node.Kind() {
	case record.Scalar:
		checkPlace(t, node.Text(list))
	case record.Sequence:
		for _, item := range node.Items(list) {
			checkPlaces(t, item)
		}
	case record.Mapping:
		for key, value := range node.Pairs(list) {
			checkPlace(t, key)
			checkPlaces(t, value)
		}
	}
	if len(list.All()) > 0 {
		t.Error("a node tells of its own kind:", list.All())
	}
}

func checkPlace(t *testing.T, text origin.Text) {
	t.Helper()
	if text.Value == "" {
		return
	}
	last := text.At.Start
	for i, r := range text.Value {
		at := text.Part(i, i+utf8.RuneLen(r))
		if at.Start < last || at.End > text.At.End && r != '\n' {
			t.Fatalf("character %d of %q is at %d–%d, outside of %d–%d", i, text.Value, at.Start, at.End, last, text.At.End)
		}
		last = at.Start
		written := at.File.Text[at.Start:at.End]
		if escaped := strings.HasPrefix(written, `\`) || strings.HasPrefix(written, "'") || r <= ' ' || r == 0x2028 || r == 0x2029; !escaped && !strings.HasPrefix(written, string(r)) {
			t.Fatalf("character %d of %q, %q, is said to be written %q", i, text.Value, r, written)
		}
	}
}

// checkTold prints what was told, so that every place is worked out.
func checkTold(t *testing.T, list *diagnostic.List, text string) {
	t.Helper()
	var out strings.Builder
	list.Print(&out, diagnostic.Options{Warnings: true})
	if list.HasErrors() != (out.Len() > 0) {
		t.Errorf("of %q this is told: %s", text, out.String())
	}
}
