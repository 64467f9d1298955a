package sitecheck_test

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"annotated-briefing/generator/sitecheck"
)

const (
	head = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>A page</title><meta name="description" content="Of a site."><link rel="stylesheet" href="ROOTstyle.css"></head>
<body><a href="#page.main">Skip</a><header><nav aria-label="Menu"><a href="ROOTindex.html">Home</a></nav></header>
<main id="page.main"><h1>A page</h1>
`
	foot = `</main><footer><p>Foot</p></footer></body></html>
`
	article = `<div id="text"><h2>Head</h2><p>The <mark id="quote.1">troops <a class="mention" id="name.1" href="../index.html">Moscow</a> has</mark>, and</p>
<aside><p>a note</p></aside><ul><li>the <mark data-mark="quote.1">rest</mark><a role="doc-noteref" href="#text">1</a></li></ul></div>
`
	printed = `<article id="print.articles.a"><h2>A</h2><div id="print.articles.a.text"><h2>Head</h2>
<p>The <mark id="print.articles.a.quote.1">troops <a class="mention" href="#print.articles.a">Moscow</a> has</mark>, and</p>
<ul><li>the <mark data-mark="print.articles.a.quote.1">rest</mark></li></ul></div><aside><p>a note</p></aside></article>
`
	document = `{"quotes": [{"words": ["troops Moscow has", "rest"], "href": "articles/a.html#quote.1"}],
"mentions": [{"actor": "moscow", "name": "Moscow", "href": "articles/a.html#name.1"}]}
`
)

// alone makes a page one that stands alone, with its style in itself.
var alone = strings.NewReplacer(`<link rel="stylesheet" href="style.css">`, "<style>p { color: red }</style>",
	"style-src 'self'", "style-src 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='", `<a href="index.html">Home</a>`, "Home")

// sound is a small site without a fault.
func sound() map[string]string {
	return map[string]string{
		"index.html":      page("", `<p><svg viewBox="0 0 1 1" aria-hidden="true"><path d="M0 0"/></svg><a href="articles/a.html#quote.1">words</a> <span class="needs-script"><button type="button">Go</button> <select name="actor" aria-label="Actor"><option value="moscow">Moscow</option></select></span> <a href="?actor=moscow">Moscow</a> <a rel="noopener noreferrer external" href="https://x.example/">x</a> <a href="print.html">all</a></p>`),
		"articles/a.html": page("../", article),
		"print.html":      page("", printed),
		"404.html":        alone.Replace(page("", "")),
		"style.css":       "p { color: red }\n",
		"briefing.json":   document,
	}
}

func page(root, matter string) string {
	return strings.ReplaceAll(head, "ROOT", root) + matter + foot
}

// faults checks a site, to which the manifest is added.
func faults(t *testing.T, files map[string]string) []string {
	t.Helper()
	site, err := sitecheck.Open(folder(files), "")
	if err != nil {
		t.Fatal(err)
	}
	return site.Faults()
}

func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fsys[name] = &fstest.MapFile{Data: []byte(files[name])}
		lines = append(lines, fmt.Sprintf("%q: %q", name, fmt.Sprintf("%x", sha256.Sum256([]byte(files[name])))))
	}
	if fsys["manifest.json"] == nil {
		fsys["manifest.json"] = &fstest.MapFile{Data: []byte(`{"files": {` + strings.Join(lines, ",") + `}}`)}
	}
	return fsys
}

func TestSound(t *testing.T) {
	if found := faults(t, sound()); len(found) > 0 {
		t.Errorf("a sound site has faults:\n%s", strings.Join(found, "\n"))
	}
}

// Every fault is found: in the file, the old text is replaced by the new, and
// then a fault has the words.
var planted = []struct{ file, old, new, words string }{
	{"index.html", "<p>", "<p><p></p>", "the parser"},
	{"index.html", "<p>", "<p><div></div>", "the parser"},
	{"index.html", "<p>", "<table><tr><td></td></tr></table><p>", "the parser makes"},
	{"index.html", "</p>", "", "closes nothing"},
	{"index.html", "</html>", "", "never closed"},
	{"index.html", "</a></p>", "</p></a>", "closes nothing"},
	{"index.html", "<p>", "<p>a < b", "unescaped <"},
	{"index.html", "<p>", "<p><!-- x -->", "comment"},
	{"index.html", "<p>", `<p class="a" class="b">`, "has class twice"},
	{"index.html", "<!doctype html>", "", "doctype"},
	{"index.html", "<p>", `<button type="button">Go</button><p>`, "a <button> is there without scripts too"},
	{"index.html", "<p>", `<div class="needs-script"><button>Go</button></div><p>`, "would send a form"},
	{"index.html", "<p>", `<form class="needs-script" method="get"></form><p>`, "a form that sends something"},
	{"index.html", "<p>", `<p><input type="text">`, "a <input> is there without scripts too"},
	{"index.html", "<p>", `<p><svg aria-label="x"><foreignObject></foreignObject></svg>`, "a drawing has a <foreignObject>"},
	{"index.html", "<p>", `<p><svg viewBox="0 0 1 1"><path d="M0 0"/></svg>`, "a drawing has no name"},
	{"index.html", ` lang="en"`, "", "no lang"},
	{"index.html", "<title>A page</title>", "<title> </title>", "no title"},
	{"index.html", `<meta charset="utf-8">`, "", "does not begin with charset"},
	{"index.html", "style-src 'self'", "style-src 'self' https:", "allows style-src"},
	{"index.html", "base-uri 'none'; ", "", "no base-uri"},
	{"index.html", "no-referrer", "origin", "referrer"},
	{"index.html", "<main", "<main></main><main", "landmarks main"},
	{"index.html", ` aria-label="Menu"`, "", "no name"},
	{"index.html", `href="#page.main"`, `href="#x"`, "skip to main"},
	{"index.html", "<h1>A page</h1>", "<h2>A page</h2>", "0 h1"},
	{"index.html", "<p>", "<h3>x</h3><p>", "below a heading of level 1"},
	{"index.html", "<p>", `<p style="color:red">`, "attribute style"},
	{"index.html", "<p>", `<p onclick="x()">`, "attribute onclick"},
	{"index.html", "<p>", `<script>alert(1)</script><p>`, "script is inline"},
	{"index.html", "<p>", `<style>p{}</style><p>`, "<style>"},
	{"index.html", "<p>", `<iframe src="index.html"></iframe><p>`, "<iframe>"},
	{"index.html", "<p>", `<p><img src="https://x.example/x.png" alt="">`, "loaded from elsewhere"},
	{"index.html", "<p>", `<p><img src="//x.example/x.png" alt="">`, "loaded from elsewhere"},
	{"index.html", "<p>", `<p><img src="style.css">`, "no alt"},
	{"index.html", "<p>", `<p><a href="javascript:alert(1)">x</a>`, "forbidden address"},
	{"index.html", "<p>", `<p><a>x</a>`, "leads nowhere"},
	{"index.html", ` noreferrer`, "", "not noreferrer"},
	{"index.html", "a.html#quote.1", "a.html#quote.2", "no place"},
	{"index.html", "a.html#quote.1", "b.html", "no file"},
	{"index.html", "?actor=moscow", "?actor=minsk", "chooses what index.html does not offer"},
	{"index.html", "?actor=moscow", "?author=moscow", "chooses what index.html does not offer"},
	{"index.html", "?actor=moscow", "articles/a.html?actor=moscow", "chooses what articles/a.html does not offer"},
	{"index.html", `href="articles/a.html#quote.1"`, `href="#page.main"`, "cannot be reached"},
	{"index.html", "<p>", `<p aria-labelledby="x">`, "names no id"},
	{"index.html", "<p>", `<p id="page.main">`, "stands twice"},
	{"index.html", "<p>", `<p id="x">`, "has no dot"},
	{"index.html", "<p>", "<p>#ZgotmplZ", "ZgotmplZ"},
	{"404.html", "color: red", "color: blue", "allows style-src"},
	{"404.html", "</style>", "</style><style></style>", "<style>"},
	{"404.html", "color: red", "background: url(x.png)", "<style>"},
	{"404.html", "default-src 'none'", "default-src 'none'; img-src 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4='", "allows img-src"},
	{"404.html", "Home", `<a href="index.html">Home</a>`, "stand alone"},
	{"articles/a.html", `class="mention" `, "", "stands in a mark"},
	{"articles/a.html", "troops", "tanks", `but quoted is "troops`},
	{"articles/a.html", ">rest<", ">next<", `but quoted is "troops`},
	{"articles/a.html", "Moscow", "Minsk", "but named is"},
	{"articles/a.html", `<mark id="quote.1">`, `<b id="quote.1">`, "closes nothing"},
	{"print.html", `href="#print.articles.a"`, `href="articles/a.html"`, "leads out of the document"},
	{"print.html", `id="print.articles.a"`, `id="print.articles.b"`, "has no print.articles.a"},
	{"print.html", `id="print.articles.a.text"`, `id="print.text"`, "no text of articles/a.html"},
	{"print.html", "Head", "Heads", "another text than articles/a.html"},
	{"print.html", `<mark id="print.articles.a.quote.1"`, `<mark id="print.articles.a.quote.2"`, "does not mark quote.1"},
	{"style.css", "red", "url(https://x.example/)", "loads"},
	{"style.css", "p {", "@import 'x.css'; p {", "loads"},
	{"briefing.json", "name.1", "name.2", "no place"},
	{"briefing.json", "]}", "", "JSON"},
	{"manifest.json", "", `{"files": {"gone.html": ""}}`, "lists gone.html"},
	{"manifest.json", "", `{"files": {}}`, "does not list index.html"},
	{"feed.xml", "", "<feed/>", "without a base_url"},
}

func TestPlantedFaults(t *testing.T) {
	for _, plant := range planted {
		files := sound()
		files[plant.file] = strings.Replace(files[plant.file], plant.old, plant.new, 1)
		if found := faults(t, files); !strings.Contains(strings.Join(found, "\n"), plant.words) {
			t.Errorf("%s with %q for %q: want a fault %q, got %q", plant.file, plant.new, plant.old, plant.words, found)
		}
	}
}

// With an address of its own a site has a feed, a site map, canonical links and a
// 404.html that is absolute.
func TestBaseURL(t *testing.T) {
	const base = "https://briefing.example/x/"
	files := sound()
	files["404.html"] = page(base, "")
	files["feed.xml"] = `<feed><link href="` + base + `"/><id>` + base + `articles/a.html</id></feed>`
	files["sitemap.xml"] = "<urlset><loc>" + base + "articles/a.html</loc></urlset>"
	files["index.html"] = strings.Replace(files["index.html"], "</head>", `<link rel="canonical" href="`+base+`"></head>`, 1)
	for _, test := range []struct{ file, old, new, words string }{
		{"index.html", "", "", ""},
		{"404.html", base + "index.html", base + "none.html", "leads to no file"},
		{"404.html", base + "index.html", "index.html", "forbidden address"},
		{"feed.xml", "a.html", "b.html", "leads to no file"},
		{"sitemap.xml", "</loc>", "", "syntax error"},
		{"index.html", `canonical" href="https`, `canonical" href="http`, "canonical address"},
	} {
		changed := maps.Clone(files)
		changed[test.file] = strings.Replace(changed[test.file], test.old, test.new, 1)
		site, err := sitecheck.Open(folder(changed), base)
		if err != nil {
			t.Fatal(err)
		}
		found := strings.Join(site.Faults(), "\n")
		if test.words == "" && found != "" || !strings.Contains(found, test.words) {
			t.Errorf("%s with %q: want %q, got %q", test.file, test.new, test.words, found)
		}
	}
}

func TestText(t *testing.T) {
	site, err := sitecheck.Open(folder(sound()), "")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := site.Page("articles/a.html").Text(), "Head The troops Moscow has, and the rest"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := site.Page("articles/a.html").Marked("quote.1"), "troops Moscow has rest"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
