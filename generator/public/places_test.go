package public_test

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"annotated-briefing/generator/public"
)

func TestPaths(t *testing.T) {
	good := []string{
		"index.html", "articles/a-b.html", "files/Карта.png", "files/ad Müller, 2022.pdf", ".nojekyll",
		".well-known/security.txt", "files/context.csv", "com/com10/lpt.txt", "files/~x", "a/manifest.json",
		"console.html", "nullary", strings.Repeat("x", 255),
	}
	for _, p := range good {
		if err := public.CheckPath(p); err != nil {
			t.Errorf("%q: %v", p, err)
		}
	}
	bad := []string{
		"", "/", "/etc/passwd", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a.", "a./b", "a /b", "a...",
		`a\b`, "C:/a", "a:b", "a?b", "a*b", "a<b", "a>b", `a"b`, "a|b", "a\x00b", "a\nb", "a\x7fb", "a\u0085b", "a\xffb",
		"con", "CON", "con.html", "files/aux.tar.gz", "Nul.txt", "prn", "com0", "COM1.x", "lpt9", "com¹", "LPT³.txt",
		"conin$", "CONOUT$", "con .txt", "manifest.json", "Manifest.JSON", public.Staging, public.Staging + "/a",
		strings.ToUpper(public.Staging) + "-lock", strings.Repeat("x", 256), "a/" + strings.Repeat("ж", 128),
	}
	for _, p := range bad {
		if err := public.CheckPath(p); err == nil {
			t.Errorf("%q was taken", p)
		}
	}
}

func TestFold(t *testing.T) {
	for _, same := range [][]string{
		{"files/map.png", "Files/MAP.png", "fileſ/map.png"}, {"k", "K", "\u212a"},
		{"σ", "ς", "Σ"}, {"Карта", "карта"}, {"é", "É"}, {"ǆ", "ǅ", "Ǆ"},
	} {
		for _, other := range same {
			if public.Fold(other) != public.Fold(same[0]) {
				t.Errorf("%q and %q fold to %q and %q", same[0], other, public.Fold(same[0]), public.Fold(other))
			}
		}
	}
	if public.Fold("a") == public.Fold("b") || public.Fold("e") == public.Fold("é") {
		t.Error("different letters fold to one")
	}
}

func FuzzPath(f *testing.F) {
	for _, seed := range []string{"a/b.html", "../x", "con.txt", "..0", "Ǆ/ſ", "a\xff", ".annotated-briefing-build/x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, p string) {
		if folded := public.Fold(p); utf8.ValidString(p) && public.Fold(folded) != folded {
			t.Errorf("%q folds to %q and that to %q", p, folded, public.Fold(folded))
		}
		if public.CheckPath(p) != nil {
			return
		}
		if p != path.Clean(p) || !filepath.IsLocal(p) || strings.ContainsAny(p, "\\:\x00") {
			t.Errorf("%q was taken", p)
		}
	})
}

func FuzzManifest(f *testing.F) {
	const hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	f.Add([]byte(`{"format":1,"files":{"a/b.html":"` + hash + `"}}`))
	f.Add([]byte(`{"format":1,"files":{"../b":"` + hash + `","b":"xx"}}`))
	f.Add([]byte(`{"format":1}`))
	f.Add([]byte(hash + "  a/b.html\n" + hash + "  ../x\n\n" + hash[:9] + "  c\n" + hash + "  torn"))
	f.Fuzz(func(t *testing.T, text []byte) {
		for p := range public.ReadJournal(string(text)) {
			if err := public.CheckPath(p); err != nil {
				t.Errorf("the journal lists %q: %v", p, err)
			}
		}
		list, err := public.DecodeManifest(text)
		if err != nil {
			return
		}
		first, err := public.Encode(list)
		if err != nil {
			t.Fatal(err)
		}
		again, err := public.DecodeManifest(first)
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if second, err := public.Encode(again); err != nil || string(second) != string(first) {
			t.Errorf("%s\n%s %v", first, second, err)
		}
	})
}
