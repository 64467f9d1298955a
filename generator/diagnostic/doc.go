// Package diagnostic gathers the mistakes of an author and tells them all at
// once.
//
// A diagnostic is the author's, never the machine's: it has a place and a
// message that names the wrong word and, where one is near, the right one. A
// List takes them from any number of goroutines and gives them back sorted, so
// that the same briefing is always told the same way.
//
//	list.Error(text.At, "unknown actor "+diagnostic.Quote(id)+diagnostic.Suggest(id, ids))
//
// Print tells each with the line it stands in and a caret under the place:
//
//	content/timeline.yaml:12:11: error: unknown status "curent"; did you mean "current"?
//	    status: curent
//	            ^~~~~~
//
// The first line of each is what other programs may rely on. The source line is
// cut to a window around the place. Whatever an author's file or file name
// holds, nothing that a terminal would obey or hide is printed: control
// characters, bidirectional controls, zero-width characters and stray bytes are
// shown by their numbers, as <U+001B> or <FF>.
//
// Also here, because a message has to name them: which characters no text of an
// author may hold (Forbidden), and which known word is nearest to a wrong one
// (Nearest, Suggest).
package diagnostic
