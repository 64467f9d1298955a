// Package phrase finds the words of a quote in a text.
//
// # Texts
//
// A plain text is what a reader sees of an article: UTF-8, in which '\n' stands
// at the ends of blocks (paragraphs, headings, list items, cells) alone. A Text is
// such a text folded, so that a quote is found however its author typed it. The
// quote is folded alike, and what is found leads back to the plain text:
//
//	text := phrase.Fold(plain)
//	finding := text.Find(phrase.Selector{Quote: "a gun to the head", After: "of Ukraine"})
//	for _, part := range finding.Places[0].Parts {
//		fmt.Println(plain[part.Start:part.End])
//	}
//
// # Folding
//
//   - The text is in Unicode Normalization Form C (Unicode Standard Annex 15).
//   - A run of white space, block ends and no-break spaces included, is one space.
//   - The single quotation marks and apostrophes ' ‘ ’ ‚ ‛ ′ are one character; the
//     double ones " “ ” „ ‟ « » ″ are another.
//   - Hyphens and dashes (U+2010 to U+2015, U+2212 and -) are one character.
//   - Soft hyphen, zero-width space and word joiner (U+2060, U+FEFF) are nothing.
//
// Letter case counts. Folding what is folded changes nothing.
//
// # Whole words
//
// A quote begins and ends at a word's edge. Letters, marks and digits continue
// a word, and so do . and , between digits: "25,000 troops" does not stand in
// "125,000 troops". Next to a letter of a script that is written without spaces
// every place is an edge, but for one inside a letter with its marks.
//
// # Once
//
// A quote should stand once. Selector.Before and After choose among several
// places: they must stand right beside the quote, with white space between or
// not. At their outer ends they may stop within a word.
//
// # Ellipses
//
// A quote that does not stand as written, ellipsis and all, is cut into parts
// at … and ... and at either in square brackets. The parts must stand, as whole words and
// in their order, in one block. Of the stretches of text in which they do the
// shortest counts, unless two of them do not overlap: then the quote is ambiguous.
// The parts between the first and the last are taken as late as they stand
// there. Dots in a row are one ellipsis, of four the first is a full stop.
//
// # What is nearest
//
// For a quote that is not found Find proposes a passage. Where the quote stands
// within longer words it is these. Else the words of the quote and
// its pairs of neighbouring words, rare ones counting more, vote for a stretch of the
// text; an alignment word by word finds the passage there. Letter case and
// punctuation do not matter, a number may pair with another number, and a quote
// of one word finds a word of similar spelling. The proposal is for an
// author to look at, and never taken for the quote.
package phrase
