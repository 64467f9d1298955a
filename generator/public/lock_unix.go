//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package public

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
)

// lockFolder locks the folder itself, so that no lock file is left behind. The
// system gives the lock back when the process ends, however it ends.
func lockFolder(root *os.Root) (io.Closer, error) {
	folder, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	if err := flock(folder); err != nil {
		return nil, errors.Join(err, folder.Close())
	}
	return folder, nil
}

func flock(folder *os.File) error {
	for {
		switch err := syscall.Flock(int(folder.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err {
		case nil:
			return nil
		case syscall.EINTR:
		case syscall.EWOULDBLOCK:
			return ErrBusy
		default:
			return fmt.Errorf("it cannot be locked, as on some network file systems: %w", err)
		}
	}
}
