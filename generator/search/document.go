package search

import "unicode/utf8"

// Document is one thing that can be found.
type Document struct {
	Kind     string   // one of those that New was given
	Title    string   // plain
	Address  string   // of its page, from the root of the site; perhaps with a #place
	About    string   // a line about it, searched and shown
	Badge    string   // a word of warning, shown alone
	Language string   // BCP 47, of title and text; empty where it is the site's
	Names    []string // other names of it
	Blocks   []Block
}

// Block is a block of text, a paragraph say.
type Block struct {
	Place   string // id of the element that holds it; empty where Address leads there
	Text    string
	Heading bool
}

// pieceSize is how many bytes of text a piece has at most, and a file of pieces.
const pieceSize = 10_000

// cut parts blocks into runs of at most size bytes. A block that is longer by
// itself is parted at a space.
func cut(blocks []Block, size int) [][]Block {
	var runs [][]Block
	var run []Block
	length := 0
	add := func(b Block) {
		if length += len(b.Text); length > size && len(run) > 0 {
			runs = append(runs, run)
			run, length = nil, len(b.Text)
		}
		run = append(run, b)
	}
	for _, block := range blocks {
		for len(block.Text) > size {
			part := block
			part.Text = block.Text[:lastGap(block.Text, size)]
			block.Text = block.Text[len(part.Text):]
			add(part)
		}
		if block.Text != "" {
			add(block)
		}
	}
	if len(run) > 0 || len(runs) == 0 {
		runs = append(runs, run)
	}
	return runs
}

// lastGap is where a text is parted: behind the last space before the limit, or
// between two characters. It is never 0.
func lastGap(text string, limit int) int {
	for i := limit; i > limit/2; i-- {
		if text[i-1] == ' ' {
			return i
		}
	}
	for limit > utf8.UTFMax && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return limit
}
