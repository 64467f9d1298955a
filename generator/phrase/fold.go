package phrase

import (
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Span is a stretch of a text: byte offsets, half open.
type Span struct{ Start, End int }

// A Text is a text folded for comparison, with the way back to the text that
// it was folded from. It never changes and may be shared by goroutines.
type Text struct {
	plain   string
	folded  string
	anchors []anchor
	blocks  []int32 // where in folded the spaces stand that are block ends
}

// An anchor says that two offsets are the same place. Between two neighbours
// the texts correspond byte by byte where both stretches have one length;
// otherwise the two stretches are one cluster and correspond as a whole.
type anchor struct{ folded, plain int32 }

// Fold folds a text of less than 2 GiB. Its cost is linear; a text that needs
// no folding is not copied.
func Fold(plain string) *Text {
	f := folder{plain: plain}
	f.fold()
	return &Text{plain: plain, folded: f.result(), anchors: f.anchors, blocks: f.blocks}
}

// FoldString returns s folded and without white space at its ends: the form in
// which a quote or a name is looked for in Text.Folded.
func FoldString(s string) string {
	f := folder{plain: s}
	f.fold()
	return strings.Trim(f.result(), " ")
}

// Plain returns the text as it was handed to Fold.
func (t *Text) Plain() string { return t.plain }

// Folded returns the folded text. White space at its ends is folded, not cut.
func (t *Text) Folded() string { return t.folded }

// Span returns where in Plain the bytes [start, end) of Folded come from, with
// start < end. It takes in whole clusters, a letter with its marks or a run of
// white space, so it is never empty; what folds to nothing is in it only where
// it stands between or within them.
func (t *Text) Span(start, end int) Span {
	for start > 0 && continuesCluster(t.folded[start:]) {
		start--
	}
	for end < len(t.folded) && continuesCluster(t.folded[end:]) {
		end++
	}
	return Span{t.plainStart(start), t.plainEnd(end)}
}

func (t *Text) plainStart(folded int) int {
	after := sort.Search(len(t.anchors), func(i int) bool { return int(t.anchors[i].folded) > folded })
	if after == 0 {
		return folded
	}
	here := t.anchors[after-1]
	if after < len(t.anchors) && here.isCluster(t.anchors[after]) {
		return int(here.plain)
	}
	return int(here.plain) + folded - int(here.folded)
}

func (t *Text) plainEnd(folded int) int {
	at := sort.Search(len(t.anchors), func(i int) bool { return int(t.anchors[i].folded) >= folded })
	before := anchor{}
	if at > 0 {
		before = t.anchors[at-1]
	}
	if at < len(t.anchors) {
		next := t.anchors[at]
		if int(next.folded) == folded || before.isCluster(next) {
			return int(next.plain)
		}
	}
	return int(before.plain) + folded - int(before.folded)
}

// isCluster tells whether the stretch from a to next corresponds only as a whole.
func (a anchor) isCluster(next anchor) bool {
	return next.folded-a.folded != next.plain-a.plain
}

// continuesCluster tells whether s begins inside a character or with a mark
// that belongs to the letter before it.
func continuesCluster(s string) bool {
	if s[0] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return !utf8.RuneStart(s[0]) || isMark(r)
}

// usualAnchorGap is how many bytes of a news text there are to an anchor.
const usualAnchorGap = 64

// A folder walks over a text once, copying what stays as it is in long stretches.
type folder struct {
	plain   string
	out     strings.Builder
	copied  int // out holds what plain[:copied] folds to
	normal  int // plain up to here is known to be in NFC
	anchors []anchor
	blocks  []int32

	composer *norm.Iter
	composed []byte
}

func (f *folder) fold() {
	for i := 0; i < len(f.plain); {
		switch c := f.plain[i]; {
		case c > ' ' && c < utf8.RuneSelf:
			i++
		case c >= utf8.RuneSelf:
			i = f.wide(i)
		case c == ' ' && i+1 < len(f.plain) && f.plain[i+1] > ' ' && f.plain[i+1] < utf8.RuneSelf:
			i += 2
		case isSpace(rune(c)):
			i = f.space(i)
		default:
			i++
		}
	}
}

func (f *folder) result() string {
	if f.copied == 0 {
		return f.plain
	}
	f.copyTo(len(f.plain))
	return f.out.String()
}

// wide folds the character beyond ASCII at i and returns where to go on.
func (f *folder) wide(i int) int {
	r, size := utf8.DecodeRuneInString(f.plain[i:])
	if mark := sameAs(r); mark != "" {
		f.replace(i, i+size, mark)
		return i + size
	}
	switch {
	case isNothing(r):
		return f.drop(i)
	case isSpace(r):
		return f.space(i)
	case i < f.normal || isSettled(r):
		return i + size
	}
	return f.normalize(i, size)
}

// space folds the run of white space at i, and what is nothing within it, to one space.
func (f *folder) space(i int) int {
	end, block := i, false
	for end < len(f.plain) {
		r, size := utf8.DecodeRuneInString(f.plain[end:])
		if !isSpace(r) && !isNothing(r) {
			break
		}
		block = block || r == '\n'
		end += size
	}
	if f.plain[i:end] != " " {
		f.replace(i, end, " ")
	}
	if block {
		f.blocks = append(f.blocks, int32(f.out.Len()-1))
	}
	return end
}

// drop leaves out the run at i of what is nothing. Where a mark follows, the
// letter before the run and the mark come together.
func (f *folder) drop(i int) int {
	end := f.skipNothing(i)
	if start := f.clusterStart(i); start < i && end < len(f.plain) && !isBoundary(f.plain[end:]) {
		return f.cluster(start)
	}
	f.replace(i, end, "")
	return end
}

// normalize goes past the character at i, of which is not known that it stays
// in NFC what it is.
func (f *folder) normalize(i, size int) int {
	start := i
	if !isBoundary(f.plain[i:]) {
		start = f.clusterStart(i)
	}
	f.normal = start + norm.NFC.QuickSpanString(f.plain[start:])
	if f.normal > i {
		return i + size
	}
	return f.cluster(start)
}

// cluster folds the cluster that begins at start and returns its end.
func (f *folder) cluster(start int) int {
	_, size := utf8.DecodeRuneInString(f.plain[start:])
	end, clean := start+size, true
	for {
		next := f.skipNothing(end)
		if next == len(f.plain) || isBoundary(f.plain[next:]) {
			break
		}
		clean = clean && next == end
		_, size := utf8.DecodeRuneInString(f.plain[next:])
		end = next + size
	}
	source := f.plain[start:end]
	kept := source
	if !clean {
		kept = strings.Map(dropNothing, source)
	}
	if folded := f.compose(kept); string(folded) != source {
		f.replace(start, end, string(folded))
	}
	return end
}

// compose brings s into NFC. The result holds until the next call.
func (f *folder) compose(s string) []byte {
	if f.composer == nil {
		f.composer = new(norm.Iter)
	}
	f.composer.InitString(norm.NFC, s)
	f.composed = f.composed[:0]
	for !f.composer.Done() {
		f.composed = append(f.composed, f.composer.Next()...)
	}
	return f.composed
}

// clusterStart returns where the cluster that ends at i begins: i itself where
// what stands before it is already folded to a character that takes no marks.
func (f *folder) clusterStart(i int) int {
	for i > f.copied {
		_, size := utf8.DecodeLastRuneInString(f.plain[:i])
		i -= size
		if isBoundary(f.plain[i:]) {
			break
		}
	}
	return i
}

func (f *folder) skipNothing(i int) int {
	for i < len(f.plain) && f.plain[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(f.plain[i:])
		if !isNothing(r) {
			break
		}
		i += size
	}
	return i
}

func (f *folder) replace(start, end int, folded string) {
	if f.copied == 0 {
		f.out.Grow(len(f.plain))
	}
	f.copyTo(start)
	whole := len(folded) != end-start
	if whole {
		f.anchor(start)
	}
	f.out.WriteString(folded)
	f.copied = end
	if whole {
		f.anchor(end)
	}
}

func (f *folder) copyTo(i int) { f.out.WriteString(f.plain[f.copied:i]) }

func (f *folder) anchor(plain int) {
	a := anchor{int32(f.out.Len()), int32(plain)}
	if f.anchors == nil {
		f.anchors = make([]anchor, 0, 4+len(f.plain)/usualAnchorGap)
	}
	if n := len(f.anchors); n == 0 || f.anchors[n-1] != a {
		f.anchors = append(f.anchors, a)
	}
}
