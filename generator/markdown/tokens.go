package markdown

// A token is one step of a text in order: a run of its words, or markup. Plain
// text and HTML are both made from the tokens, so they cannot disagree.
type token struct {
	kind   tokenKind
	closes bool
	flag   uint8 // see the kinds
	a      int32 // see the kinds
	b      int32 // of an opening token its closing one and the reverse; else see the kinds
}

type tokenKind uint8

const (
	// Without a counterpart.
	tokenRun      tokenKind = iota // the words Text[a:b]
	tokenBreak                     // a hard line break, the space Text[a]
	tokenNewline                   // a line feed in code or raw HTML, the space Text[a]
	tokenRule                      // a thematic break
	tokenPicture                   // a: index of the link
	tokenCheckbox                  // flag: 1 where it is checked
	tokenSign                      // of a footnote; a: index of the footnote, b: how many signs it had before
	tokenBacklink                  // the ways back to all its signs; a: index of the footnote

	// In pairs, around blocks.
	tokenLeaf      // a: index of the block; flag: a heading's level as written, a cell's alignment and headCell
	tokenQuote     //
	tokenBullets   //
	tokenNumbers   // a: the first number
	tokenItem      // a: its number; flag: taskItem, numberedItem
	tokenTable     // a: number of columns
	tokenTableHead //
	tokenTableBody //
	tokenRow       //
	tokenFootnotes //
	tokenFootnote  // a: index of the footnote

	// In pairs, within a leaf block.
	tokenEmphasis
	tokenStrong
	tokenStrike
	tokenCode
	tokenLink // a: index of the link
)

// Flags of cells and items.
const (
	alignNone uint8 = iota
	alignLeft
	alignRight
	alignCenter

	headCell     uint8 = 1 << 2
	taskItem     uint8 = 1
	numberedItem uint8 = 2
)

// An anchor says that Text from text on stands in the source from source on, byte
// by byte, up to the next anchor. Text of an entity leads no farther than that.
type anchor struct{ text, source int32 }
