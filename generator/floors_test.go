package main

import (
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors is the plan of the house: each package with its floor and the packages
// that it knows. A package imports only packages of lower floors, and no two on
// one floor know each other. What is for tests alone stands beside main: so no
// package but tests can know it.
const floors = `
8  main       : config content diagnostic export folders layouts link markdown page parallel public search
8  sitecheck  : phrase

7  export     : briefing edtf link page
6  page       : briefing chart edtf evidence link markdown phrase search sentence
5  evidence   : link phrase
4  link       : briefing diagnostic edtf markdown names origin parallel phrase sentence

3  config     : briefing diagnostic edtf origin record textfile
3  content    : briefing diagnostic edtf origin parallel record textfile
3  layouts    : diagnostic origin record textfile

2  names      : phrase
2  record     : diagnostic origin
2  textfile   : diagnostic origin

1  briefing   : edtf origin
1  diagnostic : origin
1  phrase     :
1  public     : folders
1  search     : parallel

0  chart      :
0  edtf       :
0  folders    :
0  markdown   :
0  origin     :
0  parallel   :
0  sentence   :
`

// outside is what may be known of the world outside the house, and by whom. A
// line speaks of a package and of those below it that have no line of their own.
// Every foreign library has a line: most are the secret of one package, so that
// they can be changed in one place. Of the standard library only those have one
// that would let the disk, the machine, the clock, chance or the network in.
const outside = `
gopkg.in/yaml.v3                  : record
github.com/yuin/goldmark          : markdown
github.com/alecthomas/chroma/v2   : markdown
golang.org/x/net/html             : sitecheck
golang.org/x/sys/unix             : public
golang.org/x/text/cases           : content
golang.org/x/text/collate         : link
golang.org/x/text/feature/plural  : layouts
golang.org/x/text/language        : config content layouts link page
golang.org/x/text/language/display: page
golang.org/x/text/unicode/bidi    : page
golang.org/x/text/unicode/norm    : content markdown page phrase search
golang.org/x/text/width           : diagnostic

html/template  : layouts page
text/template  : layouts

io/fs          : config content layouts main public sitecheck textfile
os             : folders main public
path/filepath  : main public
runtime        : main parallel search
syscall        : public
time           : public
net            :
net/url        : config content link markdown page sitecheck
C              :
crypto/rand    :
embed          :
log            :
math/rand      :
plugin         :
testing        :
unsafe         :
`

const module = "annotated-briefing/generator/"

// TestFloors wants the plan to be the house: every package on it and no other,
// each importing what the plan says and nothing else, and all of it from below.
func TestFloors(t *testing.T) {
	planned, floor := parseFloors(t)
	built := house(t)
	for name, imports := range built {
		known := ownImports(imports)
		if want, found := planned[name]; !found {
			t.Errorf("package %s is on no floor", name)
		} else if !slices.Equal(known, want) {
			t.Errorf("%s imports %v, the plan says %v", name, known, want)
		}
		for _, other := range known {
			if floor[other] >= floor[name] {
				t.Errorf("%s (floor %d) imports %s (floor %d)", name, floor[name], other, floor[other])
			}
		}
	}
	for name := range planned {
		if _, found := built[name]; !found {
			t.Errorf("the plan has %s, the house has not", name)
		}
	}
}

// parseFloors reads what every package may know and on which floor it stands.
func parseFloors(t *testing.T) (planned map[string][]string, floor map[string]int) {
	t.Helper()
	planned, floor = map[string][]string{}, map[string]int{}
	for head, known := range lines(t, floors) {
		level, name, _ := strings.Cut(head, " ")
		number, err := strconv.Atoi(level)
		if err != nil {
			t.Fatalf("the floor of %q: %v", head, err)
		}
		name = strings.TrimSpace(name)
		planned[name], floor[name] = known, number
	}
	return planned, floor
}

// ownImports are the packages of the house among imports.
func ownImports(imports []string) []string {
	var own []string
	for _, it := range imports {
		if name, found := strings.CutPrefix(it, module); found {
			own = append(own, name)
		}
	}
	return own
}

// TestOutside wants what stands outside to be known by those who may know it,
// and by every one of them: a leave that nobody takes is taken back.
func TestOutside(t *testing.T) {
	allowed := lines(t, outside)
	known := map[string][]string{}
	for name, imports := range house(t) {
		for _, it := range imports {
			line := lineOf(allowed, it)
			if line != "" {
				known[line] = append(known[line], name)
			} else if host, _, _ := strings.Cut(it, "/"); strings.Contains(host, ".") {
				t.Errorf("%s imports %s, which the plan does not have", name, it)
			}
		}
	}
	for line, want := range allowed {
		got := known[line]
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, want) {
			t.Errorf("%s is imported by %v, the plan says %v", line, got, want)
		}
	}
}

// lineOf is the line that speaks of a package: its own, or that of the nearest
// one above it; "" where there is none.
func lineOf(allowed map[string][]string, name string) string {
	for ; name != "."; name = path.Dir(name) {
		if _, found := allowed[name]; found {
			return name
		}
	}
	return ""
}

// lines reads "head : word word …" line by line.
func lines(t *testing.T, plan string) map[string][]string {
	t.Helper()
	words := map[string][]string{}
	for line := range strings.Lines(plan) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		head, rest, found := strings.Cut(line, ":")
		head = strings.TrimSpace(head)
		if _, twice := words[head]; twice || !found {
			t.Fatalf("the plan has a line twice or without a colon: %s", line)
		}
		words[head] = strings.Fields(rest)
	}
	return words
}

// house is every package below this folder, main among them, with what its code
// imports on any system, sorted.
func house(t *testing.T) map[string][]string {
	t.Helper()
	packages := map[string][]string{}
	err := filepath.WalkDir(".", func(file string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "testdata" || entry.Name() == "node_modules") {
			return filepath.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		name := filepath.ToSlash(filepath.Dir(file))
		if name == "." {
			name = "main"
		}
		packages[name] = append(packages[name], importsOf(t, file)...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name, imports := range packages {
		slices.Sort(imports)
		packages[name] = slices.Compact(imports)
	}
	return packages
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var imports []string
	for _, it := range parsed.Imports {
		name, err := strconv.Unquote(it.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		imports = append(imports, name)
	}
	return imports
}
