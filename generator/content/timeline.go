package content

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// readEvent reads one record of timeline.yaml.
func readEvent(r reader, id origin.Text) *briefing.Event {
	return &briefing.Event{
		ID:      id.Value,
		At:      id.At,
		Date:    r.parseDate("date", r.required("date")),
		Title:   r.required("title"),
		Wording: r.plain("wording"),
		Status:  record.Choice(r.Fields, "status", briefing.RecordStatuses, briefing.Current),
		Actors:  r.refs("actors"),
		Note:    r.Text("note"),
		Sources: r.sources("sources"),
	}
}

// sources reads the words that bear a record.
func (r reader) sources(key string) []briefing.Selector {
	var sources []briefing.Selector
	for _, node := range r.Node(key).Items(r.list) {
		source := reader{node.Fields(r.list), r.list}
		sources = append(sources, source.selectorOf())
		source.Done()
	}
	return sources
}
