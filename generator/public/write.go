package public

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strconv"
	"sync"

	"annotated-briefing/generator/folders"
)

// foreign is the error for what stands in the way and is not ours to move.
type foreign string

func (e foreign) Error() string { return string(e) }

// Write hands over one file of the build, at a slash path such as
// "articles/afp.html". It is safe for concurrent use; content is not kept.
//
// A path is relative, without "." and "..", at most 255 bytes a name, and of names
// that every system takes: no control characters, none of <>:"|?*\, no dot or
// space at the end, no device name of Windows; not manifest.json. Two paths of one
// build must differ in more than letter case, and none may be a folder of another.
// Composed and decomposed letters are not compared: hand over one form of them.
//
// After an error nothing more can be written or committed.
func (f *Folder) Write(path string, content []byte) error {
	err := f.write(path, content)
	if err == nil {
		return nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.ended == nil {
		f.ended = err
	}
	return err
}

func (f *Folder) write(p string, content []byte) error {
	if err := checkPath(p); err != nil {
		return fmt.Errorf("writing %q: %w", p, err)
	}
	if err := f.going(); err != nil {
		return err
	}
	beside, err := f.claim(p)
	if err != nil {
		return f.failed("writing", p, err)
	}
	same := false
	if beside {
		if same, err = f.stands(p, content); err != nil {
			return f.failed("writing", p, err)
		}
	}
	if !same {
		if err := f.put(p, content); err != nil {
			return f.failed("writing", p, err)
		}
	}
	f.enter(p, sha256.Sum256(content), same)
	return nil
}

// going returns why nothing more can be written: the first failure, or the end.
func (f *Folder) going() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.ended
}

// claim enters a path as one of this build's and says whether its folder stands.
func (f *Folder) claim(p string) (bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.claimed.add(p); err != nil {
		return false, err
	}
	return f.folder(path.Dir(p))
}

// enter notes a file as made, and as staged unless it stands already.
func (f *Folder) enter(p string, sum digest, stands bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.made[p] = sum
	if !stands {
		f.staged = append(f.staged, p)
	}
}

// folder says whether a folder stands in the output. One that will make room is
// taken as absent: a file that the manifest lists, or a folder that it lists with
// other capitals.
func (f *Folder) folder(dir string) (bool, error) {
	if dir == "." {
		return true, nil
	}
	stands, known := f.folders[dir]
	if known {
		return stands, nil
	}
	if above, err := f.folder(path.Dir(dir)); err != nil {
		return false, err
	} else if above {
		if stands, err = f.look(dir); err != nil {
			return false, err
		}
	}
	f.folders[dir] = stands
	return stands, nil
}

// look is folder for a folder that was not looked at yet and whose parent stands.
func (f *Folder) look(dir string) (bool, error) {
	info, err := f.root.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if info.IsDir() {
		return !f.respelled(dir, info), nil
	}
	if _, ours := f.listed[dir]; ours && info.Mode().IsRegular() {
		return false, nil
	}
	return false, foreign(fmt.Sprintf("%s is %s where a folder must be", f.name(dir), kind(info)))
}

// respelled says whether what stands at p stands there only because this file
// system ignores letter case: the manifest lists it with other capitals.
func (f *Folder) respelled(p string, info fs.FileInfo) bool {
	old, known := f.before[fold(p)]
	if !known || old.path == p {
		return false
	}
	other, err := f.root.Lstat(old.path)
	return err == nil && os.SameFile(info, other)
}

// stands says whether a file with these bytes is in its place already. What is in
// the way and not ours is an error.
func (f *Folder) stands(p string, content []byte) (bool, error) {
	info, err := f.root.Lstat(p)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if f.makesRoom(p, info) {
		return false, nil
	}
	if !info.Mode().IsRegular() {
		return false, foreign(fmt.Sprintf("%s stands in its place", kind(info)))
	}
	same, err := f.equal(p, info.Size(), content)
	if err != nil || same {
		return same, err
	}
	if _, ours := f.listed[p]; !ours {
		return false, foreign("a file that no build made stands in its place; move or delete it")
	}
	return false, nil
}

// makesRoom says whether what stands at p goes before p is placed: a folder of
// listed files, or a listed file with other capitals.
func (f *Folder) makesRoom(p string, info fs.FileInfo) bool {
	if info.IsDir() && f.before[fold(p)].folder {
		return true
	}
	return f.respelled(p, info)
}

// equal compares a standing file with content, byte by byte: a user may have
// edited it, so the manifest's hash tells nothing.
func (f *Folder) equal(p string, size int64, content []byte) (bool, error) {
	if size != int64(len(content)) {
		return false, nil
	}
	file, err := f.root.Open(p)
	if err != nil {
		return false, err
	}
	defer file.Close()
	buffer := f.buffers.Get().(*[]byte)
	defer f.buffers.Put(buffer)
	for len(content) > 0 {
		part := (*buffer)[:min(len(*buffer), len(content))]
		if _, err := io.ReadFull(file, part); err == io.EOF || err == io.ErrUnexpectedEOF {
			return false, nil // cut short since it was looked at
		} else if err != nil {
			return false, err
		}
		if !bytes.Equal(part, content[:len(part)]) {
			return false, nil
		}
		content = content[len(part):]
	}
	return true, nil
}

// put stages a file.
func (f *Folder) put(p string, content []byte) error {
	stage, err := f.stageFor(path.Dir(p))
	if err != nil {
		return err
	}
	file, err := stage.create(path.Base(p))
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

// stagedFolder is a folder in the staging folder.
type stagedFolder struct {
	root   *os.Root
	way    string     // from root to the folder
	making sync.Mutex // held while a file is made
}

// create makes files one at a time: the system makes those of a folder one after
// the other anyway, and lets the second processor spin while it waits.
func (d *stagedFolder) create(name string) (*os.File, error) {
	d.making.Lock()
	defer d.making.Unlock()
	return d.root.OpenFile(path.Join(d.way, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
}

// stagingPlace is where this build's files are staged. Each build has a place of
// its own name, which a file system that spreads folders by their names needs.
func stagingPlace() string { return stagedFiles + strconv.Itoa(os.Getpid()) }

// makeStage makes the folder for staged files, away from where files were deleted.
func (f *Folder) makeStage() error {
	if err := f.root.MkdirAll(stagingName, 0o755); err != nil {
		return err
	}
	if dir, err := f.root.Open(stagingName); err == nil {
		spread(dir)
		dir.Close()
	}
	return f.root.MkdirAll(stagingPlace(), 0o755)
}

// stageFor opens the staging folder, at the first file of a build, and makes the
// folder of a name in it. A build that changes nothing so touches nothing.
func (f *Folder) stageFor(name string) (*stagedFolder, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stage == nil {
		if err := f.makeStage(); err != nil {
			return nil, err
		}
		stage, err := f.root.OpenRoot(stagingPlace())
		if err != nil {
			return nil, err
		}
		f.stage, f.open = stage, folders.Below(stage)
	}
	if known, is := f.staging[name]; is {
		return known, nil
	}
	if err := f.stage.MkdirAll(name, 0o755); err != nil {
		return nil, err
	}
	root, way := f.open.Nearest(name)
	made := &stagedFolder{root: root, way: way}
	f.staging[name] = made
	return made, nil
}

// closeStaged closes the folders in the staging folder, which some systems would
// not move else.
func (f *Folder) closeStaged() error {
	clear(f.staging)
	if f.open == nil {
		return nil
	}
	return f.open.Close()
}

// kind names what is not a plain file.
func kind(info fs.FileInfo) string {
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return "a file"
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeSymlink != 0:
		return "a symbolic link"
	default:
		return "no plain file"
	}
}
