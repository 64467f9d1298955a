package chart

import (
	"fmt"
	"strings"
	"testing"
)

// Names stand over their bands, all or that of the marked one.
func TestNameBands(t *testing.T) {
	english := []Band{{50, 200, "very unlikely"}, {200, 450, "unlikely"}, {450, 550, "roughly even chance"}, {550, 800, "likely"}, {800, 950, "very likely"}}
	long := []Band{{50, 200, "sehr unwahrscheinlich"}, {200, 450, "unwahrscheinlich"}, {450, 550, "etwa ausgeglichen"}}
	tests := []struct {
		bands           []Band
		marked, letters int
		want            string
	}{
		{english, 0, 22, "125 VERY UNLIKELY, 325 unlikely, 500 roughly even chance, 675 likely, 875 very likely"},
		{english, -1, 22, "125 very unlikely, 325 unlikely, 500 roughly even chance, 675 likely, 875 very likely"},
		{english, 0, 42, "142 VERY UNLIKELY"},
		{english, 4, 42, "875 VERY LIKELY"},
		{english, -1, 42, ""},
		{english, 9, 42, ""},
		{long, 1, 22, "325 UNWAHRSCHEINLICH"},
		{nil, 0, 22, ""},
	}
	for _, test := range tests {
		var got []string
		for _, name := range NameBands(test.bands, test.marked, test.letters) {
			text := name.Name
			if name.Marked {
				text = strings.ToUpper(text)
			}
			got = append(got, fmt.Sprint(name.X, " ", text))
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%v, marked %d, letters %d:\ngot  %s\nwant %s", test.bands, test.marked, test.letters, got, test.want)
		}
	}
}
