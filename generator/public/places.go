package public

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameLimit is how many bytes Linux and macOS take for one name.
const nameLimit = 255

// checkPath says why a path is no portable path for a file of a build.
func checkPath(p string) error {
	if !utf8.ValidString(p) {
		return errors.New("the path is not UTF-8")
	}
	for name := range strings.SplitSeq(p, "/") {
		if err := checkName(name); err != nil {
			return err
		}
	}
	first, _, _ := strings.Cut(p, "/")
	if strings.HasPrefix(fold(first), stagingName) || fold(p) == manifestName {
		return errors.New("the name is kept for the build itself")
	}
	return nil
}

// checkName holds a name to what Windows takes too. Source: Microsoft, "Naming
// Files, Paths, and Namespaces".
func checkName(name string) error {
	switch {
	case name == "":
		return errors.New("the path has an empty part")
	case len(name) > nameLimit:
		return fmt.Errorf("a name has more than %d bytes", nameLimit)
	case strings.HasSuffix(name, ".") || strings.HasSuffix(name, " "):
		return fmt.Errorf("the name %q ends in a dot or a space", name) // "." and ".." too
	case strings.ContainsAny(name, `<>:"|?*\`):
		return fmt.Errorf("the name %q has one of the characters %s", name, `< > : " | ? * \`)
	case strings.ContainsFunc(name, unicode.IsControl):
		return fmt.Errorf("the name %q has a control character", name)
	case isDevice(name):
		return fmt.Errorf("the name %q is a device on Windows", name)
	}
	return nil
}

var devices = []string{"con", "prn", "aux", "nul", "conin$", "conout$"}

// isDevice says whether Windows takes the name, whatever its extension, for a device.
func isDevice(name string) bool {
	stem, _, _ := strings.Cut(name, ".")
	stem = fold(strings.TrimRight(stem, " "))
	if slices.Contains(devices, stem) {
		return true
	}
	port, isPort := strings.CutPrefix(stem, "com")
	if !isPort {
		port, isPort = strings.CutPrefix(stem, "lpt")
	}
	return isPort && utf8.RuneCountInString(port) == 1 && strings.Contains("0123456789¹²³", port)
}

// place is a file, or a folder that a file lies in.
type place struct {
	path   string
	folder bool
}

// places holds paths and all folders above them by their folded name, so that two
// that some file system cannot keep apart meet.
type places map[string]place

// add enters a path and its folders, or nothing if it conflicts.
func (c places) add(p string) error {
	if err := c.conflict(p); err != nil {
		return err
	}
	c[fold(p)] = place{path: p}
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		key := fold(dir)
		if _, known := c[key]; known {
			break
		}
		c[key] = place{path: dir, folder: true}
	}
	return nil
}

// conflict says which entry cannot stand beside the path p.
func (c places) conflict(p string) error {
	if other, taken := c[fold(p)]; taken {
		if other == (place{path: p}) {
			return errors.New("it is written twice")
		}
		return other.against(p)
	}
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		other, known := c[fold(dir)]
		if known && (!other.folder || other.path != dir) {
			return other.against(dir)
		}
		if known {
			break
		}
	}
	return nil
}

func (other place) against(p string) error {
	switch {
	case other.path != p:
		return fmt.Errorf("it differs from %s in letter case only", other.path)
	case other.folder:
		return errors.New("the same build has files in a folder of that name")
	default:
		return fmt.Errorf("the same build has a file %s", p)
	}
}

// above lists the folders that a path lies in, the outermost first.
func above(p string) []string {
	var dirs []string
	for i := range len(p) {
		if p[i] == '/' {
			dirs = append(dirs, p[:i])
		}
	}
	return dirs
}

// fold maps paths that differ in letter case only to one string.
func fold(p string) string {
	plain := func(r rune) bool { return r < utf8.RuneSelf && (r < 'A' || r > 'Z') }
	if strings.IndexFunc(p, func(r rune) bool { return !plain(r) }) < 0 {
		return p
	}
	return strings.Map(foldRune, p)
}

// foldRune picks one rune of those that are equal under Unicode's simple folding.
func foldRune(r rune) rune {
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	if 'A' <= least && least <= 'Z' {
		return least - 'A' + 'a'
	}
	return least
}
