package layouts

import (
	"errors"
	"fmt"
	"html/template"
	"io"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// parse reads one file of templates and puts its literal words in.
func (s *Set) parse(file *origin.File, list *diagnostic.List) (defined parts, ok bool) {
	parsed, err := s.parseFile(file)
	if err != nil {
		m := s.mistake(err, file.Path)
		list.Error(m.At, m.Message)
		return nil, false
	}
	defined = parts{}
	for _, it := range parsed.Templates() {
		if it.Tree == nil || it.Tree.Root == nil {
			continue
		}
		walk := walker{file: file, words: s.words, list: list}
		walk.nodes(it.Tree.Root)
		if walk.tooDeep {
			return nil, false
		}
		defined[it.Name()] = &part{file: file, tree: it.Tree, shows: walk.shows, memoised: walk.memoised}
	}
	return defined, true
}

// parseFile has the library read a file. Should it panic, that is to the user no
// more than a file that cannot be read.
func (s *Set) parseFile(file *origin.File) (parsed *template.Template, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("template: %s:1: %v", file.Path, fault)
		}
	}()
	return template.New(file.Path).Funcs(s.functions(&memo{})).Parse(file.Text)
}

func (s *Set) functions(m *memo) template.FuncMap {
	w := s.words
	return template.FuncMap{
		"word": w.show, "term": w.term, "number": w.number, "lang": w.foreign, "own": w.ownTexts, "direction": w.runs,
		"_word": w.escapedWord, "_term": w.escapedTerm, "_number": w.escapedNumber,
		"link": w.link, "name": w.name, "sentences": w.sentences, "date": date, "spoke": spoke,
		"memo": m.draw, "memos": m.drawEach, "digest": digest,
	}
}

// compile makes the template of one kind of page out of its own parts and the
// shared ones.
func (s *Set) compile(kind string, shared, own parts, list *diagnostic.List) {
	entry := s.file(kind)
	all := shared.with(own)
	if own["main"] != nil {
		entry = s.file("_frame")
	}
	switch {
	case all[entry] == nil && s.files[entry] == nil:
		list.ErrorIn(entry, `is missing: it stands around every page that defines "main"`)
		return
	case all[entry] == nil: // it could not be read
		return
	case len(all) > mostParts:
		list.ErrorIn(s.file(kind), fmt.Sprintf("is made of more than %d parts", mostParts))
		return
	case !all.check(entry, list):
		return
	}
	page, err := s.assemble(entry, all)
	if err != nil {
		m := s.mistake(err, s.file(kind))
		list.Error(m.At, m.Message)
		return
	}
	s.pages[kind] = page
}

// probe is the name of a template that shows a page only to have it escaped.
const probe = "probe"

// assemble joins parts to one template and has the library work out now how
// everything in it is escaped, which it else does when it is first rendered.
func (s *Set) assemble(entry string, all parts) (page *template.Template, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("template: %s:1: %v", entry, fault)
		}
	}()
	m := &memo{made: map[drawn]template.HTML{}}
	page = template.New(entry).Funcs(s.functions(m))
	m.page = page
	for name, it := range all {
		if _, err := page.AddParseTree(name, it.tree.Copy()); err != nil {
			return nil, err
		}
	}
	// What stands behind something that fails is escaped but not executed.
	failing, err := page.New(probe).Parse(`{{index nil 0}}{{template "` + entry + `" .}}` + all.shownByMemo())
	if err != nil {
		return nil, err
	}
	var wrong *template.Error
	if err := failing.Execute(io.Discard, nil); errors.As(err, &wrong) {
		return nil, wrong
	}
	spareEscapers(page)
	return page.Lookup(entry), nil
}
