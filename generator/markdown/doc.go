// Package markdown reads Markdown and gives its plain text and its HTML, both
// from one list of tokens, so that they cannot disagree.
//
// # Reading
//
// Parse reads CommonMark with tables, strikethrough, task lists and footnotes; no
// bare addresses become links, no quotation marks change, no attributes are read.
// Raw HTML is shown as the characters it is, and told of; its comments are left
// out. goldmark does the reading; its tree is turned into tokens and dropped.
//
//	source → tree (grammar.go) → tokens and Text (flatten.go, inlines.go)
//
// Document.Text is what a reader sees and what everything else is found in:
// quotations, names and figures are spans of it, byte offsets. Source leads back
// to where an author can mend something.
//
// # Rendering
//
// HTML writes the tokens and lays marks and names on the words. Whatever they
// cover, the HTML is well-formed: elements are closed and opened again at the
// edges of emphasis, links, list items and blocks, and where marks cross.
//
//	tokens + Rendering → chunks of HTML (html.go, marks.go, keep.go)
//
// A link's address is only ever one that the caller has put into Rendering.Links:
// what is written in a text is never trusted. There is no inline style and no
// script; what a page may want to style has a class:
//
//	.align-left .align-right .align-center   cells of a table
//	div.table                                around a table, which may be wide
//	li.task                                  an item with a check box
//	p.raw                                    a block of raw HTML; its lines are lines
//	a.mention span.named a.sign              names and the signs of marks
//	a.footnote section.footnotes             footnotes
//	.chroma                                  coloured code, see Stylesheet
//
// Ids begin with Rendering.Prefix: "h." and a slug for headings, "fn." and a slug
// of its label for a footnote, ".ref" after that for its sign, "p." and a sum for
// other blocks (Places). They depend on the
// words they mark, not on a place in a list, and have a dot, which no record's id
// has. What is not the text's own words (signs, ways back from footnotes) has the
// role doc-noteref or stands in a role note.
//
// # Time
//
// Reading goes at tens of megabytes a second. Both libraries take quadratic time
// on texts made for it, and a parser that recurses can exhaust the stack, which Go
// cannot recover from. So what can grow faster than the text is counted while it
// is read (effort.go); a text beyond MaxDepth or beyond what any real one needs is
// refused with a fatal problem. No clock decides, so a text that builds here
// builds everywhere. Code is coloured only where it is short and its language's
// lexer was measured (colour.go); else it is shown without colour.
package markdown
