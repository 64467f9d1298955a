package diagnostic_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// span is the stretch between two ‸ in a text, which are taken out; of one ‸ it
// is empty.
func span(t *testing.T, path, marked string) origin.Span {
	t.Helper()
	before, rest, found := strings.Cut(marked, "‸")
	if !found {
		t.Fatalf("no mark in %q", marked)
	}
	within, after, _ := strings.Cut(rest, "‸")
	if !strings.Contains(rest, "‸") {
		within, after = "", rest
	}
	file := &origin.File{Path: path, Text: before + within + after}
	return origin.Span{File: file, Start: len(before), End: len(before) + len(within)}
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("0123456789", 20)
	for _, test := range []struct{ name, marked, want string }{
		{"a word", "a: b\n  status: ‸curent‸\n", `
x.yaml:2:11: error: wrong
    status: curent
            ^~~~~~
`},
		{"one character", "‸a‸: b", `
x.yaml:1:1: error: wrong
    a: b
    ^
`},
		{"an empty stretch", "a:‸", `
x.yaml:1:3: error: wrong
    a:
      ^
`},
		{"more than a line", "a: ‸b\nc: d‸", `
x.yaml:1:4: error: wrong
    a: b
       ^
`},
		{"the end of a line", "a: b‸\n‸c", `
x.yaml:1:5: error: wrong
    a: b
        ^
`},
		{"a blank line", "a\n‸  ‸\nb", `
x.yaml:2:1: error: wrong
`},
		{"the end of the file", "a\n‸", `
x.yaml:2:1: error: wrong
`},
		{"no text", "‸", `
x.yaml:1:1: error: wrong
`},
		{"tabs", "\ta\t‸b\tc‸", `
x.yaml:1:4: error: wrong
    a    b    c
         ^~~~~~
`},
		{"wide characters", "東京は‸大阪‸より", `
x.yaml:1:4: error: wrong
    東京は大阪より
          ^~~~
`},
		{"accents", "nai\u0308ve cafe\u0301 ‸e\u0301‸", `
x.yaml:1:14: error: wrong
    ` + "nai\u0308ve cafe\u0301 e\u0301" + `
               ^
`},
		{"control characters", "a\x1b[31m\x07 ‸\u202Eb\u200B‸\xFF\uFEFF", `
x.yaml:1:9: error: wrong
    a<U+001B>[31m<U+0007> <U+202E>b<U+200B><FF><U+FEFF>
                          ^~~~~~~~~~~~~~~~~
`},
		{"a long line", long + "‸here‸" + long, `
x.yaml:1:201: error: wrong
    …0123456789012345678901234567890123456789here01234567890123456789012345678901234567890123456789012345…
                                             ^~~~
`},
		{"a long stretch", "a: ‸" + long + "‸ b", `
x.yaml:1:4: error: wrong
    a: 012345678901234567890123456789012345678901234567890123456789…
       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
`},
		{"a long line of wide characters", strings.Repeat("京", 100) + "‸都‸" + strings.Repeat("京", 100), `
x.yaml:1:101: error: wrong
    …` + strings.Repeat("京", 20) + "都" + strings.Repeat("京", 29) + `…
                                             ^~
`},
	} {
		list := &diagnostic.List{}
		list.Error(span(t, "x.yaml", test.marked), "wrong")
		if got := "\n" + printed(list, diagnostic.Options{}); got != test.want {
			t.Errorf("%s:%s", test.name, got)
		}
	}
}

func printed(list *diagnostic.List, options diagnostic.Options) string {
	var out strings.Builder
	list.Print(&out, options)
	return out.String()
}

// TestNotes tells further places behind the first.
func TestNotes(t *testing.T) {
	list := &diagnostic.List{}
	list.Error(span(t, "content/b.yaml", "‸lavrov‸:"), `the id "lavrov" stands here a second time`,
		diagnostic.Note{At: span(t, "content/a.yaml", "x\n‸lavrov‸:"), Message: "first here"},
		diagnostic.Note{Message: "ids are unique in their register"})
	want := `content/b.yaml:1:1: error: the id "lavrov" stands here a second time
    lavrov:
    ^~~~~~
content/a.yaml:2:1: note: first here
    lavrov:
    ^~~~~~
note: ids are unique in their register
`
	if got := printed(list, diagnostic.Options{}); got != want {
		t.Error(got)
	}
}

// TestHarmless tells of a file name and a message that a terminal would obey.
func TestHarmless(t *testing.T) {
	list := &diagnostic.List{}
	list.ErrorIn("a\x1b]0;x\x07.md", "is\nnot \u202Eright\xFF")
	want := "a<U+001B>]0;x<U+0007>.md: error: is<U+000A>not <U+202E>right<FF>\n"
	if got := printed(list, diagnostic.Options{}); got != want {
		t.Errorf("%q", got)
	}
}

func TestColour(t *testing.T) {
	list := &diagnostic.List{}
	list.Error(span(t, "x.md", "a ‸b‸"), "wrong", diagnostic.Note{Message: "so it is"})
	list.WarnIn("y.md", "doubtful")
	want := "\x1b[1mx.md:1:3:\x1b[0m \x1b[1;31merror:\x1b[0m \x1b[1mwrong\x1b[0m\n" +
		"    a b\n    \x1b[1;32m  ^\x1b[0m\n" +
		"\x1b[1;36mnote:\x1b[0m \x1b[1mso it is\x1b[0m\n" +
		"\x1b[1my.md:\x1b[0m \x1b[1;33mwarning:\x1b[0m \x1b[1mdoubtful\x1b[0m\n"
	if got := printed(list, diagnostic.Options{Colour: true, Warnings: true}); got != want {
		t.Errorf("%q", got)
	}
}

// TestMost shows the first ones and counts the rest; errors go before warnings.
func TestMost(t *testing.T) {
	for _, test := range []struct {
		errors, warnings int
		options          diagnostic.Options
		shownErrors      int
		shownWarnings    int
		last             string
	}{
		{50, 0, diagnostic.Options{}, 50, 0, ""},
		{51, 0, diagnostic.Options{}, 50, 0, "… and 1 error more"},
		{60, 9, diagnostic.Options{}, 50, 0, "… and 10 errors more"},
		{60, 1, diagnostic.Options{Warnings: true}, 50, 0, "… and 10 errors and 1 warning more"},
		{1, 60, diagnostic.Options{Warnings: true}, 1, 49, "… and 11 warnings more"},
		{2, 2, diagnostic.Options{Warnings: true, Most: 3}, 2, 1, "… and 1 warning more"},
		{0, 5, diagnostic.Options{}, 0, 0, ""},
		{0, 0, diagnostic.Options{Warnings: true}, 0, 0, ""},
	} {
		list := &diagnostic.List{}
		file := &origin.File{Path: "x.md", Text: strings.Repeat("\n", 200)}
		for i := range test.warnings {
			list.Warn(origin.Span{File: file, Start: i, End: i}, "doubtful")
		}
		for i := range test.errors {
			list.Error(origin.Span{File: file, Start: 100 + i, End: 100 + i}, "wrong")
		}
		got := printed(list, test.options)
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		last := lines[len(lines)-1]
		if !strings.HasPrefix(last, "…") {
			last = ""
		}
		if strings.Count(got, " error: ") != test.shownErrors || strings.Count(got, " warning: ") != test.shownWarnings || last != test.last {
			t.Errorf("of %d errors and %d warnings this is told: %s", test.errors, test.warnings, got)
		}
	}
}

// Some warnings are for every build.
func TestAlways(t *testing.T) {
	list := &diagnostic.List{}
	list.WarnIn("a", "doubtful")
	list.WarnAlwaysIn("b", "English")
	for want, options := range map[string]diagnostic.Options{
		"":                      {},
		"b: warning: English\n": {Always: true},
		"a: warning: doubtful\nb: warning: English\n": {Warnings: true},
	} {
		if got := printed(list, options); got != want {
			t.Errorf("with %+v this is told: %q, want %q", options, got, want)
		}
	}
	if list.HasErrors() {
		t.Error("a warning stands in the way")
	}
}

// FuzzPrint prints any text from any place, and nothing that a terminal would
// obey comes out; the caret stands under the line, which is not long.
func FuzzPrint(f *testing.F) {
	f.Add("a: b\n\tc\x1b東e\u0301\n", 3, 9)
	f.Add(strings.Repeat("\u202Ex", 200), 100, 300)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end < start || end > len(text) {
			return
		}
		list := &diagnostic.List{}
		list.Error(origin.Span{File: &origin.File{Path: text, Text: text}, Start: start, End: end}, text)
		got := printed(list, diagnostic.Options{})
		for _, r := range got {
			if r != '\n' && diagnostic.Forbidden(r) {
				t.Fatalf("%q comes out in %q", r, got)
			}
		}
		lines := strings.Split(got, "\n")
		if len(lines) != 2 && len(lines) != 4 {
			t.Fatalf("%d lines: %q", len(lines), got)
		}
		if len(lines) == 4 && (len(lines[2]) > 120 || !strings.HasPrefix(strings.TrimLeft(lines[2], " "), "^")) {
			t.Fatalf("caret line %q", lines[2])
		}
	})
}
