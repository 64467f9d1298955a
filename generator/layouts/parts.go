package layouts

import (
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// part is a template that a file defines, with the parts that it shows in turn.
type part struct {
	file  *origin.File
	tree  *parse.Tree
	shows []*parse.TemplateNode

	memoised []string // the parts that it shows by memo
}

// parts are the templates that files define, by name: what stands outside of
// {{define}} under the file's path.
type parts map[string]*part

// add takes in what a file defines. A second part of a name is told.
func (p parts) add(defined parts, list *diagnostic.List) {
	for _, name := range defined.names() {
		it := defined[name]
		if before := p[name]; before != nil {
			list.Error(placeOf(it.file, it.tree.Root), "the part "+diagnostic.Quote(name)+" is defined a second time",
				diagnostic.Note{At: placeOf(before.file, before.tree.Root), Message: "first here"})
			continue
		}
		p[name] = it
	}
}

// with is the parts of a page: the shared ones, but its own go before them.
func (p parts) with(own parts) parts {
	all := make(parts, len(p)+len(own))
	for name, it := range p {
		all[name] = it
	}
	for name, it := range own {
		all[name] = it
	}
	return all
}

// shownByMemo is a template that shows every part that memo shows.
func (p parts) shownByMemo() string {
	var b strings.Builder
	for _, name := range p.names() {
		for _, shown := range p[name].memoised {
			b.WriteString("{{template " + strconv.Quote(shown) + " .}}")
		}
	}
	return b.String()
}

func (p parts) names() []string {
	names := make([]string, 0, len(p))
	for name := range p {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// check tells parts that are shown but not defined, and parts that are nested
// too deep. It follows what the part of a name shows.
func (p parts) check(entry string, list *diagnostic.List) (ok bool) {
	c := checker{parts: p, list: list, levels: map[string]int{}, ok: true}
	levels := c.depth(entry)
	c.memos()
	if levels > mostLevels {
		if p["main"] != nil {
			entry = "main"
		}
		list.Errorf(p[entry].file.Whole(), "parts that show parts are nested deeper than %d levels", mostLevels)
		return false
	}
	return c.ok
}

// memos tells parts that memo shows and that use memo themselves: such a part
// might be drawn within its own drawing, for ever.
func (c *checker) memos() {
	for _, name := range c.parts.names() {
		if _, shown := c.levels[name]; !shown {
			continue
		}
		for _, memoised := range c.parts[name].memoised {
			if it := c.parts[memoised]; c.parts.useMemo(memoised, map[string]bool{}) {
				c.ok = false
				c.list.Errorf(placeOf(it.file, it.tree.Root), "the part %s is shown by memo and may not use memo itself", diagnostic.Quote(memoised))
			}
		}
	}
}

// useMemo tells whether a part, or one that it shows, uses memo.
func (p parts) useMemo(name string, seen map[string]bool) bool {
	it := p[name]
	if it == nil || seen[name] {
		return false
	}
	seen[name] = true
	return len(it.memoised) > 0 || slices.ContainsFunc(it.shows, func(shown *parse.TemplateNode) bool {
		return p.useMemo(shown.Name, seen)
	})
}

type checker struct {
	parts  parts
	list   *diagnostic.List
	levels map[string]int // of each part that has been looked at
	ok     bool
}

// depth is how many levels of parts a part has, itself counted. A part that
// shows itself again is counted once.
func (c *checker) depth(name string) int {
	if levels, known := c.levels[name]; known {
		return levels
	}
	c.levels[name] = 0 // while it is being looked at
	deepest := 0
	for _, shown := range c.parts[name].shows {
		if c.parts[shown.Name] == nil {
			c.ok = false
			c.list.Errorf(placeOf(c.parts[name].file, shown), "there is no part %s%s",
				diagnostic.Quote(shown.Name), suggestion(shown.Name, c.parts.names()))
			continue
		}
		deepest = max(deepest, c.depth(shown.Name))
	}
	c.levels[name] = deepest + 1
	return deepest + 1
}
