package export

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
)

// Document is briefing.json.
type Document struct {
	Format      int      `json:"format"`
	Title       string   `json:"title"`
	Subtitle    string   `json:"subtitle,omitempty"`
	Language    string   `json:"language"`
	Cutoff      string   `json:"date,omitempty"` // information cut-off
	Authors     []string `json:"authors,omitempty"`
	Description string   `json:"description,omitempty"`

	Briefing   Page        `json:"briefing"`
	Statement  string      `json:"statement,omitempty"` // on the sources as a whole
	Articles   []Article   `json:"articles"`
	Actors     []Actor     `json:"actors"`
	Events     []Event     `json:"events"`
	Claims     []Claim     `json:"claims"`
	Judgements []Judgement `json:"judgements"`
	Outlets    []Outlet    `json:"outlets"`
	Pages      []Page      `json:"pages"`
}

// Record is what all records have.
type Record struct {
	ID   string `json:"id"`
	Href string `json:"href"`
}

// Page is the briefing itself (its id is empty) or a further page.
type Page struct {
	Record
	Title    string    `json:"title,omitempty"`
	Summary  string    `json:"summary,omitempty"`
	Quotes   []Quote   `json:"quotes,omitempty"`   // quoted in its text
	Links    []string  `json:"links,omitempty"`    // addresses of records that its text links to
	Mentions []Mention `json:"mentions,omitempty"` // of actors; without places
}

// Quote is exact words of an article.
type Quote struct {
	Article     string   `json:"article"`
	Words       []string `json:"words"`
	Translation string   `json:"translation,omitempty"`
	Href        string   `json:"href"`
}

// Mention is a place where a text names an actor.
type Mention struct {
	Actor string `json:"actor"`
	Name  string `json:"name,omitempty"` // as it stands; left out where the article's rights withhold it
	Href  string `json:"href,omitempty"`
}

// Article is an article without its text.
type Article struct {
	Record
	Title       string       `json:"title"`
	Outlet      string       `json:"outlet"`
	Agency      string       `json:"agency,omitempty"`
	Authors     []string     `json:"authors,omitempty"`
	Published   string       `json:"published,omitempty"` // left out where unknown
	Retrieved   string       `json:"retrieved,omitempty"`
	Text        string       `json:"text"`
	Publish     string       `json:"publish"`
	Draft       bool         `json:"draft,omitempty"`
	URL         string       `json:"url,omitempty"`
	Archive     string       `json:"archive,omitempty"`
	SHA256      string       `json:"sha256,omitempty"`
	Language    string       `json:"language,omitempty"`
	Status      string       `json:"status"`
	StatusNote  string       `json:"status_note,omitempty"`
	CopyOf      string       `json:"copy_of,omitempty"`
	Reliability string       `json:"reliability,omitempty"` // its own; else the outlet's holds
	Credibility string       `json:"credibility,omitempty"`
	Summary     string       `json:"summary,omitempty"`
	Rights      string       `json:"rights,omitempty"`
	Note        string       `json:"note,omitempty"`
	Annotations []Annotation `json:"annotations,omitempty"`
	Mentions    []Mention    `json:"mentions,omitempty"`
}

// Annotation is a note on exact words; id is that of the words in the page.
type Annotation struct {
	Record
	Kind   string   `json:"kind"`
	Quote  Quote    `json:"quote"`
	Note   string   `json:"note"`
	Actors []string `json:"actors,omitempty"`
	Events []string `json:"events,omitempty"`
	Claims []string `json:"claims,omitempty"`
}

// Actor is an actor.
type Actor struct {
	Record
	Name     string            `json:"name"`
	Kind     string            `json:"kind"`
	Aliases  []string          `json:"aliases,omitempty"`
	Weak     []string          `json:"weak,omitempty"`
	Native   map[string]string `json:"native,omitempty"`
	Role     string            `json:"role,omitempty"`
	MemberOf []string          `json:"member_of,omitempty"`
	Links    map[string]string `json:"links,omitempty"`
	Note     string            `json:"note,omitempty"`
}

// Event is an entry of the timeline. Earliest and latest are the days between
// which it lies, where they are known.
type Event struct {
	Record
	Title    string   `json:"title"`
	Date     string   `json:"date"`
	Earliest string   `json:"earliest,omitempty"`
	Latest   string   `json:"latest,omitempty"`
	Wording  string   `json:"wording,omitempty"`
	Status   string   `json:"status"`
	Actors   []string `json:"actors,omitempty"`
	Note     string   `json:"note,omitempty"`
	Sources  []Quote  `json:"sources,omitempty"`
}

// Claim is a claim with its reports.
type Claim struct {
	Record
	Title   string   `json:"title"`
	Kind    string   `json:"kind"`
	Unit    string   `json:"unit,omitempty"`
	Status  string   `json:"status"`
	Actors  []string `json:"actors,omitempty"`
	Events  []string `json:"events,omitempty"`
	Note    string   `json:"note,omitempty"`
	Reports []Report `json:"reports"`
}

// Report is one article's bearing on a claim. Value is one decimal number, or a
// range of two.
type Report struct {
	Quote    Quote    `json:"quote"`
	Value    []string `json:"value,omitempty"`
	Bound    string   `json:"bound,omitempty"`
	Date     string   `json:"date,omitempty"`
	By       string   `json:"by,omitempty"`
	ByText   string   `json:"by_text,omitempty"`
	Position string   `json:"position,omitempty"`
}

// Judgement is what the briefing concludes. Range is the likelihood's band in per cent.
type Judgement struct {
	Record
	Title      string   `json:"title"`
	Text       string   `json:"text"`
	Likelihood string   `json:"likelihood,omitempty"`
	Range      []int    `json:"range,omitempty"`
	Confidence string   `json:"confidence,omitempty"`
	Claims     []string `json:"claims,omitempty"`
	Events     []string `json:"events,omitempty"`
	Against    *Against `json:"against,omitempty"`
	Note       string   `json:"note,omitempty"`
}

// Against is what speaks against a judgement.
type Against struct {
	Claims []string `json:"claims,omitempty"`
	Events []string `json:"events,omitempty"`
}

// Outlet is an outlet or an agency.
type Outlet struct {
	Record
	Name        string `json:"name"`
	Kind        string `json:"kind,omitempty"`
	Unnamed     bool   `json:"unnamed,omitempty"`
	Country     string `json:"country,omitempty"`
	URL         string `json:"url,omitempty"`
	Reliability string `json:"reliability,omitempty"`
	Note        string `json:"note,omitempty"`
}

// JSON is briefing.json.
func JSON(site *link.Site, settings Settings) ([]byte, error) {
	d := Document{
		Format: 1, Title: settings.Title, Subtitle: settings.Subtitle, Language: settings.Language,
		Cutoff: settings.Cutoff.String(), Authors: settings.Authors, Description: settings.Description,
		Briefing: exportPage(site.Index), Statement: source(site.Statement),
		Articles: each(site.Articles, exportArticle), Actors: each(site.Actors, exportActor),
		Events: each(site.Events, exportEvent), Claims: each(site.Claims, exportClaim),
		Judgements: each(site.Judgements, exportJudgement), Outlets: each(site.Outlets, exportOutlet),
		Pages: each(site.Pages, exportPage),
	}
	return indented(d)
}

func each[T, U any](things []*T, export func(*T) U) []U {
	list := make([]U, 0, len(things))
	for _, thing := range things {
		list = append(list, export(thing))
	}
	return list
}

func source(text *link.Text) string {
	if text == nil {
		return ""
	}
	return text.Source
}

func record(id string, thing link.Thing) Record { return Record{ID: id, Href: page.Address(thing)} }

func exportQuote(q *link.Quote) Quote {
	return Quote{Article: q.Article.ID, Words: q.Words(), Translation: q.Translation, Href: page.QuoteAddress(q)}
}

func quotes(list []*link.Quote) []Quote {
	var exported []Quote
	for _, quote := range list {
		exported = append(exported, exportQuote(quote))
	}
	return exported
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

func exportPage(p *link.Page) Page {
	exported := Page{Record: record(p.ID, link.Thing{Page: p}), Title: p.Title, Summary: p.Summary}
	if p.Text == nil {
		return exported
	}
	for _, target := range p.Text.Targets {
		if target.Quote != nil {
			exported.Quotes = append(exported.Quotes, exportQuote(target.Quote))
		} else if address := page.Address(target.Thing); address != "" {
			exported.Links = append(exported.Links, address)
		}
	}
	for _, mention := range p.Text.Mentions {
		exported.Mentions = append(exported.Mentions, Mention{Actor: mention.Actor.ID, Name: p.Text.Plain[mention.Start:mention.End]})
	}
	return exported
}

func exportArticle(a *link.Article) Article {
	exported := Article{
		Record: record(a.ID, link.Thing{Article: a}), Title: a.Title, Outlet: a.Outlet.ID, Authors: a.Authors,
		Published: a.Published.String(), Retrieved: a.Retrieved.String(), Text: string(a.TextKind), Publish: string(a.Publish),
		Draft: a.Draft, URL: a.URL, Archive: a.Archive, SHA256: a.SHA256, Language: a.Language, Status: string(a.Status),
		StatusNote: source(a.StatusNote), Reliability: a.Reliability, Credibility: a.Credibility, Summary: a.Summary,
		Rights: a.Rights, Note: source(a.Note),
	}
	if a.Agency != nil {
		exported.Agency = a.Agency.ID
	}
	if a.CopyOf != nil {
		exported.CopyOf = a.CopyOf.ID
	}
	for _, note := range a.Notes {
		exported.Annotations = append(exported.Annotations, exportNote(note))
	}
	for i := range a.Body.Mentions {
		exported.Mentions = append(exported.Mentions, exportMention(a, &a.Body.Mentions[i]))
	}
	return exported
}

func exportMention(a *link.Article, m *link.Mention) Mention {
	if m.Withheld {
		return Mention{Actor: m.Actor.ID}
	}
	return Mention{Actor: m.Actor.ID, Name: a.Body.Plain[m.Start:m.End], Href: page.MentionAddress(a, m)}
}

func exportNote(n *link.Note) Annotation {
	return Annotation{
		Record: record(n.Quote.ID, link.Thing{Note: n}), Kind: string(n.Kind), Quote: exportQuote(n.Quote), Note: source(n.Note),
		Actors: ids(n.Actors, actorID), Events: ids(n.Events, eventID), Claims: ids(n.Claims, claimID),
	}
}

func exportActor(a *link.Actor) Actor {
	return Actor{
		Record: record(a.ID, link.Thing{Actor: a}), Name: a.Name, Kind: string(a.Kind), Aliases: a.Aliases, Weak: a.Weak,
		Native: labels(a.Native), Role: a.Role, MemberOf: ids(a.MemberOf, actorID), Links: labels(a.Links), Note: source(a.Note),
	}
}

func labels(pairs []link.Labelled) map[string]string {
	if pairs == nil {
		return nil
	}
	set := map[string]string{}
	for _, pair := range pairs {
		set[pair.Label] = pair.Value
	}
	return set
}

func exportEvent(e *link.Event) Event {
	earliest, latest := days(e.Date)
	return Event{
		Record: record(e.ID, link.Thing{Event: e}), Title: e.Title, Date: e.Date.String(), Earliest: earliest, Latest: latest,
		Wording: e.Wording, Status: string(e.Status), Actors: ids(e.Actors, actorID), Note: source(e.Note), Sources: quotes(e.Sources),
	}
}

func exportClaim(c *link.Claim) Claim {
	exported := Claim{
		Record: record(c.ID, link.Thing{Claim: c}), Title: c.Title, Kind: string(c.Kind), Unit: c.Unit, Status: string(c.Status),
		Actors: ids(c.Actors, actorID), Events: ids(c.Events, eventID), Note: source(c.Note),
	}
	for _, report := range c.Reports {
		exported.Reports = append(exported.Reports, exportReport(report))
	}
	return exported
}

func exportReport(r *link.Report) Report {
	exported := Report{Quote: exportQuote(r.Quote), Date: r.Date.String(), ByText: r.ByText}
	if r.Low != "" {
		exported.Value, exported.Bound = []string{r.Low}, string(r.Bound)
	}
	if r.High != r.Low {
		exported.Value = append(exported.Value, r.High)
	}
	if r.By != nil {
		exported.By = r.By.ID
	}
	if r.Claim.Kind == briefing.StatementClaim {
		exported.Position = string(r.Position)
	}
	return exported
}

func exportJudgement(j *link.Judgement) Judgement {
	exported := Judgement{
		Record: record(j.ID, link.Thing{Judgement: j}), Title: j.Title, Text: source(j.Text), Likelihood: string(j.Likelihood),
		Confidence: string(j.Confidence), Claims: ids(j.Claims, claimID), Events: ids(j.Events, eventID), Note: source(j.Note),
	}
	if low, high := j.Likelihood.Range(); high > 0 {
		exported.Range = []int{low, high}
	}
	if len(j.AgainstClaims)+len(j.AgainstEvents) > 0 {
		exported.Against = &Against{Claims: ids(j.AgainstClaims, claimID), Events: ids(j.AgainstEvents, eventID)}
	}
	return exported
}

func exportOutlet(o *link.Outlet) Outlet {
	return Outlet{
		Record: record(o.ID, link.Thing{Outlet: o}), Name: o.Name, Kind: string(o.Kind), Unnamed: o.Unnamed,
		Country: o.Country, URL: o.URL, Reliability: o.Reliability, Note: source(o.Note),
	}
}
