package layouts

import (
	"html/template"
	"slices"
	"text/template/parse"
)

// leaves is, for each function of ours that draws HTML or attributes, the
// escaper of the library that leaves such a result as it is where it belongs.
var leaves = map[string]string{
	"link": escapesText, "name": escapesText, "sentences": escapesText, "spoke": escapesText, "date": escapesText,
	"memo": escapesText, "memos": escapesText, "lang": "_html_template_htmlnamefilter",
}

const escapesText = "_html_template_htmlescaper"

// spareEscapers takes escapers that would change nothing out of a page that the
// library has worked out. They cost more than what they are given did to draw. A
// result in any other place, as a link in an attribute, keeps its escaper.
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
			commands := node.Pipe.Cmds
			if last := len(commands) - 1; last > 0 && leaves[function(commands[last-1])] == function(commands[last]) && function(commands[last]) != "" {
				node.Pipe.Cmds = slices.Delete(commands, last, last+1)
			}
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

// function is the name of the function that a command calls.
func function(command *parse.CommandNode) string {
	if name, ok := command.Args[0].(*parse.IdentifierNode); ok {
		return name.Ident
	}
	return ""
}
