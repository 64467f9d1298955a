package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestValid wants every page of the shipped briefing, and one of each kind of the
// one in which everything is strange, to be valid: the Nu HTML Checker finds neither
// an error nor anything to warn of. It reads over HTTP, as from a disk it takes
// 'self' in the pages' policy for nothing. Style sheets are left out: it does not
// know container queries and anchors yet.
func TestValid(t *testing.T) {
	t.Parallel()
	checker := nuChecker(t)
	t.Run("shipped", func(t *testing.T) {
		output := shippedSite(t)
		var addresses []string
		for address := range tree(t, output) {
			if strings.HasSuffix(address, ".html") {
				addresses = append(addresses, address)
			}
		}
		checker.want(t, output, addresses)
	})
	t.Run("everything strange", func(t *testing.T) {
		_, output := strangeSite(t)
		checker.want(t, output, oneOfEachKind(t, output))
	})
	t.Run("planted faults", func(t *testing.T) {
		folder := plantFaults(t)
		faulty := plantedAt("an id given twice")
		told := strings.Join(checker.check(t, folder, faulty, "sound.html"), "\n")
		if !strings.Contains(told, faulty) {
			t.Errorf("the fault of %s is not found", faulty)
		}
		if strings.Contains(told, "sound.html") {
			t.Errorf("a sound page is faulted: %s", told)
		}
	})
}

// nu is the Nu HTML Checker.
type nu struct{ java, jar string }

// nuChecker finds the checker, or ends the test.
func nuChecker(t *testing.T) nu {
	t.Helper()
	return nu{programOf(t, "java"), npmFile(t, "vnu-jar/build/dist/vnu.jar")}
}

// want wants files of a folder to be valid. A fault that many have is told once.
func (nu nu) want(t *testing.T, folder string, addresses []string) {
	t.Helper()
	slices.Sort(addresses)
	first, times := map[string]string{}, map[string]int{}
	for _, told := range nu.check(t, folder, addresses...) {
		at, message, _ := strings.Cut(told, ": ")
		if times[message]++; times[message] == 1 {
			first[message] = at
		}
	}
	for message, at := range first {
		t.Errorf("%s, %d times: %s", at, times[message], message)
	}
}

// check is what the checker says of files of a folder, a line each.
func (nu nu) check(t *testing.T, folder string, addresses ...string) (told []string) {
	t.Helper()
	root := serveUnderPath(t, folder)
	arguments := []string{"-Dnu.validator.servlet.allow-forbidden-hosts=true", // it keeps from this machine's own otherwise
		fmt.Sprintf("-Dnu.validator.servlet.connection-timeout=%d", patience.Milliseconds()),
		fmt.Sprintf("-Dnu.validator.servlet.socket-timeout=%d", patience.Milliseconds()), // else five seconds for an answer
		"-jar", nu.jar, "--Werror", "--format", "gnu", "--stdout"}
	for _, address := range addresses {
		arguments = append(arguments, root+address)
	}
	var stderr bytes.Buffer
	checker := exec.CommandContext(t.Context(), nu.java, arguments...)
	checker.Stderr = &stderr
	output, err := checker.Output()
	for line := range strings.Lines(string(output)) {
		if strings.Contains(line, "Year may be mistyped") { // it doubts that anything happens in the year 170000002
			continue
		}
		if strings.Contains(line, "404.html") && strings.Contains(line, "Inline style violates Content Security Policy") { // it compares no hashes: sitecheck and the browsers do
			continue
		}
		told = append(told, strings.ReplaceAll(strings.TrimSpace(line), root, ""))
	}
	if err != nil && len(output) == 0 {
		t.Fatalf("the checker of HTML: %v\n%s", err, stderr.Bytes())
	}
	return told
}
