package page

import (
	"slices"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
)

// ActorsPage is actors/index.html: groups by kind; beyond 1,000 actors the
// initials, each a page of its own (actors/initial.a.html, which is an
// ActorsPage too with Initial set).
type ActorsPage struct {
	Frame
	Total    int
	Initial  string
	Groups   []ActorGroup
	Initials []PartLink
	Network  Link // Href empty where nobody is named together with another
}

// PartLink leads to one part of a list that is too long for one page: the actors
// of an initial, the timeline of a year.
type PartLink struct {
	Link    Link
	Count   int
	Current bool
}

// partHere leads to a part of the same page.
func partHere(id, words string, count int) PartLink {
	return PartLink{Link: Link{Text: words, Href: "#" + id}, Count: count}
}

// ActorGroup is the actors of one kind, in the language's order.
type ActorGroup struct {
	Kind   string // "" on the page of an initial
	Actors []ActorEntry
}

// split is how many actors or entries of the timeline one page lists; beyond it
// each initial or year has its own.
const split = 1000

// sortActors brings the actors into the language's order and gives each its initial.
func (s *site) sortActors() {
	s.actors = slices.Clone(s.Actors)
	name := func(a *link.Actor) string { return a.Name }
	link.Alphabetical(s.Language, s.actors, name)
	s.initials = map[*link.Actor]string{}
	for _, actor := range s.actors {
		s.initials[actor] = initialOf(actor.Name)
	}
}

// initialOf is the letter under which a name is looked up: its first letter,
// without accents, in upper case; # where it begins with a digit or has none.
func initialOf(name string) string {
	for _, r := range norm.NFD.String(name) {
		if unicode.IsLetter(r) {
			return string(unicode.ToUpper(r))
		}
		if unicode.IsDigit(r) {
			break
		}
	}
	return "#"
}

// actorIndexes are the pages that list actors.
func (s *site) actorIndexes() []Page {
	pages := []Page{s.page("actors/index.html", "actors", (*sheet).actorsIndex)}
	if len(s.actors) <= split {
		return pages
	}
	for _, initial := range s.allInitials() {
		pages = append(pages, s.page(initialAddress(initial), "actors", func(sh *sheet) any { return sh.actorsOf(initial) }))
	}
	return pages
}

func (s *site) allInitials() []string {
	var initials []string
	for _, actor := range s.actors {
		if initial := s.initials[actor]; !slices.Contains(initials, initial) {
			initials = append(initials, initial)
		}
	}
	link.Alphabetical(s.Language, initials, func(initial string) string { return initial })
	return initials
}

func (s *sheet) actorsIndex() any {
	view := ActorsPage{Frame: s.frame(s.Word("menu.actors"), s.Word("contents.actors")), Total: len(s.actors)}
	if len(s.together.pairs) > 0 {
		view.Network = Link{Text: s.Word("network.title"), Href: s.to(networkAddress)}
	}
	if len(s.actors) > split {
		view.Initials = s.initialLinks()
		return view
	}
	for _, kind := range briefing.ActorKinds {
		group := ActorGroup{Kind: string(kind)}
		for _, actor := range s.actors {
			if actor.Kind == kind {
				s.shows(actor)
				group.Actors = append(group.Actors, s.actorEntry(actor))
			}
		}
		if group.Actors != nil {
			view.Groups = append(view.Groups, group)
		}
	}
	return view
}

func (s *sheet) actorsOf(initial string) any {
	view := ActorsPage{
		Frame: s.frame(s.Word("actors.initial", "initial", initial), "", s.section("actors")),
		Total: len(s.actors), Initial: initial, Initials: s.initialLinks(),
	}
	var group ActorGroup
	for _, actor := range s.actors {
		if s.initials[actor] == initial {
			s.shows(actor)
			group.Actors = append(group.Actors, s.actorEntry(actor))
		}
	}
	view.Groups = []ActorGroup{group}
	return view
}

func (s *sheet) initialLinks() []PartLink {
	counts := map[string]int{}
	for _, actor := range s.actors {
		counts[s.initials[actor]]++
	}
	var list []PartLink
	for _, initial := range s.allInitials() {
		address := initialAddress(initial)
		list = append(list, PartLink{
			Link: Link{Text: initial, Href: s.to(address)}, Count: counts[initial], Current: address == s.address,
		})
	}
	return list
}
