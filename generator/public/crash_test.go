package public_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"annotated-briefing/generator/public"
)

// The first argument of this test's own binary, run as another process that builds.
const asBuilder = "build-as-child"

func TestMain(m *testing.M) {
	if len(os.Args) == 4 && os.Args[1] == asBuilder {
		builder(os.Args[2], os.Args[3])
		return
	}
	os.Exit(m.Run())
}

// builder builds a version of the site, waiting for its turn.
func builder(dir, version string) {
	number, err := strconv.Atoi(version)
	if err == nil {
		var folder *public.Folder
		if folder, err = public.Open(dir); err == nil {
			_, err = commit(folder, versionOf(number))
			err = errors.Join(err, folder.Close())
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}

func startBuilder(t *testing.T, dir string, version int) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command(self, asBuilder, dir, strconv.Itoa(version))
	child.Stderr = os.Stderr
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	return child
}

// versionOf is a site of about a hundred files. From one version to the next some
// files change, some come and go, whole folders too, some change their capitals,
// and one name is a file in even versions and a folder in odd ones.
func versionOf(number int) site {
	files := site{}
	add := func(name string) { files[name] = page(name, number) }
	for i := range 90 {
		if (i+number)%5 != 0 {
			add(fmt.Sprintf("articles/%d.html", i))
		}
	}
	for i := range 20 {
		add(fmt.Sprintf("section-%d/%d/page.html", number%3, i))
	}
	files["assets/same.css"] = "unchanged"
	add([]string{"both", "both/page.html"}[number%2])
	add([]string{"files/Map.png", "files/map.png"}[number%2])
	return files
}

// page is a text that shows whether it is whole: its last line is the hash of the rest.
func page(name string, version int) string {
	text := strings.Repeat(fmt.Sprintf("%s, version %d\n", name, version), 1+len(name)*7%300)
	return text + fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
}

func whole(name, text string) bool {
	end := strings.LastIndexByte(text, '\n') + 1
	return strings.HasPrefix(text, name+",") && text[end:] == fmt.Sprintf("%x", sha256.Sum256([]byte(text[:end])))
}

// checkWhole fails for every file that readers can see and that is not whole.
func checkWhole(t *testing.T, dir string) {
	t.Helper()
	for name, text := range standing(t, dir) {
		if name == "assets/same.css" || strings.HasPrefix(name, public.Staging) || strings.HasSuffix(name, "/") {
			continue
		}
		if !whole(name, text) {
			t.Errorf("%s is not whole: %d bytes", name, len(text))
		}
	}
}

// checkMended builds a version and fails if the folder is then not exactly it.
func checkMended(t *testing.T, dir string, version int) {
	t.Helper()
	want := versionOf(version)
	if _, err := build(dir, want); err != nil {
		t.Fatal(err)
	}
	got := standing(t, dir)
	if !maps.Equal(got, want) {
		t.Fatalf("not mended: %s", difference(got, want))
	}
	if got, want := listed(t, dir), hashes(want); !maps.Equal(got, want) {
		t.Fatalf("manifest not mended: %s", difference(got, want))
	}
}

func difference(got, want map[string]string) string {
	var lines strings.Builder
	for name := range got {
		if _, known := want[name]; !known {
			fmt.Fprintf(&lines, "\n%s is left over", name)
		}
	}
	for name := range want {
		if got[name] != want[name] {
			fmt.Fprintf(&lines, "\n%s is missing or wrong", name)
		}
	}
	return lines.String()
}

// The lives of a folder that is small enough to kill a build after its every step.
var killed = []struct{ name, old, lost, next string }{
	{"a first build", "", "a=1 x/b=1 x/c=1", "a=1 x/b=1 x/c=1"},
	{"a first build, then one without its files", "", "a=1 x/b=1 y/c=1", "d=1"},
	{"changes", "a=1 b=1 x/c=1", "a=2 b=1 x/c=2", "a=2 b=3 x/c=2"},
	{"new files, not made by the next build", "a=1", "a=2 b=2 x/c=2 y/z/d=2", "a=1"},
	{"removals", "a=1 b=1 x/c=1 x/y/d=1", "a=1", "a=1"},
	{"removals, taken back", "a=1 b=1 x/c=1 x/y/d=1", "a=2", "a=1 b=1 x/c=1 x/y/d=1"},
	{"file to folder", "x=1 a=1", "x/y=1 x/z=1 a=2", "x/y=1 a=2"},
	{"file to folder, taken back", "x=1 a=1", "x/y=1 x/z=1 a=2", "x=1 a=2"},
	{"folder to file", "x/y=1 x/z=1 a=1", "x=1 a=2", "x=1 a=3"},
	{"folder to file, taken back", "x/y=1 x/z=1 a=1", "x=1 a=2", "x/y=1 x/z=1 a=1"},
	{"capitals", "f/Map=1 f/Plan=1", "f/map=1 f/plan=2", "f/map=1 f/plan=2"},
	{"a folder's capitals", "F/a=1 F/b=1", "f/a=2 f/c=2", "f/a=2 f/c=2"},
	{"capitals, taken back", "f/Map=1 F2/a=1", "f/map=2 f2/a=1", "f/Map=1 F2/a=1"},
}

// After every step of a commit the visible files are old or new ones, none is lost
// to the user, and the next build brings exactly its own.
func TestKilledAfterEachStep(t *testing.T) {
	for _, test := range killed {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			for steps := 0; killAfter(t, steps, test.old, test.lost, test.next); steps++ {
			}
		})
	}
}

// killAfter says whether the lost build has more steps.
func killAfter(t *testing.T, steps int, old, lost, next string) bool {
	t.Helper()
	dir := t.TempDir()
	if _, err := build(dir, parse(old)); err != nil {
		t.Fatal(err)
	}
	user(t, dir, "x/mine.txt", strings.HasPrefix(next, "d="))
	more := abandon(t, dir, steps, lost)
	checkOldOrNew(t, dir, steps, parse(old), parse(lost))
	// A build that ends without Commit must not forget what it found.
	folder, err := public.OpenWaiting(dir, 0)
	if err != nil {
		t.Fatalf("after %d steps: %v", steps, err)
	}
	if err := folder.Close(); err != nil {
		t.Fatalf("after %d steps: %v", steps, err)
	}
	if _, err := build(dir, parse(next)); err != nil {
		t.Fatalf("after %d steps: %v", steps, err)
	}
	got := standing(t, dir)
	delete(got, "x/mine.txt")
	if want := parse(next); !maps.Equal(got, want) {
		t.Errorf("after %d steps: %s", steps, difference(got, want))
	}
	if got, want := listed(t, dir), hashes(parse(next)); !maps.Equal(got, want) {
		t.Errorf("after %d steps, manifest: %s", steps, difference(got, want))
	}
	return more
}

func user(t *testing.T, dir, name string, here bool) {
	t.Helper()
	if !here {
		return
	}
	at := filepath.Join(dir, name)
	err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, nil, 0o644))
	if err != nil {
		t.Fatal(err)
	}
}

func abandon(t *testing.T, dir string, steps int, files string) bool {
	t.Helper()
	folder, err := public.OpenWaiting(dir, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := hand(folder, parse(files)); err != nil {
		t.Fatal(err)
	}
	more, err := folder.CommitSteps(steps)
	if err := errors.Join(err, folder.Abandon()); err != nil {
		t.Fatalf("%d steps: %v", steps, err)
	}
	return more
}

func checkOldOrNew(t *testing.T, dir string, steps int, old, lost site) {
	t.Helper()
	for name, text := range standing(t, dir) {
		seen := !strings.HasPrefix(name, public.Staging) && !strings.HasSuffix(name, "/") && name != "x/mine.txt"
		if seen && text != old[name] && text != lost[name] {
			t.Errorf("after %d steps: %s=%s is neither old nor new", steps, name, text)
		}
	}
}

// A process killed at any moment, again and again, leaves whole files, and the next
// build mends all.
func TestKilledProcess(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	began := time.Now()
	if err := startBuilder(t, dir, 0).Wait(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	took = min(took, 300*time.Millisecond) // on a slow machine the test is to end, too
	moments := rand.New(rand.NewPCG(1, 2))
	for round := range 48 {
		child := startBuilder(t, dir, 1+round)
		time.Sleep(time.Duration(moments.Int64N(int64(took))))
		if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			t.Fatal(err)
		}
		_ = child.Wait() // killed or done, as it came
		checkWhole(t, dir)
		if round%4 == 3 {
			checkMended(t, dir, round)
		}
	}
}

// Builds of several processes at once come one after another: the folder is always
// exactly what the last one made.
func TestProcessesAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for range 3 {
		var children []*exec.Cmd
		for version := range 4 {
			children = append(children, startBuilder(t, dir, version))
		}
		for _, child := range children {
			if err := child.Wait(); err != nil {
				t.Error(err)
			}
		}
		got := standing(t, dir)
		same := func(version int) bool { return maps.Equal(got, versionOf(version)) }
		if !same(0) && !same(1) && !same(2) && !same(3) {
			t.Error("the folder is a mixture of builds")
		}
	}
}

func TestBusy(t *testing.T) {
	dir := t.TempDir()
	first, err := public.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = public.OpenWaiting(dir, 50*time.Millisecond)
	if !errors.Is(err, public.ErrBusy) || !strings.Contains(err.Error(), dir) {
		t.Errorf("a second build: %v", err)
	}
	opened := make(chan error)
	go func() {
		second, err := public.Open(dir)
		if err == nil {
			err = second.Close()
		}
		opened <- err
	}()
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	if err := <-opened; err != nil {
		t.Errorf("a build that waited: %v", err)
	}
}

// What a killed build wrote and the user then edited is the user's.
func TestEditedAfterAKill(t *testing.T) {
	dir := t.TempDir()
	const all = 1000
	if abandon(t, dir, all, "a=1 b=1") {
		t.Fatal("steps were left")
	}
	at := filepath.Join(dir, "a")
	if err := os.WriteFile(at, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "manifest.json")); err != nil {
		t.Fatal(err)
	}
	if _, err := build(dir, parse("c=1")); err != nil {
		t.Fatal(err)
	}
	if got := standing(t, dir).String(); !strings.Contains(got, "a=mine") || !strings.Contains(got, "c=1") {
		t.Errorf("got %s", got)
	}
}
