package markdown

// Opaque returns where no names are recognised: headings, the labels of links,
// code. The spans are in Text, sorted, and neither touch nor overlap.
func (d *Document) Opaque() []Span {
	return d.stretches(func(b Block) bool { return b.Kind == Heading || b.Kind == Code })
}

// stretches returns the labels of links, the code in running text and the blocks
// that are wanted as well.
func (d *Document) stretches(wanted func(Block) bool) []Span {
	var spans []Span
	for i, t := range d.tokens {
		if t.closes {
			continue
		}
		switch t.kind {
		case tokenLeaf:
			if b := d.Blocks[t.a]; wanted(b) {
				spans = appendMerged(spans, b.Span)
			}
		case tokenLink:
			spans = appendMerged(spans, d.Links[t.a].Label)
		case tokenCode:
			if int(t.b) > i+1 {
				spans = appendMerged(spans, Span{int(d.tokens[i+1].a), int(d.tokens[t.b-1].b)})
			}
		}
	}
	return spans
}

// appendMerged adds a span that begins no earlier than those there are.
func appendMerged(spans []Span, s Span) []Span {
	if s.Start >= s.End {
		return spans
	}
	if n := len(spans); n > 0 && s.Start <= spans[n-1].End {
		spans[n-1].End = max(spans[n-1].End, s.End)
		return spans
	}
	return append(spans, s)
}
