package page

import (
	"fmt"
	"net/url"
	"strings"

	"annotated-briefing/generator/link"
)

// Addresses of pages, from the root of the output. They are part of the
// content format: other sites link to them.

func articleAddress(a *link.Article) string     { return "articles/" + a.ID + ".html" }
func actorAddress(a *link.Actor) string         { return "actors/" + a.ID + ".html" }
func eventAddress(e *link.Event) string         { return "events/" + e.ID + ".html" }
func claimAddress(c *link.Claim) string         { return "claims/" + c.ID + ".html" }
func judgementAddress(j *link.Judgement) string { return "judgements/" + j.ID + ".html" }
func outletAddress(o *link.Outlet) string       { return "sources/" + o.ID + ".html" }

func pageAddress(p *link.Page) string {
	if p.ID == "" {
		return "index.html"
	}
	return "pages/" + p.ID + ".html"
}

func noteAddress(n *link.Note) string { return articleAddress(n.Quote.Article) + "#" + n.ID() }

// QuoteAddress is the place of quoted words.
func QuoteAddress(q *link.Quote) string { return articleAddress(q.Article) + "#" + q.ID }

// MentionAddress is the place where an article names an actor.
func MentionAddress(a *link.Article, m *link.Mention) string { return articleAddress(a) + "#" + m.ID }

// FileAddress is where a file of the files folder has its copy. Its path, which
// may hold spaces and letters of any script, is escaped.
func FileAddress(path string) string {
	segments := strings.Split(path, "/")
	for i, segment := range segments {
		segments[i] = url.PathEscape(segment)
	}
	return "files/" + strings.Join(segments, "/")
}

// searchAddress is the page that searches.
const searchAddress = "search.html"

// initialAddress is the page of the actors of one initial. The dot keeps it
// apart from actors' ids.
func initialAddress(initial string) string { return "actors/initial." + fileOf(initial) }

// letterAddress is the page of the entries of one initial in the index of everything.
func letterAddress(initial string) string { return "search." + fileOf(initial) }

func fileOf(initial string) string {
	if len(initial) == 1 && initial[0] >= 'A' && initial[0] <= 'Z' {
		return strings.ToLower(initial) + ".html"
	}
	return fmt.Sprintf("u%04x.html", []rune(initial)[0])
}

// Address is where a thing has its page; of a note, its place in one; "" for the
// zero Thing.
func Address(t link.Thing) string {
	switch {
	case t.Article != nil:
		return articleAddress(t.Article)
	case t.Actor != nil:
		return actorAddress(t.Actor)
	case t.Event != nil:
		return eventAddress(t.Event)
	case t.Claim != nil:
		return claimAddress(t.Claim)
	case t.Judgement != nil:
		return judgementAddress(t.Judgement)
	case t.Outlet != nil:
		return outletAddress(t.Outlet)
	case t.Page != nil:
		return pageAddress(t.Page)
	case t.Note != nil:
		return noteAddress(t.Note)
	case t.Statement:
		return "sources/index.html"
	}
	return ""
}

// to is the way from this page to an address. 404.html is served at any depth,
// so its ways are absolute; without a base_url it has none.
func (s *sheet) to(address string) string {
	if s.isPart {
		return inPrint(address)
	}
	if s.address == notFoundAddress {
		if s.BaseURL == "" {
			return ""
		}
		return s.BaseURL + address
	}
	folder, inFolder := folderOf(s.address)
	if !inFolder {
		return address
	}
	if rest, same := strings.CutPrefix(address, folder); same {
		return rest
	}
	return "../" + address
}

// folderOf is the folder of an address with its slash. No page lies deeper.
func folderOf(address string) (folder string, ok bool) {
	slash := strings.IndexByte(address, '/')
	return address[:slash+1], slash >= 0
}

const notFoundAddress = "404.html"
