package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(allTests{m}, map[string]func(){"generator": main, "generator-measured": measured})
}

// TestScripts runs the program as its user does. Each file of testdata/script is
// a whole small briefing and what becomes of it; see
// https://pkg.go.dev/github.com/rogpeppe/go-internal/testscript for the commands.
// Of our own:
//
//	code N PROGRAM ARGS…  runs a program that must end with exit code N
//	page FILE [ID]        writes a built page, or the element with that id, as text (read_page_test.go)
//	html FILE ID          writes the HTML of that element
//	sound DIR [BASE_URL]  wants a built site without any fault (package sitecheck)
//	nowhere DIR TEXT…     wants none of the texts in any file below DIR
//	withheld DIR FILE     wants no word of FILE in any file below DIR
//
// A file may leave config.yaml, content/sources.yaml and content/index.md out:
// then it has those of defaults below. layouts/ is the project's own.
// UPDATE_SCRIPTS=1 go test ./generator -run Scripts writes what was seen into
// the files; read the difference.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": runFor, "page": readPage, "html": readHTML, "sound": wantSound, "nowhere": wantNowhere, "withheld": wantWithheld,
		},
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars, endsAtOnce)
			for name, text := range defaults {
				if err := writeMissing(filepath.Join(env.WorkDir, name), text); err != nil {
					return err
				}
			}
			layouts := filepath.Join(env.WorkDir, "layouts")
			if _, err := os.Stat(layouts); err == nil {
				return nil
			}
			return os.CopyFS(layouts, os.DirFS("../layouts"))
		},
	})
}

// defaults are the files that every briefing has and few tests speak of.
var defaults = map[string]string{
	"config.yaml":          "title: A briefing\ndate: 2022-02-15\n",
	"content/index.md":     "What is known.\n",
	"content/sources.yaml": "outlets:\n  gazette:\n    name: The Gazette\n    kind: newspaper\n    reliability: B\n",
}

func writeMissing(path, text string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// runFor is the command `code`.
func runFor(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N PROGRAM ARGS…")
	}
	err := ts.Exec(args[1], args[2:]...)
	var ended interface{ ExitCode() int }
	code := 0
	if errors.As(err, &ended) {
		code = ended.ExitCode()
	} else if err != nil {
		ts.Fatalf("%s: %v", args[1], err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// wantNowhere is the command `nowhere`.
func wantNowhere(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: nowhere DIR TEXT…")
	}
	for _, file := range files(ts, args[0]) {
		content := ts.ReadFile(file)
		for _, text := range args[1:] {
			if strings.Contains(content, text) || strings.Contains(file, text) {
				ts.Fatalf("%q stands in %s", text, file)
			}
		}
	}
}

// wantWithheld is the command `withheld`.
func wantWithheld(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: withheld DIR FILE")
	}
	secret := map[string]bool{}
	for _, word := range words(ts.ReadFile(args[1])) {
		secret[word] = true
	}
	if len(secret) == 0 {
		ts.Fatalf("%s has no words", args[1])
	}
	for _, file := range files(ts, args[0]) {
		for _, word := range words(file + " " + ts.ReadFile(file)) {
			if secret[word] {
				ts.Fatalf("%q stands in %s", word, file)
			}
		}
	}
}

// words are the words of a text in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// files are the paths of all files below a folder of the script's; there must be some.
func files(ts *testscript.TestScript, folder string) []string {
	var list []string
	err := filepath.WalkDir(ts.MkAbs(folder), func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		below, err := filepath.Rel(ts.MkAbs("."), path)
		list = append(list, filepath.ToSlash(below))
		return err
	})
	ts.Check(err)
	if len(list) == 0 {
		ts.Fatalf("%s has no files", folder)
	}
	return list
}
