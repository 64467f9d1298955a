package public_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"annotated-briefing/generator/public"
)

func TestManifestText(t *testing.T) {
	dir := t.TempDir()
	if _, err := build(dir, site{"b/é&.html": "abc", "a.html": ""}); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
 "format": 1,
 "files": {
  "a.html": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "b/é&.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 }
}
`
	if string(got) != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestNothingIsSeenBeforeCommit(t *testing.T) {
	dir := t.TempDir()
	old := parse("index.html=1 x/a.html=1")
	if _, err := build(dir, old); err != nil {
		t.Fatal(err)
	}
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := hand(folder, parse("index.html=2 y/b.html=2")); err != nil {
		t.Fatal(err)
	}
	seen := standing(t, dir)
	maps.DeleteFunc(seen, func(name, _ string) bool { return strings.HasPrefix(name, public.Staging) })
	if !maps.Equal(seen, old) {
		t.Errorf("before Commit: %s", seen)
	}
	if err := folder.Close(); err != nil {
		t.Fatal(err)
	}
	if seen := standing(t, dir); !maps.Equal(seen, old) {
		t.Errorf("after Close: %s", seen)
	}
}

// An unchanged build changes no time: not of a file, nor of a folder.
func TestUnchangedIsUntouched(t *testing.T) {
	dir := t.TempDir()
	large := strings.Repeat("0123456789", 20_000)
	files := site{"index.html": "1", "x/a.html": large, "x/empty.txt": ""}
	if _, err := build(dir, files); err != nil {
		t.Fatal(err)
	}
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	everything := []string{"x/a.html", "x/empty.txt", "index.html", "manifest.json", "x", "."}
	for _, name := range everything {
		if err := os.Chtimes(filepath.Join(dir, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	if changes, err := build(dir, files); err != nil || changes != (public.Changes{Unchanged: 3}) {
		t.Fatal(changes, err)
	}
	for _, name := range everything {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || !info.ModTime().Equal(long) {
			t.Errorf("%s was touched: %v %v", name, info.ModTime(), err)
		}
	}
	files["x/a.html"] = large[:len(large)-1] + "x"
	if changes, err := build(dir, files); err != nil || changes != (public.Changes{Written: 1, Unchanged: 2}) {
		t.Errorf("a change in the last byte: %v %v", changes, err)
	}
}

func TestConcurrentWrites(t *testing.T) {
	dir := t.TempDir()
	want := site{}
	for i := range 400 {
		want[fmt.Sprintf("d%d/e%d/%d.html", i%3, i%7, i)] = strings.Repeat("x", i)
	}
	for range 2 { // into an empty folder, and over itself
		folder, err := public.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		var work sync.WaitGroup
		for name, text := range want {
			work.Go(func() {
				if err := folder.Write(name, []byte(text)); err != nil {
					t.Error(err)
				}
			})
		}
		work.Wait()
		if _, err := folder.Commit(); err != nil {
			t.Fatal(err)
		}
		if err := folder.Close(); err != nil {
			t.Fatal(err)
		}
		if got := standing(t, dir); !maps.Equal(got, want) {
			t.Fatalf("got %d files, want %d", len(got), len(want))
		}
	}
}

func TestAfterAFailure(t *testing.T) {
	dir := t.TempDir()
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := folder.Write("a.html", []byte("1")); err != nil {
		t.Fatal(err)
	}
	first := folder.Write("../b.html", nil)
	if first == nil {
		t.Fatal("../b.html was taken")
	}
	if err := folder.Write("c.html", nil); err != first {
		t.Errorf("Write: %v", err)
	}
	if _, err := folder.Commit(); err != first {
		t.Errorf("Commit: %v", err)
	}
	if err := folder.Close(); err != nil {
		t.Error(err)
	}
	if got := standing(t, dir); len(got) != 0 {
		t.Errorf("left: %s", got)
	}
}

func TestWrittenTwice(t *testing.T) {
	folder, err := public.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	if err := folder.Write("x/a.html", []byte("1")); err != nil {
		t.Fatal(err)
	}
	err = folder.Write("x/a.html", []byte("1"))
	if err == nil || !strings.Contains(err.Error(), "x/a.html: it is written twice") {
		t.Errorf("got %v", err)
	}
}

func TestAfterTheEnd(t *testing.T) {
	folder, err := public.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := folder.Write("a.html", nil); err == nil {
		t.Error("Write after Commit")
	}
	if _, err := folder.Commit(); err == nil {
		t.Error("a second Commit")
	}
	for range 2 {
		if err := folder.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := folder.Write("a.html", nil); err == nil {
		t.Error("Write after Close")
	}
}

func TestOpenWhatIsNoFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"", file, filepath.Join(file, "public")} {
		if folder, err := public.Open(dir); err == nil {
			t.Errorf("%q was opened: %v", dir, folder.Close())
		} else if !strings.Contains(err.Error(), dir) {
			t.Errorf("the error does not name %q: %v", dir, err)
		}
	}
}

func TestOpenThroughALink(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(t.TempDir(), "public")
	if err := os.Symlink(dir, link); err != nil {
		t.Fatal(err)
	}
	if _, err := build(link, parse("a.html=1")); err != nil {
		t.Fatal(err)
	}
	if got := standing(t, dir).String(); got != "a.html=1" {
		t.Errorf("got %s", got)
	}
}

// A link of the staging folder's name is not followed, out of the folder or in it.
func TestStagingInTheWay(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "mine/files/mine.txt")
	err := errors.Join(
		os.MkdirAll(filepath.Dir(mine), 0o755),
		os.WriteFile(mine, nil, 0o644),
		os.Symlink("mine", filepath.Join(dir, public.Staging)),
	)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := build(dir, parse("a.html=1")); err == nil || !strings.Contains(err.Error(), public.Staging) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(mine); err != nil {
		t.Error(err)
	}
}

// More folders than are kept open at once.
func TestManyFolders(t *testing.T) {
	dir := t.TempDir()
	want := map[string]string{}
	for i := range 150 {
		want[fmt.Sprintf("a%d/b/c.html", i)] = fmt.Sprint("first of ", i)
		want[fmt.Sprintf("a%d/b/d.html", i)] = fmt.Sprint("second of ", i)
	}
	folder, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	for path, content := range want {
		if err := folder.Write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := folder.Commit(); err != nil {
		t.Fatal(err)
	}
	for path, content := range want {
		if got, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(got) != content {
			t.Errorf("%s is %q, %v", path, got, err)
		}
	}
}
