package export_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/export"
)

// TestDocument reads briefing.json into Document and writes it again: the struct
// that is its reference has every field of it and no other, in the same order.
func TestDocument(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no trees: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		made := exportAll(t, linkTree(t, archive))["briefing.json"]
		if got, want := readAgain(t, made), compact(t, made); got != want {
			t.Errorf("%s: briefing.json is\n%s\nread into Document and written again it is\n%s", path, want, got)
		}
	}
}

func readAgain(t *testing.T, made string) string {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader([]byte(made)))
	decoder.DisallowUnknownFields()
	var document export.Document
	if err := decoder.Decode(&document); err != nil {
		t.Fatalf("reading briefing.json into Document: %v", err)
	}
	var again bytes.Buffer
	encoder := json.NewEncoder(&again)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(document); err != nil {
		t.Fatal(err)
	}
	return again.String()
}

func compact(t *testing.T, made string) string {
	t.Helper()
	var short bytes.Buffer
	if err := json.Compact(&short, []byte(made)); err != nil {
		t.Fatal(err)
	}
	return short.String() + "\n"
}
