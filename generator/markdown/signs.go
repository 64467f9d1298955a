package markdown

import (
	"slices"
	"strconv"
)

// A lateSign is the sign of a mark, or of a footnote, that waits until no link is
// open: one link cannot stand in another.
type lateSign struct {
	mark      int // index; -1: a footnote's
	note, ref int // index of the footnote; how many signs it had before
}

func (w *htmlWriter) sign(s lateSign) {
	w.late = append(w.late, s)
	w.lateSigns()
}

// lateSigns writes the signs that wait, unless a link or a name is still open.
func (w *htmlWriter) lateSigns() {
	if len(w.late) == 0 || w.link >= 0 || slices.ContainsFunc(w.stack, func(s stretch) bool { return s.name }) {
		return
	}
	for _, s := range w.late {
		if s.mark < 0 {
			w.footnoteSign(s)
		} else {
			w.markSign(s.mark)
		}
	}
	w.late = w.late[:0]
}

func (w *htmlWriter) markSign(index int) {
	w.signTag(w.r.Marks[index].Sign)
	w.ended = append(w.ended, index)
}

func (w *htmlWriter) signTag(sign *Sign) {
	w.write(`<a class="sign`, w.adjoining(" adjoins"), `" role="doc-noteref"`)
	w.attribute("id", sign.ID)
	w.attribute("href", sign.Href)
	w.attribute("aria-label", sign.Label)
	w.write(">")
	w.escape(sign.Text)
	w.write("</a>")
	w.signEnd = w.out.Len()
}

func (w *htmlWriter) footnoteSign(s lateSign) {
	note := w.d.footnotes[s.note]
	if w.hidden(int(note.token)) {
		return
	}
	w.write("<sup", w.adjoining(` class="adjoins"`), `><a class="footnote" role="doc-noteref"`)
	w.attribute("id", w.r.Prefix+signID(note, s.ref))
	w.attribute("href", "#"+w.r.Prefix+note.id)
	w.attribute("aria-label", numbered(w.r.FootnoteLabel, s.note+1))
	w.write(">", strconv.Itoa(s.note+1), "</a></sup>")
	w.signEnd = w.out.Len()
}

// adjoining is a text where a sign comes right behind another, from which it is to be
// told: 5 and 6 are not 56.
func (w *htmlWriter) adjoining(text string) string {
	if w.signEnd == 0 || w.signEnd != w.out.Len() {
		return ""
	}
	return text
}
