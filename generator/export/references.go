package export

import (
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
)

// references are what the texts of a record refer to, each once, in order.
func references(texts ...*link.Text) References {
	var r References
	seen := map[string]bool{}
	first := func(sort, it string) bool {
		again := seen[sort+it]
		seen[sort+it] = true
		return it != "" && !again
	}
	for _, text := range texts {
		if text == nil {
			continue
		}
		for _, target := range text.Targets {
			if address := addressOf(target); first("link ", address) {
				r.LinksTo = append(r.LinksTo, address)
			}
			if target.Quote != nil && first("quote ", page.QuoteAddress(target.Quote)) {
				r.Quotes = append(r.Quotes, exportQuote(target.Quote))
			}
		}
		for i := range text.Mentions {
			if actor := text.Mentions[i].Actor.ID; first("name ", actor) {
				r.Names = append(r.Names, actor)
			}
		}
	}
	return r
}

// addressOf is where a link leads in the output; "" where it is a quotation or
// leads away.
func addressOf(target link.Target) string {
	if target.File != "" {
		return page.FileAddress(target.File)
	}
	return page.Address(target.Thing)
}

func exportQuote(q *link.Quote) Quote {
	return Quote{Article: q.Article.ID, Words: q.Words, Translation: q.Translation, Href: page.QuoteAddress(q)}
}

// source is a Markdown text as written.
func source(text *link.Text) string {
	if text == nil {
		return ""
	}
	return text.Source
}

func ids[T any](things []*T, id func(*T) string) []string {
	var list []string
	for _, thing := range things {
		list = append(list, id(thing))
	}
	return list
}

func actorID(a *link.Actor) string { return a.ID }
func eventID(e *link.Event) string { return e.ID }
func claimID(c *link.Claim) string { return c.ID }
