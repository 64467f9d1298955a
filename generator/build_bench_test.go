package main

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkBuild builds the shipped briefing, or the one whose configuration is
// BRIEFING, from the files of the author to those of the reader.
//
// The compiler is told by its profile, default.pgo, where the time goes (go doc
// cmd/go, -pgo), and makes the program a twentieth faster. The profile need not be
// new to be of use. It is of a large briefing, and is made anew by
//
//	BRIEFING=config.yaml go test ./generator -trimpath -pgo=off -run '^$' -bench Build -benchtime 4x -cpuprofile generator/default.pgo
func BenchmarkBuild(b *testing.B) {
	config := cmp.Or(os.Getenv("BRIEFING"), filepath.Join("..", "config.yaml"))
	for b.Loop() {
		b.StopTimer()
		output := b.TempDir()
		b.StartTimer()
		if code := run([]string{"build", "--quiet", "--config", config, "--output", output}, io.Discard, io.Discard); code != done {
			b.Fatalf("the build ends with exit code %d", code)
		}
	}
}
