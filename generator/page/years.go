package page

import (
	"strings"

	"annotated-briefing/generator/edtf"
)

// Year is the entries of a year, of an unknown one of a decade or a century, or of
// none, in a list that is divided by their dates.
type Year[E any] struct {
	ID     string
	Words  string
	Months []Month[E]
}

// Month is the entries of a month or, where they name none, of a season or of the
// year as a whole; see stretches. ID and Words are empty where the heading of the
// year stands right above.
type Month[E any] struct {
	ID      string
	Words   string
	Entries []E
}

// byYear groups what stands in order, each shown as an entry.
func byYear[E any](s *site, items []item, entry func(item) E) []Year[E] {
	var years []Year[E]
	for _, of := range yearStretches(items) {
		year := Year[E]{ID: "year." + of.period, Words: s.yearWords(of.period)}
		for i, it := range monthStretches(of.items) {
			var month Month[E]
			month.ID, month.Words = s.monthHeading(of.period, it.period, i == 0)
			month.Entries = make([]E, 0, len(it.items))
			for _, it := range it.items {
				month.Entries = append(month.Entries, entry(it))
			}
			year.Months = append(year.Months, month)
		}
		years = append(years, year)
	}
	return years
}

// link leads to the year on the same page.
func (y Year[E]) link() PartLink {
	count := 0
	for _, month := range y.Months {
		count += len(month.Entries)
	}
	return partHere(y.ID, y.Words, count)
}

// links lead to the months of the year that have headings.
func (y Year[E]) links() []PartLink {
	var list []PartLink
	for _, month := range y.Months {
		if month.ID != "" {
			list = append(list, partHere(month.ID, month.Words, len(month.Entries)))
		}
	}
	return list
}

// monthHeading is the id and the words of a heading within a year; none where the
// heading of the year stands right above and says as much.
func (s *site) monthHeading(year, period string, first bool) (id, words string) {
	if first && (period == wholeYear || period == year) {
		return "", ""
	}
	return "year." + year + "." + period, s.periodWords(year, period)
}

func (s *site) yearWords(year string) string {
	switch {
	case year == undated:
		return s.Word("timeline.undated")
	case len(strings.TrimPrefix(year, "-")) > 4:
		return s.inWords("Y" + year) // as EDTF writes years of more than four digits
	}
	return s.inWords(strings.ToUpper(year))
}

func (s *site) periodWords(year, period string) string {
	switch {
	case period == wholeYear:
		return s.yearWords(year)
	case isUnspecified(period):
		return s.yearWords(period)
	}
	return s.inWords(year + "-" + period)
}

func (s *site) inWords(date string) string {
	parsed, err := edtf.Parse(date)
	if err != nil {
		return date
	}
	return parsed.In(s.template)
}
