package search

// Numbers are written in the printable characters of ASCII but for the quotation
// mark and the backslash, which a string in JavaScript would have to escape. Up
// to 59 a number takes one of them, up to 2,849 two, up to 20,147 three, else six.

const radix = 93

const (
	ones   = 60                       // first characters that are a whole number
	twos   = 90                       // … that begin one of two
	threes = 92                       // … of three; the last begins one of six
	upTo2  = ones + (twos-ones)*radix // the first number of three characters
	upTo3  = upTo2 + (threes-twos)*radix*radix
	most   = upTo3 + radix*radix*radix*radix*radix
)

// digits has the characters in the order of their values.
var digits = func() (table [radix]byte) {
	i := 0
	for c := byte(' '); c < 0x7f; c++ {
		if c != '"' && c != '\\' {
			table[i] = c
			i++
		}
	}
	return table
}()

// appendNumber writes a number below most.
func appendNumber(out []byte, n int) []byte {
	switch {
	case n < ones:
		return append(out, digits[n])
	case n < upTo2:
		n -= ones
		return append(out, digits[ones+n/radix], digits[n%radix])
	case n < upTo3:
		n -= upTo2
		return append(out, digits[twos+n/(radix*radix)], digits[n/radix%radix], digits[n%radix])
	}
	n -= upTo3
	out = append(out, digits[threes])
	for power := radix * radix * radix * radix; power > 0; power /= radix {
		out = append(out, digits[n/power%radix])
	}
	return out
}

// Postings are where a word stands: pieces in order, each with a weight.
//
// They are written in one of two ways, whichever is shorter. Sparse: the gap to
// the piece before, less one, and the weight, as one number. Dense: every three
// pieces from the first on as one character, in base 4: 0 for a piece without the
// word, else its weight, where the two lowest are one.

// posting is a piece and a weight.
type posting uint32

const weights = 4 // text, text several times, heading or other name, title

func newPosting(piece uint32, weight rank) posting { return posting(piece*weights + uint32(weight)) }

func (p posting) piece() int  { return int(p / weights) }
func (p posting) weight() int { return int(p % weights) }

// The first character of a list.
const (
	sparse = ' '
	dense  = '!'
)

func appendPostings(out []byte, list []posting) []byte {
	start := len(out)
	out = append(out, sparse)
	limit := start + 1 + list[len(list)-1].piece()/3 + 1 // where the dense list would end
	last := -1
	for _, it := range list {
		out = appendNumber(out, (it.piece()-last-1)*weights+it.weight())
		if last = it.piece(); len(out) > limit {
			return appendDense(out[:start], list)
		}
	}
	return out
}

func appendDense(out []byte, list []posting) []byte {
	out = append(out, dense)
	at, value := 0, 0
	for _, it := range list {
		for ; it.piece()/3 > at; at++ {
			out = append(out, digits[value])
			value = 0
		}
		level := max(1, it.weight())
		value += level << (2 * (it.piece() % 3))
	}
	return append(out, digits[value])
}
