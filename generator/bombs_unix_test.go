//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// places are files that the program reads, of every kind that it opens.
var places = []string{
	"config.yaml", "content/index.md", "content/articles/a.md", "content/annotations/a.yaml", "content/actors.yaml",
	"content/timeline/a.yaml", "content/pages/a.md", "content/files/a.png", "content/files/a.svg", "layouts/article.html",
	"layouts/_parts.html", "layouts/words/en.yaml", "layouts/assets/style.css", "public/index.html", "public/manifest.json",
}

// endless are things in the place of a file that a careless program reads for
// ever, or waits for.
var endless = map[string]func(path string) error{
	"a pipe":                         func(path string) error { return syscall.Mkfifo(path, 0o644) },
	"a link to a device":             func(path string) error { return os.Symlink("/dev/zero", path) },
	"a link to itself":               func(path string) error { return os.Symlink(filepath.Base(path), path) },
	"a link to a folder around it":   func(path string) error { return os.Symlink("..", path) },
	"a link to a file of the user's": func(path string) error { return os.Symlink("/etc/passwd", path) },
}

// TestEndlessFiles puts each of them in each place: the program ends, names the
// place, and shows nothing of what it led to.
func TestEndlessFiles(t *testing.T) {
	t.Parallel()
	for what, plant := range endless {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			for _, place := range places {
				tryEndless(t, place, plant)
			}
		})
	}
}

func tryEndless(t *testing.T, place string, plant func(path string) error) {
	t.Helper()
	folder := t.TempDir()
	copyLayouts(t, folder)
	for name, text := range defaults {
		write(t, filepath.Join(folder, name), text)
	}
	path := filepath.Join(folder, place)
	write(t, path, "") // makes the folder around it
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := plant(path); err != nil {
		t.Fatal(err)
	}
	ended, peak := measureChild(t, "build", "--config", filepath.Join(folder, "config.yaml"))
	if ended.code == done || !strings.Contains(ended.stderr, place) {
		t.Errorf("%s: exit code %d, want a mistake that names it:\n%s", place, ended.code, ended.stderr)
	}
	if peak > little<<10 {
		t.Errorf("%s: the program took %d MiB", place, peak>>10)
	}
	wantUntouched(t, filepath.Join(folder, "public"), path)
}

// wantUntouched wants no page in the output where something was wrong, nor
// anything of the user's own files.
func wantUntouched(t *testing.T, output, planted string) {
	t.Helper()
	entries, err := os.ReadDir(output)
	if err != nil {
		return // it was never made
	}
	for _, entry := range entries {
		if path := filepath.Join(output, entry.Name()); path != planted && !strings.HasPrefix(entry.Name(), ".") {
			t.Errorf("%s was written", path)
		}
	}
}
