package public

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"annotated-briefing/generator/folders"
)

// ErrBusy is what Open returns, wrapped with the folder's name, when another
// build held the folder for all the time that Open waited.
var ErrBusy = errors.New("another build is writing to this folder")

const (
	manifestName = "manifest.json"

	// All names in the output that begin with stagingName belong to this package.
	stagingName = ".annotated-briefing-build"
	stagedFiles = stagingName + "/files." // and the number of the process
	stagedList  = stagingName + "/" + manifestName
	journalName = stagingName + "/journal"
	lockName    = stagingName + "-lock" // only where a folder cannot be locked itself
)

// patience is how long Open waits for another build, and pause how long between
// two looks.
const (
	patience = 10 * time.Second
	pause    = 20 * time.Millisecond
)

// Folder is the output folder, locked for one build.
type Folder struct {
	dir  string // as the caller named it: for messages
	root *os.Root
	lock io.Closer

	standing []byte // manifest.json as it stands; nil: there is none
	listed   files  // what it lists
	before   places // the same by folded name, with folders

	mu      sync.Mutex
	claimed places                   // every path handed over, with its folders
	folders map[string]bool          // real folders looked at: does it stand?
	stage   *os.Root                 // where staged files are; nil before the first
	open    *folders.Kept            // the folders in it
	staging map[string]*stagedFolder // the folders in it
	made    files
	staged  []string
	removed int
	ended   error // why nothing more can be written
	closed  bool

	buffers sync.Pool // *[]byte, to read standing files
}

// Open makes the folder where it is missing, waits for its lock and mends what a
// killed build left. It returns [ErrBusy] when the lock stays taken, and an error
// when manifest.json is not one of ours. The Folder must be closed.
//
// Whether the folder may be an output at all is for [Refuse] to say.
func Open(dir string) (*Folder, error) {
	return open(dir, patience)
}

func open(dir string, patience time.Duration) (*Folder, error) {
	if dir == "" {
		return nil, errors.New("the output folder has no name")
	}
	f := &Folder{
		dir:     filepath.Clean(dir),
		claimed: places{},
		folders: map[string]bool{},
		staging: map[string]*stagedFolder{},
		made:    files{},
	}
	f.buffers.New = func() any { b := make([]byte, 64<<10); return &b }
	if err := os.MkdirAll(f.dir, 0o755); err != nil {
		return nil, f.failed("making", ".", err)
	}
	var err error
	if f.root, err = os.OpenRoot(f.dir); err != nil {
		return nil, f.failed("opening", ".", err)
	}
	if err := f.take(patience); err != nil {
		return nil, errors.Join(f.failed("opening", ".", err), f.release())
	}
	if err := f.begin(); err != nil {
		return nil, errors.Join(err, f.release())
	}
	return f, nil
}

// take waits for the lock.
func (f *Folder) take(patience time.Duration) error {
	for waited := time.Duration(0); ; waited += pause {
		lock, err := lockFolder(f.root)
		if err == nil {
			f.lock = lock
			return nil
		}
		if !errors.Is(err, ErrBusy) || waited >= patience {
			return err
		}
		time.Sleep(pause)
	}
}

// begin brings the folder to the state that a build starts from.
func (f *Folder) begin() error {
	if err := f.readManifest(); err != nil {
		return err
	}
	if err := f.tidy(); err != nil {
		return err
	}
	clear(f.folders) // looked at without knowing what is listed
	f.before = places{}
	for _, p := range f.listed.sorted() {
		if err := f.before.add(p); err != nil {
			return f.notOurs(err)
		}
	}
	return nil
}

// Close ends the build and lets the next one in. Without Commit everything staged
// is thrown away and the folder is as it was; after a Commit that failed, what it
// placed is entered in the manifest. A second Close does nothing.
func (f *Folder) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return nil
	}
	f.end()
	f.closed = true
	err := f.tidy()
	return errors.Join(err, f.release())
}

// end lets nothing more be written.
func (f *Folder) end() {
	if f.ended == nil {
		f.ended = fmt.Errorf("writing %s: the build has ended", f.dir)
	}
}

// release gives back the folder's lock and handles.
func (f *Folder) release() error {
	var err error
	if f.lock != nil {
		err = f.lock.Close()
	}
	return errors.Join(err, f.root.Close())
}

// failed says what was being done to which file. The names of system calls, and
// of staged files, would tell the user nothing.
func (f *Folder) failed(doing, name string, err error) error {
	if link, is := errors.AsType[*os.LinkError](err); is {
		err = link.Err
	} else if path, is := errors.AsType[*fs.PathError](err); is {
		err = path.Err
	}
	return fmt.Errorf("%s %s: %w", doing, f.name(name), err)
}

// name is the file's name as the user knows it.
func (f *Folder) name(path string) string {
	return filepath.Join(f.dir, filepath.FromSlash(path))
}
