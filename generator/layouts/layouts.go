// Package layouts reads the folder layouts/, which is the user's to change, and
// turns views into pages with it.
//
//	layouts/NAME.html     a kind of page, for each of Kinds
//	layouts/_NAME.html    parts that all pages share, in {{define "part"}} blocks
//	layouts/_frame.html   what stands around every page
//	layouts/words/en.yaml the words of the interface; other languages beside it
//	layouts/assets/…      files that are copied to assets/ as they are
//
// Templates are those of html/template, which escapes what they show. A page's
// file defines "main", and _frame.html shows it in its place; a file that does
// not is a whole document by itself. What a page's file defines goes before a
// shared part of the same name, for that page alone. Line breaks with the white
// space around them count as one line break.
//
// What a template sees is the view struct of its kind, in package page. It holds
// no words of the interface: those are asked for by their keys.
//
//	{{word "menu.articles"}}                     a word
//	{{word "list.notes" "count" .Notes}}         with {count} filled in, in the language's plural form
//	{{term "note.*" .Kind}}                      a word of a closed list: that of the key note.KIND
//	{{number .Count}}                            a whole number, thousands apart
//	{{lang .Language}}                           lang="…" dir="…" of a text in another language, in a tag (direction.go)
//	{{own}}                                      the same of a text of the briefing itself, where the interface has no words of its language
//	{{direction .Language}}                      ltr or rtl
//	{{link .Article}}, {{name .Actor}}           a view's Link as <a>; a name's with <bdi> where it needs that (anchor.go)
//	{{sentences .Sentences}}                     a view's Sentences as <ul>, the name in each as <a> (anchor.go)
//	{{date .Published}}                          a view's Date as <time> (anchor.go)
//	{{spoke .}}                                  a view's NeighbourLine in a drawing (spoke.go)
//	{{memo "masthead" .MenuKey .}}               a part that pages with the same key have alike (memo.go)
//	{{memos "actor-gloss" .Actors}}              the same for each of a list of pointers (memo.go)
//	{{digest $style}}                            what a security policy allows a drawn <style> by (digest.go)
//
// A word with a literal key becomes text of the template when it is loaded, so
// an attribute that holds one has to stand in quotation marks, as it should.
//
// Whatever is wrong with a layout is a diagnostic with its place: when it is
// loaded if it can be known then, else when it is rendered (Mistake).
package layouts

import (
	"errors"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/textfile"
)

// Kinds are the names of all kinds of page: layouts/NAME.html has to be there
// for each.
func Kinds() []string { return append([]string(nil), kinds[:]...) }

var kinds = [...]string{
	"404", "actor", "actors", "article", "articles", "claim", "claims", "event", "index",
	"judgement", "judgements", "network", "page", "print", "search", "source", "sources", "timeline",
}

// What is read at most. The library takes time that grows with the square of a
// template's length and of the number of its parts, and doubles with each level
// of parts in a page that is wrong, and of lists in lists in one that is right.
// Nobody writes as many.
const (
	limit      = 128 << 10 // bytes of a template or a file of words
	mostParts  = 1000      // of one page
	mostLevels = 12        // of parts that show parts
	mostRanges = 8         // in one another
)

// Set is a folder of layouts, read. It is safe for concurrent use.
type Set struct {
	fsys   fs.FS
	folder string
	words  *words
	pages  map[string]*template.Template // by kind
	files  map[string]*origin.File       // templates by path, to tell mistakes
	assets []string
}

// Load reads the layouts in a folder of fsys, with the words of a language
// (BCP 47). Mistakes go to the list; the Set is never nil, and what could not be
// read is missing from it.
func Load(fsys fs.FS, folder, language string, list *diagnostic.List) *Set {
	s := &Set{fsys: fsys, folder: path.Clean(folder), pages: map[string]*template.Template{}, files: map[string]*origin.File{}}
	if info, err := fs.Lstat(fsys, s.folder); err != nil || !info.IsDir() {
		list.ErrorIn(s.folder, folderProblem(info, err))
		s.words = noWords()
		return s
	}
	s.words = loadWords(fsys, path.Join(s.folder, "words"), language, list)
	s.loadTemplates(list)
	s.assets = listAssets(fsys, path.Join(s.folder, "assets"), list)
	return s
}

func folderProblem(info fs.FileInfo, err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "does not exist; the layouts of pages are read from this folder"
	case err != nil:
		return "cannot be read"
	case info.Mode()&fs.ModeSymlink != 0:
		return "is a symbolic link; only folders are read"
	}
	return "is not a folder; the layouts of pages are read from here"
}

// loadTemplates reads every template and makes a page of each kind. While a
// shared part cannot be read no page is put together: each would only be told to
// lack it.
func (s *Set) loadTemplates(list *diagnostic.List) {
	shared, sharedRight := parts{}, true
	pages := map[string]parts{} // nil: told already
	for _, name := range s.templateNames(list) {
		defined, ok := s.readTemplate(name, list)
		if kind := strings.TrimSuffix(name, ".html"); !strings.HasPrefix(name, "_") {
			pages[kind] = defined
			continue
		}
		shared.add(defined, list)
		sharedRight = sharedRight && ok
	}
	for _, kind := range kinds {
		own, found := pages[kind]
		switch {
		case !found:
			list.ErrorIn(s.file(kind), "is missing: pages of this kind cannot be made without it")
		case own != nil && sharedRight:
			s.compile(kind, shared, own, list)
		}
	}
}

func (s *Set) readTemplate(name string, list *diagnostic.List) (defined parts, ok bool) {
	file, ok := textfile.Read(s.fsys, path.Join(s.folder, name), limit, list)
	if !ok {
		return nil, false
	}
	s.files[file.Path] = file
	return s.parse(file, list)
}

// templateNames lists the templates, and tells those that no page would use.
func (s *Set) templateNames(list *diagnostic.List) []string {
	entries, err := fs.ReadDir(s.fsys, s.folder)
	if err != nil {
		list.ErrorIn(s.folder, "cannot be read")
	}
	var names []string
	for _, entry := range entries {
		kind, isTemplate := strings.CutSuffix(entry.Name(), ".html")
		switch {
		case !isTemplate || strings.HasPrefix(kind, "."):
		case strings.HasPrefix(kind, "_") || isKind(kind):
			names = append(names, entry.Name())
		default:
			list.ErrorIn(path.Join(s.folder, entry.Name()), "no page is of this kind, and the name of a shared part begins with _"+
				suggestion(kind, kinds[:]))
		}
	}
	return names
}

func isKind(name string) bool {
	for _, kind := range kinds {
		if kind == name {
			return true
		}
	}
	return false
}

// file is the path of a template.
func (s *Set) file(name string) string { return path.Join(s.folder, name+".html") }
