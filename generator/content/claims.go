package content

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// readClaim reads one record of claims.yaml.
func readClaim(r reader, id origin.Text) *briefing.Claim {
	claim := &briefing.Claim{
		ID:     id.Value,
		At:     id.At,
		Title:  r.required("title"),
		Kind:   record.Choice(r.Fields, "kind", briefing.ClaimKinds, ""),
		Unit:   r.plain("unit"),
		Status: record.Choice(r.Fields, "status", briefing.RecordStatuses, briefing.Current),
		Actors: r.refs("actors"),
		Events: r.refs("events"),
		Note:   r.Text("note"),
	}
	reports := r.reports(claim)
	if claim.Kind == "" {
		claim.Kind = impliedKind(reports)
	}
	for i, report := range reports {
		report.checkFits(claim, claim.Reports[i])
	}
	if claim.Unit.Value != "" && claim.Kind != briefing.FigureClaim {
		r.list.Warnf(claim.Unit.At, "\"unit\" is of no use in a claim of kind %s: no figure is compared", claim.Kind)
	}
	return claim
}

// impliedKind is the kind of a claim that does not say it. A value that could
// not be read counts too: the author means a figure.
func impliedKind(reports []reader) briefing.ClaimKind {
	for _, report := range reports {
		if report.Node("value").Kind() != record.Missing {
			return briefing.FigureClaim
		}
	}
	return briefing.StatementClaim
}

// reports reads the reports of a claim into it and gives their readers.
func (r reader) reports(claim *briefing.Claim) []reader {
	var readers []reader
	node := r.Node("reports")
	items := node.Items(r.list)
	if len(items) == 0 && node.Readable(record.Sequence) {
		r.list.Errorf(claim.At, "claim %s has no reports; it needs one at least", diagnostic.Quote(claim.ID))
	}
	for _, item := range items {
		report := reader{item.Fields(r.list), r.list}
		claim.Reports = append(claim.Reports, report.report())
		report.Done()
		readers = append(readers, report)
	}
	return readers
}

func (r reader) report() briefing.Report {
	return briefing.Report{
		Selector: r.selectorOf(),
		Value:    r.value("value"),
		Bound:    record.Choice(r.Fields, "bound", briefing.Bounds, briefing.Exactly),
		Date:     r.date("date"),
		By:       r.plain("by"),
		ByText:   r.plain("by_text"),
		Position: record.Choice(r.Fields, "position", briefing.Positions, briefing.Asserts),
	}
}

// checkFits warns of what a report says to no effect.
func (r reader) checkFits(claim *briefing.Claim, report briefing.Report) {
	if bound := r.Text("bound"); bound.Value != "" && r.Node("value").Kind() == record.Missing {
		r.list.Warn(bound.At, "\"bound\" is of no use without \"value\"")
	}
	if position := r.Text("position"); position.Value != "" && claim.Kind != briefing.StatementClaim {
		r.list.Warnf(position.At, "\"position\" is of no use in a claim of kind %s", claim.Kind)
	}
	if !report.Value.IsZero() && claim.Kind != briefing.FigureClaim {
		r.list.Warnf(report.Value.At, "\"value\" is of no use in a claim of kind %s", claim.Kind)
	}
	if report.By.Value != "" && report.ByText.Value != "" {
		r.list.Error(report.ByText.At, `"by_text" is for who has no name, but "by" says who it is`,
			diagnostic.Note{At: report.By.At, Message: `"by" stands here`})
	}
}
