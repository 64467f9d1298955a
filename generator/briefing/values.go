package briefing

// The closed lists of words that fields take. The first of each list is the
// default where a field has one.

// TextKind says how near an article's text is to what the outlet published.
type TextKind string

// Publish says how much of an article's text may appear in any output.
type Publish string

// Status says whether something still stands.
type Status string

// NoteKind says what an annotation is for.
type NoteKind string

// ActorKind says what an actor is.
type ActorKind string

// ClaimKind says what is compared in a claim.
type ClaimKind string

// Bound says how a figure is meant.
type Bound string

// Position says how a report stands to a statement.
type Position string

// Likelihood is a word of the ICD 203 scale.
type Likelihood string

// Confidence says how well a judgement is founded (ICD 203).
type Confidence string

// OutletKind says what an outlet is.
type OutletKind string

// Density says how often an actor's name is linked.
type Density string

const (
	Verbatim TextKind = "verbatim"
	Excerpt  TextKind = "excerpt"
	Digest   TextKind = "digest"

	PublishFull     Publish = "full"
	PublishExcerpts Publish = "excerpts"
	PublishNone     Publish = "none"

	Current   Status = "current"
	Corrected Status = "corrected" // articles
	Disputed  Status = "disputed"  // events, claims
	Withdrawn Status = "withdrawn"

	FigureClaim    ClaimKind = "figure"
	StatementClaim ClaimKind = "statement"
	QuotationClaim ClaimKind = "quotation"

	Exactly Bound = "exactly"

	Asserts Position = "asserts"

	MentionsFirst Density = "first"
	MentionsAll   Density = "all"
	MentionsNone  Density = "none"
)

// The lists in the order of the format's documentation.
var (
	TextKinds       = []TextKind{Verbatim, Excerpt, Digest}
	Publishes       = []Publish{PublishFull, PublishExcerpts, PublishNone}
	ArticleStatuses = []Status{Current, Corrected, Withdrawn}
	RecordStatuses  = []Status{Current, Disputed, Withdrawn}
	NoteKinds       = []NoteKind{"context", "caution", "correction", "translation", "question"}
	ActorKinds      = []ActorKind{"person", "organisation", "state", "place", "group"}
	ClaimKinds      = []ClaimKind{FigureClaim, StatementClaim, QuotationClaim}
	Bounds          = []Bound{Exactly, "about", "at-least", "at-most"}
	Positions       = []Position{Asserts, "denies", "doubts"}
	Likelihoods     = []Likelihood{"almost-no-chance", "very-unlikely", "unlikely", "even", "likely", "very-likely", "almost-certain"}
	Confidences     = []Confidence{"low", "moderate", "high"}
	OutletKinds     = []OutletKind{"newspaper", "agency", "broadcaster", "website", "government", "research", "social", "other"}
	Densities       = []Density{MentionsFirst, MentionsAll, MentionsNone}
)

// Range is the band of a likelihood in per cent (ICD 203, section D.6.e(2)(a)).
func (l Likelihood) Range() (low, high int) {
	bands := [][2]int{{1, 5}, {5, 20}, {20, 45}, {45, 55}, {55, 80}, {80, 95}, {95, 99}}
	for i, word := range Likelihoods {
		if word == l {
			return bands[i][0], bands[i][1]
		}
	}
	return 0, 0
}
