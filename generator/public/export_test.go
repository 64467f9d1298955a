package public

import (
	"errors"
	"time"
)

// OpenWaiting is Open with another patience.
func OpenWaiting(dir string, patience time.Duration) (*Folder, error) {
	return open(dir, patience)
}

// CommitSteps takes the first n steps of a commit and no more, as a build does that
// is killed then. It says whether there are more.
func (f *Folder) CommitSteps(n int) (bool, error) {
	steps, err := f.steps()
	if err != nil {
		return false, err
	}
	for _, step := range steps[:min(n, len(steps))] {
		if err := step(); err != nil {
			return false, err
		}
	}
	return n < len(steps), nil
}

// Abandon does what the system does for a killed build: it frees the lock.
func (f *Folder) Abandon() error {
	return errors.Join(f.closeStage(), f.release())
}

// Staging is the hidden folder of a build.
const Staging = stagingName

var (
	CheckPath      = checkPath
	Fold           = fold
	DecodeManifest = decodeManifest
	ReadJournal    = readJournal
)

// Encode is the manifest of a list.
func Encode(list files) ([]byte, error) { return list.encode() }
