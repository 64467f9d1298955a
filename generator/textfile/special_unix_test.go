//go:build unix

package textfile_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestSpecialFiles meets what lies in real folders: a read of a pipe that
// nobody writes to would never end.
func TestSpecialFiles(t *testing.T) {
	folder := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(folder, "pipe.md"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(folder, "link.md")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("link-to-itself.md", filepath.Join(folder, "link-to-itself.md")); err != nil {
		t.Fatal(err)
	}
	sparse, err := os.Create(filepath.Join(folder, "sparse.md"))
	if err != nil {
		t.Fatal(err)
	}
	defer sparse.Close()
	if err := sparse.Truncate(10 << 30); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, test := range []struct{ path, want string }{
		{"pipe.md", "pipe.md: error: is a pipe, a socket or a device; only regular files are read\n"},
		{"link.md", "link.md: error: is a symbolic link; only regular files are read\n"},
		{"link-to-itself.md", "link-to-itself.md: error: is a symbolic link; only regular files are read\n"},
		{"sparse.md", "sparse.md: error: is too large: 10240 MiB, at most 1 MiB are read\n"},
	} {
		for _, fsys := range []fs.FS{root.FS(), os.DirFS(folder)} {
			if _, messages := readFrom(fsys, test.path); messages != test.want {
				t.Error(messages)
			}
		}
	}
}
