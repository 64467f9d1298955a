package content

import (
	"encoding/xml"
	"fmt"
	"strings"

	"annotated-briefing/generator/diagnostic"
)

// maxSVGWeight bounds how many elements a browser draws for one drawing. A few
// lines in which each part draws the part before ten times would otherwise keep
// a reader's browser busy for ever.
const maxSVGWeight = 1_000_000

// svgWeights adds up what parts of a drawing weigh: one for each element, and
// for each reference what it refers to.
type svgWeights struct {
	parts map[string]*svgPart // by id
	open  []*svgPart          // elements not ended, from the outermost; the first is the drawing
}

// svgPart is an element with all that lies in it.
type svgPart struct {
	elements   int
	references []string
	inner      []*svgPart
	weight     int
	weighing   bool
}

func newSVGWeights() *svgWeights {
	return &svgWeights{parts: map[string]*svgPart{}, open: []*svgPart{{}}}
}

// begin takes an element in. Only one with an id is a part of its own.
func (w *svgWeights) begin(element xml.StartElement) {
	part := w.open[len(w.open)-1]
	for _, attribute := range element.Attr {
		if attribute.Name.Local == "id" && w.parts[attribute.Value] == nil {
			inner := &svgPart{}
			part.inner = append(part.inner, inner)
			part, w.parts[attribute.Value] = inner, inner
		}
	}
	part.elements++
	for _, attribute := range element.Attr {
		part.references = append(part.references, svgReferences(attribute)...)
	}
	w.open = append(w.open, part)
}

func (w *svgWeights) end() { w.open = w.open[:len(w.open)-1] }

// svgReferences are the ids that an attribute refers to.
func svgReferences(attribute xml.Attr) []string {
	var ids []string
	if id, local := strings.CutPrefix(attribute.Value, "#"); local && attribute.Name.Local == "href" {
		return append(ids, id)
	}
	if !strings.Contains(attribute.Value, "#") {
		return nil
	}
	for _, found := range svgLocal.FindAllStringSubmatch(attribute.Value, -1) {
		ids = append(ids, strings.Trim(found[1], `"'`)[1:])
	}
	return ids
}

// fault says whether the drawing is too heavy to draw.
func (w *svgWeights) fault() string {
	_, loop := w.weigh(w.open[0])
	switch {
	case loop != "":
		return fmt.Sprintf("what has the id %s is drawn within itself", diagnostic.Quote(loop))
	case w.open[0].weight >= maxSVGWeight:
		return fmt.Sprintf("its references to its own parts add up to more than %d elements", maxSVGWeight)
	}
	return ""
}

// weigh gives a part's weight, or the id by which it refers to itself.
func (w *svgWeights) weigh(part *svgPart) (weight int, loop string) {
	if part.weight > 0 {
		return part.weight, ""
	}
	part.weighing = true
	weight = part.elements
	for _, inner := range part.inner {
		heavy, loop := w.weigh(inner)
		if loop != "" {
			return 0, loop
		}
		weight = min(weight+heavy, maxSVGWeight)
	}
	for _, id := range part.references {
		target := w.parts[id]
		if target == nil {
			continue
		}
		if target.weighing {
			return 0, id
		}
		heavy, loop := w.weigh(target)
		if loop != "" {
			return 0, loop
		}
		weight = min(weight+heavy, maxSVGWeight)
	}
	part.weighing = false
	part.weight = weight
	return weight, ""
}
