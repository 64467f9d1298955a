package content

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"path"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// original reads where an article's file as captured lies, and its hash, and
// compares the two. That the file is missing is told by tellMissing.
func (l *loader) original(r reader) (original, hash origin.Text, missing bool) {
	original, hash = r.plain("original"), r.hash("sha256")
	if original.Value == "" {
		if hash.Value != "" {
			l.list.Error(hash.At, `"sha256" is the hash of "original", which is missing`)
		}
		return original, hash, false
	}
	fault, missing := l.originalFault(original.Value)
	if fault == "" && !missing && hash.Value != "" {
		l.compareHash(original, hash)
	}
	if fault != "" {
		l.list.Errorf(original.At, "original %s %s", diagnostic.Quote(original.Value), fault)
	}
	return original, hash, missing
}

func (l *loader) compareHash(original, hash origin.Text) {
	actual, err := l.hashOf(l.path(original.Value))
	switch {
	case err != nil:
		l.list.Errorf(original.At, "original %s %s", diagnostic.Quote(original.Value), reason(err))
	case !strings.EqualFold(actual, hash.Value):
		l.list.Errorf(hash.At, "the hash of %s is another: %s; either the file was changed or the hash is wrong", diagnostic.Quote(original.Value), actual)
	}
}

// hash reads a SHA-256 in hexadecimal digits.
func (r reader) hash(key string) origin.Text {
	text := r.plain(key)
	if text.Value == "" || isHash(text.Value) {
		return text
	}
	fault := diagnostic.Quote(text.Value) + " is not a SHA-256, which is 64 hexadecimal digits"
	if digits, found := strings.CutPrefix(strings.ToLower(text.Value), "sha256:"); found && isHash(digits) {
		fault += ` without "sha256:"`
	}
	r.list.Error(text.At, fault)
	return origin.Text{}
}

func isHash(digits string) bool {
	raw, err := hex.DecodeString(digits)
	return err == nil && len(raw) == sha256.Size
}

// originalFault says what is wrong with the path of a file as captured.
func (l *loader) originalFault(name string) (fault string, missing bool) {
	if !isOriginalPath(name) {
		return "is not a path within the content folder, such as originals/x.html", false
	}
	if name == "files" || strings.HasPrefix(name, "files/") {
		return "lies in files/, which is published; a file as captured never is: keep it in originals/", false
	}
	whole := l.path(name)
	for at := range ancestry(whole) {
		info, err := fs.Lstat(l.fsys, at)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "", true
		case err != nil:
			return reason(err), false
		case info.Mode()&fs.ModeSymlink != 0:
			return "leads to " + at + ", which " + symlinkFault, false
		case at == whole && !info.Mode().IsRegular():
			return "is not a regular file", false
		case at == whole && info.Size() > maxOriginal:
			return fmt.Sprintf("is larger than %d MiB", maxOriginal>>20), false
		}
	}
	return "", false
}

// isOriginalPath tells whether a path leads to something within the content
// folder, by its form alone.
func isOriginalPath(name string) bool {
	const longest = 1000
	return len(name) <= longest && fs.ValidPath(name) && name != "." && !strings.Contains(name, `\`)
}

// ancestry gives a path's folders from the outermost on, then the path.
func ancestry(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range len(name) {
			if name[i] == '/' && !yield(name[:i]) {
				return
			}
		}
		yield(name)
	}
}

func (l *loader) hashOf(name string) (string, error) {
	file, err := l.fsys.Open(name)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, io.LimitReader(file, maxOriginal)); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// tellMissing tells the files as captured that do not exist, once all articles
// are read: only then is it the same on every machine which of very many
// mistakes are the first, for which the right path is looked for.
func (l *loader) tellMissing(articles []articleFile) {
	told := 0
	for _, file := range articles {
		if !file.missing {
			continue
		}
		fault := "original " + diagnostic.Quote(file.original) + " does not exist"
		if told++; told <= maxSuggested {
			fault += l.suggestOriginal(file.original)
		}
		l.list.Error(file.article.Original.At, fault)
	}
}

// suggestOriginal names the file in the same folder that is most like it.
func (l *loader) suggestOriginal(name string) string {
	found, err := fs.ReadDir(l.fsys, path.Dir(l.path(name)))
	if err != nil {
		return ""
	}
	var names []string
	for _, entry := range found {
		names = append(names, path.Join(path.Dir(name), entry.Name()))
	}
	if near := diagnostic.Nearest(name, names); near != "" {
		return "; did you mean " + diagnostic.Quote(near) + "?"
	}
	return ""
}

// checkStrays tells the files and folders that the format has no place for,
// but for those where an article's file as captured lies.
func (l *loader) checkStrays(articles []articleFile) {
	originals := map[string]bool{}
	for _, file := range articles {
		if isOriginalPath(file.original) {
			for at := range ancestry(file.original) {
				originals[l.path(at)] = true
			}
		}
	}
	for _, s := range l.tree.strays {
		switch {
		case !originals[s.path]:
			l.list.ErrorIn(s.path, s.message)
		case s.folder:
			l.walk(s.path, 1) // for what must not be followed
		}
	}
}
