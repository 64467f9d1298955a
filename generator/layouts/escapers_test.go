package layouts

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"annotated-briefing/generator/diagnostic"
)

// Escapers are spared where they would change nothing, and nowhere else.
func TestSpareEscapers(t *testing.T) {
	for _, test := range []struct{ name, main, want, spared string }{
		{"in text", `<p>{{link .}}{{if true}}{{name .}}{{else}}{{link .}}{{end}}`, `<p><a href="a">&lt;A&gt;</a><a href="a"><bdi>&lt;A&gt;</bdi></a>`, "{{link .}}{{if true}}{{name .}}{{else}}{{link .}}{{end}}"},
		{"attributes", `<p{{lang "de"}}>{{with .}}{{link .}}{{end}}`, `<p lang="de"><a href="a">&lt;A&gt;</a>`, `{{lang "de"}}>{{with .}}{{link .}}{{end}}`},
		{"in an attribute", `<p title="{{link .}}">`, `<p title="&lt;A&gt;">`, ""},
		{"through a string", `<p>{{link . | printf "%s"}}`, `<p>&lt;a href=&#34;a&#34;&gt;&amp;lt;A&amp;gt;&lt;/a&gt;`, ""},
		{"no drawing", `<p>{{printf "<b>"}}{{range $i, $x := .}}{{else}}{{end}}`, "<p>&lt;b&gt;", ""},
	} {
		fsys := fstest.MapFS{"words/en.yaml": {Data: []byte("a: b\n")}, "404.html": {Data: []byte(test.main)}}
		set := Load(fsys, ".", "en", new(diagnostic.List))
		page := set.pages["404"]
		var view any = plainLink{"a", "<A>", ""}
		if test.name == "no drawing" {
			view = []int{}
		}
		var html bytes.Buffer
		if err := page.Execute(&html, view); err != nil || html.String() != test.want {
			t.Errorf("%s: %s, %v\nwant %s", test.name, html.String(), err, test.want)
		}
		tree := page.Tree.Root.String()
		if !strings.Contains(tree, test.spared) || strings.Contains(tree, "_html_template") == (test.spared != "") {
			t.Errorf("%s: %s", test.name, tree)
		}
	}
}
