package page

import (
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/chart"
	"annotated-briefing/generator/link"
)

// NetworkPage is actors/named.together.html: who is named together with whom.
type NetworkPage struct {
	Frame
	Actors   int // that are named together with another
	Pairs    int // of them
	Drawings []NetworkDrawing
	ByCount  []PartLink     // to parts of the list; empty where it is short
	ByName   []PairsOfActor // its index
	List     []PairEntry    // the strongest first
	More     int            // pairs that are not listed
}

// NetworkDrawing is the strongest actors and pairs as a drawing: as many as a
// screen of some width has room for.
type NetworkDrawing struct {
	Size          string // wide | medium | narrow
	Width, Height int
	Ties          []NetworkTie
	Names         []NetworkName
	Kinds         []NetworkKind // that occur among them
}

// NetworkTie is a pair in the drawing, which leads to its sentences.
type NetworkTie struct {
	chart.Edge
	Href, Words string
}

// NetworkName is an actor in the drawing.
type NetworkName struct {
	chart.Node
	Kind string
	Link Link
}

// NetworkKind is a kind of actor, to be explained.
type NetworkKind struct{ Kind string }

// PairEntry is two actors and the sentences that name both.
type PairEntry struct {
	ID            string
	First, Second Link
	Count         int
	In            []PairArticle
	More          int // sentences that are not shown
}

// PairArticle is the sentences of one article that name both of a pair.
type PairArticle struct {
	Article   *ArticleEntry
	Sentences []PairSentence
}

// PairSentence is a sentence that names two actors, cut at their names.
type PairSentence struct {
	Before  string
	First   Link // as it stands there, to its place
	Between string
	Second  Link
	After   string
}

const networkAddress = "actors/named.together.html" // the dot keeps it apart from actors' ids

// pairID is derived from the two actors, so that it stays when others come.
func pairID(p *pair) string { return "pair." + p.a.ID + "." + p.b.ID }

func (s *sheet) network() any {
	view := NetworkPage{
		Frame:    s.frame(s.Word("network.title"), s.Word("contents.network"), s.section("actors")),
		Actors:   len(s.together.of),
		Pairs:    len(s.together.pairs),
		Drawings: s.networkDrawings(),
		ByCount:  s.pairsByCount(),
		ByName:   s.pairsByName(),
	}
	for _, pair := range s.together.listed {
		view.List = append(view.List, s.pairEntry(pair))
	}
	view.More = view.Pairs - len(view.List)
	return view
}

// networkSizes are for which screens the network is drawn; the style sheet
// chooses among them so that no text is smaller than 11 pixels.
var networkSizes = [...]struct {
	name string
	chart.NetworkSize
}{
	{"wide", chart.NetworkSize{Width: 960, Actors: 60}},
	{"medium", chart.NetworkSize{Width: 640, Actors: 36}},
	{"narrow", chart.NetworkSize{Width: 272, Actors: 16}},
}

func (s *sheet) networkDrawings() []NetworkDrawing {
	at := map[*link.Actor]int{}
	var names []string
	var known []*link.Actor
	for _, actor := range s.actors {
		if len(s.together.of[actor]) > 0 {
			at[actor] = len(names)
			names = append(names, actor.Name)
			known = append(known, actor)
		}
	}
	ties := make([]chart.Tie, len(s.together.listed))
	for i, pair := range s.together.listed {
		ties[i] = chart.Tie{A: at[pair.a], B: at[pair.b], Count: pair.count}
	}
	var drawings []NetworkDrawing
	for _, size := range networkSizes {
		drawing := s.networkDrawing(chart.DrawNetwork(names, ties, size.NetworkSize), known)
		drawing.Size = size.name
		drawings = append(drawings, drawing)
	}
	return drawings
}

func (s *sheet) networkDrawing(drawn chart.Network, known []*link.Actor) NetworkDrawing {
	view := NetworkDrawing{Width: drawn.Width, Height: drawn.Height}
	for i, at := range drawn.Ties {
		pair := s.together.listed[at]
		view.Ties = append(view.Ties, NetworkTie{Edge: drawn.Edges[i], Href: "#" + pairID(pair), Words: s.pairWords(pair)})
	}
	for i, actor := range drawn.Actors {
		view.Names = append(view.Names, NetworkName{Node: drawn.Nodes[i], Kind: string(known[actor].Kind), Link: s.actorLink(known[actor])})
	}
	for _, kind := range briefing.ActorKinds {
		if slices.ContainsFunc(view.Names, func(name NetworkName) bool { return name.Kind == string(kind) }) {
			view.Kinds = append(view.Kinds, NetworkKind{string(kind)})
		}
	}
	return view
}

// pairWords tell a tie: "Russia and Ukraine: 13 sentences".
func (s *sheet) pairWords(p *pair) string {
	both := s.Word("network.pair", "first", p.a.Name, "second", p.b.Name)
	return s.Word("network.tie", "pair", both, "sentences", s.Word("network.sentences", "count", p.count))
}

func (s *sheet) pairEntry(p *pair) PairEntry {
	entry := PairEntry{ID: pairID(p), First: s.actorLink(p.a), Second: s.actorLink(p.b), Count: p.count, More: p.count - len(p.places)}
	for _, place := range p.places {
		s.quotes(place.article)
		article := s.articleGloss(place.article)
		if last := len(entry.In) - 1; last < 0 || entry.In[last].Article != article {
			entry.In = append(entry.In, PairArticle{Article: article})
		}
		in := &entry.In[len(entry.In)-1]
		in.Sentences = append(in.Sentences, s.pairSentence(place))
	}
	return entry
}

func (s *sheet) pairSentence(at place) PairSentence {
	places := s.placesIn(at.article.Body)
	words, start := at.first.Sentence.Words, at.first.Sentence.Start
	return PairSentence{
		Before:  strings.TrimLeft(at.first.Before(), " "),
		First:   Link{Text: at.first.Name(), Href: places + at.first.ID, Language: s.nameOf(at.first, at.article.Body).Language},
		Between: words[at.first.End-start : at.second.Start-start],
		Second:  Link{Text: words[at.second.Start-start : at.second.End-start], Href: places + at.second.ID, Language: s.nameOf(at.second, at.article.Body).Language},
		After:   words[at.second.End-start:],
	}
}
