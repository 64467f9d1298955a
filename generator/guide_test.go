package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/layouts"
)

// example is a fenced block of the guide. Its info string names a file, and
// says "wrong" where the example is a mistake; a console block right behind such
// a one holds what the program says.
type example struct {
	language, file string
	wrong          bool
	text           string
}

var fence = regexp.MustCompile("(?ms)^```(\\w+)?(?: (\\S+))?( wrong)?\n(.*?)^```$")

func guideExamples(t *testing.T) []example {
	t.Helper()
	guide, err := os.ReadFile("GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	var list []example
	for _, match := range fence.FindAllStringSubmatch(string(guide), -1) {
		list = append(list, example{language: match[1], file: match[2], wrong: match[3] != "", text: match[4]})
	}
	return list
}

// TestGuide builds the guide's examples, together one briefing, without an
// error or a warning.
func TestGuide(t *testing.T) {
	folder := guideBriefing(t)
	code, stdout, stderr := generator(t, "build", "--config", filepath.Join(folder, "config.yaml"))
	if code != done {
		t.Fatalf("the guide's examples do not build (exit code %d):\n%s", code, stderr)
	}
	if !strings.Contains(stdout, "pages") {
		t.Errorf("the build reports %q", stdout)
	}
	if _, _, stderr := generator(t, "check", "--config", filepath.Join(folder, "config.yaml")); strings.Contains(stderr, "warning") {
		t.Errorf("the guide's examples are warned of:\n%s", stderr)
	}
}

// TestGuideMistakes puts each wrong example in place and wants to be told what
// the guide says one is told.
func TestGuideMistakes(t *testing.T) {
	list := guideExamples(t)
	tried := 0
	for i, wrong := range list {
		if !wrong.wrong {
			continue
		}
		tried++
		if i+1 == len(list) || list[i+1].language != "console" {
			t.Errorf("the wrong example of %s has no message behind it", wrong.file)
			continue
		}
		folder := guideBriefing(t)
		write(t, filepath.Join(folder, wrong.file), wrong.text)
		code, _, stderr := generator(t, "check", "--config", filepath.Join(folder, "config.yaml"))
		if code != mistakes {
			t.Errorf("%s: exit code %d, want %d", wrong.file, code, mistakes)
		}
		for _, line := range strings.Split(strings.TrimSpace(list[i+1].text), "\n") {
			if !strings.Contains(stderr, line+"\n") {
				t.Errorf("%s: the guide promises\n%s\nbut is told\n%s", wrong.file, line, stderr)
			}
		}
	}
	if tried < 4 {
		t.Errorf("the guide shows %d mistakes only: was its form changed?", tried)
	}
}

var dateRow = regexp.MustCompile("(?m)^\\| `(\\d[^`]+)` \\| ([^|]*) \\|$")

// TestGuideDates reads the guide's table of dates as the program does.
func TestGuideDates(t *testing.T) {
	guide, err := os.ReadFile("GUIDE.md")
	if err != nil {
		t.Fatal(err)
	}
	var list diagnostic.List
	words := layouts.Load(os.DirFS(".."), "layouts", "en", &list)
	rows := dateRow.FindAllStringSubmatch(string(guide), -1)
	if len(rows) < 8 {
		t.Fatalf("the guide has %d dates only", len(rows))
	}
	for _, row := range rows {
		date, err := edtf.Parse(row[1])
		if err != nil {
			t.Errorf("the guide shows %s: %v", row[1], err)
		} else if got := strings.ReplaceAll(date.In(func(key string) string { return words.Word(key) }), "\u00a0", " "); got != row[2] { // in the guide the spaces are plain
			t.Errorf("%s reads %q, the guide says %q", row[1], got, row[2])
		}
	}
}

// TestGuideLanguage builds the guide's briefing in Austrian German, whose words
// the guide has an example of.
func TestGuideLanguage(t *testing.T) {
	folder := guideBriefing(t)
	config := filepath.Join(folder, "config.yaml")
	text, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	write(t, config, strings.Replace(string(text)+"\n", "language: en\n", "", 1)+"language: de-AT\n")
	if code, _, stderr := generator(t, "build", "--config", config); code != done || stderr != "" {
		t.Fatalf("in German the guide's briefing ends with exit code %d:\n%s", code, stderr)
	}
	var list diagnostic.List
	words := layouts.Load(os.DirFS(folder), "layouts", "de-AT", &list)
	for key, want := range map[string]string{"month.1": "Jänner", "month.2": "Februar"} {
		if got := words.Word(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
}

func guideBriefing(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "layouts"), os.DirFS("../layouts")); err != nil {
		t.Fatal(err)
	}
	for _, it := range guideExamples(t) {
		if it.file != "" && !it.wrong {
			write(t, filepath.Join(folder, it.file), it.text)
		}
	}
	return folder
}

// generator runs the program in this process.
func generator(t *testing.T, arguments ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(arguments, &out, &err)
	return code, out.String(), err.String()
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
