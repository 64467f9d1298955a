package layouts_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
)

// The size of the largest template that is read.
const size = 128 << 10

// repeated fills a whole template.
func repeated(pieces ...string) string {
	total := 0
	for _, piece := range pieces {
		total += len(piece)
	}
	var b strings.Builder
	for _, piece := range pieces {
		b.WriteString(strings.Repeat(piece, (size-8)/total))
	}
	return b.String()
}

// Templates that would bring a careless reader down: none panics, overflows the
// stack or takes for ever, and what is wrong with one is told of it.
func TestHostileTemplates(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		ok   bool
	}{
		"conditions without end":  {repeated("{{if .}}"), false},
		"conditions":              {repeated("{{if .}}", "{{end}}"), true},
		"lists in lists":          {repeated("{{range .}}", "{{end}}"), false},
		"lists":                   {strings.Repeat("{{range .Title}}{{end}}", size/24), true},
		"alternatives":            {"{{if .}}" + repeated("{{else if .}}")[:size-64] + "{{end}}", false},
		"parentheses":             {"{{" + repeated("("), false},
		"parentheses closed":      {"{{" + repeated("(", ")")[:size-8], false},
		"fields":                  {"{{" + strings.Repeat(".a", size/3) + "}}", true},
		"pipes":                   {"{{1" + strings.Repeat("|print", size/7) + "}}", true},
		"openings":                {repeated("{{"), false},
		"actions":                 {repeated("{{.}}"), true},
		"attributes":              {"<a " + strings.Repeat("a={{.}} ", size/9) + ">", true},
		"a script without end":    {"<script>" + repeated("`$ {"), false},
		"a part that shows it":    {`{{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}`, true},
		"a tag that shows itself": {`{{define "a"}}<p title="{{template "a" .}}{{end}}{{template "a" .}}`, false},
		"branches of tags":        {repeated("{{if .}}<a {{else}}<b {{end}}"), false},
		"words":                   {repeated(`{{word "hello"}}`), true},
		"a long key":              {`{{word "` + strings.Repeat("a", size-64) + `"}}`, false},
		"too large":               {strings.Repeat("a", size+1), false},
		"no text":                 {"\x00\x01\xff", false},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := plainLayouts()
			fsys["layouts/page.html"].Data = []byte(test.text)
			var list diagnostic.List
			set := layouts.Load(fsys, "layouts", "en", &list)
			if list.HasErrors() == test.ok {
				t.Errorf("told: %v", list.All())
			}
			for _, it := range list.All() {
				if len(it.Message) > 500 {
					t.Errorf("a message of %d bytes", len(it.Message))
				}
			}
			if html, err := rendered(set, "page", "x"); err != nil && html != nil {
				t.Errorf("%d bytes, %v", len(html), err)
			}
		})
	}
}

func FuzzTemplate(f *testing.F) {
	for _, seed := range []string{
		`{{define "main"}}<a href="{{.Href}}">{{.Text}}</a>{{end}}`,
		`{{define "main"}}{{word "hello"}} {{word (print "x." .Kind)}}{{end}}`,
		"<p title='{{.Text}}'>\n{{range .}}{{else}}{{end}}",
		`{{template "x" .}}{{define "x"}}<script>var x = {{.}};</script>{{end}}`,
		`{{with $x := .}}{{$x}}{{end}}{{/* note */}}{{- 1 -}}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.Contains(text, "range") {
			return // a range over a number is as long as its author wants
		}
		fsys := plainLayouts()
		fsys["layouts/page.html"].Data = []byte(text)
		var list diagnostic.List
		set := layouts.Load(fsys, "layouts", "en", &list)
		for _, it := range list.All() {
			if it.Message == "" || strings.Contains(it.Message, "\n") {
				t.Errorf("message %q", it.Message)
			}
		}
		html, err := rendered(set, "page", plainView{Title: "T", Text: "<", Href: "x"})
		if !list.HasErrors() && err == nil && strings.Contains(string(html), "ZgotmplZ") {
			t.Errorf("an unsafe value was let through: %q", html)
		}
	})
}

func FuzzWordFile(f *testing.F) {
	for _, seed := range []string{"hello: Hallo\n", "hello: \"{count\"\n", "a.one: \"{count}\"\na.other: x\n", "- a\n", "hello:\n", "\t"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fsys := plainLayouts()
		fsys["layouts/words/de.yaml"] = &file{Data: []byte(text)}
		var list diagnostic.List
		set := layouts.Load(fsys, "layouts", "de", &list)
		raw, ok := set.Words("hello")
		if !ok {
			t.Fatal("a word was lost")
		}
		if filled := set.Word("hello", "count", 3); !list.HasErrors() && filled != raw {
			t.Errorf("%q became %q, and it has no placeholder", raw, filled)
		}
	})
}
