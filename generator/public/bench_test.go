package public_test

import (
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"annotated-briefing/generator/public"
)

// A large briefing: 20,000 pages, 150 MB.
const (
	benchFiles = 20_000
	benchSize  = 7_500
)

// handAll writes all pages from as many goroutines as there are processors.
func handAll(b *testing.B, folder *public.Folder, mark byte) {
	b.Helper()
	var work sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for worker := range workers {
		work.Go(func() {
			page := make([]byte, benchSize)
			for i := worker; i < benchFiles; i += workers {
				page[0], page[len(page)-1] = byte(i), mark
				name := fmt.Sprintf("%s/page-%d.html", [...]string{"articles", "actors", "events"}[i%3], i)
				if err := folder.Write(name, page); err != nil {
					b.Error(err)
				}
			}
		})
	}
	work.Wait()
}

func benchBuild(b *testing.B, dir string, mark byte, want public.Changes) {
	b.Helper()
	folder, err := public.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	handAll(b, folder, mark)
	if changes, err := folder.Commit(); err != nil || changes != want {
		b.Fatal(changes, err)
	}
	if err := folder.Close(); err != nil {
		b.Fatal(err)
	}
}

func report(b *testing.B) {
	b.ReportAllocs()
	b.SetBytes(benchFiles * benchSize)
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*benchFiles), "µs/file")
}

// Each build has a folder of its own, and all stay to the end: ext4 looks long for
// an inode where many were freed in the last seconds.
func BenchmarkFirstBuild(b *testing.B) {
	parent := b.TempDir()
	for i := 0; b.Loop(); i++ {
		benchBuild(b, filepath.Join(parent, fmt.Sprint(i)), 1, public.Changes{Written: benchFiles})
	}
	report(b)
}

func BenchmarkUnchanged(b *testing.B) {
	dir := b.TempDir()
	benchBuild(b, dir, 1, public.Changes{Written: benchFiles})
	for b.Loop() {
		benchBuild(b, dir, 1, public.Changes{Unchanged: benchFiles})
	}
	report(b)
}

func BenchmarkAllChanged(b *testing.B) {
	dir := b.TempDir()
	benchBuild(b, dir, 0, public.Changes{Written: benchFiles})
	for mark := byte(1); b.Loop(); mark = 3 - mark {
		benchBuild(b, dir, mark, public.Changes{Written: benchFiles})
	}
	report(b)
}

func BenchmarkFold(b *testing.B) {
	const name = "articles/irish-times-2022-01-09.html"
	b.SetBytes(int64(len(name)))
	for b.Loop() {
		public.Fold(name)
	}
}
