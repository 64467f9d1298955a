package link

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Alphabetical sorts things by their names in the order of a language, given by
// its BCP 47 tag. Those of one name keep their order.
func Alphabetical[T any](tag string, things []T, name func(T) string) {
	type entry struct {
		key  []byte // compares as the language has it
		name string
		at   int // in things
	}
	collator := collate.New(language.Make(tag))
	var buffer collate.Buffer
	entries := make([]entry, len(things))
	for i, thing := range things {
		text := name(thing)
		entries[i] = entry{collator.KeyFromString(&buffer, text), text, i}
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if order := bytes.Compare(a.key, b.key); order != 0 {
			return order
		}
		return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(a.at, b.at))
	})
	unsorted := slices.Clone(things)
	for i, it := range entries {
		things[i] = unsorted[it.at]
	}
}
