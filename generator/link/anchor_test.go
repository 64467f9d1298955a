package link_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

const before = `
-- content/articles/alpha.md --
---
title: Alpha
outlet: gazette
published: 2022
---
Russia gave no ground. So did others.

They met in Geneva, said Russia.
-- content/annotations/alpha.yaml --
- {quote: no ground, note: None.}
- {quote: met, note: They did.}
- {quote: others, note: Who, kind: question}
- {quote: others, note: Two.}
-- content/actors.yaml --
russia: {name: Russia, kind: state}
-- content/timeline.yaml --
talks: {date: 2022, title: T, sources: [{article: alpha, quote: They met}]}
-- content/claims.yaml --
ground: {title: G, reports: [{article: alpha, quote: gave no ground}]}
-- content/index.md --
They [met in Geneva](quote:alpha), Russia said.
`

// The same places in a text that has grown on all sides, and whose records
// stand in another order among new ones.
const after = `
-- content/articles/alpha.md --
---
title: Another title
outlet: gazette
published: 2021
---
A new paragraph names Russia, and Ukraine.

They **met** in Geneva, said [Russia](actor:ukraine) and *Russia* then.

They met in Geneva, said *Russia*.

Russia gave no ground. So did [others](actor:ukraine).
-- content/annotations/alpha.yaml --
- {quote: new paragraph, note: New.}
- {quote: met, before: They, after: "in Geneva, said Russia.", note: They did.}
- {quote: others, note: Two.}
- {quote: others, note: Two., kind: caution}
- {quote: others, note: Who, kind: question}
- {quote: no ground, note: Another note on it., kind: caution}
-- content/actors.yaml --
ukraine: {name: Ukraine, kind: state}
russia: {name: Russia, kind: state}
-- content/timeline.yaml --
first: {date: 2021, title: F, sources: [{article: alpha, quote: A new}]}
talks: {date: 2023, title: U, sources: [{article: alpha, quote: A new}, {article: alpha, quote: They met, after: "in Geneva, said Russia."}]}
-- content/claims.yaml --
before: {title: B, reports: [{article: alpha, quote: new paragraph}]}
ground: {title: H, reports: [{article: alpha, quote: new}, {article: alpha, quote: gave no ground}]}
-- content/index.md --
Russia is new. They [met in Geneva, said Russia.](quote:alpha) They met in Geneva, Russia said.
`

// TestIDsAreStable compares the ids of places whose own words and selectors are
// the same.
func TestIDsAreStable(t *testing.T) {
	first, second := places(t, before), places(t, after)
	same := []string{
		"in alpha, russia in Russia gave no ground.",
		"in alpha, russia in They met in Geneva, said Russia.",
		"note: no ground", "question Who: others", "context Two.: others", "claim ground: gave no ground",
	}
	for _, place := range same {
		if first[place] == "" || first[place] != second[place] {
			t.Errorf("%s: id was %q, is %q", place, first[place], second[place])
		}
	}
	if t.Failed() {
		t.Log(slices.Sorted(maps.Keys(second)))
	}
}

func places(t *testing.T, tree string) map[string]string {
	site, list := linkTree(parse(tree))
	if site == nil {
		t.Fatal(messages(list))
	}
	ids := map[string]string{}
	for _, article := range site.Articles {
		for _, it := range article.Body.Mentions {
			ids["in "+article.ID+", "+it.Actor.ID+" in "+it.Sentence.Words] = it.ID
		}
		for _, quote := range article.Quotes {
			bears := nameOf(quote.Bears)
			if note := quote.Bears.Note; note != nil {
				bears = "note"
				ids[string(note.Kind)+" "+note.Note.Source+": "+strings.Join(quote.Words, " … ")] = quote.ID
			}
			ids[bears+": "+strings.Join(quote.Words, " … ")] = quote.ID
		}
	}
	return ids
}

// Every id that is made is unique in its text and has a dot, which no record's
// id has.
func TestIDsAreUnique(t *testing.T) {
	tree := "-- content/articles/alpha.md --\n---\ntitle: A\noutlet: gazette\npublished: 2022\n---\n" +
		strings.Repeat("Russia and Russia spoke.\n\n", 50) + "-- content/actors.yaml --\nrussia: {name: Russia, kind: state}\n"
	site, list := linkTree(parse(tree))
	if site == nil {
		t.Fatal(messages(list))
	}
	seen := map[string]bool{}
	for _, it := range site.Articles[0].Body.Mentions {
		if seen[it.ID] || !strings.Contains(it.ID, ".") {
			t.Errorf("id %q", it.ID)
		}
		seen[it.ID] = true
	}
	if len(seen) != 100 {
		t.Errorf("%d ids", len(seen))
	}
}
