package page

// ArticlesPage is articles/index.html, by date of publication: under years and months
// where there are many; else in one list, without headings.
type ArticlesPage struct {
	Frame
	Years []Year[ArticleEntry]
	Parts []PartLink // to the years, or to the months of the only one
	Long  bool       // so many entries that only those on the screen should be laid out
}

// manyArticles are more than can be looked over without headings.
const manyArticles = 60

func (s *sheet) articles() any {
	view := ArticlesPage{
		Frame: s.frame(s.Word("menu.articles"), s.Word("contents.articles")), Long: len(s.site.articles) > manyEntries,
	}
	switch count := len(s.site.articles); {
	case count > manyArticles:
		view.Years = s.articlesByYear()
		view.Parts = partsOf(view.Years)
	case count > 0:
		view.Years = []Year[ArticleEntry]{{Months: []Month[ArticleEntry]{{Entries: s.articleEntries(s.site.articles)}}}}
	}
	return view
}

func (s *sheet) articlesByYear() []Year[ArticleEntry] {
	items := make([]item, len(s.site.articles))
	for i, article := range s.site.articles {
		items[i] = item{date: article.Published, article: article}
	}
	return byYear(s.site, items, func(it item) ArticleEntry {
		s.shows(it.article)
		return s.articleEntry(it.article)
	})
}

// partsOf are links to the years, or where all is of one, to its months.
func partsOf(years []Year[ArticleEntry]) []PartLink {
	if len(years) == 1 {
		return years[0].links()
	}
	var parts []PartLink
	for _, year := range years {
		parts = append(parts, year.link())
	}
	return parts
}
