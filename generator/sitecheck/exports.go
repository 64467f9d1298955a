package sitecheck

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"annotated-briefing/generator/phrase"
)

// checkExports checks the files for other programs against what is there.
func (s *Site) checkExports() {
	var document any
	s.readJSON("briefing.json", &document)
	s.checkDocument(document)
	s.checkManifest()
	for _, name := range []string{"feed.xml", "sitemap.xml"} {
		switch content, found := s.files[name]; {
		case found && s.baseURL == "":
			s.fault(name, "is made without a base_url")
		case !found && s.baseURL != "":
			s.fault(name, "is missing")
		case found:
			s.checkXML(name, content)
		}
	}
}

func (s *Site) readJSON(name string, into any) {
	if err := json.Unmarshal(s.files[name], into); err != nil {
		s.fault(name, "%v", err)
	}
}

// checkDocument goes through briefing.json: whatever has an address leads
// there, a quotation to the very words it quotes, a mention to the very name.
func (s *Site) checkDocument(it any) {
	switch it := it.(type) {
	case []any:
		for _, below := range it {
			s.checkDocument(below)
		}
	case map[string]any:
		href, _ := it["href"].(string)
		if href != "" {
			s.follow("briefing.json", "index.html", href)
		}
		if quoted, ok := it["words"].([]any); ok {
			s.checkQuotation(href, joined(quoted))
		}
		if name, ok := it["name"].(string); ok && it["actor"] != nil && href != "" {
			s.checkMention(href, name)
		}
		for _, below := range it {
			s.checkDocument(below)
		}
	}
}

func joined(list []any) string {
	var b strings.Builder
	for _, it := range list {
		part, _ := it.(string)
		b.WriteString(part + " ")
	}
	return b.String()
}

// same compares words as the format's folding does, white space aside: where
// marked words go on in another block nothing in HTML says how they are parted.
func same(a, b string) bool {
	fold := func(words string) string { return strings.ReplaceAll(phrase.FoldString(words), " ", "") }
	return fold(a) == fold(b)
}

func (s *Site) checkQuotation(href, words string) {
	address, id, _ := strings.Cut(href, "#")
	page := s.pages[address]
	if page == nil || page.ids[id] == nil {
		return // told when the address was followed
	}
	if at := page.ids[id]; at.Data != "mark" {
		s.fault(address, "the place of a quotation, %s, is no <mark> but a <%s>", id, at.Data)
	}
	if got := page.Marked(id); !same(got, words) {
		s.fault(address, "%s marks %q, but quoted is %q", id, got, words)
	}
}

func (s *Site) checkMention(href, name string) {
	address, id, _ := strings.Cut(href, "#")
	if page := s.pages[address]; page != nil && page.ids[id] != nil {
		if got := text(page.ids[id]); !strings.HasPrefix(phrase.FoldString(name), phrase.FoldString(got)) || got == "" {
			s.fault(address, "%s is %q, but named is %q", id, got, name)
		}
	}
}

// checkManifest wants every file of the site listed with its hash, and no other.
func (s *Site) checkManifest() {
	var manifest struct {
		Format int               `json:"format"`
		Files  map[string]string `json:"files"`
	}
	s.readJSON("manifest.json", &manifest)
	for name, listed := range manifest.Files {
		if sum := sha256.Sum256(s.files[name]); s.files[name] == nil || hex.EncodeToString(sum[:]) != listed {
			s.fault("manifest.json", "lists %s, which is missing or has another hash", name)
		}
	}
	for name := range s.files {
		if manifest.Files[name] == "" && name != "manifest.json" {
			s.fault("manifest.json", "does not list %s", name)
		}
	}
}

// checkXML reads a feed or site map and follows every address of the site in it.
func (s *Site) checkXML(name string, content []byte) {
	decoder := xml.NewDecoder(bytes.NewReader(content))
	addresses := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			s.fault(name, "%v", err)
			return
		}
		for _, address := range addressesIn(token) {
			if rest, own := strings.CutPrefix(address, s.baseURL); own {
				addresses++
				s.followAbsolute(name, rest)
			}
		}
	}
	if addresses == 0 {
		s.fault(name, "leads to no page")
	}
}

// addressesIn are the texts of a token that may be addresses.
func addressesIn(token xml.Token) []string {
	switch it := token.(type) {
	case xml.CharData:
		return []string{strings.TrimSpace(string(it))}
	case xml.StartElement:
		var list []string
		for _, a := range it.Attr {
			if slices.Contains([]string{"href", "src"}, a.Name.Local) {
				list = append(list, a.Value)
			}
		}
		return list
	}
	return nil
}

// followAbsolute follows what stands behind the base address: a folder is its index.html.
func (s *Site) followAbsolute(name, rest string) {
	if parsed, err := url.Parse(rest); err == nil && (parsed.Path == "" || strings.HasSuffix(parsed.Path, "/")) {
		rest = path.Join(parsed.Path, "index.html")
	}
	s.follow(name, "index.html", rest)
}
