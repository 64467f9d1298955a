package layouts

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"text/template/parse"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// parts are the templates that files define, by name: what stands outside of
// {{define}} under the file's path.
type parts map[string]*parse.Tree

// add takes in what a file defines. A second part of a name is told.
func (p parts) add(file *origin.File, trees parts, list *diagnostic.List) {
	for _, name := range trees.names() {
		if before := p[name]; before != nil {
			list.Errorf(placeOf(file, trees[name].Root), "the part %s is defined in %s too", diagnostic.Quote(name), before.ParseName)
			continue
		}
		p[name] = trees[name]
	}
}

func (p parts) names() []string {
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// parse reads one file of templates and puts its literal words in.
func (s *Set) parse(file *origin.File, list *diagnostic.List) (trees parts, ok bool) {
	parsed, err := s.parseFile(file)
	if err != nil {
		m := s.mistake(err, file.Path)
		list.Error(m.At, m.Message)
		return nil, false
	}
	trees = parts{}
	for _, it := range parsed.Templates() {
		if it.Tree != nil && it.Tree.Root != nil {
			trees[it.Name()] = it.Tree
		}
	}
	for _, name := range trees.names() {
		walk := walker{file: file, words: s.words, list: list}
		walk.nodes(trees[name].Root)
	}
	return trees, true
}

// parseFile has the library read a file. Should it panic, that is to the user no
// more than a file that cannot be read.
func (s *Set) parseFile(file *origin.File) (parsed *template.Template, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("template: %s:1: %v", file.Path, fault)
		}
	}()
	return template.New(file.Path).Funcs(s.functions()).Parse(file.Text)
}

func (s *Set) functions() template.FuncMap {
	return template.FuncMap{"word": s.words.show, "number": s.words.number}
}

// compile makes the template of one kind of page out of its own parts and the
// shared ones.
func (s *Set) compile(kind string, shared, own parts, list *diagnostic.List) {
	entry := s.file(kind)
	if own["main"] != nil {
		entry = s.file("_frame")
		if shared[entry] == nil {
			if s.files[entry] == nil {
				list.ErrorIn(entry, "is missing: it stands around every page that defines \"main\"")
			}
			return
		}
	}
	page, err := s.assemble(entry, shared, own)
	if err == nil {
		err = escape(page)
	}
	if err != nil {
		m := s.mistake(err, s.file(kind))
		list.Error(m.At, m.Message)
		return
	}
	s.pages[kind] = page
}

func (s *Set) assemble(entry string, shared, own parts) (*template.Template, error) {
	page := template.New(entry).Funcs(s.functions()).Option("missingkey=error")
	for _, each := range []parts{shared, own} {
		for name, tree := range each {
			if _, err := page.AddParseTree(name, tree.Copy()); err != nil {
				return nil, err
			}
		}
	}
	return page.Lookup(entry), nil
}

// escape has the library work out now how everything in a page is escaped,
// which it else does when the page is first rendered.
func escape(page *template.Template) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("template: %s:1: %v", page.Name(), fault)
		}
	}()
	var wrong *template.Error
	if err := page.Execute(io.Discard, nil); errors.As(err, &wrong) {
		return wrong
	}
	return nil
}
