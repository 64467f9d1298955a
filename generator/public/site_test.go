package public_test

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/public"
)

// site is the text of files by their paths.
type site map[string]string

// parse reads "a.html=1 b/c.html=2".
func parse(text string) site {
	files := site{}
	for word := range strings.FieldsSeq(text) {
		name, content, _ := strings.Cut(word, "=")
		files[name] = content
	}
	return files
}

func (s site) String() string {
	var words []string
	for _, name := range slices.Sorted(maps.Keys(s)) {
		words = append(words, name+"="+s[name])
	}
	return strings.Join(words, " ")
}

// build makes a site and commits it.
func build(dir string, files site) (public.Changes, error) {
	folder, err := public.OpenWaiting(dir, 0)
	if err != nil {
		return public.Changes{}, err
	}
	changes, err := commit(folder, files)
	return changes, errors.Join(err, folder.Close())
}

func commit(folder *public.Folder, files site) (public.Changes, error) {
	if err := hand(folder, files); err != nil {
		return public.Changes{}, err
	}
	return folder.Commit()
}

func hand(folder *public.Folder, files site) error {
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := folder.Write(name, []byte(files[name])); err != nil {
			return err
		}
	}
	return nil
}

// standing reads a folder: files by path, links as "->target", empty folders as
// "name/". The manifest is left out; leftovers of a build are not.
func standing(t testing.TB, dir string) site {
	t.Helper()
	files := site{}
	err := filepath.WalkDir(dir, func(at string, entry fs.DirEntry, err error) error {
		if err != nil || at == dir {
			return err
		}
		name, err := filepath.Rel(dir, at)
		if err != nil {
			return err
		}
		return files.read(at, filepath.ToSlash(name), entry)
	})
	if err != nil {
		t.Fatal(err)
	}
	delete(files, "manifest.json")
	return files
}

func (s site) read(at, name string, entry fs.DirEntry) error {
	switch {
	case entry.IsDir():
		inside, err := os.ReadDir(at)
		if len(inside) == 0 {
			s[name+"/"] = ""
		}
		return err
	case entry.Type()&fs.ModeSymlink != 0:
		target, err := os.Readlink(at)
		s[name] = "->" + target
		return err
	default:
		text, err := os.ReadFile(at)
		s[name] = string(text)
		return err
	}
}

// listed reads the hashes that manifest.json lists.
func listed(t testing.TB, dir string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Format int
		Files  map[string]string
	}
	if err := json.Unmarshal(text, &manifest); err != nil || manifest.Format != 1 {
		t.Fatalf("manifest: %v\n%s", err, text)
	}
	return manifest.Files
}

// hashes is what a manifest of these files must list.
func hashes(files site) map[string]string {
	list := map[string]string{}
	for name, text := range files {
		list[name] = fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
	}
	return list
}
