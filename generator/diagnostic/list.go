package diagnostic

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"

	"annotated-briefing/generator/origin"
)

// Severity says whether a build may go on.
type Severity uint8

const (
	Error   Severity = iota // nothing is published
	Warning                 // told by check; of few also by build
)

// String is the word that is printed.
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Diagnostic is one mistake of an author.
type Diagnostic struct {
	Severity Severity
	Always   bool // a warning that build tells too
	At       origin.Span
	Path     string // where there is no text to point into: a file that could not be read, say
	Message  string // one line, lower case, without a full stop
	Notes    []Note // further places that the message speaks of
}

// Note is a place that explains a diagnostic: where an id was first defined,
// every place of an ambiguous quote, the nearest passage.
type Note struct {
	At      origin.Span // zero where the note has no place
	Message string
}

// List gathers the diagnostics of one build. The zero List is empty and ready;
// all methods are safe for concurrent use.
type List struct {
	mutex    sync.Mutex
	all      []Diagnostic
	errors   int
	warnings int
}

// Error records a mistake at a place.
func (l *List) Error(at origin.Span, message string, notes ...Note) {
	l.add(Diagnostic{Severity: Error, At: at, Message: message, Notes: notes})
}

// Errorf records a mistake at a place.
func (l *List) Errorf(at origin.Span, format string, args ...any) {
	l.Error(at, fmt.Sprintf(format, args...))
}

// Warn records at a place what an author should look at.
func (l *List) Warn(at origin.Span, message string, notes ...Note) {
	l.add(Diagnostic{Severity: Warning, At: at, Message: message, Notes: notes})
}

// Warnf records at a place what an author should look at.
func (l *List) Warnf(at origin.Span, format string, args ...any) {
	l.Warn(at, fmt.Sprintf(format, args...))
}

// ErrorIn records a mistake of a file or folder that has no text to point into.
// The path is relative to the folder of config.yaml, with "/".
func (l *List) ErrorIn(path string, message string) {
	l.add(Diagnostic{Severity: Error, Path: path, Message: message})
}

// WarnIn records what an author should look at in a file or folder that has no
// text to point into.
func (l *List) WarnIn(path string, message string) {
	l.add(Diagnostic{Severity: Warning, Path: path, Message: message})
}

// WarnAlwaysIn records what an author should know of at every build.
func (l *List) WarnAlwaysIn(path string, message string) {
	l.add(Diagnostic{Severity: Warning, Always: true, Path: path, Message: message})
}

func (l *List) add(d Diagnostic) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.all = append(l.all, d)
	if d.Severity == Error {
		l.errors++
	} else {
		l.warnings++
	}
}

// HasErrors tells whether anything stands in the way of publishing.
func (l *List) HasErrors() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	return l.errors > 0
}

// Counts gives how many different errors and warnings there are.
func (l *List) Counts() (errors, warnings int) {
	for _, d := range l.All() {
		if d.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// All gives the diagnostics sorted by path, offset, severity and message, each
// once: the same whatever the order they were gathered in.
func (l *List) All() []Diagnostic {
	l.mutex.Lock()
	all := slices.Clone(l.all)
	l.mutex.Unlock()
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		compareAddresses(a.path(), a.At, b.path(), b.At),
		cmp.Compare(a.Severity, b.Severity),
		strings.Compare(a.Message, b.Message),
		slices.CompareFunc(a.Notes, b.Notes, func(a, b Note) int {
			return cmp.Or(
				compareAddresses(pathOf(a.At), a.At, pathOf(b.At), b.At),
				strings.Compare(a.Message, b.Message),
			)
		}),
	)
}

func compareAddresses(aPath string, a origin.Span, bPath string, b origin.Span) int {
	return cmp.Or(
		strings.Compare(aPath, bPath),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.End, b.End),
	)
}

func (d Diagnostic) path() string {
	if d.At.IsZero() {
		return d.Path
	}
	return d.At.File.Path
}

func pathOf(at origin.Span) string {
	if at.IsZero() {
		return ""
	}
	return at.File.Path
}
