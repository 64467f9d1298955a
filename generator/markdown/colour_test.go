package markdown_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"
)

// colouredLanguages are all info words that are coloured.
const colouredLanguages = `bash sh powershell c cpp csharp go kotlin rust scala swift css scss html xml graphql php
	javascript js typescript ts haskell julia lua perl python py r diff docker dockerfile ini json sql tex toml yaml yml`

// hostileCode has lines that lexers take long on.
var hostileCode = []string{"/* ", "a b c d ", "@", "[", "<style>", "(", `\"`, "'''", "a)(", "é\u2028", "# <!-- ", "\t"}

func fence(language, code string) string {
	return "````" + language + "\n" + code + "\n````"
}

// blockOf repeats a piece on lines up to about n bytes.
func blockOf(piece string, n int) string {
	line := strings.Repeat(piece, 390/len(piece)) + "\n"
	return strings.TrimSpace(strings.Repeat(line, n/len(line)))
}

func TestColouringLeavesTheWordsAlone(t *testing.T) {
	for _, language := range strings.Fields(colouredLanguages) {
		for _, piece := range hostileCode {
			d := markdown.Parse(fence(language, "x = "+blockOf(piece, 1<<10)))
			checkHTML(t, d, markdown.Rendering{})
		}
	}
}

func TestWhatIsColoured(t *testing.T) {
	short := "x = 1 // “two”\n"
	for _, c := range []struct {
		name, source string
		coloured     int // spans there must be at least one of; blocks
	}{
		{"known", fence("go", short), 1},
		{"in capitals, with more words behind", fence("Python title=x", "def f(): pass"), 1},
		{"unknown", fence("klingon", short), 0},
		{"known to chroma but slow", fence("java", short), 0},
		{"none", fence("", short), 0},
		{"no word", fence(`"><script>`, short), 0},
		{"indented", "    x = 1", 0},
		{"too long", fence("go", strings.Repeat(short, 400)), 0},
		{"a long line", fence("go", strings.Repeat("x ", 300)), 0},
		{"a comment without end", fence("go", "/* a */ /* b"), 0},
		{"ten blocks of which four are as much as one text may have", strings.Repeat(fence("go", strings.Repeat(short, 210))+"\n\n", 10), 4},
	} {
		html := joined(markdown.Parse(c.source).HTML(markdown.Rendering{}))
		got := 0
		for block := range strings.SplitSeq(html, "<pre") {
			if strings.Contains(block, "<span") {
				got++
			}
		}
		if got != c.coloured {
			t.Errorf("%s: %d blocks in colour, want %d\n%.200s", c.name, got, c.coloured, html)
		}
		if strings.Contains(html, "<script") {
			t.Errorf("%s: %s", c.name, html)
		}
	}
}

func TestStylesheet(t *testing.T) {
	css := markdown.Stylesheet()
	if css != markdown.Stylesheet() {
		t.Error("not the same twice")
	}
	for _, want := range []string{".chroma :is(", "@media (prefers-color-scheme:dark){", `:root[data-theme="dark"] `, `:root:not([data-theme="light"]) `} {
		if !strings.Contains(css, want) {
			t.Errorf("no %s in\n%s", want, css)
		}
	}
	if strings.Count(css, "{") != strings.Count(css, "}") || len(css) > 4_000 {
		t.Errorf("%d bytes\n%s", len(css), css)
	}
}

func BenchmarkHostileCode(b *testing.B) {
	for _, language := range strings.Fields(colouredLanguages) {
		b.Run(language, func(b *testing.B) {
			for b.Loop() {
				for _, piece := range hostileCode {
					markdown.Parse(fence(language, blockOf(piece, 4<<10))).HTML(markdown.Rendering{})
				}
			}
		})
	}
}
