package markdown_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/markdown"
)

// To a block belong the footnotes that it has signs of, all their blocks, and
// the footnotes of these, also where they lead round in a ring.
func TestChooseFootnotes(t *testing.T) {
	d := markdown.Parse(`# a[^x]

b

c[^y] and again[^y]

[^x]: x

[^y]: y

    - y2[^z]

[^z]: z[^x][^y]
`)
	tests := map[string]string{"a": "a x", "b": "b", "c": "c x y y2 z", "z": "x y y2 z", "": ""}
	for first, want := range tests {
		chosen := make([]bool, len(d.Blocks))
		for i, block := range d.Blocks {
			chosen[i] = first != "" && strings.HasPrefix(d.Text[block.Start:block.End], first)
		}
		d.ChooseFootnotes(chosen)
		var got []string
		for i, block := range d.Blocks {
			if chosen[i] {
				got = append(got, strings.Fields(d.Text[block.Start:block.End])[0])
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q chooses %v, want %s", first, got, want)
		}
	}
}
