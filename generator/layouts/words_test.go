package layouts_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/layouts"
)

// inLanguage are the plain layouts with words of a language.
func inLanguage(t *testing.T, language, english, other string) *layouts.Set {
	fsys := plainLayouts()
	fsys["layouts/words/en.yaml"].Data = []byte(english)
	if other != "" {
		fsys["layouts/words/"+language+".yaml"] = &file{Data: []byte(other)}
	}
	var list diagnostic.List
	set := layouts.Load(fsys, "layouts", language, &list)
	if list.HasErrors() {
		t.Fatal(list.All())
	}
	return set
}

func TestWord(t *testing.T) {
	const english = `
plain: Hello
with: "{a} and {b} and {a}"
apples.one: "{count} apple"
apples.other: "{count} apples"
number.thousands: ","
`
	const polish = `
apples.one: "{count} jabłko"
apples.few: "{count} jabłka"
apples.many: "{count} jabłek"
apples.other: "{count} jabłka (ułamek)"
number.thousands: " "
`
	for _, test := range []struct {
		language, other, key string
		pairs                []any
		want                 string
	}{
		{"en", "", "plain", nil, "Hello"},
		{"en", "", "unknown", nil, "unknown"},
		{"en", "", "unknown", []any{"a", 1}, "unknown"},
		{"en", "", "with", nil, "{a} and {b} and {a}"},
		{"en", "", "with", []any{"a", "x", "b", 1234}, "x and 1,234 and x"},
		{"en", "", "with", []any{"b", "{a}"}, "{a} and {a} and {a}"},
		{"en", "", "apples", []any{"count", 1}, "1 apple"},
		{"en", "", "apples", []any{"count", 0}, "0 apples"},
		{"en", "", "apples", []any{"count", 1234567}, "1,234,567 apples"},
		{"en", "", "apples", []any{"count", -1000}, "−1,000 apples"},
		{"en", "", "apples", []any{"count", "1"}, "apples"},
		{"en-GB", "", "apples", []any{"count", 1}, "1 apple"},
		{"fr", "", "apples", []any{"count", 0}, "0 apples"}, // English words, English plural
		{"fr", `apples.one: "{count} pomme"`, "apples", []any{"count", 0}, "0 pomme"},
		{"pl", polish, "apples", []any{"count", 1}, "1 jabłko"},
		{"pl", polish, "apples", []any{"count", 3}, "3 jabłka"},
		{"pl", polish, "apples", []any{"count", 12}, "12 jabłek"},
		{"pl", polish, "apples", []any{"count", 2022}, "2 022 jabłka"},
		{"pl", polish, "plain", nil, "Hello"},
		{"ja", `apples.other: "りんご{count}個"`, "apples", []any{"count", 1}, "りんご1個"},
	} {
		set := inLanguage(t, test.language, english, test.other)
		if got := set.Word(test.key, test.pairs...); got != test.want {
			t.Errorf("%s: Word(%q, %v) = %q, want %q", test.language, test.key, test.pairs, got, test.want)
		}
	}
}

func TestWords(t *testing.T) {
	set := inLanguage(t, "en", "date.day: \"{day} {month} {year}\"\nempty: \"\"\nblank: \"\u202f\"\n", "")
	for key, want := range map[string]string{"date.day": "{day} {month} {year}", "empty": "", "blank": "\u202f"} {
		if got, ok := set.Words(key); got != want || !ok {
			t.Errorf("Words(%q) = %q, %v, want %q", key, got, ok, want)
		}
	}
	if got, ok := set.Words("none"); got != "" || ok {
		t.Errorf("Words of an unknown key = %q, %v", got, ok)
	}
}

// English words that stand in on a page that runs from right to left keep their
// own order, signs at their ends included; those of the language need nothing.
func TestStandInsAreIsolated(t *testing.T) {
	const english = "cutoff: \"Cut-off:\"\ndate.range: \"{start} – {end}\"\nopen: “\nnumber.thousands: \",\"\nhome: Home\n"
	for _, test := range []struct {
		language, other, key string
		pairs                []any
		want                 string
	}{
		{"ar", "", "cutoff", nil, "\u2066Cut-off:\u2069"},
		{"ar", "", "date.range", []any{"start", 1, "end", 2000}, "\u20661 – 2,000\u2069"},
		{"ar", "", "open", nil, "“"},
		{"he", "home: בית", "home", nil, "בית"},
		{"he", "home: בית", "cutoff", nil, "\u2066Cut-off:\u2069"},
		{"cy", "", "cutoff", nil, "Cut-off:"},
	} {
		if got := inLanguage(t, test.language, english, test.other).Word(test.key, test.pairs...); got != test.want {
			t.Errorf("%s: %s is %q, want %q", test.language, test.key, got, test.want)
		}
	}
}

var (
	askedByPages = regexp.MustCompile(`\.Word\("([a-z0-9._-]+)"(\+)?`)
	askedByParts = regexp.MustCompile(`\b(?:word|term) "([a-z0-9._-]+)\*?`)
)

// asked are the words that package page and the templates ask for: whole keys,
// and beginnings of keys (with a dot at the end) where a value follows.
func asked(t *testing.T) map[string]bool {
	keys := map[string]bool{}
	for pattern, expression := range map[string]*regexp.Regexp{"../page/*.go": askedByPages, "../../layouts/*.html": askedByParts} {
		names, _ := filepath.Glob(pattern)
		if len(names) == 0 {
			t.Fatal("no files ", pattern)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range expression.FindAllStringSubmatch(string(text), -1) {
				keys[found[1]] = true
			}
		}
	}
	return keys
}

// Every word that is asked for by its key has one.
func TestEveryWordIsThere(t *testing.T) {
	set := shipped(t)
	keys := edtf.Keys()
	for key := range asked(t) {
		keys = append(keys, key)
	}
	for _, key := range keys {
		_, plain := set.Words(key)
		_, plural := set.Words(key + ".other")
		if !plain && !plural && !strings.HasSuffix(key, ".") {
			t.Errorf("no word has the key %q", key)
		}
	}
}

// Every word of the English file is asked for.
func TestNoWordIsDead(t *testing.T) {
	keys := asked(t)
	for _, key := range edtf.Keys() {
		keys[key] = true
	}
	// Asked for by values that hold the whole key.
	for _, prefix := range []string{"menu.", "contents.", "entry.", "number."} {
		keys[prefix] = true
	}
	text, err := os.ReadFile("../../layouts/words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(text), "\n") {
		key, _, ok := strings.Cut(line, ": ")
		if !ok || strings.HasPrefix(key, "#") {
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(key, ".one"), ".other")
		if !keys[key] && !keys[stem] && !anyBeginning(keys, key) {
			t.Errorf("nobody asks for the word %q", key)
		}
	}
}

// anyBeginning tells whether words are asked for whose keys begin as this one does.
func anyBeginning(asked map[string]bool, key string) bool {
	for i, r := range key {
		if r == '.' && asked[key[:i+1]] {
			return true
		}
	}
	return false
}

// Templates hold no words of their own: they are all in words/en.yaml.
func TestTemplatesHoldNoWords(t *testing.T) {
	actions := regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	// What is no word: tags, attributes that a part puts into one, a style, a sign that is only seen.
	markup := regexp.MustCompile(`(?s)<style>.*?</style>|<span aria-hidden="true">[^<]*</span>|<[^>]*>|[a-z-]+="[^"]*"`)
	words := regexp.MustCompile(`\pL{2,}`)
	attributes := regexp.MustCompile(`(?:title|alt|aria-label|placeholder|data-label)="[^"{]*\pL[^"]*"`)
	names, _ := filepath.Glob("../../layouts/*.html")
	if len(names) < len(layouts.Kinds()) {
		t.Fatalf("%d templates", len(names))
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		// Actions in attributes hold quotation marks and angle brackets: out first.
		bare := markup.ReplaceAllString(actions.ReplaceAllString(string(text), ""), " ")
		if found := words.FindAllString(bare, -1); found != nil {
			t.Errorf("%s holds the words %q", name, found)
		}
		if found := attributes.FindAllString(string(text), -1); found != nil {
			t.Errorf("%s holds words in %q", name, found)
		}
	}
}
