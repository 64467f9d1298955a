package search

import "unicode/utf8"

// script is what a file says of a piece:
//
//	[title, address, about, badge, language, [names], [[place, text], …]]
//
// Names stand in the first piece alone.
func (d *Document) script(out []byte, blocks []Block, first bool) []byte {
	out = append(out, '[')
	for _, text := range [...]string{d.Title, d.Address, d.About, d.Badge, d.Language} {
		out = append(appendString(out, text), ',')
	}
	out = append(out, '[')
	if first {
		out = appendList(out, len(d.Names), func(out []byte, i int) []byte { return appendString(out, d.Names[i]) })
	}
	out = append(out, "],["...)
	out = appendList(out, len(blocks), func(out []byte, i int) []byte {
		out = appendString(append(out, '['), blocks[i].Place)
		return append(appendString(append(out, ','), blocks[i].Text), ']')
	})
	return append(out, "]]"...)
}

// scriptSize is about how long that is.
func (d *Document) scriptSize(blocks []Block) int {
	size := 64 + len(d.Title) + len(d.Address) + len(d.About)
	for _, block := range blocks {
		size += len(block.Place) + len(block.Text) + 10
	}
	return size + size/32
}

// appendList writes items with commas between them.
func appendList(out []byte, count int, item func(out []byte, i int) []byte) []byte {
	for i := range count {
		if i > 0 {
			out = append(out, ',')
		}
		out = item(out, i)
	}
	return out
}

// quoted has what stands for the characters that no string may hold as they are.
var quoted = func() (table [utf8.RuneSelf]string) {
	for c := range ' ' {
		table[c] = " " // a line of a block ends in a space
	}
	table['"'], table['\\'] = `\"`, `\\`
	return table
}()

// appendString writes a string of JavaScript.
func appendString(out []byte, text string) []byte {
	out = append(out, '"')
	done := 0
	for i := range len(text) {
		if c := text[i]; c < utf8.RuneSelf && quoted[c] != "" {
			out = append(append(out, text[done:i]...), quoted[c]...)
			done = i + 1
		}
	}
	return append(append(out, text[done:]...), '"')
}

// A file is a call: opening, the data, closing.

func opening(out []byte, name string) []byte {
	return append(append(append(out, `briefing.search.add("`...), name...), `",`...)
}

const closing = ")\n"
