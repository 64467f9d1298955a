package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sync"
)

// authorsFiles are the files in the folder of the configuration and below it, and
// none that a link leads out to (os.Root). The folders in it are kept open, since
// thousands of files are read from one: from its root each would be looked for in
// every folder on the way.
type authorsFiles struct {
	root *os.Root

	mutex   sync.Mutex
	folders map[string]*os.Root // kept open; nil: to be reached from the root
}

// mostFolders is how many folders are kept open: systems set bounds from 256 on.
const mostFolders = 64

func openAuthorsFiles(folder string) (*authorsFiles, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	return &authorsFiles{root: root, folders: map[string]*os.Root{}}, nil
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

// nearest is the file system of a file's folder, and the file's name in it. What
// cannot be opened as a folder is reached from the root, which says why it cannot.
func (a *authorsFiles) nearest(name string) (files fs.FS, rest string) {
	folder := path.Dir(name)
	if folder == "." || !fs.ValidPath(name) {
		return a.root.FS(), name
	}
	a.mutex.Lock()
	defer a.mutex.Unlock()
	root, known := a.folders[folder]
	if !known && len(a.folders) < mostFolders {
		root, _ = a.root.OpenRoot(folder)
		a.folders[folder] = root
	}
	if root == nil {
		return a.root.FS(), name
	}
	return root.FS(), path.Base(name)
}

// Close closes all folders.
func (a *authorsFiles) Close() error {
	err := a.root.Close()
	for _, folder := range a.folders {
		if folder != nil {
			err = errors.Join(err, folder.Close())
		}
	}
	return err
}
