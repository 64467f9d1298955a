package layouts_test

import (
	"bytes"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
)

// shipped are the layouts of the project itself.
func shipped(t testing.TB) *layouts.Set {
	var list diagnostic.List
	set := layouts.Load(os.DirFS("../.."), "layouts", "en", &list)
	var told strings.Builder
	list.Print(&told, diagnostic.Options{Warnings: true})
	if told.Len() > 0 {
		t.Fatalf("the project's own layouts are not right:\n%s", told.String())
	}
	return set
}

// Every kind of page has a view struct and a template, and there are no others.
func TestKinds(t *testing.T) {
	if kinds := layouts.Kinds(); len(kinds) != len(views) {
		t.Errorf("%d kinds of page, %d view structs", len(kinds), len(views))
	}
	for _, kind := range layouts.Kinds() {
		if views[kind] == nil {
			t.Errorf("no view struct for layouts/%s.html", kind)
		}
	}
}

// Every template executes on a view with everything, with nothing, and with each
// value of each closed list.
func TestTemplatesFitViews(t *testing.T) {
	set := shipped(t)
	for kind := range views {
		render(t, set, kind, &sampler{bools: true})
		render(t, set, kind, &sampler{bools: false})
		for _, field := range fieldsOf(kind) {
			for i := range choices[field] {
				render(t, set, kind, &sampler{bools: i%2 == 0, chosen: map[string]int{field: i}})
			}
		}
		if _, err := rendered(set, kind, emptyView(kind)); err != nil {
			t.Errorf("%s, with an empty view: %v", kind, err)
		}
	}
}

// emptyView has nothing but what is never empty: the values of closed lists.
func emptyView(kind string) any {
	s := &sampler{empty: map[string]bool{}}
	s.seen = func(field string) {
		if choices[field] == nil {
			s.empty[field] = true
		}
	}
	s.view(kind)
	v := reflect.New(reflect.TypeOf(views[kind])).Elem()
	keepEmpty(s, v)
	return v.Interface()
}

// keepEmpty fills closed lists alone, in embedded structs too.
func keepEmpty(s *sampler, v reflect.Value) {
	for i := range v.NumField() {
		name := v.Type().Name() + "." + v.Type().Field(i).Name
		switch field := v.Field(i); {
		case field.Kind() == reflect.Struct:
			keepEmpty(s, field)
		case choices[name] != nil:
			s.fill(field, name)
		}
	}
}

func render(t testing.TB, set *layouts.Set, kind string, s *sampler) []byte {
	t.Helper()
	html, err := rendered(set, kind, s.view(kind))
	if err != nil {
		t.Fatalf("%s: %v", kind, err)
	}
	return untagged(html)
}

// fieldsOf lists the fields of a kind's view struct and of all structs in it.
func fieldsOf(kind string) []string {
	var fields []string
	s := &sampler{seen: func(field string) {
		if !slices.Contains(fields, field) {
			fields = append(fields, field)
		}
	}}
	s.view(kind)
	return fields
}

// unused are the fields that no template of the project shows, and why they are
// there all the same.
var unused = map[string]string{
	"Frame.Address": "of the page itself, for layouts that show a lasting address",
}

// Every field of a view struct changes some page. One that does not is a promise
// to authors that nobody keeps.
func TestEveryFieldIsShown(t *testing.T) {
	c := comparison{T: t, set: shipped(t), usual: map[setting][]byte{}}
	fields := map[string][]string{} // field → kinds of page that have it
	for _, kind := range layouts.Kinds() {
		for _, field := range fieldsOf(kind) {
			fields[field] = append(fields[field], kind)
		}
	}
	for field, kinds := range fields {
		shown := c.isShown(field, kinds)
		if _, excused := unused[field]; shown == excused {
			t.Errorf("%s (in %s): shown: %v, listed as unused: %v", field, strings.Join(kinds, ", "), shown, excused)
		}
	}
}

// comparison compares pages that differ in one field. The usual ones are rendered
// once for all fields.
type comparison struct {
	*testing.T
	set   *layouts.Set
	usual map[setting][]byte
}

// setting is a kind of page and the values of all fields but one.
type setting struct {
	kind  string
	empty string // a field that is empty
	way   int    // of booleans and closed lists
}

func (s setting) sampler() sampler {
	return sampler{bools: s.way%2 == 0, choice: s.way / 2, empty: map[string]bool{s.empty: true}}
}

// isShown tells whether a field makes a difference to any kind of page in any
// setting of the others. In the first setting most do.
func (c comparison) isShown(field string, kinds []string) bool {
	for _, empty := range []string{"", "Date.Machine", "Link.Href", "TimelinePage.Period", "ActorsPage.Initial", "Piece.Points"} {
		for way := range 4 {
			for _, kind := range kinds {
				if c.changes(field, setting{kind, empty, way}) {
					return true
				}
			}
		}
	}
	return false
}

// changes tells whether a field's value, or its absence, makes a difference to a page.
func (c comparison) changes(field string, in setting) bool {
	other, without := in.sampler(), in.sampler()
	other.changed = field
	if !bytes.Equal(c.usualPage(in), render(c.T, c.set, in.kind, &other)) {
		return true
	}
	without.empty[field] = true
	return choices[field] == nil && !bytes.Equal(c.usualPage(in), render(c.T, c.set, in.kind, &without))
}

func (c comparison) usualPage(in setting) []byte {
	page, found := c.usual[in]
	if !found {
		usual := in.sampler()
		page = render(c.T, c.set, in.kind, &usual)
		c.usual[in] = page
	}
	return page
}
