package public

import (
	"io"
	"os"
	"path/filepath"
	"syscall"
)

// lockFolder opens a file that nobody else may open meanwhile and that the system
// deletes when the process ends, however it ends.
func lockFolder(root *os.Root) (io.Closer, error) {
	const (
		mayDelete        = 0x00010000 // DELETE
		deleteOnClose    = 0x04000000 // FILE_FLAG_DELETE_ON_CLOSE
		sharingViolation = syscall.Errno(32)
	)
	name := filepath.Join(root.Name(), lockName)
	pointer, err := syscall.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	handle, err := syscall.CreateFile(pointer, syscall.GENERIC_READ|mayDelete, 0, nil, syscall.OPEN_ALWAYS,
		syscall.FILE_ATTRIBUTE_HIDDEN|deleteOnClose|syscall.FILE_FLAG_OPEN_REPARSE_POINT, 0)
	if err == sharingViolation {
		return nil, ErrBusy
	}
	if err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(handle), name), nil
}
