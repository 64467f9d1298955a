package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// versions are two versions of a briefing of several hundred pages, and what a
// build makes of each.
type versions struct {
	config [2]string
	built  [2]map[string]string
}

func twoVersions(t *testing.T) versions {
	t.Helper()
	var v versions
	for i := range midVersions {
		folder, output := midSite(t, i+1)
		v.config[i] = filepath.Join(folder, "config.yaml")
		v.built[i] = tree(t, output)
	}
	if len(differences(v.built[0], v.built[1])) == 0 || len(v.built[0]) < 300 {
		t.Fatalf("the versions do not differ, or are small: %d files", len(v.built[0]))
	}
	return v
}

// wantWhole wants every file that readers can see to be one of either version.
// The folder of an unfinished build is hidden.
func (v versions) wantWhole(t *testing.T, files map[string]string) {
	t.Helper()
	for name, text := range files {
		if name == "manifest.json" {
			v.wantListed(t, text)
			continue
		}
		if !strings.HasPrefix(name, ".") && text != v.built[0][name] && text != v.built[1][name] {
			t.Errorf("%s is neither old nor new: %d bytes, not %d or %d", name, len(text), len(v.built[0][name]), len(v.built[1][name]))
		}
	}
}

// wantListed wants a manifest of files that one of the versions has. After a
// killed build it may list some of either, since the next one enters what stands.
func (v versions) wantListed(t *testing.T, manifest string) {
	t.Helper()
	var list struct{ Files map[string]string }
	if err := json.Unmarshal([]byte(manifest), &list); err != nil {
		t.Errorf("manifest.json is not whole: %v", err)
	}
	for name, sum := range list.Files {
		if sum != hashOf(v.built[0][name]) && sum != hashOf(v.built[1][name]) {
			t.Errorf("manifest.json lists %s with a hash that neither version has", name)
		}
	}
}

func hashOf(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }

// TestKilledBuild kills builds, now of the one version, now of the other, at
// random moments from the start of the process to after its end. Whatever it had
// done, every file is whole, and the next build mends the rest.
func TestKilledBuild(t *testing.T) {
	t.Parallel()
	v := twoVersions(t)
	output := filepath.Join(quickFolder(t), "public")
	began := time.Now()
	runToEnd(t, v.config[0], output)
	whole := time.Since(began)
	moments := rand.New(rand.NewPCG(3, 4))
	for round := range kills() {
		child := childGenerator(t, nil, "build", "--config", v.config[(round+1)%2], "--output", output)
		kill(t, child, time.Duration(float64(whole)*1.1*moments.Float64()))
		v.wantWhole(t, tree(t, output))
		if round%4 == 3 {
			next := moments.IntN(2)
			runToEnd(t, v.config[next], output)
			wantSame(t, "the next build does not mend", tree(t, output), v.built[next])
		}
	}
}

// kills is how many builds TestKilledBuild kills: fewer where each takes ten
// times as long.
func kills() int {
	if raceDetector {
		return 12
	}
	return 32
}

// runToEnd builds in another process and wants that to go well.
func runToEnd(t *testing.T, config, output string) {
	t.Helper()
	if ended := runChild(t, nil, "build", "--config", config, "--output", output); ended.code != done {
		t.Fatalf("exit code %d:\n%s", ended.code, ended.stderr)
	}
}

// kill starts a child and kills it after a while, if it is still there.
func kill(t *testing.T, child *exec.Cmd, after time.Duration) {
	t.Helper()
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	if err := child.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	_ = child.Wait() // killed or done, as it came
}

// TestTwoBuildsAtOnce starts builds of two versions together. Each ends well or
// says that the folder is taken, and what stands then is one version, whole.
func TestTwoBuildsAtOnce(t *testing.T) {
	t.Parallel()
	v := twoVersions(t)
	output := filepath.Join(quickFolder(t), "public")
	var children []*exec.Cmd
	var told []*strings.Builder
	for i := range 4 {
		child, stderr := childGenerator(t, nil, "build", "--config", v.config[i%2], "--output", output), &strings.Builder{}
		child.Stderr = stderr
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		children, told = append(children, child), append(told, stderr)
	}
	finished := 0
	for i, child := range children {
		_ = child.Wait() // its exit code tells
		switch code := child.ProcessState.ExitCode(); {
		case code == done:
			finished++
		case code != failed || !strings.Contains(told[i].String(), "another build"):
			t.Errorf("exit code %d:\n%s", code, told[i])
		}
	}
	files := tree(t, output)
	if finished == 0 || len(differences(files, v.built[0])) > 0 && len(differences(files, v.built[1])) > 0 {
		t.Errorf("%d builds finished; from the one version: %v; from the other: %v",
			finished, differences(files, v.built[0]), differences(files, v.built[1]))
	}
}

// TestNoPermission builds into a folder that may not be written to.
func TestNoPermission(t *testing.T) {
	t.Parallel()
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere; TestReadOnly does this with a mount")
	}
	v := twoVersions(t)
	output := filepath.Join(quickFolder(t), "public")
	runToEnd(t, v.config[0], output)
	setMode(t, output, 0o555)
	defer setMode(t, output, 0o755)
	wantRefused(t, v.config[1], output, "permission denied")
	wantSame(t, "the old files do not stand", tree(t, output), v.built[0])
}

func setMode(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}

// wantRefused wants a build to end with exit code 2, and to say why and at which
// file of the output.
func wantRefused(t *testing.T, config, output, why string) {
	t.Helper()
	ended := runChild(t, nil, "build", "--config", config, "--output", output)
	if ended.code != failed || !strings.Contains(ended.stderr, why) || !strings.Contains(ended.stderr, output+"/") {
		t.Errorf("exit code %d, want %d and a file and %q:\n%s", ended.code, failed, why, ended.stderr)
	}
}

// TestFileInTheWay builds into a folder where a file of the user's own stands in
// the place of one of the build's, and into a file.
func TestFileInTheWay(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	output := filepath.Join(folder, "public")
	write(t, filepath.Join(output, "articles/index.html"), "mine")
	code, _, stderr := generator(t, "--config", "../config.yaml", "--output", output)
	if code != failed || !strings.Contains(stderr, "articles/index.html") {
		t.Errorf("exit code %d:\n%s", code, stderr)
	}
	wantSame(t, "the user's file does not stand alone", tree(t, output), map[string]string{"articles/index.html": "mine"})
	code, _, stderr = generator(t, "--config", "../config.yaml", "--output", filepath.Join(output, "articles/index.html"))
	if code != failed || !strings.Contains(stderr, "articles/index.html") {
		t.Errorf("exit code %d:\n%s", code, stderr)
	}
}
