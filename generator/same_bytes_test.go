package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// machines are the surroundings that a build must not see.
var machines = []struct {
	name        string
	environment []string
}{
	{"one processor, Kiritimati, Turkish", []string{"GOMAXPROCS=1", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"}},
	{"two processors, Los Angeles, no locale", []string{"GOMAXPROCS=2", "TZ=America/Los_Angeles", "LANG=C", "LC_ALL=POSIX"}},
	{"eight processors, German, another user", []string{"GOMAXPROCS=8", "TZ=", "LC_ALL=de_DE.UTF-8", "HOME=/", "USER=x", "SOURCE_DATE_EPOCH=1"}},
	{"no memory to spare", []string{"GOGC=10", "GODEBUG=madvdontneed=1"}},
}

// TestSameBytes builds one briefing on machines of several kinds, in folders of
// several names, its files created in several orders: all make the same bytes.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	original, want := midSite(t, 1)
	files := slices.Sorted(maps.Keys(tree(t, original)))
	for i, machine := range machines {
		t.Run(machine.name, func(t *testing.T) {
			folder := filepath.Join(quickFolder(t), []string{"a", "ä b#c%20", "-x", "deep/er"}[i])
			copyInOrder(t, original, folder, shuffled(files, i))
			ended := runChild(t, machine.environment, "build", "--config", filepath.Join(folder, "config.yaml"))
			if ended.code != done {
				t.Fatalf("exit code %d:\n%s", ended.code, ended.stderr)
			}
			wantSame(t, "not the same bytes", tree(t, filepath.Join(folder, "public")), tree(t, want))
		})
	}
}

// shuffled is a list in one of four orders: as it is, backwards, every second
// first, halves exchanged.
func shuffled(list []string, way int) []string {
	list = slices.Clone(list)
	switch way {
	case 1:
		slices.Reverse(list)
	case 2:
		slices.SortStableFunc(list, func(a, b string) int { return len(a)%2 - len(b)%2 })
	case 3:
		list = append(list[len(list)/2:], list[:len(list)/2]...)
	}
	return list
}

// copyInOrder creates the files of a folder anew, one after another: on many file
// systems that is the order in which a folder lists them.
func copyInOrder(t *testing.T, from, to string, files []string) {
	t.Helper()
	for _, name := range files {
		content, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(to, name), string(content))
	}
}

// TestSecondBuildTouchesNothing builds twice: the second time no file is written,
// and none has another time of change.
func TestSecondBuildTouchesNothing(t *testing.T) {
	t.Parallel()
	output := quickFolder(t)
	buildIn(t, "..", output)
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	for name := range tree(t, output) {
		if err := os.Chtimes(filepath.Join(output, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	_, report, _ := generator(t, "build", "--config", "../config.yaml", "--output", output)
	if !strings.Contains(report, " 0 files written") || !strings.Contains(report, " 0 removed") {
		t.Errorf("the second build reports %q", report)
	}
	err := filepath.WalkDir(output, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if info, err := entry.Info(); err != nil || !info.ModTime().Equal(long) {
			t.Errorf("%s was touched (%v)", path, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
