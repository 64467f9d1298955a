package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

func (f *flattener) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		f.inline(c)
	}
}

func (f *flattener) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		f.words(n)
	case *ast.Emphasis:
		kind := tokenEmphasis
		if n.Level == 2 {
			kind = tokenStrong
		}
		f.nest(token{kind: kind}, n)
	case *extension.Strikethrough:
		f.nest(token{kind: tokenStrike}, n)
	case *ast.CodeSpan:
		f.codeSpan(n)
	case *ast.Link:
		f.link(n)
	case *ast.Image:
		f.picture(n)
	case *ast.AutoLink:
		f.autolink(n)
	case *ast.RawHTML:
		f.rawHTML(n)
	case *extension.TaskCheckBox:
		f.checkbox(n)
	case *signNode:
		index := f.number(n.definition)
		f.single(token{kind: tokenSign, a: int32(index), b: int32(len(f.footnotes[index].signs) - 1)})
	}
}

// nest writes an inline element that holds others.
func (f *flattener) nest(t token, n ast.Node) {
	if f.depth >= MaxDepth {
		if f.tooDeep == nil {
			f.tooDeep = &Problem{Source: Span{n.Pos(), n.Pos() + 1}, Kind: TooDeep, Fatal: true}
		}
		return
	}
	f.depth++
	opening := f.open(t)
	f.inlines(n)
	f.close(opening)
	f.depth--
}

func (f *flattener) words(n *ast.Text) {
	s := n.Segment
	value := f.source[s.Start:s.Stop]
	if n.IsRaw() {
		f.code(value, s.Start)
	} else {
		f.textWriter.prose(value, s.Start)
	}
	switch {
	case n.HardLineBreak():
		f.at(s.Stop)
		f.space(tokenBreak)
	case n.SoftLineBreak():
		f.at(s.Stop)
		f.text = append(f.text, ' ')
	}
}

// codeSpan writes a code span. In a table cell \| is a bar that does not end the
// cell, in code too (GitHub Flavored Markdown 0.29, example 200).
func (f *flattener) codeSpan(n *ast.CodeSpan) {
	opening := f.open(token{kind: tokenCode})
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s := c.(*ast.Text).Segment
		value, at := f.source[s.Start:s.Stop], s.Start
		for f.inCell {
			i := bytes.Index(value, []byte(`\|`))
			if i < 0 {
				break
			}
			f.code(value[:i], at)
			value, at = value[i+1:], at+i+1
			f.code(value[:1], at)
			value, at = value[1:], at+1
		}
		f.code(value, at)
	}
	f.close(opening)
}

func (f *flattener) link(n *ast.Link) {
	index := len(f.links)
	start := len(f.text)
	f.links = append(f.links, Link{
		Destination: destination(n.Destination),
		Title:       string(resolve(n.Title)),
		Label:       Span{start, start},
	})
	f.nest(token{kind: tokenLink, a: int32(index)}, n)
	link := &f.links[index]
	link.Label.End = max(len(f.text), start)
	link.Source = f.place(n.Destination, n)
}

func (f *flattener) picture(n *ast.Image) {
	alt := f.alternative(n, nil, 0)
	link := Link{
		Destination: destination(n.Destination),
		Title:       string(resolve(n.Title)),
		Label:       Span{len(f.text), len(f.text)},
		Source:      f.place(n.Destination, n),
		Picture:     true,
		Alt:         string(bytes.TrimSpace(alt)),
	}
	if link.Alt == "" {
		f.problems = append(f.problems, Problem{Source: Span{n.Pos(), n.Pos() + 2}, Kind: PictureWithoutAlt, Fatal: true})
	}
	f.single(token{kind: tokenPicture, a: int32(len(f.links))})
	f.links = append(f.links, link)
}

// alternative gathers the words of a picture's description.
func (f *flattener) alternative(n ast.Node, to []byte, depth int) []byte {
	for c := n.FirstChild(); c != nil && depth < MaxDepth; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			value := f.source[c.Segment.Start:c.Segment.Stop]
			if c.IsRaw() {
				to = append(to, bytes.ReplaceAll(value, []byte("\n"), []byte(" "))...)
			} else {
				to = append(to, resolve(value)...)
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				to = append(to, ' ')
			}
		case *ast.AutoLink:
			to = append(to, c.Label(f.source)...)
		default:
			to = f.alternative(c, to, depth+1)
		}
	}
	return to
}

func (f *flattener) autolink(n *ast.AutoLink) {
	label := n.Label(f.source)
	target := string(n.URL(f.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(label), []byte("mailto:")) {
		target = "mailto:" + target
	}
	place := f.place(label, n)
	opening := f.open(token{kind: tokenLink, a: int32(len(f.links))})
	start := len(f.text)
	f.verbatim(label, place.Start)
	f.close(opening)
	f.links = append(f.links, Link{
		Destination: target,
		Label:       Span{start, len(f.text)},
		Source:      place,
		Autolink:    true,
	})
}

func (f *flattener) checkbox(n *extension.TaskCheckBox) {
	t := token{kind: tokenCheckbox}
	if n.IsChecked {
		t.flag = 1
	}
	f.single(t)
	if f.item >= 0 {
		f.tokens[f.item].flag |= taskItem
	}
}

// destination resolves escapes and entities one after the other, as goldmark does
// before it writes a destination.
func destination(written []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(written))))
}

// place returns where part stands in the source, of which goldmark gives slices
// where it can; else where the inline element n begins.
func (f *flattener) place(part []byte, n ast.Node) Span {
	start := cap(f.source) - cap(part)
	if len(part) > 0 && start >= 0 && start < len(f.source) && &f.source[start] == &part[0] {
		return Span{start, start + len(part)}
	}
	return Span{n.Pos(), n.Pos() + 1}
}
