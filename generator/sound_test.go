package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/net/html"
)

// wantSound is the command `sound`.
func wantSound(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: sound DIR")
	}
	if faults := unsound(os.DirFS(ts.MkAbs(args[0]))); len(faults) > 0 {
		ts.Fatalf("%s", strings.Join(faults, "\n"))
	}
}

// unsound says what is wrong with a built site: pages that are not well-formed,
// have an id twice, no or several h1, or something inline; links that lead
// nowhere or leave the site other than the format says; addresses in briefing.json
// that do not exist; a manifest that does not list what is there.
func unsound(site fs.FS) []string {
	s := soundness{site: site, pages: map[string]*builtPage{}, files: map[string]bool{}}
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		s.files[name] = true
		if strings.HasSuffix(name, ".html") {
			s.readPage(name)
		}
		return nil
	})
	if err != nil {
		s.fault("%v", err)
	}
	for name, page := range s.pages {
		for _, href := range page.links {
			s.checkLink(name, href)
		}
	}
	s.checkDocument()
	s.checkManifest()
	slices.Sort(s.faults)
	return s.faults
}

type soundness struct {
	site   fs.FS
	pages  map[string]*builtPage
	files  map[string]bool
	faults []string
}

type builtPage struct {
	ids   map[string]bool
	links []string
	open  []string // elements that are not closed yet
	h1s   int
}

func (s *soundness) fault(format string, args ...any) {
	s.faults = append(s.faults, fmt.Sprintf(format, args...))
}

var void = []string{"meta", "link", "br", "hr", "img", "input", "wbr", "col"}

func (s *soundness) readPage(name string) {
	content, err := fs.ReadFile(s.site, name)
	if err != nil {
		s.fault("%v", err)
		return
	}
	page := &builtPage{ids: map[string]bool{}}
	s.pages[name] = page
	tokens := html.NewTokenizer(bytes.NewReader(content))
	for tokens.Next() != html.ErrorToken {
		switch token := tokens.Token(); token.Type {
		case html.StartTagToken:
			s.start(name, page, token)
		case html.EndTagToken:
			s.end(name, page, token.Data)
		}
	}
	if len(page.open) > 0 {
		s.fault("%s: <%s> is never closed", name, page.open[len(page.open)-1])
	}
	if page.h1s != 1 {
		s.fault("%s: %d h1", name, page.h1s)
	}
}

func (s *soundness) start(name string, page *builtPage, token html.Token) {
	if token.Data == "h1" {
		page.h1s++
	}
	if (token.Data == "a" || token.Data == "p") && slices.Contains(page.open, token.Data) {
		s.fault("%s: <%s> inside <%[2]s>", name, token.Data)
	}
	if !slices.Contains(void, token.Data) {
		page.open = append(page.open, token.Data)
	}
	for _, a := range token.Attr {
		switch {
		case a.Key == "id" && page.ids[a.Val]:
			s.fault("%s: the id %q stands twice", name, a.Val)
		case a.Key == "id":
			page.ids[a.Val] = true
		case a.Key == "href" || a.Key == "src":
			page.links = append(page.links, a.Val)
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			s.fault("%s: <%s %s> is inline", name, token.Data, a.Key)
		case strings.HasPrefix(a.Key, "aria-labelledby"):
			page.links = append(page.links, "#"+a.Val)
		}
	}
}

func (s *soundness) end(name string, page *builtPage, tag string) {
	last := len(page.open) - 1
	if last < 0 || page.open[last] != tag {
		s.fault("%s: </%s> closes nothing (open: %s)", name, tag, strings.Join(page.open, " "))
		return
	}
	page.open = page.open[:last]
}

func (s *soundness) checkLink(name, href string) {
	target, err := url.Parse(href)
	switch {
	case err != nil || href == "":
		s.fault("%s: %q is no address", name, href)
	case target.Scheme != "" || name == "404.html" && strings.HasPrefix(href, "/"):
	case strings.HasPrefix(href, "/"):
		s.fault("%s: %s is not relative", name, href)
	default:
		s.checkPlace(name, path.Join(path.Dir(name), target.Path), target)
	}
}

func (s *soundness) checkPlace(name, to string, target *url.URL) {
	if target.Path == "" {
		to = name
	}
	page := s.pages[to]
	switch {
	case !s.files[to]:
		s.fault("%s: %s leads nowhere", name, target)
	case target.Fragment != "" && (page == nil || !page.ids[target.Fragment]):
		s.fault("%s: %s leads to no place of that page", name, target)
	}
}

// checkDocument follows every href of briefing.json.
func (s *soundness) checkDocument() {
	var document any
	s.readJSON("briefing.json", &document)
	var follow func(any)
	follow = func(it any) {
		switch it := it.(type) {
		case []any:
			for _, below := range it {
				follow(below)
			}
		case map[string]any:
			for key, below := range it {
				if href, ok := below.(string); ok && key == "href" {
					s.checkLink("briefing.json", href)
				}
				follow(below)
			}
		}
	}
	follow(document)
}

// checkManifest compares the manifest with the files that it lists. Files that
// it does not list are the user's.
func (s *soundness) checkManifest() {
	var manifest struct {
		Files map[string]string `json:"files"`
	}
	s.readJSON("manifest.json", &manifest)
	if len(manifest.Files) == 0 {
		s.fault("manifest.json lists nothing")
	}
	for name, listed := range manifest.Files {
		content, err := fs.ReadFile(s.site, name)
		sum := sha256.Sum256(content)
		if err != nil {
			s.fault("manifest.json: %v", err)
		} else if hex.EncodeToString(sum[:]) != listed {
			s.fault("manifest.json: %s has another hash", name)
		}
	}
	for name := range s.pages {
		if manifest.Files[name] == "" {
			s.fault("manifest.json does not list %s", name)
		}
	}
}

func (s *soundness) readJSON(name string, into any) {
	content, err := fs.ReadFile(s.site, name)
	if err == nil {
		err = json.Unmarshal(content, into)
	}
	if err != nil {
		s.fault("%s: %v", name, err)
	}
}
