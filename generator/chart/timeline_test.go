package chart_test

import (
	"fmt"
	"math/rand"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"annotated-briefing/generator/chart"
)

var english = chart.TimelineOptions{
	Width: 720, Rows: [2]int{9, 3},
	Year: func(year int64) string {
		if year < 1 {
			return strconv.FormatInt(1-year, 10) + " BC"
		}
		return strconv.FormatInt(year, 10)
	},
	Month: func(month int) string { return time.Month(month).String()[:3] },
}

// A side as tests write it: 2022-01-26, or a first and a last day, and what is
// said of them.
var side = regexp.MustCompile(`^(-?\d+-\d\d-\d\d)(?:\.\.(-?\d+-\d\d-\d\d))?(x?)(~?)(\??)$`)

func sideOf(t testing.TB, text string) chart.Side {
	t.Helper()
	switch text {
	case "open":
		return chart.Side{State: chart.Open}
	case "unknown":
		return chart.Side{State: chart.Unknown}
	}
	parts := side.FindStringSubmatch(text)
	if parts == nil {
		t.Fatalf("what is the side %q?", text)
	}
	it := chart.Side{
		State: chart.Known, First: dayOf(t, parts[1]), Last: dayOf(t, parts[1]),
		Unspecified: parts[3] != "", Approximate: parts[4] != "", Uncertain: parts[5] != "",
	}
	if parts[2] != "" {
		it.Last = dayOf(t, parts[2])
	}
	return it
}

func dayOf(t testing.TB, text string) int64 {
	t.Helper()
	date, err := time.Parse(time.DateOnly, text)
	if err != nil {
		t.Fatal(err)
	}
	return date.Unix() / 86400
}

// entries reads a line for each: "> " where it stands below, a side or two parted
// by a slash, and behind a colon a title.
func entries(t testing.TB, text string) []chart.Entry {
	t.Helper()
	var list []chart.Entry
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		var it chart.Entry
		line, it.Title, _ = strings.Cut(line, ": ")
		if rest, below := strings.CutPrefix(line, "> "); below {
			line, it.Lane = rest, 1
		}
		start, end, interval := strings.Cut(line, "/")
		it.Start, it.Interval = sideOf(t, start), interval
		if interval {
			it.End = sideOf(t, end)
		}
		list = append(list, it)
	}
	return list
}

// signs are how a text shows pieces.
var signs = map[string]rune{
	"day": 'o', "span": '=', "whole": '-', "some": '/', "on": '─', "right": '>', "left": '<', "lost": '.', "more": '#',
}

// picture is a timeline as text, eight pixels a letter and a row of marks a line.
func picture(t chart.Timeline) string {
	lines := map[int][]rune{}
	put := func(y, x int, text string) {
		if lines[y] == nil {
			lines[y] = []rune(strings.Repeat(" ", t.Width/8+1))
		}
		for i, r := range []rune(text) {
			if at := x/8 + i; at >= 0 && at < len(lines[y]) {
				lines[y][at] = r
			}
		}
	}
	put(t.Above, 0, strings.Repeat("_", t.Width/8))
	for _, skip := range t.Skips {
		put(t.Above, skip.X, strings.Repeat(":", max(skip.Width/8, 1)))
	}
	for _, tick := range t.Ticks {
		put(tick.Y, tick.X, map[string]string{"edge": "("}[tick.Kind]+tick.Text)
	}
	for _, mark := range t.Marks {
		put(mark.Y, mark.LabelX-len([]rune(mark.Label))*boolean(mark.Before)*8, mark.Label)
		for _, piece := range mark.Pieces {
			for y := piece.Y + 18; y < piece.Y+piece.Height; y += 13 { // of heaps
				put(y-13*boolean(piece.Y < mark.Y-5), piece.X, "###")
			}
			put(mark.Y, piece.X, strings.Repeat(string(signs[piece.Kind]), max((piece.Width+4)/8, 1)))
			if piece.Approximate {
				put(mark.Y, piece.X, "~")
			}
			if piece.Uncertain {
				put(mark.Y, piece.SignX, "?")
			}
		}
	}
	var b strings.Builder
	for y := range t.Height {
		if lines[y] != nil {
			b.WriteString(strings.TrimRight(string(lines[y]), " ") + "\n")
		}
	}
	return b.String()
}

func boolean(is bool) int {
	if is {
		return 1
	}
	return 0
}

func TestDrawTimeline(t *testing.T) {
	for _, test := range drawings {
		t.Run(test.name, func(t *testing.T) {
			options := english
			options.Mirrored = test.mirrored
			got := picture(drawn(t, entries(t, test.entries), options))
			if strings.TrimSpace(got) != strings.TrimSpace(test.want) {
				t.Errorf("drawn as\n%s", got)
			}
		})
	}
}

// drawn draws entries and wants what holds of every timeline.
func drawn(t testing.TB, list []chart.Entry, options chart.TimelineOptions) chart.Timeline {
	t.Helper()
	drawing := chart.DrawTimeline(list, options)
	if again := chart.DrawTimeline(list, options); !reflect.DeepEqual(drawing, again) {
		t.Error("drawn twice, it is not the same")
	}
	checkMarks(t, drawing, options.Mirrored)
	checkEntries(t, list, drawing)
	checkTicks(t, drawing, options.Mirrored)
	for _, skip := range drawing.Skips {
		if skip.X < 0 || skip.Width < 0 || skip.X+skip.Width > drawing.Width {
			t.Errorf("a skip %v beyond the edge", skip)
		}
	}
	return drawing
}

// checkMarks wants marks to be within their lanes and not to meet.
func checkMarks(t testing.TB, drawing chart.Timeline, mirrored bool) {
	t.Helper()
	type stretch struct{ from, to int }
	rows := map[int][]stretch{}
	for _, mark := range drawing.Marks {
		if mark.Gathered() != (len(mark.Entries) > 1) {
			t.Errorf("a mark of %d is drawn as %q", len(mark.Entries), mark.Pieces[0].Kind)
		}
		it := stretch{mark.X, mark.X}
		for _, piece := range mark.Pieces {
			it = stretch{min(it.from, piece.X), max(it.to, piece.X+piece.Width)}
			above := piece.Y >= 0 && piece.Y+piece.Height < drawing.Above
			below := piece.Y > drawing.Below && piece.Y+piece.Height <= drawing.Height
			if !above && !below || piece.Width < 0 {
				t.Errorf("%+v is in no lane of %d, %d, %d", piece, drawing.Above, drawing.Below, drawing.Height)
			}
		}
		if mark.Label != "" && mark.Before != mirrored {
			it.from = mark.LabelX - 5*len([]rune(mark.Label))
		} else if mark.Label != "" {
			it.to = mark.LabelX + 5*len([]rune(mark.Label))
		}
		if it.from < -1 || it.to > drawing.Width+1 {
			t.Errorf("a mark from %d to %d of %d", it.from, it.to, drawing.Width)
		}
		rows[mark.Y] = append(rows[mark.Y], it)
	}
	for y, row := range rows {
		slices.SortFunc(row, func(a, b stretch) int { return a.from - b.from })
		for i := 1; i < len(row); i++ {
			if row[i].from < row[i-1].to {
				t.Errorf("marks meet in the row at %d: %v and %v", y, row[i-1], row[i])
			}
		}
	}
}

// checkEntries wants each entry that names a day to be drawn once.
func checkEntries(t testing.TB, list []chart.Entry, drawing chart.Timeline) {
	t.Helper()
	times := make([]int, len(list))
	for _, mark := range drawing.Marks {
		for _, at := range mark.Entries {
			times[at]++
		}
	}
	for i, it := range list {
		want := boolean(it.Start.State == chart.Known || it.Interval && it.End.State == chart.Known)
		if times[i] != want {
			t.Errorf("entry %d is drawn %d times, not %d", i, times[i], want)
		}
	}
}

// checkTicks wants labels not to meet, and each to be within the axis.
func checkTicks(t testing.TB, drawing chart.Timeline, mirrored bool) {
	t.Helper()
	ends := map[int]int{}
	for _, tick := range drawing.Ticks {
		if mirrored {
			tick.X = drawing.Width - tick.X
		}
		if tick.X < ends[tick.Y] || tick.X < 0 || tick.Y <= drawing.Above || tick.Y >= drawing.Below {
			t.Errorf("the label %+v is beyond the axis or upon another", tick)
		}
		ends[tick.Y] = tick.X + 7*len([]rune(tick.Text))
		if ends[tick.Y] > drawing.Width+1 {
			t.Errorf("the label %+v is beyond the edge", tick)
		}
	}
}

// Titles are cut where another mark begins or the drawing ends.
func TestTitlesFillTheirRows(t *testing.T) {
	list := entries(t, `
		2022-01-01: A title that is much too long to be shown whole before another one begins to the right of it
		2022-01-02: Another that is rather long but has all the room that it needs, behind it
		2022-01-28: The third, which ends before its mark, of many words
		2022-01-31: The last, before its mark too
		> 2022-01-02: A_title_without_a_space_in_it,_which_is_nevertheless_longer_than_any_row_of_marks_can_be,_however_wide_it_may_be_on_a_screen
	`)
	want := []string{
		"A title that is much too long to be shown whole before another one…",
		"Another that is rather long but has all the room that it needs, behind it",
		"The third, which ends before its mark, of…",
		"The last, before its mark too",
		"A_title_without_a_space_in_it,_which_is_nevertheless_longer_than_any_row_of_marks_can_be,_howe…",
	}
	for i, mark := range drawn(t, list, english).Marks {
		if mark.Label != want[i] {
			t.Errorf("entry %d is labelled %q, want %q", i, mark.Label, want[i])
		}
	}
}

// TestTimelinesOfChance draws many kinds of spans of time.
func TestTimelinesOfChance(t *testing.T) {
	chance := rand.New(rand.NewSource(1))
	for round := range 400 {
		list := someEntries(chance, 1+chance.Intn(120), int64(1)<<(1+chance.Intn(61)))
		for _, width := range []int{720, 288, 1200} {
			options := english
			options.Width = width
			drawn(t, list, options)
		}
		if t.Failed() {
			t.Fatalf("in round %d", round)
		}
	}
}

// someEntries are entries within so many days of 1970.
func someEntries(chance *rand.Rand, count int, reach int64) []chart.Entry {
	pick := func() chart.Side {
		it := chart.Side{State: chart.Known, First: chance.Int63n(2*reach) - reach}
		it.Last = it.First + []int64{0, 0, 0, 30, 365, chance.Int63n(reach)}[chance.Intn(6)]
		it.Unspecified, it.Approximate, it.Uncertain = it.Last > it.First && chance.Intn(4) == 0, chance.Intn(4) == 0, chance.Intn(4) == 0
		return it
	}
	list := make([]chart.Entry, count)
	for i := range list {
		it := &list[i]
		it.Lane, it.Interval, it.Start, it.End = chance.Intn(2), chance.Intn(3) == 0, pick(), pick()
		it.Title = strings.Repeat("word ", chance.Intn(15))
		if it.End.First < it.Start.First {
			it.Start, it.End = it.End, it.Start
		}
		switch chance.Intn(8) {
		case 0:
			it.End = chart.Side{State: chart.State(chance.Intn(2))}
		case 1:
			it.Start = chart.Side{State: chart.State(chance.Intn(2))}
		}
	}
	slices.SortStableFunc(list, func(a, b chart.Entry) int { return int(min(max(a.Start.First-b.Start.First, -1), 1)) })
	return list
}

// FuzzTimeline draws whatever sides bytes make.
func FuzzTimeline(f *testing.F) {
	f.Add(int64(0), int64(0), int64(19018), int64(30), uint8(3), uint8(0))
	f.Add(int64(-3652425000000000000), int64(0), int64(3652425000000000000), int64(364), uint8(1), uint8(1))
	f.Add(int64(-62_000_000_000), int64(364), int64(19018), int64(0), uint8(200), uint8(2))
	f.Fuzz(func(t *testing.T, first, width, second, other int64, count, form uint8) {
		const farthest = 3_652_425_000_000_000_000 // what package edtf tells apart
		clamp := func(day int64) int64 { return min(max(day, -farthest), farthest) }
		a := chart.Side{State: chart.State(form % 3), First: clamp(first), Last: clamp(clamp(first) + max(clamp(width), 0)/2)}
		b := chart.Side{State: chart.State(form / 3 % 3), First: clamp(second), Last: clamp(clamp(second) + max(clamp(other), 0)/2)}
		var list []chart.Entry
		for i := range int(count%50) + 1 {
			list = append(list, chart.Entry{Lane: i % 2, Start: a, End: b, Interval: i%3 == 0, Title: fmt.Sprint(first)})
			a, b = b, a
			a.First, a.Last = clamp(a.First+int64(i)), clamp(a.Last+int64(i)*2)
		}
		drawn(t, list, english)
	})
}
