package page

import (
	"math/bits"
	"slices"
	"strconv"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/chart"
)

// yearTextsAddress is where the index of years with pages of their own finds what
// their entries are chosen by.
const yearTextsAddress = "timeline/entries.js"

// yearTexts is a script that gives, by the pages of years, what the entries there
// are chosen by, for assets/timeline-years.js: briefing.timeline.texts, a text of
// numbers each. For every entry in order it has
//
//	1 for a publication, 2 times the place of its status among statuses, 8 where it
//	has no date, 16 where it has no day from which it was and 32 to which
//	the day from which it was, from that of the last entry that had one or 1970-01-01
//	the day to which it was, from that from which it or, if it has none, the last was
//	how many actors it has, and their places among the choices, each from the last
//	the same of sources
//
// leaving out the days that there are not. Days are twice their distance, or for one
// that is earlier, one less than that.
func (s *site) yearTexts() []byte {
	_, at := s.choices(s.timeline.items)
	text := []byte("briefing.timeline.texts = {")
	for i, year := range s.timeline.years {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(strconv.AppendQuote(append(text, '\n'), year), `: "`...)
		text = append(at.appendEntries(text, s.timeline.of[year]), '"')
	}
	return append(text, "\n}\n"...)
}

var statuses = []briefing.Status{briefing.Current, briefing.Corrected, briefing.Disputed, briefing.Withdrawn}

func (p choicePlaces) appendEntries(text []byte, items []item) []byte {
	var from int64
	var room []int
	for _, it := range items {
		text, from = it.appendChosen(text, from)
		room = places(room, it.actors(), p.actors)
		text = appendRising(text, room)
		room = places(room, it.outlets(), p.outlets)
		text = appendRising(text, room)
	}
	return text
}

// appendChosen adds what an item is and its days, of which the last from which an
// item was are given, and gives those from which it was itself.
func (it item) appendChosen(text []byte, last int64) (added []byte, from int64) {
	entry, form := it.entry(), uint64(0)
	status := briefing.Current
	if it.article != nil {
		form, status = 1, it.article.Status
	} else {
		status = it.event.Status
	}
	form += 2 * uint64(max(slices.Index(statuses, status), 0))
	end := entry.Start
	if entry.Interval {
		end = entry.End
	}
	known := [...]bool{entry.Interval || entry.Start.State != chart.Unknown, entry.Start.State == chart.Known, end.State == chart.Known}
	for i, is := range known {
		if !is {
			form += 8 << i
		}
	}
	text = appendNumber(text, form)
	if from = last; known[1] {
		from = entry.Start.First
		text = appendSigned(text, from-last)
	}
	if known[2] {
		text = appendSigned(text, end.Last-from)
	}
	return text, from
}

func appendRising(text []byte, numbers []int) []byte {
	text = appendNumber(text, uint64(len(numbers)))
	last := 0
	for _, it := range numbers {
		text = appendNumber(text, uint64(it-last))
		last = it
	}
	return text
}

func appendSigned(text []byte, n int64) []byte {
	return appendNumber(text, uint64(n)<<1^uint64(n>>63))
}

const numberLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

// appendNumber adds five bits a letter, the lowest first, and one bit that says that
// more follow.
func appendNumber(text []byte, n uint64) []byte {
	for range (bits.Len64(n|1) - 1) / 5 {
		text = append(text, numberLetters[n&31|32])
		n >>= 5
	}
	return append(text, numberLetters[n])
}
