package public

import (
	"fmt"
	"os"
	"path/filepath"
)

// Refuse says why a folder must not be an output: it is, holds or lies in the
// content or layouts folder, or holds the configuration file. It returns nil for
// any other. None of the paths need exist.
//
// Symbolic links are seen through, and existing folders compared as the file
// system knows them, so other spellings of one folder (letter case, mounts) count
// as it.
func Refuse(output string, content, layouts, config string) error {
	for _, input := range []struct{ what, path string }{
		{"content", content}, {"layouts", layouts},
	} {
		outputInside, err := within(output, input.path)
		if err != nil {
			return err
		}
		inputInside, err := within(input.path, output)
		if err != nil {
			return err
		}
		if relation := relate(outputInside, inputInside); relation != "" {
			return fmt.Errorf("the output folder %s %s the %s folder %s", output, relation, input.what, input.path)
		}
	}
	inside, err := within(config, output)
	if err != nil {
		return err
	}
	if inside {
		return fmt.Errorf("the output folder %s holds the configuration %s", output, config)
	}
	return nil
}

// relate words how two folders lie, each being or lying in the other or not.
func relate(outputInside, inputInside bool) string {
	switch {
	case outputInside && inputInside:
		return "is"
	case outputInside:
		return "lies in"
	case inputInside:
		return "holds"
	}
	return ""
}

// within says whether one path is another or lies in it, as it is written or where
// its symbolic links lead.
func within(inner, outer string) (bool, error) {
	written, err := filepath.Abs(inner)
	if err != nil {
		return false, err
	}
	target, err := filepath.Abs(outer)
	if err != nil {
		return false, err
	}
	target = resolve(target)
	info, err := os.Stat(target)
	if err != nil {
		info = nil // not there: the names decide
	}
	return lies(written, target, info) || lies(resolve(written), target, info), nil
}

// lies says whether a path or a folder above it is the target.
func lies(p, target string, info os.FileInfo) bool {
	for {
		if p == target {
			return true
		}
		if info != nil {
			if other, err := os.Stat(p); err == nil && os.SameFile(info, other) {
				return true
			}
		}
		up := filepath.Dir(p)
		if up == p {
			return false
		}
		p = up
	}
}

// resolve follows the symbolic links in as much of a path as exists.
func resolve(p string) string {
	rest := ""
	for at := p; ; {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		up := filepath.Dir(at)
		if up == at {
			return p
		}
		rest = filepath.Join(filepath.Base(at), rest)
		at = up
	}
}
