package content

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
)

// fileExtensions are the kinds of files that are published, with the bytes that
// each begins with; "?" stands for any byte, and none are known of plain texts.
var fileExtensions = []struct{ extension, signature string }{
	{".png", "\x89PNG\r\n\x1a\n"},
	{".jpg", "\xff\xd8\xff"},
	{".webp", "RIFF????WEBP"},
	{".avif", "????ftyp"},
	{".gif", "GIF8"},
	{".svg", ""},
	{".pdf", "%PDF-"},
	{".csv", ""},
	{".txt", ""},
}

// maxPath bounds a path below files/, so that it fits where a site is unpacked.
const maxPath = 200

// files checks what lies in files/.
func (l *loader) files() []*briefing.File {
	var files []*briefing.File
	folded := map[string]string{}
	folder := l.path("files") + "/"
	for _, at := range l.tree.files {
		name := strings.TrimPrefix(at, folder)
		fault := fileNameFault(name)
		key := cases.Fold().String(norm.NFC.String(name))
		if other, twice := folded[key]; twice && fault == "" {
			fault = "differs from " + diagnostic.Quote(other) + " in capitals only, which are one file on many systems"
		}
		folded[key] = name
		size := int64(0)
		if fault == "" {
			size, fault = l.checkFile(at)
		}
		if fault != "" {
			l.list.ErrorIn(at, fault)
			continue
		}
		files = append(files, &briefing.File{Path: name, Size: size})
	}
	return files
}

// checkFile gives a file's size and what keeps it from being published.
func (l *loader) checkFile(at string) (size int64, fault string) {
	info, err := fs.Lstat(l.fsys, at)
	switch {
	case err != nil:
		return 0, reason(err)
	case !info.Mode().IsRegular():
		return 0, "is not a regular file"
	case info.Size() > maxFile:
		return 0, fmt.Sprintf("has %d bytes; a file that is published has %d MiB at most", info.Size(), maxFile>>20)
	}
	if path.Ext(at) == ".svg" {
		l.checkSVG(at)
		return info.Size(), ""
	}
	head, err := l.head(at)
	if err != nil {
		return 0, reason(err)
	}
	if !isOfKind(path.Ext(at), head) {
		l.list.WarnIn(at, "is not what its name says: its first bytes are not those of a *"+path.Ext(at)+" file")
	}
	return info.Size(), ""
}

// head is the first bytes of a file.
func (l *loader) head(at string) ([]byte, error) {
	file, err := l.fsys.Open(at)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	head := make([]byte, 16)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
		return nil, err
	}
	return head[:n], nil
}

func isOfKind(extension string, head []byte) bool {
	for _, kind := range fileExtensions {
		if kind.extension == extension {
			return hasSignature(head, kind.signature)
		}
	}
	return false
}

func hasSignature(head []byte, signature string) bool {
	if len(head) < len(signature) {
		return false
	}
	for i, c := range []byte(signature) {
		if c != '?' && head[i] != c {
			return false
		}
	}
	return true
}

// fileNameFault says what keeps a path below files/ from being the same on
// every system.
func fileNameFault(name string) string {
	if len(name) > maxPath {
		return fmt.Sprintf("has a path of more than %d bytes below files/", maxPath)
	}
	for part := range strings.SplitSeq(name, "/") {
		if fault := portableFault(part); fault != "" {
			return fault
		}
	}
	return extensionFault(name)
}

// portableFault says what is wrong with the name of a file or folder ("Naming
// Files, Paths, and Namespaces", Microsoft; what Unix allows is wider).
func portableFault(name string) string {
	quoted := diagnostic.Quote(name)
	switch {
	case !isPrintable(name):
		return "has characters in its name that cannot be seen or are not UTF-8"
	case strings.ContainsAny(name, `<>:"|?*\`):
		return quoted + ` has one of < > : " | ? * \ in it, which not every system allows`
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") || strings.HasPrefix(name, " "):
		return quoted + " begins or ends with a space or ends with a dot, which not every system keeps"
	case isDeviceName(name):
		return quoted + " is the name of a device on Windows"
	case !norm.NFC.IsNormalString(name):
		return quoted + " is spelled with combining characters (not in Unicode NFC); type the name anew"
	}
	return ""
}

// isPrintable tells whether a name is UTF-8 and all its characters can be seen,
// the space aside.
func isPrintable(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}

// extensionFault says whether a file is of a kind that is published.
func extensionFault(name string) string {
	var known []string
	for _, kind := range fileExtensions {
		known = append(known, kind.extension[1:])
	}
	extension := strings.TrimPrefix(path.Ext(name), ".")
	if slices.Contains(known, extension) {
		return ""
	}
	fault := "is not of a kind that is published (" + strings.Join(known, ", ") + ")"
	right := strings.ToLower(extension)
	if right == "jpeg" {
		right = "jpg"
	}
	if slices.Contains(known, right) {
		fault += "; did you mean " + diagnostic.Quote(strings.TrimSuffix(path.Base(name), extension)+right) + "?"
	}
	return fault
}
