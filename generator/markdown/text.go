package markdown

import (
	"bytes"
	"sort"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// A textWriter gathers the plain text, with the way back to the source.
type textWriter struct {
	text      []byte
	anchors   []anchor
	forbidden []Span // in the source: entities for characters a text must not have
}

// at notes that what is written next stands at an offset of the source.
func (w *textWriter) at(source int) {
	if n := len(w.anchors); n > 0 {
		last := w.anchors[n-1]
		if source-int(last.source) == len(w.text)-int(last.text) {
			return
		}
		if int(last.text) == len(w.text) {
			w.anchors[n-1].source = int32(source)
			return
		}
	}
	w.anchors = append(w.anchors, anchor{int32(len(w.text)), int32(source)})
}

// prose writes what stands at an offset of the source, escapes and entities resolved.
func (w *textWriter) prose(value []byte, source int) {
	done := 0
	for i := 0; i < len(value); {
		if !isSpecial[value[i]] {
			i++
			continue
		}
		var found reference
		if found = referenceAt(value[i:]); found.length == 0 {
			i++
			continue
		}
		w.verbatim(value[done:i], source+done)
		w.at(source + i)
		w.text = append(w.text, found.text...)
		if found.forbidden {
			w.forbidden = append(w.forbidden, Span{source + i, source + i + found.length})
		}
		i += found.length
		done = i
		w.at(source + done)
	}
	w.verbatim(value[done:], source+done)
}

// verbatim writes what stands at an offset of the source as it is.
func (w *textWriter) verbatim(value []byte, source int) {
	if len(value) > 0 {
		w.at(source)
		w.text = append(w.text, value...)
	}
}

// code writes what stands at an offset of the source; its line feeds become spaces.
func (w *textWriter) code(value []byte, source int) {
	w.at(source)
	for {
		i := bytes.IndexAny(value, "\n\x00")
		if i < 0 {
			w.verbatim(value, source)
			return
		}
		w.verbatim(value[:i], source)
		w.at(source + i)
		if value[i] == 0 {
			w.text = utf8.AppendRune(w.text, utf8.RuneError)
		} else {
			w.text = append(w.text, ' ')
		}
		value, source = value[i+1:], source+i+1
	}
}

// resolve returns a title or an alternative text with escapes and entities resolved.
func resolve(value []byte) []byte {
	var w textWriter
	w.prose(value, 0)
	return w.text
}

// isSpecial has the bytes that may begin a reference.
var isSpecial = [256]bool{'\\': true, '&': true, '\n': true, 0: true}

// A reference is something in the source that stands for other characters.
type reference struct {
	text      []byte
	length    int // in the source; 0: no reference
	forbidden bool
}

// referenceAt reads the escape or entity at the beginning of value, by the rules
// of CommonMark 0.31.2, sections 2.4 and 2.5, as goldmark reads them.
func referenceAt(value []byte) reference {
	switch value[0] {
	case 0:
		return reference{text: []byte("\ufffd"), length: 1}
	case '\n':
		return reference{text: []byte(" "), length: 1}
	case '\\':
		if len(value) > 1 && util.IsPunct(value[1]) {
			return reference{text: value[1:2], length: 2}
		}
		return reference{}
	}
	if len(value) > 2 && value[1] == '#' {
		return numericReference(value)
	}
	// The longest name is CounterClockwiseContourIntegral.
	end := bytes.IndexByte(value[:min(len(value), 40)], ';')
	if end < 2 {
		return reference{}
	}
	entity, ok := util.LookUpHTML5EntityByName(string(value[1:end]))
	if !ok {
		return reference{}
	}
	return characters(entity.Characters, end+1)
}

// numericReference reads &#1234; or &#x12ab;.
func numericReference(value []byte) reference {
	digits, base, most := value[2:], 10, 7
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base, most = digits[1:], 16, 6
	}
	end := bytes.IndexByte(digits[:min(len(digits), most+1)], ';')
	if end < 1 || digits[0] == '+' || digits[0] == '-' || digits[0] == '_' {
		return reference{}
	}
	code, err := strconv.ParseUint(string(digits[:end]), base, 32)
	if err != nil {
		return reference{}
	}
	text := utf8.AppendRune(nil, util.ToValidRune(rune(code)))
	return characters(text, len(value)-len(digits)+end+1)
}

// characters is a reference to text, unless that is a character that the source
// itself must not have either.
func characters(text []byte, length int) reference {
	r, _ := utf8.DecodeRune(text)
	switch {
	case r == '\n':
		return reference{text: []byte(" "), length: length}
	case r != '\t' && unicode.IsControl(r), r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return reference{text: []byte("\ufffd"), length: length, forbidden: true}
	}
	return reference{text: text, length: length}
}

// Source returns the offset in the source of a byte of Text. Characters that
// come from an escape or an entity lead to its beginning, a line feed behind its
// block, len(d.Text) behind the last character.
func (d *Document) Source(text int) int {
	next := sort.Search(len(d.anchors), func(i int) bool { return int(d.anchors[i].text) > text })
	if next == 0 {
		return 0
	}
	from := d.anchors[next-1]
	source := int(from.source) + text - int(from.text)
	if next < len(d.anchors) && d.anchors[next].source >= from.source { // not where footnotes begin
		source = min(source, int(d.anchors[next].source))
	}
	return source
}
