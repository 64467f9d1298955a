package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/config"
)

// attacks are what is written into fields; {} stands for the field's name, so
// that every field's own words can be looked for.
var attacks = map[string]string{
	"a script":     `"'><script>alert(1)</script> {}`,
	"a handler":    `</title></p></textarea>--> ]]><img src=x onerror="alert(1)"> {}`,
	"an attribute": `x" onmouseover="alert(1)" style="color:red" {}`,
	"a template":   `{{.}} {{template "frame"}} ${x} {}`,
	"an address":   `javascript:alert(1)//{}`,
	"entities":     `&lt;script&gt;alert(1)&lt;/script&gt; &#x27; {}`,
}

// A field is a place in the briefing of testdata/injection.
var field = regexp.MustCompile(`(TEXT|HIDDEN|MARKDOWN|BODY|CODE|CLOSED)\(([^)|]+)(?:\|([^)]*))?\)`)

// fill puts values into the fields of a briefing and writes it, with layouts.
func fill(t *testing.T, layOut func(*testing.T, string), value func(kind, name, ok string) string) (folder string) {
	t.Helper()
	folder = quickFolder(t)
	layOut(t, folder)
	for _, file := range injectionArchive(t).Files {
		text := field.ReplaceAllStringFunc(string(file.Data), func(match string) string {
			parts := field.FindStringSubmatch(match)
			return value(parts[1], parts[2], parts[3])
		})
		write(t, filepath.Join(folder, file.Name), text)
	}
	return folder
}

func injectionArchive(t *testing.T) *txtar.Archive {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/injection/briefing.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return archive
}

// quoted is a text as a value of YAML.
func quoted(text string) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		panic(err) // a string always can be
	}
	return strings.TrimSpace(b.String())
}

// harmless fills a field with words of its own.
func harmless(kind, name, ok string) string {
	switch kind {
	case "CLOSED":
		return ok
	case "BODY", "CODE":
		return "Words of " + name
	}
	return quoted("Words of " + name)
}

// literal is a text in Markdown that reads as it is: only entities would not.
func literal(text string) string { return strings.ReplaceAll(text, "&", `\&`) }

func inject(attack, name string) string { return strings.ReplaceAll(attack, "{}", name) }

// TestInjectedWords writes each attack into every field that takes any words. The
// briefing builds, the site is sound, without a script or a handler, and its
// readers see the very characters.
func TestInjectedWords(t *testing.T) {
	t.Parallel()
	for what, attack := range attacks {
		t.Run(what, func(t *testing.T) {
			shown := map[string]bool{}
			folder := fill(t, copyLayouts, func(kind, name, ok string) string {
				words := inject(attack, name)
				switch kind {
				case "CLOSED":
					return ok
				case "TEXT":
					shown[words] = true
				case "MARKDOWN":
					shown[words] = true
					return quoted(literal(words))
				case "BODY":
					shown[words] = name != "Article.Info" // the language of a code block is not shown
					return literal(words)
				case "CODE":
					shown[words] = true
					return words
				}
				return quoted(words)
			})
			output := filepath.Join(folder, "public")
			buildIn(t, folder, output)
			wantSoundSite(t, output, "https://briefing.example/")
			wantShown(t, output, shown)
		})
	}
}

// wantShown wants each of the words to stand in some page's text or attributes as
// a browser reads them.
func wantShown(t *testing.T, output string, words map[string]bool) {
	t.Helper()
	var read strings.Builder
	for name, content := range tree(t, output) {
		if strings.HasSuffix(name, ".html") {
			readTexts(t, &read, content)
		}
	}
	for it, wanted := range words {
		if wanted && !strings.Contains(read.String(), it) {
			t.Errorf("no page shows %s", it)
		}
	}
}

func readTexts(t *testing.T, into *strings.Builder, content string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			into.WriteString(n.Data)
		}
		for _, a := range n.Attr {
			into.WriteString("\n" + a.Val + "\n")
		}
	}
}

// TestInjectedForms writes each attack into every field that has a form, and an
// address that runs into every field that takes Markdown: each is a mistake that
// is told at its line.
func TestInjectedForms(t *testing.T) {
	t.Parallel()
	for _, file := range injectionArchive(t).Files {
		for what, attack := range attacks {
			t.Run(file.Name+" "+what, func(t *testing.T) { refuseAll(t, file.Name, string(file.Data), attack) })
		}
	}
}

func refuseAll(t *testing.T, name, text, attack string) {
	own := map[string]bool{}
	for _, match := range field.FindAllStringSubmatch(text, -1) {
		own[match[2]] = true
	}
	folder := fill(t, plainLayouts, func(kind, name, ok string) string {
		switch {
		case kind == "CLOSED" && own[name]:
			return quoted(inject(attack, name))
		case kind == "MARKDOWN" && own[name]:
			return quoted("[x](javascript:alert(1))")
		}
		return harmless(kind, name, ok)
	})
	code, _, stderr := generator(t, "check", "--config", filepath.Join(folder, "config.yaml"))
	for i, line := range strings.Split(text, "\n") {
		match := field.FindStringSubmatch(line)
		if match == nil || match[1] != "CLOSED" && match[1] != "MARKDOWN" {
			continue
		}
		if place := fmt.Sprintf("%s:%d:", name, i+1); code != mistakes || !regexp.MustCompile(`(?m)^`+place+`\d+: error`).MatchString(stderr) {
			t.Errorf("%s is accepted at %s (exit code %d):\n%s", match[2], place, code, stderr)
		}
	}
}

// addresses are Markdown links that must not become any.
var addresses = []string{
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", `java\script:x`,
	"vbscript:x", "data:text/html,x", "data:image/svg+xml,x", "blob:x", "feed:javascript:alert(1)", "file:///etc/passwd",
	"//evil.example", `\\\\evil\share`, "/etc/passwd", "../../../etc/passwd", "view-source:x", "&#1;javascript:alert(1)",
	"%6aavascript:alert(1)", "javascript:", "about:blank", "tel:123", "ftp://x.example/", "https:x", "http://",
	"<java script:alert(1)>", "?x", ".", "..", "actor:", "actor:nobody", "quote:nothing", "#nowhere", "files/none.png",
}

// TestForbiddenAddresses writes them as links, pictures and references, each in
// lines of its own: each is an error that is told there.
func TestForbiddenAddresses(t *testing.T) {
	t.Parallel()
	for _, form := range []string{"[x](ADDRESS)\n\n", "![x](ADDRESS)\n\n", "[x][rN]\n\n[rN]: ADDRESS\n\n"} {
		var text strings.Builder
		for i, address := range addresses {
			text.WriteString(strings.NewReplacer("ADDRESS", address, "N", fmt.Sprint(i)).Replace(form))
		}
		told := errorLines(t, text.String())
		height := strings.Count(form, "\n")
		for i, address := range addresses {
			isThere := func(line int) bool { return line > i*height && line <= (i+1)*height }
			if !slices.ContainsFunc(told, isThere) {
				t.Errorf("%q with %s is no mistake", form, address)
			}
		}
	}
}

// errorLines are the lines of an index.md at which errors are told.
func errorLines(t *testing.T, text string) (lines []int) {
	t.Helper()
	folder := quickFolder(t)
	plainLayouts(t, folder)
	write(t, filepath.Join(folder, "config.yaml"), "title: x\n")
	write(t, filepath.Join(folder, "content/index.md"), text)
	_, _, stderr := generator(t, "check", "--config", filepath.Join(folder, "config.yaml"))
	for _, match := range regexp.MustCompile(`(?m)^content/index.md:(\d+):\d+: error`).FindAllStringSubmatch(stderr, -1) {
		line, err := strconv.Atoi(match[1])
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, line)
	}
	return lines
}

// TestInjectionHasAllFields holds the briefing of testdata/injection against the
// domain: no field of it is left out.
func TestInjectionHasAllFields(t *testing.T) {
	text, err := os.ReadFile("testdata/injection/briefing.txtar")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, match := range field.FindAllStringSubmatch(string(text), -1) {
		named[match[2]] = true
	}
	for _, name := range domainFields() {
		if !named[name] {
			t.Errorf("testdata/injection has no field %s", name)
		}
	}
}

// domainFields are all fields that an author fills, as Struct.Field.
func domainFields() []string {
	left := []string{"Config.Content", "Config.Layouts", "Config.Output"} // folders, which other tests are about
	var list []string
	for _, it := range []any{
		config.Config{}, briefing.Page{}, briefing.Article{}, briefing.Annotation{}, briefing.Selector{}, briefing.Sense{}, briefing.Actor{},
		briefing.Event{}, briefing.Claim{}, briefing.Report{}, briefing.Judgement{}, briefing.Outlet{},
	} {
		structure := reflect.TypeOf(it)
		for i := range structure.NumField() {
			name := structure.Name() + "." + structure.Field(i).Name
			if !slices.Contains(left, name) && !derived(structure.Field(i)) {
				list = append(list, name)
			}
		}
	}
	return list
}

// derived tells fields that are not keys but follow from others.
func derived(f reflect.StructField) bool {
	return f.Anonymous || slices.Contains([]string{"At", "ID", "Annotations", "Nobody", "Reports", "Mentions"}, f.Name)
}
