package record

import (
	"strings"

	"annotated-briefing/generator/origin"
)

// block is the value of a literal (|) or folded (>) scalar. at is the place of
// its sign.
func (s *source) block(value string, at int, folded bool) origin.Text {
	if value == "" {
		return origin.Text{At: s.span(at, min(at+1, s.end))}
	}
	begin := min(s.lineEnd(at)+1, s.end)
	aligner := aligner{written: s.from(begin), value: value, at: begin}
	if folded {
		aligner.folded()
	} else {
		aligner.literal()
	}
	text := aligner.text(s)
	text.At.End = max(text.At.Start, text.Part(0, len(strings.TrimRight(value, "\n"))).End)
	return text
}

// literal aligns line by line: each line of the value is the end of one of the
// file's, behind its indentation.
func (a *aligner) literal() {
	for a.v < len(a.value) && a.w < len(a.written) && !a.lost {
		line := firstLine(a.value[a.v:])
		written := firstLine(a.written[a.w:])
		if !strings.HasSuffix(written, line) {
			a.lost = true
			return
		}
		a.w += len(written) - len(line)
		a.anchor()
		a.w = min(a.w+len(line)+1, len(a.written))
		a.v = min(a.v+len(line)+1, len(a.value))
	}
}

// folded aligns line by line: between two lines of the file the value has one
// space, or as many line breaks as it may be.
func (a *aligner) folded() {
	indentation := a.indentation()
	a.v = len(a.value) - len(strings.TrimLeft(a.value, "\n"))
	for a.v < len(a.value) && a.w < len(a.written) && !a.lost {
		written := firstLine(a.written[a.w:])
		if content := written[min(indentation, len(written)):]; content != "" {
			a.w += len(written) - len(content)
			a.foldedLine(content)
		}
		a.w = min(a.w+len(firstLine(a.written[a.w:]))+1, len(a.written))
	}
}

func (a *aligner) foldedLine(content string) {
	rest := a.value[a.v:]
	if !strings.HasPrefix(rest, content) {
		a.lost = true
		return
	}
	a.anchor()
	rest = rest[len(content):]
	between := len(rest) - len(strings.TrimLeft(rest, "\n"))
	if between == 0 && rest != "" {
		between = 1
	}
	a.v += len(content) + between
}

// indentation is by how many spaces the block is indented: those that the first
// line with anything in it has in the file and not in the value.
func (a *aligner) indentation() int {
	return max(0, leadingSpaces(a.written)-leadingSpaces(a.value))
}

// leadingSpaces is the number of spaces before the first character that is
// neither space nor line break, in its line.
func leadingSpaces(text string) int {
	first := strings.IndexFunc(text, func(r rune) bool { return r != ' ' && r != '\n' })
	if first < 0 {
		return 0
	}
	return first - (strings.LastIndexByte(text[:first], '\n') + 1)
}

func firstLine(text string) string {
	if end := strings.IndexByte(text, '\n'); end >= 0 {
		return text[:end]
	}
	return text
}
