package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestPrintOrder reads the shipped briefing as one document: its parts in order,
// each article's notes behind its text, numbered as their signs. That nothing is
// missing, no id stands twice and no link dangles is package sitecheck's to say.
func TestPrintOrder(t *testing.T) {
	t.Parallel()
	output := shippedSite(t)
	html := tree(t, output)["print.html"]
	wantInOrder(t, html, `class="title-page"`, `class="print-contents"`, `id="print.index"`, `id="print.judgements.index"`, `id="print.claims.index"`,
		`id="print.timeline.index"`, `id="print.articles.index"`, `id="print.actors.index"`, `id="print.sources.index"`, `id="print.pages.method"`)
	wantInOrder(t, html, `id="print.articles.irish-times"`, `id="print.articles.irish-times.text"`, `class="endnotes"`,
		`class="source-note"`, `id="print.articles.ndtv-feed"`)
	wantNotesNumbered(t, html, 5)
}

// wantInOrder wants words to stand in a text one behind the other.
func wantInOrder(t *testing.T, text string, words ...string) {
	t.Helper()
	at := 0
	for _, it := range words {
		next := strings.Index(text[at:], it)
		if next < 0 {
			t.Errorf("%s does not stand where it should", it)
			return
		}
		at += next
	}
}

var (
	signInText = regexp.MustCompile(`<a class="sign" role="doc-noteref" id="[^"]*" href="#([^"]*\.note)"[^>]*>(\d+)</a>`)
	noteBelow  = regexp.MustCompile(`(?s)<aside class="note [^"]*" role="note" id="([^"]*)".*?class="note-back"[^>]*>(\d+)</a>`)
)

// wantNotesNumbered wants the endnotes of every article to be numbered from one
// up, and each sign to have the number of the note to which it leads.
func wantNotesNumbered(t *testing.T, html string, articles int) {
	t.Helper()
	numbers, counted := map[string]string{}, 0
	for _, article := range strings.Split(html, `<article class="article"`)[1:] {
		for i, note := range noteBelow.FindAllStringSubmatch(article, -1) {
			numbers[note[1]] = note[2]
			if note[2] != strconv.Itoa(i+1) {
				t.Errorf("note %d, %s, has the number %s", i+1, note[1], note[2])
			}
		}
		counted++
	}
	if counted != articles || len(numbers) < 2*articles {
		t.Errorf("%d articles have %d notes", counted, len(numbers))
	}
	for _, sign := range signInText.FindAllStringSubmatch(html, -1) {
		if numbers[sign[1]] != sign[2] {
			t.Errorf("the sign %s leads to %s, which has the number %q", sign[2], sign[1], numbers[sign[1]])
		}
	}
}

// TestPrintRights wants the rights of articles kept in the one document as on
// their pages: what is withheld there is withheld here, what is shown is shown.
func TestPrintRights(t *testing.T) {
	t.Parallel()
	_, output := strangeSite(t)
	html := tree(t, output)["print.html"]
	if strings.Contains(strings.ToLower(html), "zyxwithheld") {
		t.Error("print.html shows what the rights of an article withhold")
	}
	gaps := 0
	for name, content := range tree(t, output) {
		if strings.HasPrefix(name, "articles/") {
			gaps += strings.Count(content, `class="gap"`)
		}
	}
	if got := strings.Count(html, `class="gap"`); gaps == 0 || got != gaps {
		t.Errorf("print.html tells of %d gaps, the pages of articles of %d", got, gaps)
	}
}

// TestPrintLimit builds a briefing that is too long for one document: there is
// none, and nothing leads there.
func TestPrintLimit(t *testing.T) {
	t.Parallel()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	if err := os.MkdirAll(filepath.Join(folder, "content", "articles"), 0o777); err != nil {
		t.Fatal(err)
	}
	writeNew(t, filepath.Join(folder, "config.yaml"), "title: Long\n")
	writeNew(t, filepath.Join(folder, "content", "index.md"), "Long.\n")
	writeNew(t, filepath.Join(folder, "content", "sources.yaml"), "outlets: {a: {name: A}}\n")
	for i := range 501 {
		name := fmt.Sprintf("article-%d.md", i)
		writeNew(t, filepath.Join(folder, "content", "articles", name), "---\n{title: T, outlet: a, published: 2022}\n---\nText.\n")
	}
	output := filepath.Join(folder, "public")
	buildIn(t, folder, output)
	for name, content := range tree(t, output) {
		if name == "print.html" || strings.HasSuffix(name, ".html") && strings.Contains(content, "print.html") {
			t.Errorf("%s is, or leads to, the one document", name)
		}
	}
}

func writeNew(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
