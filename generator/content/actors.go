package content

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// readActor reads one record of actors.yaml.
func readActor(r reader, id origin.Text) *briefing.Actor {
	return &briefing.Actor{
		ID:       id.Value,
		At:       id.At,
		Name:     r.required("name"),
		Kind:     requiredChoice(r, "kind", briefing.ActorKinds),
		Aliases:  r.plains("aliases"),
		Weak:     r.plains("weak"),
		Native:   r.labelled("native", func(label, _ string) string { return languageFault(label) }),
		Role:     r.plain("role"),
		MemberOf: r.refs("member_of"),
		Links:    r.labelled("links", func(_, value string) string { return addressFault(value) }),
		Note:     r.Text("note"),
	}
}

// requiredChoice reads a word of a closed list that must be written.
func requiredChoice[T ~string](r reader, key string, choices []T) T {
	word := record.Choice(r.Fields, key, choices, "")
	if word == "" {
		r.Required(key) // tells where nothing is written; a wrong word has been told
	}
	return word
}
