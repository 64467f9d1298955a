package markdown_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what comes out into testdata/*.txt, to be read before it is kept")

// TestDocuments reads testdata/*.txt: whole small documents and what becomes of
// them. The parts of a file, in order:
//
//	-- in.md --     the Markdown
//	-- lay --       what is laid on it, a line each (see layOn); may be missing
//	-- text --      the plain text
//	-- blocks --    a line for each leaf block
//	-- links --     a line for each link; may be missing
//	-- problems --  a line for each problem, may be missing
//	-- html --      the HTML; --- stands between chunks
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) < 20 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := &txtar.Archive{Comment: archive.Comment}
			source, lay := part(archive, "in.md"), part(archive, "lay")
			for _, f := range append(archive.Files[:0:0], archive.Files...) {
				if f.Name == "in.md" || f.Name == "lay" {
					got.Files = append(got.Files, f)
				}
			}
			d := markdown.Parse(strings.TrimSuffix(source, "\n"))
			r := layOn(t, d, lay)
			describe(got, d, r)
			checkDocument(t, source, d)
			if !strings.Contains(lay, "link events/c.html An event") { // words that are not the text's
				checkHTML(t, d, r)
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got, want := string(txtar.Format(got)), string(txtar.Format(archive)); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func part(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

func describe(a *txtar.Archive, d *markdown.Document, r markdown.Rendering) {
	add := func(name, text string) {
		if text != "" {
			a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(strings.TrimSuffix(text, "\n") + "\n")})
		}
	}
	add("text", d.Text)
	var blocks, links, problems strings.Builder
	for _, b := range d.Blocks {
		fmt.Fprintf(&blocks, "%s %q", kinds[b.Kind], d.Text[b.Start:b.End])
		if b.Kind == markdown.Heading {
			fmt.Fprintf(&blocks, " level %d id %s", b.Level, b.ID)
		}
		blocks.WriteString("\n")
	}
	for _, l := range d.Links {
		fmt.Fprintf(&links, "%q label %q title %q alt %q picture %v autolink %v\n", l.Destination, d.Text[l.Label.Start:l.Label.End], l.Title, l.Alt, l.Picture, l.Autolink)
	}
	for _, p := range d.Problems {
		fmt.Fprintf(&problems, "%s at %d-%d fatal %v\n", problemKinds[p.Kind], p.Source.Start, p.Source.End, p.Fatal)
	}
	add("blocks", blocks.String())
	add("links", links.String())
	add("problems", problems.String())
	var html []string
	for _, c := range d.HTML(r) {
		html = append(html, c.HTML)
	}
	add("html", strings.Join(html, "---\n"))
}

var kinds = map[markdown.BlockKind]string{
	markdown.Paragraph: "paragraph", markdown.Heading: "heading", markdown.Code: "code", markdown.Cell: "cell",
	markdown.Item: "item", markdown.Footnote: "footnote", markdown.HTML: "html",
}

var problemKinds = map[markdown.ProblemKind]string{
	markdown.RawHTML: "raw HTML", markdown.PictureWithoutAlt: "picture without alt", markdown.UnusedFootnote: "unused footnote",
	markdown.MissingFootnote: "missing footnote", markdown.ForbiddenCharacter: "forbidden character",
	markdown.TooLong: "too long", markdown.TooDeep: "too deep", markdown.TooIntricate: "too intricate",
}

// layOn reads what is laid on a document, a line each:
//
//	mark ID words … words   a mark; … between its parts, / for a block's end
//	note ID words           the same, with a sign
//	name ID words           a name that leads to ID.html; -ID: that leads nowhere
//	link HREF [LABEL]       the target of the next link
//	leave words             the block with these words is left out
//	top LEVEL               the level of the highest heading
func layOn(t *testing.T, d *markdown.Document, lay string) markdown.Rendering {
	t.Helper()
	r := markdown.Rendering{
		Prefix: "p.", Gap: `<aside class="gap">[…]</aside>`,
		FootnoteLabel: "Footnote {n}", BackLabel: "Back to {n}", FootnotesHeading: "Footnotes",
	}
	var left []string
	for line := range strings.Lines(lay) {
		what, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		id, words, _ := strings.Cut(rest, " ")
		switch what {
		case "mark", "note":
			m := markdown.Mark{ID: id, Class: "context"}
			for part := range strings.SplitSeq(words, " … ") {
				m.Parts = append(m.Parts, find(t, d, part))
			}
			if what == "note" {
				m.Sign = &markdown.Sign{ID: id + ".sign", Href: "#" + id + ".note", Text: "*", Label: "Note"}
			}
			r.Marks = append(r.Marks, m)
		case "name":
			n := markdown.Name{Span: find(t, d, words), ID: strings.TrimPrefix(id, "-")}
			if n.ID == id {
				n.Href = id + ".html"
			}
			r.Names = append(r.Names, n)
		case "link":
			r.Links = append(r.Links, markdown.Target{Href: id, Label: words})
		case "leave":
			left = append(left, rest)
		case "top":
			fmt.Sscan(rest, &r.Top)
		default:
			t.Fatalf("line %q", line)
		}
	}
	if left != nil {
		r.Keep = func(b markdown.Block) bool { return !containsAny(d.Text[b.Start:b.End], left) }
	}
	return r
}

func containsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func find(t *testing.T, d *markdown.Document, words string) markdown.Span {
	t.Helper()
	words = strings.ReplaceAll(words, "/", "\n")
	i := strings.Index(d.Text, words)
	if i < 0 {
		t.Fatalf("%q is not in %q", words, d.Text)
	}
	return markdown.Span{Start: i, End: i + len(words)}
}
