package markdown

import (
	"encoding/base32"
	"encoding/binary"
	"hash/crc32"
)

// Places are ids of the places where the leaf blocks stand, by index: of a
// heading or a footnote its own, of others "p." and a sum of their words, so that
// a search can lead to them. Of a list item with several blocks it is the place of
// the first that is the item's own. A block without text has none. Given back in
// Rendering.Places, they stand in the HTML.
func (d *Document) Places() []string {
	places := make([]string, len(d.Blocks))
	var ids idSet
	var sums sums
	note, item := "", "" // the footnote, the place of the list item that is open
	var around []string  // the places of the items around it
	for _, t := range d.tokens {
		switch {
		case t.kind == tokenFootnote && !t.closes:
			note = d.footnotes[t.a].id
		case t.kind == tokenItem && !t.closes:
			around, item = append(around, item), ""
		case t.kind == tokenItem:
			item, around = around[len(around)-1], around[:len(around)-1]
		case t.kind == tokenLeaf && !t.closes:
			places[t.a] = d.place(t.a, note, item, &ids, &sums)
			if d.Blocks[t.a].Kind == Item {
				item = places[t.a]
			}
		}
	}
	return places
}

func (d *Document) place(block int32, note, item string, ids *idSet, sums *sums) string {
	b := d.Blocks[block]
	switch {
	case b.Kind == Heading:
		return b.ID
	case note != "":
		return note
	case b.Kind == Item && item != "":
		return item
	case b.Start == b.End:
		return ""
	}
	return ids.unique("p.", sums.of(d.Text[b.Start:b.End]))
}

// sums makes short sums of texts.
type sums struct {
	bytes []byte // of the text in hand
}

// of is seven characters that a text has to itself among those of a page.
func (s *sums) of(text string) string {
	s.bytes = append(s.bytes[:0], text...)
	var sum [5]byte
	var letters [8]byte
	binary.BigEndian.PutUint32(sum[:], crc32.Checksum(s.bytes, castagnoli))
	sumLetters.Encode(letters[:], sum[:])
	return string(letters[:7])
}

var (
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
	sumLetters = base32.NewEncoding("0123456789abcdefghijklmnopqrstuv")
)

// placeOf writes the id of a leaf block's place and tells whether there is one.
func (w *htmlWriter) placeOf(block int32) bool {
	if int(block) >= len(w.r.Places) || w.r.Places[block] == "" {
		return false
	}
	w.attribute("id", w.r.Prefix+w.r.Places[block])
	return true
}

// placeOfItem writes the id of a list item, whose opening token is at i: the place
// of its own blocks.
func (w *htmlWriter) placeOfItem(i int) {
	for k := i + 1; k < int(w.d.tokens[i].b); k++ {
		t := w.d.tokens[k]
		switch {
		case t.kind == tokenItem && !t.closes:
			k = int(t.b)
		case t.kind == tokenLeaf && !t.closes && w.d.Blocks[t.a].Kind == Item && w.keeps(t.a):
			if w.placeOf(t.a) {
				return
			}
		}
	}
}
