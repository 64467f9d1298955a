package content

import (
	"cmp"
	"io/fs"
	"path"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/parallel"
)

// The largest files that are read. A file as captured is only hashed.
const (
	maxMarkdown = 4 << 20
	maxYAML     = 64 << 20
	maxFile     = 64 << 20
	maxSVG      = 8 << 20
	maxOriginal = 1 << 30
)

// maxSuggested bounds how often the nearest of all articles is looked for: no
// more mistakes than that are shown at once.
const maxSuggested = 50

// Settings say how the content folder is read.
type Settings struct {
	Folder  string           // the content folder, relative to the file system's root, with "/"
	Drafts  bool             // articles and pages with `draft: true` are taken in
	Publish briefing.Publish // what articles without `publish` take; full where empty
}

// Load reads the content folder of fsys, which is rooted at the folder of
// config.yaml. Symbolic links are told and never followed by Load itself; a file
// system that refuses them too, such as that of os.Root, also withstands links
// that are made while it reads.
//
// The briefing is never nil. It is fit for use only if list has no errors.
func Load(fsys fs.FS, settings Settings, list *diagnostic.List) *briefing.Briefing {
	settings.Publish = cmp.Or(settings.Publish, briefing.PublishFull)
	l := &loader{fsys: fsys, settings: settings, list: list}
	l.tree = l.survey()
	b := &briefing.Briefing{Folder: settings.Folder}
	articles := make([]articleFile, len(l.tree.articles))
	work := []func(){
		func() { b.Index = l.index() },
		func() { b.Actors, b.Unread.Actors = register(l, "actors", "actor", readActor) },
		func() { b.Events, b.Unread.Events = register(l, "timeline", "event", readEvent) },
		func() { b.Claims, b.Unread.Claims = register(l, "claims", "claim", readClaim) },
		func() { b.Judgements, b.Unread.Judgements = register(l, "judgements", "judgement", readJudgement) },
		func() { b.Statement, b.Outlets, b.Unread.Outlets = l.sources() },
		func() { b.Pages, b.DraftPages, b.Unread.Pages = l.pages() },
		func() { b.Files = l.files() },
	}
	for i, at := range l.tree.articles {
		work = append(work, func() { articles[i] = l.article(at) })
	}
	parallel.Each(len(work), func(i int) { work[i]() })
	b.Articles, b.DraftArticles, b.Unread.Articles = gatherArticles(articles)
	l.tellMissing(articles)
	l.checkAnnotated()
	l.checkStrays(articles)
	return b
}

// loader is what every reading function needs. Nothing in it changes once the
// tree is surveyed.
type loader struct {
	fsys     fs.FS
	settings Settings
	list     *diagnostic.List
	tree     tree
}

// path is where something in the content folder lies for the file system and
// for an author alike.
func (l *loader) path(name string) string { return path.Join(l.settings.Folder, name) }
