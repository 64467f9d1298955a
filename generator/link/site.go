package link

import (
	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/phrase"
)

// Site is the whole briefing with every reference resolved. Lists keep the
// order of the briefing unless their field says otherwise. Lists of
// back-references follow the lists of Site and have no entry twice.
type Site struct {
	Index      *Page
	Pages      []*Page // by weight, then title in the language's order
	Articles   []*Article
	Actors     []*Actor
	Events     []*Event // by date, see edtf.Compare
	Claims     []*Claim
	Judgements []*Judgement
	Outlets    []*Outlet
	Statement  *Text
	Files      []*briefing.File
}

// Thing is one of the things that a briefing is made of: exactly one field is
// set. The zero Thing is nothing.
type Thing struct {
	Article   *Article
	Actor     *Actor
	Event     *Event
	Claim     *Claim
	Judgement *Judgement
	Outlet    *Outlet
	Page      *Page // the briefing itself too
	Note      *Note
	Statement bool // the statement on the sources
}

// Text is a Markdown text with its links resolved and its names recognised.
// A nil Text was not written. Spans are offsets into its plain text, what a
// reader sees (Document).
type Text struct {
	Source   string // Markdown; "" of an article's own text, of which the Document is enough
	Targets  []Target
	Mentions []Mention
	Home     Thing // what it is the text of

	document *markdown.Document // kept: to read a text again takes longer than all else
}

// Document is the text as it was read when it was linked, or of a Text that
// never was, as its source is read now.
func (t *Text) Document() *markdown.Document {
	if t.document == nil {
		return markdown.Parse(t.Source)
	}
	return t.document
}

// Target is where a link of a text leads: one field is set.
type Target struct {
	Thing
	Web      string // absolute address
	Fragment string // id of a place in the same text
	File     string // path below files/
	Quote    *Quote
}

// Backlink is what links to a thing, with the places in its texts that do.
type Backlink struct {
	From   Thing
	Places []LinkPlace
}

// LinkPlace is a link in a text.
type LinkPlace struct {
	Text *Text
	Link int // index into Text.Targets and the Links of its Document
}

// Mention is a place where a text names an actor.
type Mention struct {
	phrase.Span
	Sentence Sentence // in which it stands
	Actor    *Actor
	ID       string // of the place, unique in its text
	Language string // of the words, where they are a native form of the name
	Linked   bool   // the density of links in this text asks for a link here
	Withheld bool   // the rights of the article withhold it: its page has no such place
}

// Name is the name as it stands in the text.
func (m *Mention) Name() string {
	return m.Sentence.Words[m.Start-m.Sentence.Start : m.End-m.Sentence.Start]
}

// Before is what the sentence says before the name.
func (m *Mention) Before() string { return m.Sentence.Words[:m.Start-m.Sentence.Start] }

// After is what the sentence says after the name.
func (m *Mention) After() string { return m.Sentence.Words[m.End-m.Sentence.Start:] }

// Sentence is a sentence of a text, or of an overlong one the words around a name.
type Sentence struct {
	phrase.Span
	Words string
}

// Article is an article with everything that bears on it.
type Article struct {
	ID          string
	Title       string
	Outlet      *Outlet
	Agency      *Outlet // nil: none
	Authors     []string
	Published   edtf.Date // zero: unknown
	Retrieved   edtf.Date
	TextKind    briefing.TextKind
	Publish     briefing.Publish
	Draft       bool
	URL         string
	Archive     string
	SHA256      string
	Language    string // "" where it is the briefing's
	Status      briefing.Status
	StatusNote  *Text
	CopyOf      *Article
	Copies      []*Article // declared to carry this article's text
	Reliability string     // its own, "" where the outlet's holds
	Credibility string
	Summary     string
	Rights      string
	Note        *Text
	Body        *Text
	Visible     []phrase.Span // what may be shown of Body; see Shows
	Notes       []*Note       // as their signs stand, see BySign
	Quotes      []*Quote      // of every record, by place

	Actors     []*Actor // named in it, in order of first mention
	Events     []*Event // its words bear
	Claims     []*Claim
	Judgements []*Judgement // that rest on it or are spoken against by it
	LinkedFrom []Backlink
}

// Quote is exact words of an article that a record refers to.
type Quote struct {
	Article     *Article
	ID          string // of the place in the article's page
	Parts       []phrase.Span
	Words       []string // the parts as they stand in the article
	LeftOut     []string // what the article says between one part and the next
	Translation string
	Bears       Thing // the note, event or claim; the home of the text that quotes in a link
	Link        bool  // quoted in running text
}

// Note is an annotation.
type Note struct {
	Quote  *Quote
	Kind   briefing.NoteKind
	Note   *Text
	Actors []*Actor
	Events []*Event
	Claims []*Claim
}

// ID is the id of the note's own element in the article's page.
func (n *Note) ID() string { return n.Quote.ID + ".note" }

// Actor is an actor and all that refers to it.
type Actor struct {
	ID, Name string
	Language string // of the name, where it is a native form too
	Kind     briefing.ActorKind
	Aliases  []string
	Weak     []string
	Native   []Labelled // language → name
	Role     string
	MemberOf []*Actor
	Members  []*Actor
	Links    []Labelled
	Note     *Text

	NamedIn    []Naming // articles that name the actor, by date of publication
	OwnProse   []Naming // texts of the briefing itself that do
	Events     []*Event
	Claims     []*Claim
	Said       []*Report // reports of what the actor said
	Notes      []*Note
	Judgements []*Judgement
	LinkedFrom []Backlink
}

// Naming is one text that names an actor, and the places.
type Naming struct {
	Text     *Text
	Mentions []*Mention
}

// Labelled is a value under a label of the author's choice.
type Labelled struct{ Label, Value string }

// Event is an event with the words that bear it.
type Event struct {
	ID, Title string
	Date      edtf.Date
	Wording   string
	Status    briefing.Status
	Actors    []*Actor
	Note      *Text
	Sources   []*Quote

	Claims     []*Claim
	Notes      []*Note
	Judgements []*Judgement
	LinkedFrom []Backlink
}

// Claim is a claim and the reports that bear on it.
type Claim struct {
	ID, Title string
	Kind      briefing.ClaimKind // settled: never ""
	Unit      string
	Status    briefing.Status
	Actors    []*Actor
	Events    []*Event
	Note      *Text
	Reports   []*Report

	Notes      []*Note
	Judgements []*Judgement
	LinkedFrom []Backlink
}

// Report is one article's bearing on a claim.
type Report struct {
	Claim     *Claim
	Quote     *Quote
	Low, High string // decimal numbers as written, equal for one; "" for none
	Bound     briefing.Bound
	Date      edtf.Date
	By        *Actor
	ByText    string
	Position  briefing.Position
}

// Judgement is a judgement with what it rests on and what speaks against it.
type Judgement struct {
	ID, Title     string
	Text          *Text
	Likelihood    briefing.Likelihood
	Confidence    briefing.Confidence
	Claims        []*Claim
	Events        []*Event
	AgainstClaims []*Claim
	AgainstEvents []*Event
	Note          *Text
	LinkedFrom    []Backlink
}

// Outlet is an outlet or an agency.
type Outlet struct {
	ID, Name    string
	Kind        briefing.OutletKind
	Unnamed     bool
	Country     string
	URL         string
	Reliability string
	Note        *Text

	Articles   []*Article // it published, by date
	Carriers   []*Article // elsewhere, that carry its text
	LinkedFrom []Backlink
}

// Page is index.md or a further page.
type Page struct {
	ID         string // "" for index.md
	Title      string
	Summary    string
	Weight     int
	Draft      bool
	Text       *Text
	LinkedFrom []Backlink
}
