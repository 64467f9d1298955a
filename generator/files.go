package main

import (
	"errors"
	"io/fs"
	"os"
	"path"

	"annotated-briefing/generator/folders"
)

// authorsFiles are the files in the folder of the configuration and below it, and
// none that a link leads out to (os.Root).
type authorsFiles struct {
	root    *os.Root
	folders *folders.Kept
}

func openAuthorsFiles(folder string) (*authorsFiles, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	return &authorsFiles{root, folders.Below(root)}, nil
}

// Open opens a file (fs.FS).
func (a *authorsFiles) Open(name string) (fs.File, error) {
	files, name := a.nearest(name)
	return files.Open(name)
}

// ReadDir lists a folder (fs.ReadDirFS).
func (a *authorsFiles) ReadDir(name string) ([]fs.DirEntry, error) {
	return fs.ReadDir(a.root.FS(), name)
}

// ReadFile reads a file (fs.ReadFileFS).
func (a *authorsFiles) ReadFile(name string) ([]byte, error) {
	files, name := a.nearest(name)
	return fs.ReadFile(files, name)
}

// Lstat describes a file, and of a link the link itself (fs.ReadLinkFS).
func (a *authorsFiles) Lstat(name string) (fs.FileInfo, error) {
	files, name := a.nearest(name)
	return fs.Lstat(files, name)
}

// ReadLink tells where a link leads (fs.ReadLinkFS).
func (a *authorsFiles) ReadLink(name string) (string, error) {
	return fs.ReadLink(a.root.FS(), name)
}

// nearest is the file system of a file's folder, or one above it, and the way from
// there to the file.
func (a *authorsFiles) nearest(name string) (files fs.FS, rest string) {
	if !fs.ValidPath(name) {
		return a.root.FS(), name
	}
	root, way := a.folders.Nearest(path.Dir(name))
	return root.FS(), path.Join(way, path.Base(name))
}

// Close closes all folders.
func (a *authorsFiles) Close() error { return errors.Join(a.folders.Close(), a.root.Close()) }
