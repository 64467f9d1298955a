package content

import (
	"errors"
	"io/fs"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/record"
	"annotated-briefing/generator/textfile"
)

// index reads index.md, whose front matter is optional. A briefing without it
// still has its start page, which then has no text of its own.
func (l *loader) index() briefing.Page {
	at := l.path("index.md")
	if !l.tree.index {
		if _, err := fs.Lstat(l.fsys, at); l.tree.exists && errors.Is(err, fs.ErrNotExist) {
			l.list.WarnIn(at, "is missing: the page where readers start will have no text of its own")
		}
		return briefing.Page{}
	}
	file, ok := textfile.Read(l.fsys, at, maxMarkdown, l.list)
	if !ok {
		return briefing.Page{}
	}
	node, body := record.FrontMatter(file, l.list)
	r := l.read(node)
	defer r.Done()
	return briefing.Page{
		At:       file.Whole(),
		Title:    r.plain("title"),
		Summary:  r.plain("summary"),
		Mentions: record.Choice(r.Fields, "mentions", briefing.Densities, ""),
		Body:     body,
	}
}

// pages reads pages/, and gives the ids of those that are left out and of those
// that could not be read.
func (l *loader) pages() (pages []*briefing.Page, drafts, unread map[string]bool) {
	drafts, unread = map[string]bool{}, map[string]bool{}
	for _, at := range l.tree.pages {
		l.checkName(at)
		file, ok := textfile.Read(l.fsys, at.path, maxMarkdown, l.list)
		if !ok {
			unread[at.id] = true
			continue
		}
		node, body := record.FrontMatter(file, l.list)
		if body.At.Start == 0 {
			l.list.Error(file.Whole(), noFrontMatter+`: "title" is required`)
		}
		r := l.read(node)
		if body.At.Start == 0 || !node.Readable(record.Mapping) {
			unread[at.id] = true
			continue
		}
		draft := r.Bool("draft")
		if draft && !l.settings.Drafts {
			drafts[at.id] = true
			continue
		}
		pages = append(pages, &briefing.Page{
			ID:       at.id,
			At:       file.Whole(),
			Title:    r.required("title"),
			Summary:  r.plain("summary"),
			Weight:   r.Int("weight"),
			Mentions: record.Choice(r.Fields, "mentions", briefing.Densities, ""),
			Draft:    draft,
			Body:     body,
		})
		r.Done()
	}
	return pages, drafts, unread
}

// checkName tells a file name that is no id.
func (l *loader) checkName(at document) {
	if fault := idFault(at.id); fault != "" {
		l.list.ErrorIn(at.path, "the file's name is its id, and "+fault)
	}
}
