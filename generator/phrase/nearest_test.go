package phrase_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/phrase"
)

const talks = `The United States delivered a written reply on Wednesday to the security demands of Russia.

“We are open to dialogue, we prefer diplomacy,” Blinken told reporters. He said that the document set out a serious path forward.

About 100,000 troops stand near the border of Ukraine, officials said. Lavrov met Blinken in Geneva; the talks had lasted ninety minutes.

Nothing else was said. Moscow denies that it plans to invade. 我们在北京见面，谈判没有失败。`

func TestNearest(t *testing.T) {
	for _, test := range []struct{ name, quote, nearest string }{
		{"one wrong word", "delivered a verbal reply on Wednesday", "delivered a written reply on Wednesday"},
		{"first word wrong", "sent a written reply on Wednesday", "delivered a written reply on Wednesday"},
		{"last word wrong", "delivered a written reply on Thursday", "delivered a written reply on Wednesday"},
		{"missing word", "delivered a reply on Wednesday", "delivered a written reply on Wednesday"},
		{"word too many", "delivered a long written reply on Wednesday", "delivered a written reply on Wednesday"},
		{"changed figure", "About 120,000 troops", "About 100,000 troops"},
		{"figure alone changed", "120,000 troops", "100,000 troops"},
		{"figure cut", "00,000 troops", "100,000 troops"},
		{"changed case", "moscow Denies", "Moscow denies"},
		{"one word, changed case", "LAVROV", "Lavrov"},
		{"changed punctuation", "open to dialogue. We prefer diplomacy", "open to dialogue, we prefer diplomacy"},
		{"words swapped", "Blinken met Lavrov in Geneva", "Lavrov met Blinken in Geneva"},
		{"across paragraphs", "to the security demand of Russia. “We are open to dialogue", "to the security demands of Russia.\n\n“We are open to dialogue"},
		{"first half right", "He said that the document set out many things which nobody understood", "He said that the document set out"},
		{"second half right", "One could see at once why officials set out a serious path forward", "set out a serious path forward"},
		{"ellipsis", "delivered … a reply on Wednesday", "delivered a written reply on Wednesday"},
		{"misspelt", "delivred a writen reply on Wednesday", "delivered a written reply on Wednesday"},
		{"one word misspelt", "Lavrof", "Lavrov"},
		{"Chinese", "我们在上海见面", "我们在北京见面"},
		{"nothing alike", "completely different things happen elsewhere", ""},
		{"only usual words alike", "of the weather, and that was all", ""},
		{"one other word", "Elephant", ""},
		{"another figure alone", "1987", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			finding := phrase.Fold(talks).Find(phrase.Selector{Quote: test.quote})
			if len(finding.Places) > 0 {
				t.Fatalf("Find(%q) found it", test.quote)
			}
			if got := talks[finding.Nearest.Start:finding.Nearest.End]; got != test.nearest {
				t.Errorf("nearest to %q is %q, want %q", test.quote, got, test.nearest)
			}
		})
	}
}

// A quote that stands in the text, but not as whole words, is nearest to the
// words that it stands in.
func TestNearestWithin(t *testing.T) {
	for _, test := range []struct {
		quote, nearest string
		within         bool
	}{
		{"25,000", "125,000", true},
		{"25,000 troops", "125,000 troops", true},
		{"125", "125,000", true},
		{"big", "bigger", true},
		{"ig", "bigger", true},
		{"cafe", "cafe\u0301", false},
		{"neg\u00adotiat", "re\u00adnegotiated", true},
		{"so-ca", "so–called", true},
		{"ne bigger te", "one bigger text", true},
		{"Big", "", false},
	} {
		const text = "The one bigger text of 125,000 troops and so–called re\u00adnegotiated cafe\u0301 terms."
		finding := phrase.Fold(text).Find(phrase.Selector{Quote: test.quote, Before: "none"})
		if got := text[finding.Nearest.Start:finding.Nearest.End]; got != test.nearest || finding.Within != test.within {
			t.Errorf("nearest to %q is %q, within %v", test.quote, got, finding.Within)
		}
	}
}

func TestNearestAmong(t *testing.T) {
	for _, test := range []struct{ name, text, before, quote, after string }{
		{"only after is wrong", "a gun here, has [a gun] there", "has", "a gun", "of"},
		{"only before is wrong", "a gun here, has [a gun] there", "had", "a gun", "there"},
		{"both are wrong", "[a gun] here, has a gun there", "had", "a gun", "of"},
	} {
		t.Run(test.name, func(t *testing.T) {
			plain, want := markedParts(test.text)
			selector := phrase.Selector{Quote: test.quote, Before: test.before, After: test.after}
			finding := phrase.Fold(plain).Find(selector)
			if got := show(plain, []phrase.Place{{Parts: []phrase.Span{finding.Nearest}}}); got != want || len(finding.Places) > 0 {
				t.Errorf("Find(%+v) in %q: %v, nearest %s want %s", selector, plain, finding.Places, got, want)
			}
		})
	}
}

// In a long text of much alike, the passage with the rare words is the nearest.
func TestNearestInLongText(t *testing.T) {
	var b strings.Builder
	b.WriteString(strings.Repeat("The minister said on Wednesday that the talks in Geneva had not failed. ", 2000))
	at := b.Len()
	b.WriteString("The minister said on Wednesday that the balloons in Reykjavik had not failed. ")
	b.WriteString(strings.Repeat("The minister said on Wednesday that the talks in Geneva had not failed. ", 2000))
	finding := phrase.Fold(b.String()).Find(phrase.Selector{Quote: "the talks with balloons in Reykjavik had failed"})
	if finding.Nearest.Start < at || finding.Nearest.Start > at+50 {
		t.Errorf("nearest at %v, want soon after %d", finding.Nearest, at)
	}
	if got := b.String()[finding.Nearest.Start:finding.Nearest.End]; !strings.Contains(got, "balloons in Reykjavik had not failed") {
		t.Errorf("nearest is %q", got)
	}
}

// Of a very long quote the two ends are looked for.
func TestNearestToLongQuote(t *testing.T) {
	text := prose(200000)
	at := strings.Index(text[50000:], ".\n") + 50002
	quote := text[at : at+60000]
	half := len(quote)/2 + strings.IndexByte(quote[len(quote)/2:], ' ')
	nearest := phrase.Fold(text).Find(phrase.Selector{Quote: quote[:half] + " never" + quote[half:]}).Nearest
	if off := nearest.Start - at; off < -10 || off > 10 {
		t.Errorf("nearest to a quote from %d on is at %v", at, nearest)
	}
	if off := nearest.End - (at + len(quote)); off < -10 || off > 10 {
		t.Errorf("nearest to a quote up to %d is at %v", at+len(quote), nearest)
	}
	other := strings.Repeat("w0rd and nothing else of what is here, ", 2000)
	if nearest := phrase.Fold(text).Find(phrase.Selector{Quote: other}).Nearest; nearest != (phrase.Span{}) {
		t.Errorf("nearest to what is not alike: %v", nearest)
	}
}
