package layouts_test

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/page"
)

// views are the view structs of all kinds of page.
var views = map[string]any{
	"404":        page.NotFoundPage{},
	"actor":      page.ActorPage{},
	"actors":     page.ActorsPage{},
	"article":    page.ArticlePage{},
	"articles":   page.ArticlesPage{},
	"claim":      page.ClaimPage{},
	"claims":     page.ClaimsPage{},
	"event":      page.EventPage{},
	"index":      page.IndexPage{},
	"judgement":  page.JudgementPage{},
	"judgements": page.JudgementsPage{},
	"page":       page.TextPage{},
	"search":     page.SearchPage{},
	"source":     page.SourcePage{},
	"sources":    page.SourcesPage{},
	"timeline":   page.TimelinePage{},
}

// choices are the values that fields of closed lists have. "" stands where the
// field may be empty.
var choices = map[string][]string{
	"ActorEntry.Kind":           texts(briefing.ActorKinds),
	"ActorGroup.Kind":           optional(texts(briefing.ActorKinds)),
	"ActorPage.Kind":            texts(briefing.ActorKinds),
	"ArticleEntry.Publish":      texts(briefing.Publishes),
	"ArticleEntry.Status":       texts(briefing.ArticleStatuses),
	"ArticleEntry.TextKind":     texts(briefing.TextKinds),
	"ClaimEntry.Kind":           texts(briefing.ClaimKinds),
	"ClaimEntry.Status":         texts(briefing.RecordStatuses),
	"ContentsEntry.Word":        optional([]string{"articles", "timeline", "claims", "judgements", "actors", "sources"}),
	"EventEntry.Status":         append(texts(briefing.RecordStatuses), "corrected"),
	"Frame.Direction":           {"ltr", "rtl"},
	"JudgementEntry.Confidence": optional(texts(briefing.Confidences)),
	"Likelihood.Word":           optional(texts(briefing.Likelihoods)),
	"MenuItem.Word":             optional([]string{"menu.index", "menu.articles", "menu.search"}),
	"Note.Kind":                 texts(briefing.NoteKinds),
	"NoteEntry.Kind":            texts(briefing.NoteKinds),
	"OutletEntry.Kind":          optional(texts(briefing.OutletKinds)),
	"Quotation.Status":          texts(briefing.ArticleStatuses),
	"Quotation.TextKind":        texts(briefing.TextKinds),
	"Rating.Credibility":        optional([]string{"1", "2", "3", "4", "5", "6"}),
	"Rating.Reliability":        optional([]string{"A", "B", "C", "D", "E", "F"}),
	"OutletEntry.Reliability":   optional([]string{"A", "B", "C", "D", "E", "F"}),
	"ReportEntry.Bound":         texts(briefing.Bounds),
	"ReportEntry.Position":      optional(texts(briefing.Positions)),
	"SearchEntry.What": {"entry.article", "entry.actor", "entry.alias", "entry.event", "entry.claim", "entry.judgement",
		"entry.source", "entry.page"},
}

// optional is a list of a field that may be empty.
func optional(list []string) []string { return slices.Insert(list, 1, "") }

func texts[T ~string](list []T) []string {
	var texts []string
	for _, it := range list {
		texts = append(texts, string(it))
	}
	return texts
}

// sampler fills a view: every list with two, every text with one of its own.
type sampler struct {
	bools   bool
	choice  int             // which value of closed lists, as far as there are so many
	changed string          // "Struct.Field" that gets another value than usual
	empty   map[string]bool // "Struct.Field" that stay zero
	chosen  map[string]int  // choice of one field, before that of all

	count  int
	within bool               // a struct that is changed: everything in it is
	seen   func(field string) // told of every field
}

func (s *sampler) view(kind string) any {
	v := reflect.New(reflect.TypeOf(views[kind])).Elem()
	s.count = 0
	s.fill(v, "")
	return v.Interface()
}

func (s *sampler) fill(v reflect.Value, field string) {
	if s.seen != nil && field != "" {
		s.seen(field)
	}
	changed := s.within || field != "" && field == s.changed
	s.count++
	switch v.Kind() {
	case reflect.Struct:
		s.fields(v, changed)
	case reflect.Slice:
		length := 2
		if changed {
			length = 1
		}
		v.Set(reflect.MakeSlice(v.Type(), length, length))
		for i := range length {
			s.fill(v.Index(i), "")
		}
	case reflect.Bool:
		v.SetBool(s.bools != changed)
	case reflect.Int:
		v.SetInt(int64(s.number(field, changed)))
	case reflect.String:
		v.SetString(s.text(v.Type(), field, changed))
	default:
		panic("no sample for " + field + " of " + v.Type().String())
	}
}

func (s *sampler) fields(v reflect.Value, changed bool) {
	before := s.within
	s.within = changed
	for i := range v.NumField() {
		name := v.Type().Name() + "." + v.Type().Field(i).Name
		into := v.Field(i)
		if s.empty[name] {
			into = reflect.New(into.Type()).Elem() // texts are numbered as if it were there
		}
		s.fill(into, name)
	}
	s.within = before
}

func (s *sampler) number(field string, changed bool) int {
	if changed {
		return 77_000 + len(field)
	}
	return 3 + len(field)
}

func (s *sampler) text(t reflect.Type, field string, changed bool) string {
	if list := choices[field]; list != nil {
		choice := s.choice
		if own, ok := s.chosen[field]; ok {
			choice = own
		}
		if changed {
			choice++
		}
		return list[choice%len(list)]
	}
	text := fmt.Sprintf("%s-%d", field, s.count)
	if changed {
		text = "another-" + text
	}
	if t == reflect.TypeFor[template.HTML]() {
		return "<p>" + text + "</p>"
	}
	return text
}
