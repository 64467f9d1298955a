package diagnostic

import (
	"bufio"
	"fmt"
	"io"
	"slices"

	"annotated-briefing/generator/origin"
)

// Options say how diagnostics are printed.
type Options struct {
	Colour   bool // ANSI colours, for a terminal
	Warnings bool // tell warnings too
	Always   bool // tell those warnings that are for every build
	Most     int  // how many are shown before the rest is only counted; 0 means 50
}

// Print tells the diagnostics in the order of All. Where there are more than
// are shown, errors go before warnings and the rest is counted.
func (l *List) Print(w io.Writer, options Options) {
	shown, rest := choose(l.All(), options)
	out := printer{Writer: bufio.NewWriter(w), colour: options.Colour}
	for _, d := range shown {
		out.diagnostic(d)
	}
	if rest != "" {
		fmt.Fprintln(out, rest)
	}
	out.Flush()
}

// choose gives the diagnostics to be shown, still in order, and a line that
// counts the others.
func choose(all []Diagnostic, options Options) (shown []Diagnostic, rest string) {
	most := options.Most
	if most == 0 {
		most = 50
	}
	if !options.Warnings {
		all = slices.DeleteFunc(all, func(d Diagnostic) bool { return d.Severity == Warning && !(d.Always && options.Always) })
	}
	errors := 0
	for _, d := range all {
		if d.Severity == Error {
			errors++
		}
	}
	room := [...]int{Error: min(most, errors), Warning: most - min(most, errors)}
	left := [...]int{Error: 0, Warning: 0}
	for _, d := range all {
		if room[d.Severity] == 0 {
			left[d.Severity]++
			continue
		}
		room[d.Severity]--
		shown = append(shown, d)
	}
	return shown, countRest(left[Error], left[Warning])
}

func countRest(errors, warnings int) string {
	switch {
	case errors > 0 && warnings > 0:
		return "… and " + count(errors, "error") + " and " + count(warnings, "warning") + " more"
	case errors > 0:
		return "… and " + count(errors, "error") + " more"
	case warnings > 0:
		return "… and " + count(warnings, "warning") + " more"
	}
	return ""
}

func count(number int, what string) string {
	if number == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", number, what)
}

type printer struct {
	*bufio.Writer
	colour bool
}

const (
	bold   = "\x1b[1m"
	red    = "\x1b[1;31m"
	yellow = "\x1b[1;33m"
	cyan   = "\x1b[1;36m"
	green  = "\x1b[1;32m"
)

func (p printer) diagnostic(d Diagnostic) {
	colour := red
	if d.Severity == Warning {
		colour = yellow
	}
	p.message(d.At, d.Path, d.Severity.String(), colour, d.Message)
	for _, note := range d.Notes {
		p.message(note.At, "", "note", cyan, note.Message)
	}
}

// message prints one first line and, where there is a text, the line that it
// speaks of.
func (p printer) message(at origin.Span, path, kind, colour, message string) {
	address := visible(path)
	if !at.IsZero() {
		line, column := at.Position()
		address = fmt.Sprintf("%s:%d:%d", visible(at.File.Path), line, column)
	}
	if address != "" {
		p.paint(bold, address+":")
		p.WriteByte(' ')
	}
	p.paint(colour, kind+":")
	p.WriteByte(' ')
	p.paint(bold, visible(message))
	p.WriteByte('\n')
	if at.IsZero() {
		return
	}
	if source, caret := excerpt(at); source != "" {
		fmt.Fprintf(p, "    %s\n    ", source)
		p.paint(green, caret)
		p.WriteByte('\n')
	}
}

func (p printer) paint(colour, text string) {
	if !p.colour {
		p.WriteString(text)
		return
	}
	p.WriteString(colour + text + "\x1b[0m")
}
