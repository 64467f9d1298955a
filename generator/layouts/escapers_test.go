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
		{"words", `<title>{{word "c" "d" 1}}</title><p title="{{word "c" "d" "a"}}">{{word "c" "d" "<+>"}} {{term "e.*" "a"}} {{number 2}}`,
			"<title>&lt;1&gt; &amp;</title><p title=\"&lt;a&gt; &amp;\">&lt;&lt;+&gt;&gt; &amp; &lt;f&gt; 2", `{{_word "c" "d" "<+>"}} {{_term "e.*" "a"}} {{_number 2}}`},
		{"a word in a word", `<p>{{word "c" "d" (word "c" "d" 1)}}`, "<p>&lt;&lt;1&gt; &amp;&gt; &amp;", `{{_word "c" "d" (word "c" "d" 1)}}`},
		{"a word through a string", `<p>{{word "c" "d" 1 | printf "%s"}}`, "<p>&lt;1&gt; &amp;", ""},
		{"a word in an address", `<a href="{{word "c" "d" 1}}">`, `<a href="%3c1%3e%20&amp;">`, ""},
		{"a word without quotation marks", `<a title={{word "c" "d" 1}}>`, `<a title=&lt;1&gt;&#32;&amp;>`, ""},
		{"no drawing", `<p>{{printf "<b>"}}{{range $i, $x := .}}{{else}}{{end}}`, "<p>&lt;b&gt;", ""},
	} {
		fsys := fstest.MapFS{"words/en.yaml": {Data: []byte("a: b\nc: \"<{d}> &\"\ne.a: <f>\n")}, "404.html": {Data: []byte(test.main)}}
		set := Load(fsys, ".", "en", new(diagnostic.List))
		page := set.pages["404"]
		if page == nil {
			t.Errorf("%s: no page", test.name)
			continue
		}
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
