package phrase_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"annotated-briefing/generator/phrase"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ name, plain, folded string }{
		{"empty", "", ""},
		{"plain", "a gun to the head", "a gun to the head"},
		{"letter case counts", "US us", "US us"},
		{"runs of white space", "a  b\tc \t d", "a b c d"},
		{"block ends", "a\nb\n\nc", "a b c"},
		{"no-break spaces", "25\u00a0000\u202f€\u3000x\u2009y", "25 000 € x y"},
		{"space at the ends", "\na ", " a "},
		{"single quotation marks", "' ‘ ’ ‚ ‛ ′", "' ' ' ' ' '"},
		{"double quotation marks", `" “ ” „ ‟ « » ″`, `" " " " " " " "`},
		{"other marks stay", "‹ › 「 」 ` ´ … ...", "‹ › 「 」 ` ´ … ..."},
		{"hyphens and dashes", "- ‐ ‑ ‒ – — ― −", "- - - - - - - -"},
		{"other dashes stay", "~ _ ⸺ ー", "~ _ ⸺ ー"},
		{"soft hyphen", "Mos\u00adcow", "Moscow"},
		{"zero-width space, word joiners", "a\u200bb\u2060c\ufeffd", "abcd"},
		{"joiners stay", "می\u200cخواهم क\u094d\u200dष", "می\u200cخواهم क\u094d\u200dष"},
		{"nothing among spaces", "a \u200b \u00ad b", "a b"},
		{"composed", "cafe\u0301", "café"},
		{"composed across nothing", "cafe\u00ad\u0301s", "cafés"},
		{"marks in order", "a\u0301\u0323", "ạ\u0301"},
		{"marks in order across nothing", "q\u0307\u200b\u0323", "q\u0323\u0307"},
		{"mark on nothing", "\u0301a", "\u0301a"},
		{"mark after a folded mark", "’\u0301 –\u00ad\u0301", "'\u0301 -\u0301"},
		{"singletons", "\u212b \u2126 \u037e", "Å Ω ;"},
		{"decomposed by NFC", "\u0958", "\u0915\u093c"},
		{"Hangul", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"},
		{"Hangul syllable and final", "\ud558\u11ab", "한"},
		{"Greek", "Αθη\u0301να", "Αθήνα"},
		{"Cyrillic", "Толстои\u0306 сказал", "Толстой сказал"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := phrase.Fold(test.plain).Folded(); got != test.folded {
				t.Errorf("Fold(%+q) = %+q, want %+q", test.plain, got, test.folded)
			}
			if got, want := phrase.FoldString(test.plain), strings.Trim(test.folded, " "); got != want {
				t.Errorf("FoldString(%+q) = %+q, want %+q", test.plain, got, want)
			}
		})
	}
}

// The part of each text between brackets, folded, must lead back to the part
// of the source between brackets. Brackets are not in the texts.
func TestSpan(t *testing.T) {
	for _, test := range []struct{ name, plain, folded string }{
		{"plain", "say [this] now", "say [this] now"},
		{"after a quotation mark", "“‘[this]’”", `"'[this]'"`},
		{"of a quotation mark", "a [“]b", `a ["]b`},
		{"run of white space", "a[ \u00a0\n]b", "a[ ]b"},
		{"after a run", "a \u00a0\n[b]", "a [b]"},
		{"before a soft hyphen", "[Mos]\u00adcow", "[Mos]cow"},
		{"after a soft hyphen", "Mos\u00ad[cow]", "Mos[cow]"},
		{"across a soft hyphen", "[Mos\u00adcow]", "[Moscow]"},
		{"soft hyphens at the ends", "\u00ad[a]\u00ad", "[a]"},
		{"decomposed letter", "caf[e\u0301]s", "caf[é]s"},
		{"mark that does not compose", "a[x\u0302]b", "a[x]\u0302b"},
		{"from a mark", "a[x\u0302b]", "ax[\u0302b]"},
		{"across nothing", "caf[e\u200b\u0301]s", "caf[é]s"},
		{"half of a character that NFC takes apart", "a[\u0958]b", "a[\u0915]\u093cb"},
		{"Indic vowel", "[की]त", "[क]ीत"},
		{"dashes in a row", "a–[–]–b", "a-[-]-b"},
	} {
		t.Run(test.name, func(t *testing.T) {
			plain, want := unbracket(test.plain)
			folded, from := unbracket(test.folded)
			text := phrase.Fold(plain)
			if text.Folded() != folded {
				t.Fatalf("Folded = %+q, want %+q", text.Folded(), folded)
			}
			if got := text.Span(from.Start, from.End); got != want {
				t.Errorf("Span(%d, %d) = %v %+q, want %v %+q", from.Start, from.End,
					got, plain[got.Start:got.End], want, plain[want.Start:want.End])
			}
		})
	}
}

func unbracket(s string) (string, phrase.Span) {
	before, rest, _ := strings.Cut(s, "[")
	inside, after, _ := strings.Cut(rest, "]")
	return before + inside + after, phrase.Span{Start: len(before), End: len(before) + len(inside)}
}

func TestIsWordRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := unicode.In(r, unicode.L, unicode.M, unicode.Nd)
		if got := phrase.IsWordRune(r); got != want {
			t.Errorf("IsWordRune(%U) = %v, want %v", r, got, want)
		}
	}
}

func TestSpaceless(t *testing.T) {
	scripts := []*unicode.RangeTable{
		unicode.Ahom, unicode.Balinese, unicode.Bopomofo, unicode.Han, unicode.Hiragana,
		unicode.Javanese, unicode.Katakana, unicode.Khmer, unicode.Lao, unicode.Myanmar,
		unicode.New_Tai_Lue, unicode.Tai_Le, unicode.Tai_Tham, unicode.Tai_Viet, unicode.Thai, unicode.Tibetan,
		unicode.Common, unicode.Inherited, // the long vowel sign and the voicing marks
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if phrase.Spaceless(r) && !unicode.In(r, scripts...) {
			t.Errorf("Spaceless(%U) but of another script", r)
		}
		if unicode.In(r, scripts[:len(scripts)-2]...) && unicode.In(r, unicode.L, unicode.M) && !phrase.Spaceless(r) {
			t.Errorf("%U is a letter of a script without spaces, but not Spaceless", r)
		}
	}
	for _, r := range "aéЯ한ש१๑，。" {
		if phrase.Spaceless(r) {
			t.Errorf("Spaceless(%q)", r)
		}
	}
}

// foldSlowly is folding as the rules are written, character by character.
func foldSlowly(s string) string {
	same := strings.NewReplacer("‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'",
		"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "″", `"`,
		"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-",
		"\u00ad", "", "\u200b", "", "\u2060", "", "\ufeff", "")
	var folded strings.Builder
	space := false
	for _, r := range same.Replace(s) {
		if !unicode.IsSpace(r) {
			folded.WriteRune(r)
		} else if !space {
			folded.WriteByte(' ')
		}
		space = unicode.IsSpace(r)
	}
	return norm.NFC.String(folded.String())
}

func FuzzFold(f *testing.F) {
	for _, seed := range []string{
		"", "a gun to the head", "“It’s – well – 25\u00a0000”\n\n«x»", "cafe\u00ad\u0301 x\u0302\u200b\u0323",
		"\u1112\u1161\u11ab", "\u0958\u0344", "a\u0300" + strings.Repeat("\u0301", 40), " \u0301\u00ad \u0301", "\xff\xfe a",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, plain string) {
		text := phrase.Fold(plain)
		folded := text.Folded()
		if utf8.ValidString(plain) {
			if want := foldSlowly(plain); folded != want {
				t.Fatalf("Fold(%+q) = %+q, want %+q", plain, folded, want)
			}
			if again := phrase.Fold(folded).Folded(); again != folded {
				t.Fatalf("folded twice: %+q, once: %+q", again, folded)
			}
		}
		if len(plain) < 1000 { // each look at a long run of marks goes through all of it
			checkWayBack(t, text)
		}
	})
}

// checkWayBack checks that the spans of the folded characters are in order,
// never empty, and fold to something that holds the character.
func checkWayBack(t *testing.T, text *phrase.Text) {
	t.Helper()
	folded, plain := text.Folded(), text.Plain()
	if !utf8.ValidString(plain) {
		for start := range len(folded) {
			if span := text.Span(start, start+1); span.Start < 0 || span.Start >= span.End || span.End > len(plain) {
				t.Fatalf("Span(%d, %d) of %+q = %v", start, start+1, plain, span)
			}
		}
		return
	}
	last := phrase.Span{}
	for start := 0; start < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[start:])
		end := start + size
		span := text.Span(start, end)
		if span.Start < last.Start || span.End < last.End || span.Start >= span.End || span.End > len(plain) {
			t.Fatalf("Span(%d, %d) of %+q = %v after %v", start, end, plain, span, last)
		}
		if span.Start < last.End && span != last {
			t.Fatalf("Span(%d, %d) of %+q = %v cuts %v", start, end, plain, span, last)
		}
		if part := phrase.Fold(plain[span.Start:span.End]).Folded(); !strings.Contains(part, folded[start:end]) {
			t.Fatalf("Span(%d, %d) of %+q = %v, which folds to %+q, not %+q", start, end, plain, span, part, folded[start:end])
		}
		start, last = end, span
	}
}
