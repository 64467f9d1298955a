package layouts

import (
	"html/template"
	"slices"
	"text/template/parse"
)

// The escapers of the library, which it puts behind what a template shows.
const (
	escapesText      = "_html_template_htmlescaper"
	escapesAttribute = "_html_template_attrescaper" // in quotation marks
	escapesTitle     = "_html_template_rcdataescaper"
	checksAttributes = "_html_template_htmlnamefilter"
)

// leaves is, for each function of ours that draws HTML or attributes, the
// escaper that leaves such a result as it is where it belongs.
var leaves = map[string]string{
	"link": escapesText, "name": escapesText, "sentences": escapesText, "spoke": escapesText, "date": escapesText,
	"memo": escapesText, "memos": escapesText, "lang": checksAttributes,
}

// escaped is, for each function of ours whose result is text, one that gives the
// same text escaped.
var escaped = map[string]string{"word": "_word", "term": "_term", "number": "_number"}

// spareEscapers takes escapers out of a page that the library has worked out: those
// that would change nothing, and those whose work a function of ours does itself.
// A call costs more than most of what it is given did to make. A result in any
// other place, as a link in an attribute or a word in an address, keeps its escaper.
func spareEscapers(page *template.Template) {
	for _, it := range page.Templates() {
		if it.Tree != nil {
			spare(it.Tree.Root)
		}
	}
}

func spare(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, node := range list.Nodes {
		switch node := node.(type) {
		case *parse.ActionNode:
			spareIn(node.Pipe)
		case *parse.IfNode:
			spare(node.List)
			spare(node.ElseList)
		case *parse.RangeNode:
			spare(node.List)
			spare(node.ElseList)
		case *parse.WithNode:
			spare(node.List)
			spare(node.ElseList)
		}
	}
}

func spareIn(pipe *parse.PipeNode) {
	last := len(pipe.Cmds) - 1
	if last < 1 {
		return
	}
	shows, escaper := function(pipe.Cmds[last-1]), function(pipe.Cmds[last])
	switch {
	case shows == nil || escaper == nil:
		return
	case leaves[shows.Ident] == escaper.Ident:
	case escaped[shows.Ident] != "" && slices.Contains([]string{escapesText, escapesAttribute, escapesTitle}, escaper.Ident):
		shows.Ident = escaped[shows.Ident]
	default:
		return
	}
	pipe.Cmds = slices.Delete(pipe.Cmds, last, last+1)
}

// function is the function that a command calls; nil: none.
func function(command *parse.CommandNode) *parse.IdentifierNode {
	name, _ := command.Args[0].(*parse.IdentifierNode)
	return name
}
