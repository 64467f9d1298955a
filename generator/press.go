package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"strings"

	"annotated-briefing/generator/config"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/export"
	"annotated-briefing/generator/layouts"
	"annotated-briefing/generator/link"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/page"
	"annotated-briefing/generator/parallel"
	"annotated-briefing/generator/search"
)

// press is everything that public/ is made of, and where it goes.
type press struct {
	files     fs.FS
	settings  config.Config
	templates *layouts.Set
	site      *link.Site
	pages     []page.Page
	list      *diagnostic.List
	write     func(path string, content []byte) error // safe for concurrent use; content is not kept
	index     *search.Index                           // of what the pages show
}

// print renders everything on all cores and hands each file on as soon as it is
// made, so that memory holds the pages in hand and no more. What layouts do
// wrong goes to the list. What they were made from makes room in memory, at once,
// for the index of all their words.
func (p *press) print() error {
	p.index = search.New(page.FoundKinds, func(name string, content []byte) error { return p.write("assets/"+searchFolder+name, content) })
	work := []func() error{p.printExports, p.printAssets}
	for i, it := range p.pages {
		work = append(work, func() error { return p.printPage(i, it) })
	}
	for _, file := range p.site.Files {
		work = append(work, func() error {
			return p.copyFile(path.Join(p.settings.Content, "files", file.Path), "files/"+file.Path)
		})
	}
	if err := parallel.Try(len(work), func(i int) error { return work[i]() }); err != nil {
		return err
	}
	p.site, p.pages, p.templates = nil, nil, nil
	runtime.GC()
	return p.index.Finish()
}

func (p press) printPage(number int, it page.Page) error {
	if it.Script != nil {
		if err := p.index.Add(number, nil); err != nil {
			return err
		}
		return p.write(it.Address, it.Script())
	}
	view, found := it.Make()
	if err := p.index.Add(number, found); err != nil {
		return err
	}
	err := p.templates.Render(it.Template, view, func(html []byte) error { return p.write(it.Address, html) })
	var mistake *layouts.Mistake
	if errors.As(err, &mistake) {
		p.tell(mistake)
		return nil
	}
	return err
}

// tell puts a layout's mistake on the list, which keeps one of many alike.
func (p press) tell(mistake *layouts.Mistake) {
	if mistake.At.IsZero() {
		p.list.ErrorIn(p.settings.Layouts, mistake.Message)
	} else {
		p.list.Error(mistake.At, mistake.Message)
	}
}

// What the generator itself puts among the assets.
const (
	codeStylesheet = "code.css" // where pages find the colours of code
	searchFolder   = "search/"  // where search.html finds its index
)

func (p press) printAssets() error {
	for _, asset := range p.templates.Assets() {
		if asset == codeStylesheet || strings.HasPrefix(asset, searchFolder) {
			p.list.ErrorIn(path.Join(p.settings.Layouts, "assets", asset), "is the generator's own: give this file another name")
			continue
		}
		content, err := p.templates.ReadAsset(asset)
		if err != nil {
			return err
		}
		if err := p.write("assets/"+asset, content); err != nil {
			return err
		}
	}
	return p.write("assets/"+codeStylesheet, []byte(markdown.Stylesheet()))
}

func (p press) copyFile(from, to string) error {
	content, err := fs.ReadFile(p.files, from)
	if err != nil {
		return fmt.Errorf("copying %s: %w", from, err)
	}
	return p.write(to, content)
}

func (p press) printExports() error {
	settings := exportSettings(p.settings)
	document, err := export.JSON(p.site, settings)
	if err != nil {
		return err
	}
	if err := p.write("briefing.json", document); err != nil || settings.BaseURL == "" {
		return err
	}
	feed, err := export.Feed(p.site, settings)
	if err != nil {
		return err
	}
	made, err := export.Sitemap(p.pages, settings.BaseURL)
	if err != nil {
		return err
	}
	for _, file := range append(made, export.File{Path: "feed.xml", Content: feed}) {
		if err := p.write(file.Path, file.Content); err != nil {
			return err
		}
	}
	return nil
}

func pageSettings(c config.Config, templates *layouts.Set) page.Settings {
	return page.Settings{
		Title: c.Title, Subtitle: c.Subtitle, Authors: c.Authors, Description: c.Description,
		Language: c.Language, Interface: templates.Language(), RightToLeft: templates.RightToLeft(), Cutoff: c.Date, BaseURL: c.BaseURL, Word: templates.Word,
	}
}

func exportSettings(c config.Config) export.Settings {
	return export.Settings{
		Title: c.Title, Subtitle: c.Subtitle, Authors: c.Authors, Description: c.Description,
		Language: c.Language, Cutoff: c.Date, BaseURL: c.BaseURL,
	}
}
