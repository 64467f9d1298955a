package link

import (
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Alphabetical sorts things by their names in the order of a language, given by
// its BCP 47 tag.
func Alphabetical[T any](tag string, things []T, name func(T) string) {
	collator := collate.New(language.Make(tag))
	var buffer collate.Buffer
	keys := make(map[string][]byte, len(things))
	for _, thing := range things {
		if text := name(thing); keys[text] == nil {
			keys[text] = collator.KeyFromString(&buffer, text)
		}
	}
	slices.SortStableFunc(things, func(a, b T) int {
		return cmp.Or(slices.Compare(keys[name(a)], keys[name(b)]), cmp.Compare(name(a), name(b)))
	})
}
