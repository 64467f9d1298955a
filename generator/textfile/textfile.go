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
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// Read reads one text file of at most limit bytes. The path is the one that
// diagnostics name, relative to the root of fsys, with "/". Whatever is wrong
// with the file goes to the list, and then there is no file and ok is false.
func Read(fsys fs.FS, path string, limit int64, list *diagnostic.List) (file *origin.File, ok bool) {
	if problem := notToOpen(fsys, path, limit); problem != "" {
		list.ErrorIn(path, problem)
		return nil, false
	}
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	if problem := readRegular(fsys, path, limit, buffer); problem != "" {
		list.ErrorIn(path, problem)
		return nil, false
	}
	content := buffer.Bytes()
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

// notToOpen says why a file is not even opened: to open a pipe would wait for a
// writer.
func notToOpen(fsys fs.FS, path string, limit int64) string {
	if !fs.ValidPath(path) {
		return "is not a path inside the project"
	}
	info, err := fs.Lstat(fsys, path)
	if err != nil {
		return reason(err)
	}
	return unreadable(info, limit)
}

// buffers are those that files have been read into, to be used again.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// readRegular reads a file's bytes, or says what keeps it from being read.
func readRegular(fsys fs.FS, path string, limit int64, into *bytes.Buffer) (problem string) {
	opened, err := fsys.Open(path)
	if err != nil {
		return reason(err)
	}
	defer opened.Close()
	info, err := opened.Stat()
	if err != nil {
		return reason(err)
	}
	if problem := unreadable(info, limit); problem != "" {
		return problem
	}
	into.Reset()
	into.Grow(int(info.Size()) + bytes.MinRead)
	// The size may be wrong by now, or always (a file of /proc has none).
	if _, err := into.ReadFrom(io.LimitReader(opened, limit+1)); err != nil {
		return reason(err)
	}
	if int64(into.Len()) > limit {
		return tooLarge(int64(into.Len()), limit)
	}
	return ""
}

// unreadable says why a file is not read.
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
