package content

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"annotated-briefing/generator/diagnostic"
)

const maxID = 100 // characters of an id

// idFault says what is wrong with an id, naming a right one where the author's
// intention is plain. It is empty for a well-formed id.
func idFault(id string) string {
	switch {
	case id == "":
		return "an id is empty"
	case len(id) > maxID:
		return "id " + diagnostic.Quote(id) + " is longer than 100 characters"
	case id == "index":
		return `id "index" is taken by the list of its kind; choose another`
	case isDeviceName(id):
		return "id " + diagnostic.Quote(id) + ` is the name of a device on Windows, which cannot be a file there; choose another`
	case !isID(id):
		return "id " + diagnostic.Quote(id) + ` is not made of lower-case letters a–z and digits in words joined by single hyphens` + suggestID(id)
	}
	return ""
}

// isID tells whether s is words of [a-z0-9] joined by single hyphens.
func isID(s string) bool {
	hyphen := true // so that none may stand first
	for _, c := range []byte(s) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			hyphen = false
		case c == '-' && !hyphen:
			hyphen = true
		default:
			return false
		}
	}
	return !hyphen
}

// suggestID names the id that is most like what was written.
func suggestID(written string) string {
	var id strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(written) {
		r = unicode.ToLower(r)
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && id.Len() > 0 {
				id.WriteByte('-')
			}
			gap = false
			id.WriteRune(r)
		case !unicode.Is(unicode.Mn, r) && r != '\'' && r != '’':
			gap = true
		}
	}
	if right := id.String(); idFault(right) == "" {
		return `; did you mean "` + right + `"?`
	}
	return ""
}

// isDeviceName tells whether Windows takes a file of this name, whatever its
// extension, for a device ("Naming Files, Paths, and Namespaces", Microsoft).
func isDeviceName(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	number, numbered := strings.CutPrefix(stem, "com")
	if !numbered {
		number, numbered = strings.CutPrefix(stem, "lpt")
	}
	return numbered && number != "" && strings.Contains(" 1 2 3 4 5 6 7 8 9 ¹ ² ³ ", " "+number+" ")
}
