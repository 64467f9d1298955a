// Generator turns articles and YAML annotations into a linked static briefing.
//
//	go run ./generator [COMMAND] [FLAGS]
//
// The commands:
//
//	build   content/ and layouts/ → public/ (the default)
//	check   everything that build checks, and warnings; nothing is written
//
// The flags of both:
//
//	--config FILE   the briefing's configuration (default config.yaml)
//	--output DIR    where to write, instead of the configuration's output
//	--drafts        take drafts in
//	--quiet         say nothing when all is well
//
// The exit code is 0 when it is done, 1 when the briefing has errors, 2 when the
// machine or the command line failed. What authors write is described in the
// guide (generator/GUIDE.md); the way of a build in build.go.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"annotated-briefing/generator/diagnostic"
)

// Exit codes.
const (
	done     = 0
	mistakes = 1 // of the author: told one by one
	failed   = 2 // the machine, or the command line
)

// mostMistakes is how many are told; of the rest, how many there are.
const mostMistakes = 50

// options are the command line, read.
type options struct {
	command string
	config  string
	output  string
	drafts  bool
	quiet   bool
}

var commands = []string{"build", "check"}

func main() {
	collectLess()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// collectLess has memory collected when it has grown to three times what is in use,
// instead of the usual two: a large build takes a twentieth less time, and a third more
// memory. Who sets GOGC knows better.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// run is the program: arguments in, exit code out.
func run(arguments []string, stdout, stderr io.Writer) int {
	o, err := parse(arguments, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return done
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return failed
	}
	var list diagnostic.List
	report, err := o.journey(&list)
	list.Print(stderr, diagnostic.Options{Colour: colourful(stderr), Warnings: o.command == "check", Always: !o.quiet, Most: mostMistakes})
	switch {
	case err != nil:
		fmt.Fprintln(stderr, "error:", err)
		return failed
	case list.HasErrors():
		return mistakes
	case !o.quiet:
		fmt.Fprintln(stdout, report)
	}
	return done
}

// parse reads the command, which may stand before the flags or be missing.
// Help that was asked for is written to stdout; then the error is flag.ErrHelp.
func parse(arguments []string, stdout io.Writer) (options, error) {
	o := options{command: "build"}
	if len(arguments) > 0 && !strings.HasPrefix(arguments[0], "-") {
		o.command, arguments = arguments[0], arguments[1:]
		if o.command == "help" {
			o.command, arguments = "build", []string{"--help"}
		}
	}
	flags := flag.NewFlagSet("generator", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // its mistakes are returned, and told once
	flags.StringVar(&o.config, "config", "config.yaml", "")
	flags.StringVar(&o.output, "output", "", "")
	flags.BoolVar(&o.drafts, "drafts", false, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	if !slices.Contains(commands, o.command) {
		return o, fmt.Errorf("there is no command %q%s", o.command, diagnostic.Suggest(o.command, commands))
	}
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(stdout, usage)
		return o, err
	case err != nil:
		return o, flagMistake(err, flags)
	}
	if flags.NArg() > 0 {
		return o, fmt.Errorf("%q is one word too many: %s takes flags only", flags.Arg(0), o.command)
	}
	return o, nil
}

const usage = `generator [COMMAND] [FLAGS]

  build   content/ and layouts/ → public/ (the default)
  check   everything that build checks, and warnings; nothing is written

  --config FILE   the briefing's configuration (default config.yaml)
  --output DIR    where to write, instead of the configuration's output
  --drafts        take drafts in
  --quiet         say nothing when all is well
`

// flagMistake tells of an unknown flag as of an unknown command, and of one
// without its value; other mistakes are told in the words of package flag.
func flagMistake(err error, flags *flag.FlagSet) error {
	if name, without := strings.CutPrefix(err.Error(), "flag needs an argument: -"); without {
		return fmt.Errorf("the flag %q needs a value behind it", "--"+name)
	}
	name, unknown := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !unknown {
		return err
	}
	var known []string
	flags.VisitAll(func(it *flag.Flag) { known = append(known, "--"+it.Name) })
	return fmt.Errorf("there is no flag %q%s", "--"+name, diagnostic.Suggest("--"+name, known))
}

// colourful tells whether w is a terminal that wants colours (no-color.org).
func colourful(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok || os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
