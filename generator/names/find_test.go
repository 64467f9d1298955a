package names_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/names"
	"annotated-briefing/generator/phrase"
)

// A book is a register as the tables here write it: names in a row, each after
// its owner or after another name of that owner, with a tilde where it is weak;
// and senses.
//
//	lavrov: Sergey Lavrov; ~Lavrov; moscow: Moscow
//	Moscow = lavrov; Georgia = -
type book struct {
	owners []string
	names  []names.Name
	senses []names.Sense
}

func readBook(register, senses string) *book {
	var b book
	owner := names.Nobody
	for item := range strings.FieldsFuncSeq(register, func(r rune) bool { return r == ';' || r == '\n' }) {
		if id, first, found := strings.Cut(item, ":"); found {
			owner, item = b.owner(id), first
		}
		name, weak := strings.CutPrefix(strings.TrimSpace(item), "~")
		entry := names.Name{Text: name, Owner: owner}
		if weak {
			entry.Strength = names.Weak
		}
		b.names = append(b.names, entry)
	}
	for sense := range strings.SplitSeq(senses, ";") {
		if text, owner, found := strings.Cut(sense, "="); found {
			b.senses = append(b.senses, names.Sense{Text: text, Owner: b.owner(owner)})
		}
	}
	return &b
}

// owner returns the number of an owner, a new one for a new owner.
func (b *book) owner(id string) int32 {
	id = strings.TrimSpace(id)
	if id == "-" {
		return names.Nobody
	}
	if at := slices.Index(b.owners, id); at >= 0 {
		return int32(at)
	}
	b.owners = append(b.owners, id)
	return int32(len(b.owners) - 1)
}

// show writes mentions into their text: [words=owner], [words~owner] for a weak
// name, [words!owner] for a sense, [words?owner,owner] for a contested name.
func (b *book) show(text string, mentions []names.Mention, contests []names.Contest) string {
	var out strings.Builder
	end := 0
	for _, m := range mentions {
		fmt.Fprintf(&out, "%s[%s", text[end:m.Start], text[m.Start:m.End])
		switch {
		case m.Owner == names.Contested:
			var owners []string
			for _, owner := range contests[m.Contest].Owners {
				owners = append(owners, b.owners[owner])
			}
			out.WriteString("?" + strings.Join(owners, ","))
		case m.Sense >= 0:
			out.WriteString("!" + b.owners[m.Owner])
		case m.Strong:
			out.WriteString("=" + b.owners[m.Owner])
		default:
			out.WriteString("~" + b.owners[m.Owner])
		}
		out.WriteString("]")
		end = m.End
	}
	return out.String() + text[end:]
}

// readSkips takes the signs ⟦ and ⟧ out of a text; between them is to be skipped.
func readSkips(marked string) (text string, skip []phrase.Span) {
	for marked != "" {
		before, rest, _ := strings.Cut(marked, "⟦")
		inside, after, found := strings.Cut(rest, "⟧")
		text += before
		if found {
			skip = append(skip, phrase.Span{Start: len(text), End: len(text + inside)})
			text += inside
		}
		marked = after
	}
	return text, skip
}

func TestFind(t *testing.T) {
	const diplomats = `
		lavrov: Sergey Lavrov; Mr Lavrov; Сергей Лавров; ~Lavrov
		mother: Maria Lavrova; ~Lavrov; ~Maria
		russia: Russia; Russian Federation
		ministry: Ministry of Foreign Affairs of the Russian Federation; ~Ministry
		moscow: Moscow
		us: US; U.S.; United States`
	tests := []struct{ title, register, senses, text, want string }{
		{"names and aliases", diplomats, "",
			"Sergey Lavrov left Moscow; Mr Lavrov went.",
			"[Sergey Lavrov=lavrov] left [Moscow=moscow]; [Mr Lavrov=lavrov] went."},
		{"native", diplomats, "",
			"Это Сергей Лавров, не Сергей Лаврова.",
			"Это [Сергей Лавров=lavrov], не Сергей Лаврова."},
		{"nothing", diplomats, "", "Nobody was there.", "Nobody was there."},
		{"an empty text", diplomats, "", "", ""},
		{"an empty register", "", "", "Moscow", "Moscow"},
		{"the whole text", diplomats, "", "Moscow", "[Moscow=moscow]"},
		{"letter case", diplomats, "", "Let us go to moscow, MOSCOW", "Let us go to moscow, MOSCOW"},

		{"hyphens end a word", diplomats, "",
			"the US-led, pro-Moscow, US–Russia talks",
			"the [US=us]-led, pro-[Moscow=moscow], [US=us]–[Russia=russia] talks"},
		{"letters go on with it", diplomats, "", "USA, RUSS, BUS, Russian, Moscows, USé", "USA, RUSS, BUS, Russian, Moscows, USé"},
		{"digits go on with it", diplomats, "", "US1 2US US٣", "US1 2US US٣"},
		{"marks go on with it", diplomats, "", "US\u0303 US\u20dd Russiа́", "US\u0303 US\u20dd Russiа́"},
		{"low lines and signs do not", diplomats, "", "_US_ $US+US", "_[US=us]_ $[US=us]+[US=us]"},
		{"full stops do not", "us: U.S.", "", "U.S.A. and U.S.", "[U.S.=us]A. and [U.S.=us]"},
		{"a number with a comma", "n: 25", "", "125 25,000 25.5", "125 [25=n],000 [25=n].5"},
		{"a name of a number", "seven: G7; Group of 7", "", "G7 G77 Group of 7, Group of 70", "[G7=seven] G77 [Group of 7=seven], Group of 70"},
		{"possessives", diplomats, "",
			"Sergey Lavrov’s aim, Lavrov's aim, Russia‘s",
			"[Sergey Lavrov=lavrov]’s aim, [Lavrov~lavrov]'s aim, [Russia=russia]‘s"},
		{"possessive of s", "states: United States; johns: Johns", "",
			"the United States’ aim and Johns' or Johns's",
			"the [United States=states]’ aim and [Johns=johns]' or [Johns=johns]'s"},
		{"apostrophes within", "ob: O'Brien; ~O; prc: People’s Republic", "",
			"O’Brien’s People's Republic's, O'Briens",
			"[O’Brien=ob]’s [People's Republic=prc]'s, [O~ob]'Briens"},

		{"the longest", diplomats, "",
			"the Ministry of Foreign Affairs of the Russian Federation",
			"the [Ministry of Foreign Affairs of the Russian Federation=ministry]"},
		{"the longest is not whole", diplomats, "",
			"the Ministry of Foreign Affairs of the Russian Federations, Russian Federation",
			"the Ministry of Foreign Affairs of the Russian Federations, [Russian Federation=russia]"},
		{"the leftmost", "a: one two; b: two three four", "",
			"one two three four, two three four",
			"[one two=a] three four, [two three four=b]"},
		{"ends within another", "a: one two three four; b: two three; c: three", "",
			"one two three five three",
			"one [two three=b] five [three=c]"},

		{"folded white space", diplomats, "", "Sergey\u00a0Lavrov, Sergey \t Lavrov", "[Sergey\u00a0Lavrov=lavrov], [Sergey \t Lavrov=lavrov]"},
		{"folded characters", "a: Al-Shabaab; b: “Wagner” Group; c: Café Z", "",
			"Al‑Shabaab, \"Wagner\" Group, Cafe\u0301 Z, Al\u00ad-Sha\u200bbaab",
			"[Al‑Shabaab=a], [\"Wagner\" Group=b], [Cafe\u0301 Z=c], [Al\u00ad-Sha\u200bbaab=a]"},
		{"folded names", "a:  Al‐Shabaab\u00a0 ; c: Cafe\u0301", "", "Al-Shabaab Café", "[Al-Shabaab=a] [Café=c]"},
		{"a mark is not parted", "c: Cafe", "", "Cafe\u0301 Cafe", "Cafe\u0301 [Cafe=c]"},
		{"names of no word", "a: -; b: ’; c: ; d: …; e: \u0301", "", "- ’ … - \u0301", "- ’ … - \u0301"},
		{"names that begin or end in signs", "a: (A); b: B!; c: ¡C; d: .NET", "",
			"(A) B!B! ¡C .NET ASP.NET",
			"[(A)=a] [B!=b][B!=b] [¡C=c] [.NET=d] ASP[.NET=d]"},

		{"scripts without spaces", "china: 中国; xi: 习近平; us: 美国; nk: 北朝鮮", "",
			"习近平说中国和美国，北朝鮮の",
			"[习近平=xi]说[中国=china]和[美国=us]，[北朝鮮=nk]の"},
		{"beside others", "us: US; china: 中国; seven: 7", "", "在US和中国A 中国7", "在[US=us]和[中国=china]A [中国=china][7=seven]"},
		{"the longest without spaces", "a: 中; b: 中国; c: 国人民", "", "中国人民中", "[中国=b]人民[中=a]"},
		{"Thai", "th: ไทย; k: ก", "", "ประเทศไทยและกี", "ประเทศ[ไทย=th]และกี"},
		{"a mark without spaces ends a word too", "us: US", "", "ที่US", "ที่[US=us]"},
		{"Korean has spaces", "seoul: 서울", "", "서울 서울시", "[서울=seoul] 서울시"},
		{"Arabic and Hebrew", "s: سوريا; h: חיפה", "", "في سوريا، וחיפה חיפה", "في [سوريا=s]، וחיפה [חיפה=h]"},

		{"weak only after strong", diplomats, "",
			"Lavrov came. Sergey Lavrov spoke. Lavrov left.",
			"Lavrov came. [Sergey Lavrov=lavrov] spoke. [Lavrov~lavrov] left."},
		{"weak after another's strong", diplomats, "", "Russia: Lavrov", "[Russia=russia]: Lavrov"},
		{"shared weak means the last named", diplomats, "",
			"Sergey Lavrov, Maria Lavrova: Lavrov, Mr Lavrov: Lavrov.",
			"[Sergey Lavrov=lavrov], [Maria Lavrova=mother]: [Lavrov~mother], [Mr Lavrov=lavrov]: [Lavrov~lavrov]."},
		{"shared weak, last named weakly", diplomats, "",
			"Maria Lavrova, Sergey Lavrov, Maria: Lavrov, Lavrov.",
			"[Maria Lavrova=mother], [Sergey Lavrov=lavrov], [Maria~mother]: [Lavrov~mother], [Lavrov~mother]."},
		{"shared weak, another named since", diplomats, "",
			"Sergey Lavrov, Russia, Moscow, US, Russia: Lavrov",
			"[Sergey Lavrov=lavrov], [Russia=russia], [Moscow=moscow], [US=us], [Russia=russia]: [Lavrov~lavrov]"},
		{"a longer weak name that does not count takes nothing", "a: Anna; ~Bob Cat Dan; b: Bob; c: Cat Dan", "",
			"Bob Cat Dan Anna Bob Cat Dan",
			"[Bob=b] [Cat Dan=c] [Anna=a] [Bob Cat Dan~a]"},
		{"weak falls back on weak", "a: Anna; ~the old man; b: Bob; ~the old; ~the", "",
			"the old man Bob the old man Anna the old man the old men",
			"the old man [Bob=b] [the old~b] man [Anna=a] [the old man~a] [the old~b] men"},
		{"shared weak, three others named since", diplomats, "",
			"Maria Lavrova, Mr Lavrov, Maria, Russia, Moscow, US: Lavrov",
			"[Maria Lavrova=mother], [Mr Lavrov=lavrov], [Maria~mother], [Russia=russia], [Moscow=moscow], [US=us]: [Lavrov~mother]"},
		{"strong beats weak", "a: Anna; ~Smith; b: Smith; ~S", "", "Anna Smith S", "[Anna=a] [Smith=b] [S~b]"},
		{"both strong and weak", "a: Smith; ~Smith", "", "Smith", "[Smith=a]"},
		{"a longer weak beats a shorter strong", "a: Anna; ~Smith & Co; b: Smith", "",
			"Smith & Co, Anna, Smith & Co", "[Smith=b] & Co, [Anna=a], [Smith & Co~a]"},

		{"contested", "a: Georgia; Tbilisi; ~G; b: Georgia; Atlanta; ~H", "",
			"Georgia G H, Atlanta H, Georgia G",
			"[Georgia?a,b] G H, [Atlanta=b] [H~b], [Georgia?a,b] G"},
		{"contested beats weak", "a: Georgia; b: Georgia; c: Caucasus; ~Georgia", "",
			"Caucasus Georgia", "[Caucasus=c] [Georgia?a,b]"},
		{"within a longer name nothing is contested", "a: Georgia; b: Georgia; c: South Georgia", "",
			"South Georgia", "[South Georgia=c]"},
		{"claimed twice by one", "a: Georgia; Georgia; Georgia", "", "Georgia", "[Georgia=a]"},

		{"sense before strong", diplomats, "Moscow = russia; Kremlin = russia", "Moscow, Kremlin, Sergey Lavrov",
			"[Moscow!russia], [Kremlin!russia], [Sergey Lavrov=lavrov]"},
		{"sense of a contested name", "a: Georgia; ~G; b: Georgia", "Georgia = a", "G Georgia G", "G [Georgia!a] [G~a]"},
		{"sense of a weak name", diplomats, "Lavrov = mother", "Lavrov Maria", "[Lavrov!mother] [Maria~mother]"},
		{"sense of nobody", "a: Georgia", "Georgia = -", "Georgia Georgian", "Georgia Georgian"},
		{"nobody takes what is within", "a: Georgia; b: Georgia Meloni", "Georgia Tech = -; Georgia Meloni B = -",
			"Georgia Tech, Georgia Meloni, Georgia Meloni B, Georgia",
			"Georgia Tech, [Georgia Meloni=b], Georgia Meloni B, [Georgia=a]"},
		{"a longer name before a sense", diplomats, "Sergey = moscow; Ministry = us", "Sergey Lavrov, Sergey, Ministry",
			"[Sergey Lavrov=lavrov], [Sergey!moscow], [Ministry!us]"},
		{"a longer weak name that counts before a sense", "a: Anna; ~the old man", "the old = b",
			"the old man, Anna, the old man", "[the old!b] man, [Anna=a], [the old man~a]"},
		{"senses as whole words", diplomats, "led = us; Mos = us", "US-led misled Moscow", "[US=us]-[led!us] misled [Moscow=moscow]"},
		{"the first of equal senses", "a: A; b: B", "it’s = a; it's = b", "it's", "[it's!a]"},
		{"an actor that no name has", "a: A", "B = b", "A B", "[A=a] [B!b]"},

		{"skipped", diplomats, "Kremlin = russia", "⟦Moscow, Kremlin⟧ Moscow ⟦Moscow⟧", "Moscow, Kremlin [Moscow=moscow] Moscow"},
		{"skipped strong names wake nothing", diplomats, "", "⟦Sergey Lavrov⟧ Lavrov", "Sergey Lavrov Lavrov"},
		{"not into a skip", diplomats, "", "Mr ⟦Lavrov⟧, ⟦Mr⟧ Lavrov, Russian⟦ Federation⟧", "Mr Lavrov, Mr Lavrov, Russian Federation"},
		{"not across a skip", "a: one and two; b: one; c: two", "", "one ⟦and⟧ two", "[one=b] and [two=c]"},
		{"not across an empty skip", "a: one two; b: two", "", "one⟦⟧ two one ⟦⟧two one two", "one [two=b] one [two=b] [one two=a]"},
		{"an empty skip within a word", diplomats, "", "Mos⟦⟧cow ⟦⟧Moscow⟦⟧", "Moscow [Moscow=moscow]"},
		{"a skip is no word's edge", diplomats, "", "US⟦A⟧ ⟦pro⟧Moscow ⟦pro-⟧Moscow", "USA proMoscow pro-[Moscow=moscow]"},
		{"shorter where the longer meets a skip", "a: one two three; b: one two", "", "one two ⟦three⟧", "[one two=b] three"},
		{"beside a skip", diplomats, "", "⟦(⟧Moscow⟦)⟧", "([Moscow=moscow])"},
		{"neighbouring skips", diplomats, "", "Moscow ⟦Moscow⟧⟦ ⟧⟦Moscow⟧ Moscow", "[Moscow=moscow] Moscow Moscow [Moscow=moscow]"},
		{"a skip of what is folded away", diplomats, "", "Mr⟦\u00ad⟧ Lavrov Mr Lav⟦\u00ad⟧rov", "Mr\u00ad Lavrov Mr Lav\u00adrov"},

		{"not from block to block", diplomats, "", "Mr\nLavrov Sergey \n Lavrov", "Mr\nLavrov Sergey \n Lavrov"},
		{"weak from block to block", diplomats, "", "Mr Lavrov\nLavrov", "[Mr Lavrov=lavrov]\n[Lavrov~lavrov]"},
		{"bytes that are not text", diplomats, "", "\xff\xfeMoscow\xffMoscow \xe4\xb8", "\xff\xfe[Moscow=moscow]\xff[Moscow=moscow] \xe4\xb8"},
	}
	for _, test := range tests {
		t.Run(test.title, func(t *testing.T) {
			b := readBook(test.register, test.senses)
			text, skip := readSkips(test.text)
			r := names.Compile(b.names)
			mentions := r.Find(phrase.Fold(text), skip, b.senses)
			if got := b.show(text, mentions, r.Contested()); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
}
