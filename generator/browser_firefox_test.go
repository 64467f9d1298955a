package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os/exec"
	"sync"
	"syscall"
	"testing"
	"time"
)

// TestFirefox opens the shipped briefing in Firefox as TestBrowser does in
// Chromium: from the disk and from a host, narrow and wide, light and dark.
func TestFirefox(t *testing.T) {
	t.Parallel()
	light := firefox(t)
	output := shippedSite(t)
	kinds := oneOfEachKind(t, output)
	disk, host := fileURL(output), serveUnderPath(t, output)
	t.Run("it protects the disk", func(t *testing.T) { light.in(t).wantDiskProtected(disk) })
	t.Run("planted faults", func(t *testing.T) { light.in(t).wantFaultsSeen(fileURL(plantFaults(t))) })
	t.Run("disk, light", func(t *testing.T) { light.in(t).lookAll(disk, kinds, "light") })
	t.Run("host, light", func(t *testing.T) { light.in(t).lookAll(host, kinds, "light") })
	light.close()
	dark := startFirefox(t, "dark")
	t.Run("disk, dark", func(t *testing.T) { dark.in(t).lookAll(disk, kinds, "dark") })
	t.Run("host, dark", func(t *testing.T) { dark.in(t).lookAll(host, kinds, "dark") })
}

// act is something that a reader does, or that is asked of the page:
//
//	view  WIDTHxHEIGHT   the window's size
//	open  ADDRESS        a page of the site, below its root, with ?query and #fragment
//	hover SELECTOR       the mouse goes to the first such element, once there is one
//	click SELECTOR       … and clicks
//	key   KEY            one key: "Tab", "Escape", "Enter", "ArrowDown", "/"
//	type  TEXT           keys, one after another
//	wait  EXPRESSION     until it is true, through changes of the page, but not for ever
//	ask   EXPRESSION     its value (awaited) is one of the answers
type act struct{ Do, What string }

// fox is a running Firefox.
type fox struct {
	*testing.T
	shared *foxProcess
}

type foxProcess struct {
	mu     sync.Mutex // one visit at a time
	runner *exec.Cmd
	visits io.WriteCloser
	told   *bufio.Reader
	stderr bytes.Buffer
	close  func()
}

// firefox starts a Firefox that lasts as long as the test, for a reader who likes
// pages light. Without Firefox, Node or what npm installs the test is skipped,
// unless BROWSER_TESTS=required.
func firefox(t *testing.T) *fox {
	t.Helper()
	return startFirefox(t, "light")
}

func startFirefox(t *testing.T, scheme string) *fox {
	t.Helper()
	node := programOf(t, "node", "nodejs")
	program := programOf(t, "firefox-esr", "firefox")
	npmFile(t, "puppeteer-core/package.json")
	it := &foxProcess{runner: exec.Command(node, "firefox.mjs", program, scheme)}
	it.runner.Dir = "browser"
	it.runner.Stderr = &it.stderr
	var err error
	if it.visits, err = it.runner.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	told, err := it.runner.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	it.told = bufio.NewReader(told)
	if err := it.runner.Start(); err != nil {
		t.Fatal("starting Firefox:", err)
	}
	it.close = sync.OnceFunc(func() { it.end(t) })
	t.Cleanup(it.close)
	return &fox{T: t, shared: it}
}

// end closes Firefox, by force if it does not go.
func (it *foxProcess) end(t *testing.T) {
	if err := it.visits.Close(); err != nil {
		t.Error("closing Firefox:", err)
	}
	force := time.AfterFunc(patience, func() { _ = it.runner.Process.Signal(syscall.SIGTERM) })
	defer force.Stop()
	if err := it.runner.Wait(); err != nil {
		t.Errorf("closing Firefox: %v\n%s", err, it.stderr.Bytes())
	}
}

func (fox *fox) close() { fox.shared.close() }

// in is the same Firefox for a subtest.
func (f *fox) in(t *testing.T) *fox { return &fox{T: t, shared: f.shared} }

// run is the visit of a fresh reader to a site: nothing of another visit is kept,
// what one act stores the next ones find. It fails the test if an act is not
// possible, if the console says anything, and if anything is asked for that is not
// of the site. The answers are those of the acts "ask": strings as they are,
// everything else as JSON.
func (fox *fox) run(root string, acts []act) (answers []string) {
	fox.Helper()
	came := fox.try(root, acts)
	for _, told := range came.Told {
		fox.Errorf("Firefox, %s", told)
	}
	if came.Failed != "" {
		fox.Fatalf("Firefox, %s", came.Failed)
	}
	for _, answer := range came.Answers {
		var text string
		if json.Unmarshal([]byte(answer.JSON), &text) != nil {
			text = answer.JSON
		}
		answers = append(answers, text)
	}
	return answers
}

// visit is what came of a visit. At is the page of an answer.
type visit struct {
	Answers []struct{ At, JSON string }
	Told    []string
	Failed  string
}

// try is a visit that may fail and be complained of.
func (fox *fox) try(root string, acts []act) (came visit) {
	fox.Helper()
	it := fox.shared
	it.mu.Lock()
	defer it.mu.Unlock()
	job, err := json.Marshal(map[string]any{"root": root, "acts": acts})
	if err != nil {
		fox.Fatal(err)
	}
	if _, err := it.visits.Write(append(job, '\n')); err != nil {
		fox.Fatalf("Firefox is gone: %v\n%s", err, it.stderr.Bytes())
	}
	line, err := it.told.ReadBytes('\n')
	if err != nil {
		fox.Fatalf("Firefox is gone: %v\n%s", err, it.stderr.Bytes())
	}
	if err := json.Unmarshal(line, &came); err != nil {
		fox.Fatalf("%v: %s", err, line)
	}
	return came
}

// wantDiskProtected wants scripts to be kept from reading files, as they are in
// readers' Firefox: else what works here does not prove that it works there.
func (fox *fox) wantDiskProtected(disk string) {
	fox.Helper()
	came := fox.try(disk, []act{
		{"open", "index.html"},
		{"ask", `fetch("manifest.json").then(() => "read", () => "refused")`},
	})
	if len(came.Answers) != 1 || came.Answers[0].JSON != `"refused"` {
		fox.Errorf("a script that reads a file is not refused: %+v", came)
	}
}

// lookAll opens pages narrow and wide, and sees whether they fit and are of the
// wanted colour.
func (fox *fox) lookAll(root string, addresses []string, scheme string) {
	fox.Helper()
	var acts []act
	var pages []string
	for _, address := range addresses {
		acts = append(acts, act{"open", address})
		for _, size := range []string{"320x800", "1440x900"} {
			acts = append(acts, act{"view", size}, act{"ask", `({over: ` + sideways + `, paper: ` + paper + `})`})
			pages = append(pages, address)
		}
	}
	for i, answer := range fox.run(root, acts) {
		var seen struct {
			Over  []string
			Paper float64
		}
		if err := json.Unmarshal([]byte(answer), &seen); err != nil {
			fox.Fatalf("%v: %s", err, answer)
		}
		if len(seen.Over) > 0 {
			fox.Errorf("%s scrolls sideways in Firefox, %s: %q", pages[i], scheme, seen.Over)
		}
		if light := seen.Paper > 765/2; light != (scheme == "light") {
			fox.Errorf("%s is not %s in Firefox: its ground has the lightness %g of 765", pages[i], scheme, seen.Paper)
		}
	}
}
