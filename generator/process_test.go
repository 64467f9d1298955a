package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// patience is how long a child process may take before it counts as hung. No
// test passes or fails by how fast a machine is.
const patience = 3 * time.Minute

// outcome is what became of a child process.
type outcome struct {
	code   int
	stderr string
}

// childGenerator prepares the program as a process of its own: this test's own
// binary, which is the program when it is called by that name (TestMain).
func childGenerator(t *testing.T, environment []string, arguments ...string) *exec.Cmd {
	t.Helper()
	name := "generator"
	if len(environment) > 0 && strings.HasPrefix(environment[0], peakFile) {
		name = "generator-measured"
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	within, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	child := exec.CommandContext(within, self, arguments...)
	child.Args[0] = name
	child.Env = append(append(os.Environ(), endsAtOnce), environment...)
	return child
}

// endsAtOnce is for children under the race detector, which else sleep for a second
// when they are done, to see what still runs.
const endsAtOnce = "GORACE=atexit_sleep_ms=0"

// runChild runs the program as a process of its own, to its end.
func runChild(t *testing.T, environment []string, arguments ...string) outcome {
	t.Helper()
	child := childGenerator(t, environment, arguments...)
	var stderr bytes.Buffer
	child.Stderr = &stderr
	err := child.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended {
		t.Fatal(err)
	}
	if child.ProcessState.ExitCode() < 0 {
		t.Fatalf("the program hung or was killed: %v\n%s", err, &stderr)
	}
	return outcome{child.ProcessState.ExitCode(), stderr.String()}
}

// quickFolder is a temporary folder in memory where the system has a place for
// such, else on the disk. Disks make many small files slowly, ext4 above all
// where many were just deleted, as by tests.
func quickFolder(t *testing.T) string {
	t.Helper()
	folder, err := quickTemp()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := removed(folder); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// removed removes a folder, once nobody writes there any more: a browser that has ended
// leaves processes behind that do for a moment.
func removed(folder string) error {
	for end := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		if err := os.RemoveAll(folder); err == nil || time.Now().After(end) {
			return err
		}
	}
}

// quickTemp makes such a folder; whoever calls it removes it.
func quickTemp() (folder string, err error) {
	if folder, err = os.MkdirTemp("/dev/shm", "annotated-briefing-"); err == nil {
		return folder, nil
	}
	return os.MkdirTemp("", "annotated-briefing-")
}

// buildIn builds the briefing of a folder into another in this process.
func buildIn(t *testing.T, folder, output string) {
	t.Helper()
	code, _, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml"), "--output", output)
	if code != done {
		t.Fatalf("the build ends with exit code %d:\n%s", code, stderr)
	}
}

// tree is every file of a folder, by slash path.
func tree(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path)
		files[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// differences names the files in which two trees differ; at most ten.
func differences(got, want map[string]string) []string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(want)) {
		switch text, found := got[name]; {
		case !found:
			list = append(list, name+" is missing")
		case text != want[name]:
			list = append(list, name+" differs")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(got)) {
		if _, wanted := want[name]; !wanted {
			list = append(list, name+" is left over")
		}
	}
	if len(list) > 10 {
		list = append(list[:10], "and more")
	}
	return list
}

func wantSame(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	if len(want) == 0 {
		t.Fatalf("%s: there is nothing to compare with", what)
	}
	if list := differences(got, want); len(list) > 0 {
		t.Errorf("%s:\n%s", what, strings.Join(list, "\n"))
	}
}

// measureChild runs the program as a process of its own and gives the most
// memory that it took, in KiB; 0 where that cannot be measured.
func measureChild(t *testing.T, arguments ...string) (ended outcome, peak int) {
	t.Helper()
	report := filepath.Join(t.TempDir(), "peak")
	ended = runChild(t, []string{peakFile + "=" + report}, arguments...)
	if text, err := os.ReadFile(report); err == nil {
		if _, err := fmt.Sscan(string(text), &peak); err != nil {
			t.Fatal(err)
		}
	}
	return ended, peak
}

// peakFile is the environment variable that names the file in which a child puts
// down its own peak. What its parent is told when it ends (getrusage) will not
// do: on Linux that is never less than the parent's own peak.
const peakFile = "GENERATOR_PEAK"

// measured is the program that puts its peak down when it ends (TestMain).
func measured() {
	code := run(os.Args[1:], os.Stdout, os.Stderr)
	if status, err := os.ReadFile("/proc/self/status"); err == nil && !raceDetector {
		_, peak, _ := strings.Cut(string(status), "VmHWM:")
		peak, _, _ = strings.Cut(peak, "kB")
		if err := os.WriteFile(os.Getenv(peakFile), []byte(strings.TrimSpace(peak)), 0o644); err != nil {
			panic(err)
		}
	}
	os.Exit(code)
}
