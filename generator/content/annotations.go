package content

import (
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// annotations reads the notes on one article, in the order of the file.
func (l *loader) annotations(article string) []*briefing.Annotation {
	i, found := slices.BinarySearchFunc(l.tree.annotations, article, func(at document, id string) int {
		return strings.Compare(at.id, id)
	})
	if !found {
		return nil
	}
	var notes []*briefing.Annotation
	seen := uniqueIDs{}
	root, _ := l.yaml(l.tree.annotations[i].path)
	for _, node := range root.Items(l.list) {
		r := l.read(node)
		notes = append(notes, readAnnotation(r, node.At(), seen))
		r.Done()
	}
	return notes
}

func readAnnotation(r reader, at origin.Span, seen uniqueIDs) *briefing.Annotation {
	return &briefing.Annotation{
		Selector: r.selector(),
		ID:       r.annotationID(seen),
		At:       at,
		Kind:     record.Choice(r.Fields, "kind", briefing.NoteKinds, briefing.NoteKinds[0]),
		Note:     r.Required("note"),
		Actors:   r.refs("actors"),
		Events:   r.refs("events"),
		Claims:   r.refs("claims"),
	}
}

// annotationID reads the id that a note may have. It becomes an id within the
// article's page, where "text" is the article's text.
func (r reader) annotationID(seen uniqueIDs) origin.Text {
	id := r.plain("id")
	if id.Value == "" {
		return id
	}
	if fault := idFault(id.Value); fault != "" {
		r.list.Error(id.At, fault)
		return origin.Text{}
	}
	if id.Value == "text" {
		r.list.Error(id.At, `id "text" is that of the article's text; choose another`)
		return origin.Text{}
	}
	seen.check("annotation", id, r.list)
	return id
}

// checkAnnotated tells the annotations of articles that do not exist.
func (l *loader) checkAnnotated() {
	var ids []string
	for _, at := range l.tree.articles {
		ids = append(ids, at.id)
	}
	told := 0
	for _, at := range l.tree.annotations {
		if _, known := slices.BinarySearch(ids, at.id); known {
			continue
		}
		fault := "annotates no article: there is no " + l.path("articles/"+at.id+".md")
		if told++; told <= maxSuggested {
			fault += diagnostic.Suggest(at.id, ids)
		}
		l.list.ErrorIn(at.path, fault)
	}
}
