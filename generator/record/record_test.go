package record_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
)

var update = flag.Bool("update", false, "rewrite what the texts in testdata expect")

// TestTexts reads every YAML and Markdown file of every archive in testdata.
// What it is to give stands behind it under the same name: its values in
// NAME.values, each with its place, and its mistakes in NAME.messages.
func TestTexts(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives in testdata", err)
	}
	for _, path := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			told := tellAll(archive)
			if *update {
				if err := os.WriteFile(path, told, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			wanted, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if string(told) != string(wanted) {
				t.Errorf("%s tells otherwise; see the difference with -update\n%s", path, told)
			}
		})
	}
}

// tellAll is the archive as it ought to be.
func tellAll(archive *txtar.Archive) []byte {
	out := &txtar.Archive{Comment: archive.Comment}
	for _, input := range archive.Files {
		if strings.HasSuffix(input.Name, ".values") || strings.HasSuffix(input.Name, ".messages") {
			continue
		}
		values, messages := tell(input.Name, strings.ReplaceAll(string(input.Data), "↲\n", ""))
		out.Files = append(out.Files, input)
		if values != "" {
			out.Files = append(out.Files, txtar.File{Name: input.Name + ".values", Data: []byte(values)})
		}
		if messages != "" {
			out.Files = append(out.Files, txtar.File{Name: input.Name + ".messages", Data: []byte(messages)})
		}
	}
	return txtar.Format(out)
}

func tell(name, text string) (values, messages string) {
	file := &origin.File{Path: name, Text: text}
	list := &diagnostic.List{}
	var out strings.Builder
	switch {
	case strings.HasSuffix(name, ".md"):
		front, body := record.FrontMatter(file, list)
		dump(&out, "", front, list)
		fmt.Fprintf(&out, "body %s\n", place(body))
	case strings.HasSuffix(name, ".register.yaml"):
		readAnimals(&out, record.Parse(file, list), list)
	default:
		dump(&out, "", record.Parse(file, list), list)
	}
	var told strings.Builder
	list.Print(&told, diagnostic.Options{Warnings: true})
	return out.String(), told.String()
}

func dump(out *strings.Builder, indent string, node record.Node, list *diagnostic.List) {
	switch node.Kind() {
	case record.Missing:
		fmt.Fprintf(out, "nothing\n")
	case record.Scalar:
		text := node.Text(list)
		fmt.Fprintf(out, "%s\n", place(text))
	case record.Sequence:
		fmt.Fprintf(out, "list\n")
		for _, item := range node.Items(list) {
			fmt.Fprintf(out, "%s- ", indent)
			dump(out, indent+"  ", item, list)
		}
	case record.Mapping:
		fmt.Fprintf(out, "mapping\n")
		for key, value := range node.Pairs(list) {
			fmt.Fprintf(out, "%s%s: ", indent, place(key))
			dump(out, indent+"  ", value, list)
		}
	}
}

// place writes a text with where it stands. Where it is not written as it is,
// each piece that is comes with its own place.
func place(text origin.Text) string {
	if text.At.IsZero() {
		return "(not written)"
	}
	if len(text.Anchors) == 0 {
		return fmt.Sprintf("%q %s", text.Value, lineColumn(text.At))
	}
	var out strings.Builder
	from := 0
	for i := range text.Anchors {
		to := len(text.Value)
		if i+1 < len(text.Anchors) {
			to = text.Anchors[i+1].Value
		}
		from = text.Anchors[i].Value
		if i == 0 && from > 0 {
			fmt.Fprintf(&out, "%q %s+", text.Value[:from], lineColumn(text.Part(0, from)))
		}
		if i > 0 {
			out.WriteString("+")
		}
		fmt.Fprintf(&out, "%q %s", text.Value[from:to], lineColumn(text.Part(from, to)))
	}
	return out.String()
}

func lineColumn(at origin.Span) string {
	line, column := at.Position()
	return fmt.Sprintf("%d:%d", line, column)
}
