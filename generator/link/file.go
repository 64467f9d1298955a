package link

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// pictures are the kinds of files that a picture may be.
var pictures = []string{".png", ".jpg", ".webp", ".avif", ".gif", ".svg"}

func (l *linker) picture(link pendingLink) Target {
	if strings.Contains(link.Destination, ":") || strings.HasPrefix(link.Destination, "//") {
		l.list.Errorf(link.at, "pictures stand in the briefing's own files folder, not at %s", diagnostic.Quote(link.Destination))
		return Target{}
	}
	target := l.file(link)
	if target.File != "" && !slices.Contains(pictures, path.Ext(target.File)) {
		l.list.Errorf(link.at, "%s is no picture: link to it with [words](…)", diagnostic.Quote(target.File))
	}
	return target
}

// file resolves a path to a file of the files folder.
func (l *linker) file(link pendingLink) Target {
	decoded, err := url.PathUnescape(link.Destination)
	if err != nil || strings.HasPrefix(decoded, "/") || strings.Contains(decoded, `\`) {
		l.list.Errorf(link.at, "%s is neither an address (https://…) nor a path relative to this file", diagnostic.Quote(link.Destination))
		return Target{}
	}
	files, folder := path.Join(l.briefing.Folder, "files"), l.folderOf(link.text.written)
	name, inside := strings.CutPrefix(path.Join(folder, decoded), files+"/")
	if inside && l.registers.files[name] {
		return Target{File: name}
	}
	l.absent.note(absence{
		at: link.at, message: "there is no file " + diagnostic.Quote(link.Destination) + " in " + files,
		word: link.Destination, choices: func() []string { return l.pathsFrom(folder) },
	})
	return Target{}
}

// folderOf is what paths in a text are relative to: the folder of the file that
// it stands in; in YAML, the content folder.
func (l *linker) folderOf(written origin.Text) string {
	if file := written.At.File.Path; strings.HasSuffix(file, ".md") {
		return path.Dir(file)
	}
	return l.briefing.Folder
}

// pathsFrom are the ways from a folder to all files, as links have them.
func (l *linker) pathsFrom(folder string) []string {
	up := strings.Repeat("../", strings.Count(strings.TrimPrefix(folder, l.briefing.Folder), "/"))
	var list []string
	for _, file := range l.briefing.Files {
		list = append(list, up+"files/"+(&url.URL{Path: file.Path}).EscapedPath())
	}
	return list
}
