package record

import (
	"regexp"
	"strings"
)

// inFlow finds what matters for a question mark in a list or mapping in brackets:
// quoted texts behind the sign that they follow, comments, brackets, the mark.
var inFlow = regexp.MustCompile(`(?s)[\[{,:]\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|\s#[^\n]*|[\[\]{}?]`)

// questionMark finds the first question mark outside of quotation marks in the
// list or mapping in brackets that begins at the place. YAML lets a text there
// hold one; the library ends the text at it. It is the mistake if all before it
// can be read.
func (m *mistake) questionMark() bool {
	if !strings.HasPrefix(m.problem, "did not find expected ',' or") && m.problem != "did not find expected node content" {
		return false
	}
	flow := m.text[m.offset:min(len(m.text), m.offset+mostWindow)]
	closing := ""
	for _, found := range inFlow.FindAllStringIndex(flow, -1) {
		switch flow[found[0]] {
		case '[':
			closing = "]" + closing
		case '{':
			closing = "}" + closing
		case ']', '}':
			closing = closing[min(1, len(closing)):]
		case '?':
			at := m.offset + found[0]
			if !canBeRead(m.text[marginBefore(m.text, m.offset+1):at] + closing) {
				return false
			}
			m.offset = at
			return true
		}
		if closing == "" {
			return false // the place is none of a bracket, or what begins there has ended
		}
	}
	return false
}
