package textfile_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/textfile"
)

// FuzzRead compares with the rules as they are written: character by character.
func FuzzRead(f *testing.F) {
	for _, content := range []string{
		"", "a\r\nb\rc\n", "\uFEFFa", "\xFF\xFEa\x00", "\x00\x00\xFE\xFF", "a\x00\x1b\x7f\u0085\u009f\u202e\u2069", "Caf\xe9", "“é” – \u2028 東京", "\xed\xa0\x80", "\xf4\x90\x80\x80",
		strings.Repeat("\x01", 20),
	} {
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content string) {
		text, messages := read(content)
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(content, "\uFEFF"))
		if mayBeRead(want) {
			if text != want || messages != "" {
				t.Errorf("%q is read as %q\n%s", content, text, messages)
			}
		} else if text != "" || messages == "" {
			t.Errorf("%q is read as %q\n%s", content, text, messages)
		}
	})
}

func mayBeRead(text string) bool {
	for i, r := range text {
		_, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1,
			r < ' ' && r != '\t' && r != '\n',
			r >= 0x7F && r <= 0x9F,
			r >= 0x202A && r <= 0x202E,
			r >= 0x2066 && r <= 0x2069:
			return false
		}
	}
	return true
}

// BenchmarkRead reads an article of the usual size, with the quotation marks
// and dashes of the press in it.
func BenchmarkRead(b *testing.B) {
	content := strings.Repeat("The minister said: “We have delivered a reply” – and left. Nothing else was known on Friday.\n\n", 50)
	fsys := fstest.MapFS{"a.md": {Data: []byte(content)}}
	list := &diagnostic.List{}
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		if _, ok := textfile.Read(fsys, "a.md", limit, list); !ok {
			b.Fatal(list.All())
		}
	}
}
