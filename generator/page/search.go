package page

import (
	"sync"

	"annotated-briefing/generator/link"
)

// SearchPage is search.html: the search, and an index of everything A–Z for those
// who have no scripts. Beyond 1,000 entries it has the letters alone, and
// search.LETTER.html (a SearchPage too with Initial set) the entries.
type SearchPage struct {
	Frame
	Initial string
	Parts   []PartLink // the letters, or their pages
	Letters []SearchLetter
}

// SearchLetter is the entries of one initial.
//
// Of very many, Parts has those of each two letters and Links leads there.
type SearchLetter struct {
	ID, Letter string
	Entries    []SearchEntry
	Parts      []SearchPart
	Links      []PartLink
}

// SearchPart is the entries that begin with the same two letters.
type SearchPart struct {
	ID, Letters string
	Entries     []SearchEntry
}

// SearchEntry is one thing that can be looked up. What is the key of its sort:
// "entry.actor", "entry.alias", "entry.event" …; an alias has the actor's name in Of.
type SearchEntry struct {
	Link Link
	What string
	Of   string
}

// searchPages are search.html and, of a long index, the pages of its letters.
// They lie in one folder, so that the links of all are the same.
func (s *site) searchPages() []Page {
	letters := sync.OnceValue(s.searchLetters)
	pages := []Page{s.hidden(searchAddress, "search", func(sh *sheet) any { return sh.search(letters()) })}
	if s.searchCount() <= split {
		return pages
	}
	for _, it := range letters() {
		pages = append(pages, s.hidden(letterAddress(it.Letter), "search", func(sh *sheet) any { return sh.searchOf(it, letters()) }))
	}
	return pages
}

// searchCount is how many entries the index has.
func (s *site) searchCount() int {
	count := len(s.Articles) + len(s.Actors) + len(s.Events) + len(s.Claims) + len(s.Judgements) + len(s.Outlets) + len(s.Pages)
	filing := s.newFiling()
	for _, it := range s.Actors {
		count += len(filing.otherNames(it)) + len(it.Native)
	}
	return count
}

func (s *sheet) search(letters []SearchLetter) any {
	view := SearchPage{Frame: s.frame(s.Word("menu.search"), s.Word("contents.search"))}
	if s.searchCount() > split {
		view.Parts = s.letterLinks(letters)
		return view
	}
	view.Letters = letters
	for _, it := range letters {
		view.Parts = append(view.Parts, partHere(it.ID, it.Letter, 0))
	}
	return view
}

func (s *sheet) searchOf(letter SearchLetter, letters []SearchLetter) any {
	return SearchPage{
		Frame:   s.frame(s.Word("search.letter", "letter", letter.Letter), "", Link{Text: s.Word("menu.search"), Href: s.to(searchAddress)}),
		Initial: letter.Letter, Parts: s.letterLinks(letters), Letters: []SearchLetter{letter},
	}
}

func (s *sheet) letterLinks(letters []SearchLetter) []PartLink {
	var list []PartLink
	for _, it := range letters {
		address := letterAddress(it.Letter)
		list = append(list, PartLink{
			Link: Link{Text: it.Letter, Href: s.to(address)}, Count: len(it.Entries), Current: address == s.address,
		})
	}
	return list
}

// searchLetters is the whole index.
func (s *site) searchLetters() []SearchLetter {
	entries := (&sheet{site: s, address: searchAddress}).searchEntries()
	filing := s.newFiling()
	link.Alphabetical(s.Language, entries, func(e SearchEntry) string { return filing.of(e.Link) })
	var letters []SearchLetter
	at := map[string]int{}
	for _, entry := range entries {
		letter := initialOf(filing.of(entry.Link))
		i, known := at[letter]
		if !known {
			i = len(letters)
			at[letter] = i
			letters = append(letters, SearchLetter{ID: "letter." + letter, Letter: letter})
		}
		letters[i].Entries = append(letters[i].Entries, entry)
	}
	// A title may begin with signs that the order of entries heeds and its initial does not.
	link.Alphabetical(s.Language, letters, func(l SearchLetter) string { return l.Letter })
	for i := range letters {
		letters[i].part(filing)
	}
	return letters
}

// searchEntries is everything that has a name or a title.
func (s *sheet) searchEntries() []SearchEntry {
	list := make([]SearchEntry, 0, len(s.Articles)+2*len(s.Actors)+len(s.Events)+len(s.Claims))
	add := func(what string, to Link) { list = append(list, SearchEntry{Link: to, What: what}) }
	for _, it := range s.Articles {
		add("entry.article", s.articleLink(it))
	}
	filing := s.newFiling()
	for _, it := range s.Actors {
		add("entry.actor", s.actorLink(it))
		for _, alias := range s.aliasLinks(it, filing) {
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

func (s *sheet) aliasLinks(a *link.Actor, filing filing) []Link {
	var list []Link
	href := s.to(actorAddress(a))
	for _, alias := range filing.otherNames(a) {
		list = append(list, Link{Text: alias, Href: href, Language: s.own()})
	}
	for _, native := range nativeForms(a) {
		native.Href = href
		list = append(list, native)
	}
	return list
}
