package content

import (
	"math/big"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

// maxDigits bounds a figure, so that comparing two is quick.
const maxDigits = 60

// value reads a decimal number, or a range [low, high].
func (r reader) value(key string) briefing.Value {
	node := r.Node(key)
	switch node.Kind() {
	case record.Missing:
		return briefing.Value{}
	case record.Scalar:
		number := r.figure(r.plain(key))
		return briefing.Value{Low: number, High: number, At: node.At()}
	case record.Sequence:
		if items := r.plains(key); len(items) == 2 {
			return r.span(items[0], items[1])
		}
	}
	r.list.Errorf(node.At(), "%q is a decimal number, or two of them: [low, high]", key)
	return briefing.Value{}
}

func (r reader) span(from, to origin.Text) briefing.Value {
	low, high := r.figure(from), r.figure(to)
	if low == "" || high == "" {
		return briefing.Value{}
	}
	at := origin.Span{File: from.At.File, Start: from.At.Start, End: to.At.End}
	if compareFigures(low, high) > 0 {
		r.list.Errorf(at, "[%s, %s] begins with the higher number; did you mean [%s, %s]?", low, high, high, low)
		return briefing.Value{}
	}
	return briefing.Value{Low: low, High: high, At: at}
}

// figure checks a decimal number; it is empty where the text is none.
func (r reader) figure(text origin.Text) string {
	switch {
	case text.Value == "":
		return ""
	case !isFigure(text.Value):
		r.list.Errorf(text.At, "%s is not a decimal number%s", diagnostic.Quote(text.Value), suggestFigure(text.Value))
		return ""
	case len(text.Value) > maxDigits:
		r.list.Errorf(text.At, "%s has more than %d digits", diagnostic.Quote(text.Value), maxDigits)
		return ""
	}
	return text.Value
}

// isFigure tells whether s is digits, perhaps with a minus sign before and a
// point and more digits after.
func isFigure(s string) bool {
	whole, part, pointed := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return isDigits(whole) && (!pointed || isDigits(part))
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// suggestFigure names the number that was meant where signs that people write
// into numbers are all that is wrong.
func suggestFigure(written string) string {
	number, unit := strings.TrimSpace(written), ""
	if end := strings.LastIndexAny(number, "0123456789"); end >= 0 {
		number, unit = number[:end+1], strings.TrimSpace(number[end+1:])
	}
	right := strings.NewReplacer(",", "", "_", "", " ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "", "−", "-", "–", "-").Replace(number)
	right = strings.TrimPrefix(right, "+")
	if strings.HasPrefix(right, ".") {
		right = "0" + right
	}
	switch {
	case !isFigure(right) || len(right) > maxDigits:
		return ", such as 100000 or 2.5"
	case unit != "":
		return "; did you mean " + right + "? What is counted is the claim's unit"
	}
	return "; did you mean " + right + "?"
}

// compareFigures orders two decimal numbers.
func compareFigures(a, b string) int {
	first, _ := new(big.Rat).SetString(a)
	second, _ := new(big.Rat).SetString(b)
	return first.Cmp(second)
}
