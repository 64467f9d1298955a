package edtf_test

import (
	"testing"

	"annotated-briefing/generator/edtf"
)

var everyday = []string{
	"2022-01-26", "2022-02~", "2022-01-10/2022-01-13", "2021-12/..", "2022-01-26T14:30:00Z", "2022-21", "1997",
}

func BenchmarkParse(b *testing.B) {
	total := 0
	for _, text := range everyday {
		total += len(text)
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range everyday {
			if _, err := edtf.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	dates := everydayDates(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, x := range dates {
			edtf.Compare(x, dates[0])
		}
	}
}

func BenchmarkIn(b *testing.B) {
	dates := everydayDates(b)
	words := func(key string) string { return english[key] }
	total := 0
	for _, date := range dates {
		total += len(date.In(words))
	}
	b.SetBytes(int64(total))
	b.ReportAllocs()
	for b.Loop() {
		for _, date := range dates {
			date.In(words)
		}
	}
}

func everydayDates(b *testing.B) []edtf.Date {
	dates := make([]edtf.Date, len(everyday))
	for i, text := range everyday {
		dates[i] = parse(b, text)
	}
	return dates
}
