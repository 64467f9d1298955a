package markdown

import (
	"cmp"
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/styles"
)

// Stylesheet returns the CSS for coloured code, light and dark: by the reader's
// preference, or by data-theme="light" or "dark" on the root element. It sets
// nothing but the colour of words, for backgrounds near white and near black.
func Stylesheet() string {
	var b strings.Builder
	light, dark := colours("github"), colours("github-dark")
	writeColours(&b, "", light)
	b.WriteString("@media (prefers-color-scheme:dark){\n")
	writeColours(&b, `:root:not([data-theme="light"]) `, dark)
	b.WriteString("}\n")
	writeColours(&b, `:root[data-theme="dark"] `, dark)
	return b.String()
}

// A colour is that of some of chroma's classes.
type colour struct {
	value   string
	classes []string
}

// colours returns the colours of one of chroma's styles, for every class, so that
// one style replaces another.
func colours(style string) []colour {
	byValue := make(map[string][]string)
	for t, class := range chroma.StandardTypes {
		if t <= 0 || class == "" || class == whitespaceClass {
			continue
		}
		value := "inherit"
		if entry := styles.Get(style).Get(t); entry.Colour.IsSet() {
			value = entry.Colour.String()
		}
		byValue[value] = append(byValue[value], class)
	}
	var sorted []colour
	for value, classes := range byValue {
		slices.Sort(classes)
		sorted = append(sorted, colour{value, classes})
	}
	slices.SortFunc(sorted, func(a, b colour) int { return cmp.Compare(a.value, b.value) })
	return sorted
}

func writeColours(b *strings.Builder, scope string, colours []colour) {
	for _, c := range colours {
		b.WriteString(scope + ".chroma :is(." + strings.Join(c.classes, ",.") + "){color:" + c.value + "}\n")
	}
}
