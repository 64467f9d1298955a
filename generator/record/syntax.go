package record

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/diagnostic"
)

// tellSyntax tells a syntax error of the library's in the author's words, at
// its very place where that can be found, else on the line that the library
// gives.
func tellSyntax(s *source, err error, list *diagnostic.List) {
	problem, line := cutLine(err)
	offset, found := locate(s.text(), line)
	if !found {
		offset = lineOffset(s.text(), max(line, 1))
	}
	mistake := mistake{text: s.text(), offset: offset, problem: problem}
	message := mistake.explain()
	at := s.start + mistake.offset
	_, size := utf8.DecodeRuneInString(s.from(at))
	list.Error(s.span(at, at+size), message)
}

// cutLine parts the library's "yaml: line 3: problem".
func cutLine(err error) (problem string, line int) {
	problem = strings.TrimPrefix(err.Error(), "yaml: ")
	if rest, found := strings.CutPrefix(problem, "line "); found {
		number, message, _ := strings.Cut(rest, ": ")
		if line, err := strconv.Atoi(number); err == nil {
			return message, line
		}
	}
	return problem, 0
}

// mistake is a syntax error on its way to the author.
type mistake struct {
	text    string
	offset  int    // the place that is shown; explain may find a better one
	problem string // the library's words
}

// explain says what the author has to mend. Problems that are not known keep
// the library's words.
func (m *mistake) explain() string {
	rest := m.text[m.offset:]
	switch {
	case strings.HasPrefix(rest, "\t"):
		return "a tab cannot indent; use spaces"
	case m.colonWithoutSpace():
		return "a colon that ends a key needs a space behind it"
	case strings.HasPrefix(m.problem, "mapping values"):
		return m.explainColon()
	case m.problem == "did not find expected key" && m.goesOn():
		return "the value goes on behind its closing sign; put all of it in quotation marks, and write a mark within as '' or \\\""
	case m.problem == "did not find expected key" && strings.HasPrefix(rest, "- "):
		return "an item of a list (-) cannot stand among keys"
	case m.questionMark():
		return "between brackets a text with a question mark must stand in quotation marks"
	case m.problem == "did not find expected node content" && rest != "" && strings.ContainsAny(rest[:1], "[{"):
		return "what begins with " + diagnostic.Quote(rest[:1]) + " has an empty item or is never closed"
	case m.problem == "found character that cannot start any token":
		return m.explainSign()
	case m.problem == "found unknown escape character":
		return m.explainEscape()
	}
	for _, known := range problems {
		if strings.HasPrefix(m.problem, known.library) {
			return known.author
		}
	}
	return "this is no YAML: " + m.problem
}

var keyWithoutSpace = regexp.MustCompile(`^[ -]*[\pL\pN_-]+:[^\s/:]`)

// colonWithoutSpace finds `key:value`, in the line of the place or the one
// before: to YAML that is a text that the next line goes on with.
func (m *mistake) colonWithoutSpace() bool {
	if !strings.HasPrefix(m.problem, "mapping values") && !strings.HasPrefix(m.problem, "could not find expected ':'") {
		return false
	}
	line := lineBefore(m.text, m.offset+1)
	for _, start := range []int{line, lineBefore(m.text, line)} {
		if key := keyWithoutSpace.FindString(firstLine(m.text[start:])); key != "" {
			_, size := utf8.DecodeLastRuneInString(key)
			m.offset = start + len(key) - size
			return true
		}
	}
	return false
}

// explainColon tells a colon inside a text from a key in the wrong column.
func (m *mistake) explainColon() string {
	line := lineBefore(m.text, m.offset+1)
	before := m.text[line:m.offset]
	if strings.Contains(before, ": ") {
		return "a colon and a space would make a key of what is before them; put the text in quotation marks"
	}
	m.offset = line + len(before) - len(strings.TrimLeft(before, " -"))
	return "a key cannot stand here; it may be indented too far, or the text of the line before goes on"
}

// goesOn tells a value with more behind its closing mark or bracket.
func (m *mistake) goesOn() bool {
	before := strings.TrimRight(m.text[:m.offset], " ")
	after := m.text[m.offset:]
	return before != "" && strings.ContainsAny(before[len(before)-1:], `"']}`) ||
		after != "" && strings.ContainsAny(after[:1], `"'`)
}

var signAtStart = regexp.MustCompile("[\\[{,:-]\\s+[@`%]")

// explainSign names the sign that no text may begin with. In a list or mapping
// in brackets it stands somewhere behind the place.
func (m *mistake) explainSign() string {
	rest := m.text[m.offset:]
	if rest != "" && strings.ContainsAny(rest[:1], "[{") {
		if found := signAtStart.FindStringIndex(rest); found != nil {
			m.offset += found[1] - 1
		}
	}
	_, size := utf8.DecodeRuneInString(m.text[m.offset:])
	return "a text cannot begin with " + diagnostic.Quote(m.text[m.offset:m.offset+size]) + "; put it in quotation marks"
}

var unknownEscape = regexp.MustCompile(`^(?:[^\\]|\\[0abt\tnvfre "'/\\NL_PxuU\n])*?\\([^0abt\tnvfre "'/\\NL_PxuU\n])`)

// explainEscape finds the escape in the text that begins at the place.
func (m *mistake) explainEscape() string {
	found := unknownEscape.FindStringSubmatchIndex(m.text[m.offset:])
	escape := "escape"
	if found != nil {
		escape = "escape " + diagnostic.Quote(m.text[m.offset+found[2]-1:m.offset+found[3]])
		m.offset += found[2] - 1
	}
	return "unknown " + escape + " in double quotation marks; write \\\\ for a backslash, or use single quotation marks"
}

const (
	noTags    = "YAML tags (!name) are not allowed; for a text that begins with an exclamation mark put it in quotation marks"
	noAliases = "YAML aliases (*name) are not allowed; for a text that begins with an asterisk put it in quotation marks"
	noAnchors = "YAML anchors (&name) are not allowed; for a text that begins with an ampersand put it in quotation marks"
)

// problems are the library's, and what an author has to know instead.
var problems = []struct{ library, author string }{
	{"did not find expected key", "expected a key as far to the left as the others"},
	{"could not find expected ':'", "expected a key with a colon and a space behind it"},
	{"did not find expected '-' indicator", "expected a further item of the list, with - and a space before it"},
	{"block sequence entries are not allowed", "a list begins on a line of its own, each item with - and a space before it"},
	{"mapping keys are not allowed", "a text cannot begin with a question mark and a space; put it in quotation marks"},
	{"did not find expected ',' or ']'", "the list that begins with [ lacks a comma or is never closed with ]"},
	{"did not find expected ',' or '}'", "the mapping that begins with { lacks a comma or is never closed with }"},
	{"did not find expected node content", "expected a value here; put a text that begins with such a sign in quotation marks"},
	{"did not find expected alphabetic", "a text cannot begin with * or &; put it in quotation marks"},
	{"unknown anchor", noAliases},
	{"found unexpected end of stream", "the quotation mark that opens here is never closed"},
	{"did not find expected hexdecimal", "an escape lacks hexadecimal digits; write \\\\ for a backslash, or use single quotation marks"},
	{"found invalid Unicode character", "an escape of no character"},
	{"did not find expected comment or line break", "nothing but a line break may follow | or >; put a text that begins with them in quotation marks"},
	{"found an indentation indicator equal to 0", "the number behind | or > counts from 1"},
	{"found a tab character", "a tab cannot indent; use spaces"},
	{"exceeded max depth", tooDeep},
	{"did not find the expected '>'", noTags},
	{"found undefined tag handle", noTags},
	{"did not find expected tag URI", noTags},
}
