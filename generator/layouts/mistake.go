package layouts

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"annotated-briefing/generator/origin"
)

// Mistake is what is wrong with a layout, at its place. The place of a file that
// could not be read has no text.
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
	message = strings.TrimPrefix(message, "template: ")
	message = strings.TrimPrefix(strings.Join(strings.Fields(message), " "), "html/")
	file := s.files[path]
	if file == nil {
		return &Mistake{Message: path + ": " + message}
	}
	if line < 1 {
		return &Mistake{At: file.Whole(), Message: message}
	}
	return &Mistake{At: spanAt(file, line, column), Message: message}
}

// spanAt is the rest of a line from a byte of it on, or the whole of it from its
// first word.
func spanAt(file *origin.File, line, column int) origin.Span {
	start, end := file.LineStart(line), file.LineStart(line+1)
	text := strings.TrimRight(file.Text[start:end], " \t\n")
	column = min(column, len(text))
	if column == 0 {
		column = len(text) - len(strings.TrimLeft(text, " \t"))
	}
	return origin.Span{File: file, Start: start + column, End: start + actionLength(text, column)}
}

// actionLength is where what begins at a byte of a line ends: at the end of the
// action that it stands in, or at the line's.
func actionLength(text string, column int) int {
	if length := strings.Index(text[column:], "}}"); length > 0 {
		return column + length
	}
	return len(text)
}
