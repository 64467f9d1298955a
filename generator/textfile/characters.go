package textfile

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// most is how many mistakes of its characters are told of one file: what is no
// text at all has as many as it has bytes.
const most = 10

// otherEncoding recognises a file that is text, but in UTF-16 or UTF-32: each
// of its characters would be a mistake.
func otherEncoding(content []byte) string {
	if bytes.HasPrefix(content, []byte{0xFF, 0xFE}) || bytes.HasPrefix(content, []byte{0xFE, 0xFF}) ||
		bytes.HasPrefix(content, []byte{0, 0, 0xFE, 0xFF}) {
		return "is UTF-16 or UTF-32, not UTF-8; save it as UTF-8"
	}
	return ""
}

// checkCharacters tells every character that no text may hold.
func checkCharacters(file *origin.File, list *diagnostic.List) (ok bool) {
	text := file.Text
	found := 0
	for i := suspect(text, 0); i < len(text); {
		size, problem := examine(text[i:])
		if problem != "" {
			if found++; found > most {
				list.Error(origin.Span{File: file, Start: i, End: i + size}, "more characters that may not stand in a text follow; is this a text file?")
				return false
			}
			list.Error(origin.Span{File: file, Start: i, End: i + size}, problem)
		}
		i = suspect(text, i+size)
	}
	return found == 0
}

// examine says what is wrong with the first character of a text, and of how
// many bytes it is.
func examine(text string) (size int, problem string) {
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case r == utf8.RuneError && size == 1:
		return size, fmt.Sprintf("byte 0x%02X is not UTF-8; save the file as UTF-8", text[0])
	case diagnostic.Forbidden(r):
		return size, diagnostic.CharacterName(r) + " may not stand in a text"
	}
	return size, ""
}

// suspect gives the offset of the first byte from i on that has to be looked
// at: anything but printable ASCII, tab and newline.
func suspect(text string, i int) int {
	for ; i < len(text); i++ {
		if c := text[i]; c-0x20 > 0x7E-0x20 && c != '\n' && c != '\t' {
			break
		}
	}
	return i
}
