package page

import (
	"sort"
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
	"annotated-briefing/generator/sentence"
)

// Backlink is something of the briefing that links to what the page is of, with
// sentences that do: in each the linked words lead to the place.
type Backlink struct {
	Where     Link
	Sentences Sentences
}

const (
	mostLinking = 3   // sentences of one that links
	mostQuoted  = 200 // that link, with sentences; of further ones the titles alone
	mostAround  = 500 // bytes of an overlong sentence on either side of the linked words
)

// backlinks show what links to a thing, except in print.html, which has no such list.
func (s *sheet) backlinks(from []link.Backlink) []Backlink {
	if s.isPart {
		return nil
	}
	list := s.backlinkTitles(from)
	for i := range list[:min(len(list), mostQuoted)] {
		list[i].Sentences = s.linkingSentences(from[i].Places)
	}
	return list
}

// backlinkTitles are backlinks without sentences, for pages that have no room.
func (s *sheet) backlinkTitles(from []link.Backlink) []Backlink {
	list := make([]Backlink, 0, len(from))
	for _, it := range from {
		list = append(list, Backlink{Where: s.thingLink(it.From)})
	}
	return list
}

// backlinksOf are an actor's. Its page has the sentences that name it already.
func (s *sheet) backlinksOf(a *link.Actor) []Backlink {
	told := map[*link.Text][]*link.Mention{}
	for _, naming := range a.OwnProse {
		told[naming.Text] = naming.Mentions
	}
	from := make([]link.Backlink, len(a.LinkedFrom))
	for i, it := range a.LinkedFrom {
		from[i].From = it.From
		for _, place := range it.Places {
			if !namedAt(place, told[place.Text]) {
				from[i].Places = append(from[i].Places, place)
			}
		}
	}
	return s.backlinks(from)
}

// namedAt tells whether a link stands in the sentence of a mention.
func namedAt(place link.LinkPlace, mentions []*link.Mention) bool {
	if len(mentions) == 0 {
		return false
	}
	label := place.Text.Document().Links[place.Link].Label
	i := sort.Search(len(mentions), func(i int) bool { return mentions[i].Sentence.End >= label.End })
	return i < len(mentions) && mentions[i].Sentence.Start <= label.Start
}

// linkingSentences are the first sentences in which links stand.
func (s *sheet) linkingSentences(places []link.LinkPlace) Sentences {
	var list Sentences
	last := ""
	for _, place := range places {
		if len(list) == mostLinking {
			break
		}
		it, ok := s.linkingSentence(place)
		whole := it.Before + it.Name.Text + it.After
		if ok && whole != last { // one sentence may link twice
			list, last = append(list, it), whole
		}
	}
	return list
}

// linkingSentence is the sentence in which a link stands. There is none where the
// article's rights withhold it, or where nothing but the link stands.
func (s *sheet) linkingSentence(place link.LinkPlace) (it Sentence, ok bool) {
	text, doc, known := place.Text, place.Text.Document(), s.linkingText(place.Text)
	at := known.blocks[place.Link]
	if at < 0 || withheld(text, doc.Blocks[at]) {
		return Sentence{}, false
	}
	label := doc.Links[place.Link].Label
	from, to := around(doc.Text, doc.Blocks[at].Span, label)
	labels := within(known.labels[at], from, to)
	own := sort.Search(len(labels), func(i int) bool { return labels[i].link >= place.Link })
	before, name, later := labelled(doc.Text, from, label.Start, labels[:own]), doc.Text[label.Start:label.End], labels[own:]
	if name == "" {
		name, later = labels[own].name, labels[own+1:]
	}
	after := labelled(doc.Text, label.End, to, later)
	shown := before + name + after
	bounds := sentence.Around(shown, len(before), len(before)+len(name))
	it.Before, it.After = before[min(bounds.Start, len(before)):], shown[len(before)+len(name):max(bounds.End, len(before)+len(name))]
	it.Name = Link{Text: name, Href: s.linkHref(text, known.places[at]), Language: s.own()}
	if text.Home.Article != nil && text.Home.Article.Body == text {
		it.Name.Language = s.foreign(text.Home.Article)
	}
	if bounds.Start == 0 && from > doc.Blocks[at].Start {
		it.Before = "… " + it.Before
	}
	if bounds.End == len(shown) && to < doc.Blocks[at].End {
		it.After += " …"
	}
	return it, strings.ContainsFunc(it.Before+it.After, phrase.IsWordRune)
}

// within are the labels in a stretch of a block.
func within(labels []label, from, to int) []label {
	start := sort.Search(len(labels), func(i int) bool { return labels[i].at >= from })
	end := sort.Search(len(labels), func(i int) bool { return labels[i].at > to })
	return labels[start:end]
}

// withheld tells whether an article's rights withhold a block of its text.
func withheld(text *link.Text, block markdown.Block) bool {
	article := text.Home.Article
	return article != nil && article.Body == text &&
		(article.Publish == briefing.PublishNone || !article.Shows(phrase.Span(block.Span)))
}

// around is the block in which words stand, or of a long one the part that a sentence
// may be shown of, in whole words where there are such.
func around(plain string, block, words markdown.Span) (from, to int) {
	from, to = block.Start, block.End
	if start := words.Start - mostAround; start > from {
		for from = start; from < words.Start && !utf8.RuneStart(plain[from]); {
			from++
		}
		if space := strings.IndexByte(plain[from:words.Start], ' '); space >= 0 {
			from += space + 1
		}
	}
	if end := words.End + mostAround; end < to {
		for to = end; to > words.End && !utf8.RuneStart(plain[to]); {
			to--
		}
		if space := strings.LastIndexByte(plain[words.End:to], ' '); space >= 0 {
			to = words.End + space
		}
	}
	return from, to
}

// linkHref leads to a block of a text.
func (s *sheet) linkHref(text *link.Text, place string) string {
	home := text.Home
	switch {
	case home.Article != nil && home.Article.Note == text:
		return s.to(articleAddress(home.Article) + "#article.source")
	case place == "" || home.Note != nil || home.Article != nil && home.Article.Body != text:
		return s.to(Address(home))
	}
	return s.placesIn(text) + place
}

// linkingText is what all pages need to know of a text to show where it links to them.
type linkingText struct {
	places []string        // by block, as markdown's Places
	blocks []int           // by link, the block that it stands in; -1 where that is not known
	labels map[int][]label // by block
}

func (s *sheet) linkingText(text *link.Text) *linkingText {
	if known, ok := s.linking.get(text); ok {
		return known
	}
	doc := text.Document()
	it := &linkingText{places: doc.Places(), blocks: make([]int, len(doc.Links)), labels: map[int][]label{}}
	for i := range doc.Links {
		it.blocks[i] = blockOf(doc, doc.Links[i].Label)
	}
	for _, label := range s.labels(text, doc) {
		if at := it.blocks[label.link]; at >= 0 {
			it.labels[at] = append(it.labels[at], label)
		}
	}
	return s.linking.keep(text, it)
}

// blockOf is the block in which a link's label stands; -1 where the label is empty and
// it may be a block without words that has the link, and nothing else.
func blockOf(doc *markdown.Document, label markdown.Span) int {
	at := sort.Search(len(doc.Blocks), func(i int) bool { return doc.Blocks[i].End >= label.End })
	for i := at; label.Start == label.End && i < len(doc.Blocks) && doc.Blocks[i].Start <= label.Start; i++ {
		if doc.Blocks[i].Start == doc.Blocks[i].End {
			return -1
		}
	}
	if at == len(doc.Blocks) || doc.Blocks[at].Start > label.Start {
		return -1
	}
	return at
}
