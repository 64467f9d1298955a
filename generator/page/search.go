package page

import (
	"annotated-briefing/generator/link"
)

// SearchPage is search.html: an index of everything, A–Z.
type SearchPage struct {
	Frame
	Letters []SearchLetter
}

// SearchLetter is the entries of one initial.
type SearchLetter struct {
	ID, Letter string
	Entries    []SearchEntry
}

// SearchEntry is one thing that can be looked up. What is the key of its sort:
// "entry.actor", "entry.alias", "entry.event" …; an alias has the actor's name in Of.
type SearchEntry struct {
	Link Link
	What string
	Of   string
}

func (s *sheet) search() any {
	entries := s.searchEntries()
	link.Alphabetical(s.Language, entries, func(e SearchEntry) string { return e.Link.Text })
	view := SearchPage{Frame: s.frame(s.Word("menu.search"), s.Word("contents.search"))}
	at := map[string]int{}
	for _, entry := range entries {
		letter := initialOf(entry.Link.Text)
		i, known := at[letter]
		if !known {
			i = len(view.Letters)
			at[letter] = i
			view.Letters = append(view.Letters, SearchLetter{ID: "letter." + letter, Letter: letter})
		}
		view.Letters[i].Entries = append(view.Letters[i].Entries, entry)
	}
	// A title may begin with signs that the order of entries heeds and its initial does not.
	link.Alphabetical(s.Language, view.Letters, func(l SearchLetter) string { return l.Letter })
	return view
}

// searchEntries is everything that has a name or a title.
func (s *sheet) searchEntries() []SearchEntry {
	list := make([]SearchEntry, 0, len(s.Articles)+len(s.Actors)+len(s.Events)+len(s.Claims))
	add := func(what string, to Link) { list = append(list, SearchEntry{Link: to, What: what}) }
	for _, it := range s.Articles {
		add("entry.article", s.articleLink(it))
	}
	for _, it := range s.Actors {
		add("entry.actor", s.actorLink(it))
		for _, alias := range s.otherNames(it) {
			list = append(list, SearchEntry{Link: alias, What: "entry.alias", Of: it.Name})
		}
	}
	for _, it := range s.Events {
		add("entry.event", s.eventLink(it))
	}
	for _, it := range s.Claims {
		add("entry.claim", s.claimLink(it))
	}
	for _, it := range s.Judgements {
		add("entry.judgement", s.judgementLink(it))
	}
	for _, it := range s.Outlets {
		add("entry.source", s.outletLink(it))
	}
	for _, it := range s.Pages {
		add("entry.page", Link{Text: it.Title, Href: s.to(pageAddress(it))})
	}
	return list
}

func (s *sheet) otherNames(a *link.Actor) []Link {
	var list []Link
	href := s.to(actorAddress(a))
	for _, alias := range a.Aliases {
		list = append(list, Link{Text: alias, Href: href})
	}
	for _, native := range a.Native {
		list = append(list, Link{Text: native.Value, Href: href, Language: native.Label})
	}
	return list
}
