package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

func TestAuthorsFiles(t *testing.T) {
	folder := t.TempDir()
	var names []string
	for i := range 128 { // more than are kept open
		names = append(names, fmt.Sprintf("content/f%d/a.md", i), fmt.Sprintf("content/f%d/deeper/b.md", i))
	}
	for _, name := range append(names, "config.yaml") {
		write(t, filepath.Join(folder, name), "text of "+name)
	}
	files := authorsFilesIn(t, folder)
	if err := fstest.TestFS(files, names...); err != nil {
		t.Error(err)
	}
	for _, name := range names {
		if text, err := fs.ReadFile(files, name); err != nil || string(text) != "text of "+name {
			t.Errorf("%s is %q, %v", name, text, err)
		}
	}
}

// No link leads out, wherever it stands.
func TestAuthorsFilesHaveBounds(t *testing.T) {
	outside, folder := t.TempDir(), t.TempDir()
	write(t, filepath.Join(outside, "secret.md"), "secret")
	write(t, filepath.Join(folder, "content", "a.md"), "a")
	for link, to := range map[string]string{
		"content/link.md": filepath.Join(outside, "secret.md"), "content/out": outside, "content/up.md": "../../secret.md",
	} {
		if err := os.Symlink(to, filepath.Join(folder, link)); err != nil {
			t.Skip(err)
		}
	}
	files := authorsFilesIn(t, folder)
	for _, name := range []string{"content/link.md", "content/out/secret.md", "content/up.md", "../secret.md", "/etc/passwd", "content/../content/a.md"} {
		if text, err := fs.ReadFile(files, name); err == nil {
			t.Errorf("%s is read: %q", name, text)
		}
	}
	for _, name := range []string{"content/none.md", "none/a.md"} {
		if _, err := fs.Lstat(files, name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if info, err := fs.Lstat(files, "content/link.md"); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is described as %v, %v", info, err)
	}
}

func authorsFilesIn(t *testing.T, folder string) *authorsFiles {
	t.Helper()
	files, err := openAuthorsFiles(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { files.Close() })
	return files
}
