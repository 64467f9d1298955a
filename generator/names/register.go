package names

import (
	"cmp"
	"slices"
	"sync"

	"annotated-briefing/generator/phrase"
)

// Register is a compiled list of names. It does not change and is safe for
// concurrent use.
//
// Owners are known within by their rank among all owners, so that what is known
// of them fits in slices whatever numbers the caller gave them.
type Register struct {
	automaton *automaton
	owners    []int32 // by rank: the owner as the caller numbers it; ascending
	strong    []int32 // by name: the rank of its owner, none, or firstContest minus the index of a contest
	standing  []int32 // by name: itself or the longest that begins it, if strong, or none
	tail      []int32 // by name: where the names that it begins end
	claimants lists   // by name: the ranks for whom it is weak, ascending
	weak      lists   // by rank: the owner's weak names
	contests  []Contest
	readings  sync.Pool
}

// firstContest stands for the contest 0 among the owners of strong names.
const firstContest = none - 1

// Compile makes a register of names. A name without a letter or digit, or of an
// owner below 0, is ignored. A name that one owner has twice is as good as once,
// and strong if one of the two is.
func Compile(names []Name) *Register {
	texts := make([]string, len(names))
	owners := make([]int32, len(names))
	for i, name := range names {
		if name.Owner >= 0 {
			texts[i] = phrase.FoldString(name.Text)
		}
		owners[i] = name.Owner
	}
	slices.Sort(owners)
	automaton, numbers := newAutomaton(texts)
	r := &Register{automaton: automaton, owners: slices.Clip(slices.Compact(owners))}
	r.settle(names, numbers)
	r.nest()
	r.readings.New = func() any { return newReading(r) }
	return r
}

// rank returns the rank of an owner, or none if the owner has no name here.
func (r *Register) rank(owner int32) int32 {
	if rank, found := slices.BinarySearch(r.owners, owner); found {
		return int32(rank)
	}
	return none
}

// claim says that an owner has a name.
type claim struct {
	name     int32
	strength Strength
	rank     int32
	index    int // in the list handed to Compile
}

// contest is a Contest and the name that it is about.
type contest struct {
	Contest
	name int32
}

// settle decides whose each name is, and how. numbers are the numbers of names.
func (r *Register) settle(names []Name, numbers []int32) {
	r.strong = slices.Repeat([]int32{none}, len(r.automaton.length))
	var weak []pair
	var contests []contest
	claims := r.claims(names, numbers)
	for start, end := 0, 0; start < len(claims); start = end {
		first := claims[start]
		for end < len(claims) && claims[end].name == first.name && claims[end].strength == first.strength {
			end++
		}
		group := claims[start:end]
		switch {
		case first.strength == Weak:
			for _, c := range group {
				weak = append(weak, pair{c.name, c.rank})
			}
		case first.rank == group[len(group)-1].rank:
			r.strong[first.name] = first.rank
		default:
			contests = append(contests, r.contest(group, names))
		}
	}
	r.publish(contests)
	r.claimants = newLists(weak, len(r.strong))
	for i, p := range weak {
		weak[i] = pair{p.value, p.key}
	}
	r.weak = newLists(weak, len(r.owners))
}

// claims returns all claims, those on one name together: first the strong ones,
// each kind in the order of ranks.
func (r *Register) claims(names []Name, numbers []int32) []claim {
	claims := make([]claim, 0, len(names))
	for i, name := range names {
		if numbers[i] != none {
			claims = append(claims, claim{numbers[i], name.Strength, r.rank(name.Owner), i})
		}
	}
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.strength, b.strength), cmp.Compare(a.rank, b.rank))
	})
	return claims
}

// contest returns the contest about one name that all claims are for.
func (r *Register) contest(claims []claim, names []Name) contest {
	first := claims[0].index
	owners := make([]int32, len(claims))
	for i, c := range claims {
		first = min(first, c.index)
		owners[i] = r.owners[c.rank]
	}
	return contest{Contest{names[first].Text, slices.Compact(owners)}, claims[0].name}
}

// publish sorts the contests and writes their numbers at their names.
func (r *Register) publish(contests []contest) {
	slices.SortFunc(contests, func(a, b contest) int { return cmp.Compare(a.Text, b.Text) })
	for i, c := range contests {
		r.contests = append(r.contests, c.Contest)
		r.strong[c.name] = firstContest - int32(i)
	}
}

// nest works out how names lie within each other.
func (r *Register) nest() {
	within := r.automaton.within
	r.standing = make([]int32, len(within))
	r.tail = make([]int32, len(within))
	for name := range within {
		r.tail[name] = int32(name) + 1
		switch {
		case r.strong[name] != none:
			r.standing[name] = int32(name)
		case within[name] != none:
			r.standing[name] = r.standing[within[name]]
		default:
			r.standing[name] = none
		}
	}
	for name := len(within) - 1; name >= 0; name-- {
		if outer := within[name]; outer != none {
			r.tail[outer] = max(r.tail[outer], r.tail[name])
		}
	}
}
