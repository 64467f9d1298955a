package diagnostic

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Forbidden tells whether no text of an author may hold the character, written
// or escaped: control characters but tab and newline, and the controls that
// reorder or hide text (bidirectional embeddings, overrides and isolates).
func Forbidden(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r < 0x7F:
		return false
	case r < 0xA0: // DEL and C1
		return true
	}
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// CharacterName names a character that cannot be seen: "U+202E (right-to-left
// override)".
func CharacterName(r rune) string {
	if name := characterNames[r]; name != "" {
		return fmt.Sprintf("U+%04X (%s)", r, name)
	}
	if unicode.IsControl(r) {
		return fmt.Sprintf("U+%04X (control character)", r)
	}
	return fmt.Sprintf("U+%04X", r)
}

var characterNames = map[rune]string{
	0x0000: "NUL",
	0x0008: "backspace",
	0x000B: "vertical tab",
	0x000C: "form feed",
	0x001B: "escape",
	0x007F: "delete",
	0x0085: "next line",
	0x202A: "left-to-right embedding",
	0x202B: "right-to-left embedding",
	0x202C: "pop directional formatting",
	0x202D: "left-to-right override",
	0x202E: "right-to-left override",
	0x2066: "left-to-right isolate",
	0x2067: "right-to-left isolate",
	0x2068: "first strong isolate",
	0x2069: "pop directional isolate",
	0xFEFF: "byte-order mark",
	0xFFFE: "noncharacter",
	0xFFFF: "noncharacter",
}

// Quote puts an author's words into a message: in quotation marks, in one line,
// cut where they are long.
func Quote(words string) string {
	const most = 60
	end, count := 0, 0
	for end < len(words) && count < most {
		_, size := utf8.DecodeRuneInString(words[end:])
		end += size
		count++
	}
	if end < len(words) {
		return `"` + words[:end] + `…"`
	}
	return `"` + words + `"`
}

// QuoteEnds is Quote for words of which both ends matter: where they are long,
// what is between two words in the middle is left out.
func QuoteEnds(words string) string {
	const most, end = 60, 29
	letters := []rune(words)
	if len(letters) <= most {
		return Quote(words)
	}
	head, tail := string(letters[:end]), string(letters[len(letters)-end:])
	if space := strings.LastIndexByte(head, ' '); space >= 0 {
		head = head[:space]
	}
	if space := strings.IndexByte(tail, ' '); space >= 0 {
		tail = tail[space+1:]
	}
	return `"` + head + " … " + tail + `"`
}
