package briefing_test

import (
	"testing"

	"annotated-briefing/generator/briefing"
)

// The bands are those of ICD 203, section D.6.e(2)(a).
func TestLikelihoodRange(t *testing.T) {
	tests := []struct {
		word      briefing.Likelihood
		low, high int
	}{
		{"almost-no-chance", 1, 5},
		{"very-unlikely", 5, 20},
		{"unlikely", 20, 45},
		{"even", 45, 55},
		{"likely", 55, 80},
		{"very-likely", 80, 95},
		{"almost-certain", 95, 99},
	}
	if len(tests) != len(briefing.Likelihoods) {
		t.Fatalf("%d words, want %d", len(briefing.Likelihoods), len(tests))
	}
	for i, test := range tests {
		if word := briefing.Likelihoods[i]; word != test.word {
			t.Errorf("word %d is %s, want %s", i, word, test.word)
		}
		if low, high := test.word.Range(); low != test.low || high != test.high {
			t.Errorf("%s is %d to %d per cent, want %d to %d", test.word, low, high, test.low, test.high)
		}
	}
	for _, none := range []briefing.Likelihood{"", "certain", "Likely"} {
		if low, high := none.Range(); low != 0 || high != 0 {
			t.Errorf("%q is %d to %d per cent, but no word of the scale", none, low, high)
		}
	}
}

func TestValueIsZero(t *testing.T) {
	if !(briefing.Value{}).IsZero() {
		t.Error("a value that was not written is not zero")
	}
	if (briefing.Value{Low: "0", High: "0"}).IsZero() {
		t.Error("the figure 0 counts as not written")
	}
}
