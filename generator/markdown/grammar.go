package markdown

import (
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// grammar is CommonMark with tables, strikethrough, task lists and footnotes. It
// holds no state of a text (that is in the parser.Context) and is safe for
// concurrent use. Every part whose time can grow faster than its input stands
// behind a guard (see effort.go).
//
// goldmark's own tree transformers are left out: that of tables takes quadratic
// time and is replaced by codeSpan, that of footnotes by the numbering in
// footnotes.go.
var grammar = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(containerGuard{parser.NewListParser()}, 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(containerGuard{parser.NewBlockquoteParser()}, 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(footnoteBlocks{containerGuard{extension.NewFootnoteBlockParser()}}, 999),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(codeSpanGuard{parser.NewCodeSpanParser()}, 100),
		util.Prioritized(footnoteSigns{}, 101),
		util.Prioritized(linkGuard{parser.NewLinkParser()}, 200),
		util.Prioritized(autolinkGuard{parser.NewAutoLinkParser()}, 300),
		util.Prioritized(tagGuard{parser.NewRawHTMLParser()}, 400),
		util.Prioritized(delimiterGuard{parser.NewEmphasisParser()}, 500),
		util.Prioritized(delimiterGuard{extension.NewStrikethroughParser()}, 500),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(definitionGuard{parser.LinkReferenceParagraphTransformer}, 100),
		util.Prioritized(tableGuard{extension.NewTableParagraphTransformer()}, 200),
	),
)
