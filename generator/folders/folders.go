// Package folders keeps folders open into which, or from which, thousands of files
// go: from the root of a tree each would be looked for in every folder on the way
// (os.Root).
package folders

import (
	"errors"
	"os"
	"sync"
)

// mostOpen is how many folders are kept open: systems set bounds from 256 on.
const mostOpen = 64

// Kept are folders below a root. They are safe for concurrent use.
type Kept struct {
	root *os.Root

	mutex sync.Mutex
	open  map[string]*os.Root // nil: to be reached from the root
}

// Below keeps folders of a root, which stays the caller's to close.
func Below(root *os.Root) *Kept { return &Kept{root: root, open: map[string]*os.Root{}} }

// Nearest is the root of a folder, and the way from it to the folder: "." unless
// many are open, or what has the name cannot be opened as a folder. Then it is
// reached from the root of all, which says why it cannot.
func (k *Kept) Nearest(folder string) (root *os.Root, way string) {
	if folder == "." {
		return k.root, "."
	}
	k.mutex.Lock()
	defer k.mutex.Unlock()
	root, known := k.open[folder]
	if !known && len(k.open) < mostOpen {
		root, _ = k.root.OpenRoot(folder)
		k.open[folder] = root
	}
	if root == nil {
		return k.root, folder
	}
	return root, "."
}

// Close closes the folders. Some systems would not move one that is open.
func (k *Kept) Close() error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	var err error
	for _, root := range k.open {
		if root != nil {
			err = errors.Join(err, root.Close())
		}
	}
	clear(k.open)
	return err
}
