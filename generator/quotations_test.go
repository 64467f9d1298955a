package main

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

// quotedWords are the element of a quotation and the address of its words.
var quotedWords = regexp.MustCompile(`(?s)<(figure class="quotation"|tr)( id="[^"]*")?>.*?<div class="words"[^>]*>[^<]*<a href="([^"]*)">`)

// TestQuotationsHaveAddresses wants every quotation outside of its article to have an
// id, made of the place to which its words lead.
func TestQuotationsHaveAddresses(t *testing.T) {
	t.Parallel()
	kinds := map[string]int{}
	for address, page := range tree(t, shippedSite(t)) {
		if !strings.HasSuffix(address, ".html") || address == "print.html" {
			continue
		}
		_, main, _ := strings.Cut(page, "<main")
		main = regexp.MustCompile(`(?s)<thead>.*?</thead>`).ReplaceAllString(main, "")
		for _, found := range quotedWords.FindAllStringSubmatch(main, -1) {
			kinds[path.Dir(address)]++
			article, place, _ := strings.Cut(path.Base(found[3]), ".html#")
			if want := ` id="from.` + article + "." + place; !strings.HasPrefix(found[2], want) {
				t.Errorf("%s: a quotation that leads to %s has%s, want%s…", address, found[3], found[2], want)
			}
		}
	}
	for _, kind := range []string{"actors", "claims", "events", "judgements", "timeline"} {
		if kinds[kind] < 5 {
			t.Errorf("only %d quotations in %s", kinds[kind], kind)
		}
	}
}
