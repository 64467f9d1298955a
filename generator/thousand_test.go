package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// initials are first letters of names and the pages on which such names stand.
var initials = []struct{ letter, page string }{
	{"A", "initial.a.html"},
	{"z", "initial.z.html"},
	{"É", "initial.e.html"}, // under its letter without the accent
	{"Ж", "initial.u0416.html"},
	{"王", "initial.u738b.html"},
	{"7", "initial.u0023.html"}, // "#": no letter
}

// years are dates of events and the pages on which such events stand.
var years = []struct{ date, page, heading string }{
	{"2022-01-26", "2022.html", "2022"},
	{"1997", "1997.html", "1997"},
	{"2021-12/2022-02", "2021.html", "2021"},
	{"../0800", "0800.html", "AD\u00a0800"},
	{"-0043", "-0043.html", "44\u00a0BC"},
	{"202X", "2020.html", "2020"},
	{"Y-12000", "-12000.html", "12001\u00a0BC"},
	{"Y12000", "12000.html", "the year 12000"},
}

// thousands builds a briefing in a folder, with a number of actors and of timeline entries,
// one of which is the publication of an article without a date.
func thousands(t *testing.T, folder string, actors, entries int) (output string) {
	t.Helper()
	copyLayouts(t, folder)
	var people, events strings.Builder
	for i := range actors {
		fmt.Fprintf(&people, "p%d: {name: %s Person %d, kind: person}\n", i, initials[i%len(initials)].letter, i)
	}
	for i := range entries - 1 {
		fmt.Fprintf(&events, "e%d: {date: \"%s\", title: Event %d}\n", i, years[i%len(years)].date, i)
	}
	write(t, filepath.Join(folder, "config.yaml"), "title: Thousands\n")
	write(t, filepath.Join(folder, "content/index.md"), "Many.\n")
	write(t, filepath.Join(folder, "content/sources.yaml"), defaults["content/sources.yaml"])
	write(t, filepath.Join(folder, "content/articles/leaflet.md"),
		"---\ntitle: Leaflet\noutlet: gazette\npublished: unknown\n---\nA Person 0 was there.\n")
	write(t, filepath.Join(folder, "content/actors.yaml"), people.String())
	write(t, filepath.Join(folder, "content/timeline.yaml"), events.String())
	code, _, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml"))
	if code != done {
		t.Fatalf("exit code %d:\n%s", code, stderr)
	}
	return filepath.Join(folder, "public")
}

// TestThousand has as many actors and entries as one page lists.
func TestThousand(t *testing.T) {
	t.Parallel()
	public := thousands(t, quickFolder(t), 1000, 1000)
	wantSoundSite(t, public, "")
	for _, list := range []struct {
		page, entry string
		count       int
	}{
		{"actors/index.html", `href="p\d+\.html"`, 1000},
		{"timeline/index.html", ` id="e\d+"`, 999},
		{"timeline/index.html", ` id="article\.leaflet"`, 1},
	} {
		found := regexp.MustCompile(list.entry).FindAllString(read(t, public, list.page), -1)
		if len(found) != list.count {
			t.Errorf("%s has %d × %s, want %d", list.page, len(found), list.entry, list.count)
		}
	}
	for _, page := range []string{"actors/" + initials[0].page, "timeline/" + years[0].page} {
		if _, err := os.Stat(filepath.Join(public, page)); err == nil {
			t.Errorf("%s was made for 1,000", page)
		}
	}
}

// TestBeyondThousand has one more of each: the index pages list initials and
// years, and each entry stands on the page of its own.
func TestBeyondThousand(t *testing.T) {
	t.Parallel()
	public := beyondThousandSite(t)
	wantSoundSite(t, public, "")
	index := read(t, public, "actors/index.html")
	if strings.Contains(index, "p0.html") {
		t.Error("actors/index.html lists actors")
	}
	for i, initial := range initials {
		if !strings.Contains(index, `<a href="`+initial.page+`"`) {
			t.Errorf("actors/index.html has no link to %s", initial.page)
		}
		page := read(t, public, "actors/"+initial.page)
		for n := range 1001 {
			if listed := strings.Contains(page, fmt.Sprintf(`<a href="p%d.html">`, n)); listed != (n%len(initials) == i) {
				t.Fatalf("actors/%s lists p%d: %t", initial.page, n, listed)
			}
		}
	}
	index = read(t, public, "timeline/index.html")
	if strings.Contains(index, `id="e0"`) {
		t.Error("timeline/index.html lists events")
	}
	for i, year := range years {
		if !strings.Contains(index, `<a href="`+year.page+`">`+year.heading+" ") {
			t.Errorf("timeline/index.html has no link %q to %s", year.heading, year.page)
		}
		page := read(t, public, "timeline/"+year.page)
		for n := range 1000 {
			if listed := strings.Contains(page, fmt.Sprintf(` id="e%d"`, n)); listed != (n%len(years) == i) {
				t.Fatalf("timeline/%s lists e%d: %t", year.page, n, listed)
			}
		}
		event := read(t, public, fmt.Sprintf("events/e%d.html", i))
		if want := fmt.Sprintf(`href="../timeline/%s#e%d"`, year.page, i); !strings.Contains(event, want) {
			t.Errorf("events/e%d.html has no %s", i, want)
		}
	}
	if page := read(t, public, "timeline/undated.html"); !strings.Contains(page, `id="article.leaflet"`) {
		t.Error("timeline/undated.html lacks the article without a date")
	}
}

func read(t *testing.T, folder, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
