//go:build unix

package content_test

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPipes plants pipes and a socket, which would keep a reader waiting.
func TestPipes(t *testing.T) {
	folder := t.TempDir()
	for _, place := range []string{"articles", "files", "annotations", "originals", "pages"} {
		if err := os.MkdirAll(filepath.Join(folder, "content", place), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"articles/a.md", "files/x.svg", "annotations/b.yaml", "originals/x", "actors.yaml", "index.md"} {
		if err := syscall.Mkfifo(filepath.Join(folder, "content", name), 0o644); err != nil {
			t.Skip("no pipes here: ", err)
		}
	}
	article := []byte("---\ntitle: T\noutlet: o\npublished: 2022\noriginal: originals/x\n---\nWords.\n")
	if err := plant(filepath.Join(folder, "content/articles/b.md"), article); err != nil {
		t.Fatal(err)
	}
	socket, err := net.Listen("unix", filepath.Join(folder, "content/pages/s.md"))
	if err != nil {
		t.Skip("no sockets here: ", err)
	}
	defer socket.Close()
	const fault = ": error: is neither a file nor a folder, but a pipe, a socket or a device"
	wantLines(t, loadFolder(t, folder),
		"content/actors.yaml"+fault,
		"content/annotations/b.yaml"+fault,
		"content/articles/a.md"+fault,
		`content/articles/b.md:5:11: error: original "originals/x" is not a regular file`,
		"    original: originals/x",
		"              ^~~~~~~~~~~",
		"content/files/x.svg"+fault,
		"content/index.md"+fault,
		"content/originals/x"+fault,
		"content/pages/s.md"+fault,
	)
}

// TestForbidden plants what the author's own system does not let be read.
func TestForbidden(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	folder := t.TempDir()
	for _, name := range []string{"index.md", "articles/a.md", "files/a.txt", "pages.folder"} {
		path := filepath.Join(folder, "content", name)
		if err := plant(path, []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"index.md", "articles/a.md", "files/a.txt", "pages"} {
		path := filepath.Join(folder, "content", name)
		if err := os.Chmod(path, 0); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(path, 0o700)
	}
	wantLines(t, loadFolder(t, folder),
		"content/articles/a.md: error: may not be read: permission denied",
		"content/files/a.txt: error: may not be read: permission denied",
		"content/index.md: error: may not be read: permission denied",
		"content/pages: error: may not be read: permission denied",
	)
}
