package content

import (
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
	"annotated-briefing/generator/textfile"
)

// register reads all files of one register: a mapping of ids to records. Unread
// tells whether one of them could not be read.
func register[T any](l *loader, name, what string, read func(reader, origin.Text) T) (records []T, unread bool) {
	seen := uniqueIDs{}
	for _, at := range l.tree.registers[name] {
		root, ok := l.yaml(at)
		unread = unread || !ok || !root.Readable(record.Mapping)
		records = append(records, readRecords(l, root, what, seen, read)...)
	}
	return records, unread
}

// readRecords reads a mapping of ids to records.
func readRecords[T any](l *loader, root record.Node, what string, seen uniqueIDs, read func(reader, origin.Text) T) []T {
	var records []T
	for id, node := range root.Pairs(l.list) {
		if fault := idFault(id.Value); fault != "" {
			l.list.Error(id.At, fault)
		}
		seen.check(what, id, l.list)
		r := l.read(node)
		records = append(records, read(r, id))
		r.Done()
	}
	return records
}

// yaml reads a YAML file whole; ok is false where there is no text to read.
func (l *loader) yaml(path string) (root record.Node, ok bool) {
	file, ok := textfile.Read(l.fsys, path, maxYAML, l.list)
	if !ok {
		return record.Node{}, false
	}
	return record.Parse(file, l.list), true
}

// uniqueIDs tells ids that stand twice in one register, at both places.
type uniqueIDs map[string]origin.Span

func (seen uniqueIDs) check(what string, id origin.Text, list *diagnostic.List) {
	if first, twice := seen[id.Value]; twice {
		list.Error(id.At, what+" "+diagnostic.Quote(id.Value)+" is defined twice", diagnostic.Note{At: first, Message: "first defined here"})
		return
	}
	seen[id.Value] = id.At
}
