package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// step is a step of the README's first briefing: a file named in the text and,
// in the fence below it, what to write into it.
var step = regexp.MustCompile("(?ms)^\\d\\. [^\n]*?`(config\\.yaml|content/[^`]+\\.(?:md|yaml))`[^`]*?\n   ```\\w+\n(.*?)\n   ```$")

// TestReadme follows the README's steps to a first briefing, and wants it built
// without a warning and the note to stand at its words.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "layouts"), os.DirFS("../layouts")); err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, match := range step.FindAllStringSubmatch(string(readme), -1) {
		text := strings.ReplaceAll("\n"+match[2]+"\n", "\n   ", "\n")[1:]
		write(t, filepath.Join(folder, match[1]), text)
		files = append(files, match[1])
	}
	if want := "config.yaml content/index.md content/articles/first.md content/sources.yaml content/annotations/first.yaml"; strings.Join(files, " ") != want {
		t.Fatalf("the README's steps make %q, not %q: was their form changed?", files, want)
	}
	config := filepath.Join(folder, "config.yaml")
	if code, _, stderr := generator(t, "check", "--config", config); code != done || stderr != "" {
		t.Errorf("exit code %d:\n%s", code, stderr)
	}
	if code, _, stderr := generator(t, "build", "--config", config); code != done {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	page, err := os.ReadFile(filepath.Join(folder, "public/articles/first.html"))
	if err != nil || !strings.Contains(string(page), ">voted on Monday night</mark>") {
		t.Errorf("the words of the note are not marked: %v", err)
	}
}
