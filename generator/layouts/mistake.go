package layouts

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"annotated-briefing/generator/origin"
)

// Mistake is what is wrong with a layout, at its place. Where a layout could not
// be read there is none.
type Mistake struct {
	At      origin.Span
	Message string
}

// Error tells the mistake with the path, line and column of its place.
func (m *Mistake) Error() string {
	if m.At.IsZero() {
		return m.Message
	}
	line, column := m.At.Position()
	return fmt.Sprintf("%s:%d:%d: %s", m.At.File.Path, line, column, m.Message)
}

// told is how the template packages tell where a mistake is: with a line from 1
// and, at times, a column in bytes from 0.
var told = regexp.MustCompile(`(?s)^(?:html/)?template: ?(.+?\.html):(\d+)(?::(\d+))?: (.*)$`)

// mistake finds the place in an error of the template packages. Where it has
// none it is told of the file at path.
func (s *Set) mistake(err error, path string) *Mistake {
	message := err.Error()
	var line, column int
	if found := told.FindStringSubmatch(message); found != nil && s.files[found[1]] != nil {
		path, message = found[1], found[4]
		line, _ = strconv.Atoi(found[2])
		column, _ = strconv.Atoi(found[3])
	}
	message = plain(message)
	file := s.files[path]
	if file == nil {
		return &Mistake{Message: path + ": " + message}
	}
	if line < 1 {
		return &Mistake{At: file.Whole(), Message: message}
	}
	start, end := file.LineStart(line), file.LineStart(line+1)
	text := strings.TrimRight(file.Text[start:end], " \t\n")
	if column = min(column, len(text)); column == 0 {
		column = columnOf(text, message)
	}
	return &Mistake{At: origin.Span{File: file, Start: start + column, End: start + actionEnd(text, column)}, Message: message}
}

// columnOf finds what a message without a column speaks of in its line: a word
// that it quotes, else the first action, else the first word.
func columnOf(line, message string) int {
	if _, quoted, ok := strings.Cut(message, `"`); ok {
		word, _, _ := strings.Cut(quoted, `"`)
		if at := strings.Index(line, word); word != "" && at >= 0 {
			return at
		}
	}
	if at := strings.Index(line, "{{"); at >= 0 {
		return at
	}
	return len(line) - len(strings.TrimLeft(line, " \t"))
}

// actionEnd is where what begins at a byte of a line ends: with the action that
// it stands in, or with the line.
func actionEnd(line string, at int) int {
	if length := strings.Index(line[at:], "}}"); length > 0 {
		return at + length
	}
	return len(line)
}

// contexts are states of the packages' own reading of HTML.
var contexts = regexp.MustCompile(`:? ?\{state[^}]*\},?`)

// insteads are functions that stand for those that a layout calls.
var insteads = regexp.MustCompile(`(<|error calling )_(word|term|number)\b`)

// plain is a message of the template packages in one line, without what says
// nothing to a user, and without the middle of one that goes on and on: they show
// whole actions.
func plain(message string) string {
	const most = 300
	message = strings.Join(strings.Fields(message), " ")
	for _, prefix := range []string{"html/", "template:", probe + ": "} {
		message = strings.TrimPrefix(message, prefix)
	}
	if strings.Contains(message, "ends in a non-text context") {
		message = "a tag, an attribute, a script or a style is not closed"
	}
	message = contexts.ReplaceAllString(message, "")
	message = insteads.ReplaceAllString(message, "$1$2")
	if len(message) <= most {
		return message
	}
	return strings.ToValidUTF8(message[:most/2], "") + " … " + strings.ToValidUTF8(message[len(message)-most/2:], "")
}
