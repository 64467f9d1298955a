package names

import (
	"cmp"
	"slices"
)

// lists has a list of numbers for each number below some limit.
type lists struct {
	first  []int32 // list i is values[first[i]:first[i+1]]
	values []int32
}

// pair puts a value on the list of a key.
type pair struct{ key, value int32 }

// newLists makes lists for the keys below keys, each ascending. It sorts pairs.
func newLists(pairs []pair, keys int) lists {
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value))
	})
	l := lists{first: make([]int32, keys+1), values: make([]int32, len(pairs))}
	for i, p := range pairs {
		l.values[i] = p.value
		l.first[p.key+1]++
	}
	for key := range keys {
		l.first[key+1] += l.first[key]
	}
	return l
}

func (l lists) of(key int32) []int32 {
	return l.values[l.first[key]:l.first[key+1]]
}

// nest keeps some names of many and finds the longest of them that begins a
// given name, each in logarithmic time however many lie within each other.
//
// Because the names that another begins directly follow it, keeping a name
// means marking a range of numbers, and of the marks on a number the greatest is
// the longest name. The marks are in a segment tree: node i covers the nodes 2i
// and 2i+1, and the leaf of a name is len/2 nodes after it.
type nest []int32 // by node: the greatest name that marks it whole, plus 1, or 0

func newNest(names int) nest { return make(nest, 2*names) }

// keep adds a name that begins the names up to tail.
func (n nest) keep(name, tail int32) {
	n.each(name, tail, func(mark *int32) { *mark = max(*mark, name+1) })
}

// forget removes what was kept with the same name and tail, and perhaps others.
func (n nest) forget(name, tail int32) {
	n.each(name, tail, func(mark *int32) { *mark = 0 })
}

// each visits the nodes that together cover the names from from to to-1.
func (n nest) each(from, to int32, visit func(*int32)) {
	half := int32(len(n) / 2)
	for from, to = from+half, to+half; from < to; from, to = from/2, to/2 {
		if from%2 == 1 {
			visit(&n[from])
			from++
		}
		if to%2 == 1 {
			to--
			visit(&n[to])
		}
	}
}

// longest returns the longest name kept that begins a name, itself perhaps, or none.
func (n nest) longest(name int32) int32 {
	best := int32(0)
	for node := name + int32(len(n)/2); node > 0; node /= 2 {
		best = max(best, n[node])
	}
	return best - 1
}
