package link

import "slices"

// backlink walks everything that refers to something and tells the thing
// referred to. It is one pass of its own, when nothing is left to resolve, so
// that no order of records matters. It goes from referrer to referrer, all that
// one refers to in a row: see add.
func (s *Site) backlink() {
	s.backlinkArticles()
	s.backlinkActors()
	s.backlinkEvents()
	s.backlinkClaims()
	s.backlinkJudgements()
	s.backlinkMentions()
	for _, text := range s.texts() {
		backlinkTargets(text)
	}
}

// add appends what a list does not have yet. As one referrer is finished before
// the next, a repetition is always of the last entry.
func add[T comparable](list *[]T, it T) {
	if n := len(*list); n == 0 || (*list)[n-1] != it {
		*list = append(*list, it)
	}
}

func (s *Site) backlinkArticles() {
	for _, article := range s.Articles {
		add(&article.Outlet.Articles, article)
		if article.Agency != nil && article.Agency != article.Outlet {
			add(&article.Agency.Carriers, article)
		}
		if article.CopyOf != nil {
			add(&article.CopyOf.Copies, article)
		}
		for _, note := range article.Notes {
			note.backlink()
		}
	}
}

func (n *Note) backlink() {
	for _, actor := range n.Actors {
		add(&actor.Notes, n)
	}
	for _, event := range n.Events {
		add(&event.Notes, n)
	}
	for _, claim := range n.Claims {
		add(&claim.Notes, n)
	}
}

func (s *Site) backlinkActors() {
	for _, actor := range s.Actors {
		for _, group := range actor.MemberOf {
			add(&group.Members, actor)
		}
	}
}

func (s *Site) backlinkEvents() {
	for _, event := range s.Events {
		for _, actor := range event.Actors {
			add(&actor.Events, event)
		}
		for _, quote := range event.Sources {
			add(&quote.Article.Events, event)
		}
	}
}

func (s *Site) backlinkClaims() {
	for _, claim := range s.Claims {
		for _, actor := range claim.Actors {
			add(&actor.Claims, claim)
		}
		for _, event := range claim.Events {
			add(&event.Claims, claim)
		}
		for _, report := range claim.Reports {
			add(&report.Quote.Article.Claims, claim)
			if report.By != nil {
				add(&report.By.Said, report)
			}
		}
	}
}

// backlinkJudgements tells claims and events the judgements that rest on them
// or that they speak against, and through them actors and articles.
func (s *Site) backlinkJudgements() {
	for _, judgement := range s.Judgements {
		for _, claim := range slices.Concat(judgement.Claims, judgement.AgainstClaims) {
			add(&claim.Judgements, judgement)
			for _, report := range claim.Reports {
				add(&report.Quote.Article.Judgements, judgement)
			}
			judgement.tell(claim.Actors)
		}
		for _, event := range slices.Concat(judgement.Events, judgement.AgainstEvents) {
			add(&event.Judgements, judgement)
			for _, quote := range event.Sources {
				add(&quote.Article.Judgements, judgement)
			}
			judgement.tell(event.Actors)
		}
		for _, text := range judgement.texts() {
			for _, naming := range text.namings() {
				add(&naming.actor().Judgements, judgement)
			}
		}
	}
}

func (j *Judgement) texts() []*Text {
	return slices.DeleteFunc([]*Text{j.Text, j.Note}, func(text *Text) bool { return text == nil })
}

func (j *Judgement) tell(actors []*Actor) {
	for _, actor := range actors {
		add(&actor.Judgements, j)
	}
}

// backlinkMentions tells each actor the texts that name it: articles by date,
// then the briefing's own texts in their order.
func (s *Site) backlinkMentions() {
	for _, article := range slices.SortedStableFunc(slices.Values(s.Articles), ByDate) {
		for _, naming := range article.Body.namings() {
			actor := naming.actor()
			article.Actors = append(article.Actors, actor)
			actor.NamedIn = append(actor.NamedIn, naming)
		}
	}
	for _, text := range s.texts() {
		if text.Home.Article != nil && text.Home.Article.Body == text {
			continue
		}
		for _, naming := range text.namings() {
			actor := naming.actor()
			actor.OwnProse = append(actor.OwnProse, naming)
		}
	}
}

// namings groups a text's mentions by actor, in order of first mention.
func (t *Text) namings() []Naming {
	var list []Naming
	at := make(map[*Actor]int)
	for i := range t.Mentions {
		mention := &t.Mentions[i]
		n, known := at[mention.Actor]
		if !known {
			n = len(list)
			at[mention.Actor] = n
			list = append(list, Naming{Text: t})
		}
		list[n].Mentions = append(list[n].Mentions, mention)
	}
	return list
}

func (n Naming) actor() *Actor { return n.Mentions[0].Actor }

// texts are all Markdown texts of the site that were written, those of one home
// in a row.
func (s *Site) texts() []*Text {
	texts := []*Text{s.Statement, s.Index.Text}
	for _, page := range s.Pages {
		texts = append(texts, page.Text)
	}
	for _, outlet := range s.Outlets {
		texts = append(texts, outlet.Note)
	}
	for _, actor := range s.Actors {
		texts = append(texts, actor.Note)
	}
	for _, article := range s.Articles {
		texts = append(texts, article.Body, article.Note, article.StatusNote)
		for _, note := range article.Notes {
			texts = append(texts, note.Note)
		}
	}
	for _, event := range s.Events {
		texts = append(texts, event.Note)
	}
	for _, claim := range s.Claims {
		texts = append(texts, claim.Note)
	}
	for _, judgement := range s.Judgements {
		texts = append(texts, judgement.texts()...)
	}
	return slices.DeleteFunc(texts, func(text *Text) bool { return text == nil })
}

// backlinkTargets tells what a text's links lead to where they come from. What
// has the text on its own page needs no link back from there.
func backlinkTargets(text *Text) {
	shownBy := text.Home
	if note := shownBy.Note; note != nil {
		shownBy = Thing{Article: note.Quote.Article}
	}
	for i, target := range text.Targets {
		to := target.Thing
		if target.Quote != nil {
			to = Thing{Article: target.Quote.Article}
		}
		if list := to.linkedFrom(); list != nil && to != shownBy {
			addLink(list, text.Home, LinkPlace{text, i})
		}
	}
}

// addLink adds a link to those from the same home, which come in a row.
func addLink(list *[]Backlink, home Thing, place LinkPlace) {
	if n := len(*list); n == 0 || (*list)[n-1].From != home {
		*list = append(*list, Backlink{From: home})
	}
	last := &(*list)[len(*list)-1]
	last.Places = append(last.Places, place)
}

// linkedFrom is the thing's list of what links to it; nil of what has none.
func (t Thing) linkedFrom() *[]Backlink {
	switch {
	case t.Actor != nil:
		return &t.Actor.LinkedFrom
	case t.Article != nil:
		return &t.Article.LinkedFrom
	case t.Event != nil:
		return &t.Event.LinkedFrom
	case t.Claim != nil:
		return &t.Claim.LinkedFrom
	case t.Judgement != nil:
		return &t.Judgement.LinkedFrom
	case t.Outlet != nil:
		return &t.Outlet.LinkedFrom
	case t.Page != nil:
		return &t.Page.LinkedFrom
	}
	return nil
}
