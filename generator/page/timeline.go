package page

import (
	"fmt"
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
)

// TimelinePage is timeline/index.html; beyond 1,000 entries it holds the years
// alone, and timeline/YEAR.html (a TimelinePage too) the entries.
type TimelinePage struct {
	Frame
	Period string // the year in words on a page of one year
	Years  []Year[TimelineEntry]
	Links  []PartLink // years with pages of their own
	Months []PartLink // of a long list
	Total  int

	Long    bool // so many entries that only those on the screen should be laid out
	Drawing TimelineDrawing
	Filter  TimelineFilter
	Density TimelineDensity // of the years with pages of their own, on the index
}

// TimelineEntry is an event or an article's publication.
type TimelineEntry struct {
	ID          string // of the element: the event's id, or one made for the publication
	Publication bool
	EventEntry
	Note    Prose
	Actors  []Link
	Sources []Quotation
	Article ArticleEntry // of a publication

	Days          string // when, for the script: see item.days
	ChosenActors  string // by which choices of the page's filter it is found, as "1 3"
	ChosenSources string
}

// timeline is every event and publication in order, and on which page each stands.
type timeline struct {
	items []item
	total int
	years []string          // that have pages of their own; nil where the index holds everything
	of    map[string][]item // the entries on each of those
	all   TimelineFilter    // what the entries of all those years can be chosen by
}

// item is an event or a publication.
type item struct {
	date    edtf.Date
	event   *link.Event
	article *link.Article
}

func (s *site) newTimeline() *timeline {
	t := &timeline{}
	for _, event := range s.Events {
		t.items = append(t.items, item{date: event.Date, event: event})
	}
	for _, article := range s.articles {
		t.items = append(t.items, item{date: article.Published, article: article})
	}
	slices.SortStableFunc(t.items, compareItems)
	t.total = len(t.items)
	if t.total > split {
		t.of = map[string][]item{}
		for _, it := range t.items {
			year := it.firstYear()
			if t.of[year] == nil {
				t.years = append(t.years, year)
			}
			t.of[year] = append(t.of[year], it)
		}
		t.all.Kinds = kindsOf(t.items)
		t.all.ByActor = slices.ContainsFunc(t.items, func(it item) bool { return len(it.actors()) > 0 })
		t.all.BySource = slices.ContainsFunc(t.items, func(it item) bool { return len(it.outlets()) > 0 })
	}
	return t
}

// compareItems orders by date; what has none comes last.
func compareItems(a, b item) int {
	if a.date.IsZero() != b.date.IsZero() {
		if a.date.IsZero() {
			return 1
		}
		return -1
	}
	return edtf.Compare(a.date, b.date)
}

// undated is the year of what has none.
const undated = "undated"

// year is the key of the year under whose heading an entry belongs: 2022, or
// where its date says no more of the year, 202x or 20xx.
func (it item) year() string {
	if year := it.date.SomeYear(); year != "" {
		return strings.ToLower(year)
	}
	return it.firstYear()
}

// firstYear is the year in which the earliest day lies, on whose page an entry
// stands.
func (it item) firstYear() string {
	year, _, dated := it.date.YearMonth()
	if it.date.IsZero() || !dated {
		return undated
	}
	return yearKey(year)
}

func yearKey(year int64) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// address is where an event stands in the timeline.
func (t *timeline) address(event *link.Event) string {
	page := "timeline/index.html"
	if t.years != nil {
		page = yearAddress(item{date: event.Date}.firstYear())
	}
	return page + "#" + event.ID
}

func yearAddress(year string) string { return "timeline/" + year + ".html" }

func (s *site) timelinePages() []Page {
	pages := []Page{s.page("timeline/index.html", "timeline", (*sheet).timelineIndex)}
	if s.timeline.years != nil {
		pages = append(pages, Page{Address: yearTextsAddress, Hidden: true, Script: s.yearTexts})
	}
	for _, year := range s.timeline.years {
		pages = append(pages, s.page(yearAddress(year), "timeline", func(sh *sheet) any { return sh.timelineOf(year) }))
	}
	return pages
}

func (s *sheet) timelineIndex() any {
	view := TimelinePage{
		Frame: s.frame(s.Word("menu.timeline"), s.Word("contents.timeline")), Total: s.timeline.total, Links: s.yearLinks(),
	}
	if view.Links == nil {
		view.show(s, s.timeline.items)
	} else {
		view.Density = s.timelineDensity()
		view.Filter = s.timelineFilter(s.timeline.items, nil)
		view.Filter.Entries = s.to(yearTextsAddress)
	}
	return view
}

func (s *sheet) timelineOf(year string) any {
	period := s.yearWords(year)
	view := TimelinePage{
		Frame: s.frame(s.Word("timeline.year", "year", period), "", s.section("timeline")), Total: s.timeline.total,
		Period: period, Links: s.yearLinks(),
	}
	view.show(s, s.timeline.of[year])
	return view
}

// manyEntries are more than a browser lays out at once without being felt.
const manyEntries = 300

// show puts items on the page: listed, drawn, and with what they can be chosen by.
func (p *TimelinePage) show(s *sheet, items []item) {
	p.Years, p.Long = byYear(s.site, items, s.timelineEntry), len(items) > manyEntries
	if len(items) > manyArticles {
		p.Months = monthLinks(p.Years)
	}
	p.Filter = s.timelineFilter(items, p.Years)
	p.Drawing = s.timelineDrawing(items)
}

// yearLinks lead to the pages of years; nil where the index holds everything.
func (s *sheet) yearLinks() []PartLink {
	var list []PartLink
	for _, year := range s.timeline.years {
		address := yearAddress(year)
		list = append(list, PartLink{
			Link: Link{Text: s.yearWords(year), Href: s.to(address)}, Count: len(s.timeline.of[year]), Current: address == s.address,
		})
	}
	return list
}

func (s *sheet) timelineEntry(it item) TimelineEntry {
	if it.article != nil {
		return TimelineEntry{
			ID: it.id(), Publication: true, Article: s.articleEntry(it.article),
			EventEntry: EventEntry{Link: s.articleLink(it.article), ID: it.article.ID, Date: s.date(it.date), Status: unless(briefing.Current, it.article.Status)},
		}
	}
	e := it.event
	s.shows(e)
	return TimelineEntry{
		ID: e.ID, EventEntry: s.eventEntry(e), Note: s.prose(e.Note),
		Actors: links(e.Actors, s.actorLink), Sources: s.quotations(e.Sources),
	}
}
