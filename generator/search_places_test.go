package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestSearchPlaces wants what the search has of a briefing's texts to lead to an
// element of the page behind whose beginning the text stands, wherever pages have
// such: all but the summary of an article or a page, and notes, which are places.
func TestSearchPlaces(t *testing.T) {
	t.Parallel()
	_, strange := strangeSite(t)
	for name, output := range map[string]string{"shipped": shippedSite(t), "strange": strange, "german": germanSite(t)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			kinds := map[string]int{}
			for _, it := range indexedBlocks(t, output) {
				if it.place == "" {
					if !it.summary {
						t.Errorf("%s: nothing leads to the place of %q", it.page, it.text)
					}
					continue
				}
				kinds[it.kind]++
				if behind := textBehind(t, filepath.Join(output, filepath.FromSlash(it.page)), it.place); !strings.Contains(behind, beginning(it.text)) {
					t.Errorf("%s: behind the place %q there is no %q", it.page, it.place, it.text)
				}
			}
			if len(kinds) < 4 {
				t.Errorf("the index leads to places in %v alone", kinds)
			}
		})
	}
}

// indexed is a block of text in the index.
type indexed struct {
	kind, page, place, text string
	summary                 bool // of an article or a page, which stands at its top
}

// indexedBlocks are those of all documents in an index.
func indexedBlocks(t *testing.T, output string) (blocks []indexed) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(output, "assets/search/*.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		kind, _, _ := strings.Cut(filepath.Base(file), ".")
		if slices.Contains([]string{"index", "words", "beginnings"}, kind) {
			continue
		}
		_, data, _ := strings.Cut(read(t, filepath.Dir(file), filepath.Base(file)), ",")
		var documents [][7]json.RawMessage
		if err := json.Unmarshal([]byte(strings.TrimSuffix(data, ")\n")), &documents); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, it := range documents {
			var address string
			var texts [][2]string
			if err := json.Unmarshal(it[1], &address); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			if err := json.Unmarshal(it[6], &texts); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			for i, text := range texts {
				page, place, within := strings.Cut(address, "#")
				summary := i == 0 && (kind == "article" || kind == "page")
				if text[0] != "" || !within {
					place = text[0]
				}
				blocks = append(blocks, indexed{kind, page, place, text[1], summary})
			}
		}
	}
	return blocks
}

// textBehind is the text of a page from the beginning of an element on, without the
// signs of notes; none if it has no such element.
func textBehind(t *testing.T, page, id string) string {
	t.Helper()
	file, err := os.Open(page)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	tree, err := html.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	found := false
	for n := range tree.Descendants() {
		if found = found || attribute(n, "id") == id; found && n.Type == html.TextNode && !slices.Contains(strings.Fields(attribute(n.Parent, "class")), "sign") {
			b.WriteString(n.Data)
		}
	}
	return squeezed(b.String())
}

// beginning is the first letters of a text, without spaces. Further on the page may
// have what is not the text's.
func beginning(text string) string {
	letters := []rune(squeezed(text))
	return string(letters[:min(len(letters), 40)])
}

// squeezed is a text without its spaces.
func squeezed(text string) string { return strings.Join(strings.Fields(text), "") }
