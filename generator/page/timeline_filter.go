package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
)

// TimelineFilter is what the entries of a page can be chosen by: values that
// occur there. Without Kinds there is nothing to choose from. Where years have
// pages of their own a choice goes on from each to the others: all have the same
// fields, and the index has the choices of all, but no entries.
type TimelineFilter struct {
	OfEntries bool // of the page itself
	ByActor   bool // there is a field of actors
	BySource  bool
	Kinds     []FilterKind
	Actors    []FilterChoice
	Sources   []FilterChoice
	Calendar  bool   // every day has a place in a date field
	First     string // the first day of all and the last, as such a field has them
	Last      string

	Entries string // on an index without entries, where the script finds them: see yearTexts
	Total   int
}

// FilterKind is a kind of entries, event or publication, or a status that is not
// the usual one: corrected, disputed or withdrawn.
type FilterKind struct{ Word string }

// FilterChoice is an actor or an outlet.
type FilterChoice struct{ ID, Name string }

// choicePlaces are where actors and outlets stand among the choices, from 1.
type choicePlaces struct {
	actors  map[*link.Actor]int
	outlets map[*link.Outlet]int
}

// timelineFilter gives the choices for items, and tells each entry, in the same
// order, which of them it is.
func (s *sheet) timelineFilter(items []item, years []Year[TimelineEntry]) TimelineFilter {
	filter, at := s.choices(items)
	filter.OfEntries = years != nil
	at.tell(items, years)
	return filter
}

func (s *site) choices(items []item) (TimelineFilter, choicePlaces) {
	filter := TimelineFilter{Total: len(items)}
	at := choicePlaces{map[*link.Actor]int{}, map[*link.Outlet]int{}}
	for _, it := range items {
		for _, actor := range it.actors() {
			at.actors[actor] = 1
		}
		for _, outlet := range it.outlets() {
			at.outlets[outlet] = 1
		}
	}
	for _, actor := range s.actors {
		if at.actors[actor] > 0 {
			filter.Actors = append(filter.Actors, FilterChoice{actor.ID, actor.Name})
			at.actors[actor] = len(filter.Actors)
		}
	}
	for _, outlet := range s.outletsByName() {
		if at.outlets[outlet] > 0 {
			filter.Sources = append(filter.Sources, FilterChoice{outlet.ID, outlet.Name})
			at.outlets[outlet] = len(filter.Sources)
		}
	}
	if filter.Kinds = s.timeline.all.Kinds; filter.Kinds == nil {
		filter.Kinds = kindsOf(items)
	}
	filter.ByActor = len(filter.Actors) > 0 || s.timeline.all.ByActor
	filter.BySource = len(filter.Sources) > 0 || s.timeline.all.BySource
	filter.First, filter.Last, filter.Calendar = calendarOf(items)
	return filter, at
}

// tell gives every entry what it is chosen by.
func (p choicePlaces) tell(items []item, years []Year[TimelineEntry]) {
	for _, year := range years {
		for _, month := range year.Months {
			for i := range month.Entries {
				it := items[0]
				items = items[1:]
				entry := &month.Entries[i]
				entry.Days = it.days()
				entry.ChosenActors = listed(it.actors(), p.actors)
				entry.ChosenSources = listed(it.outlets(), p.outlets)
			}
		}
	}
}

// listed are the places of things among the choices, in order, each once.
func listed[T any](things []*T, at map[*T]int) string {
	var b strings.Builder
	for i, number := range places(nil, things, at) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(number))
	}
	return b.String()
}

// places are the same, as numbers, in the room of a list.
func places[T any](room []int, things []*T, at map[*T]int) []int {
	room = room[:0]
	for _, thing := range things {
		room = append(room, at[thing])
	}
	slices.Sort(room)
	return slices.Compact(room)
}

// chosenInTimeline is the address of the timeline with the entries of an actor
// alone.
func (s *sheet) chosenInTimeline(a *link.Actor) string {
	if len(a.Events)+len(a.NamedIn) == 0 {
		return ""
	}
	return s.to("timeline/index.html?actor=" + a.ID)
}

// actors are those of an event, or those that a published article names.
func (it item) actors() []*link.Actor {
	if it.article != nil {
		return it.article.Actors
	}
	return it.event.Actors
}

// outlets are those that published an article or its text, or the articles that
// bear an event.
func (it item) outlets() []*link.Outlet {
	if it.article != nil {
		return outletsOf(nil, it.article)
	}
	var list []*link.Outlet
	for _, quote := range it.event.Sources {
		list = outletsOf(list, quote.Article)
	}
	return list
}

func outletsOf(list []*link.Outlet, article *link.Article) []*link.Outlet {
	list = append(list, article.Outlet)
	if article.Agency != nil {
		list = append(list, article.Agency)
	}
	return list
}

// kindsOf are the kinds of items, and the statuses that are not usual.
func kindsOf(items []item) []FilterKind {
	found := map[string]bool{}
	for _, it := range items {
		if it.article != nil {
			found["publication"], found[string(it.article.Status)] = true, true
		} else {
			found["event"], found[string(it.event.Status)] = true, true
		}
	}
	var kinds []FilterKind
	for _, word := range []string{"event", "publication", string(briefing.Corrected), string(briefing.Disputed), string(briefing.Withdrawn)} {
		if found[word] {
			kinds = append(kinds, FilterKind{word})
		}
	}
	return kinds
}

// calendarOf gives the first and the last day of items as date fields have them,
// and whether they have such days.
func calendarOf(items []item) (first, last string, fits bool) {
	earliest, latest := edtf.Day(1)<<62, -edtf.Day(1)<<62
	for _, it := range items {
		for _, part := range []edtf.Part{it.date.Start(), it.date.End()} {
			if part.State() == edtf.Known {
				earliest, latest = min(earliest, part.First()), max(latest, part.Last())
			}
		}
	}
	first, firstFits := fieldDay(earliest)
	last, lastFits := fieldDay(latest)
	return first, last, firstFits && lastFits
}

func fieldDay(day edtf.Day) (text string, fits bool) {
	year, month, dayOfMonth := day.Civil()
	if year < 1 || year > 9999 {
		return "", false
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, dayOfMonth), true
}
