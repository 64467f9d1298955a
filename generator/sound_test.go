package main

import (
	"io/fs"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"annotated-briefing/generator/sitecheck"
)

// wantSound fails where a built site has any fault that package sitecheck knows.
func wantSound(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) > 2 {
		ts.Fatalf("usage: sound DIR [BASE_URL]")
	}
	base := ""
	if len(args) == 2 {
		base = args[1]
	}
	if faults := unsound(os.DirFS(ts.MkAbs(args[0])), base); len(faults) > 0 {
		ts.Fatalf("%s", strings.Join(faults, "\n"))
	}
}

// unsound says what is wrong with a built site, see sitecheck.Site.Faults.
func unsound(site fs.FS, base string) []string {
	read, err := sitecheck.Open(site, base)
	if err != nil {
		return []string{err.Error()}
	}
	return read.Faults()
}
