package textfile_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/textfile"
)

const limit = 1 << 20

// read gives the text of a file of these bytes, or what was told of it.
func read(content string) (text, messages string) {
	return readFrom(fstest.MapFS{"a.md": {Data: []byte(content)}}, "a.md")
}

func readFrom(fsys fs.FS, path string) (text, messages string) {
	list := &diagnostic.List{}
	file, ok := textfile.Read(fsys, path, limit, list)
	var told strings.Builder
	list.Print(&told, diagnostic.Options{})
	if !ok {
		return "", told.String()
	}
	if file.Path != path {
		return "", "path " + file.Path
	}
	return file.Text, told.String()
}

func TestReadable(t *testing.T) {
	for _, test := range []struct{ content, text string }{
		{"", ""},
		{"a\n", "a\n"},
		{"a\tb\n\nc", "a\tb\n\nc"},
		{"a\r\nb\r\n", "a\nb\n"},
		{"a\rb\r", "a\nb\n"},
		{"a\n\rb\r\r\n", "a\n\nb\n\n"},
		{"\uFEFFa\n", "a\n"},
		{"\uFEFF", ""},
		{"\uFEFF\uFEFFa", "\uFEFFa"},
		{"naïve – “Киев” 東京 🏳️‍🌈 שלום\u200F", "naïve – “Киев” 東京 🏳️‍🌈 שלום\u200F"},
		{"no-break\u00A0space, soft\u00ADhyphen, line\u2028separator", "no-break\u00A0space, soft\u00ADhyphen, line\u2028separator"},
		{"a replacement \uFFFD as such", "a replacement \uFFFD as such"},
	} {
		if text, messages := read(test.content); text != test.text || messages != "" {
			t.Errorf("%q is read as %q\n%s", test.content, text, messages)
		}
	}
}

func TestRefused(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"Latin-1", "One line.\nCaf\xE9 au lait\n", `
a.md:2:4: error: byte 0xE9 is not UTF-8; save the file as UTF-8
    Caf<E9> au lait
       ^~~~
`},
		{"cut short", "Ende\xE2\x80", `
a.md:1:5: error: byte 0xE2 is not UTF-8; save the file as UTF-8
    Ende<E2><80>
        ^~~~
a.md:1:6: error: byte 0x80 is not UTF-8; save the file as UTF-8
    Ende<E2><80>
            ^~~~
`},
		{"surrogate", "\xED\xA0\x80", `
a.md:1:1: error: byte 0xED is not UTF-8; save the file as UTF-8
    <ED><A0><80>
    ^~~~
a.md:1:2: error: byte 0xA0 is not UTF-8; save the file as UTF-8
    <ED><A0><80>
        ^~~~
a.md:1:3: error: byte 0x80 is not UTF-8; save the file as UTF-8
    <ED><A0><80>
            ^~~~
`},
		{"NUL", "a\x00b", `
a.md:1:2: error: U+0000 (NUL) may not stand in a text
    a<U+0000>b
     ^~~~~~~~
`},
		{"escape, behind wide characters", "東京\x1b[31m red", `
a.md:1:3: error: U+001B (escape) may not stand in a text
    東京<U+001B>[31m red
        ^~~~~~~~
`},
		{"delete", "a\x7F", `
a.md:1:2: error: U+007F (delete) may not stand in a text
    a<U+007F>
     ^~~~~~~~
`},
		{"C1", "a\u0085b\u009F", `
a.md:1:2: error: U+0085 (next line) may not stand in a text
    a<U+0085>b<U+009F>
     ^~~~~~~~
a.md:1:4: error: U+009F (control character) may not stand in a text
    a<U+0085>b<U+009F>
              ^~~~~~~~
`},
		{"bidirectional controls", "\u202Aa\u202E\n\u2066b\u2069", `
a.md:1:1: error: U+202A (left-to-right embedding) may not stand in a text
    <U+202A>a<U+202E>
    ^~~~~~~~
a.md:1:3: error: U+202E (right-to-left override) may not stand in a text
    <U+202A>a<U+202E>
             ^~~~~~~~
a.md:2:1: error: U+2066 (left-to-right isolate) may not stand in a text
    <U+2066>b<U+2069>
    ^~~~~~~~
a.md:2:3: error: U+2069 (pop directional isolate) may not stand in a text
    <U+2066>b<U+2069>
             ^~~~~~~~
`},
		{"UTF-16", "\xFF\xFEa\x00b\x00", "\na.md: error: is UTF-16 or UTF-32, not UTF-8; save it as UTF-8\n"},
		{"UTF-16, big", "\xFE\xFF\x00a", "\na.md: error: is UTF-16 or UTF-32, not UTF-8; save it as UTF-8\n"},
		{"too large", strings.Repeat("a", limit+1), "\na.md: error: is too large: 1048577 bytes, at most 1 MiB are read\n"},
	} {
		if _, messages := read(test.content); "\n"+messages != test.want {
			t.Errorf("%s is told so:\n%s", test.name, messages)
		}
	}
}

// TestNoText tells of a file that is no text a few of its mistakes, not each.
func TestNoText(t *testing.T) {
	_, messages := read(strings.Repeat("\xFF", 100_000))
	if told := strings.Count(messages, "error:"); told != 11 || !strings.Contains(messages, "is this a text file?") {
		t.Errorf("%d messages:\n%s", told, messages)
	}
}

func TestLimit(t *testing.T) {
	if text, messages := read(strings.Repeat("a", limit)); len(text) != limit {
		t.Error("a file of the limit's size is not read:", messages)
	}
}

func TestNotThere(t *testing.T) {
	fsys := fstest.MapFS{"folder/a.md": {}}
	for _, test := range []struct{ path, want string }{
		{"b.md", "b.md: error: does not exist\n"},
		{"folder", "folder: error: is a folder, not a file\n"},
		{"../a.md", "../a.md: error: is not a path inside the project\n"},
		{"/a.md", "/a.md: error: is not a path inside the project\n"},
		{"a\x1b[2J\n.md", "a<U+001B>[2J<U+000A>.md: error: does not exist\n"},
	} {
		if _, messages := readFrom(fsys, test.path); messages != test.want {
			t.Errorf("%q: %s", test.path, messages)
		}
	}
}

// faulty is a file that says it has ten bytes, and breaks, has more than it may
// or becomes something else once it is open.
type faulty struct {
	fstest.MapFS
	info fs.FileInfo
	read func(p []byte) (int, error)
}

func (f faulty) Open(name string) (fs.File, error) {
	file, err := f.MapFS.Open(name)
	return openFaulty{file, f}, err
}

type openFaulty struct {
	fs.File
	faulty
}

func (f openFaulty) Read(p []byte) (int, error) { return f.read(p) }

func (f openFaulty) Stat() (fs.FileInfo, error) {
	if f.info != nil {
		return f.info, nil
	}
	return f.File.Stat()
}

func TestFaulty(t *testing.T) {
	files := fstest.MapFS{"a.md": {Data: []byte("ten bytes\n")}, "pipe": {Mode: fs.ModeNamedPipe}}
	pipe, err := files.Stat("pipe")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		fsys faulty
		want string
	}{
		{"breaks", faulty{files, nil, func([]byte) (int, error) { return 0, errors.New("input/output error") }},
			"a.md: error: cannot be read: input/output error\n"},
		{"is not allowed", faulty{files, nil, func([]byte) (int, error) { return 0, fs.ErrPermission }},
			"a.md: error: may not be read: permission denied\n"},
		{"never ends", faulty{files, nil, func(p []byte) (int, error) { return len(p), nil }},
			"a.md: error: is too large: 1048577 bytes, at most 1 MiB are read\n"},
		{"is a pipe by now", faulty{files, pipe, nil},
			"a.md: error: is a pipe, a socket or a device; only regular files are read\n"},
	} {
		if _, messages := readFrom(test.fsys, "a.md"); messages != test.want {
			t.Errorf("a file that %s: %s", test.name, messages)
		}
	}
}
