package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// TestSourcesIndex wants the source notes on articles on the page of the sources, and
// those on very many on the pages of the outlets, which then have each article once.
func TestSourcesIndex(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		articles int
		parts    string // what the links to parts of the page say
		atOutlet bool
	}{
		{2, "", false},
		{4, "Outlets and agencies 2 · Source notes on the articles 4", false},
		{100, "Outlets and agencies 2 · Source notes on the articles 100", false},
		{101, "", true},
	} {
		folder := quickFolder(t)
		copyLayouts(t, folder)
		put := func(name, text string) { write(t, filepath.Join(folder, name), text) }
		put("config.yaml", "title: Many\n")
		put("content/index.md", "Many.\n")
		put("content/sources.yaml", "outlets:\n  gazette: {name: The Gazette, country: GB}\n  agency: {name: The Agency, country: XX}\n")
		for i := range test.articles {
			put(fmt.Sprintf("content/articles/a%d.md", i),
				fmt.Sprintf("---\ntitle: Number %d\noutlet: gazette\nagency: agency\npublished: 2024\nnote: On number %d.\n---\nText.\n", i, i))
		}
		index := builtPage(t, folder, "sources/index.html")
		outlet := read(t, filepath.Join(folder, "public"), "sources/gazette.html")
		withNotes, without := index, outlet
		if test.atOutlet {
			withNotes, without = outlet, index
		}
		for i := range test.articles {
			if count := strings.Count(withNotes, fmt.Sprintf(` id="note.a%d"`, i)); count != 1 {
				t.Errorf("of %d articles, the note on a%d stands %d times", test.articles, i, count)
			}
			if !strings.Contains(outlet, fmt.Sprintf(`articles/a%d.html"`, i)) {
				t.Errorf("of %d articles, the page of the outlet lacks a%d", test.articles, i)
			}
		}
		if strings.Contains(without, "source-note") {
			t.Errorf("of %d articles, notes stand on both pages", test.articles)
		}
		if got := strings.Contains(index, "stands on the page of the outlet"); got != test.atOutlet {
			t.Errorf("of %d articles, the page says where the notes stand: %v", test.articles, got)
		}
		if got := strings.Join(partsShown(before(index, "<section")), " · "); got != test.parts {
			t.Errorf("of %d articles, the page links to its parts %q, want %q", test.articles, got, test.parts)
		}
		wantInOrder(t, index, `<span class="dot">XX</span>`, `<span class="dot">United Kingdom</span>`)
		wantInOrder(t, outlet, `<dt>Country</dt><dd>United Kingdom</dd>`)
	}
}

// before is what a text has before the first of some words.
func before(text, words string) string {
	text, _, _ = strings.Cut(text, words)
	return text
}
