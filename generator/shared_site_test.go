package main

import (
	"path/filepath"
	"sync"
	"testing"
)

// sharedSite is a built site that several tests read and none changes. The first
// that asks for it builds it; it is removed when all tests have run.
type sharedSite struct {
	once   sync.Once
	folder string // of the briefing
	output string // empty where it could not be built
}

var shipped, strange, german, beyondThousand sharedSite

// shippedSite is the shipped briefing, in a folder that addresses must escape.
func shippedSite(t *testing.T) (output string) {
	t.Helper()
	shipped.once.Do(func() {
		shipped.folder = ".."
		shipped.build(t, filepath.Join(lastingFolder(t), "öffentlich #1 100%"))
	})
	return shipped.built(t)
}

// strangeSite is the briefing in which everything is strange, without a base_url.
func strangeSite(t *testing.T) (folder, output string) {
	t.Helper()
	strange.once.Do(func() {
		strange.folder = lastingFolder(t)
		writeStrange(t, strange.folder, "")
		strange.build(t, filepath.Join(strange.folder, "public"))
	})
	return strange.folder, strange.built(t)
}

// germanSite is the briefing of testdata/script/german.txtar.
func germanSite(t *testing.T) (output string) {
	t.Helper()
	german.once.Do(func() {
		german.folder = scriptBriefing(t, "german")
		german.build(t, filepath.Join(lastingFolder(t), "public"))
	})
	return german.built(t)
}

// beyondThousandSite has one actor and one entry of the timeline more than a page lists.
func beyondThousandSite(t *testing.T) (output string) {
	t.Helper()
	beyondThousand.once.Do(func() { beyondThousand.output = thousands(t, lastingFolder(t), 1001, 1001) })
	return beyondThousand.built(t)
}

func (it *sharedSite) build(t *testing.T, output string) {
	t.Helper()
	buildIn(t, it.folder, output)
	it.output = output
}

func (it *sharedSite) built(t *testing.T) (output string) {
	t.Helper()
	if it.output == "" {
		t.Fatal("it is not built: see the test that failed to")
	}
	return it.output
}

// lasting are the folders that are removed when all tests have run.
var lasting struct {
	sync.Mutex
	folders []string
}

// lastingFolder is a quickFolder for more than one test.
func lastingFolder(t *testing.T) string {
	t.Helper()
	folder, err := quickTemp()
	if err != nil {
		t.Fatal(err)
	}
	lasting.Lock()
	defer lasting.Unlock()
	lasting.folders = append(lasting.folders, folder)
	return folder
}

// allTests runs them, and removes what they have shared.
type allTests struct{ *testing.M }

func (all allTests) Run() (code int) {
	defer func() {
		for _, folder := range lasting.folders {
			if err := removed(folder); err != nil {
				panic(err)
			}
		}
	}()
	return all.M.Run()
}
