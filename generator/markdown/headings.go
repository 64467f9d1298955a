package markdown

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameHeadings gives the headings their ids and shifts their levels so that the
// highest is 2. It returns the highest level as written.
func nameHeadings(text string, blocks []Block) int {
	highest := 6
	for _, b := range blocks {
		if b.Kind == Heading {
			highest = min(highest, b.Level)
		}
	}
	var ids idSet
	for i := range blocks {
		if b := &blocks[i]; b.Kind == Heading {
			b.Level = shifted(b.Level, highest, 2)
			b.ID = ids.unique("h.", slug(text[b.Start:b.End], "section"))
		}
	}
	return highest
}

// shifted returns a heading's level where the highest of the text is top.
func shifted(level, highest, top int) int {
	return min(6, level-highest+top)
}

// maxSlug bounds the length of an id's slug in bytes.
const maxSlug = 100

// slug makes a word for an address of a text: letters and digits in lower case,
// what separates words as single hyphens, nothing else. An id from it therefore
// has its dot where this package puts it. instead stands for a text without any.
func slug(text, instead string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(text[:min(len(text), 4*maxSlug)]) {
		switch {
		case unicode.In(r, unicode.L, unicode.M, unicode.N), r == '_':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r):
			gap = true
		}
		if b.Len() >= maxSlug {
			break
		}
	}
	if b.Len() == 0 {
		return instead
	}
	return b.String()
}

// An idSet makes ids that are unique.
type idSet struct {
	used map[string]bool
	last map[string]int // by slug: the last number that was tried
}

// unique returns prefix and slug, with the next free number if they are taken.
func (s *idSet) unique(prefix, slug string) string {
	if s.used == nil {
		s.used = make(map[string]bool)
	}
	id := prefix + slug
	if s.used[id] {
		if s.last == nil {
			s.last = make(map[string]int)
		}
		n := max(s.last[slug], 1)
		for s.used[id] {
			n++
			id = prefix + slug + "-" + strconv.Itoa(n)
		}
		s.last[slug] = n
	}
	s.used[id] = true
	return id
}

// Fragment resolves a fragment as authors write it, with or without its #: the
// slug of a heading (the-talks) or an id this package makes (h.the-talks, fn.1).
// The id that is returned stands in the HTML with Rendering.Prefix before it.
func (d *Document) Fragment(slug string) (id string, ok bool) {
	slug = strings.TrimPrefix(slug, "#")
	if plain, err := url.PathUnescape(slug); err == nil {
		slug = norm.NFC.String(plain)
	}
	for _, id := range [...]string{"h." + slug, slug} {
		if d.ids[id] {
			return id, true
		}
	}
	return "", false
}

// fragments gathers the ids that can be linked to.
func fragments(blocks []Block, notes []footnote) map[string]bool {
	ids := make(map[string]bool)
	for _, b := range blocks {
		if b.Kind == Heading {
			ids[b.ID] = true
		}
	}
	for _, n := range notes {
		ids[n.id] = true
		for i := range n.signs {
			ids[signID(n, i)] = true
		}
	}
	return ids
}

// signID is the id of a footnote's sign, counted from 0.
func signID(n footnote, sign int) string {
	if sign == 0 {
		return n.id + ".ref"
	}
	return n.id + ".ref-" + strconv.Itoa(sign+1)
}
