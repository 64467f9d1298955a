package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"annotated-briefing/generator/config"
	"annotated-briefing/generator/content"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/page"
	"annotated-briefing/generator/public"
)

// journey is the whole way from the author's files to the reader's: everything
// that can be checked is checked before anything is written.
func (o options) journey(list *diagnostic.List) (report string, err error) {
	files, err := openAuthorsFiles(filepath.Dir(o.config))
	if errors.Is(err, fs.ErrNotExist) {
		list.ErrorIn(filepath.ToSlash(o.config), "does not exist, nor does the folder that it would lie in")
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("opening the folder of %s: %w", o.config, err)
	}
	defer files.Close()

	settings, ok := config.Load(files, filepath.Base(o.config), list)
	if !ok {
		return "", nil
	}
	output := o.outputFolder(settings)
	if err := o.refuse(output, settings); err != nil {
		return "", err
	}
	written := content.Load(files, content.Settings{Folder: settings.Content, Drafts: o.drafts, Publish: settings.Publish}, list)
	templates := layouts.Load(files, settings.Layouts, settings.Language, list)
	site := link.Link(written, link.Settings{Mentions: settings.Mentions, Language: settings.Language}, list)
	if list.HasErrors() {
		return "", nil
	}
	work := press{
		files: files, settings: settings, templates: templates, site: site,
		pages: page.Plan(site, pageSettings(settings, templates)), list: list,
	}
	if o.command == "check" {
		return work.check()
	}
	return work.build(output)
}

// check makes everything and writes nothing.
func (p press) check() (report string, err error) {
	p.write = func(string, []byte) error { return nil }
	if err := p.print(); err != nil {
		return "", err
	}
	_, warnings := p.list.Counts()
	return "no errors, " + counted(warnings, "warning"), nil
}

// build makes everything into a folder, which is changed only when all is made.
func (p press) build(output string) (report string, err error) {
	folder, err := public.Open(output)
	if err != nil {
		return "", err
	}
	defer folder.Close()
	p.write = folder.Write
	pages := len(p.pages)
	if err := p.print(); err != nil || p.list.HasErrors() {
		return "", err
	}
	changes, err := folder.Commit()
	if err != nil {
		return "", err
	}
	return summary(pages, output, changes), nil
}

func (o options) outputFolder(settings config.Config) string {
	if o.output != "" {
		return o.output
	}
	return filepath.Join(filepath.Dir(o.config), filepath.FromSlash(settings.Output))
}

func (o options) refuse(output string, settings config.Config) error {
	home := filepath.Dir(o.config)
	return public.Refuse(output, filepath.Join(home, settings.Content), filepath.Join(home, settings.Layouts), o.config)
}

func summary(pages int, output string, changes public.Changes) string {
	return fmt.Sprintf("%d pages in %s: %s written, %d unchanged, %d removed",
		pages, output, counted(changes.Written, "file"), changes.Unchanged, changes.Removed)
}

// counted is a number of things in English.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
