package layouts

import "testing"

type line struct{ href, to, name string }

func (l line) Place() (x, y, thick int, left bool, path string) { return 12, -3, 2, true, "M5 5L0 0" }
func (l line) Ends() (href string, count int, to, name string)  { return l.href, 7, l.to, l.name }

func TestSpoke(t *testing.T) {
	got, err := spoke(line{`a.html#"x"`, "b.html", "<b>Ross & Co</b>"})
	const want = `<g transform="translate(12 -3)"><a href="a.html#&#34;x&#34;" tabindex="-1"><path class="line thick-2" d="M5 5L0 0"/><circle r="12"/>` +
		`<text class="middle" y="5">7</text></a><a href="b.html" tabindex="-1"><text class="end" x="-18" y="5">&lt;b&gt;Ross &amp; Co&lt;/b&gt;</text></a></g>`
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v\nwant %s", got, err, want)
	}
	for _, wrong := range []line{{"javascript:alert(1)", "b.html", ""}, {"a.html", "//elsewhere.example", ""}} {
		if got, err := spoke(wrong); err == nil {
			t.Errorf("%+v is drawn: %s", wrong, got)
		}
	}
}
