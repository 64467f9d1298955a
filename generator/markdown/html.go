package markdown

import (
	"strconv"
	"strings"
)

// HTML renders the text. The chunks joined are well-formed HTML. All but the last
// end behind a leaf block (a table: behind the table) in which a mark with a Sign
// ended, where an <aside> is valid. An empty text has no chunks.
func (d *Document) HTML(r Rendering) []Chunk {
	w := htmlWriter{
		d:    d,
		r:    &r,
		link: -1,
	}
	w.out.Grow(len(d.Text) + len(d.Text)/16 + 8*len(d.tokens) + 64*len(r.Names) + 160*len(r.Marks))
	if r.Keep != nil {
		w.selection = newSelection(d, r.Keep)
	}
	w.marking = newMarking(d, &r, w.selection)
	for i := 0; i < len(d.tokens); {
		i = w.token(i)
	}
	w.endGap()
	if w.done < w.out.Len() {
		w.endChunk()
	}
	return w.chunks()
}

// An htmlWriter writes one rendering, token by token.
type htmlWriter struct {
	d   *Document
	r   *Rendering
	out strings.Builder

	ends  []chunkEnd
	done  int   // where the last of them is in out
	ended []int // marks with a sign that ended since

	*selection
	marking
	gap           gapState
	link          int        // opening token of the link that is written, or -1
	linkSign      *Sign      // of the link that is open
	label         bool       // a task's label is open
	table         bool       // a table is open
	columns       int        // of that table
	colouredBytes int        // of code, so far
	late          []lateSign // signs that wait for the end of a link or name
	signEnd       int        // where the last sign ends in out; 0: there was none
}

// A chunkEnd is where a chunk ends.
type chunkEnd struct {
	at    int
	ended []int
}

func (w *htmlWriter) endChunk() {
	w.ends = append(w.ends, chunkEnd{w.out.Len(), w.ended})
	w.done, w.ended = w.out.Len(), nil
}

func (w *htmlWriter) chunks() []Chunk {
	all := w.out.String()
	chunks := make([]Chunk, len(w.ends))
	start := 0
	for i, c := range w.ends {
		chunks[i] = Chunk{HTML: all[start:c.at], Ended: c.ended}
		start = c.at
	}
	return chunks
}

// token writes the token at i and returns the index of the next one to write.
func (w *htmlWriter) token(i int) int {
	t := w.d.tokens[i]
	switch {
	case t.kind == tokenRun:
		w.run(int(t.a), int(t.b))
	case t.kind < tokenLeaf:
		w.single(t)
	case t.kind == tokenLink:
		w.linkTag(t, i)
	case t.kind >= tokenEmphasis:
		w.inlineTag(t)
	case t.closes:
		w.closeBlock(t)
	case w.hidden(i):
		w.leaveOut(t, i)
		return int(t.b) + 1
	default:
		w.beforeBlock(t)
		w.openBlock(t, i)
		if t.kind == tokenLeaf && w.coloured(i) {
			return int(t.b)
		}
	}
	return i + 1
}

func (w *htmlWriter) write(parts ...string) {
	for _, s := range parts {
		w.out.WriteString(s)
	}
}

// attribute writes an attribute that has a value.
func (w *htmlWriter) attribute(name, value string) {
	if value != "" {
		w.write(" ", name, `="`)
		w.escape(value)
		w.write(`"`)
	}
}

func (w *htmlWriter) number(name string, value int) {
	w.write(" ", name, `="`, strconv.Itoa(value), `"`)
}

// single writes a token that has no counterpart.
func (w *htmlWriter) single(t token) {
	switch t.kind {
	case tokenBreak:
		w.write("<br>\n")
	case tokenNewline:
		w.write("\n")
	case tokenRule:
		if w.gap == noGap {
			w.write("<hr>\n")
		}
	case tokenPicture:
		w.picture(int(t.a))
	case tokenCheckbox:
		// The label gives the box the text of the task as its accessible name.
		w.write(`<label><input type="checkbox" disabled`)
		if t.flag == 1 {
			w.write(" checked")
		}
		w.write("> ")
		w.label = true
	case tokenSign:
		w.sign(lateSign{mark: -1, note: int(t.a), ref: int(t.b)})
	case tokenBacklink:
		w.backlinks(int(t.a))
	}
}

// inlineTags has the tags of inline elements from tokenEmphasis on.
var inlineTags = [...][2]string{
	{"<em>", "</em>"},
	{"<strong>", "</strong>"},
	{"<del>", "</del>"},
	{"<code>", "</code>"},
}

func (w *htmlWriter) inlineTag(t token) {
	tags := inlineTags[t.kind-tokenEmphasis]
	if t.closes {
		w.write(tags[1])
	} else {
		w.write(tags[0])
	}
}

func (w *htmlWriter) target(index int) Target {
	if index < len(w.r.Links) {
		return w.r.Links[index]
	}
	return Target{}
}

// linkTag opens or closes a link. In another link, or without an address, it is
// its label only.
func (w *htmlWriter) linkTag(t token, i int) {
	if t.closes {
		if w.link == int(t.b) {
			w.link = -1
			w.write("</a>")
			if w.linkSign != nil {
				w.signTag(w.linkSign)
			}
			w.lateSigns()
		}
		return
	}
	target := w.target(int(t.a))
	label := ""
	if int(t.b) == i+1 {
		label = target.Label
		if label == "" {
			return
		}
	}
	if target.Href != "" && w.link < 0 {
		w.link, w.linkSign = i, target.Sign
		w.write("<a")
		w.attribute("href", target.Href)
		w.attribute("class", target.Class)
		w.attribute("rel", target.Rel)
		w.foreign(target, label != "")
		w.attribute("title", w.d.Links[t.a].Title)
		w.write(">")
	}
	w.escape(label)
}

// foreign says in which language a link's words are. Their direction is their
// own, and what stands around them keeps its order.
func (w *htmlWriter) foreign(target Target, labelled bool) {
	language := target.Language
	if labelled {
		language = target.LabelIn
	}
	if language != "" {
		w.attribute("lang", language)
		w.attribute("dir", "auto")
	}
}

func (w *htmlWriter) picture(index int) {
	target, link := w.target(index), w.d.Links[index]
	if target.Href == "" {
		return
	}
	w.write("<img")
	w.attribute("src", target.Href)
	w.write(` alt="`)
	w.escape(link.Alt)
	w.write(`"`)
	w.attribute("class", target.Class)
	w.attribute("title", link.Title)
	w.write(` loading="lazy" decoding="async">`)
}

// backlinks writes the ways from a footnote back to its signs. They are not the
// text's own words, which the role says.
func (w *htmlWriter) backlinks(index int) {
	note := w.d.footnotes[index]
	for i, leaf := range note.signs {
		if !w.keeps(leaf) {
			continue
		}
		w.write(` <span role="note"><a role="doc-backlink"`)
		w.attribute("href", "#"+w.r.Prefix+signID(note, i))
		w.attribute("aria-label", numbered(w.r.BackLabel, index+1))
		w.write(">↩</a></span>")
	}
}

func numbered(label string, n int) string {
	return strings.ReplaceAll(label, "{n}", strconv.Itoa(n))
}

// escapes has what stands for the bytes that mean something in HTML.
var escapes = [256]string{'&': "&amp;", '<': "&lt;", '>': "&gt;", '"': "&quot;"}

// escape writes text, or the value of an attribute.
func (w *htmlWriter) escape(text string) {
	done := 0
	for i := range len(text) {
		if escapes[text[i]] == "" {
			continue
		}
		w.out.WriteString(text[done:i])
		w.out.WriteString(escapes[text[i]])
		done = i + 1
	}
	w.out.WriteString(text[done:])
}
