package page

// ArticlesPage is articles/index.html, by date of publication.
type ArticlesPage struct {
	Frame
	Articles []ArticleEntry
}

func (s *sheet) articles() any {
	return ArticlesPage{
		Frame:    s.frame(s.Word("menu.articles"), s.Word("contents.articles")),
		Articles: s.articleEntries(s.site.articles),
	}
}
