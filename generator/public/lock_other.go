//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package public

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// lockFolder makes a file that must not exist yet. A killed build leaves it.
func lockFolder(root *os.Root) (io.Closer, error) {
	file, err := root.OpenFile(lockName, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return nil, fmt.Errorf("%w; if none is running, delete %s in it", ErrBusy, lockName)
	}
	if err != nil {
		return nil, err
	}
	return lockFile{root, file}, nil
}

type lockFile struct {
	root *os.Root
	*os.File
}

func (l lockFile) Close() error {
	return errors.Join(l.File.Close(), l.root.Remove(lockName))
}
