package public_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/public"
)

// Each script is the life of one output folder. "build" hands over all files of a
// build; "fails" is a build that must fail with the words on the next line; "user",
// "delete" and "link" are the user's doing; "tree" is what must then be there, and
// "done" the changes that the last build counted.
var scripts = []struct{ name, script string }{
	{"only what changed is written", `
		build index.html=1 articles/a.html=1 articles/b.html=1
		done  written 3 unchanged 0 removed 0
		build index.html=2 articles/a.html=1 articles/b.html=1
		done  written 1 unchanged 2 removed 0
		build index.html=2 articles/a.html=1 articles/b.html=1
		done  written 0 unchanged 3 removed 0
		tree  index.html=2 articles/a.html=1 articles/b.html=1`},
	{"what is no longer made goes, and its empty folders", `
		build index.html=1 x/y/a.html=1 x/y/z/b.html=1 w/c.html=1
		build index.html=1 w/c.html=1
		done  written 0 unchanged 2 removed 2
		tree  index.html=1 w/c.html=1`},
	{"a folder with something of the user's stays", `
		build x/a.html=1 x/y/b.html=1
		user  x/mine.txt=m
		build index.html=1
		tree  index.html=1 x/mine.txt=m`},
	{"an edited file that is no longer made is the user's", `
		build a.html=1 b.html=1
		user  a.html=edited
		build b.html=1
		done  written 0 unchanged 1 removed 0
		build b.html=1
		tree  a.html=edited b.html=1
		fails a.html=2 b.html=1
		error writing DIR/a.html: a file that no build made stands in its place; move or delete it
		tree  a.html=edited b.html=1`},
	{"an edited file that is made again is ours", `
		build a.html=1
		user  a.html=3
		build a.html=1
		done  written 1 unchanged 0 removed 0
		tree  a.html=1`},
	{"a deleted file comes back", `
		build a.html=1 x/b.html=1
		delete x
		build a.html=1 x/b.html=1
		done  written 1 unchanged 1 removed 0
		tree  a.html=1 x/b.html=1`},
	{"a deleted file that is no longer made is no error", `
		build a.html=1 x/b.html=1 x/c.html=1
		delete x
		build a.html=1
		done  written 0 unchanged 1 removed 0
		tree  a.html=1`},
	{"the user's files stay", `
		user  CNAME=example.org .git/HEAD=ref assets/mine.css=m
		build index.html=1 assets/site.css=1
		build index.html=1
		tree  index.html=1 CNAME=example.org .git/HEAD=ref assets/mine.css=m`},
	{"the user's file is not replaced, nor is anything else then", `
		build a.html=1
		user  b.html=mine
		fails a.html=2 b.html=1
		error writing DIR/b.html: a file that no build made stands in its place; move or delete it
		tree  a.html=1 b.html=mine`},
	{"a lost manifest is made again from equal files", `
		build a.html=1 b.html=1
		delete manifest.json
		build a.html=1 b.html=1
		done  written 0 unchanged 2 removed 0
		build a.html=2
		done  written 1 unchanged 0 removed 1
		tree  a.html=2`},
	{"someone else's manifest", `
		user  manifest.json={"name":"app"}
		fails a.html=1
		error DIR/manifest.json is not this program's list of the files it made (it has no "format": 1 or no "files"): choose another output folder, or delete it and what it stood for
		tree`},
	{"a newer manifest", `
		user  manifest.json={"format":2,"files":{}}
		fails a.html=1
		error newer than this program
		tree`},
	{"a manifest that points outside", `
		user  manifest.json={"format":1,"files":{"../x":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}
		fails a.html=1
		error "../x": the name ".." ends in a dot or a space
		tree`},
	{"a manifest with a short hash", `
		user  manifest.json={"format":1,"files":{"x":"ba78"}}
		fails a.html=1
		error "ba78" is no SHA-256
		tree`},
	{"a manifest with two paths in one place", `
		user  manifest.json={"format":1,"files":{"x":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","X":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}
		fails a.html=1
		error it differs from X in letter case only
		tree`},
	{"a manifest that is a link", `
		user  elsewhere.json={"format":1,"files":{}}
		link  manifest.json=elsewhere.json
		fails a.html=1
		error it is a symbolic link
		tree  elsewhere.json={"format":1,"files":{}}`},
	{"a folder in the place of a file", `
		user  a.html/mine.txt=m
		fails a.html=1
		error writing DIR/a.html: a folder stands in its place
		tree  a.html/mine.txt=m`},
	{"a file in the place of a folder", `
		user  articles=m
		fails articles/a.html=1
		error writing DIR/articles/a.html: DIR/articles is a file where a folder must be
		tree  articles=m`},
	{"a link in the place of a file", `
		user  mine.html=1
		link  a.html=mine.html
		fails a.html=1
		error writing DIR/a.html: a symbolic link stands in its place
		tree  a.html=->mine.html mine.html=1`},
	{"a link in the place of a folder", `
		user  elsewhere/mine.txt=m
		link  articles=elsewhere
		fails articles/a.html=1
		error writing DIR/articles/a.html: DIR/articles is a symbolic link where a folder must be
		tree  articles=->elsewhere elsewhere/mine.txt=m`},
	{"nothing is removed through a link", `
		build index.html=1 articles/a.html=1
		user  elsewhere/a.html=1
		delete articles
		link  articles=elsewhere
		build index.html=1
		tree  articles=->elsewhere elsewhere/a.html=1 index.html=1`},
	{"a link in the place of an old file stays", `
		build index.html=1 a.html=1
		delete a.html
		link  a.html=index.html
		build index.html=1
		tree  a.html=->index.html index.html=1`},
	{"a file of ours becomes a folder", `
		build x=1 index.html=1
		build x/y/a.html=1 x/y/b.html=1 index.html=1
		done  written 2 unchanged 1 removed 1
		tree  x/y/a.html=1 x/y/b.html=1 index.html=1`},
	{"a folder of ours becomes a file", `
		build x/y/a.html=1 x/b.html=1 index.html=1
		build x=1 index.html=1
		done  written 1 unchanged 1 removed 2
		tree  x=1 index.html=1`},
	{"an edited file does not become a folder", `
		build x=1 a.html=1
		user  x=mine
		fails a.html=2 x/y.html=1
		error replacing DIR/x: what stands in its place is not the build's alone; move or delete it
		tree  a.html=1 x=mine`},
	{"a folder with the user's files does not become a file", `
		build a.html=1 x/y.html=1
		user  x/mine.txt=m
		fails a.html=2 x=1
		error replacing DIR/x: what stands in its place is not the build's alone; move or delete it
		tree  a.html=1 x/mine.txt=m`},
	{"capitals change", `
		build files/Map.png=1 files/Plan.png=1
		build files/map.png=1 files/plan.png=2
		done  written 2 unchanged 0 removed 2
		build files/map.png=1 files/plan.png=2
		done  written 0 unchanged 2 removed 0
		tree  files/map.png=1 files/plan.png=2`},
	{"a folder's capitals change", `
		build Files/a.png=1 Files/b.png=1 index.html=1
		build files/a.png=1 files/b.png=1 index.html=1
		done  written 2 unchanged 1 removed 2
		tree  files/a.png=1 files/b.png=1 index.html=1`},
	{"two paths that differ in capitals", `
		fails files/map.png=1 files/Map.png=1
		error it differs from files/Map.png in letter case only
		tree`},
	{"two folders that differ in capitals", `
		fails Files/a.png=1 files/b.png=1
		error it differs from Files in letter case only
		tree`},
	{"a file and a folder of one name", `
		fails x=1 x/y=1
		error writing DIR/x/y: the same build has a file x
		tree`},
	{"an empty build of a new folder", `
		build
		done  written 0 unchanged 0 removed 0
		tree`},
}

func TestScripts(t *testing.T) {
	for _, test := range scripts {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			life := life{t: t, dir: filepath.Join(t.TempDir(), "public")}
			for line := range strings.Lines(test.script) {
				if line = strings.TrimSpace(line); line != "" {
					verb, rest, _ := strings.Cut(line, " ")
					life.do(verb, strings.TrimSpace(rest))
				}
			}
		})
	}
}

// life runs the lines of a script.
type life struct {
	t       *testing.T
	dir     string
	changes public.Changes
	err     error
}

func (l *life) do(verb, rest string) {
	l.t.Helper()
	switch verb {
	case "build":
		l.build(parse(rest))
	case "fails":
		if _, l.err = build(l.dir, parse(rest)); l.err == nil {
			l.t.Fatalf("no error for: build %s", rest)
		}
	case "error":
		if want := strings.ReplaceAll(rest, "DIR", l.dir); !strings.Contains(l.err.Error(), want) {
			l.t.Fatalf("error\n got %v\nwant %s", l.err, want)
		}
	case "done":
		c := l.changes
		if got := fmt.Sprintf("written %d unchanged %d removed %d", c.Written, c.Unchanged, c.Removed); got != rest {
			l.t.Fatalf("changes\n got %s\nwant %s", got, rest)
		}
	case "tree":
		if got, want := standing(l.t, l.dir).String(), parse(rest).String(); got != want {
			l.t.Fatalf("tree\n got %s\nwant %s", got, want)
		}
	default:
		l.user(verb, parse(rest))
	}
}

func (l *life) build(files site) {
	l.t.Helper()
	if l.changes, l.err = build(l.dir, files); l.err != nil {
		l.t.Fatal(l.err)
	}
	if got, want := listed(l.t, l.dir), hashes(files); !maps.Equal(got, want) {
		l.t.Fatalf("manifest\n got %v\nwant %v", got, want)
	}
}

func (l *life) user(verb string, files site) {
	l.t.Helper()
	for name, text := range files {
		at := filepath.Join(l.dir, name)
		err := os.MkdirAll(filepath.Dir(at), 0o755)
		switch verb {
		case "user":
			err = errors.Join(err, os.WriteFile(at, []byte(text), 0o644))
		case "link":
			err = errors.Join(err, os.Symlink(text, at))
		case "delete":
			err = errors.Join(err, os.RemoveAll(at))
		default:
			err = errors.New("no such verb: " + verb)
		}
		if err != nil {
			l.t.Fatal(err)
		}
	}
}
