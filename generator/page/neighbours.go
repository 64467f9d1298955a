package page

import (
	"cmp"
	"strconv"

	"annotated-briefing/generator/chart"
	"annotated-briefing/generator/link"
)

// Neighbourhood is whom an actor is named together with: those with whom it is
// most often, and the sentences. Empty where there is nobody.
type Neighbourhood struct {
	Drawing    NeighbourDrawing
	Neighbours []Neighbour // the strongest first
	More       int         // actors that are not listed
	Network    Link        // to the page of the whole network
}

// Neighbour is an actor that another is named together with.
type Neighbour struct {
	Actor Link
	Count int    // sentences that name both
	Href  string // where they are listed, or the only one; else In leads to the first
	In    []Link // numbered
	More  int    // sentences that In does not lead to
}

// NeighbourDrawing is an actor in the middle of its neighbours.
type NeighbourDrawing struct {
	chart.Around
	Broad string // its width on the page, if there is so much room
	Lines []NeighbourLine
}

// NeighbourLine is a neighbour in the drawing; Href leads to the sentences.
type NeighbourLine struct {
	chart.Spoke
	Count    int
	Href, To string
}

// Place is the line as the template function spoke draws it; see Ends.
func (l NeighbourLine) Place() (x, y, thick int, left bool, path string) {
	return l.X, l.Y, l.Thick, l.Left, l.Path
}

// Ends are what the line leads to: the sentences and the actor.
func (l NeighbourLine) Ends() (href string, count int, to, name string) {
	return l.Href, l.Count, l.To, l.Name
}

const (
	mostNeighbours = 12 // of an actor that are drawn and listed
	mostLinked     = 5  // sentences of a pair that an actor's page leads to by itself
)

func (s *sheet) neighbourhood(a *link.Actor) Neighbourhood {
	pairs := s.together.of[a]
	if len(pairs) == 0 {
		return Neighbourhood{}
	}
	view := Neighbourhood{More: max(len(pairs)-mostNeighbours, 0), Network: Link{Text: s.Word("actor.together.all"), Href: s.to(networkAddress)}}
	pairs = pairs[:len(pairs)-view.More]
	for _, pair := range pairs {
		view.Neighbours = append(view.Neighbours, s.neighbour(a, pair))
	}
	if len(pairs) > 1 {
		view.Drawing = s.neighbourDrawing(a, pairs, view.Neighbours)
	}
	return view
}

func (s *sheet) neighbour(a *link.Actor, p *pair) Neighbour {
	other := p.other(a)
	neighbour := Neighbour{Actor: Link{Text: other.Name, Href: s.to(actorAddress(other)), Language: cmp.Or(other.Language, s.own())}, Count: p.count}
	if p.listed {
		neighbour.Href = s.to(networkAddress) + "#" + pairID(p)
		return neighbour
	}
	if p.count == 1 {
		neighbour.Href = s.sentenceHref(p.places[0])
		return neighbour
	}
	for i, at := range p.places[:min(len(p.places), mostLinked)] {
		neighbour.In = append(neighbour.In, Link{Text: strconv.Itoa(i + 1), Href: s.sentenceHref(at)})
	}
	neighbour.More = p.count - len(neighbour.In)
	return neighbour
}

func (s *sheet) sentenceHref(at place) string { return s.placesIn(at.article.Body) + at.first.ID }

func (s *sheet) neighbourDrawing(a *link.Actor, pairs []*pair, neighbours []Neighbour) NeighbourDrawing {
	names, counts := make([]string, len(pairs)), make([]int, len(pairs))
	others := make([]*link.Actor, len(pairs))
	for i, pair := range pairs {
		others[i] = pair.other(a)
		names[i], counts[i] = others[i].Name, pair.count
	}
	around, spokes := chart.DrawAround(a.Name, names, counts, s.tiesAmong(others))
	view := NeighbourDrawing{Around: around, Broad: rem(around.Width)}
	for i, spoke := range spokes {
		href := neighbours[i].Href
		if href == "" {
			href = neighbours[i].In[0].Href
		}
		view.Lines = append(view.Lines, NeighbourLine{Spoke: spoke, Count: counts[i], Href: href, To: neighbours[i].Actor.Href})
	}
	return view
}

// tiesAmong are the pairs of actors in a list, by their places in it.
func (s *sheet) tiesAmong(list []*link.Actor) []chart.Tie {
	var ties []chart.Tie
	for i, b := range list {
		for j, a := range list[:i] {
			if known := s.together.between[actorsOf(a, b)]; known != nil {
				ties = append(ties, chart.Tie{A: j, B: i, Count: known.count})
			}
		}
	}
	return ties
}
