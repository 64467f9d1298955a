package page

import "html/template"

// What templates see. Every kind of page has a view struct of its own, named
// XxxPage and standing in the file of that kind; each embeds Frame. The structs
// here are shared. All texts are ready to be shown; words of the interface are
// not among them: a template asks for those with {{word "key"}}, and fields of a
// closed list (Kind, Status …) hold the format's own word, to be made into a
// key: {{term "actor.*" .Kind}}. Addresses are relative to the page that
// shows them. Empty means: not given, show nothing.

// Frame is what every page has around its matter.
type Frame struct {
	Template    string // which file of layouts/ draws the page, without ".html": "article"
	Address     string // of this page from the root of the output: "articles/x.html"
	Root        string // the way from this page to the root: "", "../"; for 404.html absolute, or empty where nothing can be linked
	Title       string // of this page, plain
	Own         string // the same; empty where the page is called as the briefing is
	Description string // one sentence, for <meta>
	Language    string // of the interface, BCP 47; the briefing's own texts may be in another: {{own}}
	Canonical   string // absolute address of this page; empty without base_url
	Feed        string // address of the feed; empty without base_url
	Print       string // address of print.html; empty where it is not made, and there itself
	Stand       bool   // a page that stands alone: 404.html without base_url; no link, no asset

	Told     *Told     // which signs the page's words bear
	Glossary *Glossary // what the page links to, in a few lines each; nil on pages without previews

	Briefing Masthead
	Menu     []MenuItem
	MenuKey  string // the same on all pages whose masthead, menu and trail are alike
	Trail    []Link // where one is, from the briefing down to this page's parent
}

// Told says whether the page quotes excerpts or digests, in running text or under
// what says whose the words are. Each such quotation bears a sign ("text.digest.sign")
// that leads to the element with the id told.excerpt or told.digest.
type Told struct{ Excerpt, Digest bool }

// Masthead is what the whole briefing is called and until when it knows.
type Masthead struct {
	Title, Subtitle string
	Authors         []string
	Cutoff          Date // information cut-off; zero where none was set
	Home            string
}

// MenuItem is an entry of the site's menu.
type MenuItem struct {
	Link    Link
	Current bool // this page
	Within  bool // this page or one below it
	Search  bool // the search
}

// Link leads to a record, an article or a page.
type Link struct {
	Text, Href string
	Language   string // of the text, where it is not the briefing's
}

// Anchor is the link as the template function link draws it.
func (l Link) Anchor() (href, text, language string) { return l.Href, l.Text, l.Language }

// Date is a date as what it says.
type Date struct {
	Words   string // "about February 2022"; empty where no date was given
	Machine string // for <time datetime>; empty where HTML has no form for it
	EDTF    string
}

// Time is the date as the template function date draws it.
func (d Date) Time() (words, machine, edtf string) { return d.Words, d.Machine, d.EDTF }

// Prose is a Markdown text of the briefing, rendered.
type Prose = template.HTML

// Quotation shows exact words of an article and leads to them.
type Quotation struct {
	ID          string // of its element: see quotationID; empty in print.html
	Parts       []Part
	Translation string
	Language    string // of the words, where it is not the briefing's
	Href        string // the place of the words in the article page
	Article     Link
	Outlet      Link
	Agency      Link // whose text it is; Href empty where none
	Published   Date
	TextKind    string // excerpt | digest, told by a sign; empty for verbatim
	Status      string // of the article: corrected | withdrawn; empty for current
}

// Part is words that stand together. Before every part but the first, words of
// the article are left out: Left of them, and Omitted shows them unless the
// article's rights withhold them.
type Part struct {
	Left    int
	Omitted string
	Words   string
}

// Rating is an Admiralty rating: Reliability A–F, Credibility 1–6, each may be
// empty. The words are under "reliability.A", "credibility.2".
type Rating struct {
	Reliability, Credibility string
	Inherited                bool // the reliability is the outlet's, not given for the article itself
}

// Likelihood is an ICD 203 word with its band in per cent.
type Likelihood struct {
	Word      string // "unlikely"; the words are under "likelihood.unlikely"
	Low, High int
}

// Sentences of one text name an actor.
type Sentences []Sentence

// Len is how many there are.
func (s Sentences) Len() int { return len(s) }

// Quote is one of them as the template function sentences draws it.
func (s Sentences) Quote(i int) (before, href, name, after string) {
	return s[i].Before, s[i].Name.Href, s[i].Name.Text, s[i].After
}

// Form is the language of the name in one of them, where it is not the sentence's, and
// whether it has to be set apart.
func (s Sentences) Form(i int) (language string, apart bool) { return s[i].NameIn, s[i].Apart }

// Language is that of the text, where it is not the briefing's.
func (s Sentences) Language() string { return s[0].Name.Language }

// Sentence is a sentence that names an actor, cut at the name.
type Sentence struct {
	Before string
	Name   Link // as it stands there, to its place; its Language is that of the sentence
	After  string
	NameIn string // language of the name, where it is not the sentence's
	Apart  bool   // the name runs the other way than what stands beside it
}

// ArticleEntry is an article in a list.
type ArticleEntry struct {
	Link      Link
	ID        string
	Outlet    Link
	Agency    Link
	Published Date
	Summary   string
	TextKind  string // excerpt | digest; empty for verbatim
	Publish   string // excerpts | none; empty for full
	Status    string // corrected | withdrawn; empty for current
	Draft     bool
	Rating    Rating
	CopyOf    Link // Href empty where none
	Notes     int  // number of annotations
}

// EventEntry is an event in a list.
type EventEntry struct {
	Link    Link
	ID      string
	Date    Date
	Wording string
	Status  string // disputed | withdrawn; empty for current
}

// ClaimEntry is a claim in a list.
type ClaimEntry struct {
	Link     Link
	ID       string
	Kind     string // figure | statement | quotation
	Status   string // disputed | withdrawn; empty for current
	Standing Standing
}

// Standing says how many stand behind something. Texts counts declared copies
// of one text once; Outlets counts the outlets whose texts they are, unnamed
// ones never; Unnamed counts articles of unnamed outlets.
type Standing struct {
	Reports, Articles, Texts, Outlets, Unnamed int
}

// JudgementEntry is a judgement in a list.
type JudgementEntry struct {
	Link       Link
	ID         string
	Text       Prose
	Likelihood Likelihood // Word empty where none
	Confidence string
	For        Basis
	Against    Basis
}

// Basis is what a judgement rests on, or what speaks against it.
type Basis struct {
	Claims []ClaimEntry
	Events []EventEntry
}

// Empty tells whether nothing is there.
func (b Basis) Empty() bool { return len(b.Claims)+len(b.Events) == 0 }

// ActorEntry is an actor in a list of all.
type ActorEntry struct {
	Link     Link
	ID       string
	Kind     string
	Role     string
	Mentions int // places in articles that name the actor
	Articles int // articles that do
}

// NoteEntry is an annotation outside its article.
type NoteEntry struct {
	Kind      string // context | caution | correction | translation | question
	Note      Prose
	Quotation Quotation // the words the note speaks of
	Href      string    // the note itself, in the article page
}
