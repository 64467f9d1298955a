package link

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/names"
	"annotated-briefing/generator/parallel"
	"annotated-briefing/generator/phrase"
)

// linkArticles works through the articles' texts on all cores.
func (l *linker) linkArticles() {
	parallel.Each(len(l.site.Articles), func(i int) { l.linkBody(l.site.Articles[i], l.briefing.Articles[i]) })
}

func (l *linker) linkBody(article *Article, it *briefing.Article) {
	doc := markdown.Parse(it.Body.Value)
	article.Body = &Text{Home: Thing{Article: article}, document: doc}
	body := &pendingText{Text: article.Body, written: it.Body, density: l.settings.Mentions}
	if !l.tellProblems(body, doc) {
		return
	}
	l.linkTargets(body, doc)
	text := phrase.Fold(doc.Text)
	l.locate(body, doc, text)
	body.Mentions = l.mentions(doc, l.namesIn(it, body, doc, text))
	article.applyRights(doc)
	linkMentions(doc, body.Mentions, body.density)
}

// namesIn recognises the names of an article's text and tells those that
// several actors claim.
func (l *linker) namesIn(it *briefing.Article, body *pendingText, doc *markdown.Document, text *phrase.Text) []names.Mention {
	senses := l.senses(it)
	l.warnOfIdleSenses(it, text, senses)
	found := l.names.register.Find(text, spans(doc.Opaque()), senses)
	return l.names.settled(found, func(c contest, at phrase.Span) {
		l.list.Error(body.place(doc, at), c.unsettled(), c.claims...)
	})
}

// senses are the article's own readings of names.
func (l *linker) senses(it *briefing.Article) []names.Sense {
	var senses []names.Sense
	first := map[string]briefing.Sense{}
	for _, sense := range it.Mentions {
		folded := phrase.FoldString(sense.Name.Value)
		if other, twice := first[folded]; twice {
			l.list.Error(sense.Name.At, "this name stands here twice", diagnostic.Note{At: other.Name.At, Message: "the other one"})
		}
		first[folded] = sense
		owner := names.Nobody
		if !sense.Nobody {
			if actor := l.registers.actors.find(sense.Actor); actor != nil {
				owner = l.names.owners[actor]
			}
		}
		senses = append(senses, names.Sense{Text: sense.Name.Value, Owner: owner})
	}
	return senses
}

func (l *linker) warnOfIdleSenses(it *briefing.Article, text *phrase.Text, senses []names.Sense) {
	if len(senses) == 0 {
		return
	}
	for i, stands := range names.Stands(text, senses) {
		if !stands {
			l.list.Warnf(it.Mentions[i].Name.At, "%s never stands in this article", diagnostic.Quote(senses[i].Text))
		}
	}
}
