package record

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/diagnostic"
)

// mostValues bounds what a file may unfold to in memory. A file of 64 MiB that
// people have written has fewer; one of nothing but `-` has more.
const mostValues = 4_000_000

// tellForeign tells what YAML knows and the format does not, where that can be
// told before the library reads: directives, a second document, too many
// values, characters that YAML itself forbids. The library reads some of them
// slowly or without a place.
func tellForeign(s *source, list *diagnostic.List) (found bool) {
	return tellCharacters(s, list) || tellDocuments(s, list) || tellTooMany(s, list)
}

func tellCharacters(s *source, list *diagnostic.List) (found bool) {
	if !utf8.ValidString(s.text()) {
		list.Error(s.span(s.start, s.start), "is not UTF-8")
		return true
	}
	for _, r := range []rune{0xFEFF, 0xFFFE, 0xFFFF} {
		if i := strings.IndexRune(s.text(), r); i >= 0 {
			list.Error(s.span(s.start+i, s.start+i+utf8.RuneLen(r)), diagnostic.CharacterName(r)+" may not stand in YAML")
			return true
		}
	}
	return false
}

// tellDocuments tells directives and document marks. Lines that begin with
// `---` or `...` are marks wherever they stand: one `---` may come before the
// content and one `...` behind it.
func tellDocuments(s *source, list *diagnostic.List) (found bool) {
	begun, ended := false, false
	for _, start := range s.lines {
		line := firstLine(s.from(start))
		switch mark := markOf(line); {
		case mark == "%" && !begun:
			list.Error(s.span(start, start+len(line)), "YAML directives (%) are not allowed")
			return true
		case ended && !isBlank(line), mark == "---" && begun:
			list.Error(s.span(start, start+len(line)), "a second YAML document begins here; a file holds one")
			return true
		case mark == "...":
			ended = true
		case !isBlank(line):
			begun = true
		}
	}
	return false
}

// markOf gives the sign of a document that a line begins with: `%`, `---`,
// `...` or nothing.
func markOf(line string) string {
	if strings.HasPrefix(line, "%") {
		return "%"
	}
	for _, mark := range []string{"---", "..."} {
		rest, found := strings.CutPrefix(line, mark)
		if found && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
			return mark
		}
	}
	return ""
}

// isBlank tells a line without anything but white space and a comment.
func isBlank(line string) bool {
	line = strings.TrimLeft(line, " \t")
	return line == "" || line[0] == '#'
}

// tellTooMany counts the signs of which every value needs one.
func tellTooMany(s *source, list *diagnostic.List) (found bool) {
	text := s.text()
	if len(text) <= mostValues {
		return false
	}
	signs := 0
	for i := range len(text) {
		switch text[i] {
		case ',', '[', '{':
			signs++
		case '-', ':', '?':
			if i+1 == len(text) || isSpace(text[i+1]) {
				signs++
			}
		}
	}
	if signs > mostValues {
		list.Error(s.span(s.start, s.start), fmt.Sprintf("holds more than %d values; split it into the files of a folder", mostValues))
		return true
	}
	return false
}
