package main

import (
	"strings"
	"testing"
)

// TestPublicIsWhatTheBuildMakes compares the committed public/ with what the
// build makes of the committed content, file by file, byte by byte.
func TestPublicIsWhatTheBuildMakes(t *testing.T) {
	t.Parallel()
	output := shippedSite(t)
	if list := differences(tree(t, "../public"), tree(t, output)); len(list) > 0 {
		t.Errorf("public/ is not what the build makes:\n%s\nRun: go run ./generator", strings.Join(list, "\n"))
	}
}
