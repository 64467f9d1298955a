package phrase_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/phrase"
)

// letters is what the texts of these tests are made of: few, so that much is
// alike, and each with a rule of its own.
var letters = []string{
	"a", "b", " ", "a b", " a", "…", " ... ", "[…]", "1", "2", ".", ",", "\n", "\u0301", "e", "\u00ad", "北", "’", "'", "–", "ที่", "....",
}

func spell(code []byte) string {
	var b strings.Builder
	for _, c := range code {
		b.WriteString(letters[int(c)%len(letters)])
	}
	return b.String()
}

func FuzzFind(f *testing.F) {
	for _, seed := range []struct{ text, quote, before, after string }{
		{"\x00\x02\x01", "\x00", "", ""},
		{"\x00\x02\x00\x02\x01\x02\x01", "\x00\x05\x01", "", ""},
		{"\x00\x02\x01\x0c\x00\x02\x00\x02\x01", "\x00\x05\x00\x05\x01", "\x01", "\x00"},
		{"\x08\x0b\x08\x08\x02\x10\x10", "\x08", "", "\x10"},
	} {
		f.Add([]byte(seed.text), []byte(seed.quote), []byte(seed.before), []byte(seed.after))
	}
	f.Fuzz(func(t *testing.T, text, quote, before, after []byte) {
		if len(text) > 40 || len(quote) > 8 {
			return
		}
		compareWithReference(t, spell(text), phrase.Selector{Quote: spell(quote), Before: spell(before), After: spell(after)})
	})
}

func TestFindAgainstReference(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	code := func(longest int) []byte {
		bytes := make([]byte, random.IntN(longest))
		few := 1 + random.IntN(len(letters)-1)
		for i := range bytes {
			bytes[i] = byte(random.IntN(few))
		}
		return bytes
	}
	for range 6000 {
		selector := phrase.Selector{Quote: spell(code(8))}
		if random.IntN(4) == 0 {
			selector.Before, selector.After = spell(code(3)), spell(code(3))
		}
		compareWithReference(t, spell(code(40)), selector)
		if t.Failed() {
			return
		}
	}
}

func FuzzFindForeign(f *testing.F) {
	f.Add("a \xff b\xe2\x80", "\x80", "\xff", "…")
	f.Add("x\u0302 … \u0e01", "x … \u0e01", "", "\u0302")
	f.Fuzz(func(t *testing.T, plain, quote, before, after string) {
		finding := phrase.Fold(plain).Find(phrase.Selector{Quote: quote, Before: before, After: after})
		spans := []phrase.Span{finding.Nearest}
		for _, place := range finding.Places {
			spans = append(spans, place.Parts...)
		}
		for _, span := range spans {
			if span.Start < 0 || span.Start > span.End || span.End > len(plain) {
				t.Fatalf("Find(%q) in %q: span %v", quote, plain, span)
			}
		}
	})
}

// compareWithReference finds a quote by trying everything, as the rules are written.
func compareWithReference(t *testing.T, plain string, s phrase.Selector) {
	t.Helper()
	text := phrase.Fold(plain)
	r := reference{
		text:   text,
		before: strings.Trim(foldSlowly(s.Before), " "),
		after:  strings.Trim(foldSlowly(s.After), " "),
	}
	quote := strings.Trim(foldSlowly(s.Quote), " ")
	got := text.Find(s)
	if got.Fault == phrase.NoWord || got.Fault == phrase.EllipsisAtEdge {
		parts := r.split(quote)
		for _, part := range parts {
			if !strings.ContainsFunc(part, isLetterOrDigit) {
				return
			}
		}
		t.Fatalf("Find(%q) in %q: fault %d", s, plain, got.Fault)
	}
	want := r.windows([]string{quote}, false)
	if len(want) > 0 {
		if len(want) != len(got.Places) {
			t.Fatalf("Find(%q) in %q = %v, want %v of the folded text", s, plain, got.Places, want)
		}
		for i, span := range want {
			if got.Places[i].Parts[0] != text.Span(span.Start, span.End) {
				t.Fatalf("Find(%q) in %q = %v, want %v of the folded text", s, plain, got.Places, want)
			}
		}
		return
	}
	parts := r.split(quote)
	if len(parts) > 1 {
		want = r.windows(parts, true)
	}
	apart, shortest := false, phrase.Span{}
	for i, window := range want {
		for _, other := range want {
			apart = apart || window.End <= other.Start
		}
		if i == 0 || window.End-window.Start < shortest.End-shortest.Start {
			shortest = window
		}
	}
	switch {
	case len(want) == 0 && len(got.Places) == 0:
	case len(want) > 0 && !apart && len(got.Places) == 1:
		parts := got.Places[0].Parts
		if whole := (phrase.Span{Start: parts[0].Start, End: parts[len(parts)-1].End}); whole != text.Span(shortest.Start, shortest.End) {
			t.Fatalf("Find(%q) in %q = %v, want %v of the folded text", s, plain, whole, shortest)
		}
	case apart && len(got.Places) > 1:
	default:
		t.Fatalf("Find(%q) in %q = %v, want one of %v of the folded text, ambiguous: %v", s, plain, got.Places, want, apart)
	}
	checkPlaces(t, text, parts, got.Places)
}

// checkPlaces checks that every part is what it should be, in order and in one
// block, and that the places do not overlap.
func checkPlaces(t *testing.T, text *phrase.Text, parts []string, places []phrase.Place) {
	t.Helper()
	plain, end := text.Plain(), 0
	for _, place := range places {
		if len(place.Parts) != len(parts) {
			t.Fatalf("%v are not the parts %q", place, parts)
		}
		if strings.Contains(plain[place.Parts[0].Start:place.Parts[len(parts)-1].End], "\n") {
			t.Fatalf("%v of %q is more than one block", place, plain)
		}
		for i, part := range place.Parts {
			if got := phrase.FoldString(plain[part.Start:part.End]); got != parts[i] || part.Start < end {
				t.Fatalf("part %v of %q after %d is %q, want %q", part, plain, end, got, parts[i])
			}
			end = part.End
		}
	}
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

type reference struct {
	text          *phrase.Text
	before, after string
}

var ellipsis = regexp.MustCompile(`\[(?:\.{3,}|…+)\]|\.{3,}|…+`)

func (r reference) split(quote string) []string {
	var parts []string
	cut := ellipsis.ReplaceAllStringFunc(quote, func(found string) string {
		if found == "...." {
			return ".\n"
		}
		return "\n"
	})
	for i, part := range strings.Split(cut, "\n") {
		if part = strings.Trim(part, " "); part != "" || i == 0 || i == strings.Count(cut, "\n") {
			parts = append(parts, part)
		}
	}
	return parts
}

// windows returns every span in which the parts stand in order.
func (r reference) windows(parts []string, inOneBlock bool) []phrase.Span {
	var windows []phrase.Span
	folded := r.text.Folded()
	var from func(start, at, i int)
	from = func(start, at, i int) {
		if i == len(parts) {
			span := r.text.Span(start, at)
			if r.follows(at) && !(inOneBlock && strings.Contains(r.text.Plain()[span.Start:span.End], "\n")) {
				windows = append(windows, phrase.Span{Start: start, End: at})
			}
			return
		}
		for ; at+len(parts[i]) <= len(folded); at++ {
			if end := at + len(parts[i]); folded[at:end] == parts[i] && r.isEdge(at) && r.isEdge(end) {
				if i > 0 {
					from(start, end, i+1)
				} else if r.precedes(at) {
					from(at, end, 1)
				}
			}
		}
	}
	from(0, 0, 0)
	return windows
}

func (r reference) precedes(at int) bool {
	left := r.text.Folded()[:at]
	return strings.HasSuffix(left, r.before) || strings.HasSuffix(left, r.before+" ")
}

func (r reference) follows(at int) bool {
	right := r.text.Folded()[at:]
	return strings.HasPrefix(right, r.after) || strings.HasPrefix(right, " "+r.after)
}

var number = regexp.MustCompile(`\p{Nd}(?:[.,]\p{Nd})+`)

func (r reference) isEdge(at int) bool {
	folded := r.text.Folded()
	if at == 0 || at == len(folded) {
		return true
	}
	left, _ := utf8.DecodeLastRuneInString(folded[:at])
	right, _ := utf8.DecodeRuneInString(folded[at:])
	if unicode.IsMark(right) || !utf8.RuneStart(folded[at]) {
		return false
	}
	if phrase.Spaceless(left) || phrase.Spaceless(right) {
		return true
	}
	for start := 0; start < at; start++ { // a number may overlap the one before: 1.2.3
		if found := number.FindStringIndex(folded[start:]); found != nil && start+found[0] < at && at < start+found[1] {
			return false
		}
	}
	return !phrase.IsWordRune(left) || !phrase.IsWordRune(right)
}
