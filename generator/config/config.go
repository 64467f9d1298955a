// Package config reads config.yaml: what a briefing is called, where its folders
// lie, and what holds for all of its articles.
//
//	title: …                  # required
//	subtitle: …
//	language: en              # BCP 47
//	date: 2022-02-15          # information cut-off, one day
//	authors: [Name, …]
//	description: …
//	base_url: https://…/
//	content: content          # folders below that of config.yaml
//	layouts: layouts
//	output: public
//	mentions: first           # first | all | none
//	publish: full             # full | excerpts | none
//
// Every mistake is told at its place; a value that is wrong is left at its
// default, so that the rest of the briefing can be checked in the same run.
package config

import (
	"errors"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
	"annotated-briefing/generator/textfile"
)

// maxSize is the largest configuration that is read, in bytes.
const maxSize = 1 << 20

// Config is a briefing's configuration. Of what was not written it holds the
// default.
type Config struct {
	Title       string
	Subtitle    string
	Language    string    // BCP 47, as written
	Date        edtf.Date // the information cut-off: one day, or zero
	Authors     []string
	Description string
	BaseURL     string // absolute, with "/" at its end, or ""

	// The folders, relative to that of config.yaml, clean and with "/".
	// None lies in another.
	Content, Layouts, Output string

	Mentions briefing.Density
	Publish  briefing.Publish
}

// Load reads the configuration that is called name in fsys, the folder that the
// briefing's paths are relative to. Mistakes go to the list. It is not ok where
// there is nothing to go on with: no readable file, or no usable folders.
func Load(fsys fs.FS, name string, list *diagnostic.List) (config Config, ok bool) {
	if _, err := fs.Lstat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		list.ErrorIn(name, "does not exist; a briefing is built in its own folder, or told where with --config")
		return Config{}, false
	}
	file, ok := textfile.Read(fsys, name, maxSize, list)
	if !ok {
		return Config{}, false
	}
	node := record.Parse(file, list)
	r := reader{node.Fields(list), list}
	config = Config{
		Title:       trimmed(r.Required("title")),
		Subtitle:    r.text("subtitle"),
		Language:    r.language(),
		Date:        r.date(),
		Authors:     r.authors(),
		Description: r.text("description"),
		BaseURL:     r.baseURL(),
		Mentions:    record.Choice(r.Fields, "mentions", briefing.Densities, briefing.MentionsFirst),
		Publish:     record.Choice(r.Fields, "publish", briefing.Publishes, briefing.PublishFull),
	}
	ok = r.folders(&config)
	r.Done()
	return config, ok && node.Kind() == record.Mapping
}

// reader reads the fields of the one record that the file is.
type reader struct {
	*record.Fields
	list *diagnostic.List
}

func trimmed(text origin.Text) string { return strings.TrimSpace(text.Value) }

func (r reader) text(key string) string { return trimmed(r.Text(key)) }

func (r reader) authors() (names []string) {
	for _, name := range r.Texts("authors") {
		names = append(names, trimmed(name))
	}
	return names
}

// language is a tag of BCP 47; `en` where none is written.
func (r reader) language() string {
	const longest = 100
	text := r.Text("language")
	tag := trimmed(text)
	if tag == "" {
		return "en"
	}
	if _, err := language.Parse(tag); err != nil || len(tag) > longest || strings.Contains(tag, "_") {
		r.list.Errorf(text.At, "%s is not a language tag (BCP 47), such as en or pt-BR", diagnostic.Quote(tag))
		return "en"
	}
	return tag
}

// date is one day of the calendar: a build compares others with it.
func (r reader) date() edtf.Date {
	text := r.Text("date")
	written := trimmed(text)
	if written == "" {
		return edtf.Date{}
	}
	date, err := edtf.Parse(written)
	switch {
	case err != nil:
		r.list.Errorf(text.At, "%q: %v", "date", err)
	case date.Machine() != written || len(written) != len("2022-02-15"):
		r.list.Errorf(text.At, `"date" must be one day, such as 2022-02-15, not %s`, diagnostic.Quote(written))
	default:
		return date
	}
	return edtf.Date{}
}
