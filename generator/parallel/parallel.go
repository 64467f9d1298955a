// Package parallel does many like things side by side, on goroutines that go from
// one to the next: a goroutine for each would have to find room for a deep
// template again every time.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each does count things, numbered from 0, on all cores.
func Each(count int, do func(i int)) {
	_ = in(runtime.GOMAXPROCS(0), count, func(i int) error {
		do(i)
		return nil
	})
}

// Try does count things, numbered from 0, of which some wait for the disk while
// others work. Once one has failed no further is begun. The error is that of the
// first by number, so it is the same each time if each thing fails for itself.
func Try(count int, do func(i int) error) error {
	return in(2*runtime.GOMAXPROCS(0), count, do)
}

func in(goroutines, count int, do func(i int) error) error {
	var (
		group sync.WaitGroup
		next  atomic.Int64
		first failure
	)
	for range min(goroutines, count) {
		group.Go(func() {
			for i := int(next.Add(1) - 1); i < count; i = int(next.Add(1) - 1) {
				if err := do(i); err != nil {
					first.note(i, err)
					next.Add(int64(count)) // nothing is left to begin
				}
			}
		})
	}
	group.Wait()
	return first.err
}

// failure is the first thing by number that failed.
type failure struct {
	mutex  sync.Mutex
	number int
	err    error
}

func (f *failure) note(number int, err error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.err == nil || number < f.number {
		f.number, f.err = number, err
	}
}
