package main

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"

	"golang.org/x/sync/errgroup"

	"annotated-briefing/generator/config"
	"annotated-briefing/generator/export"
	"annotated-briefing/generator/layouts"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/page"
	"annotated-briefing/generator/public"
)

// publish renders everything on all cores and hands each file on as soon as it
// is made, so that memory holds the pages in hand and no more.
func publish(folder *public.Folder, from source) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	group.Go(func() error { return writeExports(folder, from) })
	for _, it := range from.pages {
		group.Go(func() error { return writePage(folder, from.templates, it) })
	}
	group.Go(func() error { return writeAssets(folder, from.templates) })
	for _, file := range from.site.Files {
		group.Go(func() error {
			return copyFile(folder, from.files, path.Join(from.settings.Content, "files", file.Path), "files/"+file.Path)
		})
	}
	return group.Wait()
}

func writePage(folder *public.Folder, templates *layouts.Set, it page.Page) error {
	html, err := templates.Render(it.Template, it.View())
	if err != nil {
		return fmt.Errorf("%s: %w", it.Address, err)
	}
	return folder.Write(it.Address, html)
}

// codeStylesheet is where pages find the colours of code.
const codeStylesheet = "assets/code.css"

func writeAssets(folder *public.Folder, templates *layouts.Set) error {
	for _, asset := range templates.Assets() {
		content, err := templates.ReadAsset(asset)
		if err != nil {
			return err
		}
		if err := folder.Write("assets/"+asset, content); err != nil {
			return err
		}
	}
	return folder.Write(codeStylesheet, []byte(markdown.Stylesheet()))
}

func copyFile(folder *public.Folder, files fs.FS, from, to string) error {
	content, err := fs.ReadFile(files, from)
	if err != nil {
		return fmt.Errorf("copying %s: %w", from, err)
	}
	return folder.Write(to, content)
}

func writeExports(folder *public.Folder, from source) error {
	settings := exportSettings(from.settings)
	document, err := export.JSON(from.site, settings)
	if err != nil {
		return err
	}
	made := []export.File{{Path: "briefing.json", Content: document}}
	if settings.BaseURL != "" {
		feed, err := export.Feed(from.site, settings)
		if err != nil {
			return err
		}
		maps, err := export.Sitemap(from.pages, settings.BaseURL)
		if err != nil {
			return err
		}
		made = append(append(made, export.File{Path: "feed.xml", Content: feed}), maps...)
	}
	for _, file := range made {
		if err := folder.Write(file.Path, file.Content); err != nil {
			return err
		}
	}
	return nil
}

func pageSettings(c config.Config, templates *layouts.Set) page.Settings {
	return page.Settings{
		Title: c.Title, Subtitle: c.Subtitle, Authors: c.Authors, Description: c.Description,
		Language: c.Language, Cutoff: c.Date, BaseURL: c.BaseURL, Word: templates.Word,
	}
}

func exportSettings(c config.Config) export.Settings {
	return export.Settings{
		Title: c.Title, Subtitle: c.Subtitle, Authors: c.Authors, Description: c.Description,
		Language: c.Language, Cutoff: c.Date, BaseURL: c.BaseURL,
	}
}
