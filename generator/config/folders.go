package config

import (
	"path"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// folder is a folder's key, its path and where that was written.
type folder struct {
	key  string
	path string
	at   origin.Span // zero where it is the default
}

// folders reads the three folders. Neither may be or hold another: what is built
// would become what is built from.
func (r reader) folders(config *Config) (ok bool) {
	folders := []folder{
		{key: "content", path: "content"},
		{key: "layouts", path: "layouts"},
		{key: "output", path: "public"},
	}
	ok = true
	for i := range folders {
		ok = r.folder(&folders[i]) && ok
	}
	for i := range folders {
		for j := range i {
			ok = r.checkApart(folders[j], folders[i]) && ok
		}
	}
	config.Content, config.Layouts, config.Output = folders[0].path, folders[1].path, folders[2].path
	return ok
}

// folder reads one folder where it is written.
func (r reader) folder(f *folder) (ok bool) {
	text := r.Text(f.key)
	written := trimmed(text)
	if written == "" {
		return true
	}
	if fault := folderFault(written); fault != "" {
		r.list.Errorf(text.At, "%s %s %s", f.key, diagnostic.Quote(written), fault)
		return false
	}
	f.path, f.at = path.Clean(written), text.At
	return true
}

// folderFault says why a path is no folder below that of config.yaml.
func folderFault(written string) string {
	clean := path.Clean(written)
	switch {
	case strings.Contains(written, `\`):
		return `is written with "\"; write "/" between folders`
	case path.IsAbs(written), len(written) > 1 && written[1] == ':':
		return "must be relative to the folder of config.yaml"
	case clean == "..", strings.HasPrefix(clean, "../"):
		return "lies outside of the folder of config.yaml"
	case clean == ".":
		return "is the folder of config.yaml itself"
	}
	return ""
}

// checkApart tells two folders of which one is or holds the other, at the later
// one that was written.
func (r reader) checkApart(first, second folder) (ok bool) {
	if second.at.IsZero() {
		first, second = second, first
	}
	relation := relationOf(second.path, first.path)
	if relation != "" {
		r.list.Errorf(second.at, "%s %s %s %s %s; each needs a folder of its own",
			second.key, diagnostic.Quote(second.path), relation, first.key, diagnostic.Quote(first.path))
	}
	return relation == ""
}

// relationOf says how a folder lies to another; "" where they are apart.
// Capitals do not tell folders apart: on many disks they are the same.
func relationOf(one, other string) string {
	one, other = strings.ToLower(one)+"/", strings.ToLower(other)+"/"
	switch {
	case one == other:
		return "is also"
	case strings.HasPrefix(one, other):
		return "lies in"
	case strings.HasPrefix(other, one):
		return "holds"
	}
	return ""
}
