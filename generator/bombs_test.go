package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// bomb is a briefing that is made to take more than any machine has.
type bomb struct {
	name    string
	plant   func(t *testing.T, folder string)
	command string
	code    int
	told    string // what standard error says
	most    int    // MiB of memory that the program may take
}

// The bounds of memory: a refusal costs next to nothing, one text of the largest
// size that is read, or a register of 100,000 records, some hundreds of times more.
const (
	little = 64
	more   = 400
	much   = 800
)

// bombs is a function so that the children of this test do not hold them all.
func bombs() []bomb {
	return []bomb{
		{"YAML, aliases of aliases", file("actors.yaml", aliases()), "check", mistakes, "actors.yaml:2:", little},
		{"YAML, brackets 100,000 deep", file("actors.yaml", strings.Repeat("[", 100_000)), "check", mistakes, "32 levels", little},
		{"YAML, mappings 100,000 deep", file("actors.yaml", strings.Repeat("{a: ", 100_000)), "check", mistakes, "32 levels", little},
		{"YAML, lists 100,000 deep", file("claims.yaml", strings.Repeat("- ", 100_000)), "check", mistakes, "32 levels", little},
		{"YAML, indented 2,000 deep", file("timeline.yaml", indented(2000)), "check", mistakes, "32 levels", little},
		{"YAML, front matter 100,000 deep", file("articles/a.md", "---\ntitle: "+strings.Repeat("[", 100_000)+"\n---\nText.\n"), "check", mistakes, "32 levels", little},
		{"YAML, 100 MB of nothing", sparse("actors.yaml", 100<<20), "check", mistakes, "at most 64 MiB", little},
		{"YAML, 60 MB of nothing", sparse("actors.yaml", 60<<20), "check", mistakes, "actors.yaml:1:1", more},
		{"YAML, one key of 2 MB", file("actors.yaml", strings.Repeat("a", 2<<20)+": {name: A, kind: person}\n"), "check", mistakes, "actors.yaml:1:1", more},
		{"YAML, 100,000 unknown keys", file("actors.yaml", "a:\n"+many(100_000, "  key-%d: x\n")), "check", mistakes, "and ", more},
		{"100,000 actors", file("actors.yaml", many(100_000, "a-%d: {name: Name %[1]d, kind: person}\n")+nameless), "check", mistakes, `"name"`, much},
		{"100,000 actors of one name", file("actors.yaml", many(100_000, "a-%d: {name: The Name, kind: person}\n")+nameless), "check", mistakes, `"name"`, much},
		{"an article of 100 MB", sparse("articles/a.md", 100<<20), "check", mistakes, "at most 4 MiB", little},
		{"a picture of 100 MB", sparse("files/a.png", 100<<20), "check", mistakes, "64 MiB", little},
		{"an article of 4 MiB", file("articles/a.md", article(largest(plain))), "build", done, "", more},
		{"an article of 4 MiB, and a quote that does not stand in it", both(file("articles/a.md", article(largest(plain))),
			file("annotations/a.yaml", "- {quote: Words upon words for every everlasting, note: x}\n")), "check", mistakes, "nearest passage", more},
		{"an article of 4 MiB and a byte", file("articles/a.md", article(largest(plain))+"x"), "check", mistakes, "at most 4 MiB", little},
		{"an article of one line of 4 MiB", file("articles/a.md", article(largest("word "))), "build", done, "", more},
		{"Markdown, bullets in a line", file("articles/a.md", article(largest("- "))), "check", mistakes, "a.md:6:", more},
		{"Markdown, quotations in a line", file("articles/a.md", article(largest(">"))), "check", mistakes, "a.md:6:", more},
		{"Markdown, emphasis without end", file("articles/a.md", article(largest("*a_"))), "check", mistakes, "a.md:", more},
		{"Markdown, opening brackets", file("articles/a.md", article(largest("["))), "check", mistakes, "a.md:6:", more},
		{"Markdown, code that is slow to colour", file("articles/a.md", article("```apacheconf\n"+strings.Repeat("a", 1<<20)+"\n```\n")), "build", done, "", more},
		{"Markdown, a table of 100,000 cells", file("articles/a.md", article("|a|b|\n|-|-|\n"+strings.Repeat("|x|y|\n", 50_000))), "build", done, "", more},
	}
}

// aliases is the billion laughs: nine levels, each nine times the one before.
func aliases() string {
	text := "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
	for i := 1; i < 9; i++ {
		text += fmt.Sprintf("a%d: &a%[1]d [%s]\n", i, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), ", "))
	}
	return "first: {name: A, kind: person}\n" + text
}

// nameless is a mistake, so that the pages of 100,000 actors need not be made.
const nameless = "nameless: {kind: person}\n"

const plain = "Words upon words for ever and ever. And *more* of them.\n\n"

func indented(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func many(count int, line string) string {
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, line, i)
	}
	return b.String()
}

const frontMatter = "---\ntitle: T\noutlet: gazette\npublished: 2022\n---\n"

func article(body string) string { return frontMatter + body }

// largest repeats a text up to the largest body that an article may have.
func largest(unit string) string {
	const size = 4<<20 - len(frontMatter)
	return strings.Repeat(unit, size/len(unit)) + strings.Repeat("x", size%len(unit))
}

func file(name, text string) func(*testing.T, string) {
	return func(t *testing.T, folder string) { write(t, filepath.Join(folder, "content", name), text) }
}

// sparse is a file of a size, all of it zeros, that takes no room on the disk.
func sparse(name string, size int64) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		file(name, "")(t, folder)
		if err := os.Truncate(filepath.Join(folder, "content", name), size); err != nil {
			t.Fatal(err)
		}
	}
}

func both(a, b func(*testing.T, string)) func(*testing.T, string) {
	return func(t *testing.T, folder string) { a(t, folder); b(t, folder) }
}

// TestBombs hands the program what would bring a careless one down: it ends, says
// what is wrong where something is, and takes no more memory than it may.
func TestBombs(t *testing.T) {
	t.Parallel()
	for _, bomb := range bombs() {
		t.Run(bomb.name, func(t *testing.T) { bomb.try(t) })
	}
}

func (b bomb) try(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	copyLayouts(t, folder)
	for name, text := range defaults {
		write(t, filepath.Join(folder, name), text)
	}
	b.plant(t, folder)
	ended, peak := measureChild(t, b.command, "--config", filepath.Join(folder, "config.yaml"))
	if ended.code != b.code || !strings.Contains(ended.stderr, b.told) {
		t.Errorf("exit code %d, want %d and %q:\n%s", ended.code, b.code, b.told, start(ended.stderr))
	}
	if len(ended.stderr) > 100_000 {
		t.Errorf("the mistakes are told in %d bytes", len(ended.stderr))
	}
	if peak > b.most<<10 {
		t.Errorf("the program took %d MiB, want at most %d", peak>>10, b.most)
	}
	t.Logf("%d MiB", peak>>10)
}

func start(text string) string { return text[:min(len(text), 3000)] }
