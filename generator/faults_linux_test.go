package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// mount gives a small file system in memory, or skips where that is not allowed.
func mount(t *testing.T, options string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, options); err != nil {
		t.Skipf("mounting a file system needs root: %v", err)
	}
	t.Cleanup(func() {
		// Detached, as a process that another test just starts may hold a file of it still.
		if err := syscall.Unmount(folder, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// TestDiskFull builds onto disks that are full at different moments: the old site
// stands, nothing else is left, and with room again the next build goes well.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	disk := mount(t, "size=64m")
	v := twoVersions(t)
	output := filepath.Join(disk, "public")
	runToEnd(t, v.config[0], output)
	for _, room := range []int64{4 << 10, 200 << 10, 900 << 10} {
		leave(t, disk, room)
		wantRefused(t, v.config[1], output, "no space left on device")
		wantSame(t, "the old files do not stand", tree(t, output), v.built[0])
	}
	if err := os.Remove(filepath.Join(disk, "filler")); err != nil {
		t.Fatal(err)
	}
	runToEnd(t, v.config[1], output)
	wantSame(t, "the next build does not mend", tree(t, output), v.built[1])
}

// leave fills a disk until so many bytes are free.
func leave(t *testing.T, disk string, room int64) {
	t.Helper()
	filler := filepath.Join(disk, "filler")
	_ = os.Remove(filler) // the first time there is none
	var state syscall.Statfs_t
	if err := syscall.Statfs(disk, &state); err != nil {
		t.Fatal(err)
	}
	free := int64(state.Bavail) * state.Bsize
	if free < room {
		t.Fatalf("only %d bytes are free", free)
	}
	write(t, filler, strings.Repeat("x", int(free-room)))
}

// TestReadOnly builds onto a disk that may only be read, with and without an old site.
func TestReadOnly(t *testing.T) {
	t.Parallel()
	disk := mount(t, "size=64m")
	v := twoVersions(t)
	output := filepath.Join(disk, "public")
	runToEnd(t, v.config[0], output)
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	runToEnd(t, v.config[0], output) // nothing to change
	wantRefused(t, v.config[1], output, "read-only file system")
	wantSame(t, "the old files do not stand", tree(t, output), v.built[0])
	ended := runChild(t, nil, "build", "--config", v.config[1], "--output", filepath.Join(disk, "new"))
	if ended.code != failed || !strings.Contains(ended.stderr, filepath.Join(disk, "new")) {
		t.Errorf("exit code %d:\n%s", ended.code, ended.stderr)
	}
}
