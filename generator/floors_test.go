package main

import (
	"fmt"
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// floors is the plan of the house: a package imports only packages of lower
// floors, and no two on one floor know each other. What is for tests alone stands
// beside main: so no package but tests can know it.
const floors = `
8  main sitecheck
7  export
6  page
5  evidence
4  link
3  config content layouts
2  record textfile names
1  diagnostic phrase briefing
0  origin edtf sentence markdown public
`

// secrets are the foreign packages that one package alone may import, so that a
// library can be changed in one place. Those under "free" may be imported anywhere.
var secrets = map[string]string{
	"gopkg.in/yaml.v3":                 "record",
	"github.com/yuin/goldmark":         "markdown",
	"github.com/alecthomas/chroma":     "markdown",
	"golang.org/x/net/html":            "sitecheck",
	"golang.org/x/text/collate":        "link",
	"golang.org/x/text/width":          "diagnostic",
	"golang.org/x/text/feature/plural": "layouts",
}

// free are the foreign modules that any package may import.
var free = []string{
	"golang.org/x/text/unicode/norm", "golang.org/x/text/cases", "golang.org/x/text/language", "golang.org/x/sync/errgroup",
}

// forbidden are packages of the standard library that would let the machine,
// the clock or the network into the output, and who may use them all the same.
var forbidden = map[string][]string{
	"os/exec":  nil,
	"net":      nil,
	"net/http": nil,
	"plugin":   nil,
	"unsafe":   nil,
	"time":     {"public"}, // waiting for another build
	"os":       {"main", "public"},
	"syscall":  {"public"},
}

const module = "annotated-briefing/generator"

func TestFloors(t *testing.T) {
	floor := parseFloors(t)
	for _, name := range packages(t) {
		level, planned := floor[name]
		if !planned {
			t.Errorf("package %s is on no floor", name)
			continue
		}
		delete(floor, name)
		for _, other := range ownImports(t, name) {
			if plan := parseFloors(t); plan[other] >= level {
				t.Errorf("%s (floor %d) imports %s (floor %d)", name, level, other, plan[other])
			}
		}
	}
	for name := range floor {
		t.Errorf("the plan has %s, the house has not", name)
	}
}

func TestSecrets(t *testing.T) {
	for _, name := range packages(t) {
		for _, path := range imports(t, name) {
			if holder, secret := holderOf(path); secret && holder != name {
				t.Errorf("%s imports %s, which %s alone knows", name, path, holder)
			}
			if strings.Contains(strings.Split(path, "/")[0], ".") && !isFree(path) {
				if _, secret := holderOf(path); !secret {
					t.Errorf("%s imports %s, which the plan does not have", name, path)
				}
			}
			if users, found := forbidden[path]; found && !slices.Contains(users, name) {
				t.Errorf("%s imports %s", name, path)
			}
		}
	}
}

func holderOf(path string) (string, bool) {
	for prefix, holder := range secrets {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return holder, true
		}
	}
	return "", false
}

func isFree(path string) bool { return slices.Contains(free, path) }

func parseFloors(t *testing.T) map[string]int {
	t.Helper()
	plan := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(floors), "\n") {
		var level int
		fields := strings.Fields(line)
		if _, err := fmt.Sscan(fields[0], &level); err != nil {
			t.Fatal(err)
		}
		for _, name := range fields[1:] {
			plan[name] = level
		}
	}
	return plan
}

// packages are the rooms of the house: main and every folder below it with Go files.
func packages(t *testing.T) []string {
	t.Helper()
	names := []string{"main"}
	err := filepath.WalkDir(".", func(path string, entry os.DirEntry, err error) error {
		if err != nil || !entry.IsDir() || path == "." {
			return err
		}
		if entry.Name() == "testdata" || entry.Name() == "node_modules" {
			return filepath.SkipDir
		}
		if found, _ := filepath.Glob(filepath.Join(path, "*.go")); slices.ContainsFunc(found, isCode) {
			names = append(names, filepath.ToSlash(path))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func isCode(file string) bool { return !strings.HasSuffix(file, "_test.go") }

func imports(t *testing.T, name string) []string {
	t.Helper()
	folder := name
	if name == "main" {
		folder = "."
	}
	room, err := build.Default.ImportDir(folder, 0)
	if err != nil {
		t.Fatal(err)
	}
	return room.Imports
}

func ownImports(t *testing.T, name string) []string {
	var own []string
	for _, path := range imports(t, name) {
		if rest, ok := strings.CutPrefix(path, module+"/"); ok {
			own = append(own, rest)
		}
	}
	return own
}
