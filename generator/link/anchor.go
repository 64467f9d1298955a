package link

import (
	"encoding/base32"
	"encoding/binary"
	"strconv"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/phrase"
)

// annotationIDs are the addresses of the words of an article's annotations: the
// author's own id, or one made of the words. Where several would share that, those
// of all of them are made of what each says too, so that none depends on the order.
func annotationIDs(annotations []*briefing.Annotation) []string {
	sharing := map[fingerprint]int{}
	for _, it := range annotations {
		if it.ID.Value == "" {
			sharing[selectorSum(it.Selector)]++
		}
	}
	ids := make([]string, len(annotations))
	for i, it := range annotations {
		sum := selectorSum(it.Selector)
		if sharing[sum] > 1 {
			sum = annotationSum(sum, it)
		}
		if ids[i] = it.ID.Value; ids[i] == "" {
			ids[i] = "words." + sum.String()
		}
	}
	return ids
}

// annotationSum adds to the sum of an annotation's words all that it says.
func annotationSum(words fingerprint, it *briefing.Annotation) fingerprint {
	sum := words.with(string(it.Kind)).with(it.Note.Value).with(it.Translation.Value)
	for _, refs := range [][]briefing.Ref{it.Actors, it.Events, it.Claims} {
		sum = sum.with(strconv.Itoa(len(refs)))
		for _, ref := range refs {
			sum = sum.with(ref.Value)
		}
	}
	return sum
}

// quoteID is the address of the words that bear something. Records that bear
// the same thing by the same words share the place.
func quoteID(selector briefing.Selector, bears Thing, link bool) string {
	words := selectorSum(selector).String()
	switch {
	case link:
		return "quote." + words
	case bears.Event != nil:
		return "event." + bears.Event.ID + "." + words
	default:
		return "claim." + bears.Claim.ID + "." + words
	}
}

func selectorSum(selector briefing.Selector) fingerprint {
	return unmarked.
		with(phrase.FoldString(selector.Quote.Value)).
		with(phrase.FoldString(selector.Before.Value)).
		with(phrase.FoldString(selector.After.Value))
}

// anchors makes the ids of the places where one text names actors: of the
// actor, the sentence and the place in it. Only where a sentence stands again
// in the same text is the second told by a number.
type anchors struct {
	made map[string]int
}

func newAnchors() *anchors { return &anchors{made: map[string]int{}} }

// mention makes the id of a name at an offset in a sentence.
func (a *anchors) mention(actor string, sentence fingerprint, offset int) string {
	id := "name." + actor + "." + sentence.with(strconv.Itoa(offset)).String()
	a.made[id]++
	if n := a.made[id]; n > 1 {
		return id + "." + strconv.Itoa(n)
	}
	return id
}

// fingerprint is a sum of texts (FNV-1a), from which ids are made that stay what
// they are as long as the texts do.
type fingerprint uint64

// unmarked is the fingerprint of nothing yet.
const unmarked fingerprint = 14695981039346656037

// with adds a text, and that it ends here.
func (f fingerprint) with(text string) fingerprint {
	const prime = 1099511628211
	for i := range len(text) {
		f = (f ^ fingerprint(text[i])) * prime
	}
	return f * prime
}

// String is seven characters of base 32: among two hundred quotations of one text
// two meet by chance once in more than a million texts.
func (f fingerprint) String() string {
	const characters = 7
	var sum [8]byte
	var text [16]byte
	binary.BigEndian.PutUint64(sum[:], f.spread())
	letters.Encode(text[:], sum[:])
	return string(text[:characters])
}

var letters = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv")

// spread carries a sum's low bits into its high ones, of which FNV leaves texts
// that differ in their last letters alone almost alike (finaliser of MurmurHash3).
func (f fingerprint) spread() uint64 {
	sum := uint64(f)
	sum = (sum ^ sum>>33) * 0xff51afd7ed558ccd
	sum = (sum ^ sum>>33) * 0xc4ceb9fe1a85ec53
	return sum ^ sum>>33
}
