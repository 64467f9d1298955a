// Package names recognises the names of a register in a text: any number of
// names, in one pass, in time that grows with the text and not with the names.
//
//	register := names.Compile([]names.Name{
//		{Text: "Sergey Lavrov", Owner: 0, Strength: names.Strong},
//		{Text: "Lavrov", Owner: 0, Strength: names.Weak},
//	})
//	mentions := register.Find(phrase.Fold(plain), skip, senses)
//
// # What stands where
//
// Text and names are folded by package phrase; letter case counts. A name
// stands where its characters do, as whole words: letters, marks and digits
// continue a word on either side, so that "US" stands in "US-led" but not in
// "USA" or "2US". An edge beside a letter of a script written without spaces is
// always a word's edge, but no edge parts a mark from what it stands on. An
// apostrophe ends a word, which leaves the ending of "Lavrov’s" outside; a name
// that has one ("O’Brien") stands as a whole.
//
// A name reaches neither into a span to be skipped nor across one, nor from
// one block of the text into the next.
//
// # What counts
//
// The text is read from left to right. At each place the longest name that
// counts there is taken, and reading goes on behind it; a name that does not
// count takes nothing, so that a shorter one may count at its place.
//
//   - A sense, how one text alone reads a name, always counts. A sense of
//     Nobody takes its words and mentions nobody.
//   - A strong name counts always. One that several owners claim is mentioned
//     as Contested and names none of them.
//   - A weak name counts for an owner who has been named before in the same
//     text: at first by a strong name or a sense. If several of those who claim
//     it have been, it means the one named last, strongly or weakly.
//
// Of equal words a sense goes before a strong name, a strong name before a weak
// one: words that anybody claims as a strong name are weak for nobody.
//
// # How it works
//
// A text is cut into words and single other characters, and so are the names:
// whole words need no further thought then. An Aho–Corasick automaton over these
// pieces reads the text backwards. Backwards, because its state is then the
// longest name that begins at a place, and the shorter ones that begin there are
// the names that begin that name, known beforehand. The few places found are
// then decided forwards.
package names

import "annotated-briefing/generator/phrase"

// Strength tells when a name counts.
type Strength uint8

const (
	Strong Strength = iota // counts wherever it stands: a name, an alias, a native form
	Weak                   // counts after its owner has been named in the same text
)

// Name is one name as written in a register, and whose it is.
type Name struct {
	Text     string
	Owner    int32 // 0 or more, the caller's own numbering
	Strength Strength
}

// Sense is how a name reads in one text alone, whatever the register says of it.
type Sense struct {
	Text  string // as written; the register need not have it
	Owner int32  // or Nobody
}

// What stands as the owner where there is none.
const (
	Nobody    int32 = -1 // of a Sense: the words name no one
	Contested int32 = -2 // of a Mention: a strong name of several owners
)

// Contest is a strong name that two or more owners claim.
type Contest struct {
	Text   string  // as its first claimant in the order of Compile writes it
	Owners []int32 // ascending
}

// Mention is a place where a name was recognised.
type Mention struct {
	phrase.Span       // in the plain text; a possessive ending is outside
	Owner       int32 // who is named, or Contested
	Contest     int32 // where Owner is Contested the index in Register.Contested, otherwise -1
	Sense       int32 // the index of the sense that decided, or -1
	Strong      bool  // a strong name or a sense, not a weak name
}

// Contested returns the strong names that two or more owners claim, sorted by
// their text. It is not to be changed.
func (r *Register) Contested() []Contest { return r.contests }
