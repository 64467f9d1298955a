package public

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
)

// digest is the SHA-256 of a file's bytes.
type digest [sha256.Size]byte

func (d digest) MarshalText() ([]byte, error) {
	return hex.AppendEncode(nil, d[:]), nil
}

func (d *digest) UnmarshalText(text []byte) error {
	if len(text) != hex.EncodedLen(len(d)) {
		return fmt.Errorf("%.70q is no SHA-256", text)
	}
	_, err := hex.Decode(d[:], text)
	return err
}

// files are files by their paths.
type files map[string]digest

func (list files) sorted() []string {
	return slices.Sorted(maps.Keys(list))
}

// manifest is the form of manifest.json.
type manifest struct {
	Format int   `json:"format"`
	Files  files `json:"files"`
}

const (
	manifestFormat = 1
	manifestLimit  = 512 << 20 // bytes; some four million files
)

// encode writes the manifest of list: sorted, a file a line.
func (list files) encode() ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	err := encoder.Encode(manifest{manifestFormat, list})
	return out.Bytes(), err
}

// decodeManifest reads a manifest that any hand may have changed.
func decodeManifest(text []byte) (files, error) {
	var read manifest
	if err := json.Unmarshal(text, &read); err != nil {
		return nil, err
	}
	if read.Format > manifestFormat {
		return nil, fmt.Errorf("its format, %d, is newer than this program", read.Format)
	}
	if read.Format != manifestFormat || read.Files == nil {
		return nil, errors.New(`it has no "format": 1 or no "files"`)
	}
	for p := range read.Files {
		if err := checkPath(p); err != nil {
			return nil, fmt.Errorf("%q: %w", p, err)
		}
	}
	return read.Files, nil
}

// readManifest reads what stands. A missing manifest lists nothing.
func (f *Folder) readManifest() error {
	f.listed = files{}
	info, err := f.root.Lstat(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return f.failed("reading", manifestName, err)
	}
	if !info.Mode().IsRegular() {
		return f.notOurs(fmt.Errorf("it is %s", kind(info)))
	}
	if info.Size() > manifestLimit {
		return f.notOurs(fmt.Errorf("it has more than %d bytes", manifestLimit))
	}
	if f.standing, err = f.root.ReadFile(manifestName); err != nil {
		return f.failed("reading", manifestName, err)
	}
	if f.listed, err = decodeManifest(f.standing); err != nil {
		return f.notOurs(err)
	}
	return nil
}

func (f *Folder) notOurs(err error) error {
	return fmt.Errorf("%s is not this program's list of the files it made (%w): "+
		"choose another output folder, or delete it and what it stood for", f.name(manifestName), err)
}

// writeManifest puts a manifest in the place of the standing one.
func (f *Folder) writeManifest(text []byte) error {
	if err := f.stageManifest(text); err != nil {
		return err
	}
	return f.placeManifest()
}

func (f *Folder) stageManifest(text []byte) error {
	if err := f.root.MkdirAll(stagingName, 0o755); err != nil {
		return f.failed("writing", manifestName, err)
	}
	if err := f.root.WriteFile(stagedList, text, 0o644); err != nil {
		return f.failed("writing", manifestName, err)
	}
	return nil
}

func (f *Folder) placeManifest() error {
	if err := f.root.Rename(stagedList, manifestName); err != nil {
		return f.failed("replacing", manifestName, err)
	}
	return nil
}

// hash is the digest of a standing file. Files that are not plain, or lie behind a
// symbolic link, are not ours: found is false for them as for missing ones.
func (f *Folder) hash(p string) (sum digest, found bool, err error) {
	found, err = f.plain(p)
	if err != nil || !found {
		return sum, false, err
	}
	file, err := f.root.Open(p)
	if err != nil {
		return sum, false, err
	}
	defer file.Close()
	buffer := f.buffers.Get().(*[]byte)
	defer f.buffers.Put(buffer)
	state := sha256.New()
	for {
		n, err := file.Read(*buffer)
		state.Write((*buffer)[:n])
		if err == io.EOF {
			return digest(state.Sum(nil)), true, nil
		}
		if err != nil {
			return sum, false, err
		}
	}
}
