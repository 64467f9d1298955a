package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const linkingIndex = `Intro.

First sentence. The plan is [dear](claim:cost), they say. It was said that [](claim:cost) is high: see [again](claim:cost).
Third: [a link](claim:cost) here. Fourth: [one more](claim:cost) here.

- [](claim:cost)

LONG [the whole](event:vote) LONG

The Council met, and [it](actor:council) left. Later [it](actor:council) came back.
`

// backlinkFiles are a briefing whose texts link to one another.
var backlinkFiles = map[string]string{
	"config.yaml":          "title: Links\n",
	"content/index.md":     strings.ReplaceAll(linkingIndex, "LONG", strings.TrimSpace(strings.Repeat("word ", 200))),
	"content/sources.yaml": "statement: 'Of [method](page:method) more.'\noutlets:\n  gazette: {name: The Gazette}\n",
	"content/pages/method.md": "---\ntitle: Method\n---\nSee [the vote](article:vote).\n\n> So is\n>\n> it[^1].\n\n" +
		"[^1]: As [the source](source:gazette) has it.\n",
	"content/actors.yaml":   "council: {name: Council, kind: organisation}\nmayor: {name: Mayor, kind: person, note: 'Under [them](actor:council) since.'}\n",
	"content/timeline.yaml": "vote: {date: 2024, title: The vote itself, note: '**Not** all. The [cost](claim:cost) of <it>.'}\n",
	"content/claims.yaml":   "cost: {title: The cost, reports: [{article: vote, quote: £12 million, value: 12000000}]}\n",
	"content/articles/vote.md": "---\ntitle: The vote\noutlet: gazette\npublished: 2024\nlanguage: fr\nnote: 'Noted: [cost](claim:cost) too.'\n---\n" +
		"It costs £12 million. Voir [la page](page:method) aussi.\n",
	"content/articles/hidden.md":    "---\ntitle: Hidden\noutlet: gazette\npublished: 2024\npublish: none\n---\nSecret zyxwithheld [there](page:method) of it.\n",
	"content/annotations/vote.yaml": "- {id: million, quote: £12 million, note: 'A note. Of [costs](claim:cost) as well.'}\n",
}

// TestBacklinks wants under everything that links here the sentences that do, with
// the linked words leading to their place.
func TestBacklinks(t *testing.T) {
	t.Parallel()
	folder := quickFolder(t)
	copyLayouts(t, folder)
	for name, text := range backlinkFiles {
		write(t, filepath.Join(folder, name), text)
	}
	builtPage(t, folder, "index.html") // the soundness of a site has every fragment lead to something
	output := filepath.Join(folder, "public")
	for address, want := range map[string]string{
		"claims/cost.html": `
Links <../index.html>
- The plan is [dear <../index.html#p>], they say.
- It was said that [The cost <../index.html#p>] is high: see again.
- Third: [a link <../index.html#p>] here.
The vote <../articles/vote.html>
- Noted: [cost <../articles/vote.html#article.source>] too.
Note on “£12 million” in The vote <../articles/vote.html#million.note>
- Of [costs <../articles/vote.html#million.note>] as well.
The vote itself <../events/vote.html>
- The [cost <../events/vote.html#event.vote.p>] of <it>.`,
		"events/vote.html": `
Links <../index.html>
- … WORDS [the whole <../index.html#p>] WORDS …`,
		"pages/method.html": `
The sources as a whole <../sources/index.html>
- Of [method <../sources/index.html#statement.p>] more.
Hidden <../articles/hidden.html>
The vote <../articles/vote.html>
- Voir [la page <../articles/vote.html#p>] aussi.`,
		"sources/gazette.html": `
Method <../pages/method.html>
- As [the source <../pages/method.html#fn.1>] has it.`,
		"actors/council.html": `
Links <../index.html>
- Later [it <../index.html#p>] came back.
Mayor <mayor.html>
- Under [them <mayor.html#actor.mayor.p>] since.`,
		"articles/vote.html": `
Method <../pages/method.html>`,
	} {
		if got := backlinksOn(read(t, output, address)); got != strings.TrimPrefix(want, "\n") {
			t.Errorf("%s has\n%s\nwant\n%s", address, got, strings.TrimPrefix(want, "\n"))
		}
	}
	if page := read(t, output, "pages/method.html"); !strings.Contains(page, `<ul class="sentences" lang="fr">`) {
		t.Error("a foreign sentence has no language")
	}
	if page := read(t, output, "print.html"); strings.Contains(page, "linked-from") {
		t.Error("the whole briefing as one document has what links where")
	}
}

// backlinksOn reads what links to a page: where, and the sentences, in short.
func backlinksOn(page string) string {
	list := regexp.MustCompile(`(?s)<section class="linked-from">.*?</section>`).FindString(page)
	for _, it := range []struct{ of, to string }{
		{`<li><a href="([^"]*)"[^>]*>(.*?)</a>(?:<ul class="sentences"[^>]*>)?(\n|</li>)`, "$2 <$1>\n"},
		{`<a href="([^"]*)">(.*?)</a>`, "[$2 <$1>]"},
		{`<li>`, "- "},
		{`</?(?:section|h2|ul|li)[^>]*>`, ""},
		{`Linked from`, ""},
		{`p\.[0-9a-v]{7}`, "p"},
		{`word(?: word){90,}`, "WORDS"},
		{`\n+`, "\n"},
		{`&lt;`, "<"}, {`&gt;`, ">"},
	} {
		list = regexp.MustCompile(it.of).ReplaceAllString(list, it.to)
	}
	return strings.Trim(list, "\n")
}
