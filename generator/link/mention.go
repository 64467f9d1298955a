package link

import (
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
	"annotated-briefing/generator/sentence"
)

// mentions gives recognised names their sentences and ids.
func (l *linker) mentions(doc *markdown.Document, found []names.Mention) []Mention {
	if len(found) == 0 {
		return nil
	}
	anchors := newAnchors()
	sentences := sentences{text: doc.Text, rest: sentence.Bounds(doc.Text)}
	mentions := make([]Mention, len(found))
	for i, it := range found {
		actor := l.site.Actors[it.Owner]
		whole, sum := sentences.around(it.Span)
		mentions[i] = Mention{
			Span: it.Span, Sentence: excerpt(whole, it.Span), Actor: actor,
			ID:       anchors.mention(actor.ID, sum, it.Start-whole.Start),
			Language: l.names.natives[it.Owner].language(doc.Text[it.Start:it.End]),
		}
	}
	return mentions
}

// linkMentions settles which mentions of a text are links: none, all, or of each
// actor the first after every heading that the text's rights let be seen.
func linkMentions(doc *markdown.Document, mentions []Mention, density briefing.Density) {
	rest := doc.Blocks
	named := map[*Actor]bool{}
	for i := range mentions {
		it := &mentions[i]
		for ; len(rest) > 0 && rest[0].Start <= it.Start; rest = rest[1:] {
			if rest[0].Kind == markdown.Heading {
				clear(named)
			}
		}
		first := !named[it.Actor] && !it.Withheld
		named[it.Actor] = named[it.Actor] || first
		it.Linked = density == briefing.MentionsAll || density == briefing.MentionsFirst && first
	}
}

// sentences goes through the sentences of a text.
type sentences struct {
	text string
	rest []sentence.Span // from the one of the last mention on
	last Sentence
	sum  fingerprint // of last
}

// around gives the sentence that a name stands in, or the several, and its
// fingerprint.
func (s *sentences) around(name phrase.Span) (Sentence, fingerprint) {
	for len(s.rest) > 0 && s.rest[0].End <= name.Start {
		s.rest = s.rest[1:]
	}
	whole := name
	for _, it := range s.rest {
		if it.Start >= name.End {
			break
		}
		whole = phrase.Span{Start: min(whole.Start, it.Start), End: max(whole.End, it.End)}
	}
	if whole != s.last.Span {
		s.last = Sentence{Span: whole, Words: s.text[whole.Start:whole.End]}
		s.sum = unmarked.with(s.last.Words)
	}
	return s.last, s.sum
}

// reach is how much of an overlong sentence is kept on either side of a name, in
// bytes: where a text has no sentences, a list of thousands of names must not be
// shown whole for each of them.
const reach = 500

// excerpt is the sentence, or of an overlong one the words around the name.
func excerpt(sentence Sentence, name phrase.Span) Sentence {
	if from := name.Start - reach; from > sentence.Start {
		sentence = sentence.part(from, sentence.End)
		sentence = sentence.part(from+afterGap(sentence.Words[:reach]), sentence.End)
	}
	if to := name.End + reach; to < sentence.End {
		sentence = sentence.part(sentence.Start, to)
		sentence = sentence.part(sentence.Start, name.End+beforeGap(sentence.Words[name.End-sentence.Start:]))
	}
	return sentence
}

// part is a stretch of a sentence.
func (s Sentence) part(start, end int) Sentence {
	return Sentence{Span: phrase.Span{Start: start, End: end}, Words: s.Words[start-s.Start : end-s.Start]}
}

// afterGap is where the first whole word begins in a text that is cut off at
// its start, or the first whole character.
func afterGap(text string) int {
	if space := strings.IndexByte(text, ' '); space >= 0 {
		return space + 1
	}
	at := 0
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// beforeGap is where the last whole word ends in a text that is cut off at its
// end, or the last whole character.
func beforeGap(text string) int {
	if space := strings.LastIndexByte(text, ' '); space >= 0 {
		return space
	}
	for {
		if last, size := utf8.DecodeLastRuneInString(text); last != utf8.RuneError || size != 1 {
			return len(text)
		}
		text = text[:len(text)-1]
	}
}
