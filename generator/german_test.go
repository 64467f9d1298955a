package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"
)

// scriptBriefing writes the briefing of a file of testdata/script.
func scriptBriefing(t *testing.T, name string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	archive, err := txtar.ParseFile(filepath.Join("testdata/script", name+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		write(t, filepath.Join(folder, file.Name), string(file.Data))
	}
	copyLayouts(t, folder)
	return folder
}

// TestGermanBriefing looks through every page of the German briefing, which has
// everything that there is, for English words of the interface: in its texts, its
// labels and what it tells its scripts.
func TestGermanBriefing(t *testing.T) {
	t.Parallel()
	output := germanSite(t)
	english := onlyEnglish(t)
	pages := 0
	for address, content := range tree(t, output) {
		if !strings.HasSuffix(address, ".html") {
			continue
		}
		pages++
		document, err := html.Parse(strings.NewReader(content))
		if err != nil {
			t.Fatal(address, err)
		}
		for _, text := range textsIn(document, "de") {
			if found := english.FindString(notWords.ReplaceAllString(text, "")); found != "" {
				t.Errorf("%s says %q in %q", address, found, text)
			}
		}
	}
	if pages < 40 {
		t.Errorf("the German briefing has %d pages only", pages)
	}
}

// notWords are the words that are no one's language: paths, ids of places.
var notWords = regexp.MustCompile(`\S*(/|\w\.\w)\S*`)

// onlyEnglish finds words of the English interface that the German one has not.
func onlyEnglish(t *testing.T) *regexp.Regexp {
	t.Helper()
	line := regexp.MustCompile(`(?m)^([\w.-]+): "?(.*?)"?$`)
	words := func(language string) [][]string {
		text, err := os.ReadFile("../layouts/words/" + language + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		return line.FindAllStringSubmatch(string(text), -1)
	}
	german := ""
	for _, word := range words("de") {
		german += " " + word[2] + " "
	}
	var phrases []string
	for _, word := range words("en") {
		for _, phrase := range regexp.MustCompile(`\{\w+\}`).Split(word[2], -1) {
			phrase = strings.Trim(phrase, " .,:;“”()[]…–")
			whole := regexp.MustCompile(`\b` + regexp.QuoteMeta(phrase) + `\b`)
			if len(phrase) >= 3 && !whole.MatchString(german) {
				phrases = append(phrases, regexp.QuoteMeta(phrase))
			}
		}
	}
	if len(phrases) < 200 {
		t.Fatalf("English has %d phrases only that German has not", len(phrases))
	}
	return regexp.MustCompile(`\b(` + strings.Join(phrases, "|") + `)\b`)
}

// textsIn are the texts and labels below a node that are in a language.
func textsIn(n *html.Node, language string) []string {
	if lang := attribute(n, "lang"); lang != "" && lang != language {
		return nil
	}
	var texts []string
	for _, it := range n.Attr {
		told := slices.Contains([]string{"content", "title", "alt", "placeholder", "aria-label", "aria-description"}, it.Key)
		if (told || strings.HasPrefix(it.Key, "data-") && it.Key != "data-mark") && attribute(n, "property") != "og:type" {
			texts = append(texts, it.Val)
		}
	}
	if n.Type == html.TextNode {
		texts = append(texts, n.Data)
	}
	for child := range n.ChildNodes() {
		texts = slices.Concat(texts, textsIn(child, language))
	}
	return texts
}
