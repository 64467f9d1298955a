package page

import (
	"fmt"
	"strings"
	"testing"

	"annotated-briefing/generator/link"
)

// english has the words that the index is filed by.
func english(key string, _ ...any) string {
	switch key {
	case "index.articles":
		return "A, An, The"
	case "index.titles":
		return "Mr, Dr"
	}
	return key
}

// TestFiling files names and titles: what is looked up is not how they begin.
func TestFiling(t *testing.T) {
	filing := (&site{Settings: Settings{Word: english}}).newFiling()
	tests := []struct{ text, language, want string }{
		{"The talks", "", "talks"},
		{"the US", "", "US"},
		{"“A scope for dialogue”, in Geneva", "", "scope for dialogue”, in Geneva"},
		{"An 80-year-old", "", "80-year-old"},
		{"Another talk", "", "Another talk"},
		{"A", "", "A"},
		{"The ", "", "The "},
		{"A-levels", "", "A-levels"},
		{"« A la carte", "fr", "« A la carte"},
		{"…", "", "…"},
	}
	for _, test := range tests {
		if got := filing.of(Link{Text: test.text, Language: test.language}); got != test.want {
			t.Errorf("%q is filed as %q, want %q", test.text, got, test.want)
		}
	}
}

// TestIndexOfNames lists an actor under every name that somebody may look it up by.
func TestIndexOfNames(t *testing.T) {
	s := newSite(&link.Site{
		Index: &link.Page{},
		Actors: []*link.Actor{
			{ID: "lavrov", Name: "Sergey Lavrov", Aliases: []string{"Mr Lavrov", "Sergei Lavrov", "Dr. Lavrov", "Mr Foreign Minister"}, Weak: []string{"Lavrov", "sergey lavrov", "Sergei Lavrov"}},
			{ID: "kozak", Name: "Dmitry Kozak", Aliases: []string{"Mr Kozak"}},
			{ID: "hague", Name: "The Hague", Native: []link.Labelled{{Label: "nl", Value: "Den Haag"}}},
		},
	}, Settings{Language: "en", Word: english})
	const want = "D: Den Haag > The Hague, Dmitry Kozak; H: The Hague; L: Lavrov > Sergey Lavrov; " +
		"M: Mr Foreign Minister > Sergey Lavrov, Mr Kozak > Dmitry Kozak; S: Sergei Lavrov > Sergey Lavrov, Sergey Lavrov"
	var letters []string
	count := 0
	for _, letter := range s.searchLetters() {
		var entries []string
		for _, it := range letter.Entries {
			entries = append(entries, strings.TrimSuffix(it.Link.Text+" > "+it.Of, " > "))
			count++
		}
		letters = append(letters, letter.Letter+": "+strings.Join(entries, ", "))
	}
	if got := strings.Join(letters, "; "); got != want {
		t.Errorf("the index is\n%s, want\n%s", got, want)
	}
	if s.searchCount() != count {
		t.Errorf("%d entries are counted, %d are listed", s.searchCount(), count)
	}
}

// TestPartsOfLetters parts a letter of very many entries by their second one.
func TestPartsOfLetters(t *testing.T) {
	made := func(count int, names ...string) (l SearchLetter) {
		l.Letter = "E"
		for i := range count {
			l.Entries = append(l.Entries, SearchEntry{Link: Link{Text: strings.ReplaceAll(names[i%len(names)], "%d", fmt.Sprint(i))}})
		}
		l.part(filing{articles: []string{"the"}})
		return l
	}
	var wide []string
	for i := range mostParts + 1 {
		wide = append(wide, "E"+string(rune('一'+i))+"%d")
	}
	tests := map[string]struct {
		letter SearchLetter
		want   string
	}{
		"few":       {made(manyOfLetter, "Ea%d", "Eb%d"), ""},
		"many":      {made(manyOfLetter+1, "E mail %d", "“Éa%d", "EA%d", "E\u0301b%d"), "E 126 #part.E, Ea 250 #part.Ea, Eb 125 #part.Eb"},
		"alike":     {made(manyOfLetter+1, "Event 1%d", "The event, 2%d"), "Event 1 251 #part.Event-1, Event 2 250 #part.Event-2"},
		"all alike": {made(manyOfLetter+1, "Ea"), ""},
		"too many":  {made(manyOfLetter+1, wide...), ""},
		"digits":    {made(manyOfLetter+1, "1-%d", "24%d"), "1 251 #part.1, 24 250 #part.24"},
	}
	for name, test := range tests {
		var got []string
		entries := 0
		for i, it := range test.letter.Links {
			got = append(got, fmt.Sprint(it.Link.Text, " ", it.Count, " ", it.Link.Href))
			entries += len(test.letter.Parts[i].Entries)
		}
		if told := strings.Join(got, ", "); told != test.want || told != "" && entries != len(test.letter.Entries) {
			t.Errorf("%s: the parts are %q with %d entries, want %q", name, told, entries, test.want)
		}
	}
}

// TestWaysToSearch wants the search to be reached from the document of all, from
// where no other page is, and from a page that is not found, if that is possible.
func TestWaysToSearch(t *testing.T) {
	searchOf := func(view any) string {
		var frame Frame
		switch it := view.(type) {
		case PrintPage:
			frame = it.Frame
		case NotFoundPage:
			frame = it.Frame
		}
		for _, it := range frame.Menu {
			if it.Search {
				return it.Link.Href
			}
		}
		return ""
	}
	tests := []struct{ address, base, want string }{
		{"print.html", "", "search.html"},
		{"print.html", "https://x.example/b/", "search.html"},
		{"404.html", "", ""},
		{"404.html", "https://x.example/b/", "https://x.example/b/search.html"},
	}
	for _, test := range tests {
		s := small(test.base)
		for _, page := range Plan(s.Site, s.Settings) {
			if page.Address != test.address {
				continue
			}
			view, _ := page.Make()
			if got := searchOf(view); got != test.want {
				t.Errorf("%s of a site at %q leads to the search at %q, want %q", test.address, test.base, got, test.want)
			}
		}
	}
}
