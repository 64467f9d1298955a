package page

import (
	"strings"

	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
)

// sentenceOf is a sentence cut at the name it holds; see placesIn.
func (s *sheet) sentenceOf(placesIn string, mention *link.Mention, text *link.Text, language string) Sentence {
	name := s.nameOf(mention, text)
	return Sentence{
		Before: mention.Before(),
		Name:   Link{Text: mention.Name(), Href: placesIn + mention.ID, Language: language},
		After:  mention.After(),
		NameIn: name.Language, Apart: name.Apart,
	}
}

// ownSentences are the sentences of one of the briefing's own texts.
func (s *sheet) ownSentences(naming link.Naming) Sentences {
	var list Sentences
	doc := naming.Text.Document()
	places := s.placesIn(naming.Text)
	labels := s.labels(naming.Text, doc)
	for _, mention := range naming.Mentions {
		sentence := s.sentenceOf(places, mention, naming.Text, s.own())
		plain, start, end := doc.Text, mention.Sentence.Start, mention.Sentence.End
		start = len(strings.TrimRight(plain[:start], " ")) // a label may begin or end the sentence
		end = len(plain) - len(strings.TrimLeft(plain[end:], " "))
		sentence.Before = strings.TrimLeft(labelled(plain, start, mention.Start, labels), " ")
		sentence.After = strings.TrimRight(labelled(plain, mention.End, end, labels), " ")
		list = append(list, sentence)
	}
	return list
}

// label is the name of a thing that stands where a link to it has no words of
// its own. The plain text, which is the author's words, lacks it.
type label struct {
	at   int // in the plain text
	name string
	link int // index of the link
}

func (s *sheet) labels(text *link.Text, doc *markdown.Document) []label {
	var labels []label
	for i, it := range doc.Links {
		if thing := text.Targets[i].Thing; it.Label.Start == it.Label.End && thing != (link.Thing{}) {
			labels = append(labels, label{at: it.Label.Start, name: s.thingName(thing), link: i})
		}
	}
	return labels
}

// labelled is a stretch of plain text with the labels that stand in it.
func labelled(plain string, start, end int, labels []label) string {
	var b strings.Builder
	for _, it := range labels {
		if start <= it.at && it.at <= end {
			b.WriteString(plain[start:it.at] + it.name)
			start = it.at
		}
	}
	b.WriteString(plain[start:end])
	return b.String()
}
