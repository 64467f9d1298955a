package page

import "annotated-briefing/generator/link"

// ArticlesPage is articles/index.html, by date of publication: under years and months
// where there are many.
type ArticlesPage struct {
	Frame
	Years []ArticlesYear
	Parts []PartLink // to the years, or to the months of the only one
	Long  bool       // so many entries that only those on the screen should be laid out
}

// ArticlesYear is the articles of a year, of an unknown one of a decade or a century,
// or of none. Where articles are few, ID and Words are empty, here and of the months.
type ArticlesYear struct {
	ID, Words string
	Months    []ArticlesMonth
}

// ArticlesMonth is the articles of a month, a season or a year as a whole, as
// TimelineMonth is of entries.
type ArticlesMonth struct {
	ID, Words string
	Articles  []ArticleEntry
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
		view.Years = []ArticlesYear{{Months: []ArticlesMonth{{Articles: s.articleEntries(s.site.articles)}}}}
	}
	return view
}

func (s *sheet) articlesByYear() []ArticlesYear {
	items := make([]item, len(s.site.articles))
	for i, article := range s.site.articles {
		items[i] = item{date: article.Published, article: article}
	}
	var years []ArticlesYear
	for _, of := range yearStretches(items) {
		year := ArticlesYear{ID: "year." + of.period, Words: s.yearWords(of.period)}
		for i, it := range monthStretches(of.items) {
			id, words := s.monthHeading(of.period, it.period, i == 0)
			var articles []*link.Article
			for _, it := range it.items {
				articles = append(articles, it.article)
			}
			year.Months = append(year.Months, ArticlesMonth{id, words, s.articleEntries(articles)})
		}
		years = append(years, year)
	}
	return years
}

// partsOf are links to the years, or where all is of one, to its months.
func partsOf(years []ArticlesYear) []PartLink {
	var parts []PartLink
	add := func(id, words string, count int) {
		if id != "" {
			parts = append(parts, PartLink{Link: Link{Text: words, Href: "#" + id}, Count: count})
		}
	}
	for _, year := range years {
		count := 0
		for _, month := range year.Months {
			if count += len(month.Articles); len(years) == 1 {
				add(month.ID, month.Words, len(month.Articles))
			}
		}
		if len(years) > 1 {
			add(year.ID, year.Words, count)
		}
	}
	return parts
}
