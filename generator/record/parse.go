package record

import (
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// Parse reads a file of one YAML document. Every mistake goes to the list. A
// file that holds nothing is a Missing node whose place is the file's first
// line.
func Parse(file *origin.File, list *diagnostic.List) Node {
	return ParseAt(file, 0, len(file.Text), list)
}

// ParseAt reads one YAML document from a stretch of a file, such as front
// matter; places are places of the file.
func ParseAt(file *origin.File, start, end int, list *diagnostic.List) Node {
	source := newSource(file, start, end)
	nothing := &node{text: origin.Text{At: file.Whole()}}
	if tellForeign(source, list) {
		nothing.broken = true
		return Node{nothing}
	}
	document, err := decode(strings.NewReader(source.text()))
	if err != nil {
		tellSyntax(source, err, list)
		nothing.broken = true
		return Node{nothing}
	}
	if document == nil {
		return Node{nothing}
	}
	builder := builder{source: source, list: list}
	root := &node{}
	builder.build(root, document, 1)
	if root.kind == Missing && !root.broken {
		root = nothing
	}
	return Node{root}
}

// decode has the library read a document; nil where there is none. It panics
// where it finds a mistake of its own, and to the author that is no more than a
// text that cannot be read.
func decode(from io.Reader) (root *yaml.Node, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("yaml: %v", fault)
		}
	}()
	var document yaml.Node
	switch err := yaml.NewDecoder(from).Decode(&document); {
	case err == io.EOF || err == nil && len(document.Content) == 0:
		return nil, nil
	case err != nil:
		return nil, err
	}
	return document.Content[0], nil
}
