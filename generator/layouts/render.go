package layouts

import (
	"bytes"
	"fmt"
	"sync"
)

// buffers are those of pages and parts that have been rendered, to be used again.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// unsafeValue is what html/template writes in place of a value that would be
// dangerous where it stands, such as an address of an unknown scheme.
var unsafeValue = []byte("ZgotmplZ")

// Render makes a page of a kind from its view and hands it to write, which may
// not keep it: the next page is made in the same place. What a layout does wrong
// is a *Mistake, and nothing is written; no page is ever shown half, or with a
// value left out.
func (s *Set) Render(kind string, view any, write func(html []byte) error) error {
	page := s.pages[kind]
	if page == nil {
		return fmt.Errorf("there is no layout %s", s.file(kind))
	}
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	if err := page.Execute(buffer, view); err != nil {
		return s.mistake(err, s.file(kind))
	}
	if bytes.Contains(buffer.Bytes(), unsafeValue) {
		return s.unsafe(kind, buffer.Bytes())
	}
	return write(buffer.Bytes())
}

// unsafe tells where in the page a dangerous value stood.
func (s *Set) unsafe(kind string, page []byte) error {
	at := bytes.Index(page, unsafeValue)
	before := page[max(0, at-60):at]
	message := fmt.Sprintf("a value is not safe where this layout puts it, after %q", before)
	return s.mistake(fmt.Errorf("%s", message), s.file(kind))
}
