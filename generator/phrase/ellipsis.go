package phrase

import "strings"

// MaxParts is how many parts ellipses may cut a quote into.
const MaxParts = 32

const horizontalEllipsis = "…"

// splitAtEllipses returns the parts of a folded quote. A quote without an
// ellipsis is one part.
func splitAtEllipses(quote string) ([]string, Fault) {
	var parts []string
	rest := quote
	for {
		start, end := nextEllipsis(rest)
		if part := strings.Trim(rest[:start], " "); part != "" || len(parts) == 0 || end == start {
			parts = append(parts, part)
		}
		if end == start {
			break
		}
		rest = rest[end:]
	}
	return parts, faultOf(parts)
}

func faultOf(parts []string) Fault {
	if !hasWord(parts[0]) || !hasWord(parts[len(parts)-1]) {
		return EllipsisAtEdge
	}
	for _, part := range parts {
		if !hasWord(part) {
			return NoWord
		}
	}
	if len(parts) > MaxParts {
		return TooManyParts
	}
	return NoFault
}

// nextEllipsis returns where the first ellipsis of s stands, with its brackets,
// or the end of s twice. Of four dots the first is a full stop.
func nextEllipsis(s string) (start, end int) {
	for i := 0; i < len(s); i++ {
		n := ellipsisLen(s[i:])
		if n == 0 {
			continue
		}
		start, end = i, i+n
		if start > 0 && s[start-1] == '[' && strings.HasPrefix(s[end:], "]") {
			return start - 1, end + 1
		}
		if s[start:end] == "...." {
			start++
		}
		return start, end
	}
	return len(s), len(s)
}

// ellipsisLen returns the length of the ellipsis that s begins with, or 0.
func ellipsisLen(s string) int {
	dots := len(s) - len(strings.TrimLeft(s, "."))
	if dots >= 3 {
		return dots
	}
	n := 0
	for strings.HasPrefix(s[n:], horizontalEllipsis) {
		n += len(horizontalEllipsis)
	}
	return n
}
