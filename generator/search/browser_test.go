package search_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/search"
)

// What the scripts of the page answer; see testdata/search.mjs.
type (
	question struct {
		Find    *string `json:"find,omitempty"`
		Without *string `json:"without,omitempty"`
	}
	finding struct {
		Bytes  int
		Near   []string // "how: query"
		Groups []struct {
			Kind  string
			Total int
			Hits  []hit
		}
	}
	hit struct {
		Title, Address string
		Places         []string // of what is shown
		Sentences      []string // there
	}
)

// ask puts questions to the search's scripts in layouts/assets, which node runs.
// Without node the test is skipped, unless BROWSER_TESTS=required.
func ask[T any](t *testing.T, folder string, questions []question) []T {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("BROWSER_TESTS") == "required" {
			t.Fatal("BROWSER_TESTS=required, but there is no node on the PATH")
		}
		t.Skip("there is no node on the PATH")
	}
	var input bytes.Buffer
	for _, it := range questions {
		line, err := json.Marshal(it)
		if err != nil {
			t.Fatal(err)
		}
		input.Write(append(line, '\n'))
	}
	command := exec.Command(node, "testdata/search.mjs", "../../layouts/assets", folder)
	command.Stdin, command.Stderr = &input, os.Stderr
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answers []T
	lines := bufio.NewScanner(bytes.NewReader(output))
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var answer T
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil {
			t.Fatal(err)
		}
		answers = append(answers, answer)
	}
	if len(answers) != len(questions) {
		t.Fatalf("%d answers to %d questions", len(answers), len(questions))
	}
	return answers
}

// written writes the index of documents, one on each page, into a folder.
func written(t *testing.T, documents []search.Document) (folder string) {
	t.Helper()
	folder = t.TempDir()
	kinds := []string{"actor", "event", "article", "note"}
	x := search.New(kinds, func(name string, content []byte) error {
		return os.WriteFile(filepath.Join(folder, name), content, 0o644)
	})
	for i := range documents {
		if err := x.Add(i, documents[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := x.Finish(); err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestMissing has pages to which one of the scripts does not come: those behind it
// leave the page alone, without an error.
func TestMissing(t *testing.T) {
	scripts := []string{"search-words.js", "search-index.js", "search-hits.js", "search-near.js", "search.js"}
	var questions []question
	for i := range scripts {
		questions = append(questions, question{Without: &scripts[i]})
	}
	for i, got := range ask[[]string](t, t.TempDir(), questions) {
		if want := scripts[:i]; strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("without %s the page has %q, want %q", scripts[i], got, want)
		}
	}
}
