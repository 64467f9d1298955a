package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/layouts"
)

// beyondOnePage is more actors, or entries of the timeline, than one page lists.
const beyondOnePage = 1010

// strangeBriefing writes the briefing of testdata/strange, with so many actors
// and events that the glossary and the timeline are parted into several pages,
// and what configuration is added.
func strangeBriefing(t *testing.T, configuration string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	writeStrange(t, folder, configuration)
	return folder
}

func writeStrange(t *testing.T, folder, configuration string) {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/strange/briefing.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		write(t, filepath.Join(folder, file.Name), string(file.Data))
	}
	copyLayouts(t, folder)
	appendTo(t, filepath.Join(folder, "config.yaml"), configuration)
	write(t, filepath.Join(folder, "content/actors/many.yaml"), manyActors(beyondOnePage))
	write(t, filepath.Join(folder, "content/timeline/many.yaml"), manyEvents(beyondOnePage))
}

func copyLayouts(t *testing.T, folder string) {
	t.Helper()
	if err := os.CopyFS(filepath.Join(folder, "layouts"), os.DirFS("../layouts")); err != nil {
		t.Fatal(err)
	}
}

// plainLayouts are for briefings that have mistakes, of which nothing is laid out.
func plainLayouts(t *testing.T, folder string) {
	t.Helper()
	write(t, filepath.Join(folder, "layouts/words/en.yaml"), "list: \"{count}\"\n")
	for _, kind := range layouts.Kinds() {
		write(t, filepath.Join(folder, "layouts", kind+".html"), "<!doctype html><title>Plain</title>\n")
	}
}

func appendTo(t *testing.T, path, text string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString(text); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// manyActors is a register whose names begin with letters of several scripts,
// digits and signs.
func manyActors(count int) string {
	initials := strings.Fields("A Á B Ç D É f Ø Ω Я 中 あ ع 9 “ Z")
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, "actor-%d: {name: %sctor number %d, kind: %s, member_of: [actor-%d]}\n",
			i, initials[i%len(initials)], i, []string{"person", "place", "state"}[i%3], (i*7+1)%count)
	}
	return b.String()
}

// manyEvents is a register of events from before our era to far ahead.
func manyEvents(count int) string {
	dates := []string{"%04d", "%04d-02", "%04d-12-31", "-%04d", "%04d-21", "%04d~/..", "%04d-XX-XX", "../%04d"}
	var b strings.Builder
	for i := range count {
		date := fmt.Sprintf(dates[i%len(dates)], 1900+i%60)
		fmt.Fprintf(&b, "event-%d: {date: %q, title: Event number %d, actors: [actor-%d]}\n", i, date, i, i)
	}
	return b.String()
}
