package page

import (
	"strconv"
	"strings"
	"testing"

	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
)

// What the script is told of a date.
func TestDays(t *testing.T) {
	for written, want := range map[string]string{
		"":                       "",
		"1970-01-01":             "0",
		"2022-01-26":             "19018",
		"2022-01-26T14:30:00":    "19018",
		"2022-01-26?":            "19018?",
		"2022-01-26~":            "19018~",
		"2022-01-26%":            "19018~?",
		"2022-01":                "18993:19023",
		"2022-01-XX":             "18993:19023x",
		"2022":                   "18993:19357",
		"202X~":                  "18262:21914x~",
		"-0043":                  "-735233:-734869",
		"2022-01-08?/2022-01-09": "19000?/19001",
		"2014/..":                "16071:16435/..",
		"2022-01-26/":            "19018/",
		"../1970-01-01":          "../0",
		"/1970-01-01":            "/0",
	} {
		var date edtf.Date
		if written != "" {
			var err error
			if date, err = edtf.Parse(written); err != nil {
				t.Fatal(err)
			}
		}
		if got := (item{date: date, event: &link.Event{}}).days(); got != want {
			t.Errorf("%s: %q, want %q", written, got, want)
		}
	}
}

// What a page's entries can be chosen by: what occurs, in the lists' own order.
func TestTimelineFilter(t *testing.T) {
	alice, bob, carol := &link.Actor{ID: "alice", Name: "Alice"}, &link.Actor{ID: "bob", Name: "Bob"}, &link.Actor{ID: "carol", Name: "Carol"}
	gazette, wire, idle := &link.Outlet{ID: "gazette", Name: "Gazette"}, &link.Outlet{ID: "wire", Name: "Wire"}, &link.Outlet{ID: "idle", Name: "Idle"}
	date, err := edtf.Parse("2022-01-26/2022-02")
	if err != nil {
		t.Fatal(err)
	}
	article := &link.Article{ID: "report", Title: "Report", Outlet: gazette, Agency: wire, Actors: []*link.Actor{carol, alice}, Status: "corrected"}
	event := &link.Event{ID: "talks", Title: "Talks", Actors: []*link.Actor{carol}, Date: date, Status: "current", Sources: []*link.Quote{{Article: article}, {Article: article}}}
	items := []item{{date: date, event: event}, {article: article}}
	s := &sheet{site: &site{timeline: &timeline{}, Site: &link.Site{Outlets: []*link.Outlet{wire, idle, gazette}}, actors: []*link.Actor{alice, bob, carol}, Settings: Settings{Language: "en"}}}
	years := []Year[TimelineEntry]{{Months: []Month[TimelineEntry]{{Entries: make([]TimelineEntry, 1)}}}, {Months: []Month[TimelineEntry]{{Entries: make([]TimelineEntry, 1)}}}}

	filter := s.timelineFilter(items, years)
	var ids []string
	for _, it := range append(filter.Actors, filter.Sources...) {
		ids = append(ids, it.ID)
	}
	for _, it := range filter.Kinds {
		ids = append(ids, it.Word)
	}
	if got := strings.Join(ids, " "); got != "alice carol gazette wire event publication corrected" {
		t.Errorf("the choices are %s", got)
	}
	if filter.First != "2022-01-26" || filter.Last != "2022-02-28" || !filter.Calendar {
		t.Errorf("the days are %s to %s, %v", filter.First, filter.Last, filter.Calendar)
	}
	for i, want := range []TimelineEntry{{Days: "19018/19024:19051", ChosenActors: "2", ChosenSources: "1 2"}, {ChosenActors: "1 2", ChosenSources: "1 2"}} {
		got := years[i].Months[0].Entries[0]
		if got.Days != want.Days || got.ChosenActors != want.ChosenActors || got.ChosenSources != want.ChosenSources {
			t.Errorf("entry %d is chosen by %q, %q, %q", i, got.Days, got.ChosenActors, got.ChosenSources)
		}
	}
}

// Years that no date field has are asked for in words.
func TestCalendarOf(t *testing.T) {
	for written, fits := range map[string]bool{"0001": true, "9999": true, "-0001": false, "0000": false, "Y10000": false, "Y-170000002": false} {
		date, err := edtf.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		first, last, ok := calendarOf([]item{{date: date}})
		if ok != fits || fits != (first != "" && last != "") {
			t.Errorf("%s: %q to %q, %v", written, first, last, ok)
		}
	}
	if _, _, ok := calendarOf([]item{{}}); ok {
		t.Error("days of what has none")
	}
}

// Links to the months of a long list, or to its years where months are too many.
func TestMonthLinks(t *testing.T) {
	month := func(id string, entries int) Month[TimelineEntry] {
		return Month[TimelineEntry]{ID: id, Words: id, Entries: make([]TimelineEntry, entries)}
	}
	var many []Month[TimelineEntry]
	for range mostMonths {
		many = append(many, month("m", 2))
	}
	for _, test := range []struct {
		name  string
		years []Year[TimelineEntry]
		want  string
	}{
		{"one month", []Year[TimelineEntry]{{ID: "2022", Months: []Month[TimelineEntry]{month("", 3), month("2022.01", 60)}}}, ""},
		{"months", []Year[TimelineEntry]{{ID: "2022", Months: []Month[TimelineEntry]{month("", 3), month("2022.01", 60), month("2022.02", 7)}}}, "#2022.01 60 #2022.02 7"},
		{"a year without", []Year[TimelineEntry]{{ID: "2021", Months: []Month[TimelineEntry]{month("", 3)}}, {ID: "2022", Months: []Month[TimelineEntry]{month("2022.01", 60)}}}, "#2021 3 #2022.01 60"},
		{"many", []Year[TimelineEntry]{{ID: "2021", Months: many}, {ID: "2022", Months: []Month[TimelineEntry]{month("2022.01", 60)}}}, "#2021 72 #2022 60"},
	} {
		var got []string
		for _, it := range monthLinks(test.years) {
			got = append(got, it.Link.Href, strconv.Itoa(it.Count))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
