package layouts_test

import (
	"errors"
	"strings"
	"testing"

	"annotated-briefing/generator/layouts"
)

type row struct{ Name string }

type rowsView struct {
	plainView
	Rows []*row
}

// What memo and memos have drawn stands for whatever has the same key.
func TestMemo(t *testing.T) {
	set := withMain(t, `{{define "row"}} <li>{{.Name}}</li> {{end}}{{memos "row" .Rows}}|{{memo "row" .Kind (index .Rows 0)}}|{{memo "row" (index .Rows 1) (index .Rows 1)}}`)
	a, b := &row{"<a>"}, &row{"b"}
	const first = "<li>&lt;a&gt;</li>\n<li>b</li>|<li>&lt;a&gt;</li>|<li>b</li>"
	view := rowsView{plainView{Kind: "k"}, []*row{a, b}}
	for range 2 {
		if html, err := rendered(set, "page", view); err != nil || string(html) != first {
			t.Fatalf("%q, %v, want %q", html, err, first)
		}
		a.Name, b.Name = "changed", "changed"
	}
	view.Rows, view.Kind = []*row{{"c"}, a}, "another"
	if html, err := rendered(set, "page", view); err != nil || string(html) != "<li>c</li>\n<li>&lt;a&gt;</li>|<li>c</li>|<li>&lt;a&gt;</li>" {
		t.Errorf("%q, %v", html, err)
	}
}

func TestMemoMistakes(t *testing.T) {
	for main, want := range map[string]string{
		`{{define "row"}}x{{end}}{{memos "row" .Kind}}`:          "error calling memos: memos takes a list of pointers, not string",
		`{{define "row"}}x{{end}}{{memo "row" .Count .}}`:        "error calling memo: the key of memo is a text or a pointer, not int",
		`{{define "row"}}{{.Other}}{{end}}{{memos "row" .Rows}}`: "can't evaluate field Other",
	} {
		_, err := rendered(withMain(t, main), "page", rowsView{plainView{Kind: "k"}, []*row{{"a"}}})
		var mistake *layouts.Mistake
		if !errors.As(err, &mistake) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", main, err, want)
		}
	}
}
