package sentence

import "testing"

func TestTablesFitTheWordsThatAreLookedUp(t *testing.T) {
	for word := range abbreviations {
		if got := wordBefore("see (" + word); got != word {
			t.Errorf("the abbreviation %q is looked up as %q", word, got)
		}
	}
	for _, set := range []map[string]bool{starters, daysAndZones, germanMonths} {
		for word := range set {
			if got := wordAt(word + ", and"); got != word {
				t.Errorf("the word %q is looked up as %q", word, got)
			}
		}
	}
	for word := range starters {
		if _, ok := abbreviations[word]; ok && word != "No" {
			t.Errorf("%q is an abbreviation and begins sentences", word)
		}
	}
}
