package diagnostic_test

import (
	"fmt"
	"sync"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// TestOrder gathers the same diagnostics in two orders, some twice, and is told
// the same both times.
func TestOrder(t *testing.T) {
	a := &origin.File{Path: "a.md", Text: "one two"}
	b := &origin.File{Path: "b.md", Text: "one two"}
	add := []func(*diagnostic.List){
		func(l *diagnostic.List) { l.Error(origin.Span{File: b, Start: 0, End: 3}, "second file") },
		func(l *diagnostic.List) { l.Warn(origin.Span{File: a, Start: 4, End: 7}, "a warning") },
		func(l *diagnostic.List) { l.Errorf(origin.Span{File: a, Start: 4, End: 7}, "an %s", "error") },
		func(l *diagnostic.List) { l.Error(origin.Span{File: a, Start: 4, End: 7}, "another") },
		func(l *diagnostic.List) { l.Warnf(origin.Span{File: a, Start: 0, End: 3}, "first %s", "place") },
		func(l *diagnostic.List) { l.ErrorIn("a.md", "the whole file") },
		func(l *diagnostic.List) { l.WarnIn("aa.md", "a file between") },
		func(l *diagnostic.List) {
			l.Error(origin.Span{File: a, Start: 4, End: 7}, "another", diagnostic.Note{At: origin.Span{File: b}, Message: "with a note"})
		},
	}
	want := `a.md: error: the whole file
a.md:1:1: warning: first place
    one two
    ^~~
a.md:1:5: error: an error
    one two
        ^~~
a.md:1:5: error: another
    one two
        ^~~
a.md:1:5: error: another
    one two
        ^~~
b.md:1:1: note: with a note
    one two
    ^
a.md:1:5: warning: a warning
    one two
        ^~~
aa.md: warning: a file between
b.md:1:1: error: second file
    one two
    ^~~
`
	forwards, backwards := &diagnostic.List{}, &diagnostic.List{}
	for i := range add {
		add[i](forwards)
		add[len(add)-1-i](backwards)
		add[0](backwards)
	}
	for _, list := range []*diagnostic.List{forwards, backwards} {
		if got := printed(list, diagnostic.Options{Warnings: true}); got != want {
			t.Errorf("told:\n%s", got)
		}
		if errors, warnings := list.Counts(); errors != 5 || warnings != 3 {
			t.Errorf("%d errors, %d warnings", errors, warnings)
		}
	}
}

func TestHasErrors(t *testing.T) {
	list := &diagnostic.List{}
	list.WarnIn("a.md", "doubtful")
	if list.HasErrors() {
		t.Error("a warning is taken for an error")
	}
	list.ErrorIn("a.md", "wrong")
	if !list.HasErrors() {
		t.Error("an error is not seen")
	}
}

// TestConcurrent gathers from many goroutines at once; it is the race detector
// that looks.
func TestConcurrent(t *testing.T) {
	list := &diagnostic.List{}
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for j := range 100 {
				list.ErrorIn(fmt.Sprintf("%d-%d.md", i, j), "wrong")
				list.HasErrors()
			}
		})
	}
	group.Wait()
	if errors, _ := list.Counts(); errors != 800 {
		t.Errorf("%d errors", errors)
	}
}
