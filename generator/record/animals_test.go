package record_test

import (
	"fmt"
	"io"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/record"
)

type diet string

var diets = []diet{"plants", "meat", "everything"}

// readAnimals reads a register as packages that use record do: every file of
// testdata named NAME.register.yaml.
func readAnimals(out io.Writer, register record.Node, list *diagnostic.List) {
	if register.Kind() == record.Missing {
		fmt.Fprintln(out, "no animals")
		return
	}
	for id, node := range register.Pairs(list) {
		fields := node.Fields(list)
		fmt.Fprintf(out, "%s: name=%s", id, place(fields.Required("name")))
		fmt.Fprintf(out, " note=%s", place(fields.Text("note")))
		for _, text := range fields.Texts("aliases") {
			fmt.Fprintf(out, " alias=%s", place(text))
		}
		fmt.Fprintf(out, " tame=%v legs=%d diet=%q", fields.Bool("tame"), fields.Int("legs"),
			record.Choice(fields, "diet", diets, "everything"))
		habitat := fields.Node("habitat")
		if habitat.Kind() == record.Missing {
			fields.Missing("habitat")
		}
		for country, river := range habitat.Pairs(list) {
			fmt.Fprintf(out, " habitat=%s/%s", place(country), place(river.Text(list)))
		}
		fields.Done()
		fmt.Fprintln(out)
	}
}
