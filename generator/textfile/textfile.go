// Package textfile reads the text files of an author, all of them by the same
// rules:
//
//   - Only regular files are opened. A symbolic link, a pipe, a device or a
//     folder is told and left alone, so that nothing outside is read and no
//     read waits for ever.
//   - A file over its limit is told by its size and not read.
//   - One byte-order mark at the start is skipped; CRLF and a lone CR are read
//     as LF.
//   - What is not UTF-8, and every character that diagnostic.Forbidden names,
//     is an error at its line and column.
//
// What has passed is an origin.File that every reader behind may rely on.
package textfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// Read reads one text file of at most limit bytes. The path is the one that
// diagnostics name, relative to the root of fsys, with "/". Whatever is wrong
// with the file goes to the list, and then there is no file and ok is false.
func Read(fsys fs.FS, path string, limit int64, list *diagnostic.List) (file *origin.File, ok bool) {
	content, problem := readRegular(fsys, path, limit)
	if problem != "" {
		list.ErrorIn(path, problem)
		return nil, false
	}
	if problem := otherEncoding(content); problem != "" {
		list.ErrorIn(path, problem)
		return nil, false
	}
	file = &origin.File{Path: path, Text: normalise(content)}
	if !checkCharacters(file, list) {
		return nil, false
	}
	return file, true
}

// readRegular gives a file's bytes, or what keeps it from being read.
func readRegular(fsys fs.FS, path string, limit int64) (content []byte, problem string) {
	if !fs.ValidPath(path) {
		return nil, "is not a path inside the project"
	}
	// Lstat first: to open a pipe would wait for a writer.
	info, err := fs.Lstat(fsys, path)
	if err != nil {
		return nil, reason(err)
	}
	if problem := unreadable(info, limit); problem != "" {
		return nil, problem
	}
	opened, err := fsys.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	defer opened.Close()
	if info, err = opened.Stat(); err != nil {
		return nil, reason(err)
	}
	if problem := unreadable(info, limit); problem != "" {
		return nil, problem
	}
	// The size may be wrong by now, or always (a file of /proc has none).
	content, err = readAll(opened, info.Size(), limit)
	if err != nil {
		return nil, reason(err)
	}
	if int64(len(content)) > limit {
		return nil, tooLarge(int64(len(content)), limit)
	}
	return content, ""
}

// unreadable says why a file is not opened.
func unreadable(info fs.FileInfo, limit int64) string {
	switch mode := info.Mode(); {
	case mode.IsDir():
		return "is a folder, not a file"
	case mode&fs.ModeSymlink != 0:
		return "is a symbolic link; only regular files are read"
	case !mode.IsRegular():
		return "is a pipe, a socket or a device; only regular files are read"
	case info.Size() > limit:
		return tooLarge(info.Size(), limit)
	}
	return ""
}

// readAll reads a file of about the given size, and of one that is larger than
// the limit no more than tells that.
func readAll(from io.Reader, size, limit int64) ([]byte, error) {
	content := make([]byte, 0, size+1)
	from = io.LimitReader(from, limit+1)
	for {
		if len(content) == cap(content) {
			content = append(content, 0)[:len(content)]
		}
		n, err := from.Read(content[len(content):cap(content)])
		content = content[:len(content)+n]
		if err == io.EOF {
			return content, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

func tooLarge(size, limit int64) string {
	return fmt.Sprintf("is too large: %s, at most %s are read", bytesInWords(size), bytesInWords(limit))
}

func bytesInWords(size int64) string {
	if size >= 1<<20 && size%(1<<20) == 0 {
		return fmt.Sprintf("%d MiB", size>>20)
	}
	return fmt.Sprintf("%d bytes", size)
}

// reason is an error of the file system in words that are the same on every
// system, where there are such.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "does not exist"
	case errors.Is(err, fs.ErrPermission):
		return "may not be read: permission denied"
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err
	}
	return "cannot be read: " + err.Error()
}

// normalise is the text of a file without byte-order mark, lines ended by LF.
func normalise(content []byte) string {
	text := strings.TrimPrefix(string(content), "\uFEFF")
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n")
}
