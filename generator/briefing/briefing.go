// Package briefing is the domain as its authors write it: plain values, with
// every reference still the words it was written in (Ref) and every text still
// knowing its place (origin.Text). Nothing here is checked against anything
// else; package link turns names into the things they name.
//
// Optional fields that were not written are zero. Lists keep the order of the
// file; registers keep the order of their files' names and of the records in
// each.
package briefing

import (
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/origin"
)

// Briefing is all that lies in content/.
type Briefing struct {
	Folder     string // of the content, relative to config.yaml's: "content"
	Index      Page   // content/index.md
	Articles   []*Article
	Actors     []*Actor
	Events     []*Event
	Claims     []*Claim
	Judgements []*Judgement
	Statement  origin.Text // Markdown, of the sources as a whole
	Outlets    []*Outlet
	Pages      []*Page
	Files      []*File

	// Ids of drafts that were left out, so that a reference to one is told apart
	// from a reference to nothing.
	DraftArticles, DraftPages map[string]bool

	Unread Unread
}

// Unread is what could not be read, of which the author has been told. A
// reference into it is not known to be wrong.
type Unread struct {
	Actors, Events, Claims, Judgements, Outlets bool            // at least one file of the register
	Articles, Pages                             map[string]bool // by id; those of Briefing do not have them
}

// Ref is a reference as written: an id that may or may not exist.
type Ref = origin.Text

// Markdown is a text that is rendered.
type Markdown = origin.Text

// Date is an EDTF date and its place. The zero Date was not written.
type Date struct {
	edtf.Date
	At origin.Span
}

// Selector ties a record to exact words of an article (W3C TextQuoteSelector).
type Selector struct {
	Article       Ref // the annotated article itself for annotations (At is zero)
	Quote         origin.Text
	Before, After origin.Text
	Translation   origin.Text
}

// Article is one file of content/articles.
type Article struct {
	ID          string
	At          origin.Span // where a mistake of the article as a whole is shown
	Title       origin.Text
	Outlet      Ref
	Agency      Ref
	Authors     []origin.Text
	Published   Date // zero where `unknown` was written
	Retrieved   Date
	Text        TextKind
	Publish     Publish
	Draft       bool
	URL         origin.Text
	Archive     origin.Text
	Original    origin.Text
	SHA256      origin.Text
	Language    origin.Text
	Status      Status
	StatusNote  Markdown
	CopyOf      Ref
	Reliability origin.Text
	Credibility origin.Text
	Summary     origin.Text
	Rights      origin.Text
	Note        Markdown
	Mentions    []Sense
	Body        Markdown
	Annotations []*Annotation
}

// Sense says how a name reads in one article alone.
type Sense struct {
	Name   origin.Text
	Actor  Ref  // empty where Nobody
	Nobody bool // `false` was written
}

// Annotation is a note on exact words of an article.
type Annotation struct {
	Selector
	ID     origin.Text // empty where the author gave none
	At     origin.Span
	Kind   NoteKind
	Note   Markdown
	Actors []Ref
	Events []Ref
	Claims []Ref
}

// Actor is a person, an organisation, a state, a place or a group.
type Actor struct {
	ID       string
	At       origin.Span
	Name     origin.Text
	Kind     ActorKind
	Aliases  []origin.Text
	Weak     []origin.Text
	Native   []Labelled // language → name
	Role     origin.Text
	MemberOf []Ref
	Links    []Labelled // what it is → address
	Note     Markdown
}

// Labelled is a value under a key of the author's choice.
type Labelled struct {
	Label origin.Text
	Value origin.Text
}

// Event is an entry of the timeline.
type Event struct {
	ID      string
	At      origin.Span
	Date    Date
	Title   origin.Text
	Wording origin.Text
	Status  Status
	Actors  []Ref
	Note    Markdown
	Sources []Selector
}

// Claim is what more than one report speaks of.
type Claim struct {
	ID      string
	At      origin.Span
	Title   origin.Text
	Kind    ClaimKind
	Unit    origin.Text
	Status  Status
	Actors  []Ref
	Events  []Ref
	Note    Markdown
	Reports []Report
}

// Report is one article's bearing on a claim.
type Report struct {
	Selector
	Value    Value
	Bound    Bound
	Date     Date
	By       Ref
	ByText   origin.Text
	Position Position
}

// Value is a figure: one decimal number, or a range. Low and High are decimal
// numbers as written, equal where one number was; both are empty where none.
type Value struct {
	Low, High string
	At        origin.Span
}

// IsZero tells whether no value was written.
func (v Value) IsZero() bool { return v.Low == "" }

// Judgement is what the briefing itself concludes.
type Judgement struct {
	ID            string
	At            origin.Span
	Title         origin.Text
	Text          Markdown
	Likelihood    Likelihood // "" where none was given
	Confidence    Confidence // "" where none was given
	Claims        []Ref
	Events        []Ref
	AgainstClaims []Ref
	AgainstEvents []Ref
	Note          Markdown
}

// Outlet is who publishes articles, or whose text others carry.
type Outlet struct {
	ID          string
	At          origin.Span
	Name        origin.Text
	Kind        OutletKind // "" where none was given
	Unnamed     bool
	Country     origin.Text
	URL         origin.Text
	Reliability origin.Text
	Note        Markdown
}

// Page is index.md or one file of content/pages.
type Page struct {
	ID       string // "" for index.md
	At       origin.Span
	Title    origin.Text
	Summary  origin.Text
	Weight   int
	Mentions Density // "" where the briefing's own default holds
	Draft    bool
	Body     Markdown
}

// File is one file of content/files, at Path below that folder.
type File struct {
	Path string
	Size int64
}
