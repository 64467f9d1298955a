package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/net/html"
)

// readPage writes a page as text that shows what its reader can see and follow:
// headings as ##, list items as -, links as [text](address), pictures as
// ![alternative](address), marked words as {words}#id, named places as <words>#id.
func readPage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) > 2 {
		ts.Fatalf("usage: page FILE [ID]")
	}
	var r reader
	r.read(element(ts, args))
	fmt.Fprint(ts.Stdout(), r.text())
}

// readHTML writes an element as it is.
func readHTML(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: html FILE ID")
	}
	ts.Check(html.Render(ts.Stdout(), element(ts, args)))
	fmt.Fprintln(ts.Stdout())
}

// element is the one with the id (or .class) that is the second argument, of the
// page that is the first; without one the page's own matter.
func element(ts *testscript.TestScript, args []string) *html.Node {
	file, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer file.Close()
	tree, err := html.Parse(file)
	ts.Check(err)
	at := find(tree, func(n *html.Node) bool { return n.Data == "main" })
	if len(args) == 2 {
		class, byClass := strings.CutPrefix(args[1], ".")
		at = find(tree, func(n *html.Node) bool {
			return attribute(n, "id") == args[1] || byClass && attribute(n, "class") == class
		})
	}
	if at == nil {
		ts.Fatalf("%s has no such element", args[0])
	}
	return at
}

func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	if n.Type == html.ElementNode && is(n) {
		return n
	}
	for child := range n.ChildNodes() {
		if found := find(child, is); found != nil {
			return found
		}
	}
	return nil
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

type reader struct{ strings.Builder }

var ownLine = map[string]string{
	"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "##### ", "h6": "###### ", "li": "- ", "dt": "? ", "dd": ": ",
	"p": "", "div": "", "section": "", "aside": "> ", "blockquote": "> ", "tr": "| ", "ul": "", "ol": "", "header": "", "figure": "",
	"article": "", "nav": "", "table": "", "dl": "", "pre": "", "main": "", "summary": "", "details": "", "caption": "", "footer": "",
}

func (r *reader) read(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.words(n.Data)
	case n.Type != html.ElementNode:
	case n.Data == "a":
		r.WriteString("[")
		r.children(n)
		r.WriteString("](" + attribute(n, "href") + ")")
		r.id(n)
	case n.Data == "mark":
		r.WriteString("{")
		r.children(n)
		r.WriteString("}")
		r.id(n)
	case n.Data == "img":
		r.WriteString("![" + attribute(n, "alt") + "](" + attribute(n, "src") + ")")
	case n.Data == "input":
		r.WriteString(map[bool]string{true: "[x] ", false: "[ ] "}[slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "checked" })])
	case n.Data == "td" || n.Data == "th":
		r.children(n)
		r.WriteString(" | ")
	default:
		lead, block := ownLine[n.Data]
		if block {
			r.WriteString("\n" + lead)
		}
		named := !block && attribute(n, "id") != ""
		if named {
			r.WriteString("<")
		}
		r.children(n)
		if named {
			r.WriteString(">")
			r.id(n)
		}
		if block {
			r.WriteString("\n")
		}
	}
}

func (r *reader) id(n *html.Node) {
	if id := attribute(n, "id"); id != "" {
		r.WriteString("#" + id)
	}
}

func (r *reader) children(n *html.Node) {
	for child := range n.ChildNodes() {
		r.read(child)
	}
}

// words writes text with its white space folded, as a browser shows it.
func (r *reader) words(text string) {
	folded := strings.Join(strings.Fields(text), " ")
	if folded == "" {
		if text != "" {
			r.WriteString(" ")
		}
		return
	}
	if strings.TrimLeft(text, " \t\n") != text {
		r.WriteString(" ")
	}
	r.WriteString(folded)
	if strings.TrimRight(text, " \t\n") != text {
		r.WriteString(" ")
	}
}

// text is what was read, without empty lines and doubled spaces.
func (r *reader) text() string {
	var lines []string
	for _, line := range strings.Split(r.String(), "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" && line != ">" && line != "-" && line != "|" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}
