package layouts_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/layouts"
)

// german are the shipped words of a German briefing, without a warning.
func german(t *testing.T, tag string) *layouts.Set {
	t.Helper()
	var list diagnostic.List
	set := layouts.Load(os.DirFS("../.."), "layouts", tag, &list)
	if len(list.All()) > 0 {
		t.Fatal(list.All())
	}
	return set
}

// TestGermanDates tells a date of every form that there is.
func TestGermanDates(t *testing.T) {
	set := german(t, "de")
	for _, test := range []struct{ text, words string }{
		{"2022-01-05", "5. Januar 2022"},
		{"2022-03", "März 2022"},
		{"2022", "2022"},
		{"2022-21", "Frühjahr 2022"},
		{"2022-24", "Winter 2022/2023"},
		{"-0044-24", "Winter 45 v. Chr./44 v. Chr."},
		// Qualifiers
		{"2022-02~", "etwa Februar 2022"},
		{"2022-01-26?", "möglicherweise 26. Januar 2022"},
		{"1984%", "möglicherweise etwa 1984"},
		// Unspecified digits
		{"2022-02-XX", "Februar 2022, Tag unbekannt"},
		{"2022-XX", "2022, Monat unbekannt"},
		{"2022-XX-XX", "2022, Tag unbekannt"},
		{"199X", "1990er-Jahre"},
		{"199X~", "etwa 1990er-Jahre"},
		{"200X", "2000 bis 2009, genaues Jahr unbekannt"},
		{"19XX", "1900 bis 1999, genaues Jahr unbekannt"},
		{"-199X", "2000 v. Chr. bis 1991 v. Chr., genaues Jahr unbekannt"},
		{"000X", "1 v. Chr. bis 9 n. Chr., genaues Jahr unbekannt"},
		// Times of day
		{"2022-01-26T14:30:00", "26. Januar 2022, 14:30 Uhr"},
		{"2022-01-26T14:30:00Z", "26. Januar 2022, 14:30 Uhr UTC"},
		{"2022-01-26T04:05:06-04", "26. Januar 2022, 04:05:06 Uhr UTC−04:00"},
		// Years beyond the usual
		{"0045-03-15", "15. März 45 n. Chr."},
		{"-0044-03-15", "15. März 45 v. Chr."},
		{"Y12025~", "etwa Jahr 12025"},
		{"Y-12025", "12026 v. Chr."},
		// Intervals
		{"2022-01-10/2022-01-13", "10.–13. Januar 2022"},
		{"2022-01-28/2022-02-02", "28. Januar – 2. Februar 2022"},
		{"2021-12-28/2022-01-02", "28. Dezember 2021 – 2. Januar 2022"},
		{"2022-01/2022-03", "Januar–März 2022"},
		{"2021-12/2022-03", "Dezember 2021 – März 2022"},
		{"1964/2008", "1964–2008"},
		{"2022-01-10~/2022-01-13~", "etwa 10.–13. Januar 2022"},
		{"1984-06-02?/2004-08-08~", "möglicherweise 2. Juni 1984 – etwa 8. August 2004"},
		// Open and unknown ends: no word in front that a date would have to follow in its case
		{"2021-12/..", "ab Dezember 2021"},
		{"2021-12-26/..", "ab 26. Dezember 2021"},
		{"2021-22~/..", "ab etwa Sommer 2021"},
		{"2021-12-26/", "ab 26. Dezember 2021, Ende unbekannt"},
		{"../2021~", "bis etwa 2021"},
		{"/2021", "bis 2021, Beginn unbekannt"},
		{"../..", "Datum unbekannt"},
	} {
		date, err := edtf.Parse(test.text)
		if err != nil {
			t.Fatal(test.text, err)
		}
		got := strings.ReplaceAll(date.In(func(key string) string { return set.Word(key) }), "\u00a0", " ")
		if got != test.words {
			t.Errorf("%s reads %q, want %q", test.text, got, test.words)
		}
	}
}

// TestDatesStayWhole reads dates with ~ for each space at which no line ends.
func TestDatesStayWhole(t *testing.T) {
	english, german := german(t, "en"), german(t, "de")
	for _, test := range []struct{ text, english, german string }{
		{"2022-01-05", "5~January~2022", "5.~Januar~2022"},
		{"2022-03", "March~2022", "März~2022"},
		{"2022-21", "spring~2022", "Frühjahr~2022"},
		{"2022-24", "winter~2022–2023", "Winter~2022/2023"},
		{"-0044-03-15", "15~March~45~BC", "15.~März~45~v.~Chr."},
		{"0045", "AD~45", "45~n.~Chr."},
		{"2022-01-26T14:30:00Z", "26~January~2022, 14:30~UTC", "26.~Januar~2022, 14:30~Uhr~UTC"},
		{"2022-02-XX", "an unknown day in February~2022", "Februar~2022, Tag unbekannt"},
		{"2022-01-26?", "perhaps 26~January~2022", "möglicherweise 26.~Januar~2022"},
		{"2022-01-10/2022-01-13", "10–13~January~2022", "10.–13.~Januar~2022"},
		{"2022-01-28/2022-02-02", "28~January~– 2~February~2022", "28.~Januar~– 2.~Februar~2022"},
		{"2021-12-28/2022-01-02", "28~December~2021~– 2~January~2022", "28.~Dezember~2021~– 2.~Januar~2022"},
		{"2022-01/2022-03", "January–March~2022", "Januar–März~2022"},
		{"2021-12-26/..", "on or after 26~December~2021", "ab 26.~Dezember~2021"},
	} {
		date, err := edtf.Parse(test.text)
		if err != nil {
			t.Fatal(test.text, err)
		}
		for set, want := range map[*layouts.Set]string{english: test.english, german: test.german} {
			got := strings.ReplaceAll(date.In(func(key string) string { return set.Word(key) }), "\u00a0", "~")
			if got != want {
				t.Errorf("%s reads %q, want %q", test.text, got, want)
			}
		}
	}
}

func TestGermanWords(t *testing.T) {
	for _, test := range []struct {
		key   string
		pairs []any
		want  string
	}{
		{"article.notes", []any{"count", 1}, "1 Anmerkung"},
		{"article.notes", []any{"count", 0}, "0 Anmerkungen"},
		{"article.notes", []any{"count", 12345}, "12.345 Anmerkungen"},
		{"actor.mentions", []any{"count", 1}, "einmal genannt"},
		{"actor.mentions", []any{"count", 1000}, "1.000-mal genannt"},
		{"likelihood.range", []any{"low", 20, "high", 45}, "20–45\u00a0%"},
		{"note.on", []any{"words", "a gun", "article", "X"}, "Anmerkung zu „a gun“ in X"},
	} {
		if got := german(t, "de-AT").Word(test.key, test.pairs...); got != test.want {
			t.Errorf("%s %v is %q, want %q", test.key, test.pairs, got, test.want)
		}
	}
}

// A file of a region stands over that of its language, which stands over English.
func TestRegion(t *testing.T) {
	fsys := shippedAnd(t, "de-CH.yaml", "number.thousands: \"’\"\noutlet.social: Social Media\n")
	var list diagnostic.List
	set := layouts.Load(fsys, "layouts", "de-CH", &list)
	if len(list.All()) > 0 {
		t.Fatal(list.All())
	}
	for key, want := range map[string]string{"outlet.social": "Social Media", "outlet.newspaper": "Zeitung"} {
		if got := set.Word(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got := set.Word("article.notes", "count", 12345); got != "12’345 Anmerkungen" {
		t.Errorf("a Swiss number is set as %q", got)
	}
}

// shippedAnd is a copy of the shipped layouts with one file of words more.
func shippedAnd(t *testing.T, name, words string) fs.FS {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(filepath.Join(folder, "layouts"), os.DirFS("../../layouts")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "layouts/words", name), []byte(words), 0o644); err != nil {
		t.Fatal(err)
	}
	return os.DirFS(folder)
}
