package sentence_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"annotated-briefing/generator/sentence"
)

// Sentences are parted by | in these texts; white space around it is not theirs.
var cases = []struct{ name, text string }{
	{"one", "The talks failed."},
	{"two", "The talks failed.| They will go on."},
	{"without a stop", "The talks failed"},
	{"space around", " \t The talks failed.|  They will go on. \u00a0"},
	{"question", "Did they fail?| They did."},
	{"exclamation", "They failed!| All of them."},
	{"several marks", "They failed?!| Yes!!!| Really."},
	{"line feed", "The talks|\nThey failed, he said|\n\n\nLavrov"},
	{"line feed after a stop", "They failed.|\nno capital here"},
	{"small letter", "the firm amazon.com. is not"},

	{"Mr.", "Mr. Lavrov met Mrs. Smith.| He left."},
	{"Dr.", "Dr. He Jiankui and Prof. Smith spoke."},
	{"ranks", "Gen. Mark Milley, Lt. Col. Vindman and Sgt. Pepper came.| They left."},
	{"Sen., Rep., Gov.", "Sen. Cruz, Rep. Omar and Gov. Hogan."},
	{"St.", "He was born in St. Petersburg.| He left."},
	{"St. at the end", "They met in Main St.| The talks"},
	{"No.", "It was No. 5 on the list.| He said no.| Nothing else."},
	{"vs., e.g., i.e.", "Russia vs. Ukraine, e.g. Kyiv, i.e. Lavrov."},
	{"etc.", "Guns, tanks, etc. were sent.| Guns, tanks, etc.| Lavrov knew."},
	{"Inc.", "Apple Inc. Chairman Cook spoke.| He works at Apple Inc.| The firm grew."},
	{"Co., Ltd.", "Samsung Electronics Co. Ltd. Vice Chairman Lee."},
	{"Jr.", "Martin Luther King Jr. Day is today."},
	{"months", "On Jan. 5 and in Feb. Lavrov spoke.| It was in Dec.| The talks went on."},
	{"et al.", "Smith et al. Nature 5."},
	{"Fig.", "See Fig. 3 and p. 12.| It is art.| Really."},
	{"Ph.D.", "She holds a Ph.D. in law."},

	{"one of every kind", "Mr. Smith, No. 5, 5 p.m. Monday, Inc. Chairman, J. Smith, U.S. Army"},

	{"initials", "J. D. Salinger and George W. Bush met.| They left."},
	{"initials together", "J.R.R. Tolkien wrote it."},
	{"U.S.", "U.S. Rep. Adam Smith met the U.S. Army."},
	{"U.S. at the end", "He flew to the U.S.| The talks failed."},
	{"U.S. before small letters", "The U.S. and the U.N. agreed."},
	{"U.S. before a quotation", "He flew to the U.S.| “We agreed,” he said."},
	{"D.C.", "In Washington, D.C., they met.| They left Washington, D.C.| Then it rained."},
	{"letter at the end", "They had a Plan B.| The talks failed."},

	{"decimals", "It grew by 1.5 per cent.| It was 2.5."},
	{"figures at the end", "It was 2022.| Lavrov left.| He was 45.| Blinken stayed."},
	{"addresses", "See www.example.com for more.| Or example.org."},
	{"times", "At 5 p.m. on Monday they met."},
	{"time before a day", "At 5 p.m. Monday they met."},
	{"time before a zone", "At 5 p.m. GMT they met."},
	{"time at the end", "They met at 5 p.m.| Lavrov left."},
	{"time before a starter", "They met at 5 p.m.| The talks failed."},
	{"numbered", "1. First, we talk.| 2. Then we go."},
	{"numbered with a bracket", "1) First.| 2) Then."},
	{"lettered", "a. First, we talk."},
	{"Roman", "IV. The talks|\nii. Lavrov"},

	{"quotation marks after the stop", "He said “They failed.”| She left."},
	{"straight quotation marks", "He said \"They failed.\"| She left."},
	{"single quotation marks", "He said ‘They failed.’| She left."},
	{"question in a quotation", "“Why?” he asked.| “Why not?” she said."},
	{"exclamation in a quotation", "“Go!” he cried.| They went."},
	{"full stop in a quotation that goes on", "“I know.” he said."},
	{"quotation after a sentence", "He left.| “They failed,” she said."},
	{"two marks", "“He said ‘no.’”| She left."},
	{"brackets", "They failed.| (See below.)"},
	{"brackets after the stop", "They failed (or not.)| She left."},
	{"whole brackets", "They failed.| (Nobody knew.)| She left."},
	{"note sign", "They failed.[12]| She left.[3][4]| So did he."},
	{"not a note sign", "They failed.[x] She left."},

	{"ellipsis goes on", "They … failed … and left."},
	{"three dots go on", "They... failed... and left."},
	{"ellipsis ends", "They failed…| She left...| He stayed."},
	{"dots with spaces", "They failed . . . and left."},
	{"ellipsis in brackets", "They failed. […]| She left."},
	{"ellipsis first", "…and they failed.| So."},

	{"Yahoo!", "Yahoo! News reported it.| The firm Yahoo! said so."},
	{"dash", "“Why?” – he asked.| They failed.| – She left."},
	{"digits begin", "They failed.| 25 people left.| $5 was lost."},

	{"Spanish", "¿Por qué?| ¡No!| El Sr. López y la Sra. Ruiz hablan."},
	{"French", "M. Dupont et Mme. Durand parlent.| « Vraiment ? » demande-t-il.| « Oui. »| Il part."},
	{"French with spaces", "Vraiment ?| Oui !| Il part."},
	{"German", "Er kam z. B. am 5. Januar und d. h. gestern.| »Warum?« fragte sie.| „Nein.“| Er ging."},
	{"German abbreviations", "Dr. Merkel bzw. Prof. Schmidt, vgl. S. 5."},
	{"Italian", "Il Sig. Rossi parla.| È vero?| Sì."},
	{"Russian", "Министр С. В. Лавров сказал.| Переговоры провалились.| Почему?"},
	{"Greek", "Οι συνομιλίες απέτυχαν.| Γιατί;"},
	{"Chinese", "会谈失败了。|为什么？|不知道！"},
	{"Chinese quotation", "“为什么？”他问。|“不知道。”"},
	{"Japanese", "会談は失敗した。|「なぜ？」と彼は聞いた。|「終わった。」|\n彼は去った。"},
	{"Chinese figures", "３．５倍。|增长３.５％。"},
	{"Japanese brackets", "失敗した（注１。）|彼は去った。"},
	{"Hindi", "वार्ता विफल रही।| क्यों?| पता नहीं॥"},
	{"Arabic", "فشلت المحادثات.| لماذا؟| لا نعرف."},
	{"Urdu", "مذاکرات ناکام ہو گئے۔| کیوں؟"},
	{"Hebrew", "השיחות נכשלו.| למה?"},
	{"Armenian", "Բանակցությունները ձախողվեցին։| Ինչու։"},
	{"Amharic", "ድርድሩ ከሸፈ።| ለምን፧"},
	{"Burmese", "ဆွေးနွေးပွဲ ပျက်သွားသည်။| ဘာကြောင့်လဲ။"},
}

func TestBounds(t *testing.T) {
	for _, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			plain, want := parted(test.text)
			if got := strings.Join(sentences(plain), "|"); got != want {
				t.Errorf("Bounds(%q)\n got %s\nwant %s", plain, got, want)
			}
		})
	}
}

// parted returns a text without its bars, and its sentences parted by bars alone.
func parted(text string) (plain, sentences string) {
	parts := strings.Split(text, "|")
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
	}
	return strings.ReplaceAll(text, "|", ""), strings.Join(parts, "|")
}

func sentences(plain string) []string {
	var all []string
	for _, span := range sentence.Bounds(plain) {
		all = append(all, plain[span.Start:span.End])
	}
	return all
}

func TestBoundsOfNothing(t *testing.T) {
	for _, plain := range []string{"", " ", "\n\n", "\u00a0\n "} {
		if got := sentence.Bounds(plain); len(got) > 0 {
			t.Errorf("Bounds(%q) = %v, want none", plain, got)
		}
	}
}

func TestAround(t *testing.T) {
	for _, test := range []struct{ name, text, words, around string }{
		{"one sentence", "They came. They failed. They left.", "failed", "They failed."},
		{"first", "They came. They failed.", "came", "They came."},
		{"last", "They came. They failed", "failed", "They failed"},
		{"its end", "They came. They failed. They left.", ".", "They came."},
		{"two sentences", "They came. They failed. They left. So.", "failed. They", "They failed. They left."},
		{"lines", "Came\nThey failed. They left\nSo", "left", "They left"},
		{"across lines", "Came. They failed\nThey left. So", "failed\nThey", "They failed\nThey left."},
		{"space between", "They came.  They failed.", "  ", "  "},
		{"everything", "They came. They left.", "They came. They left.", "They came. They left."},
	} {
		t.Run(test.name, func(t *testing.T) {
			start := strings.Index(test.text, test.words)
			got := sentence.Around(test.text, start, start+len(test.words))
			if around := test.text[got.Start:got.End]; around != test.around {
				t.Errorf("Around(%q) in %q = %q, want %q", test.words, test.text, around, test.around)
			}
		})
	}
}

func FuzzBounds(f *testing.F) {
	for _, test := range cases {
		f.Add(strings.ReplaceAll(test.text, "|", ""))
	}
	f.Add("a.\xff. \xe2\x80")
	f.Fuzz(func(t *testing.T, plain string) {
		end := 0
		for _, span := range sentence.Bounds(plain) {
			if span.Start < end || span.End <= span.Start {
				t.Fatalf("%v after %d in %q", span, end, plain)
			}
			between, words := plain[end:span.Start], plain[span.Start:span.End]
			if strings.TrimSpace(between) != "" {
				t.Fatalf("%q stands in no sentence of %q", between, plain)
			}
			if strings.TrimSpace(words) != words || strings.Contains(words, "\n") {
				t.Fatalf("the sentence %q of %q has white space at its ends or line feeds", words, plain)
			}
			if !utf8.RuneStart(plain[span.Start]) && utf8.ValidString(plain) {
				t.Fatalf("the sentence %q of %q begins in a character", words, plain)
			}
			if around := sentence.Around(plain, span.Start, span.End); around != span {
				t.Fatalf("Around(%v) of %q = %v", span, plain, around)
			}
			end = span.End
		}
		if rest := strings.TrimLeftFunc(plain[end:], unicode.IsSpace); rest != "" {
			t.Fatalf("%q stands in no sentence of %q", rest, plain)
		}
	})
}

func BenchmarkBounds(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"english", "The U.S. foreign minister, Mr. Smith, said on Wednesday that the talks in Geneva had not failed. “Why?” he asked.\n"},
		{"russian", "Министр иностранных дел С. В. Лавров сказал в среду, что переговоры в Женеве не провалились.\n"},
		{"arabic", "قال وزير الخارجية يوم الأربعاء إن المحادثات في جنيف لم تفشل. لماذا؟\n"},
		{"chinese", "外交部长星期三表示，在日内瓦举行的会谈没有失败。为什么？\n"},
		{"hostile points", "a."},
		{"hostile stops", "."},
		{"hostile stops apart", ". "},
		{"hostile quotation marks", "a. “"},
		{"hostile openers", "(. ("},
		{"hostile spaces", ".        "},
	} {
		text := strings.Repeat(bench.text, (4<<20)/len(bench.text))
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				sentence.Bounds(text)
			}
		})
	}
}
