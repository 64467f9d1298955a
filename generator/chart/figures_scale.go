package chart

import (
	"math/big"
	"strconv"
	"strings"
)

// decimals are decimal numbers as whole ones: each is a multiple of ten to the
// power of minus places.
type decimals struct{ places int }

// extraPlaces are more than the numbers have, for the steps between them.
const extraPlaces = 2

func placesOf(figures []Figure) decimals {
	d := decimals{}
	for _, figure := range figures {
		for _, number := range []string{figure.Low, figure.High} {
			_, fraction, _ := strings.Cut(number, ".")
			d.places = max(d.places, len(fraction))
		}
	}
	d.places += extraPlaces
	return d
}

// whole is a number as a whole one; ok is false where it is no decimal number.
func (d decimals) whole(number string) (n *big.Int, ok bool) {
	digits, fraction, _ := strings.Cut(number, ".")
	return new(big.Int).SetString(digits+fraction+strings.Repeat("0", max(d.places-len(fraction), 0)), 10)
}

// written is a whole number as the decimal one that it stands for.
func (d decimals) written(n *big.Int) string {
	sign, digits := "", n.String()
	if n.Sign() < 0 {
		sign, digits = "-", digits[1:]
	}
	if missing := d.places + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	point := len(digits) - d.places
	return sign + strings.TrimSuffix(strings.TrimRight(digits[:point]+"."+digits[point:], "0"), ".")
}

// valueScale is an axis of values, in whole numbers; see decimals.
type valueScale struct {
	decimals
	low, high, step *big.Int
	top, bottom     int // where high and low lie
	broken          bool
}

// newValueScale reaches from zero, but where the values differ by less than an
// eighth of themselves, from near the lowest. Its ends are whole steps, of which
// there are five at most.
func newValueScale(figures []Figure, d decimals, top, bottom int) valueScale {
	low, high := d.extremes(figures)
	s := valueScale{decimals: d, top: top, bottom: bottom}
	difference := new(big.Int).Sub(high, low)
	least := new(big.Int).Abs(low)
	if high.CmpAbs(low) < 0 {
		least = new(big.Int).Abs(high)
	}
	s.broken = difference.Sign() > 0 && low.Sign() == high.Sign() && difference.Cmp(new(big.Int).Quo(least, big.NewInt(8))) < 0
	if !s.broken {
		low, high = lesser(low, new(big.Int)), greater(high, new(big.Int))
		difference.Sub(high, low)
	}
	s.step = stepFor(difference)
	s.low, s.high = multipleBelow(low, s.step), new(big.Int).Neg(multipleBelow(new(big.Int).Neg(high), s.step))
	if s.broken { // the values lie off the ends, which are no zero
		s.low, s.high = s.low.Sub(s.low, s.step), s.high.Add(s.high, s.step)
	}
	if s.low.Cmp(s.high) == 0 {
		s.high = new(big.Int).Add(s.low, s.step)
	}
	return s
}

func (d decimals) extremes(figures []Figure) (low, high *big.Int) {
	for i, figure := range figures {
		from, _ := d.whole(figure.Low)
		to, _ := d.whole(figure.High)
		if i == 0 {
			low, high = from, to
		}
		low, high = lesser(low, from), greater(high, to)
	}
	return low, high
}

func lesser(a, b *big.Int) *big.Int {
	if b.Cmp(a) < 0 {
		return b
	}
	return a
}

func greater(a, b *big.Int) *big.Int {
	if b.Cmp(a) > 0 {
		return b
	}
	return a
}

// stepFor is the least of 1, 2, 5, 10, 20 … of which a difference has five at most.
func stepFor(difference *big.Int) *big.Int {
	ten := big.NewInt(10)
	power := new(big.Int).Exp(ten, big.NewInt(int64(max(len(difference.String())-2, 0))), nil)
	for {
		for _, times := range []int64{1, 2, 5} {
			step := new(big.Int).Mul(power, big.NewInt(times))
			if new(big.Int).Quo(difference, step).Cmp(big.NewInt(5)) <= 0 {
				return step
			}
		}
		power.Mul(power, ten)
	}
}

// multipleBelow is the greatest multiple of a step that is not above a number.
func multipleBelow(n, step *big.Int) *big.Int {
	below := new(big.Int).Div(n, step) // Euclidean: downwards
	return below.Mul(below, step)
}

// at is where a value lies.
func (s valueScale) at(value *big.Int) int {
	up := new(big.Int).Sub(value, s.low)
	up.Mul(up, big.NewInt(int64(s.bottom-s.top)))
	up.Quo(up, new(big.Int).Sub(s.high, s.low))
	return s.bottom - int(up.Int64())
}

// ticks are the steps of the axis.
func (s valueScale) ticks(number func(string) string) []ValueTick {
	var ticks []ValueTick
	for value := s.low; value.Cmp(s.high) <= 0; value = new(big.Int).Add(value, s.step) {
		ticks = append(ticks, ValueTick{Y: s.at(value), Text: short(s.written(value), number), Zero: value.Sign() == 0})
	}
	return ticks
}

// widestValue is how wide a number at the axis may be.
const widestValue = 120

// short is a number in the language's way or, where that would be too wide, as
// digits with a power of ten: 2.5 × 10¹².
func short(written string, number func(string) string) string {
	if text := number(written); textWidth(text) <= widestValue {
		return text
	}
	sign := ""
	if rest, negative := strings.CutPrefix(written, "-"); negative {
		sign, written = "-", rest
	}
	whole, fraction, _ := strings.Cut(written, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	power := len(whole) - (len(whole+fraction) - len(digits)) - 1
	digits = strings.TrimRight(digits, "0")
	return number(strings.TrimSuffix(sign+digits[:1]+"."+digits[1:min(len(digits), 6)], ".")) + " × 10" + raised(power)
}

// raised is a power as small digits above the line.
func raised(power int) string {
	return strings.NewReplacer("-", "⁻", "0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹").
		Replace(strconv.Itoa(power))
}
