package phrase_test

import (
	"fmt"
	"strings"

	"annotated-briefing/generator/phrase"
)

// markedParts takes the brackets out of a text and returns what show gives for
// the parts between them, as one place.
func markedParts(marked string) (plain, parts string) {
	var spans []phrase.Span
	var b strings.Builder
	for _, r := range marked {
		switch r {
		case '[':
			spans = append(spans, phrase.Span{Start: b.Len()})
		case ']':
			spans[len(spans)-1].End = b.Len()
		case '|':
		default:
			b.WriteRune(r)
		}
	}
	if spans == nil {
		return b.String(), ""
	}
	return b.String(), show(b.String(), []phrase.Place{{Parts: spans}})
}

// show writes places as their offsets and words.
func show(plain string, places []phrase.Place) string {
	var b strings.Builder
	for _, place := range places {
		for _, part := range place.Parts {
			fmt.Fprintf(&b, "%d:%q ", part.Start, plain[part.Start:part.End])
		}
		b.WriteString("\n")
	}
	return b.String()
}

// offsets writes places as "0-1+4-5 7-8", the parts of one joined by +.
func offsets(places []phrase.Place) string {
	var all []string
	for _, place := range places {
		var parts []string
		for _, part := range place.Parts {
			parts = append(parts, fmt.Sprintf("%d-%d", part.Start, part.End))
		}
		all = append(all, strings.Join(parts, "+"))
	}
	return strings.Join(all, " ")
}
