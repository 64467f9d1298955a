package link_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/link"
)

// The same briefing is told and linked the same way, whichever core is first:
// many texts quote the same words, and many refer to nothing.
func TestDeterministic(t *testing.T) {
	var good, bad strings.Builder
	good.WriteString("-- content/articles/alpha.md --\n---\ntitle: A\noutlet: gazette\npublished: 2022\n---\nRussia gave no ground.\n-- content/timeline.yaml --\n")
	bad.WriteString("-- content/timeline.yaml --\n")
	for i := range 200 {
		fmt.Fprintf(&good, "e%d: {date: 2022, title: T, note: 'They [gave no ground](quote:alpha), [](event:e%d).', sources: [{article: alpha, quote: gave no ground}]}\n", i, 199-i)
		fmt.Fprintf(&bad, "e%d: {date: 2022, title: T, actors: [a%d], note: '[x](event:e%d) [y](file.png)', sources: [{article: b%d, quote: x}]}\n", i, i, i+1000, i)
	}
	for _, tree := range []*txtar.Archive{parse(good.String()), parse(bad.String())} {
		var first string
		for i := range 20 {
			site, list := linkTree(tree)
			seen := messages(list)
			if site != nil {
				seen += dump(site)
			}
			if i == 0 {
				first = seen
			}
			if seen != first {
				t.Fatalf("told another way:\n%s", difference(seen, first))
			}
		}
	}
}

// No sentence is shown whole for each of the thousands of names in it.
func TestOverlongSentences(t *testing.T) {
	for _, word := range []string{"Russia and ", "Russia、", "俄罗斯", "Russia\u00a0"} {
		body := strings.Repeat(word, 20_000)
		site, list := linkTree(parse("-- content/actors.yaml --\nrussia: {name: Russia, kind: state, aliases: [俄罗斯]}\n" +
			"-- content/articles/alpha.md --\n---\ntitle: A\noutlet: gazette\npublished: 2022\n---\n" + body + "\n"))
		if site == nil {
			t.Fatal(messages(list))
		}
		text := site.Articles[0].Body
		if len(text.Mentions) != 20_000 {
			t.Errorf("%q: %d mentions", word, len(text.Mentions))
		}
		for _, it := range text.Mentions {
			shown := it.Sentence.Words
			if len(shown) > 1100 || it.Sentence.Start > it.Start || it.Sentence.End < it.End || strings.ToValidUTF8(shown, "") != shown {
				t.Fatalf("%q: %q in %q", word, it.Name(), shown)
			}
		}
	}
}

// References to nothing by the thousands are told without looking for the
// nearest id each time, the first of them with it.
func TestManyReferencesToNothing(t *testing.T) {
	var tree strings.Builder
	tree.WriteString("-- content/actors.yaml --\n")
	for i := range 5_000 {
		fmt.Fprintf(&tree, "actor-%d: {name: A%d, kind: person, member_of: [actpr-%d]}\n", i, i, i)
	}
	_, list := linkTree(parse(tree.String()))
	told := list.All()
	if len(told) != 5_000 {
		t.Fatalf("%d mistakes", len(told))
	}
	for i, it := range told {
		if suggested := strings.Contains(it.Message, "did you mean"); suggested != (i < 50) {
			t.Fatalf("%d: %s", i, it.Message)
		}
	}
}

func FuzzLink(f *testing.F) {
	f.Add("## Head\n\nRussia met “them” in Moscow. [x](#head)", "Russia met … Moscow", "See [met](quote:a) and ![p](files/x.png)", "excerpts")
	f.Add("a a a", "a", "[](actor:russia) [](https://x) [^1]\n\n[^1]: Mr R", "none")
	f.Add("<b>Russia</b> |a|b|\n|-|-|\n|c|d|", "c d", "[z](page:q) [y](x:y) Moscow", "full")
	f.Fuzz(func(t *testing.T, body, quote, note, publish string) {
		files := fstest.MapFS{}
		add := func(name, text string) { files["content/"+name] = &fstest.MapFile{Data: []byte(text)} }
		add("index.md", note)
		add("sources.yaml", "outlets: {o: {name: O}}")
		add("actors.yaml", "russia: {name: Russia, kind: state, aliases: [Mr R], weak: [R]}\nmoscow: {name: Moscow, kind: place, weak: [R]}\n")
		add("articles/a.md", "---\ntitle: A\noutlet: o\npublished: 2022\n---\n"+body)
		var list diagnostic.List
		read := content.Load(files, content.Settings{Folder: "content", Publish: briefing.Publish(publish)}, &list)
		if len(read.Articles) == 1 && quote != "" {
			annotation := &briefing.Annotation{At: read.Articles[0].At, Note: read.Index.Body}
			annotation.Quote.Value, annotation.Quote.At = quote, read.Articles[0].At
			read.Articles[0].Annotations = []*briefing.Annotation{annotation}
		}
		site := link.Link(read, link.Settings{Mentions: briefing.MentionsFirst, Language: "en"}, &list)
		if site == nil {
			messages(&list)
			return
		}
		checkSite(t, site)
	})
}

// checkSite tells what may never be, whatever the authors wrote.
func checkSite(t *testing.T, site *link.Site) {
	dump(site)
	for _, article := range site.Articles {
		for _, quote := range article.Quotes {
			for _, words := range quote.Words {
				if strings.TrimSpace(words) == "" {
					t.Errorf("a quotation of nothing: %q", quote.Words)
				}
			}
			for i, part := range quote.Parts {
				if strings.IndexByte(quote.Words[i], '\n') < 0 && !article.Shows(part) {
					t.Errorf("quoted words are withheld: %v of %v", part, article.Visible)
				}
			}
		}
		for _, it := range article.Body.Mentions {
			if !it.Withheld && (!article.Shows(it.Span) || !article.Shows(it.Sentence.Span)) {
				t.Errorf("a mention is not withheld but not shown: %v of %v", it, article.Visible)
			}
		}
	}
}
