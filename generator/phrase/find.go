package phrase

// A Selector says which words of a text are meant, as a TextQuoteSelector of
// the Web Annotation Data Model does: the words, and where they stand more than
// once, what stands right before and right after them.
type Selector struct{ Quote, Before, After string }

// A Finding says where the words of a Selector stand.
type Finding struct {
	Places  []Place // one: found; several: ambiguous, in the order of the text, at most MaxPlaces; none: not found
	Nearest Span    // where Places is empty: the passage most like the quote; zero where nothing is alike
	Within  bool    // the quote does stand in Nearest, but not as whole words
	Fault   Fault   // why the quote cannot stand anywhere
}

// A Place is where a quote stands in the plain text: one span, or one for each
// part where ellipses leave words out.
type Place struct{ Parts []Span }

// MaxPlaces is how many places of an ambiguous quote are told.
const MaxPlaces = 1000

// A Fault is a mistake in a quote itself.
type Fault uint8

const (
	NoFault        Fault = iota
	NoWord               // the quote, or what stands between two ellipses of it, has no letter or digit
	EllipsisAtEdge       // before or after an ellipsis there is no word
	TooManyParts         // ellipses cut the quote into more than MaxParts parts
)

// Find looks for the words that s means. Its cost is linear in the text and in
// the quote, for each part of a quote with ellipses.
func (t *Text) Find(s Selector) Finding {
	quote, before, after := FoldString(s.Quote), FoldString(s.Before), FoldString(s.After)
	if !hasWord(quote) {
		return Finding{Fault: NoWord}
	}
	if spans := t.occurrences(before, quote, after, MaxPlaces); len(spans) > 0 {
		return Finding{Places: t.places(spans)}
	}
	parts, fault := splitAtEllipses(quote)
	if fault != NoFault {
		return Finding{Fault: fault}
	}
	if len(parts) > 1 {
		if places := t.findParts(before, parts, after); len(places) > 0 {
			return Finding{Places: places}
		}
	}
	nearest, within := t.nearest(before, quote, after)
	return Finding{Nearest: nearest, Within: within}
}

func (t *Text) places(folded []Span) []Place {
	places := make([]Place, len(folded))
	parts := make([]Span, len(folded))
	for i, span := range folded {
		parts[i] = t.Span(span.Start, span.End)
		places[i].Parts = parts[i : i+1 : i+1]
	}
	return places
}
