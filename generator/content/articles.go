package content

import (
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
	"annotated-briefing/generator/textfile"
)

// articleFile is what one file of articles/ came to: an article, the id of a
// draft that is left out, or the id of one that could not be read.
type articleFile struct {
	article  *briefing.Article
	draft    string
	unread   string
	original string // the path of the file as captured, also of a draft
	missing  bool   // there is no such file
}

// article reads one file of articles/ and its annotations.
func (l *loader) article(at document) articleFile {
	l.checkName(at)
	file, ok := textfile.Read(l.fsys, at.path, maxMarkdown, l.list)
	if !ok {
		return l.unreadArticle(at.id)
	}
	node, body := record.FrontMatter(file, l.list)
	if body.At.Start == 0 {
		l.list.Error(file.Whole(), noFrontMatter+`: "title", "outlet" and "published" are required`)
		return l.unreadArticle(at.id)
	}
	r := l.read(node)
	if !node.Readable(record.Mapping) {
		return l.unreadArticle(at.id)
	}
	draft := r.Bool("draft")
	if draft && !l.settings.Drafts {
		return articleFile{draft: at.id, original: r.Text("original").Value}
	}
	article := l.frontMatter(r, file)
	article.ID, article.Draft, article.Body = at.id, draft, body
	missing := false
	article.Original, article.SHA256, missing = l.original(r)
	r.Done()
	if strings.TrimSpace(body.Value) == "" {
		l.list.Warn(file.Whole(), "the article has no text")
	}
	article.Annotations = l.annotations(at.id)
	return articleFile{article: article, original: article.Original.Value, missing: missing}
}

// unreadArticle reads the annotations of an article that could not be read, for
// what is wrong with them in themselves.
func (l *loader) unreadArticle(id string) articleFile {
	l.annotations(id)
	return articleFile{unread: id}
}

func (l *loader) frontMatter(r reader, file *origin.File) *briefing.Article {
	article := &briefing.Article{
		At:          file.Whole(),
		Title:       r.required("title"),
		Outlet:      r.required("outlet"),
		Agency:      r.plain("agency"),
		Authors:     r.plains("authors"),
		Published:   r.published(),
		Retrieved:   r.date("retrieved"),
		Text:        record.Choice(r.Fields, "text", briefing.TextKinds, briefing.Verbatim),
		Publish:     record.Choice(r.Fields, "publish", briefing.Publishes, l.settings.Publish),
		URL:         r.address("url"),
		Archive:     r.address("archive"),
		Language:    r.language("language"),
		Status:      record.Choice(r.Fields, "status", briefing.ArticleStatuses, briefing.Current),
		StatusNote:  r.Text("status_note"),
		CopyOf:      r.plain("copy_of"),
		Reliability: r.reliability(),
		Credibility: r.credibility(),
		Summary:     r.plain("summary"),
		Rights:      r.plain("rights"),
		Note:        r.Text("note"),
		Mentions:    r.senses("mentions"),
	}
	r.checkCapture(article)
	return article
}

const noFrontMatter = "there is no front matter between two lines --- at the head of the file"

// published reads a date that must be written, if only to say that it is not
// known.
func (r reader) published() briefing.Date {
	text := r.required("published")
	switch {
	case text.Value == "unknown":
		return briefing.Date{At: text.At}
	case strings.EqualFold(text.Value, "unknown"):
		r.list.Errorf(text.At, `unknown date %s; did you mean "unknown"?`, diagnostic.Quote(text.Value))
		return briefing.Date{}
	}
	return r.parseDate("published", text)
}

// checkCapture warns of a text that was captured before it was published. Dates
// that are about or uncertain may be so near that they say nothing of this.
func (r reader) checkCapture(article *briefing.Article) {
	from, to := article.Published.Start(), article.Retrieved.End()
	if from.Approximate() || from.Uncertain() || to.Approximate() || to.Uncertain() {
		return
	}
	published, _ := article.Published.Bounds()
	_, retrieved := article.Retrieved.Bounds()
	if published.State == edtf.Known && retrieved.State == edtf.Known && retrieved.Day < published.Day {
		r.list.Warn(article.Retrieved.At, "retrieved before it was published",
			diagnostic.Note{At: article.Published.At, Message: "published here"})
	}
}

// senses reads how names read in one article alone.
func (r reader) senses(key string) []briefing.Sense {
	var senses []briefing.Sense
	for name, node := range r.Node(key).Pairs(r.list) {
		actor := trim(node.Text(r.list))
		name = trim(name)
		switch {
		case name.Value == "":
			r.list.Errorf(name.At, "a name under %q is empty", key)
		case node.Kind() <= record.Scalar && actor.Value == "":
			r.list.Errorf(name.At, "%s has no actor; write false where the name means nobody", diagnostic.Quote(name.Value))
		case actor.Value == "false":
			senses = append(senses, briefing.Sense{Name: name, Nobody: true})
		case actor.Value != "":
			senses = append(senses, briefing.Sense{Name: name, Actor: actor})
		}
	}
	return senses
}

// gatherArticles parts the articles from the drafts and from those that could
// not be read, all by id.
func gatherArticles(files []articleFile) (articles []*briefing.Article, drafts, unread map[string]bool) {
	drafts, unread = map[string]bool{}, map[string]bool{}
	for _, file := range files {
		switch {
		case file.article != nil:
			articles = append(articles, file.article)
		case file.draft != "":
			drafts[file.draft] = true
		default:
			unread[file.unread] = true
		}
	}
	return articles, drafts, unread
}
