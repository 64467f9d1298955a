package public

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Changes counts the files of a build, manifest.json aside: those replaced or new,
// those left as they stood, and old ones removed.
type Changes struct{ Written, Unchanged, Removed int }

// Commit puts the build in place, by the steps in the package comment. All Writes
// must have returned. It fails, with nothing changed, if a Write failed. If it
// fails on its way every file is whole, some old and some new, and the next build
// mends the rest.
func (f *Folder) Commit() (Changes, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended != nil {
		return Changes{}, f.ended
	}
	f.end()
	if err := f.closeStaged(); err != nil {
		return Changes{}, err
	}
	steps, err := f.steps()
	if err != nil {
		return Changes{}, err
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return Changes{}, err
		}
	}
	if err := f.discard(); err != nil {
		return Changes{}, err
	}
	written := len(f.staged)
	return Changes{Written: written, Unchanged: len(f.made) - written, Removed: f.removed}, nil
}

// A step is one small change of the folder. A build that is killed between two
// steps or inside one leaves every file whole, and all that is needed to mend.
type step func() error

// steps plans the way from what stands to what was handed over.
func (f *Folder) steps() ([]step, error) {
	text, err := f.made.encode()
	if err != nil {
		return nil, err
	}
	var steps []step
	changed := string(text) != string(f.standing)
	if changed {
		// Written early: a full disk is found before the first file is replaced.
		steps = append(steps, func() error { return f.stageManifest(text) })
	}
	if len(f.staged) > 0 {
		steps = append(steps, f.writeJournal)
	}
	inTheWay, others := f.stale()
	steps = append(steps, f.removals(inTheWay)...)
	steps = append(steps, func() error { return f.checkRoom(inTheWay) })
	for _, unit := range f.units() {
		steps = append(steps, func() error { return f.place(unit) })
	}
	steps = append(steps, f.removals(others)...)
	if changed {
		steps = append(steps, f.placeManifest)
	}
	return steps, nil
}

// stale lists the files of the old manifest that this build does not make, those
// apart that its files have no place beside.
func (f *Folder) stale() (inTheWay, others []string) {
	for _, p := range f.listed.sorted() {
		if _, made := f.made[p]; made {
			continue
		}
		if f.claimed.conflict(p) != nil {
			inTheWay = append(inTheWay, p)
		} else {
			others = append(others, p)
		}
	}
	return inTheWay, others
}

// removals plans to remove files and the folders that become empty by it.
func (f *Folder) removals(paths []string) []step {
	if len(paths) == 0 {
		return nil
	}
	var steps []step
	for _, p := range paths {
		steps = append(steps, func() error { return f.remove(p) })
	}
	return append(steps, func() error { return f.prune(paths) })
}

// remove deletes a file whose bytes are still those that a build wrote.
func (f *Folder) remove(p string) error {
	sum, found, err := f.hash(p)
	if err != nil {
		return f.failed("reading", p, err)
	}
	if !found || sum != f.listed[p] {
		return nil
	}
	if err := f.root.Remove(p); err != nil {
		return f.failed("removing", p, err)
	}
	f.removed++
	return nil
}

// plain says whether a plain file stands at p with no symbolic link on the way.
func (f *Folder) plain(p string) (bool, error) {
	if stands, err := f.folder(path.Dir(p)); err != nil || !stands {
		return false, ignore[foreign](err)
	}
	info, err := f.root.Lstat(p)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil && info.Mode().IsRegular(), err
}

// prune removes the folders of removed files that are empty now and that this
// build does not fill.
func (f *Folder) prune(paths []string) error {
	var dirs []string
	for _, p := range paths {
		dirs = append(dirs, above(p)...)
	}
	slices.Sort(dirs)
	for _, dir := range slices.Backward(slices.Compact(dirs)) {
		if f.claimed[fold(dir)] == (place{path: dir, folder: true}) {
			continue
		}
		stands, err := f.folder(dir)
		if err := ignore[foreign](err); err != nil {
			return f.failed("removing", dir, err)
		}
		if stands {
			_ = f.root.Remove(dir) // it may well hold something: then it stays
		}
	}
	return nil
}

// checkRoom fails, before anything is replaced, where the removal of old files has
// not made the room that a new one needs: one was edited, or the user's own files
// lie in its folder.
func (f *Folder) checkRoom(removed []string) error {
	for _, p := range removed {
		for _, at := range append(above(p), p) {
			wanted, known := f.claimed[fold(at)]
			if !known || wanted.path != at {
				continue
			}
			info, err := f.root.Lstat(at)
			if err == nil && info.IsDir() != wanted.folder {
				return f.failed("replacing", at, foreign("what stands in its place is not the build's alone; move or delete it"))
			}
		}
	}
	return nil
}

// ignore drops an error of type E.
func ignore[E error](err error) error {
	if _, is := errors.AsType[E](err); is {
		return nil
	}
	return err
}

// units lists what is renamed: staged files, and in place of all that lie in a
// folder that does not stand yet, the folder.
func (f *Folder) units() []string {
	slices.Sort(f.staged)
	var units []string
	last := "/"
	for _, p := range f.staged {
		if strings.HasPrefix(p, last) {
			continue
		}
		unit := f.unit(p)
		units = append(units, unit)
		last = unit + "/"
	}
	return units
}

func (f *Folder) unit(p string) string {
	for _, dir := range above(p) {
		if !f.folders[dir] {
			return dir
		}
	}
	return p
}

// place renames a staged file or folder to where readers see it.
func (f *Folder) place(unit string) error {
	if err := f.root.Rename(path.Join(stagingPlace(), unit), unit); err != nil {
		return f.failed("replacing", unit, err)
	}
	return nil
}
