package content

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// readJudgement reads one record of judgements.yaml.
func readJudgement(r reader, id origin.Text) *briefing.Judgement {
	judgement := &briefing.Judgement{
		ID:         id.Value,
		At:         id.At,
		Title:      r.required("title"),
		Text:       r.Required("text"),
		Likelihood: record.Choice(r.Fields, "likelihood", briefing.Likelihoods, ""),
		Confidence: record.Choice(r.Fields, "confidence", briefing.Confidences, ""),
		Claims:     r.refs("claims"),
		Events:     r.refs("events"),
		Note:       r.Text("note"),
	}
	against := reader{r.Node("against").Fields(r.list), r.list}
	judgement.AgainstClaims = against.refs("claims")
	judgement.AgainstEvents = against.refs("events")
	against.Done()
	if len(judgement.Claims)+len(judgement.Events) == 0 {
		r.list.Warnf(id.At, "judgement %s rests on no claim and no event", diagnostic.Quote(id.Value))
	}
	return judgement
}
