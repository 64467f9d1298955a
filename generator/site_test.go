package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
	"annotated-briefing/generator/sitecheck"
)

// TestShippedSite checks every file of the shipped briefing; what is checked
// stands in package sitecheck.
func TestShippedSite(t *testing.T) {
	t.Parallel()
	output := shippedSite(t)
	site := wantSoundSite(t, output, "")
	wantArticles(t, site, "..", 5)
}

// TestStrangeSite checks a briefing in which everything is strange that may be.
func TestStrangeSite(t *testing.T) {
	t.Parallel()
	t.Run("without base_url", func(t *testing.T) {
		t.Parallel()
		folder, output := strangeSite(t)
		wantStrangeSound(t, folder, output, "")
	})
	t.Run("with base_url", func(t *testing.T) {
		t.Parallel()
		const base = "https://briefing.example/a/b/"
		folder := strangeBriefing(t, "base_url: "+base+"\n")
		output := filepath.Join(folder, "public")
		buildIn(t, folder, output)
		wantStrangeSound(t, folder, output, base)
	})
}

func wantStrangeSound(t *testing.T, folder, output, base string) {
	t.Helper()
	site := wantSoundSite(t, output, base)
	wantArticles(t, site, folder, 2)
	wantNothingOf(t, output, "zyxwithheld", "zyxdraft")
}

// wantSoundSite wants no fault in a built site.
func wantSoundSite(t *testing.T, output, baseURL string) *sitecheck.Site {
	t.Helper()
	site, err := sitecheck.Open(os.DirFS(output), baseURL)
	if err != nil {
		t.Fatal(err)
	}
	const most = 40
	for i, fault := range site.Faults() {
		if i == most {
			t.Fatal("and more")
		}
		t.Error(fault)
	}
	return site
}

// wantArticles wants every article that is shown whole to read in its page as it
// was written: its own words, in order, no more and no fewer.
func wantArticles(t *testing.T, site *sitecheck.Site, folder string, least int) {
	t.Helper()
	var list diagnostic.List
	written := content.Load(os.DirFS(folder), content.Settings{Folder: "content"}, &list)
	whole := 0
	for _, article := range written.Articles {
		if article.Publish != briefing.PublishFull {
			continue
		}
		whole++
		page := site.Page("articles/" + article.ID + ".html")
		if page == nil {
			t.Errorf("article %s has no page", article.ID)
			continue
		}
		got, want := foldedWords(page.Text()), foldedWords(markdown.Parse(article.Body.Value).Text)
		if at := firstDifference(got, want); at >= 0 {
			t.Errorf("article %s reads %q, written is %q", article.ID, around(got, at), around(want, at))
		}
	}
	if whole < least {
		t.Errorf("%d articles were compared, want %d or more", whole, least)
	}
}

// foldedWords are the words of a text, folded, without the space between them:
// what parts two blocks is not the same in HTML and in a plain text.
func foldedWords(text string) string {
	return strings.ReplaceAll(phrase.FoldString(text), " ", "")
}

// firstDifference is where two texts part, or -1.
func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	if len(a) != len(b) {
		return min(len(a), len(b))
	}
	return -1
}

func around(text string, at int) string { return text[max(0, at-40):min(len(text), at+40)] }

// wantNothingOf wants words nowhere in a folder, in no letter case.
func wantNothingOf(t *testing.T, folder string, words ...string) {
	t.Helper()
	for name, text := range tree(t, folder) {
		for _, word := range words {
			if strings.Contains(strings.ToLower(name+"\n"+text), word) {
				t.Errorf("%s holds %q", name, word)
			}
		}
	}
}
