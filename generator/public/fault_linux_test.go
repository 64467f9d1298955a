package public_test

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"annotated-briefing/generator/public"
)

// mount gives a small file system in memory, or skips where that is not allowed.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("needs the right to mount: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// noise is a text that no file system makes smaller.
func noise(bytes int) string {
	text := make([]byte, bytes)
	rand.Read(text)
	return string(text)
}

func checkError(t *testing.T, err, want error, name string) {
	t.Helper()
	if !errors.Is(err, want) || !strings.Contains(err.Error(), name) || strings.Contains(err.Error(), public.Staging) {
		t.Errorf("got %v\nwant %q and %s", err, want, name)
	}
}

func checkStands(t *testing.T, dir string, want site) {
	t.Helper()
	if got := standing(t, dir); !maps.Equal(got, want) {
		t.Errorf("not as before: %s", difference(got, want))
	}
}

func TestDiskFullWhileWriting(t *testing.T) {
	dir := mount(t, "size=256k")
	old := site{"index.html": noise(30_000), "x/a.html": noise(30_000)}
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	_, err := build(dir, site{"index.html": noise(10), "x/b.html": noise(500_000)})
	checkError(t, err, syscall.ENOSPC, "writing "+dir+"/x/b.html: ")
	checkStands(t, dir, old)
	if _, err := build(dir, site{"index.html": "2"}); err != nil {
		t.Error("the next build:", err)
	}
}

func TestDiskFullBeforeCommit(t *testing.T) {
	dir := mount(t, "size=256k")
	old := parse("index.html=1 x/a.html=1")
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := hand(folder, parse("index.html=2 x/a.html=2")); err != nil {
		t.Fatal(err)
	}
	full := filepath.Join(dir, "full")
	if err := os.WriteFile(full, []byte(noise(500_000)), 0o644); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal("the disk did not become full:", err)
	}
	_, err = folder.Commit()
	checkError(t, err, syscall.ENOSPC, dir+"/manifest.json")
	if err := errors.Join(folder.Close(), os.Remove(full)); err != nil {
		t.Fatal(err)
	}
	checkStands(t, dir, old)
}

// A build is killed in its commit on a disk that is full of what it staged: the next
// one can mend all the same.
func TestDiskFullWhenMending(t *testing.T) {
	dir := mount(t, "size=256k")
	old := site{}
	for i := range 100 { // empty, but long in the manifest
		old[strings.Repeat(string(rune('a'+i%26)), 100+i)] = ""
	}
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	const steps = 4 // manifest staged, journal, room checked, a.html placed
	files := site{"a.html": "1", "b.html": noise(100_000)}
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := hand(folder, files); err != nil {
		t.Fatal(err)
	}
	if _, err := folder.CommitSteps(steps); err != nil {
		t.Fatal(err)
	}
	err = os.WriteFile(filepath.Join(dir, "full"), []byte(noise(500_000)), 0o644)
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal("the disk did not become full:", err)
	}
	if err := folder.Abandon(); err != nil {
		t.Fatal(err)
	}
	if folder, err = public.Open(dir); err != nil {
		t.Fatal(err)
	}
	if err := folder.Close(); err != nil {
		t.Fatal(err)
	}
	old["a.html"] = "1"
	if got, want := listed(t, dir), hashes(old); !maps.Equal(got, want) {
		t.Errorf("manifest: %s", difference(got, want))
	}
}

// No room for the files of the build, but for their names: inodes run out.
func TestNoMoreFiles(t *testing.T) {
	dir := mount(t, "size=1m,nr_inodes=12")
	old := parse("index.html=1 x/a.html=1")
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	_, err := build(dir, parse("a=2 b=2 c=2 d=2 e=2 f=2 g=2 h=2 i=2 j=2 k=2"))
	checkError(t, err, syscall.ENOSPC, "writing "+dir+"/")
	checkStands(t, dir, old)
}

func TestReadOnly(t *testing.T) {
	dir := mount(t, "size=1m")
	old := parse("index.html=1 x/a.html=1")
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	if changes, err := build(dir, old); err != nil || changes.Unchanged != 2 {
		t.Error("a build that changes nothing:", changes, err)
	}
	_, err := build(dir, parse("index.html=1 x/a.html=2"))
	checkError(t, err, syscall.EROFS, "writing "+dir+"/x/a.html: ")
	_, err = build(dir, parse("index.html=1"))
	checkError(t, err, syscall.EROFS, dir+"/manifest.json: ")
	_, err = build(filepath.Join(dir, "new"), old)
	checkError(t, err, syscall.EROFS, "making "+dir+"/new: ")
	checkStands(t, dir, old)
}

func TestNoPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may do everything")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	_, err := build(dir, parse("index.html=1"))
	checkError(t, err, fs.ErrPermission, "writing "+dir+"/index.html: ")
}

// A step that fails in the middle of a commit: a folder that the system protects.
func TestCommitFailsOnItsWay(t *testing.T) {
	dir := t.TempDir()
	if _, err := build(dir, parse("a.html=1 x/b.html=1 y/c.html=1")); err != nil {
		t.Fatal(err)
	}
	inner := filepath.Join(dir, "x")
	if err := syscall.Mount(inner, inner, "", syscall.MS_BIND, ""); err != nil {
		t.Skipf("needs the right to mount: %v", err)
	}
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = commit(folder, parse("a.html=2 d.html=2 n/e.html=2 x/b.html=2 y/c.html=2"))
	checkError(t, err, syscall.EXDEV, dir+"/x/b.html: ")
	if err := errors.Join(folder.Close(), syscall.Unmount(inner, 0)); err != nil {
		t.Fatal(err)
	}
	now := parse("a.html=2 d.html=2 n/e.html=2 x/b.html=1 y/c.html=1")
	checkStands(t, dir, now)
	if got, want := listed(t, dir), hashes(now); !maps.Equal(got, want) {
		t.Errorf("the manifest does not list what stands: %s", difference(got, want))
	}
	next := parse("a.html=2 x/b.html=2")
	if _, err := build(dir, next); err != nil {
		t.Fatal(err)
	}
	checkStands(t, dir, next)
}

func TestModes(t *testing.T) {
	for umask, want := range map[int][2]fs.FileMode{
		0o022: {0o644, 0o755}, 0o077: {0o600, 0o700}, 0o002: {0o644, 0o755},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		before := syscall.Umask(umask)
		_, err := build(dir, parse("x/a.html=1"))
		syscall.Umask(before)
		if err != nil {
			t.Fatal(err)
		}
		for name, mode := range map[string]fs.FileMode{
			"x/a.html": want[0], "manifest.json": want[0], "x": want[1], "": want[1],
		} {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil || info.Mode().Perm() != mode {
				t.Errorf("umask %o: %q has mode %o, want %o (%v)", umask, name, info.Mode().Perm(), mode, err)
			}
		}
	}
}

// One folder under two names by a mount is one folder.
func TestRefuseMounts(t *testing.T) {
	content, mounted := t.TempDir(), t.TempDir()
	if err := syscall.Mount(content, mounted, "", syscall.MS_BIND, ""); err != nil {
		t.Skipf("needs the right to mount: %v", err)
	}
	defer syscall.Unmount(mounted, 0)
	for output, want := range map[string]string{mounted: "is the content", filepath.Join(mounted, "x"): "lies in the content"} {
		err := public.Refuse(output, content, "layouts", "config.yaml")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %q", output, err, want)
		}
	}
}

// A pipe in the place of a file is an error, not a wait for its other end.
func TestPipes(t *testing.T) {
	for _, name := range []string{"a.html", "manifest.json", public.Staging + "/journal"} {
		dir := t.TempDir()
		at := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), syscall.Mkfifo(at, 0o644)); err != nil {
			t.Fatal(err)
		}
		if _, err := build(dir, parse("a.html=1")); err == nil || !strings.Contains(err.Error(), at) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}
