package content_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
)

// seed gives to a fuzz target the files of one testdata tree that a pattern
// matches.
func seed(f *testing.F, tree, pattern string) {
	archive, err := txtar.ParseFile("testdata/" + tree + ".txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range archive.Files {
		if match, _ := path.Match(pattern, file.Name); match {
			f.Add(string(file.Data))
		}
	}
}

// loadOne loads a briefing of one file.
func loadOne(name, text string) (*briefing.Briefing, *diagnostic.List) {
	list := new(diagnostic.List)
	tree := fstest.MapFS{"content/" + name: &fstest.MapFile{Data: []byte(text)}}
	return content.Load(tree, content.Settings{Folder: "content", Publish: briefing.PublishFull}, list), list
}

// FuzzArticle reads any bytes as an article. What has no errors has what an
// article must have.
func FuzzArticle(f *testing.F) {
	for _, tree := range []string{"everything", "article_words", "article_shapes", "article_mentions", "addresses"} {
		seed(f, tree, "content/articles/*.md")
	}
	f.Fuzz(func(t *testing.T, text string) {
		read, list := loadOne("articles/a.md", text)
		messages(list)
		if list.HasErrors() || len(read.Articles) == 0 {
			return
		}
		article := read.Articles[0]
		if article.Title.Value == "" || article.Outlet.Value == "" || article.Published.At.IsZero() {
			t.Errorf("an article without title, outlet or date: %q", text)
		}
		checkAddress(t, article.URL.Value)
		checkAddress(t, article.Archive.Value)
	})
}

func checkAddress(t *testing.T, address string) {
	parsed, err := url.Parse(address)
	if address == "" {
		return
	}
	if err != nil || parsed.Host == "" || parsed.User != nil || parsed.Scheme != "http" && parsed.Scheme != "https" {
		t.Errorf("%q passed as a web address", address)
	}
}

// FuzzClaims reads any bytes as a register. Figures that pass are in order.
func FuzzClaims(f *testing.F) {
	for _, tree := range []string{"everything", "claims", "figures"} {
		seed(f, tree, "content/claims.yaml")
	}
	f.Fuzz(func(t *testing.T, text string) {
		read, list := loadOne("claims.yaml", text)
		messages(list)
		for _, claim := range read.Claims {
			for _, report := range claim.Reports {
				checkValue(t, report.Value)
			}
		}
	})
}

var decimal = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

func checkValue(t *testing.T, value briefing.Value) {
	if value.IsZero() {
		return
	}
	var low, high float64
	fmt.Sscan(value.Low, &low)
	fmt.Sscan(value.High, &high)
	if !decimal.MatchString(value.Low) || !decimal.MatchString(value.High) || low > high {
		t.Errorf("%q to %q passed as a value", value.Low, value.High)
	}
}

// FuzzSVG reads any bytes as a drawing. What passes is XML in which nothing
// acts and nothing leads out.
func FuzzSVG(f *testing.F) {
	for _, tree := range []string{"svg_allowed", "svg_elements", "svg_attributes", "svg_xml"} {
		seed(f, tree, "content/files/*.svg")
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, list := loadOne("files/a.svg", text)
		if list.HasErrors() {
			return
		}
		checkHarmless(t, text)
	})
}

var acts = regexp.MustCompile(`(?i)^(script|style|a|image|foreignobject|iframe|animate.*|set|handler|listener|feimage|on.*)$`)

func checkHarmless(t *testing.T, text string) {
	decoder := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\uFEFF")))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("passed, but %v: %q", err, text)
		}
		element, isElement := token.(xml.StartElement)
		if isElement && acts.MatchString(element.Name.Local) {
			t.Fatalf("<%s> passed: %q", element.Name.Local, text)
		}
		for _, attribute := range element.Attr {
			if acts.MatchString(attribute.Name.Local) && attribute.Name.Space != "xmlns" {
				t.Fatalf("attribute %s passed: %q", attribute.Name.Local, text)
			}
			if attribute.Name.Local == "href" && attribute.Name.Space != "xmlns" && !strings.HasPrefix(attribute.Value, "#") {
				t.Fatalf("reference %q passed: %q", attribute.Value, text)
			}
		}
	}
}

// FuzzNames plants a file of any name anywhere: a diagnostic or a result.
func FuzzNames(f *testing.F) {
	for _, name := range []string{"articles/a.md", "actors/x.yaml", "files/a/b.png", "files/CON.txt", "x~", ".y", "files/a\u0308.txt", "index.md/x"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if !validPath(name) {
			return
		}
		read, list := loadOne(name, "x")
		if list.HasErrors() {
			return
		}
		for _, file := range read.Files {
			if strings.ContainsAny(file.Path, "<>:\"|?*\\\x00") || len(file.Path) > 200 {
				t.Errorf("%q passed as a file's name", file.Path)
			}
		}
	})
}

func validPath(name string) bool {
	return fstest.MapFS{name: &fstest.MapFile{}}[name] != nil && path.Clean(name) == name && !strings.HasPrefix(name, "/") && !strings.HasPrefix(name, "..") && name != "."
}
