package layouts

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/diagnostic"
)

// Assets lists the files below layouts/assets, sorted, relative to it. They are
// copied to assets/ of the output.
func (s *Set) Assets() []string { return append([]string(nil), s.assets...) }

// ReadAsset gives the bytes of one of Assets.
func (s *Set) ReadAsset(asset string) ([]byte, error) {
	return fs.ReadFile(s.fsys, path.Join(s.folder, "assets", asset))
}

// listAssets walks through the folder of assets, which may be missing. Files and
// folders whose name begins with a dot or ends in ~ are left alone.
func listAssets(fsys fs.FS, folder string, list *diagnostic.List) []string {
	var assets []string
	_ = fs.WalkDir(fsys, folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case name == folder && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			list.ErrorIn(name, "cannot be read")
			return nil
		case name != folder && isHidden(entry.Name()):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if problem := assetProblem(entry, name == folder); problem != "" {
			list.ErrorIn(name, problem)
		} else if !entry.IsDir() {
			assets = append(assets, strings.TrimPrefix(name, folder+"/"))
		}
		return nil
	})
	return assets
}

func isHidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~")
}

// assetProblem says why a file cannot be copied.
func assetProblem(entry fs.DirEntry, isRoot bool) string {
	switch mode := entry.Type(); {
	case mode&fs.ModeSymlink != 0:
		return "is a symbolic link; only regular files are copied"
	case isRoot && !mode.IsDir():
		return "is not a folder"
	case !mode.IsDir() && !mode.IsRegular():
		return "is a pipe, a socket or a device; only regular files are copied"
	case !utf8.ValidString(entry.Name()) || strings.ContainsFunc(entry.Name(), unicode.IsControl):
		return "has a name that cannot be an address: it holds control characters or is not UTF-8"
	}
	return ""
}
