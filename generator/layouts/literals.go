package layouts

import (
	"html/template"
	"strings"
	"text/template/parse"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// walker goes through a parsed template. It checks the literal keys of words,
// puts words that have nothing to fill in into the text, and takes white space
// around line breaks out.
type walker struct {
	file  *origin.File
	words *words
	list  *diagnostic.List
	shows []*parse.TemplateNode // the parts that it shows

	memoised []string // those of them that memo shows

	ranges  int // that the walker is in
	tooDeep bool
}

func (w *walker) nodes(in *parse.ListNode) {
	if in == nil {
		return
	}
	for i, node := range in.Nodes {
		switch node := node.(type) {
		case *parse.TextNode:
			node.Text = tightened(node.Text)
		case *parse.ActionNode:
			w.pipe(node.Pipe)
			if text, ok := w.plainWord(node.Pipe); ok {
				in.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: node.Pos, Text: []byte(text)}
			}
		case *parse.IfNode:
			w.branch(&node.BranchNode)
		case *parse.RangeNode:
			w.loop(node)
		case *parse.WithNode:
			w.branch(&node.BranchNode)
		case *parse.TemplateNode:
			w.pipe(node.Pipe)
			w.shows = append(w.shows, node)
		}
	}
}

func (w *walker) branch(node *parse.BranchNode) {
	w.pipe(node.Pipe)
	w.nodes(node.List)
	w.nodes(node.ElseList)
}

func (w *walker) loop(node *parse.RangeNode) {
	if w.ranges++; w.ranges > mostRanges && !w.tooDeep {
		w.tooDeep = true
		w.list.Errorf(placeOf(w.file, node), "lists within lists are nested deeper than %d levels", mostRanges)
	}
	w.branch(&node.BranchNode)
	w.ranges--
}

// pipe checks every call of word in a pipeline.
func (w *walker) pipe(pipe *parse.PipeNode) {
	if pipe == nil {
		return
	}
	for _, command := range pipe.Cmds {
		if usesMemo(command) && len(command.Args) > 1 && command.Args[1].Type() != parse.NodeString {
			w.list.Error(placeOf(w.file, command.Args[1]), command.Args[0].String()+" takes the name of a part in quotation marks")
		}
		if name, ok := memoised(command); ok {
			w.shows = append(w.shows, &parse.TemplateNode{NodeType: parse.NodeTemplate, Pos: name.Pos, Name: name.Text})
			w.memoised = append(w.memoised, name.Text)
		}
		if key, ok := literal(command, "word"); ok && !w.words.has(key.Text, command.Args) {
			w.list.Errorf(placeOf(w.file, key), "no word has the key %s%s", diagnostic.Quote(key.Text), w.words.suggest(key.Text))
		}
		if list, ok := literal(command, "term"); ok && !w.words.hasList(list.Text) {
			w.list.Errorf(placeOf(w.file, list), "no word has a key like %s, where * stands for the value", diagnostic.Quote(list.Text))
		}
		for _, argument := range command.Args {
			if inner, ok := argument.(*parse.PipeNode); ok {
				w.pipe(inner)
			}
		}
	}
}

// literal is the first argument of a command such as {{word "key" …}}.
func literal(command *parse.CommandNode, called string) (first *parse.StringNode, ok bool) {
	if len(command.Args) < 2 {
		return nil, false
	}
	if name := function(command); name == nil || name.Ident != called {
		return nil, false
	}
	first, ok = command.Args[1].(*parse.StringNode)
	return first, ok
}

// plainWord is the text of {{word "key"}}, or of {{own}}.
func (w *walker) plainWord(pipe *parse.PipeNode) (text string, ok bool) {
	if len(pipe.Decl) > 0 || len(pipe.Cmds) != 1 {
		return "", false
	}
	if name := function(pipe.Cmds[0]); name != nil && name.Ident == "own" {
		return string(w.words.ownTexts()), true
	}
	if len(pipe.Cmds[0].Args) != 2 {
		return "", false
	}
	key, ok := literal(pipe.Cmds[0], "word")
	if !ok {
		return "", false
	}
	text, ok = w.words.texts[key.Text]
	return template.HTMLEscapeString(text), ok
}

// tightened makes white space that holds a line break one line break.
func tightened(text []byte) []byte {
	if !strings.Contains(string(text), "\n") {
		return text
	}
	lines := strings.Split(string(text), "\n")
	out := lines[:0]
	for i, line := range lines {
		if i > 0 {
			line = strings.TrimLeft(line, " \t")
		}
		if i < len(lines)-1 {
			line = strings.TrimRight(line, " \t")
		}
		if line != "" || i == 0 || i == len(lines)-1 {
			out = append(out, line)
		}
	}
	return []byte(strings.Join(out, "\n"))
}

// placeOf is where a node stands in its file, to the end of its action or line.
func placeOf(file *origin.File, node parse.Node) origin.Span {
	start := min(int(node.Position()), len(file.Text))
	text, _, _ := strings.Cut(file.Text[start:], "\n")
	if key, ok := node.(*parse.StringNode); ok && strings.HasPrefix(text, key.Quoted) {
		return origin.Span{File: file, Start: start, End: start + len(key.Quoted)}
	}
	return origin.Span{File: file, Start: start, End: start + actionEnd(text, 0)}
}
