package main

import (
	"fmt"
	"io/fs"
	"os"
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
	home, err := os.OpenRoot(filepath.Dir(o.config))
	if err != nil {
		return "", fmt.Errorf("opening the folder of %s: %w", o.config, err)
	}
	defer home.Close()
	files := home.FS()

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
	if o.command == "check" {
		_, warnings := list.Counts()
		return fmt.Sprintf("no errors, %s", counted(warnings, "warning")), nil
	}
	pages := page.Plan(site, pageSettings(settings, templates))
	folder, err := public.Open(output)
	if err != nil {
		return "", err
	}
	defer folder.Close()
	if err := publish(folder, source{files: files, settings: settings, templates: templates, site: site, pages: pages}); err != nil {
		return "", err
	}
	changes, err := folder.Commit()
	if err != nil {
		return "", err
	}
	return summary(len(pages), output, changes), nil
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

// source is everything that public/ is made of.
type source struct {
	files     fs.FS
	settings  config.Config
	templates *layouts.Set
	site      *link.Site
	pages     []page.Page
}
