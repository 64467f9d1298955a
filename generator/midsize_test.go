package main

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// The size of a briefing of several hundred pages.
const (
	midArticles = 150
	midActors   = 100
	midEvents   = 80
	midVersions = 2
)

var midSites [midVersions]sharedSite

// midSite is a version of such a briefing, and its site.
func midSite(t *testing.T, version int) (folder, output string) {
	t.Helper()
	it := &midSites[version-1]
	it.once.Do(func() {
		it.folder = lastingFolder(t)
		writeMidSize(t, it.folder, version)
		it.build(t, filepath.Join(lastingFolder(t), "public"))
	})
	return it.folder, it.built(t)
}

// writeMidSize writes such a briefing in one of its versions. From one to the next
// every article and actor changes, and some articles, events and files come and go.
func writeMidSize(t *testing.T, folder string, version int) {
	t.Helper()
	copyLayouts(t, folder)
	put := func(name, text string) { write(t, filepath.Join(folder, name), text) }
	put("config.yaml", fmt.Sprintf("title: Version %d\ndate: 2024-01-01\nmentions: all\n", version))
	put("content/index.md", fmt.Sprintf("Version %d of [](actor:actor-1).\n", version))
	put("content/sources.yaml", "outlets:\n  gazette: {name: The Gazette}\n")
	put("content/actors/all.yaml", midActorsOf(version))
	put("content/timeline.yaml", midEventsOf(version))
	put(fmt.Sprintf("content/files/version-%d.txt", version), strings.Repeat("file\n", 10_000))
	for i := range midArticles {
		if (i+version)%10 == 0 {
			continue
		}
		put(fmt.Sprintf("content/articles/article-%d.md", i), midArticle(i, version))
		put(fmt.Sprintf("content/annotations/article-%d.yaml", i), fmt.Sprintf("- {quote: paragraph 3 of %d, note: A note in version %d}\n", i, version))
	}
}

func midActorsOf(version int) string {
	var b strings.Builder
	for i := range midActors {
		fmt.Fprintf(&b, "actor-%d: {name: Person Nr%dx, kind: person, role: in version %d}\n", i, i, version)
	}
	return b.String()
}

func midEventsOf(version int) string {
	var b strings.Builder
	for i := range midEvents {
		if (i+version)%7 != 0 {
			fmt.Fprintf(&b, "event-%d: {date: %d, title: Event %d, actors: [actor-%d]}\n", i, 1900+i, i, i)
		}
	}
	return b.String()
}

func midArticle(i, version int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: Article %d\noutlet: gazette\npublished: 2023\n---\n", i)
	for paragraph := range 5 {
		fmt.Fprintf(&b, "This is paragraph %d of %d in version %d. Here Person Nr%dx met Person Nr%dx, and *nobody* said what of.\n\n",
			paragraph, i, version, (i*3+paragraph)%midActors, (i+paragraph*5)%midActors)
	}
	return b.String()
}
