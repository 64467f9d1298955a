package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"annotated-briefing/generator/link"
)

// filing is how names and titles are entered in the index of everything, by the
// language of the briefing.
type filing struct {
	articles []string // "the": what a title is not looked up under
	titles   []string // "mr"
}

func (s *site) newFiling() filing {
	return filing{wordList(s.Word("index.articles")), wordList(s.Word("index.titles"))}
}

// wordList is words with commas between them, in lower case.
func wordList(words string) []string {
	return strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return r == ',' || r == ' ' })
}

// of is what is looked up: a name without the signs and the article that it may
// begin with. Names of another language are taken as they are.
func (f filing) of(it Link) string {
	name := strings.TrimLeftFunc(it.Text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if it.Language != "" || name == "" {
		return it.Text
	}
	first, rest, _ := strings.Cut(name, " ")
	if rest = strings.TrimSpace(rest); rest != "" && slices.Contains(f.articles, strings.ToLower(first)) {
		return rest
	}
	return name
}

// otherNames are the names of an actor beside the first, those included that
// count only behind a full one: without scripts nothing else leads from them to
// the actor. A name with a title is left out where it stands without one.
func (f filing) otherNames(a *link.Actor) []string {
	all := slices.Concat([]string{a.Name}, a.Aliases, a.Weak)
	var list []string
	for i, name := range all {
		title, rest, _ := strings.Cut(name, " ")
		titled := slices.Contains(f.titles, strings.ToLower(strings.TrimSuffix(title, "."))) && slices.Contains(all, rest)
		known := slices.ContainsFunc(all[:i], func(other string) bool { return strings.EqualFold(other, name) })
		if !titled && !known && i > 0 {
			list = append(list, name)
		}
	}
	return list
}

// manyOfLetter are more entries of one initial than can be looked over without
// parts; mostParts are as many parts as can be, mostLetters as long as their names are.
const (
	manyOfLetter = 500
	mostParts    = 60
	mostLetters  = 30
)

// part parts the entries of a letter by their first two, where there are many; if
// all have those in common, by as many more as they have and the next.
func (l *SearchLetter) part(filing filing) {
	if len(l.Entries) <= manyOfLetter {
		return
	}
	var parts []SearchPart
	for letters := 2; len(parts) < 2 && letters <= mostLetters; letters++ {
		parts = l.by(letters, filing)
	}
	if len(parts) < 2 || len(parts) > mostParts {
		return
	}
	l.Parts = parts
	for _, it := range parts {
		l.Links = append(l.Links, partHere(it.ID, it.Letters, len(it.Entries)))
	}
}

// by are the entries by a number of letters that they begin with.
func (l *SearchLetter) by(letters int, filing filing) []SearchPart {
	at := map[string]int{}
	var parts []SearchPart
	for _, entry := range l.Entries {
		beginning := cmp.Or(beginningOf(filing.of(entry.Link), letters), l.Letter)
		i, known := at[beginning]
		if !known {
			i = len(parts)
			at[beginning] = i
			parts = append(parts, SearchPart{ID: "part." + strings.ReplaceAll(beginning, " ", "-"), Letters: beginning})
		}
		parts[i].Entries = append(parts[i].Entries, entry)
	}
	return parts
}

// beginningOf is the first letters of a name, the first of them a capital, without
// accents; signs between them are a space.
func beginningOf(name string, letters int) string {
	beginning := make([]rune, 0, letters)
	for _, r := range norm.NFD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case len(beginning) == letters:
			return strings.TrimRight(string(beginning), " ")
		case len(beginning) == 0:
			r = unicode.ToUpper(r)
		default:
			r = unicode.ToLower(r)
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if r = ' '; strings.HasSuffix(string(beginning), " ") {
				continue
			}
		}
		beginning = append(beginning, r)
	}
	return strings.TrimRight(string(beginning), " ")
}
