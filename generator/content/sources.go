package content

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// sources reads sources.yaml: the statement on the sources as a whole, which
// stands once, and the outlets. Unread tells whether some could not be read.
func (l *loader) sources() (statement briefing.Markdown, outlets []*briefing.Outlet, unread bool) {
	seen := uniqueIDs{}
	for _, at := range l.tree.registers["sources"] {
		root, ok := l.yaml(at)
		r := l.read(root)
		text := r.Text("statement")
		switch {
		case text.Value == "":
		case statement.Value != "":
			l.list.Error(text.At, "\"statement\" stands twice; it is one text on all the sources",
				diagnostic.Note{At: statement.At, Message: "first here"})
		default:
			statement = text
		}
		listed := r.Node("outlets")
		unread = unread || !ok || !root.Readable(record.Mapping) || !listed.Readable(record.Mapping)
		outlets = append(outlets, readRecords(l, listed, "outlet", seen, readOutlet)...)
		r.Done()
	}
	return statement, outlets, unread
}

// readOutlet reads one record under `outlets`.
func readOutlet(r reader, id origin.Text) *briefing.Outlet {
	return &briefing.Outlet{
		ID:          id.Value,
		At:          id.At,
		Name:        r.required("name"),
		Kind:        record.Choice(r.Fields, "kind", briefing.OutletKinds, ""),
		Unnamed:     r.Bool("unnamed"),
		Country:     r.country(),
		URL:         r.address("url"),
		Reliability: r.reliability(),
		Note:        r.Text("note"),
	}
}

// country reads a country's code. Other words are shown as they are.
func (r reader) country() origin.Text {
	country := r.plain("country")
	code := country.Value
	if code != "" && (len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z') {
		r.list.Warnf(country.At, "%s is not a country code of two capital letters (ISO 3166-1), such as IE", diagnostic.Quote(code))
	}
	return country
}
