package markdown

// A Rendering says what is laid on a text when it becomes HTML. Its zero value
// gives the bare text, with the labels of links but no links.
type Rendering struct {
	// Prefix is put before every id that the text itself makes (headings,
	// footnotes), "gun." say where several texts share a page.
	Prefix string

	// Top is the level that the highest heading gets; 0 means 2. Levels beyond 6 are 6.
	Top int

	// Places has the ids of the elements that leaf blocks stand in, as
	// Document.Places gives them; nil: those of headings and footnotes alone.
	Places []string

	// Links has the target of each of Document.Links, by index. Where there is
	// none, or one without Href, a link is its label only and a picture is left out.
	Links []Target

	// Marks may stand in any order, overlap, nest and cross blocks.
	Marks []Mark

	// Names are sorted by Start and do not overlap; those that do not keep to it
	// are left out. A name in a link is never an <a>.
	Names []Name

	// Keep tells which leaf blocks are shown; nil shows all. What is left of lists,
	// quotations and tables stays well-formed, and no footnote sign leads to one
	// that is not shown.
	Keep func(b Block) bool

	// Gap is the HTML that stands for each run of blocks that are left out: one
	// element valid among paragraphs, <p class="gap">[…]</p> say. Empty: nothing.
	Gap string

	// Words of the interface. {n} stands for the number of the footnote.
	FootnoteLabel    string // of a footnote's sign, "Footnote {n}" say
	BackLabel        string // of the way back from footnote {n} to its sign
	FootnotesHeading string // accessible name of the footnotes
}

// A Target is where a link leads, or the file of a picture. Nothing but Href is
// ever written as an address: what is safe there is the caller's to decide.
type Target struct {
	Href     string
	Class    string
	Rel      string
	Label    string // plain text, for a link whose own label is empty …
	LabelIn  string // … and its language, where it is not the text's
	Language string // of the link's words, where it is not the text's
	Sign     *Sign  // right behind the link; nil: none
}

// A Mark is shown as <mark> elements. The first carries ID, each later one
// data-mark with that id. White space at the ends of its parts is not marked.
type Mark struct {
	ID, Class string
	Parts     []Span // in Text: several for a quotation with an ellipsis
	Sign      *Sign  // nil: none
}

// A Sign leads from a mark to its note: <a class="sign" role="doc-noteref">,
// right behind the last shown word of the mark, or behind the link or name that
// this word stands in. Signs of one place stand in the order of Rendering.Marks;
// each but the first has the class adjoins as well, and so has the <sup> of a footnote.
type Sign struct{ ID, Href, Text, Label string }

// A Name is a recognised name: <a class="mention" href> where Href is set, else
// <span class="named">. Only its first element carries ID.
type Name struct {
	Span
	ID, Href string
	Language string // where it is not the text's
	Apart    bool   // it runs the other way than what stands beside it
}

// A Chunk is a piece of HTML, up to a place where block content may be put.
type Chunk struct {
	HTML  string
	Ended []int // indexes into Rendering.Marks: those with a Sign whose last shown word is in this chunk
}
