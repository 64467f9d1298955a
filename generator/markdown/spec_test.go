package markdown_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// unlikeGoldmark has the examples of the specification whose HTML is not that of
// goldmark's own renderer, and why.
var unlikeGoldmark = map[int]string{
	196: "a title's line breaks are spaces",
	200: "no link without an address",
	484: "no link with nothing to show",
	485: "no link without an address",
	486: "no link without an address",
	487: "no link with nothing to show",
	567: "no link without an address",
}

func TestSpecificationReadsAsGoldmarkReadsIt(t *testing.T) {
	reference := goldmark.New(
		goldmark.WithExtensions(extension.Strikethrough, extension.Table, extension.TaskList, extension.Footnote),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(rawAsText{}, 1))),
	)
	same := 0
	for _, e := range specification(t) {
		var written strings.Builder
		if err := reference.Convert([]byte(e.Markdown), &written); err != nil {
			t.Fatal(err)
		}
		d := markdown.Parse(e.Markdown)
		got, want := outline(t, plainly(d, highestHeading(written.String()))), outline(t, written.String())
		reason, differs := unlikeGoldmark[e.Example]
		switch {
		case got == want && differs:
			t.Errorf("example %d is like goldmark's now, not %s", e.Example, reason)
		case got != want && !differs:
			t.Errorf("example %d (%s)\n%q\n got %s\nwant %s", e.Example, e.Section, e.Markdown, got, want)
		case got == want:
			same++
		}
	}
	if same < 600 {
		t.Errorf("only %d examples compared", same)
	}
}

type example struct {
	Markdown string `json:"markdown"`
	Example  int    `json:"example"`
	Section  string `json:"section"`
}

// specification returns the examples of the CommonMark specification that come
// with goldmark.
func specification(t testing.TB) []example {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	var examples []example
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

// rawAsText makes goldmark show raw HTML as the format wants it.
type rawAsText struct{}

func (r rawAsText) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindRawHTML, r.inline)
	reg.Register(ast.KindHTMLBlock, r.block)
}

var comment = regexp.MustCompile(`(?s)<!--(>|->|.*?-->)`)

func (rawAsText) inline(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		text := string(n.(*ast.RawHTML).Segments.Value(source))
		fmt.Fprint(w, html.EscapeString(comment.ReplaceAllString(text, "")))
	}
	return ast.WalkSkipChildren, nil
}

func (rawAsText) block(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		block := n.(*ast.HTMLBlock)
		text := string(block.Lines().Value(source))
		if block.HasClosure() {
			text += string(block.ClosureLine.Value(source))
		}
		if text = strings.TrimSpace(comment.ReplaceAllString(text, "")); text != "" {
			fmt.Fprintf(w, "<p>%s</p>\n", html.EscapeString(text))
		}
	}
	return ast.WalkContinue, nil
}

// plainly renders a text with every link leading where it says.
func plainly(d *markdown.Document, top int) string {
	r := markdown.Rendering{Top: top}
	for _, l := range d.Links {
		r.Links = append(r.Links, markdown.Target{Href: string(util.URLEscape([]byte(l.Destination), false))})
	}
	return joined(d.HTML(r))
}

func joined(chunks []markdown.Chunk) string {
	var b strings.Builder
	for _, c := range chunks {
		b.WriteString(c.HTML)
	}
	return b.String()
}

// highestHeading returns the level of the highest heading in some HTML.
func highestHeading(source string) int {
	for level := 1; level <= 6; level++ {
		if strings.Contains(source, fmt.Sprintf("<h%d", level)) {
			return level
		}
	}
	return 1
}

// outline writes an HTML fragment in one form: white space is folded, and what
// stands in an attribute is left out unless both renderers must write it.
func outline(t testing.TB, source string) string {
	t.Helper()
	var b strings.Builder
	for _, n := range fragment(t, source) {
		outlineNode(&b, n)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func fragment(t testing.TB, source string) []*html.Node {
	t.Helper()
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	nodes, err := html.ParseFragment(strings.NewReader(source), body)
	if err != nil {
		t.Fatal(err)
	}
	return nodes
}

func outlineNode(b *strings.Builder, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		b.WriteString(n.Data)
		return
	case html.ElementNode:
		if n.Data != "div" && n.Data != "span" {
			fmt.Fprintf(b, " <%s", n.Data)
			outlineAttributes(b, n)
			b.WriteString("> ")
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		outlineNode(b, c)
	}
	if n.Type == html.ElementNode && n.Data != "div" && n.Data != "span" {
		fmt.Fprintf(b, " </%s> ", n.Data)
	}
}

func outlineAttributes(b *strings.Builder, n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "href", "src", "alt", "title", "start", "checked":
			fmt.Fprintf(b, " %s=%q", a.Key, a.Val)
		}
	}
}
