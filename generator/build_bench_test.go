package main

import (
	"io"
	"path/filepath"
	"testing"
)

// BenchmarkBuild builds the shipped briefing, from the files of the author to those
// of the reader.
func BenchmarkBuild(b *testing.B) {
	config := filepath.Join("..", "config.yaml")
	for b.Loop() {
		b.StopTimer()
		output := b.TempDir()
		b.StartTimer()
		if code := run([]string{"build", "--quiet", "--config", config, "--output", output}, io.Discard, io.Discard); code != done {
			b.Fatalf("the build ends with exit code %d", code)
		}
	}
}
