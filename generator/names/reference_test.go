package names_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
)

// findSlowly is what Find is to do, said as plainly as can be: at each place
// every name is tried.
func findSlowly(register []names.Name, text *phrase.Text, skip []phrase.Span, senses []names.Sense) []names.Mention {
	register = slices.DeleteFunc(slices.Clone(register), func(n names.Name) bool { return n.Owner < 0 })
	var mentions []names.Mention
	var named []int32
	for at := 0; at < len(text.Folded()); {
		mention, length := bestAt(at, register, text, skip, senses, named)
		if length == 0 {
			at++
			continue
		}
		if mention.Owner >= 0 {
			named = append(named, mention.Owner)
		}
		if mention.Owner != names.Nobody {
			mention.Span = text.Span(at, at+length)
			mentions = append(mentions, mention)
		}
		at += length
	}
	return mentions
}

func bestAt(at int, register []names.Name, text *phrase.Text, skip []phrase.Span, senses []names.Sense, named []int32) (best names.Mention, length int) {
	for i, sense := range senses {
		if words := phrase.FoldString(sense.Text); len(words) > length && standsAt(words, at, text, skip) {
			best, length = names.Mention{Owner: sense.Owner, Contest: -1, Sense: int32(i), Strong: true}, len(words)
		}
	}
	for _, name := range register {
		words := phrase.FoldString(name.Text)
		if len(words) <= length || !standsAt(words, at, text, skip) {
			continue
		}
		strong, weak := claimants(register, words)
		switch {
		case len(strong) == 1:
			best, length = names.Mention{Owner: strong[0], Contest: -1, Sense: -1, Strong: true}, len(words)
		case len(strong) > 1:
			best, length = names.Mention{Owner: names.Contested, Contest: contestOf(register, words), Sense: -1, Strong: true}, len(words)
		default:
			for _, owner := range slices.Backward(named) {
				if slices.Contains(weak, owner) {
					best, length = names.Mention{Owner: owner, Contest: -1, Sense: -1}, len(words)
					break
				}
			}
		}
	}
	return best, length
}

// claimants returns the owners of folded words, those of strong and those of weak names.
func claimants(register []names.Name, words string) (strong, weak []int32) {
	for _, name := range register {
		if phrase.FoldString(name.Text) != words {
			continue
		}
		if name.Strength == names.Weak {
			weak = append(weak, name.Owner)
		} else if !slices.Contains(strong, name.Owner) {
			strong = append(strong, name.Owner)
		}
	}
	return strong, weak
}

func contestOf(register []names.Name, words string) int32 {
	contests := names.Compile(register).Contested()
	return int32(slices.IndexFunc(contests, func(c names.Contest) bool { return phrase.FoldString(c.Text) == words }))
}

// standsAt reports whether folded words stand at an offset of a folded text as
// whole words, in one block and clear of what is to be skipped.
func standsAt(words string, at int, text *phrase.Text, skip []phrase.Span) bool {
	folded := text.Folded()
	isLetterOrDigit := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	if strings.IndexFunc(words, isLetterOrDigit) < 0 || !strings.HasPrefix(folded[at:], words) {
		return false
	}
	end := at + len(words)
	if !edgeAt(folded, at) || !edgeAt(folded, end) {
		return false
	}
	plain := text.Span(at, end)
	for _, s := range skip {
		if s.Start < plain.End && plain.Start < s.End {
			return false
		}
	}
	return !strings.Contains(text.Plain()[plain.Start:plain.End], "\n")
}

func edgeAt(folded string, at int) bool {
	if at == 0 || at == len(folded) {
		return true
	}
	left, _ := utf8.DecodeLastRuneInString(folded[:at])
	right, _ := utf8.DecodeRuneInString(folded[at:])
	if unicode.IsMark(right) {
		return false
	}
	if phrase.Spaceless(left) || phrase.Spaceless(right) {
		return true
	}
	return !phrase.IsWordRune(left) || !phrase.IsWordRune(right)
}

// check compares Find with findSlowly, and Stands with what it is to say. It
// returns the mentions.
func check(t *testing.T, b *book, plain string, skip []phrase.Span) []names.Mention {
	t.Helper()
	text := phrase.Fold(plain)
	r := names.Compile(b.names)
	got, want := r.Find(text, skip, b.senses), findSlowly(b.names, text, skip, b.senses)
	if !slices.Equal(got, want) {
		t.Errorf("text %q\nskip %v\nnames %q\nsenses %q\n got %+v\nwant %+v", plain, skip, b.names, b.senses, got, want)
	}
	if again := r.Find(text, skip, b.senses); !slices.Equal(got, again) {
		t.Errorf("text %q, names %q: the second time %+v, the first %+v", plain, b.names, again, got)
	}
	for i, stands := range names.Stands(text, b.senses) {
		words := phrase.FoldString(b.senses[i].Text)
		anywhere := false
		for at := range text.Folded() {
			anywhere = anywhere || standsAt(words, at, text, nil)
		}
		if stands != anywhere {
			t.Errorf("text %q: Stands says %v of %q", plain, stands, words)
		}
	}
	return got
}

// alphabets are small, so that names overlap, nest and are shared. A space
// stands between most words of a text.
var alphabets = [][]string{
	{"a", " "},
	{"a", "b", " "},
	{"a", "b", "ab", " ", " ", " ", "'", "’", "-"},
	{"a", "A", "é", "e\u0301", "\u0301", "\u00ad", " ", "  ", "\u00a0", "\n"},
	{"人", "国", "a", "1", "ก", "กี", "\u0e35", " ", "。"},
	{"x", "y", ".", ",", "1", " ", " \n ", "д", "\u20dd"},
}

func TestFindAsTheReference(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	strong, weak, contested, sensed := 0, 0, 0, 0
	for range 15_000 {
		alphabet := alphabets[random.IntN(len(alphabets))]
		words := func(most int) string {
			var s strings.Builder
			for range random.IntN(most) + 1 {
				s.WriteString(alphabet[random.IntN(len(alphabet))])
			}
			return s.String()
		}
		var b book
		owners := random.Int32N(4) + 1
		for range random.IntN(12) {
			b.names = append(b.names, names.Name{Text: words(5), Owner: 7 * random.Int32N(owners), Strength: names.Strength(min(random.IntN(3), 1))})
		}
		for range random.IntN(7) - 3 {
			b.senses = append(b.senses, names.Sense{Text: words(4), Owner: max(7*(random.Int32N(owners+2)-1), names.Nobody)})
		}
		plain := words(80)
		for _, m := range check(t, &b, plain, spans(random, len(plain))) {
			switch {
			case m.Owner == names.Contested:
				contested++
			case m.Sense >= 0:
				sensed++
			case m.Strong:
				strong++
			default:
				weak++
			}
		}
		if t.Failed() {
			return
		}
	}
	if min(strong, weak, contested, sensed) < 500 {
		t.Errorf("too few to tell: %d strong, %d weak, %d contested, %d sensed", strong, weak, contested, sensed)
	}
}

// spans returns a few spans of a text, sorted and not overlapping.
func spans(random *rand.Rand, length int) []phrase.Span {
	var at []int
	for range 2 * max(random.IntN(6)-2, 0) {
		at = append(at, random.IntN(length+1))
	}
	slices.Sort(at)
	var spans []phrase.Span
	for pair := range slices.Chunk(at, 2) {
		spans = append(spans, phrase.Span{Start: pair[0], End: pair[1]})
	}
	return spans
}

// FuzzFind reads names and senses as the tables of TestFind do. Every two bytes
// of skips are the distances to the next beginning and end of a span.
func FuzzFind(f *testing.F) {
	f.Add("Sergey Lavrov’s view; Lavrov", "lavrov: Sergey Lavrov; ~Lavrov", "Lavrov = -", "")
	f.Add("a a a b a a", "x: a; a a; y: ~a a a; b", "a a = x", "\x03\x02")
	f.Add("在US和中国A e\u0301", "x: US; 中; y: 中国; ~e; ~é", "中国 = y; 国 = -", "\x00\x00\x01\x09")
	f.Add("Mr\nX, Mr\u00adX \u200b X", "x: Mr X; ~X; y: X", "", "\x02\x01")
	f.Add("O O", "O; x: O", "", "")
	f.Fuzz(func(t *testing.T, plain, register, senses, skips string) {
		if len(plain)+len(register)+len(senses) > 400 {
			return // the reference is slow
		}
		var skip []phrase.Span
		at := 0
		for ; len(skips) >= 2; skips = skips[2:] {
			start := at + int(skips[0])
			at = start + int(skips[1])
			skip = append(skip, phrase.Span{Start: start, End: at})
		}
		b := readBook(register, senses)
		if !utf8.ValidString(plain) {
			names.Compile(b.names).Find(phrase.Fold(plain), skip, b.senses)
			return
		}
		check(t, b, plain, skip)
	})
}
