package layouts

import "testing"

type plainLink struct{ href, text, language string }

func (l plainLink) Anchor() (href, text, language string) { return l.href, l.text, l.language }

type plainSentences [][4]string

func (s plainSentences) Len() int { return len(s) }

func (s plainSentences) Language() string { return "ru" }

func (s plainSentences) Quote(i int) (before, href, name, after string) {
	return s[i][0], s[i][1], s[i][2], s[i][3]
}

func (s plainSentences) Form(i int) (language string, apart bool) { return "ar"[:2*(i%2)], i%2 == 1 }

func TestLink(t *testing.T) {
	for _, c := range []struct {
		in   plainLink
		want string
	}{
		{plainLink{"../actors/a.html", "A", ""}, `<a href="../actors/a.html">A</a>`},
		{plainLink{"#name.a.1", `<b> & "c"`, ""}, `<a href="#name.a.1">&lt;b&gt; &amp; &#34;c&#34;</a>`},
		{plainLink{`x.html" onclick="y`, "A", ""}, `<a href="x.html&#34; onclick=&#34;y">A</a>`},
		{plainLink{"https://a.example/?b&c", "Ж", `ru"`}, `<a href="https://a.example/?b&amp;c" lang="ru&#34;">Ж</a>`},
		{plainLink{"a.html#b:c", "", ""}, `<a href="a.html#b:c"></a>`},
	} {
		got, err := noWords().link(c.in)
		if err != nil || string(got) != c.want {
			t.Errorf("link(%v) = %s, %v; want %s", c.in, got, err, c.want)
		}
	}
	sentences := plainSentences{{"<a>, ", "a#b", "B & C", "."}, {"", "c", "D", "<"}}
	const list = `<ul class="sentences" lang="ru">` + "\n" + `<li>&lt;a&gt;, <a href="a#b">B &amp; C</a>.</li>` + "\n" + `<li><a href="c" lang="ar" dir="auto">D</a>&lt;</li>` + "\n</ul>"
	if got, _ := noWords().sentences(sentences); string(got) != list {
		t.Errorf("sentences are %s", got)
	}
	if got, err := noWords().sentences(plainSentences{{"", "javascript:x", "x", ""}}); err == nil {
		t.Errorf("a sentence leads to a script: %s", got)
	}
	for _, href := range []string{"javascript:x", "JaVaScRiPt:x", "data:text/html,x", "//evil.example", `\\evil\share`, "vbscript:x", " javascript:x", "blob:x"} {
		if got, err := noWords().link(plainLink{href, "x", ""}); err == nil {
			t.Errorf("a link to %q is drawn: %s", href, got)
		}
	}
}

// A name is set apart wherever what stands around it could change how it is drawn.
func TestName(t *testing.T) {
	for _, c := range []struct{ page, name, want string }{
		{"ltr", "Kyiv", "Kyiv"},
		{"ltr", "Пётр Ильич", "Пётр Ильич"},
		{"ltr", "3M", "<bdi>3M</bdi>"},
		{"ltr", "Yahoo!", "<bdi>Yahoo!</bdi>"},
		{"ltr", "ب", "<bdi>ب</bdi>"},
		{"ltr", "Hotel ירושלים Inn", "<bdi>Hotel ירושלים Inn</bdi>"},
		{"ltr", "a\u202eb", "<bdi>a\u202eb</bdi>"},
		{"ltr", "", "<bdi></bdi>"},
		{"rtl", "Kyiv", "<bdi>Kyiv</bdi>"},
	} {
		w := noWords()
		w.direction = c.page
		if got, err := w.name(plainLink{"a", c.name, ""}); err != nil || string(got) != `<a href="a">`+c.want+`</a>` {
			t.Errorf("on a page %s, %q is %s, %v", c.page, c.name, got, err)
		}
	}
}

type plainDate struct{ words, machine, edtf string }

func (d plainDate) Time() (words, machine, edtf string) { return d.words, d.machine, d.edtf }

func TestDate(t *testing.T) {
	for _, c := range []struct {
		in   plainDate
		want string
	}{
		{plainDate{"1 <May>", `2022-05-01"`, "2022-05-01"}, `<time datetime="2022-05-01&#34;">1 &lt;May&gt;</time>`},
		{plainDate{"about & May", "", `2022-05~"`}, `<data value="2022-05~&#34;">about &amp; May</data>`},
	} {
		if got := date(c.in); string(got) != c.want {
			t.Errorf("date(%v) = %s; want %s", c.in, got, c.want)
		}
	}
}
