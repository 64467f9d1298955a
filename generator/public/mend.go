package public

import (
	"errors"
	"io/fs"
	"maps"
	"strings"
)

// The journal has a line for each file that a build is about to place, in the
// form of sha256sum:
//
//	ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  articles/afp.html

// writeJournal writes the journal for what is staged. It appears whole or not at all.
func (f *Folder) writeJournal() error {
	var text []byte
	for _, p := range f.staged {
		sum, _ := f.made[p].MarshalText() // never fails
		text = append(text, sum...)
		text = append(text, "  "+p+"\n"...)
	}
	const draft = journalName + ".new"
	if err := f.root.WriteFile(draft, text, 0o644); err != nil {
		return f.failed("writing", journalName, err)
	}
	if err := f.root.Rename(draft, journalName); err != nil {
		return f.failed("writing", journalName, err)
	}
	return nil
}

// journal returns the text of the journal that stands, empty if there is none.
func (f *Folder) journal() (string, error) {
	info, err := f.root.Lstat(journalName)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", foreign("it is " + kind(info))
	}
	text, err := f.root.ReadFile(journalName)
	return string(text), err
}

// readJournal reads a journal. Lines that are none are passed over: what it says
// counts only where a file bears it out.
func readJournal(text string) files {
	list := files{}
	for line := range strings.Lines(text) {
		hash, p, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  ")
		var sum digest
		if sum.UnmarshalText([]byte(hash)) == nil && checkPath(p) == nil {
			list[p] = sum
		}
	}
	return list
}

// tidy removes what this or a killed build staged, and mends the manifest if a
// commit did not come to its end.
func (f *Folder) tidy() error {
	info, err := f.root.Lstat(stagingName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return f.failed("reading", stagingName, err)
	}
	if !info.IsDir() {
		return f.failed("reading", stagingName, foreign("it is "+kind(info)+", not the folder of a build"))
	}
	if err := f.closeStage(); err != nil {
		return err
	}
	// First, as it may be what fills the disk.
	if err := f.clearStaged(); err != nil {
		return f.failed("clearing", stagingName, err)
	}
	if err := f.mend(); err != nil {
		return err
	}
	return f.discard()
}

// discard removes the staging folder, and with it a journal that nothing needs any
// more: the manifest says what stands.
func (f *Folder) discard() error {
	if err := f.closeStage(); err != nil {
		return err
	}
	if _, err := f.root.Lstat(stagingName); errors.Is(err, fs.ErrNotExist) {
		return nil // a read-only folder is no reason to fail, then
	}
	if err := f.root.RemoveAll(stagingName); err != nil {
		return f.failed("clearing", stagingName, err)
	}
	return nil
}

func (f *Folder) closeStage() error {
	if f.stage == nil {
		return nil
	}
	err := errors.Join(f.closeStaged(), f.stage.Close())
	f.stage = nil
	return err
}

// mend enters in the manifest what a commit that did not end has placed, so that
// the manifest lists what stands, old or new.
func (f *Folder) mend() error {
	text, err := f.journal()
	if err != nil {
		return f.failed("reading", journalName, err)
	}
	if text == "" {
		return nil
	}
	clear(f.folders) // the commit has changed what stands
	placed, err := f.placed(readJournal(text))
	if err != nil {
		return err
	}
	list := placed.over(f.listed)
	if maps.Equal(list, f.listed) {
		return nil
	}
	f.listed = list
	if f.standing, err = list.encode(); err != nil {
		return err
	}
	return f.writeManifest(f.standing)
}

// placed picks those files of a journal that stand with the bytes it gives.
func (f *Folder) placed(journal files) (files, error) {
	list := files{}
	for p, want := range journal {
		sum, found, err := f.hash(p)
		if err != nil {
			return nil, f.failed("reading", p, err)
		}
		if found && sum == want {
			list[p] = sum
		}
	}
	return list, nil
}

// over joins the files placed with those listed before. One that was listed and
// cannot stand beside a placed one was removed to make room for it.
func (placed files) over(listed files) files {
	list := maps.Clone(placed)
	seen := places{}
	for _, p := range placed.sorted() {
		if seen.add(p) != nil {
			delete(list, p)
		}
	}
	for _, p := range listed.sorted() {
		if _, known := list[p]; !known && seen.add(p) == nil {
			list[p] = listed[p]
		}
	}
	return list
}

// clearStaged removes what builds have staged, this one or killed ones.
func (f *Folder) clearStaged() error {
	entries, err := fs.ReadDir(f.root.FS(), stagingName)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if name := stagingName + "/" + entry.Name(); strings.HasPrefix(name, stagedFiles) {
			err = errors.Join(err, f.root.RemoveAll(name))
		}
	}
	return err
}
