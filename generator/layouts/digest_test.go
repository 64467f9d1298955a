package layouts_test

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"annotated-briefing/generator/layouts"
)

// The digest is that of the very bytes between the tags, whatever the library made
// of them.
func TestDigest(t *testing.T) {
	set := withMain(t, `{{define "style"}}
		<style>
			p { color: red } /* a comment */
		</style>
	{{end}}{{$style := memo "style" "" .}}{{$style}}|{{digest $style}}|<i title="{{digest $style}}"></i>`)
	html, err := rendered(set, "page", plainView{})
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(html), "<style>")
	text, rest, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(text))
	want := "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
	inText, _, _ := strings.Cut(strings.TrimPrefix(rest, "|"), "|")
	if unescaped := strings.ReplaceAll(inText, "&#43;", "+"); unescaped != want || !strings.Contains(text, "color: red") {
		t.Errorf("%q has the digest %q, want %q", text, inText, want)
	}
	if !strings.Contains(rest, `title="`+inText+`"`) {
		t.Errorf("an attribute has another digest: %q", rest)
	}
}

func TestDigestMistakes(t *testing.T) {
	for _, drawn := range []string{"", "<p>x</p>", "<style>p{}</style> x"} {
		set := withMain(t, `{{define "style"}}`+drawn+`{{end}}{{digest (memo "style" "" .)}}`)
		_, err := rendered(set, "page", plainView{})
		if mistake := new(layouts.Mistake); !errors.As(err, &mistake) || !strings.Contains(mistake.Message, "digest takes one <style>") {
			t.Errorf("%q: %v", drawn, err)
		}
	}
}
