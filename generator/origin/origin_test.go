package origin_test

import (
	"fmt"
	"testing"

	"annotated-briefing/generator/origin"
)

func TestPosition(t *testing.T) {
	file := &origin.File{Path: "a.md", Text: "one\nzwölf 日本\n\nend"}
	for _, c := range []struct {
		offset int
		want   string
	}{
		{0, "1:1"}, {3, "1:4"}, {4, "2:1"}, {8, "2:4"}, {11, "2:7"}, {14, "2:8"}, {17, "2:9"}, {18, "3:1"}, {19, "4:1"}, {22, "4:4"},
	} {
		line, column := origin.Span{File: file, Start: c.offset, End: c.offset}.Position()
		if got := fmt.Sprintf("%d:%d", line, column); got != c.want {
			t.Errorf("offset %d is at %s, want %s", c.offset, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	file := &origin.File{Text: "one\ntwo\n\nlast"}
	for i, want := range []string{"one", "two", "", "last"} {
		if got := file.Line(i + 1); got != want {
			t.Errorf("line %d is %q, want %q", i+1, got, want)
		}
	}
	if got := file.LineStart(99); got != len(file.Text) {
		t.Errorf("a line beyond the last begins at %d", got)
	}
}

func TestPart(t *testing.T) {
	file := &origin.File{Text: `note: "say \"hello\" twice"`}
	text := origin.Text{
		Value:   `say "hello" twice`,
		At:      origin.Span{File: file, Start: 6, End: 27},
		Anchors: []origin.Anchor{{Value: 0, File: 7}, {Value: 4, File: 12}, {Value: 10, File: 19}},
	}
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{0, 3, "say"}, {5, 10, "hello"}, {12, 17, "twice"},
	} {
		part := text.Part(c.start, c.end)
		if got := file.Text[part.Start:part.End]; got != c.want {
			t.Errorf("part %d–%d is %q, want %q", c.start, c.end, got, c.want)
		}
	}
	if beyond := text.Part(17, 900); beyond.End > len(file.Text) {
		t.Errorf("a part reaches %d, beyond the file's %d", beyond.End, len(file.Text))
	}
}
