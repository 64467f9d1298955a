package link

import (
	"slices"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
)

// applyRights settles what of the article may be shown: all of it, the blocks
// that a record quotes from with their footnotes, or the quoted words alone. Of
// quoted words alone no page shows where they name somebody.
func (a *Article) applyRights(doc *markdown.Document) {
	switch a.Publish {
	case briefing.PublishFull:
		a.Visible = []phrase.Span{{Start: 0, End: len(doc.Text)}}
	case briefing.PublishExcerpts:
		a.Visible = blocksWith(a.quotedWords(), doc)
	default:
		a.Visible = a.quotedWords()
	}
	for i := range a.Body.Mentions {
		mention := &a.Body.Mentions[i]
		mention.Withheld = a.Publish == briefing.PublishNone || !a.Shows(mention.Sentence.Span)
	}
}

// blocksWith are the blocks in which some of the words stand, and those of the
// footnotes to them.
func blocksWith(words []phrase.Span, doc *markdown.Document) []phrase.Span {
	chosen := make([]bool, len(doc.Blocks))
	for i, block := range doc.Blocks {
		for len(words) > 0 && words[0].End <= block.Start {
			words = words[1:]
		}
		chosen[i] = len(words) > 0 && words[0].Start < block.End && block.Start < block.End
	}
	doc.ChooseFootnotes(chosen)
	var blocks []phrase.Span
	for i, block := range doc.Blocks {
		if chosen[i] && block.Start < block.End {
			blocks = append(blocks, phrase.Span(block.Span))
		}
	}
	return blocks
}

// quotedWords are the stretches of the text that records quote, in order; those
// that touch are one.
func (a *Article) quotedWords() []phrase.Span {
	var words []phrase.Span
	for _, quote := range a.Quotes {
		words = append(words, quote.Parts...)
	}
	slices.SortFunc(words, func(a, b phrase.Span) int { return a.Start - b.Start })
	merged := words[:0]
	for _, span := range words {
		if last := len(merged) - 1; last >= 0 && span.Start <= merged[last].End {
			merged[last].End = max(merged[last].End, span.End)
		} else {
			merged = append(merged, span)
		}
	}
	return merged
}

// Shows tells whether the rights of the article let a stretch of its plain text
// be shown in any output. A place without words, such as a picture's, is shown
// where it lies within what is shown.
func (a *Article) Shows(span phrase.Span) bool {
	i, _ := slices.BinarySearchFunc(a.Visible, span.Start, func(v phrase.Span, start int) int {
		if v.End <= start {
			return -1
		}
		return 1
	})
	if i == len(a.Visible) || span.End > a.Visible[i].End {
		return false
	}
	start := a.Visible[i].Start
	return start < span.Start || start == span.Start && span.End > start
}
