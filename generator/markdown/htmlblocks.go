package markdown

import "strconv"

// blockTags has the tags of blocks that hold blocks and need no attributes.
var blockTags = map[tokenKind][2]string{
	tokenQuote:     {"<blockquote>\n", "</blockquote>\n"},
	tokenBullets:   {"<ul>\n", "</ul>\n"},
	tokenTable:     {"<div class=\"table\" tabindex=\"0\"><table>\n", "</table></div>\n"},
	tokenTableHead: {"<thead>\n", "</thead>\n"},
	tokenTableBody: {"<tbody>\n", "</tbody>\n"},
	tokenRow:       {"<tr>", "</tr>\n"},
	tokenNumbers:   {"", "</ol>\n"},
	tokenItem:      {"", "</li>\n"},
	tokenFootnote:  {"", "</li>\n"},
	tokenFootnotes: {"", "</ol></section>\n"},
}

func (w *htmlWriter) openBlock(t token, i int) {
	switch t.kind {
	case tokenLeaf:
		w.openLeaf(t)
	case tokenNumbers:
		w.write("<ol")
		if t.a != 1 {
			w.number("start", int(t.a))
		}
		w.write(">\n")
	case tokenItem:
		w.openItem(t, i)
	case tokenFootnotes:
		w.write(`<section class="footnotes" role="doc-endnotes"`)
		w.attribute("aria-label", w.r.FootnotesHeading)
		w.write("><ol>\n")
	case tokenFootnote:
		w.write("<li")
		w.attribute("id", w.r.Prefix+w.d.footnotes[t.a].id)
		w.itemNumber(int(t.a) + 1)
		w.write(">")
	case tokenTable:
		w.table, w.columns = true, int(t.a)
		w.write(blockTags[t.kind][0])
	default:
		w.write(blockTags[t.kind][0])
	}
}

func (w *htmlWriter) closeBlock(t token) {
	if t.kind == tokenLeaf {
		w.closeLeaf(t)
		return
	}
	w.write(blockTags[t.kind][1])
	if t.kind == tokenTable {
		w.table = false
		w.maybeEndChunk()
	}
}

func (w *htmlWriter) openItem(t token, i int) {
	w.write("<li")
	w.placeOfItem(i)
	if t.flag&taskItem != 0 {
		w.write(` class="task"`)
	}
	if t.flag&numberedItem != 0 {
		w.itemNumber(int(t.a))
	}
	w.write(">")
}

// itemNumber writes an item's number where items before it may be left out.
func (w *htmlWriter) itemNumber(n int) {
	if w.selection != nil {
		w.number("value", n)
	}
}

func (w *htmlWriter) openLeaf(t token) {
	b := w.d.Blocks[t.a]
	switch b.Kind {
	case Paragraph:
		w.write("<p")
		w.placeOf(t.a)
		w.write(">")
	case Footnote:
		w.write("<p>")
	case Heading:
		w.write("<h", w.level(t))
		w.attribute("id", w.r.Prefix+b.ID)
		w.write(">")
	case Code:
		w.openCode(t.a)
	case Cell:
		w.openCell(t.flag, t.a)
	case HTML:
		w.write(`<p class="raw"`)
		w.placeOf(t.a)
		w.write(">")
	}
}

// level returns a heading's level in this rendering.
func (w *htmlWriter) level(t token) string {
	top := w.r.Top
	if top == 0 {
		top = 2
	}
	return strconv.Itoa(shifted(int(t.flag), w.d.highest, top))
}

// openCell opens a cell; block is its own, or -1 where it is left out.
func (w *htmlWriter) openCell(flag uint8, block int32) {
	if flag&headCell != 0 {
		w.write(`<th scope="col"`)
	} else {
		w.write("<td")
	}
	switch flag &^ headCell {
	case alignLeft:
		w.write(` class="align-left"`)
	case alignRight:
		w.write(` class="align-right"`)
	case alignCenter:
		w.write(` class="align-center"`)
	}
	if block >= 0 {
		w.placeOf(block)
	}
	w.write(">")
}

// closeLeaf ends a leaf block and, where marks with a sign ended in it, the chunk.
func (w *htmlWriter) closeLeaf(t token) {
	if w.label {
		w.write("</label>")
		w.label = false
	}
	switch w.d.Blocks[t.a].Kind {
	case Paragraph, Footnote, HTML:
		w.write("</p>\n")
	case Heading:
		w.write("</h", w.level(t), ">\n")
	case Code:
		w.write("</code></pre>\n")
	case Cell:
		w.closeCell(t.flag)
	}
	if !w.table {
		w.maybeEndChunk()
	}
}

func (w *htmlWriter) closeCell(flag uint8) {
	if flag&headCell != 0 {
		w.write("</th>")
	} else {
		w.write("</td>")
	}
}

func (w *htmlWriter) maybeEndChunk() {
	if len(w.ended) > 0 {
		w.endChunk()
	}
}
