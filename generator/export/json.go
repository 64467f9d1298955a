package export

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// jsonWriter writes one object whose lists have a line for each record.
type jsonWriter struct {
	bytes.Buffer
	encoder *json.Encoder
	err     error // the first; nothing is written after it
}

// usualArticle is how many bytes an article takes up, with what is said of it.
const usualArticle = 3 << 10

// newJSONWriter begins a document with room for a number of articles, so that
// it is not copied as it grows.
func newJSONWriter(articles int) *jsonWriter {
	w := &jsonWriter{}
	w.Grow(articles * usualArticle)
	w.encoder = json.NewEncoder(&w.Buffer)
	w.encoder.SetEscapeHTML(false) // the file is never part of a page
	return w
}

// value writes a value and a line feed.
func (w *jsonWriter) value(value any) {
	if w.err == nil {
		w.err = w.encoder.Encode(value)
	}
}

// head writes the object's first fields and leaves it open.
func (w *jsonWriter) head(head Head) {
	w.value(head)
	w.Truncate(max(0, w.Len()-len("}\n")))
}

// writeList writes a list as the object's next field.
func writeList[T, U any](w *jsonWriter, name string, things []T, export func(T) U) {
	fmt.Fprintf(w, ",\n%q: [", name)
	for i, thing := range things {
		if i > 0 {
			w.Truncate(w.Len() - 1) // the line feed goes behind the comma
			w.WriteString(",")
		}
		w.WriteString("\n")
		w.value(export(thing))
	}
	w.WriteString("]")
}

// end closes the object.
func (w *jsonWriter) end() ([]byte, error) {
	if w.err != nil {
		return nil, fmt.Errorf("writing briefing.json: %w", w.err)
	}
	w.WriteString("}\n")
	return w.Bytes(), nil
}
