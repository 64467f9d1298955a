package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/link"
	"annotated-briefing/generator/phrase"
)

// named makes mentions of a text in which one letter is a name, of the actor of
// that letter, "|" parts sentences, and lower case is withheld.
func named(text string, actors map[string]*link.Actor) []link.Mention {
	var mentions []link.Mention
	start := 0
	for _, words := range strings.SplitAfter(text, "|") {
		whole := link.Sentence{Span: phrase.Span{Start: start, End: start + len(words)}, Words: words}
		for i, r := range words {
			id := strings.ToLower(string(r))
			if id == " " || id == "|" {
				continue
			}
			if actors[id] == nil {
				actors[id] = &link.Actor{ID: id}
			}
			mentions = append(mentions, link.Mention{
				Span: phrase.Span{Start: start + i, End: start + i + 1}, Sentence: whole, Actor: actors[id], Withheld: id == string(r),
			})
		}
		start += len(words)
	}
	return mentions
}

// Pairs with their counts, the strongest first.
func TestTogether(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A B", "a+b 1"},
		{"A | B", ""},
		{"A B A B | B A", "a+b 2"},
		{"A B C | C B", "b+c 2, a+b 1, a+c 1"},
		{"C B A", "a+b 1, a+c 1, b+c 1"},
		{"a b | A", ""},
		{"A A | A", ""},
		{"", ""},
	}
	for _, test := range tests {
		article := &link.Article{Body: &link.Text{Mentions: named(test.text, map[string]*link.Actor{})}}
		together := newTogether([]*link.Article{article})
		var got []string
		for _, it := range together.pairs {
			got = append(got, fmt.Sprintf("%s+%s %d", it.a.ID, it.b.ID, it.count))
			if !slices.Contains(together.of[it.a], it) || !slices.Contains(together.of[it.b], it) {
				t.Errorf("%q: an actor does not know the pair %s", test.text, got)
			}
			if at := it.places[0]; at.first.Start >= at.second.Start {
				t.Errorf("%q: the second name of %s stands first", test.text, got)
			}
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%q: got %s, want %s", test.text, got, test.want)
		}
	}
}

// Of an overlong sentence each mention knows the words around it: those are
// together that lie within them.
func TestTogetherInAnOverlongSentence(t *testing.T) {
	actors := map[string]*link.Actor{}
	mentions := named("A    B    C", actors)
	for i := range mentions {
		it := &mentions[i]
		it.Sentence.Span = phrase.Span{Start: max(it.Start-6, 0), End: min(it.End+6, 11)}
	}
	together := newTogether([]*link.Article{{Body: &link.Text{Mentions: mentions}}})
	if len(together.pairs) != 2 || together.between[actorsOf(actors["c"], actors["a"])] != nil {
		t.Errorf("%d pairs, want a+b and b+c", len(together.pairs))
	}
}

// What is kept does not grow with the briefing without end.
func TestTogetherIsBounded(t *testing.T) {
	actors := map[string]*link.Actor{}
	mentions := named(strings.Repeat("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÉÀÈÂÊÎÔÛÇÑÕŽŠČŘĎŤŇ|", 30), actors)
	together := newTogether([]*link.Article{{Body: &link.Text{Mentions: mentions}}})
	for _, it := range together.pairs {
		if it.count != 30 || len(it.places) != keptPlaces {
			t.Fatalf("%s+%s: %d sentences, %d kept", it.a.ID, it.b.ID, it.count, len(it.places))
		}
	}
	if got, want := len(together.pairs), mostNamed*(mostNamed-1)/2; got != want {
		t.Errorf("%d pairs, want %d", got, want)
	}
	if got := len(together.listed); got != mostSentences/keptPlaces {
		t.Errorf("%d pairs are listed, want %d", got, mostSentences/keptPlaces)
	}
}
