package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/export"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
)

var update = flag.Bool("update", false, "write what testdata should hold")

// TestExports exports the content of each testdata/*.txtar. Of the files
// briefing.json, feed.xml and sitemap.xml in it, those that are there are
// compared. The head of the archive says in words what it shows and may have a
// line "drafts".
func TestExports(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no trees: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkTree(t, path) })
	}
}

func checkTree(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	site := linkTree(t, archive)
	made := exportAll(t, site)
	checkWithheld(t, site, made)
	changed := false
	for i, file := range archive.Files {
		got, checked := made[file.Name]
		if !checked || got == string(file.Data) {
			continue
		}
		archive.Files[i].Data, changed = []byte(got), true
		if !*update {
			t.Errorf("%s is now:\n%s", file.Name, got)
		}
	}
	if *update && changed {
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func linkTree(t *testing.T, archive *txtar.Archive) *link.Site {
	t.Helper()
	files := fstest.MapFS{}
	for _, file := range archive.Files {
		if strings.HasPrefix(file.Name, "content/") {
			files[file.Name] = &fstest.MapFile{Data: file.Data}
		}
	}
	drafts := bytes.Contains(archive.Comment, []byte("\ndrafts\n"))
	var list diagnostic.List
	read := content.Load(files, content.Settings{Folder: "content", Drafts: drafts}, &list)
	site := link.Link(read, link.Settings{Mentions: briefing.MentionsFirst, Language: "en"}, &list)
	if site == nil {
		list.Print(os.Stderr, diagnostic.Options{})
		t.Fatal("the tree has errors")
	}
	return site
}

func settings(t *testing.T) export.Settings {
	cutoff, err := edtf.Parse("2022-02-15")
	if err != nil {
		t.Fatal(err)
	}
	return export.Settings{
		Title: "War & <peace>", Subtitle: "A briefing", Language: "en", Authors: []string{"Jane Doe"},
		Description: "What is known.", Cutoff: cutoff, BaseURL: "https://example.org/desk/",
	}
}

// exportAll makes all exports of a site, by path, and checks that each is
// what its name says.
func exportAll(t *testing.T, site *link.Site) map[string]string {
	t.Helper()
	made := map[string]string{}
	document, err := export.JSON(site, settings(t))
	if err != nil || !json.Valid(document) {
		t.Fatalf("%v\n%s", err, document)
	}
	made["briefing.json"] = string(document)
	feed, err := export.Feed(site, settings(t))
	if err != nil {
		t.Fatal(err)
	}
	checkAtom(t, feed)
	made["feed.xml"] = string(feed)
	pages := page.Plan(site, page.Settings{Language: "en", Word: func(key string, _ ...any) string { return key }})
	maps, err := export.Sitemap(pages, settings(t).BaseURL)
	if err != nil {
		t.Fatal(err)
	}
	for _, it := range maps {
		checkXML(t, it.Content)
		made[it.Path] = string(it.Content)
	}
	return made
}

// checkWithheld tells sentences in exports that the articles' rights withhold.
func checkWithheld(t *testing.T, site *link.Site, made map[string]string) {
	t.Helper()
	for _, article := range site.Articles {
		visible, plain := "", article.Body.Document().Text
		for _, span := range article.Visible {
			visible += plain[span.Start:span.End] + "\n"
		}
		for sentence := range strings.FieldsFuncSeq(plain, func(r rune) bool { return strings.ContainsRune(".\n", r) }) {
			sentence = strings.TrimSpace(sentence)
			if strings.Contains(visible, sentence) {
				continue
			}
			for name, text := range made {
				if strings.Contains(text, sentence) {
					t.Errorf("%s has %q, which article %s withholds", name, sentence, article.ID)
				}
			}
		}
	}
}

func checkXML(t *testing.T, document []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(document))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, document)
		}
	}
}

// atom is what a reader of feeds asks of one (RFC 4287, sections 4.1.1, 4.1.2).
type atom struct {
	XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Authors []string `xml:"author>name"`
	Links   []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"link"`
	Entries []struct {
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Authors []string `xml:"author>name"`
		Link    struct {
			Rel  string `xml:"rel,attr"`
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func checkAtom(t *testing.T, document []byte) {
	t.Helper()
	checkXML(t, document)
	var feed atom
	if err := xml.Unmarshal(document, &feed); err != nil {
		t.Fatal(err)
	}
	if feed.ID == "" || feed.Title == "" || len(feed.Updated) != len("2022-01-09T00:00:00Z") || len(feed.Authors) == 0 || feed.Links[0].Rel != "self" {
		t.Errorf("the feed wants something: %+v", feed)
	}
	ids := map[string]bool{}
	for i, entry := range feed.Entries {
		if entry.ID == "" || ids[entry.ID] || entry.Title == "" || len(entry.Updated) != len("2022-01-09T00:00:00Z") || entry.Link.Rel != "alternate" {
			t.Errorf("an entry wants something: %+v", entry)
		}
		if i > 1 && entry.Updated > feed.Entries[i-1].Updated {
			t.Errorf("%s stands behind an older article", entry.ID)
		}
		ids[entry.ID] = true
	}
}
