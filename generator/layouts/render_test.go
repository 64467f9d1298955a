package layouts_test

import (
	"bytes"
	"errors"
	"html/template"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
)

type file = fstest.MapFile

// plainView is the view of the plain layouts.
type plainView struct {
	Title, Text, Href string
	Kind              string
	Count             int
	Prose             template.HTML
}

// withMain are the plain layouts with another page.html.
func withMain(t testing.TB, main string) *layouts.Set {
	fsys := plainLayouts()
	fsys["layouts/page.html"].Data = []byte(main)
	fsys["layouts/words/en.yaml"].Data = []byte("hello: \"Hello & <you>\"\nkind.a: A\nnumber.thousands: \",\"\n")
	var list diagnostic.List
	set := layouts.Load(fsys, "layouts", "en", &list)
	if list.HasErrors() {
		t.Fatal(list.All())
	}
	return set
}

// rendered is a page as it was handed over; nil where none was.
func rendered(set *layouts.Set, kind string, view any) (page []byte, err error) {
	err = set.Render(kind, view, func(html []byte) error {
		page = bytes.Clone(html)
		return nil
	})
	return page, err
}

// What went wrong with the writing is no mistake of a layout.
func TestRenderTellsOfWriting(t *testing.T) {
	full := errors.New("the disk is full")
	if err := withMain(t, "x").Render("page", plainView{}, func([]byte) error { return full }); err != full {
		t.Error(err)
	}
}

func TestRender(t *testing.T) {
	view := plainView{Title: "T", Text: `<"'&`, Href: "x.html?a&b", Kind: "a", Count: 12345, Prose: "<p>x</p>"}
	for _, test := range []struct{ name, main, want string }{
		{"framed", `{{define "main"}}{{.Text}}{{end}}`, "<title>T</title>&lt;&#34;&#39;&amp;"},
		{"whole document", `<p>{{.Title}}`, "<p>T"},
		{"own part", `{{define "x"}}1{{end}}{{define "main"}}{{template "x"}}{{end}}`, "<title>T</title>1"},
		{"word", `<p title="{{word "hello"}}">{{word "hello"}}`, `<p title="Hello &amp; &lt;you&gt;">Hello &amp; &lt;you&gt;`},
		{"word by value", `{{word (print "kind." .Kind)}}`, "A"},
		{"term", `{{term "kind.*" .Kind}}`, "A"},
		{"number", `{{number .Count}}`, "12,345"},
		{"prose", `{{.Prose}}`, "<p>x</p>"},
		{"address", `<a href="{{.Href}}">`, `<a href="x.html?a&amp;b">`},
		{"line breaks", "<p>\n\n   <b>  x \n </b>{{if false}}\n\n{{end}}\n\n\n</p>", "<p>\n<b>  x\n</b>\n</p>"},
	} {
		html, err := rendered(withMain(t, test.main), "page", view)
		if err != nil || string(html) != test.want {
			t.Errorf("%s: %q, %v, want %q", test.name, html, err, test.want)
		}
	}
}

func TestRenderMistakes(t *testing.T) {
	for _, test := range []struct{ name, main, want string }{
		{"no such field", "{{define \"main\"}}\n<p>{{.Nothing}}\n{{end}}",
			`layouts/page.html:2:6: executing "main" at <.Nothing>: can't evaluate field Nothing in type layouts_test.plainView`},
		{"no such word", `{{word (print "kind." .Text)}}`,
			`layouts/page.html:1:3: executing "layouts/page.html" at <word (print "kind." .Text)>: error calling word: no word has the key "kind.x"; did you mean "kind.a"?`},
		{"no such term", `{{term "kind.*" .Text}}`,
			`layouts/page.html:1:3: executing "layouts/page.html" at <term "kind.*" .Text>: error calling term: no word has the key "kind.x"; did you mean "kind.a"?`},
		{"name without value", `{{word "hello" "count"}}`,
			`layouts/page.html:1:3: executing "layouts/page.html" at <word "hello" "count">: error calling word: the word "hello" is given a name without a value`},
		{"unsafe address", `<p>text</p><a href="{{.Href}}">`, `layouts/page.html:1:1: a value is not safe where this layout puts it, after "<p>text</p><a href=\"#"`},
		{"endless", `{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`, "exceeded maximum template depth"},
	} {
		html, err := rendered(withMain(t, test.main), "page", plainView{Text: "x", Href: "javascript:alert(1)"})
		var mistake *layouts.Mistake
		if !errors.As(err, &mistake) || !strings.Contains(err.Error(), test.want) || html != nil {
			t.Errorf("%s: %q, %v\nwant %s", test.name, html, err, test.want)
		}
	}
}

func TestRenderWithoutLayout(t *testing.T) {
	if _, err := rendered(withMain(t, "x"), "zebra", plainView{}); err == nil || err.Error() != "there is no layout layouts/zebra.html" {
		t.Error(err)
	}
}

func TestRenderIsConcurrent(t *testing.T) {
	set := withMain(t, "x")
	var group sync.WaitGroup
	for i := range 8 {
		group.Add(1)
		go func() {
			defer group.Done()
			text := strings.Repeat("x", i*100)
			for range 200 {
				html, err := rendered(set, "articles", plainView{Title: text, Text: text})
				if want := "<title>" + text + "</title>" + text; err != nil || string(html) != want {
					t.Errorf("%q, %v", html, err)
					return
				}
			}
		}()
	}
	group.Wait()
}
