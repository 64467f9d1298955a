package layouts

import "testing"

type plainLink struct{ href, text, language string }

func (l plainLink) Anchor() (href, text, language string) { return l.href, l.text, l.language }

type plainSentence struct{ before, href, name, after string }

func (s plainSentence) Quote() (before, href, name, after string) {
	return s.before, s.href, s.name, s.after
}

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
	if got, _ := noWords().name(plainLink{"a", "ب", ""}); string(got) != `<a href="a"><bdi>ب</bdi></a>` {
		t.Errorf("a name is %s", got)
	}
	if got, _ := sentence(plainSentence{"<a>, ", "a#b", "B & C", "."}); string(got) != `&lt;a&gt;, <a href="a#b">B &amp; C</a>.` {
		t.Errorf("a sentence is %s", got)
	}
	if got, err := sentence(plainSentence{"", "javascript:x", "x", ""}); err == nil {
		t.Errorf("a sentence leads to a script: %s", got)
	}
	for _, href := range []string{"javascript:x", "JaVaScRiPt:x", "data:text/html,x", "//evil.example", `\\evil\share`, "vbscript:x", " javascript:x", "blob:x"} {
		if got, err := noWords().link(plainLink{href, "x", ""}); err == nil {
			t.Errorf("a link to %q is drawn: %s", href, got)
		}
	}
}
