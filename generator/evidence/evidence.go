// Package evidence weighs what stands behind a statement: which articles are
// copies of one text, and how many texts and outlets bear a claim, an event or
// a judgement; and it compares the renderings of one utterance.
//
// Articles are one text where their authors declare it (copy_of), in any number
// of steps. Nothing is inferred here: that two texts are alike is for people to
// judge.
package evidence

import "annotated-briefing/generator/link"

// Texts tells for every article which text it carries. It does not change and is
// safe for concurrent use.
type Texts struct {
	originals map[*link.Article]*link.Article // of copies alone
}

// Weigh follows the declared copies of a site back to the texts they carry.
func Weigh(site *link.Site) *Texts {
	t := &Texts{originals: make(map[*link.Article]*link.Article)}
	for _, article := range site.Articles {
		t.follow(article)
	}
	return t
}

// follow notes the original of an article and of all articles on the way to it.
func (t *Texts) follow(article *link.Article) {
	original := article
	for original.CopyOf != nil && t.originals[original] == nil {
		original = original.CopyOf
	}
	original = t.Original(original)
	for at := article; at.CopyOf != nil && t.originals[at] == nil; at = at.CopyOf {
		t.originals[at] = original
	}
}

// Original is the article whose text an article carries: itself where it is no copy.
func (t *Texts) Original(article *link.Article) *link.Article {
	if original, ok := t.originals[article]; ok {
		return original
	}
	return article
}

// Standing says how many stand behind something. An outlet that a capture does
// not name (unnamed) is never counted as one, since two of them may be the same.
type Standing struct {
	Reports  int // quotations
	Articles int
	Texts    int // declared copies of one text counted once
	Outlets  int // named outlets and agencies whose texts they are
	Unnamed  int // texts of which no capture says whose they are
}

// Standing counts behind a list of quotations.
func (t *Texts) Standing(quotes []*link.Quote) Standing {
	articles := map[*link.Article]bool{}
	texts := map[*link.Article]bool{}
	outlets := map[*link.Outlet]bool{}
	s := Standing{Reports: len(quotes)}
	for _, quote := range quotes {
		text := t.Original(quote.Article)
		articles[quote.Article] = true
		if texts[text] {
			continue
		}
		texts[text] = true
		if source := author(text); source.Unnamed {
			s.Unnamed++
		} else {
			outlets[source] = true
		}
	}
	s.Articles, s.Texts, s.Outlets = len(articles), len(texts), len(outlets)
	return s
}

// author is whose text an article is: the agency's, where an outlet only
// carries it.
func author(article *link.Article) *link.Outlet {
	if article.Agency != nil {
		return article.Agency
	}
	return article.Outlet
}
