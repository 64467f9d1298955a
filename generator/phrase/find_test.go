package phrase_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/phrase"
)

// In the texts of these tests, [ and ] stand around what must be found, or
// where nothing is to be found around the nearest passage. The parts of one place
// are joined by |: "[a] x |[b]".
func TestFind(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		quote string
		fault phrase.Fault
	}{
		{"as written", "He has [a gun to the head] of Ukraine", "a gun to the head", 0},
		{"whole text", "[Moscow]", "Moscow", 0},
		{"trimmed", "in [Moscow] today", " \n Moscow ", 0},
		{"folded quotes", "he said [“it’s over”] again", `"it's over"`, 0},
		{"folded dashes", "the [US-led – so called –] force", "US\u2011led - so called −", 0},
		{"soft hyphen in the text", "the [nego\u00adtiations] failed", "negotiations", 0},
		{"soft hyphen in the quote", "the [negotiations] failed", "nego\u00adtiations", 0},
		{"no-break spaces", "some [100\u00a0000 troops] there", "100 000 troops", 0},
		{"composition", "the [cafe\u0301] there", "café", 0},
		{"decomposition", "the [café] there", "cafe\u0301", 0},
		{"across block ends", "the [end.\n\nA beginning] of", "end. A beginning", 0},
		{"punctuation at the edges", `he said [“Yes.”]`, `“Yes.”`, 0},
		{"next to punctuation", "in (Moscow), [Kyiv]: yes", "Kyiv", 0},

		{"hyphen ends a word", "the pro-[Moscow] side", "Moscow", 0},
		{"apostrophe ends a word", "[Moscow]’s side", "Moscow", 0},
		{"figure", "about [25,000 troops] there", "25,000 troops", 0},
		{"figure at the end of a sentence", "about [25,000]. 3 of", "25,000", 0},
		{"figure before a comma", "in [2022], 3 of", "2022", 0},
		{"mark that does not compose", "x\u0302 and [x]", "x", 0},

		{"Chinese", "我们在[北京]见面", "北京", 0},
		{"Japanese with the long vowel sign", "[ロシアニュ]ース", "ロシアニュ", 0},
		{"Thai", "เขาอยู่[ที่]บ้าน", "ที่", 0},
		{"Latin among Chinese", "我们的[CEO]说", "CEO", 0},
		{"figure among Chinese", "共有[25,000]人", "25,000", 0},

		{"ellipsis", "[We have] long |[tried] this", "We have … tried", 0},
		{"three dots", "[We have] long |[tried] this", "We have ... tried", 0},
		{"brackets", "[We have] long |[tried] this", "We have […] tried", 0},
		{"dots in brackets", "[We have] long |[tried] this", "We have [...] tried", 0},
		{"four dots", "[We did.] Not you. |[They tried]", "We did.... They tried", 0},
		{"full stop after", "[We did] not go|[. They tried]", "We did…. They tried", 0},
		{"no spaces", "[We have] long |[tried] this", "We have…tried", 0},
		{"doubled", "[We have] long |[tried] this", "We have …… tried", 0},
		{"two ellipses", "[a] x |[b] y |[c] z", "a … b … c", 0},
		{"nothing left out", "[a] |[b] c", "a … b", 0},
		{"the shortest counts", "a x [a] y |[b] z b", "a … b", 0},
		{"the shortest of three", "a x x x b1 c [a] x |[b] y |[c] a", "a … b … c", 0},
		{"a part in the middle as late as it can", "[a] b x |[b] y |[c]", "a … b … c", 0},
		{"another paragraph is another text", "a x\nb [a] y |[b]", "a … b", 0},
		{"as late as it can before the next", "[a] b |[b] |[c] c d", "a … b … c", 0},
		{"parts that overlap", "x [a b] y |[b a]", "a b … b a", 0},
		{"literal ellipsis wins", "a x b [a … b]", "a … b", 0},
		{"literal ellipsis at the end", "he [paused…] and", "paused…", 0},

		{"no word", "a — b", "—", phrase.NoWord},
		{"empty", "a — b", " ", phrase.NoWord},
		{"only a mark", "a \u0301", "\u0301", phrase.NoWord},
		{"no word between ellipses", "a , b", "a … , … b", phrase.NoWord},
		{"ellipsis at the beginning", "a b", "… b", phrase.EllipsisAtEdge},
		{"ellipsis at the end", "a b", "a [...]", phrase.EllipsisAtEdge},
		{"ellipsis before a quotation mark", "“a b”", "“a …”", phrase.EllipsisAtEdge},
		{"too many parts", "a", strings.Repeat("a … ", phrase.MaxParts) + "b", phrase.TooManyParts},
	} {
		t.Run(test.name, func(t *testing.T) {
			plain, want := markedParts(test.text)
			finding := phrase.Fold(plain).Find(phrase.Selector{Quote: test.quote})
			if finding.Fault != test.fault {
				t.Fatalf("Find(%q) in %q: fault %d, want %d", test.quote, plain, finding.Fault, test.fault)
			}
			if got := show(plain, finding.Places); got != want {
				t.Errorf("Find(%q) in %q\n got %s\nwant %s", test.quote, plain, got, want)
			}
		})
	}
}

func TestFindAmong(t *testing.T) {
	for _, test := range []struct{ name, text, before, quote, after string }{
		{"before", "a gun here; has [a gun] of", "has", "a gun", ""},
		{"after", "a gun here; has [a gun] of", "", "a gun", "of"},
		{"both", "x a y, x [a] z, w a z", "x", "a", "z"},
		{"space at the seams written", "a gun here; has [a gun] of", " has ", "a gun", " of "},
		{"no space at the seams", "“[Yes]”, not (Yes)", "“", "Yes", "”"},
		{"no space in the text", "Moscow, pro-[Moscow]", "pro-", "Moscow", ""},
		{"space in the text alone", "Moscow, pro - [Moscow]", "pro -", "Moscow", ""},
		{"before ends anywhere", "a gun, has [a gun]", "s", "a gun", ""},
		{"folded", "it’s [a gun], its a gun", "it's", "a gun", ""},
		{"across a block end", "a gun\nhas\n[a gun]", "has", "a gun", ""},
		{"ellipsis", "a x b\nc [a] y |[b]", "c", "a … b", ""},
		{"ellipsis, after", "[a] x |[b] c\na y b d", "", "a … b", "c"},
		{"ellipsis, both", "c a x b d c [a] z b |[b] e, a b e", "c", "a … b", "e"},
	} {
		t.Run(test.name, func(t *testing.T) {
			plain, want := markedParts(test.text)
			selector := phrase.Selector{Quote: test.quote, Before: test.before, After: test.after}
			if got := show(plain, phrase.Fold(plain).Find(selector).Places); got != want {
				t.Errorf("Find(%+v) in %q\n got %s\nwant %s", selector, plain, got, want)
			}
		})
	}
}

func TestFindAmbiguous(t *testing.T) {
	for _, test := range []struct{ name, text, quote, places string }{
		{"twice", "a gun, a gun", "a gun", "0-5 7-12"},
		{"overlapping", "a b a b a", "a b a", "0-5 4-9"},
		{"without spaces", "北京北京北", "北京北", "0-9 6-15"},
		{"ellipsis", "a x b, a y b", "a … b", "0-1+4-5 7-8+11-12"},
		{"ellipsis in two paragraphs", "a x b\na b", "a … b", "0-1+4-5 6-7+8-9"},
		{"ellipses that overlap a third", "a x b y a b, a z b", "a … b", "0-1+4-5 8-9+10-11 13-14+17-18"},
		{"a chain of overlapping ones", "p q p q p q", "p … q … p", "0-1+2-3+4-5"},
		{"not in the right order", "a b c b c a", "a … c … b", "0-1+4-5+6-7"},
		{"written with the ellipsis twice", "a … b a … b", "a … b", "0-7 8-15"},
	} {
		t.Run(test.name, func(t *testing.T) {
			finding := phrase.Fold(test.text).Find(phrase.Selector{Quote: test.quote})
			if got := offsets(finding.Places); got != test.places {
				t.Errorf("Find(%q) in %q = %s, want %s", test.quote, test.text, got, test.places)
			}
		})
	}
}

func TestFindNothing(t *testing.T) {
	for _, test := range []struct{ name, text, before, quote, after string }{
		{"letter case", "moscow", "", "Moscow", ""},
		{"word goes on", "the Moscowites", "", "Moscow", ""},
		{"word began before", "unhappy", "", "happy", ""},
		{"digits before", "about 125,000 troops", "", "25,000 troops", ""},
		{"digits before a comma", "about 125,000 troops", "", "000 troops", ""},
		{"digits after a point", "about 1.5 per cent", "", "about 1", ""},
		{"comma among digits", "about 25,000", "", "25,", ""},
		{"point among digits", "about 1.5", "", ".5", ""},
		{"digits of Thai", "มี๑๒๕คน", "", "๒๕", ""},
		{"mark of a letter", "cafe\u0302s x\u0302", "", "x", ""},
		{"letter of a mark", "x\u0302a", "", "\u0302a", ""},
		{"half of a Thai cluster", "ที่", "", "ที", ""},
		{"half of a Devanagari cluster", "की", "", "क", ""},
		{"other before", "has a gun", "had", "a gun", ""},
		{"something between", "has no gun", "has", "gun", ""},
		{"ellipsis in the wrong order", "b x a", "", "a … b", ""},
		{"ellipsis across paragraphs", "a x\nb", "", "a … b", ""},
		{"part across paragraphs", "a\nc x b", "", "a c … b", ""},
		{"ellipsis in a word", "Moscow", "", "Mos…cow", ""},
		{"parts that overlap in the text", "a b a", "", "a b … b a", ""},
		{"ellipsis, other after", "a x b c", "", "a … b", "d"},
	} {
		t.Run(test.name, func(t *testing.T) {
			selector := phrase.Selector{Quote: test.quote, Before: test.before, After: test.after}
			finding := phrase.Fold(test.text).Find(selector)
			if len(finding.Places) > 0 || finding.Fault != phrase.NoFault {
				t.Errorf("Find(%+v) in %q = %+v, want none", selector, test.text, finding)
			}
		})
	}
}
