package folders_test

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"testing"

	"annotated-briefing/generator/folders"
)

func TestNearest(t *testing.T) {
	dir := t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	kept := folders.Below(root)
	if nearest, way := kept.Nearest("."); nearest != root || way != "." {
		t.Errorf("the root itself is reached by %q", way)
	}
	fromRoot := 0
	for i := range 150 { // more than are kept open
		name := fmt.Sprintf("a/f%d", i)
		if err := os.MkdirAll(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
		for range 2 { // made, and found again
			nearest, way := kept.Nearest(name)
			if err := nearest.WriteFile(path.Join(way, "x.txt"), []byte(name), 0o644); err != nil {
				t.Fatal(err)
			}
			if nearest == root {
				fromRoot++
			}
		}
		if text, err := os.ReadFile(filepath.Join(dir, name, "x.txt")); err != nil || string(text) != name {
			t.Errorf("%s has %q, %v", name, text, err)
		}
	}
	if fromRoot != 2*(150-64) {
		t.Errorf("%d times a folder was reached from the root", fromRoot)
	}
	for range 2 {
		if err := kept.Close(); err != nil {
			t.Error(err)
		}
	}
}

// What is no folder, or leads out, is for the root to refuse.
func TestNearestOfNone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	kept := folders.Below(root)
	defer kept.Close()
	for _, name := range []string{"none", "file", ".."} {
		if nearest, way := kept.Nearest(name); nearest != root || way != name {
			t.Errorf("%s is reached by %q", name, way)
		}
	}
}
