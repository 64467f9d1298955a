package content

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"annotated-briefing/generator/diagnostic"
)

// tree is what lies in the content folder, sorted into the places that the
// format has for it. Paths begin with the content folder's own.
type tree struct {
	exists      bool // there is a content folder
	index       bool
	articles    []document
	pages       []document
	annotations []document // ids are of articles
	registers   map[string][]string
	files       []string
	strays      []stray
}

// document is one file whose name is an id.
type document struct{ id, path string }

// stray is a file or folder that has no place in the format. An article may
// still name it, or something in it, as its original.
type stray struct {
	path, message string
	folder        bool
}

var (
	registerNames = []string{"actors", "timeline", "claims", "judgements", "sources"}
	knownFolders  = append([]string{"articles", "annotations", "pages", "files", "originals"}, registerNames...)
	knownFiles    = []string{"index.md", "actors.yaml", "timeline.yaml", "claims.yaml", "judgements.yaml", "sources.yaml"}
)

// maxDepth bounds folders within folders in files/ and originals/.
const maxDepth = 32

func (l *loader) survey() tree {
	t := tree{registers: map[string][]string{}}
	if !l.hasContent() {
		return t
	}
	t.exists = true
	for _, entry := range l.entries(l.settings.Folder) {
		switch name := entry.Name(); {
		case entry.IsDir() && slices.Contains(knownFolders, name):
			l.surveyFolder(&t, name)
		case !entry.IsDir() && name == "index.md":
			t.index = true
		case !entry.IsDir() && slices.Contains(knownFiles, name):
			register := strings.TrimSuffix(name, ".yaml")
			t.registers[register] = append([]string{l.path(name)}, t.registers[register]...)
		default:
			t.strays = append(t.strays, stray{l.path(name), strayAtTop(entry), entry.IsDir()})
		}
	}
	return t
}

func (l *loader) surveyFolder(t *tree, name string) {
	switch name {
	case "articles":
		t.articles = l.documents(t, name, ".md")
	case "pages":
		t.pages = l.documents(t, name, ".md")
	case "annotations":
		t.annotations = l.documents(t, name, ".yaml")
	case "files":
		t.files = l.walk(l.path(name), 1)
	case "originals":
		l.walk(l.path(name), 1) // for what must not be followed
	default:
		for _, part := range l.documents(t, name, ".yaml") {
			t.registers[name] = append(t.registers[name], part.path)
		}
	}
}

// hasContent tells whether the content folder is one, and tells the author if
// it is not.
func (l *loader) hasContent() bool {
	for i, c := range l.settings.Folder + "/" {
		if c != '/' {
			continue
		}
		at := l.settings.Folder[:i]
		info, err := fs.Lstat(l.fsys, at)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			l.list.ErrorIn(at, "there is no such folder; a briefing's articles and registers lie in it")
		case err != nil:
			l.list.ErrorIn(at, reason(err))
		case info.Mode()&fs.ModeSymlink != 0:
			l.list.ErrorIn(at, symlinkFault)
		case !info.IsDir():
			l.list.ErrorIn(at, "is not a folder; a briefing's articles and registers lie in one")
		default:
			continue
		}
		return false
	}
	return true
}

const symlinkFault = "is a symbolic link; links are not followed, put the file itself here"

// entries lists a folder by name, without what is ignored. What is neither a
// file nor a folder is told and left out.
func (l *loader) entries(folder string) []fs.DirEntry {
	found, err := fs.ReadDir(l.fsys, folder)
	if err != nil {
		l.list.ErrorIn(folder, reason(err))
	}
	return slices.DeleteFunc(found, func(entry fs.DirEntry) bool {
		name := entry.Name()
		if isIgnored(name) {
			return true
		}
		fault := ""
		switch mode := entry.Type(); {
		case mode&fs.ModeSymlink != 0:
			fault = symlinkFault
		case !mode.IsRegular() && !mode.IsDir():
			fault = "is neither a file nor a folder, but a pipe, a socket or a device"
		case !isPrintable(name):
			fault = "has characters in its name that cannot be seen or are not UTF-8"
		default:
			return false
		}
		l.list.ErrorIn(path.Join(folder, name), fault)
		return true
	})
}

func isIgnored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~")
}

// documents lists the files of a folder whose names end in ext, and keeps
// everything else there as a stray.
func (l *loader) documents(t *tree, folder, ext string) []document {
	var found []document
	for _, entry := range l.entries(l.path(folder)) {
		at := path.Join(l.path(folder), entry.Name())
		id, right := strings.CutSuffix(entry.Name(), ext)
		switch {
		case entry.IsDir():
			t.strays = append(t.strays, stray{at, fmt.Sprintf("is a folder; %s/ holds files *%s only", folder, ext), true})
		case !right:
			t.strays = append(t.strays, stray{at, fmt.Sprintf("is not a file of the format; %s/ holds files *%s only%s", folder, ext, suggestExtension(entry.Name(), ext)), false})
		default:
			found = append(found, document{id, at})
		}
	}
	slices.SortFunc(found, func(a, b document) int { return strings.Compare(a.id, b.id) })
	return found
}

// suggestExtension names the file as it would be known.
func suggestExtension(name, ext string) string {
	variants := map[string][]string{".md": {".markdown", ".mdown", ".mkd", ".txt"}, ".yaml": {".yml", ".json"}}
	written := path.Ext(name)
	if strings.EqualFold(written, ext) || slices.Contains(variants[ext], strings.ToLower(written)) {
		return `; did you mean "` + strings.TrimSuffix(name, written) + ext + `"?`
	}
	return ""
}

// strayAtTop says what is wrong with an entry of the content folder itself.
func strayAtTop(entry fs.DirEntry) string {
	name := entry.Name()
	switch {
	case entry.IsDir() && slices.Contains(knownFiles, name):
		return "is a folder; it must be a file"
	case entry.IsDir():
		return "is not a folder of the format" + diagnostic.Suggest(name, knownFolders)
	case slices.Contains(knownFolders, name):
		return "is a file; it must be a folder"
	}
	if right := suggestExtension(name, ".yaml"); right != "" && slices.Contains(registerNames, strings.TrimSuffix(name, path.Ext(name))) {
		return "is not a file of the format" + right
	}
	return "is not a file of the format" + diagnostic.Suggest(name, knownFiles)
}

// walk lists all files in a folder and the folders within, by path.
func (l *loader) walk(folder string, depth int) []string {
	var found []string
	for _, entry := range l.entries(folder) {
		at := path.Join(folder, entry.Name())
		switch {
		case !entry.IsDir():
			found = append(found, at)
		case depth == maxDepth:
			l.list.ErrorIn(at, fmt.Sprintf("lies more than %d folders deep", maxDepth))
		default:
			found = append(found, l.walk(at, depth+1)...)
		}
	}
	return found
}

// reason says why something on the disk could not be read.
func reason(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "may not be read: permission denied"
	}
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return "cannot be read: " + err.Error()
}
