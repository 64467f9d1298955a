package content_test

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/origin"
)

// dump writes a briefing as text: each field that is not zero on a line of its
// own, texts and dates quoted with the line and column where they stand.
func dump(b *briefing.Briefing) string {
	var out strings.Builder
	dumpFields(&out, reflect.ValueOf(*b), "")
	return out.String()
}

func dumpFields(out *strings.Builder, record reflect.Value, indent string) {
	for i := range record.NumField() {
		dumpValue(out, record.Type().Field(i).Name, record.Field(i), indent)
	}
}

func dumpValue(out *strings.Builder, name string, value reflect.Value, indent string) {
	if value.IsZero() {
		return
	}
	switch known := value.Interface().(type) {
	case origin.Text:
		fmt.Fprintf(out, "%s%s: %s%s\n", indent, name, strconv.Quote(known.Value), place(known.Part(0, len(known.Value))))
		return
	case origin.Span:
		fmt.Fprintf(out, "%s%s:%s\n", indent, name, place(known))
		return
	case briefing.Date:
		fmt.Fprintf(out, "%s%s: %s%s\n", indent, name, known.Date, place(known.At))
		return
	}
	switch value.Kind() {
	case reflect.Pointer:
		dumpValue(out, name, value.Elem(), indent)
	case reflect.Struct:
		var fields strings.Builder
		dumpFields(&fields, value, indent+"  ")
		if fields.Len() > 0 {
			fmt.Fprintf(out, "%s%s:\n%s", indent, name, &fields)
		}
	case reflect.Slice:
		for i := range value.Len() {
			dumpValue(out, fmt.Sprintf("%s[%d]", name, i), value.Index(i), indent)
		}
	default:
		if value.Kind() == reflect.Map && value.Len() == 0 {
			return
		}
		fmt.Fprintf(out, "%s%s: %v\n", indent, name, value)
	}
}

func place(at origin.Span) string {
	if at.IsZero() {
		return ""
	}
	line, column := at.Position()
	return fmt.Sprintf("  (%s:%d:%d)", at.File.Path, line, column)
}
