package layouts_test

import (
	"fmt"
	"html/template"
	"reflect"
	"regexp"
	"slices"
	"sync/atomic"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/chart"
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
	"network":    page.NetworkPage{},
	"page":       page.TextPage{},
	"print":      page.PrintPage{},
	"search":     page.SearchPage{},
	"source":     page.SourcePage{},
	"sources":    page.SourcesPage{},
	"timeline":   page.TimelinePage{},
}

// choices are the values that fields of closed lists have. "" stands where the
// field may be empty.
var choices = map[string][]string{
	"ActorEntry.Kind":           texts(briefing.ActorKinds),
	"ActorGloss.Kind":           texts(briefing.ActorKinds),
	"ActorGroup.Kind":           optional(texts(briefing.ActorKinds)),
	"ActorPage.Kind":            texts(briefing.ActorKinds),
	"ArticleEntry.Publish":      unusual(briefing.Publishes),
	"ArticleEntry.Status":       unusual(briefing.ArticleStatuses),
	"ArticleEntry.TextKind":     unusual(briefing.TextKinds),
	"ClaimEntry.Kind":           texts(briefing.ClaimKinds),
	"ClaimEntry.Status":         unusual(briefing.RecordStatuses),
	"ClaimsOfKind.Kind":         texts(briefing.ClaimKinds),
	"ContentsEntry.Word":        optional([]string{"articles", "timeline", "claims", "judgements", "actors", "sources", "print"}),
	"EventEntry.Status":         append(unusual(briefing.RecordStatuses), "corrected"),
	"FigureBound.Bound":         texts(briefing.Bounds[1:]),
	"FigureMark.Bound":          texts(briefing.Bounds),
	"FilterKind.Word":           {"event", "publication", "corrected", "disputed", "withdrawn"},
	"JudgementEntry.Confidence": optional(texts(briefing.Confidences)),
	"JudgementGloss.Confidence": optional(texts(briefing.Confidences)),
	"LegendItem.Key":            chart.LegendKeys(),
	"Likelihood.Word":           optional(texts(briefing.Likelihoods)),
	"NetworkKind.Kind":          texts(briefing.ActorKinds),
	"NetworkName.Kind":          texts(briefing.ActorKinds),
	"Note.Kind":                 texts(briefing.NoteKinds),
	"NoteEntry.Kind":            texts(briefing.NoteKinds),
	"OutletEntry.Kind":          optional(texts(briefing.OutletKinds)),
	"Quotation.Status":          unusual(briefing.ArticleStatuses),
	"Quotation.TextKind":        unusual(briefing.TextKinds),
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

// unusual is a list without its first value, of a field that is empty for that.
func unusual[T ~string](list []T) []string { return optional(texts(list)[1:]) }

func texts[T ~string](list []T) []string {
	var texts []string
	for _, it := range list {
		texts = append(texts, string(it))
	}
	return texts
}

// memoKeys are the fields that parts drawn by memo are kept under. Each sampler
// has keys of its own, or one view would be shown with what was drawn of another.
var memoKeys = map[string]bool{
	"Frame.MenuKey": true, "Frame.Root": true,
}

// samplers counts them.
var samplers atomic.Int64

// sampler fills a view: every list with two, every text with one of its own.
type sampler struct {
	bools   bool
	choice  int             // which value of closed lists, as far as there are so many
	changed string          // "Struct.Field" that gets another value than usual
	empty   map[string]bool // "Struct.Field" that stay zero
	chosen  map[string]int  // choice of one field, before that of all

	count  int
	tag    string             // of memoKeys; untagged takes it out of a page
	within bool               // a struct that is changed: everything in it is
	seen   func(field string) // told of every field
}

func (s *sampler) view(kind string) any {
	v := reflect.New(reflect.TypeOf(views[kind])).Elem()
	s.count = 0
	s.tag = fmt.Sprintf("~%d~", samplers.Add(1))
	s.fill(v, "")
	return v.Interface()
}

// untagged is a page without what differs from sampler to sampler alone.
func untagged(html []byte) []byte { return tags.ReplaceAll(html, nil) }

var tags = regexp.MustCompile(`~\d+~`)

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
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		s.fill(v.Elem(), field)
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
		if into.Kind() == reflect.Pointer {
			into.Set(reflect.New(into.Type().Elem()))
			into = into.Elem()
		}
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
	if memoKeys[field] {
		text += s.tag
	}
	if t == reflect.TypeFor[template.HTML]() {
		return "<p>" + text + "</p>"
	}
	return text
}
