package layouts

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"annotated-briefing/generator/diagnostic"
)

// TestLanguages reads every file of words that is shipped: whoever translates
// has translated everything, and nothing that nobody asks for.
func TestLanguages(t *testing.T) {
	fsys := os.DirFS("../../layouts")
	english := wordsOf(t, fsys, base)
	paths, _ := filepath.Glob("../../layouts/words/*.yaml")
	if len(paths) < 2 {
		t.Fatalf("words are shipped in %v alone", paths)
	}
	for _, name := range paths {
		tag := strings.TrimSuffix(filepath.Base(name), ".yaml")
		t.Run(tag, func(t *testing.T) { checkLanguage(t, english, wordsOf(t, fsys, tag), language.Make(tag)) })
	}
}

func wordsOf(t *testing.T, fsys fs.FS, tag string) wordFile {
	t.Helper()
	var list diagnostic.List
	it, ok := readWords(fsys, path.Join("words", tag+".yaml"), &list)
	if !ok || len(list.All()) > 0 {
		t.Fatal(list.All())
	}
	return it
}

func checkLanguage(t *testing.T, english, translated wordFile, tag language.Tag) {
	wanted := map[string]bool{}
	for _, key := range english.keys {
		stem, _, isForm := english.plural(key.Value)
		if !isForm {
			wanted[key.Value] = true
			continue
		}
		for _, form := range forms(tag) {
			wanted[stem+form] = true
		}
	}
	for key := range wanted {
		if _, ok := translated.texts[key]; !ok {
			t.Errorf("%s is missing", key)
		}
	}
	for _, key := range translated.keys {
		text := translated.texts[key.Value].Value
		if strings.TrimSpace(text) == "" && key.Value != "number.thousands" {
			t.Errorf("%s is empty", key.Value)
		}
		meant, known := english.counterpart(key.Value)
		if !wanted[key.Value] || !known {
			t.Errorf("%s is never asked for", key.Value)
			continue
		}
		got, want := sortedPlaceholders(text), sortedPlaceholders(meant.Value)
		if countless(key.Value) { // once, both: the number may be in a word
			got, want = without(got, "count"), without(want, "count")
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s is filled with %v, not with %v", key.Value, got, want)
		}
	}
}

func sortedPlaceholders(text string) []string {
	names := placeholders(text)
	slices.Sort(names)
	return slices.Compact(names)
}

func countless(key string) bool {
	return strings.HasSuffix(key, ".zero") || strings.HasSuffix(key, ".one") || strings.HasSuffix(key, ".two")
}

func without(names []string, name string) []string {
	return slices.DeleteFunc(names, func(it string) bool { return it == name })
}

// The plural forms that whole numbers take, by CLDR.
func TestForms(t *testing.T) {
	tests := map[string]string{
		"en": ".one .other", "de": ".one .other", "de-CH": ".one .other", "fr": ".one .other", "ja": ".other",
		"pl": ".few .many .one .other", "ru": ".few .many .one .other", "cs": ".few .one .other", "sl": ".few .one .other .two",
		"ar": ".few .many .one .other .two .zero", "cy": ".few .many .one .other .two .zero", "ga": ".few .many .one .other .two",
		"he": ".many .one .other .two", "lv": ".one .other .zero", "lt": ".few .one .other", "und": ".other",
	}
	for tag, want := range tests {
		if got := strings.Join(forms(language.Make(tag)), " "); got != want {
			t.Errorf("%s has %s, want %s", tag, got, want)
		}
	}
}

func TestForeign(t *testing.T) {
	tests := []struct{ page, text, want string }{
		{"en", "", ""},
		{"en", "en", ""},
		{"en", "de", ` lang="de"`},
		{"en", "ar", ` lang="ar" dir="rtl"`},
		{"ar", "he", ` lang="he"`},
		{"ar", "en", ` lang="en" dir="ltr"`},
		{"en", `x" onclick="y`, ` lang="x&#34; onclick=&#34;y"`},
	}
	for _, test := range tests {
		w := &words{page: test.page, direction: direction(test.page)}
		if got := string(w.foreign(test.text)); got != test.want {
			t.Errorf("%q on a page in %s has%s, want%s", test.text, test.page, got, test.want)
		}
	}
}

// Where there are no words of the briefing's language its pages are in English, and
// its texts are in theirs. The direction stays.
func TestForeignWithoutWords(t *testing.T) {
	w := &words{page: "en", own: "ar", direction: "rtl"}
	for text, want := range map[string]string{"": "", "ar": ` lang="ar"`, "en": ` lang="en" dir="ltr"`, "de": ` lang="de" dir="ltr"`} {
		if got := string(w.foreign(text)); got != want {
			t.Errorf("%q has%s, want%s", text, got, want)
		}
	}
	if got := w.ownTexts(); got != ` lang="ar"` {
		t.Errorf("the briefing's texts have%s", got)
	}
	if got := w.runs("en") + " " + w.runs("de"); got != "rtl ltr" {
		t.Errorf("the page and a German text run %s", got)
	}
	if got := (&words{page: "ar", direction: "rtl"}).ownTexts(); got != "" {
		t.Errorf("where there are words the briefing's texts have%s", got)
	}
}
