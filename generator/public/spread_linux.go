package public

import (
	"os"

	"golang.org/x/sys/unix"
)

// topOfHierarchy is FS_TOPDIR_FL of linux/fs.h, which chattr(1) sets with +T.
const topOfHierarchy = 0x20000

// spread asks the file system to lay folders in dir apart from dir and from one
// another. Where tens of thousands of files have just been deleted, ext4 looks
// at each of them before it makes a new one nearby: ten times the time. A file
// system that does not know the wish is as fast or slow as it is.
func spread(dir *os.File) {
	flags, err := unix.IoctlGetInt(int(dir.Fd()), unix.FS_IOC_GETFLAGS)
	if err == nil {
		_ = unix.IoctlSetPointerInt(int(dir.Fd()), unix.FS_IOC_SETFLAGS, int(int32(flags))|topOfHierarchy)
	}
}
