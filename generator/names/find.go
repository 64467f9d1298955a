package names

import (
	"cmp"
	"slices"

	"annotated-briefing/generator/phrase"
)

// Find returns the mentions in a text, in order and not overlapping. In the
// spans to skip, of the plain text, nothing is recognised (headings, links,
// code), and no name reaches across one; they are sorted and do not overlap, but
// may be empty. Where senses have the same words the first one counts.
//
// It takes time in proportion to the text and to the weak names of those who
// are named in it, however many names there are and however they overlap; only
// weak names with hundreds of claimants each, hundreds of them by turns, take more.
func (r *Register) Find(text *phrase.Text, skip []phrase.Span, senses []Sense) []Mention {
	f := r.readings.Get().(*reading)
	defer r.readings.Put(f)
	f.places = r.automaton.scan(text, skip, f.places[:0])
	if len(senses) > 0 {
		f.senses = compileSenses(senses)
		f.sensed = f.senses.automaton.scan(text, skip, f.sensed[:0])
	}
	f.read(text)
	mentions := append([]Mention(nil), f.mentions...)
	f.reset()
	return mentions
}

// reading is one text being read with a register.
type reading struct {
	register *Register
	places   []place // where names of the register stand, those yet to come, from the last to the first
	senses   senses
	sensed   []place // where senses stand, likewise
	mentions []Mention
	named    []int32 // the ranks of the owners named, in order
	last     []int32 // by rank: the index in named of the owner's last mention, plus 1, or 0
	awake    nest    // the weak names of all who were named
}

func newReading(r *Register) *reading {
	return &reading{
		register: r,
		last:     make([]int32, len(r.owners)),
		awake:    newNest(len(r.strong)),
	}
}

// reset makes ready for another text, at the cost of what this one has named.
func (f *reading) reset() {
	for _, rank := range f.named {
		if f.last[rank] == 0 {
			continue
		}
		f.last[rank] = 0
		for _, name := range f.register.weak.of(rank) {
			f.awake.forget(name, f.register.tail[name])
		}
	}
	f.named, f.mentions, f.senses = f.named[:0], f.mentions[:0], senses{}
}

// read decides one place after the other.
func (f *reading) read(text *phrase.Text) {
	for done := 0; len(f.places) > 0 || len(f.sensed) > 0; {
		at, name, sense := f.next()
		if at < done {
			continue
		}
		if mention, length := f.decide(name, sense); length > 0 {
			done = at + int(length)
			if mention.Owner != Nobody {
				mention.Span = text.Span(at, done)
				f.mentions = append(f.mentions, mention)
			}
		}
	}
}

// next takes the first place yet to come, with the longest name and sense that
// begin there, or none.
func (f *reading) next() (at int, name, sense int32) {
	name, sense = none, none
	p, s := len(f.places)-1, len(f.sensed)-1
	takeName := s < 0 || p >= 0 && f.places[p].at <= f.sensed[s].at
	takeSense := p < 0 || s >= 0 && f.sensed[s].at <= f.places[p].at
	if takeName {
		at, name = f.places[p].at, f.places[p].name
		f.places = f.places[:p]
	}
	if takeSense {
		at, sense = f.sensed[s].at, f.sensed[s].name
		f.sensed = f.sensed[:s]
	}
	return at, name, sense
}

// decide returns what counts at a place, without its span, and the length of its
// folded text: 0 if nothing counts. The mention of a sense of Nobody has that owner.
func (f *reading) decide(name, sense int32) (Mention, int32) {
	name, length := f.longest(name)
	if sense != none && f.senses.length(sense) >= length {
		return f.bySense(sense), f.senses.length(sense)
	}
	if name == none {
		return Mention{}, 0
	}
	return f.byName(name), length
}

// longest returns the longest name that begins a given one and counts, and the
// length of its folded text; or none and 0.
func (f *reading) longest(name int32) (int32, int32) {
	if name != none {
		name = max(f.register.standing[name], f.awake.longest(name)) // of two, the longer has the greater number
	}
	if name == none {
		return none, 0
	}
	return name, f.register.automaton.length[name]
}

func (f *reading) bySense(name int32) Mention {
	index := f.senses.index[name]
	owner := max(f.senses.list[index].Owner, Nobody)
	if rank := f.register.rank(owner); rank != none {
		f.name(rank)
	}
	return Mention{Owner: owner, Contest: none, Sense: index, Strong: true}
}

func (f *reading) byName(name int32) Mention {
	rank := f.register.strong[name]
	if rank <= firstContest {
		return Mention{Owner: Contested, Contest: firstContest - rank, Sense: none, Strong: true}
	}
	strong := rank != none
	if !strong {
		rank = f.meant(name)
	}
	f.name(rank)
	return Mention{Owner: f.register.owners[rank], Contest: none, Sense: none, Strong: strong}
}

// name notes that an owner is named; from the first time on the owner's weak
// names count.
func (f *reading) name(rank int32) {
	if f.last[rank] == 0 {
		for _, name := range f.register.weak.of(rank) {
			f.awake.keep(name, f.register.tail[name])
		}
	}
	f.named = append(f.named, rank)
	f.last[rank] = int32(len(f.named))
}

// meant returns whom a weak name means that counts: of its claimants the one
// named last. It looks back over as many mentions as there are claimants before
// it asks each of them, so that a name of thousands is cheap where it is frequent.
func (f *reading) meant(name int32) int32 {
	claimants := f.register.claimants.of(name)
	for back := range min(len(claimants), len(f.named)) {
		rank := f.named[len(f.named)-1-back]
		if _, found := slices.BinarySearch(claimants, rank); found {
			return rank
		}
	}
	return slices.MaxFunc(claimants, func(a, b int32) int { return cmp.Compare(f.last[a], f.last[b]) })
}
