package markdown_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"
)

// hostile has texts that are made to take long, each of about n bytes.
var hostile = map[string]func(n int) string{
	"bullets in a line":            repeat("- ", "x"),
	"numbers in a line":            repeat("1. ", "x"),
	"quotations in a line":         repeat(">", "x"),
	"quotations and bullets":       repeat("> - ", "x"),
	"deep list":                    deepList,
	"deep list, then blank lines":  deepListThenBlanks,
	"deep quotations, lazy lines":  func(n int) string { return strings.Repeat(">", 90) + strings.Repeat("a\n", n/2) },
	"quoted lines":                 repeat(strings.Repeat(">", 90)+"a\n", ""),
	"bullets of 50 on each line":   repeat(strings.Repeat("- ", 50)+"\n", ""),
	"empty bullets":                repeat("-\n", ""),
	"stars and underscores":        repeat("*a_", ""),
	"stars":                        repeat("*a ", ""),
	"closing stars":                repeat("a* ", ""),
	"nested emphasis":              repeat("*a **a ", ""),
	"one run of stars":             repeat("*", "a"),
	"runs of stars on both sides":  func(n int) string { return strings.Repeat("*", n/2) + "a" + strings.Repeat("*", n/2) },
	"runs below the longest":       repeat(strings.Repeat("*", 199)+"a", ""),
	"mod three":                    repeat("a**b"+"c* ", ""),
	"tildes":                       repeat("~", ""),
	"tildes, two by two":           repeat("~~a ", ""),
	"stars in a link text":         repeat("[*a_](x)", ""),
	"opening brackets":             repeat("[", ""),
	"opening brackets and letters": repeat("[a", ""),
	"brackets nested":              func(n int) string { return strings.Repeat("[", n/2) + strings.Repeat("]", n/2) },
	"brackets in turn":             repeat("[]", ""),
	"brackets on lines":            repeat("[a]\n", ""),
	"brackets around code": func(n int) string {
		return strings.Repeat("[", n/5) + strings.Repeat("`a` ", n/5) + strings.Repeat("]", n/5)
	},
	"brackets around deep emphasis": func(n int) string {
		return strings.Repeat("[", n/6) + "![" + strings.Repeat("*a **a ", n/12) + strings.Repeat("*a** ", n/12) + "](x)" + strings.Repeat("]", n/6)
	},
	"pictures opening":                 repeat("![", ""),
	"pictures nested":                  func(n int) string { return strings.Repeat("![", n/6) + "a" + strings.Repeat("](x)", n/6) },
	"links without end":                repeat("[a](b", ""),
	"links with titles that never end": repeat(`[a](b "`, ""),
	"links with angles":                repeat("[a](<b", ""),
	"links with parentheses":           repeat("[a](((", ""),
	"links on lines":                   repeat("[a](b)\n", ""),
	"references that fail":             repeat("[a][b]", ""),
	"long reference labels":            repeat("["+strings.Repeat("a", 900)+"]", ""),
	"backticks of all lengths":         backticks,
	"backticks and stars":              repeat("`*", ""),
	"angles":                           repeat("<", ""),
	"angles and letters":               repeat("<a", ""),
	"tags without end":                 repeat(`<a b="`, ""),
	"tags without end, in turn":        repeat(`<a b='<a b="`, ""),
	"long attributes":                  func(n int) string { return "a <b" + strings.Repeat(" c", n/2) },
	"comments without end":             repeat("a <!-- ", ""),
	"comment blocks without end":       repeat("<!--\n\n", ""),
	"comment lines in one block":       repeat("<!-- a\n", ""),
	"comments in a block":              func(n int) string { return "<div>\n" + strings.Repeat("<!-- a --> b\n", n/13) },
	"comments opened in a block":       func(n int) string { return "<div>\n" + strings.Repeat("<!-- a\n", n/7) },
	"instructions without end":         repeat("a <?", ""),
	"declarations without end":         repeat("a <!A", ""),
	"CDATA without end":                repeat("a <![CDATA[", ""),
	"autolinks":                        repeat("<a:b>", ""),
	"addresses":                        repeat("<a@b", ""),
	"entities":                         repeat("&amp;", ""),
	"entities without end":             repeat("&amp", ""),
	"ampersands":                       repeat("&", ""),
	"numeric entities":                 repeat("&#1234", ""),
	"backslashes":                      repeat(`\`, ""),
	"footnote signs without notes":     repeat("[^a]", ""),
	"footnote signs without end":       repeat("[^", ""),
	"footnotes":                        repeat("[^a]: b\n", "[^a]"),
	"footnotes and signs":              footnotes,
	"footnotes in footnotes":           repeat("[^a]:", "x"),
	"definitions":                      repeat("[a]: b\n", ""),
	"definitions with open titles":     repeat("[a]: b\n'c\n", ""),
	"wide table":                       wideTable,
	"table of one row, very wide":      func(n int) string { return strings.Repeat("a|", n/4) + "\n" + strings.Repeat("-|", n/4) },
	"cells with escaped bars":          escapedBars,
	"delimiter rows":                   repeat("|-\n", ""),
	"headings, all alike":              repeat("# a\n", ""),
	"headings, numbered": func(n int) string {
		return strings.Repeat("# a\n", n/16) + strings.Repeat("# a 2\n", n/16) + strings.Repeat("# a 2 2\n", n/16)
	},
	"setext":                   repeat("a\n=\n", ""),
	"hashes":                   repeat("#", ""),
	"hashes on one line":       repeat("# ", ""),
	"hard breaks":              repeat("a  \n", ""),
	"tabs":                     repeat("\t", "x"),
	"tabs and bullets":         repeat("-\t", "x"),
	"blank lines":              repeat("\n", ""),
	"letters":                  repeat("a", ""),
	"short paragraphs":         repeat("a\n\n", ""),
	"code":                     func(n int) string { return "```go\n" + strings.Repeat("a\n", n/2) },
	"code, indented":           repeat("    a\n", ""),
	"code fences":              repeat("```\n", ""),
	"task boxes":               repeat("- [ ] a\n", ""),
	"quotation marks":          repeat("“a ", ""),
	"straight quotation marks": repeat(`" a`, ""),
	"bytes that are no UTF-8":  repeat("\xff*\xfe[", ""),
	"zero bytes":               repeat("\x00`", ""),
}

func repeat(s, end string) func(int) string {
	return func(n int) string { return strings.Repeat(s, n/len(s)) + end }
}

func deepList(n int) string {
	var b strings.Builder
	for indent := ""; b.Len() < n; indent += "  " {
		b.WriteString(indent + "- a\n")
	}
	return b.String()
}

func deepListThenBlanks(n int) string {
	var b strings.Builder
	for i := range 90 {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String() + strings.Repeat("\n", n)
}

func backticks(n int) string {
	var b strings.Builder
	for i := 1; b.Len() < n; i++ {
		b.WriteString(strings.Repeat("`", i) + "a")
	}
	return b.String()
}

func footnotes(n int) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		label := "[^" + strings.Repeat("a", i%50) + string(rune('a'+i%26)) + strings.Repeat("b", i/1300%50) + "]"
		b.WriteString(label + ": c " + label + "\n\n")
	}
	return b.String()
}

func wideTable(n int) string {
	return strings.Repeat("a|", n/8) + "\n" + strings.Repeat("-|", n/8) + "\n" + strings.Repeat("a\n", n/4)
}

func escapedBars(n int) string {
	return "a|b\n-|-\n" + strings.Repeat("`\\|`|`\\|`\n", n/10)
}

// hostileSize is how long the hostile texts are, in bytes.
const hostileSize = 400 << 10

// TestHostileTextsEnd would not end in an hour if anything here took quadratic
// time: the time itself is measured by BenchmarkHostile.
func TestHostileTextsEnd(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) {
			source := text(hostileSize)
			d := markdown.Parse(source)
			if refusal(d) != refusals[name] {
				t.Errorf("refused: %q, want %q", refusal(d), refusals[name])
			}
			for _, s := range append(d.Opaque(), d.Quoted()...) {
				inside(t, "span", s, d.Text)
			}
			if html := joined(d.HTML(markdown.Rendering{})); d.Text != "" && html == "" {
				t.Error("no HTML")
			}
		})
	}
}

// refusal names the problem for which a text is not read, if there is one.
func refusal(d *markdown.Document) string {
	for _, p := range d.Problems {
		switch p.Kind {
		case markdown.TooLong, markdown.TooDeep, markdown.TooIntricate:
			return problemKinds[p.Kind]
		}
	}
	return ""
}

func BenchmarkHostile(b *testing.B) {
	for name, text := range hostile {
		b.Run(name, func(b *testing.B) {
			source := text(hostileSize)
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				d := markdown.Parse(source)
				d.HTML(markdown.Rendering{})
				d.Quoted()
			}
		})
	}
}

func TestLimits(t *testing.T) {
	nested := func(n int) string { return strings.Repeat("> ", n) + "x" }
	emphasis := func(n int) string { return strings.Repeat("*a **a ", n/2) + "x" + strings.Repeat("a** a*", n/2) }
	for _, c := range []struct {
		name, source, want string
	}{
		{"quotations that are as deep as may be", nested(markdown.MaxDepth - 1), ""},
		{"quotations that are too deep", nested(markdown.MaxDepth + 1), "too deep"},
		{"emphasis that is as deep as may be", emphasis(markdown.MaxDepth), ""},
		{"emphasis that is too deep", emphasis(markdown.MaxDepth + 4), "too deep"},
		{"too long", strings.Repeat("a", markdown.MaxSource+1), "too long"},
	} {
		if got := refusal(markdown.Parse(c.source)); got != c.want {
			t.Errorf("%s: refused: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLongTextsAreRead has texts of 4 MiB, the longest an article may be, of kinds
// that people write.
func TestLongTextsAreRead(t *testing.T) {
	for name, piece := range map[string]string{
		"newspaper":  article(1),
		"one list":   "- *An item* with [a link](x) and `code` & more words\n",
		"one table":  "| cell one | cell two | cell three | cell four |\n",
		"one line":   "He said *this* and [that](x), “no” and `so` it went on. ",
		"quotations": "> A line with **emphasis** that goes on\n> and on.\n>\n",
		"references": "[name]: https://example.org/a/page \"And its title\"\n\n",
		"footnotes":  "Words[^a] and words.\n\n[^a]: A note.\n\n",
		"code":       "```go\nfunc f() {}\n```\n\n",
	} {
		start := ""
		if name == "one table" {
			start = "|a|b|c|d|\n|-|-|-|-|\n"
		}
		source := start + strings.Repeat(piece, 4<<20/len(piece))
		if got := refusal(markdown.Parse(source)); got != "" {
			t.Errorf("%s is refused: %s", name, got)
		}
	}
}

// refusals has which of the hostile texts are refused, and why.
var refusals = map[string]string{
	"addresses":                        "too intricate",
	"angles and letters":               "too intricate",
	"backticks of all lengths":         "too intricate",
	"brackets around code":             "too intricate",
	"brackets around deep emphasis":    "too intricate",
	"brackets nested":                  "too intricate",
	"brackets on lines":                "too intricate",
	"bullets in a line":                "too deep",
	"bytes that are no UTF-8":          "too intricate",
	"closing stars":                    "too intricate",
	"deep list":                        "too deep",
	"deep list, then blank lines":      "too intricate",
	"definitions":                      "too intricate",
	"definitions with open titles":     "too intricate",
	"footnotes in footnotes":           "too deep",
	"links on lines":                   "too intricate",
	"links with angles":                "too intricate",
	"links with parentheses":           "too intricate",
	"links with titles that never end": "too intricate",
	"links without end":                "too intricate",
	"mod three":                        "too intricate",
	"nested emphasis":                  "too intricate",
	"numbers in a line":                "too deep",
	"pictures nested":                  "too intricate",
	"quotations and bullets":           "too deep",
	"quotations in a line":             "too deep",
	"stars":                            "too intricate",
	"stars and underscores":            "too intricate",
	"stars in a link text":             "too intricate",
	"tabs and bullets":                 "too deep",
	"tags without end":                 "too intricate",
	"tags without end, in turn":        "too intricate",
	"tildes, two by two":               "too intricate",
	"wide table":                       "too intricate",
}
