package main

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// What a reader has to fetch at most, in bytes, gzipped as hosts do it.
const (
	kilobyte         = 1000
	articleHTML      = 18 * kilobyte
	articleStyles    = 12 * kilobyte
	articleScripts   = 12 * kilobyte
	firstVisitBudget = 60 * kilobyte
)

// TestBudgets holds the shipped briefing to what a reader's patience and volume
// bear: of every article its page, its style sheets and its scripts, and everything
// that a first visit to it or to the front page fetches.
func TestBudgets(t *testing.T) {
	t.Parallel()
	output := shippedSite(t)
	site := site{t, tree(t, output)}
	within := func(what string, bytes, budget int) {
		t.Helper()
		t.Logf("%6d of %6d: %s", bytes, budget, what)
		if bytes > budget {
			t.Errorf("%s has %d bytes, %d more than it may", what, bytes, bytes-budget)
		}
	}
	articles := 0
	for address := range site.files {
		article := path.Dir(address) == "articles" && path.Base(address) != "index.html"
		if !article && address != "index.html" {
			continue
		}
		page, styles, scripts, pictures := site.weigh(address)
		within("a first visit to "+address, page+styles+scripts+pictures, firstVisitBudget)
		if article {
			articles++
			within("the page "+address, page, articleHTML)
			within("the style of "+address, styles, articleStyles)
			within("the scripts of "+address, scripts, articleScripts)
			if styles == 0 {
				t.Errorf("no style sheet of %s was weighed", address)
			}
		}
	}
	if articles < 5 {
		t.Errorf("%d articles were weighed, want 5 or more", articles)
	}
}

// site is the files of a built site.
type site struct {
	*testing.T
	files map[string]string
}

// weigh is what a page and all that it links has, gzipped.
func (site site) weigh(address string) (page, styles, scripts, pictures int) {
	site.Helper()
	tree, err := html.Parse(strings.NewReader(site.files[address]))
	if err != nil {
		site.Fatal(err)
	}
	page = site.gzipped(address)
	for n := range tree.Descendants() {
		switch rel := attribute(n, "rel"); {
		case n.Type != html.ElementNode:
		case n.Data == "link" && rel == "stylesheet":
			styles += site.gzipped(path.Join(path.Dir(address), attribute(n, "href")))
		case n.Data == "link" && rel == "icon":
			pictures += site.gzipped(path.Join(path.Dir(address), attribute(n, "href")))
		case n.Data == "script":
			scripts += site.gzipped(path.Join(path.Dir(address), attribute(n, "src")))
		case n.Data == "img" && attribute(n, "loading") != "lazy":
			pictures += site.gzipped(path.Join(path.Dir(address), attribute(n, "src")))
		}
	}
	return page, styles, scripts, pictures
}

func (site site) gzipped(address string) int {
	site.Helper()
	content, found := site.files[address]
	if !found {
		site.Fatalf("there is no %s", address)
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		site.Fatal(err)
	}
	if _, err := w.Write([]byte(content)); err != nil {
		site.Fatal(err)
	}
	if err := w.Close(); err != nil {
		site.Fatal(err)
	}
	return packed.Len()
}
