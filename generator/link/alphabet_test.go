package link_test

import (
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/link"
)

// Each language has an order of its own.
func TestAlphabetical(t *testing.T) {
	tests := []struct{ tag, want string }{
		{"de", "Adler Ärzte Azur Oder Öse Österreich Ozean Straße Strasser Überlingen Ulm Zoo"},
		{"sv", "Adler Azur Oder Ozean Straße Strasser Ulm Überlingen Zoo Ärzte Öse Österreich"},
	}
	for _, test := range tests {
		names := strings.Fields("Zoo Österreich Azur Ulm Straße Ärzte Öse Oder Adler Überlingen Strasser Ozean")
		link.Alphabetical(test.tag, names, func(name string) string { return name })
		if want := strings.Fields(test.want); !slices.Equal(names, want) {
			t.Errorf("in %s\n got %v\nwant %v", test.tag, names, want)
		}
	}
}
