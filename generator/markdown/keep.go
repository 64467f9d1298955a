package markdown

// A selection is what of a text is shown where Rendering.Keep leaves blocks out.
// A nil selection shows all.
type selection struct {
	kept  []bool // by block
	shown []bool // by opening token: a leaf that is kept, or a block around one
}

func newSelection(d *Document, keep func(Block) bool) *selection {
	s := &selection{kept: make([]bool, len(d.Blocks)), shown: make([]bool, len(d.tokens))}
	for i, b := range d.Blocks {
		s.kept[i] = keep(b)
	}
	var around []int
	for i, t := range d.tokens {
		switch {
		case t.kind < tokenLeaf || t.kind >= tokenEmphasis:
		case t.closes:
			around = around[:len(around)-1]
		default:
			around = append(around, i)
			if t.kind == tokenLeaf && s.kept[t.a] {
				for k := len(around) - 1; k >= 0 && !s.shown[around[k]]; k-- {
					s.shown[around[k]] = true
				}
			}
		}
	}
	return s
}

// ChooseFootnotes adds to a choice of d.Blocks, by index, those of the footnotes
// whose signs stand in a chosen one, and so on for the signs in these.
func (d *Document) ChooseFootnotes(chosen []bool) {
	notes := make(map[int32][]*footnote) // by the block that a sign stands in
	for i := range d.footnotes {
		for _, block := range d.footnotes[i].signs {
			notes[block] = append(notes[block], &d.footnotes[i])
		}
	}
	var signs []int32 // chosen blocks with signs to be followed
	for block := range notes {
		if chosen[block] {
			signs = append(signs, block)
		}
	}
	followed := make(map[*footnote]bool)
	for len(signs) > 0 {
		block := signs[len(signs)-1]
		signs = signs[:len(signs)-1]
		for _, note := range notes[block] {
			if !followed[note] {
				followed[note] = true
				signs = append(signs, d.choose(note, chosen)...)
			}
		}
	}
}

// choose adds the blocks of a footnote to a choice and returns them.
func (d *Document) choose(note *footnote, chosen []bool) []int32 {
	var blocks []int32
	for _, t := range d.tokens[note.token:d.tokens[note.token].b] {
		if t.kind == tokenLeaf && !t.closes {
			chosen[t.a] = true
			blocks = append(blocks, t.a)
		}
	}
	return blocks
}

// keeps tells whether a leaf block is shown.
func (s *selection) keeps(block int32) bool { return s == nil || s.kept[block] }

// hidden tells whether the block that the token at i opens is left out.
func (s *selection) hidden(i int) bool { return s != nil && !s.shown[i] }

// A gapState tells what has become of the run of blocks left out right before.
type gapState uint8

const (
	noGap      gapState = iota // none is left out
	gapPending                 // its sign is still to be written
	gapWritten
)

// leaveOut skips a block. A row that is shown keeps its place for each cell.
func (w *htmlWriter) leaveOut(t token, i int) {
	if t.kind == tokenLeaf && w.d.Blocks[t.a].Kind == Cell {
		w.openCell(t.flag, -1)
		if w.gap != gapWritten {
			w.write(w.r.Gap)
			w.gap = gapWritten
		}
		w.closeCell(t.flag)
		return
	}
	if w.gap == noGap && w.hasLeaf(i, int(t.b)) {
		w.gap = gapPending
	}
}

// hasLeaf tells whether there is a leaf block among the tokens from..to.
func (w *htmlWriter) hasLeaf(from, to int) bool {
	for _, t := range w.d.tokens[from:to] {
		if t.kind == tokenLeaf {
			return true
		}
	}
	return false
}

// beforeBlock writes the sign of the gap before a block that is shown, in a form
// that is valid there.
func (w *htmlWriter) beforeBlock(t token) {
	if w.gap == gapPending && t.kind != tokenTableHead && t.kind != tokenTableBody {
		w.gap = gapWritten
		w.writeGap(t.kind)
	}
	if t.kind == tokenLeaf {
		w.gap = noGap
	}
}

func (w *htmlWriter) writeGap(before tokenKind) {
	if w.r.Gap == "" {
		return
	}
	switch before {
	case tokenItem, tokenFootnote:
		w.write(`<li class="gap">`, w.r.Gap, "</li>\n")
	case tokenRow:
		w.write(`<tr class="gap"><td`)
		w.number("colspan", w.columns)
		w.write(">", w.r.Gap, "</td></tr>\n")
	default:
		w.write(w.r.Gap, "\n")
	}
}

// endGap writes the sign of blocks left out at the end of the text.
func (w *htmlWriter) endGap() {
	if w.gap == gapPending {
		w.writeGap(tokenLeaf)
	}
}
