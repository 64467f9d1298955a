package page

import (
	"strings"
	"testing"

	"annotated-briefing/generator/evidence"
)

// in is a site whose language sets numbers with these signs.
func in(thousands, decimal string) *site {
	words := map[string]string{"number.thousands": thousands, "number.decimal": decimal}
	return &site{Settings: Settings{Word: func(key string, pairs ...any) string {
		if key == "number.range" {
			return pairs[1].(string) + " to " + pairs[3].(string)
		}
		return words[key]
	}}}
}

func TestNumber(t *testing.T) {
	english, german, french := in(",", "."), in(".", ","), in("\u202f", ",")
	tests := []struct {
		site          *site
		written, want string
	}{
		{english, "0", "0"},
		{english, "999", "999"},
		{english, "1000", "1,000"},
		{english, "12345", "12,345"},
		{english, "1234567", "1,234,567"},
		{english, "-1000", "−1,000"},
		{english, "-5", "−5"},
		{english, "1234.5678", "1,234.5678"},
		{english, "0.05", "0.05"},
		{english, "-0.5", "−0.5"},
		{german, "1234567.25", "1.234.567,25"},
		{french, "130000", "130\u202f000"},
	}
	for _, test := range tests {
		if got := test.site.number(test.written); got != test.want {
			t.Errorf("%s is shown as %q, want %q", test.written, got, test.want)
		}
	}
}

func TestValue(t *testing.T) {
	tests := []struct{ low, high, want string }{
		{"", "", ""},
		{"0", "0", "0"},
		{"100000", "100000", "100,000"},
		{"100000", "130000", "100,000 to 130,000"},
		{"-2", "2.5", "−2 to 2.5"},
	}
	for _, test := range tests {
		if got := in(",", ".").value(test.low, test.high); got != test.want {
			t.Errorf("[%s, %s] is shown as %q, want %q", test.low, test.high, got, test.want)
		}
	}
}

func TestInitialOf(t *testing.T) {
	tests := map[string]string{
		"Lavrov": "L", "lviv": "L", "Élysée": "E", "E\u0301lysée": "E", "Åland": "A", "Çavuşoğlu": "C",
		"Сергей Лавров": "С", "Йемен": "И", // NFD takes the breve off, as any accent
		"“Unity Day”": "U", "  Kyiv": "K", "(former) mayor": "F",
		"5th Army": "#", "№ 10": "#", "2022 talks": "#", "…": "#", "": "#",
		"王毅": "王", "東京": "東", "ß": "ß",
	}
	for name, want := range tests {
		if got := initialOf(name); got != want {
			t.Errorf("%q is looked up under %q, want %q", name, got, want)
		}
	}
}

func TestCountWords(t *testing.T) {
	tests := map[string]int{"": 0, " , ": 0, "who asked, – not to be named": 6, "5,000 troops": 2, "—": 0}
	for text, want := range tests {
		if got := countWords(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
}

// A word that differs is written in capitals, a run ends at "|".
func TestRuns(t *testing.T) {
	tests := map[string]string{
		"":                     "",
		"a gun":                "a gun",
		"a GUN TO the head":    "a|GUN TO|the head",
		"PUTTING a gun":        "PUTTING|a gun",
		"it HOLDS a GUN":       "it|HOLDS|a|GUN",
		"ALL OF IT IS ANOTHER": "ALL OF IT IS ANOTHER",
	}
	for written, want := range tests {
		var words []evidence.Word
		for _, word := range strings.Fields(written) {
			words = append(words, evidence.Word{Text: word, Differs: word == strings.ToUpper(word)})
		}
		var got []string
		for _, run := range runs(words) {
			if run.Differs != (run.Text == strings.ToUpper(run.Text)) {
				t.Errorf("%q: %q is marked %t", written, run.Text, run.Differs)
			}
			got = append(got, run.Text)
		}
		if got := strings.Join(got, "|"); got != want {
			t.Errorf("%q is cut as %q, want %q", written, got, want)
		}
	}
}

func TestCountry(t *testing.T) {
	tests := []struct{ language, written, want string }{
		{"en", "GB", "United Kingdom"},
		{"de", "GB", "Vereinigtes Königreich"},
		{"de-CH", "GB", "Grossbritannien"},
		{"ar", "IE", "أيرلندا"},
		{"tlh", "RU", "Russia"}, // no names in this language
		{"en", "XX", "XX"},
		{"en", "ZZ", "ZZ"},
		{"en", "gb", "gb"},
		{"en", "826", "826"},
		{"en", "Scotland", "Scotland"},
		{"en", "", ""},
	}
	for _, test := range tests {
		of := &site{Settings: Settings{Language: test.language}}
		for range 2 { // made, then known
			if got := of.country(test.written); got != test.want {
				t.Errorf("in %s, %q is shown as %q, want %q", test.language, test.written, got, test.want)
			}
		}
	}
}
