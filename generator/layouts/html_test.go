package layouts_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"annotated-briefing/generator/layouts"
)

// What every page has to be, whatever it shows.
func TestPagesAreSound(t *testing.T) {
	set := shipped(t)
	for _, kind := range layouts.Kinds() {
		for _, bools := range []bool{true, false} {
			p := parsed(t, render(t, set, kind, &sampler{bools: bools}))
			p.check(t, kind)
			if bools { // a page that stands alone has nothing to skip, and its style in itself
				p.checkOwnStyle(t, kind)
			} else {
				p.checkSkip(t, kind)
				p.checkPolicy(t, kind, "'self'", 0)
			}
		}
	}
}

// elements are the elements of a page in order.
type elements []*html.Node

func parsed(t *testing.T, page []byte) elements {
	if !bytes.HasPrefix(page, []byte("<!doctype html>\n<html ")) {
		t.Errorf("a page begins with %.40q", page)
	}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var all elements
	for node := range root.Descendants() {
		if node.Type == html.ElementNode {
			all = append(all, node)
		}
	}
	return all
}

func attribute(node *html.Node, name string) string {
	for _, it := range node.Attr {
		if it.Key == name {
			return it.Val
		}
	}
	return ""
}

// named are the elements of a name, but those of drawings, whose names mean others.
func (all elements) named(name string) elements {
	return slices.DeleteFunc(slices.Clone(all), func(node *html.Node) bool { return node.Data != name || node.Namespace != "" })
}

func (all elements) check(t *testing.T, kind string) {
	for name, count := range map[string]int{"h1": 1, "main": 1, "header": -1, "footer": -1, "title": 1, "iframe": 0, "form": 0, "base": 0} {
		if name == "form" && kind == "timeline" {
			count = 1 // what entries are chosen by, with scripts alone
		}
		if found := len(all.named(name)); found != count && (count >= 0 || found == 0) {
			t.Errorf("%s: %d <%s>", kind, found, name)
		}
	}
	ids := map[string]bool{}
	for _, node := range all {
		checkAttributes(t, kind, node)
		sample := strings.HasPrefix(attribute(node, "id"), "actors.") // the sample has two groups of one kind
		if id := attribute(node, "id"); id != "" && ids[id] && !sample {
			t.Errorf("%s: the id %s stands twice", kind, id)
		} else {
			ids[id] = true
		}
	}
	checkHead(t, kind, all)
	for _, nav := range all.named("nav") {
		if attribute(nav, "aria-label")+attribute(nav, "aria-labelledby") == "" {
			t.Errorf("%s: a <nav> without a name", kind)
		}
	}
}

func (all elements) checkSkip(t *testing.T, kind string) {
	toMain := slices.ContainsFunc(all.named("main"), func(it *html.Node) bool { return attribute(it, "id") == "page.main" })
	if skip := all.named("a")[0]; attribute(skip, "href") != "#page.main" || !toMain {
		t.Errorf("%s: the first link does not skip to the content", kind)
	}
}

// maybeEmpty are attributes that say something without a value, and the value of
// the setting that is the default.
var maybeEmpty = []string{"open", "defer", "hidden", "checked", "disabled", "popover", "value"}

func checkAttributes(t *testing.T, kind string, node *html.Node) {
	for _, it := range node.Attr {
		if it.Key == "style" || strings.HasPrefix(it.Key, "on") {
			t.Errorf("%s: <%s %s>", kind, node.Data, it.Key)
		}
		if src := attribute(node, "src"); node.Data == "script" && (node.FirstChild != nil || !strings.Contains(src, "assets/")) {
			t.Errorf("%s: a script that is not an asset of the site: %q", kind, src)
		}
		if it.Key == "class" && strings.Contains(it.Val, "outside") && attribute(node, "rel") != "noopener noreferrer external" {
			t.Errorf("%s: an outside link with rel %q", kind, attribute(node, "rel"))
		}
		if it.Val == "" && !slices.Contains(maybeEmpty, it.Key) {
			t.Errorf("%s: an empty %s of <%s>", kind, it.Key, node.Data)
		}
	}
}

func checkHead(t *testing.T, kind string, all elements) {
	if root := all[0]; attribute(root, "lang") == "" || attribute(root, "dir") == "" {
		t.Errorf("%s: a page without language or direction", kind)
	}
	metas := all.named("meta")
	if attribute(metas[0], "charset") != "utf-8" || attribute(metas[1], "http-equiv") != "Content-Security-Policy" {
		t.Errorf("%s: the head does not begin with charset and policy", kind)
	}
}

// checkPolicy wants styles to be allowed from one source, and so many in the page.
func (all elements) checkPolicy(t *testing.T, kind, styles string, count int) {
	want := "default-src 'none'; style-src " + styles + "; script-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"
	if got := attribute(all.named("meta")[1], "content"); got != want {
		t.Errorf("%s: content security policy %q, want %q", kind, got, want)
	}
	if found := len(all.named("style")); found != count {
		t.Errorf("%s: %d <style>", kind, found)
	}
}

// checkOwnStyle wants the style in the page to be allowed by its digest, and its
// colours to be those of all pages.
func (all elements) checkOwnStyle(t *testing.T, kind string) {
	own := all.named("style")[0].FirstChild.Data
	sum := sha256.Sum256([]byte(own))
	all.checkPolicy(t, kind, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'", 1)
	shared, err := os.ReadFile("../../layouts/assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	colours := regexp.MustCompile(`light-dark\([^)]*\)`).FindAllString(own, -1)
	if len(colours) < 2 {
		t.Errorf("%s: its own style has the colours %q", kind, colours)
	}
	for _, it := range colours {
		if !bytes.Contains(shared, []byte(it)) {
			t.Errorf("%s: the colour %s is not in style.css", kind, it)
		}
	}
}

// An element that the generator makes has an id with a dot, but for the text of
// an article and the entries of the timeline: no record's id has one.
func TestIdsHaveDots(t *testing.T) {
	set := shipped(t)
	for _, kind := range layouts.Kinds() {
		for _, node := range parsed(t, render(t, set, kind, &sampler{})) {
			id := attribute(node, "id")
			if id == "" || id == "text" && kind == "article" || kind == "timeline" && node.Data == "li" {
				continue
			}
			if !strings.Contains(id, ".") {
				t.Errorf("%s: the id %q", kind, id)
			}
		}
	}
}

func TestStylesheetIsSmall(t *testing.T) {
	text, err := os.ReadFile("../../layouts/assets/style.css")
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	writer := gzip.NewWriter(&packed)
	writer.Write(text)
	writer.Close()
	if packed.Len() > 8<<10 {
		t.Errorf("style.css is %d bytes when packed", packed.Len())
	}
	for _, forbidden := range []string{"url(", "@import", "http:", "https:"} {
		if strings.Contains(string(text), forbidden) {
			t.Errorf("style.css asks for something else: %s", forbidden)
		}
	}
}
