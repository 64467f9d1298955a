// Package record reads YAML strictly: one mapping, one record, every value with
// its place. It alone knows the YAML library, and of that only its syntax tree.
//
// # What is read
//
// Parse reads a file, FrontMatter the part between two `---` lines at the start
// of one. One document; no anchors, aliases, merges, tags or directives; at most
// 32 levels; keys are words, none empty, none twice. Whatever is otherwise is
// told at its place. Syntax errors too: the library gives a line at best, so the
// place is found by trying how much of the text can be read (locate.go), and the
// library's words are put into those of an author (syntax.go).
//
// # What a value is
//
// Every scalar is its written text: `no`, `010`, `2022-01-09`, `~` and `null`
// stay what they are, and the field that reads one decides what it means. An
// empty value, and one of white space alone, is not written. A value is an
// origin.Text: where it is folded, escaped or indented it has anchors, so that
// any stretch of it is shown at its very place in the file.
//
// # How a record is read
//
//	for id, node := range register.Pairs(list) {
//		fields := node.Fields(list)
//		actor := Actor{
//			Name:    fields.Required("name"),
//			Kind:    record.Choice(fields, "kind", kinds, ""),
//			Aliases: fields.Texts("aliases"),
//		}
//		fields.Done() // tells every key that was not asked for
//	}
//
// No method fails. Whatever does not fit goes to the list, and what is given
// instead is as if nothing had been written; of a value whose mistake has been
// told nothing more is said.
//
// A Node may be read by many goroutines at once, a Fields by one.
package record
