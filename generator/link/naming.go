package link

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/names"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/phrase"
)

// naming is the names of all actors, ready to be recognised. An owner is an
// index into Site.Actors.
type naming struct {
	register *names.Register
	owners   map[*Actor]int32
	natives  []natives // by owner
	contests []contest // as in register.Contested
}

// contest is a strong name that several actors claim.
type contest struct {
	text   string
	actors []string
	claims []diagnostic.Note // where each actor claims it
}

// unclear is what is said of a contested name in the briefing's own texts.
func (c contest) unclear() string {
	return fmt.Sprintf("%s is a name of %s, and nothing here can say whom it means: it is not recognised",
		diagnostic.Quote(c.text), strings.Join(c.actors, " and "))
}

// unsettled is what is said of a contested name in an article.
func (c contest) unsettled() string {
	return fmt.Sprintf("%s is a name of %s: say in this article's front matter whom it means, under mentions: (%s: %s)",
		diagnostic.Quote(c.text), strings.Join(c.actors, " and "), c.text, c.actors[0])
}

func (l *linker) compileNames() {
	l.names.owners = make(map[*Actor]int32, len(l.site.Actors))
	var list []names.Name
	for i, it := range l.briefing.Actors {
		owner := int32(i)
		l.names.owners[l.site.Actors[i]] = owner
		l.names.natives = append(l.names.natives, foldedNatives(it))
		for _, name := range strongNames(it) {
			list = append(list, names.Name{Text: name.Value, Owner: owner, Strength: names.Strong})
		}
		for _, name := range it.Weak {
			list = append(list, names.Name{Text: name.Value, Owner: owner, Strength: names.Weak})
		}
		l.checkNames(it)
	}
	l.names.register = names.Compile(list)
	for _, it := range l.names.register.Contested() {
		l.names.contests = append(l.names.contests, l.contest(it))
	}
}

// strongNames are the names that count wherever they stand.
func strongNames(it *briefing.Actor) []origin.Text {
	list := append([]origin.Text{it.Name}, it.Aliases...)
	for _, native := range it.Native {
		list = append(list, native.Value)
	}
	return list
}

// natives are the native forms of an actor's name, folded, under their languages.
type natives []Labelled

func foldedNatives(it *briefing.Actor) natives {
	list := make(natives, len(it.Native))
	for i, native := range it.Native {
		list[i] = Labelled{Label: native.Label.Value, Value: phrase.FoldString(native.Value.Value)}
	}
	return list
}

// language is that of words that are one of the forms; none of other words.
func (n natives) language(words string) string {
	folded := ""
	for _, native := range n {
		if isASCII(words) && !isASCII(native.Value) {
			continue // most names, which are spared the folding
		}
		if folded == "" {
			folded = phrase.FoldString(words)
		}
		if native.Value == folded {
			return native.Label
		}
	}
	return ""
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

func (l *linker) checkNames(it *briefing.Actor) {
	for _, name := range slices.Concat(strongNames(it), it.Weak) {
		if name.Value != "" && !strings.ContainsFunc(name.Value, phrase.IsWordRune) {
			l.list.Errorf(name.At, "a name needs at least one letter or digit")
		}
	}
}

// contest gathers where the owners of a contested name claim it.
func (l *linker) contest(it names.Contest) contest {
	c := contest{text: it.Text}
	folded := phrase.FoldString(it.Text)
	for _, owner := range it.Owners {
		actor := l.briefing.Actors[owner]
		c.actors = append(c.actors, actor.ID)
		for _, name := range strongNames(actor) {
			if phrase.FoldString(name.Value) == folded {
				c.claims = append(c.claims, diagnostic.Note{At: name.At, Message: actor.ID + " claims it here"})
				break
			}
		}
	}
	return c
}

// settled leaves out the contested names among those found in a text, and tells
// of each contest where it first stands there.
func (n *naming) settled(found []names.Mention, tell func(contest, phrase.Span)) []names.Mention {
	var told []int32
	return slices.DeleteFunc(found, func(it names.Mention) bool {
		if it.Owner != names.Contested {
			return false
		}
		if !slices.Contains(told, it.Contest) {
			told = append(told, it.Contest)
			tell(n.contests[it.Contest], it.Span)
		}
		return true
	})
}
