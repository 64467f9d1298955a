package record

import (
	"regexp"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

const fence = "---"

// FrontMatter reads the YAML between two `---` lines that a text may begin
// with, and gives it and the text behind it. Without front matter the node is
// Missing and all is body. A front matter that is never closed is told; then
// the node is not Readable and there is no body.
func FrontMatter(file *origin.File, list *diagnostic.List) (front Node, body origin.Text) {
	opening := firstLine(file.Text)
	if !isFence(opening) {
		broken := tellLate(file, list)
		return Node{&node{broken: broken, text: origin.Text{At: file.Whole()}}}, bodyFrom(file, 0)
	}
	start := min(len(opening)+1, len(file.Text))
	var nearly []diagnostic.Note
	for at := start; at < len(file.Text); {
		line := firstLine(file.Text[at:])
		next := min(at+len(line)+1, len(file.Text))
		if isFence(line) {
			return ParseAt(file, start, at, list), bodyFrom(file, next)
		}
		if nearly == nil && isNearlyFence(line) {
			place := origin.Span{File: file, Start: at, End: at + len(line)}
			nearly = []diagnostic.Note{{At: place, Message: "this line is nearly one"}}
		}
		at = next
	}
	list.Error(file.Whole(), "the front matter that begins here is never closed by a line of ---", nearly...)
	return Node{&node{broken: true, text: origin.Text{At: file.Whole()}}}, bodyFrom(file, len(file.Text))
}

func isFence(line string) bool {
	return strings.TrimRight(line, " \t") == fence
}

// isNearlyFence tells a line of dashes, whatever their number, length and
// indentation.
func isNearlyFence(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && strings.Trim(line, "-–—") == ""
}

var (
	dashes   = regexp.MustCompile(`\A\s*[-–—]{1,5}[ \t]*\n`)
	keyFirst = regexp.MustCompile(`\A[a-z_]+:(?:[ \t]|\n)`)
)

// tellLate tells front matter that is none, because something stands before its
// first line or that line has other dashes.
func tellLate(file *origin.File, list *diagnostic.List) (found bool) {
	opening := dashes.FindString(file.Text)
	if opening == "" || !keyFirst.MatchString(file.Text[len(opening):]) {
		return false
	}
	start := len(opening) - len(strings.TrimLeft(opening, " \t\n"))
	end := len(strings.TrimRight(opening, " \t\n"))
	list.Error(origin.Span{File: file, Start: start, End: end}, "front matter begins with --- at the start of the first line")
	return true
}

func bodyFrom(file *origin.File, start int) origin.Text {
	return origin.Text{
		Value: file.Text[start:],
		At:    origin.Span{File: file, Start: start, End: len(file.Text)},
	}
}
