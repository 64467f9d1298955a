package record

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// mostLevels is how deep lists and mappings may stand in one another.
const (
	mostLevels = 32
	tooDeep    = "nested deeper than 32 levels"
)

// builder makes nodes of what the library has read, and tells what the format
// does not allow.
type builder struct {
	source *source
	list   *diagnostic.List
}

// build fills in a node. Level counts from 1.
func (b *builder) build(into *node, from *yaml.Node, level int) {
	at := b.source.at(from)
	into.text.At = b.source.span(at, min(at+1, b.source.end))
	if message := b.forbidden(from, at); message != "" {
		b.refuse(into, b.source.wordAt(at), message)
		return
	}
	if from.Kind == yaml.ScalarNode {
		b.scalar(into, from, at)
		return
	}
	if level > mostLevels {
		b.refuse(into, into.text.At, tooDeep)
		return
	}
	into.parts = make([]node, len(from.Content))
	if from.Kind == yaml.SequenceNode {
		into.kind = Sequence
		for i, item := range from.Content {
			b.build(&into.parts[i], item, level+1)
		}
		return
	}
	into.kind = Mapping
	b.mapping(into, from, level)
}

func (b *builder) refuse(node *node, at origin.Span, message string) {
	node.kind, node.broken = Missing, true
	b.list.Error(at, message)
}

// forbidden says what is wrong with a node that has an anchor or a tag or
// stands for another one.
func (b *builder) forbidden(node *yaml.Node, at int) string {
	switch {
	case node.Kind == yaml.AliasNode:
		return noAliases
	case node.Anchor != "":
		return noAnchors
	case node.Style&yaml.TaggedStyle != 0 || b.hasEmptyTag(node, at):
		return noTags
	}
	return ""
}

// hasEmptyTag tells a `!` of its own, which the library passes over. A mapping
// may begin where its first key does: then the sign is the key's.
func (b *builder) hasEmptyTag(node *yaml.Node, at int) bool {
	if at >= b.source.end || b.source.file.Text[at] != '!' {
		return false
	}
	return node.Kind != yaml.MappingNode || len(node.Content) == 0 || b.source.at(node.Content[0]) != at
}

// scalar fills in the written text; a plain one of no characters is no value.
func (b *builder) scalar(into *node, from *yaml.Node, at int) {
	if from.Value == "" && from.Style == 0 {
		into.text.At = b.source.span(at, at)
		return
	}
	into.kind = Scalar
	into.text = b.source.scalar(from, at)
	if from.Style&yaml.DoubleQuotedStyle == 0 {
		return // only an escape can make a character that the file does not have
	}
	for i, r := range from.Value {
		if diagnostic.Forbidden(r) {
			place := into.text.Part(i, i+utf8.RuneLen(r))
			b.refuse(into, place, diagnostic.CharacterName(r)+" may not stand in a text, nor be written by an escape")
			return
		}
	}
}

// mapping fills in keys and values by turns. A key that is none, or stands
// twice, is broken: no reader sees it, yet its value is looked through.
func (b *builder) mapping(into *node, from *yaml.Node, level int) {
	parts := into.parts
	first := make(map[string]*node, len(parts)/2)
	for i := 0; i+1 < len(parts); i += 2 {
		key, value := &parts[i], &parts[i+1]
		b.build(key, from.Content[i], level+1)
		b.checkKey(key, from.Content[i], first)
		into.merges = into.merges || isMerge(from.Content[i])
		value.key = key
		b.build(value, from.Content[i+1], level+1)
		if value.kind == Missing && !value.broken {
			value.text.At = key.text.At
		}
	}
	if from.Style&yaml.FlowStyle == 0 && len(parts) > 0 {
		into.text.At = parts[0].text.At
	}
}

func isMerge(key *yaml.Node) bool {
	return key.Kind == yaml.ScalarNode && key.Value == "<<" && key.Style == 0
}

func (b *builder) checkKey(key *node, from *yaml.Node, first map[string]*node) {
	name := key.text.Value
	switch before := first[name]; {
	case key.broken:
	case key.kind == Mapping || key.kind == Sequence:
		b.refuse(key, key.text.At, "a key must be a word, not "+key.kind.String()+"; for a text that begins with [ or { put it in quotation marks")
	case name == "":
		b.refuse(key, key.text.At, "a key is missing here")
	case isMerge(from):
		b.refuse(key, key.text.At, "YAML merges (<<) are not allowed; write the keys out")
	case before != nil:
		key.broken = true
		b.list.Error(key.text.At, fmt.Sprintf("the key %s stands here a second time", diagnostic.Quote(name)),
			diagnostic.Note{At: before.text.At, Message: "first here"})
	default:
		first[name] = key
	}
}
