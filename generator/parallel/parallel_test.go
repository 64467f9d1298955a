package parallel_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"annotated-briefing/generator/parallel"
)

func TestEachDoesEverythingOnce(t *testing.T) {
	for _, count := range []int{0, 1, 2, 1000} {
		times := make([]atomic.Int32, count)
		parallel.Each(count, func(i int) { times[i].Add(1) })
		for i := range times {
			if n := times[i].Load(); n != 1 {
				t.Errorf("of %d things, thing %d was done %d times", count, i, n)
			}
		}
	}
}

func TestTryTellsTheFirstFailure(t *testing.T) {
	for range 200 {
		var begun atomic.Int32
		err := parallel.Try(1000, func(i int) error {
			begun.Add(1)
			if i == 30 || i == 31 || i == 33 {
				return fmt.Errorf("thing %d failed", i)
			}
			return nil
		})
		if err == nil || err.Error() != "thing 30 failed" {
			t.Fatalf("Try tells %v", err)
		}
		if n := begun.Load(); n == 1000 {
			t.Fatal("everything was done, though something had failed")
		}
	}
}

func TestTryDoesEverythingIfAllGoesWell(t *testing.T) {
	var done atomic.Int32
	if err := parallel.Try(500, func(int) error { done.Add(1); return nil }); err != nil || done.Load() != 500 {
		t.Errorf("%d of 500 things were done, error %v", done.Load(), err)
	}
}
