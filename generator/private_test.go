package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// reports is where the full texts of five news reports lie for those who may
// read them. They are no part of the project; without them the tests of this
// file are skipped.
const reports = "../../shared/reports"

// privateArticles are the articles of the private briefing: their front matter
// is testdata/private/front/ID.yaml, their text the report.
var privateArticles = []struct{ id, report string }{
	{"inspect", "000_d203fcf114e21f62.txt"},
	{"abridged", "001_2c4d261e051dd11c.txt"},
	{"door-open", "002_45b39b5889d0e37c.txt"},
	{"more-talks", "003_8d5440dcc5e549e6.txt"},
	{"expectations", "004_471b29ae9d17045e.txt"},
}

// privateBriefing writes the briefing of testdata/private with the full texts of
// the reports as its articles.
func privateBriefing(t *testing.T) (folder string) {
	t.Helper()
	if _, err := os.Stat(reports); err != nil {
		t.Skip("the reports are not here")
	}
	folder = t.TempDir()
	for to, from := range map[string]string{".": "testdata/private", "layouts": "../layouts"} {
		if err := os.CopyFS(filepath.Join(folder, to), os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	for _, article := range privateArticles {
		front := read(t, folder, "front/"+article.id+".yaml")
		write(t, filepath.Join(folder, "content/articles", article.id+".md"), "---\n"+front+"---\n"+asMarkdown(report(t, article.report)))
	}
	return folder
}

func report(t *testing.T, name string) string { return read(t, reports, name) }

var (
	significant = regexp.MustCompile("[\\\\`*_\\[\\]<>&#~|!]")
	indent      = regexp.MustCompile(`(?m)^[ \t]+`)
)

// asMarkdown writes plain text so that Markdown reads the same text from it.
func asMarkdown(text string) string {
	return significant.ReplaceAllString(indent.ReplaceAllString(text, ""), `\$0`)
}

func buildPrivate(t *testing.T, folder string, flags ...string) (public string) {
	t.Helper()
	public = filepath.Join(t.TempDir(), "public")
	code, _, stderr := generator(t, append([]string{"build", "--config", filepath.Join(folder, "config.yaml"), "--output", public}, flags...)...)
	if code != done {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	return public
}

// TestPrivateTexts wants every word of each report in its page, in order, and no
// other in the text but the notes and their signs.
func TestPrivateTexts(t *testing.T) {
	public := buildPrivate(t, privateBriefing(t))
	if faults := unsound(os.DirFS(public), "https://private.example/"); len(faults) > 0 {
		t.Errorf("%s", strings.Join(faults, "\n"))
	}
	for _, article := range privateArticles {
		got := strings.Fields(ownWords(find(parsePage(t, public, "articles/"+article.id+".html"), hasID("text"))))
		want := strings.Fields(report(t, article.report))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s: the page has other words from word %d on: %q, the report %q", article.id, i, from(got, i), from(want, i))
				break
			}
		}
	}
}

func from(words []string, i int) []string { return words[min(i, len(words)):min(i+8, len(words))] }

// ownWords is the text of an element without notes and their signs. Blocks end
// in a space.
func ownWords(n *html.Node) string {
	role := attribute(n, "role")
	switch {
	case n.Type == html.TextNode:
		return n.Data
	case n.Data == "aside" || role == "note" || role == "doc-noteref":
		return ""
	}
	var b strings.Builder
	for child := range n.ChildNodes() {
		b.WriteString(ownWords(child))
	}
	if _, block := ownLine[n.Data]; block {
		b.WriteString(" ")
	}
	return b.String()
}

func hasID(id string) func(*html.Node) bool {
	return func(n *html.Node) bool { return attribute(n, "id") == id }
}

func parsePage(t *testing.T, public, name string) *html.Node {
	t.Helper()
	page, err := html.Parse(strings.NewReader(read(t, public, name)))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

// TestPrivateMentions compares the sentences on the actors' pages with
// testdata/private/mentions.txt: of each the name that stood there and a word or
// two on its sides. UPDATE_SCRIPTS=1 writes the file anew.
func TestPrivateMentions(t *testing.T) {
	public := buildPrivate(t, privateBriefing(t))
	var seen strings.Builder
	pages, err := filepath.Glob(filepath.Join(public, "actors", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		if name := filepath.Base(page); strings.Count(name, ".") == 1 && name != "index.html" { // an actor's id has no dot
			seen.WriteString(sentencesOf(parsePage(t, public, "actors/"+name), strings.TrimSuffix(name, ".html")))
		}
	}
	golden(t, "testdata/private/mentions.txt", seen.String())
}

// sentencesOf lists the sentences of an actor's page as "actor  article  … <name> …".
func sentencesOf(page *html.Node, actor string) string {
	var b strings.Builder
	for n := range page.Descendants() {
		if n.Data != "li" || n.Parent == nil || attribute(n.Parent, "class") != "sentences" {
			continue
		}
		link := find(n, func(n *html.Node) bool { return n.Data == "a" })
		where := strings.TrimSuffix(filepath.Base(strings.SplitN(attribute(link, "href"), "#", 2)[0]), ".html")
		before, name, after := strings.Fields(textBefore(n, link)), ownWords(link), strings.Fields(textAfter(n, link))
		around := slices.Concat(before[max(0, len(before)-2):], []string{"<" + name + ">"}, after[:min(2, len(after))])
		fmt.Fprintf(&b, "%-13s %-12s %s\n", actor, where, strings.Join(around, " "))
	}
	return b.String()
}

func textBefore(n, link *html.Node) string {
	text := ""
	for child := n.FirstChild; child != link; child = child.NextSibling {
		text += ownWords(child)
	}
	return text
}

func textAfter(n, link *html.Node) string {
	text := ""
	for child := link.NextSibling; child != nil; child = child.NextSibling {
		text += ownWords(child)
	}
	return text
}

// TestPrivateMarks compares all marked words with testdata/private/marks.txt.
func TestPrivateMarks(t *testing.T) {
	public := buildPrivate(t, privateBriefing(t))
	var seen strings.Builder
	for _, article := range privateArticles {
		words, order := map[string][]string{}, []string{}
		for n := range find(parsePage(t, public, "articles/"+article.id+".html"), hasID("text")).Descendants() {
			if n.Data != "mark" {
				continue
			}
			id := attribute(n, "id") + attribute(n, "data-mark")
			if words[id] == nil {
				order = append(order, id)
			}
			words[id] = append(words[id], strings.Join(strings.Fields(ownWords(n)), " "))
		}
		for _, id := range order {
			fmt.Fprintf(&seen, "%-12s %-32s %s\n", article.id, id, strings.Join(words[id], " | "))
		}
	}
	golden(t, "testdata/private/marks.txt", seen.String())
}

// TestPrivateWarnings compares what check warns of with testdata/private/warnings.txt.
func TestPrivateWarnings(t *testing.T) {
	folder := privateBriefing(t)
	code, _, stderr := generator(t, "check", "--config", filepath.Join(folder, "config.yaml"))
	if code != done {
		t.Errorf("exit code %d", code)
	}
	golden(t, "testdata/private/warnings.txt", messages(stderr))
}

// TestPrivateMistakes puts the files of each folder of testdata/private/wrong into
// the briefing, and compares what is told with the .txt beside the folder.
func TestPrivateMistakes(t *testing.T) {
	for _, wrong := range []string{"misquoted", "registers", "unsettled"} {
		t.Run(wrong, func(t *testing.T) {
			folder := privateBriefing(t)
			overlay(t, folder, filepath.Join("testdata/private/wrong", wrong))
			code, _, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml"))
			if code != mistakes {
				t.Errorf("exit code %d, want %d", code, mistakes)
			}
			if _, err := os.Stat(filepath.Join(folder, "public")); err == nil {
				t.Error("something was written")
			}
			golden(t, "testdata/private/wrong/"+wrong+".txt", messages(stderr))
		})
	}
}

// overlay copies files over those of a briefing. Of an article, front/ID.yaml
// replaces the front matter.
func overlay(t *testing.T, folder, wrong string) {
	t.Helper()
	err := filepath.WalkDir(wrong, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		below, err := filepath.Rel(wrong, path)
		if err != nil {
			return err
		}
		text := read(t, wrong, below)
		write(t, filepath.Join(folder, below), text)
		for _, article := range privateArticles {
			if below == filepath.Join("front", article.id+".yaml") {
				write(t, filepath.Join(folder, "content/articles", article.id+".md"), "---\n"+text+"---\n"+asMarkdown(report(t, article.report)))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

var excerptLine = regexp.MustCompile(`(?m)^ .*\n`)

// messages are what was told without the lines of text that are shown below:
// they hold more of the reports than may be copied.
func messages(stderr string) string { return excerptLine.ReplaceAllString(stderr, "") }

// TestPrivateBytes wants the same bytes from every build.
func TestPrivateBytes(t *testing.T) {
	folder := privateBriefing(t)
	first := buildPrivate(t, folder)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	t.Setenv("TZ", "Pacific/Kiritimati")
	t.Setenv("LC_ALL", "tr_TR.UTF-8")
	second := buildPrivate(t, folder)
	names := 0
	err := fs.WalkDir(os.DirFS(first), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		names++
		if !bytes.Equal([]byte(read(t, first, name)), []byte(read(t, second, name))) {
			t.Errorf("%s differs", name)
		}
		return nil
	})
	if err != nil || names < 50 {
		t.Errorf("%d files compared, %v", names, err)
	}
}

// TestPrivateRights withholds every text. Of the reports nothing but what the
// registers quote may stand anywhere: no four words in a row that the authored
// files do not have too.
func TestPrivateRights(t *testing.T) {
	folder := privateBriefing(t)
	authored := map[string]bool{}
	for _, dir := range []string{"front", "content/annotations", "content"} {
		entries, err := os.ReadDir(filepath.Join(folder, dir))
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if !entry.IsDir() {
				eachRun(read(t, filepath.Join(folder, dir), entry.Name()), func(run string) { authored[run] = true })
			}
		}
	}
	secret := map[string]bool{}
	for _, article := range privateArticles {
		eachRun(report(t, article.report), func(run string) { secret[run] = !authored[run] })
	}
	config := filepath.Join(folder, "config.yaml")
	write(t, config, read(t, folder, "config.yaml")+"publish: none\n")
	public := buildPrivate(t, folder)
	if faults := unsound(os.DirFS(public), "https://private.example/"); len(faults) > 0 {
		t.Errorf("%s", strings.Join(faults, "\n"))
	}
	err := fs.WalkDir(os.DirFS(public), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		eachRun(visible(name, read(t, public, name)), func(run string) {
			if secret[run] {
				t.Errorf("%s has %q", name, run)
			}
		})
		return nil
	})
	if err != nil || len(secret) < 3000 {
		t.Errorf("%d runs of words, %v", len(secret), err)
	}
}

var (
	anyTag   = regexp.MustCompile(`<[^>]*>`)
	blockTag = regexp.MustCompile(`</?(?:p|div|li|h[1-6]|td|section|figure|blockquote|aside|dd|dt)\b[^>]*>`)
)

// visible is a file's text; of a page also the text without its tags, in which
// words would hide. Blocks are kept apart.
func visible(name, text string) string {
	if filepath.Ext(name) != ".html" {
		return text
	}
	shown := anyTag.ReplaceAllString(blockTag.ReplaceAllString(text, boundary), "")
	return html.UnescapeString(shown + boundary + text)
}

const boundary = "\x00"

// eachRun visits every four words in a row.
func eachRun(text string, visit func(string)) {
	for block := range strings.SplitSeq(text, boundary) {
		for all := words(block); len(all) >= 4; all = all[1:] {
			visit(strings.Join(all[:4], " "))
		}
	}
}

// golden compares a text with a file, or writes the file anew.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if os.Getenv("UPDATE_SCRIPTS") != "" {
		write(t, name, got)
	}
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(content), "\n")
	for i, line := range strings.Split(got, "\n") {
		if !slices.Contains(want, line) {
			t.Errorf("%s lacks line %d: %s", name, i+1, line)
		}
	}
	if got != string(content) {
		t.Errorf("%s differs; got:\n%s", name, got)
	}
}
