package layouts

import (
	"bytes"
	"html/template"
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
// the key does not tell apart. It stands where a paragraph could, not inside a tag.
type memo struct {
	page *template.Template // of one kind; nil while templates are being read

	mutex sync.RWMutex
	made  map[drawn]template.HTML
}

// drawn is which part was drawn, and for which key.
type drawn struct{ part, key string }

func (m *memo) draw(name, key string, data any) (template.HTML, error) {
	it := drawn{name, key}
	m.mutex.RLock()
	html, known := m.made[it]
	m.mutex.RUnlock()
	if known {
		return html, nil
	}
	var buffer bytes.Buffer
	if err := m.page.ExecuteTemplate(&buffer, name, data); err != nil {
		return "", err
	}
	html = template.HTML(strings.TrimSpace(buffer.String())) // the library's own work
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.made[it] = html
	return html, nil
}

// memoised is the part that a command {{memo "part" …}} shows.
func memoised(command *parse.CommandNode) (name *parse.StringNode, ok bool) {
	if len(command.Args) < 2 || !usesMemo(command) {
		return nil, false
	}
	name, ok = command.Args[1].(*parse.StringNode)
	return name, ok
}

func usesMemo(command *parse.CommandNode) bool {
	function, ok := command.Args[0].(*parse.IdentifierNode)
	return ok && function.Ident == "memo"
}
