package layouts

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"sync"

	"text/template/parse"
)

// memo draws parts that many pages have alike once for all of them:
//
//	{{memo "masthead" .MenuKey .}}
//
// is {{template "masthead" .}}, but for every page that gives the same key what
// was drawn first is taken. So what the part shows may depend on nothing that
// the key, a text or a pointer, does not tell apart. A list of pointers, to what
// several pages may have in their views,
//
//	{{memos "actor-gloss" .Actors}}
//
// is drawn line by line, each by the part and under itself as the key. Both stand
// where a paragraph could, not inside a tag.
type memo struct {
	page *template.Template // of one kind; nil while templates are being read

	mutex sync.RWMutex
	made  map[drawn]template.HTML
}

// drawn is which part was drawn, and for what: a text or a pointer.
type drawn struct {
	part string
	key  any
}

func (m *memo) draw(part string, key, data any) (template.HTML, error) {
	if kind := reflect.ValueOf(key).Kind(); kind != reflect.String && kind != reflect.Pointer {
		return "", fmt.Errorf("the key of memo is a text or a pointer, not %T", key)
	}
	return m.drawOnce(drawn{part, key}, data)
}

func (m *memo) drawEach(part string, list any) (template.HTML, error) {
	things := reflect.ValueOf(list)
	if things.Kind() != reflect.Slice || things.Type().Elem().Kind() != reflect.Pointer {
		return "", fmt.Errorf("memos takes a list of pointers, not %T", list)
	}
	lines := make([]string, things.Len())
	for i := range lines {
		thing := things.Index(i).Interface()
		html, err := m.drawOnce(drawn{part, thing}, thing)
		if err != nil {
			return "", err
		}
		lines[i] = string(html)
	}
	return template.HTML(strings.Join(lines, "\n")), nil // the library's own work
}

func (m *memo) drawOnce(it drawn, data any) (template.HTML, error) {
	m.mutex.RLock()
	html, known := m.made[it]
	m.mutex.RUnlock()
	if known {
		return html, nil
	}
	buffer := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buffer)
	buffer.Reset()
	if err := m.page.ExecuteTemplate(buffer, it.part, data); err != nil {
		return "", err
	}
	html = template.HTML(bytes.TrimSpace(buffer.Bytes())) // the library's own work
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.made[it] = html
	return html, nil
}

// memoised is the part that a command {{memo "part" …}} or {{memos "part" …}} shows.
func memoised(command *parse.CommandNode) (name *parse.StringNode, ok bool) {
	if len(command.Args) < 2 || !usesMemo(command) {
		return nil, false
	}
	name, ok = command.Args[1].(*parse.StringNode)
	return name, ok
}

func usesMemo(command *parse.CommandNode) bool {
	name := function(command)
	return name != nil && (name.Ident == "memo" || name.Ident == "memos")
}
