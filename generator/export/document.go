package export

// Document is briefing.json.
type Document struct {
	Head
	Articles   []Article   `json:"articles"`
	Actors     []Actor     `json:"actors"`
	Events     []Event     `json:"events"`
	Claims     []Claim     `json:"claims"`
	Judgements []Judgement `json:"judgements"`
	Outlets    []Outlet    `json:"outlets"`
	Pages      []Page      `json:"pages"`
}

// Head is what the briefing says of itself.
type Head struct {
	Format      int        `json:"format"`
	Title       string     `json:"title"`
	Subtitle    string     `json:"subtitle,omitempty"`
	Language    string     `json:"language"`
	Cutoff      string     `json:"date,omitempty"` // information cut-off
	Authors     []string   `json:"authors,omitempty"`
	Description string     `json:"description,omitempty"`
	Briefing    Page       `json:"briefing"`
	Statement   *Statement `json:"statement,omitempty"` // on the sources as a whole
}

// Record is what all records have.
type Record struct {
	ID   string `json:"id"`
	Href string `json:"href"`
}

// References are what a record's own texts refer to.
type References struct {
	Quotes  []Quote  `json:"quotes,omitempty"`   // words of articles quoted in links
	LinksTo []string `json:"links_to,omitempty"` // addresses of records and files
	Names   []string `json:"names,omitempty"`    // ids of the actors named
}

// Page is the briefing itself (its id is empty) or a further page.
type Page struct {
	Record
	Title   string `json:"title,omitempty"`
	Summary string `json:"summary,omitempty"`
	Draft   bool   `json:"draft,omitempty"`
	Text    string `json:"text,omitempty"`
	References
}

// Statement is the statement on the sources as a whole.
type Statement struct {
	Text string `json:"text"`
	References
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
	Mentions    []Mention    `json:"mentions,omitempty"` // of actors in its text
	References
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
	References
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
	References
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
	References
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
	References
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
	References
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
	References
}
