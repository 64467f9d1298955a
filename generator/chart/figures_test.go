package chart

import (
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// figuresOf reads figures, one a line: days, value, and what more is to be said:
// "3-5 100000 >= Telegraph"; a copy has "=" and the place of its original.
func figuresOf(t testing.TB, written string) []Figure {
	t.Helper()
	var list []Figure
	for line := range strings.Lines(strings.TrimSpace(written)) {
		words := strings.Fields(line)
		figure := Figure{Original: -1, Source: strings.ReplaceAll(words[len(words)-1], "_", " ")}
		figure.Label = figure.Source
		if _, err := fmt.Sscanf(words[0], "%d..%d", &figure.First, &figure.Last); err != nil {
			fmt.Sscan(words[0], &figure.First)
			figure.Last = figure.First
		}
		low, high, ranged := strings.Cut(words[1], "..")
		figure.Low, figure.High = low, low
		if ranged {
			figure.High = high
		}
		for _, word := range words[2 : len(words)-1] {
			switch word {
			case ">=":
				figure.Up = true
			case "<=":
				figure.Down = true
			case "?":
				figure.Doubtful = true
			default:
				fmt.Sscanf(word, "=%d", &figure.Original)
				figure.LabelEnd = " (copy)"
			}
		}
		list = append(list, figure)
	}
	return list
}

func plain(number string) string { return number }

func drawnAt(figures []Figure, width int) Figures { return drawnTurned(figures, width, false) }

func drawnTurned(figures []Figure, width int, mirrored bool) Figures {
	var days []Day
	for _, figure := range figures {
		days = append(days, Day{figure.First, fmt.Sprint("day ", figure.First)})
	}
	slices.SortFunc(days, func(a, b Day) int { return int(min(max(a.Day-b.Day, -1), 1)) })
	return DrawFigures(figures, slices.Compact(days), FiguresOptions{Width: width, Height: 340, Number: plain, Mirrored: mirrored})
}

var claims = map[string]string{
	"one figure":   "5 100000 Courier",
	"all at a day": "5 10 Courier\n5 10 Mail\n5 12 >= Herald\n5 9 <= Times",
	"equal":        "1 7 Courier\n2 7 Mail\n9 7 Herald",
	"zero alone":   "1 0 Courier\n2 0 Mail",
	"negative":     "1 -5.25 <= Courier\n7 -130 >= Mail\n9 -7..-3 Herald",
	"either sign":  "1 -5 Courier\n7 5 >= Mail",
	"huge":         "1 " + strings.Repeat("9", 60) + " >= Courier\n2 1 Mail",
	"tiny":         "1 0." + strings.Repeat("0", 57) + "1 >= Courier\n2 0." + strings.Repeat("0", 57) + "2 Mail",
	"far apart":    "-3650000000000000000 1 Courier\n3650000000000000000 2 Mail",
	"a span":       "-5000..20 13000 >= Courier\n19 14000 ? Mail",
	"copies":       "9 100000 ? Times\n27 125000 >= ? Telegraph\n28 125000 >= =1 Telegraph\n45 130000 >= Agency",
	"long names":   "1 5 " + strings.Repeat("W", 60) + "\n2 6 " + strings.Repeat("W", 50),
	"close by":     "1 1000 Courier\n9 1001 Mail",
	"many":         strings.Repeat("4 50 >= Courier\n", 200) + strings.Repeat("5 55..60 Mail\n", 200),
	"many in a row": func() (lines string) {
		for i := range 300 {
			lines += fmt.Sprintf("%d %d >= Outlet%d\n", i*i%97, i*37%1009, i%11)
		}
		return lines
	}(),
}

// Everything lies in the drawing, and no label on another, nor on a mark.
func TestFiguresHaveRoom(t *testing.T) {
	for name, written := range claims {
		for _, width := range []int{320, 720} {
			figures := figuresOf(t, written)
			drawn := drawnAt(figures, width)
			whole := box{0, 0, drawn.Width, drawn.Height}
			var labels, marks []box
			for i, mark := range drawn.Marks {
				marks = append(marks, mark.room(figures[i]))
				if !marks[i].within(whole) || mark.From > mark.X || mark.X > mark.To || mark.High > mark.Low || mark.From < 0 || mark.To > width {
					t.Errorf("%s at %d: %+v is not within %+v", name, width, mark, whole)
				}
				if mark.Label != "" {
					labels = append(labels, mark.labelRoom())
				}
			}
			for i, label := range labels {
				if !label.within(whole) || slices.ContainsFunc(labels[:i], label.meets) || slices.ContainsFunc(marks, label.meets) {
					t.Errorf("%s at %d: the label at %+v has no room of its own", name, width, label)
				}
			}
			checkTicks(t, name, drawn)
		}
	}
}

// On a narrow screen too every mark has its label where there is room above or
// below, and a copy tells that it is one; lines lead to what stands off.
func TestFiguresKeepTheirLabels(t *testing.T) {
	figures := figuresOf(t, "9 100000 ? Antony_Blinken\n27 125000 >= ? The_Telegraph\n28 125000 >= =1 The_Telegraph\n45 130000 >= Press_Association")
	for _, width := range []int{320, 720} {
		drawn := DrawFigures(figures, nil, FiguresOptions{Width: width, Height: 360, Number: plain})
		for i, mark := range drawn.Marks {
			if want := figures[i].Label + figures[i].LabelEnd; mark.Label != want {
				t.Errorf("at %d the mark of %s is labelled %q", width, want, mark.Label)
			}
			near := mark.labelRoom().meets(box{mark.X - 40, mark.High - 45, mark.X + 40, mark.Low + 25})
			if led := mark.LeadFrom != mark.LeadTo; !near && !led || led && mark.LabelTop() != mark.LeadTo && mark.LabelY+labelBelow != mark.LeadFrom {
				t.Errorf("at %d nothing leads from %d %d to %q at %d: %d to %d", width, mark.X, mark.Y, mark.Label, mark.LabelY, mark.LeadFrom, mark.LeadTo)
			}
		}
	}
}

// A line between marks that are close by is drawn aside, where it is seen; it is
// straight between others.
func TestJointsAreSeen(t *testing.T) {
	field := Figures{Width: 720, Floor: 300}
	mirrored := Figures{Width: 720, Floor: 300, Mirrored: true}
	tests := []struct {
		in       Figures
		from, to Mark
		up       bool
		want     string
	}{
		{field, Mark{X: 118, Y: 50}, Mark{X: 100, Y: 50}, false, "M118 50Q109 92 100 50"},
		{field, Mark{X: 118, Y: 50}, Mark{X: 100, Y: 50}, true, "M118 50Q109 8 100 50"},
		{field, Mark{X: 118, Y: 295}, Mark{X: 100, Y: 295}, false, "M118 295Q109 253 100 295"},
		{field, Mark{X: 100, Y: 90}, Mark{X: 100, Y: 50}, false, "M100 90Q142 70 100 50"},
		{mirrored, Mark{X: 100, Y: 90}, Mark{X: 100, Y: 50}, false, "M100 90Q58 70 100 50"},
		{field, Mark{X: 200, Y: 50}, Mark{X: 100, Y: 50}, false, "M200 50L100 50"},
		{field, Mark{X: 100, Y: 50}, Mark{X: 100, Y: 50}, false, ""},
	}
	for _, test := range tests {
		if got := test.in.joint(test.from, test.to, test.up); got != test.want {
			t.Errorf("from %d %d to %d %d: %q, want %q", test.from.X, test.from.Y, test.to.X, test.to.Y, got, test.want)
		}
	}
}

func (m Mark) labelRoom() box {
	width := textWidth(m.Label)
	if m.Before {
		return box{m.LabelX - width, m.LabelY - 12, m.LabelX, m.LabelY + 4}
	}
	return box{m.LabelX, m.LabelY - 12, m.LabelX + width, m.LabelY + 4}
}

func checkTicks(t *testing.T, name string, drawn Figures) {
	t.Helper()
	if count := len(drawn.Values); count < 2 || count > 9 {
		t.Errorf("%s: %d steps of the axis: %v", name, count, drawn.Values)
	}
	for i, tick := range drawn.Values {
		if tick.Y < drawn.Top || tick.Y > drawn.Floor || i > 0 && tick.Y >= drawn.Values[i-1].Y || textWidth(tick.Text) > drawn.Left {
			t.Errorf("%s: the step %+v lies wrong in %v", name, tick, drawn.Values)
		}
	}
	end := 0
	for _, tick := range drawn.Days {
		half := textWidth(tick.Text) / 2
		if tick.TextX-half < end || tick.TextX+half > drawn.Width {
			t.Errorf("%s: the day %+v has no room", name, tick)
		}
		end = tick.TextX + half
	}
}

// The axis of values in words; "/" is a break.
func TestValueAxis(t *testing.T) {
	tests := []struct{ figures, want string }{
		{"1 100000 a\n2 130000 b", "0 50000 100000 150000"},
		{"1 1000 a\n9 1001 b", "/ 999.8 1000 1000.2 1000.4 1000.6 1000.8 1001 1001.2"},
		{"1 5 a", "0 1 2 3 4 5"},
		{"1 0 a", "0 0.01"},
		{"1 -5 a\n2 3 b", "-6 -4 -2 0 2 4"},
		{"1 -400 a", "-400 -300 -200 -100 0"},
		{"1 0.001 a\n2 0.002 b", "0 0.0005 0.001 0.0015 0.002"},
		{"1 2000000000000000000000000 a", "0 5 × 10²³ 1 × 10²⁴ 1.5 × 10²⁴ 2 × 10²⁴"},
	}
	for _, test := range tests {
		drawn := drawnAt(figuresOf(t, test.figures), 720)
		var got []string
		if drawn.Broken {
			got = append(got, "/")
		}
		for _, tick := range drawn.Values {
			got = append(got, tick.Text)
			if tick.Zero != (tick.Text == "0") {
				t.Errorf("%q: zero is marked wrong", tick.Text)
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%q\ngot  %s\nwant %s", test.figures, got, test.want)
		}
	}
}

// What is more lies higher, what is later farther to the right, a copy hangs on
// what it repeats, and each source has a shape of its own.
func TestFiguresSayWhatIsMeant(t *testing.T) {
	drawn := drawnAt(figuresOf(t, claims["copies"]), 720)
	times, telegraph, reprint, agency := drawn.Marks[0], drawn.Marks[1], drawn.Marks[2], drawn.Marks[3]
	if times.Y <= telegraph.Y || telegraph.Y != reprint.Y || telegraph.Y <= agency.Y {
		t.Errorf("the heights are %d, %d, %d, %d", times.Y, telegraph.Y, reprint.Y, agency.Y)
	}
	if times.X >= telegraph.X || telegraph.X >= reprint.X || reprint.X >= agency.X {
		t.Errorf("the days lie at %d, %d, %d, %d", times.X, telegraph.X, reprint.X, agency.X)
	}
	if telegraph.Form != reprint.Form || times.Form == telegraph.Form || agency.Form == telegraph.Form {
		t.Errorf("the forms are %d, %d, %d, %d", times.Form, telegraph.Form, reprint.Form, agency.Form)
	}
	if from, to := "M"+coordinates(reprint.X, reprint.Y)+"Q", " "+coordinates(telegraph.X, telegraph.Y); !strings.HasPrefix(reprint.Join, from) || !strings.HasSuffix(reprint.Join, to) || telegraph.Join != "" {
		t.Errorf("the copy is joined by %q, the original by %q", reprint.Join, telegraph.Join)
	}
	if times.To-times.From != 2*doubt || agency.To != agency.From {
		t.Errorf("the doubtful day reaches from %d to %d, the certain one from %d to %d", times.From, times.To, agency.From, agency.To)
	}
}

// From right to left everything stands where a mirror shows it, and as well apart.
// TestEverySourceHasAMarkOfItsOwn draws more sources than there are shapes, and a copy.
func TestEverySourceHasAMarkOfItsOwn(t *testing.T) {
	var written strings.Builder
	for source := range 12 {
		fmt.Fprintf(&written, "%d 1 source_%d\n", source, source)
	}
	written.WriteString("12 1 =0 source_11\n")
	marks := drawnAt(figuresOf(t, written.String()), 720).Marks
	for i, mark := range marks[:12] {
		if mark.Form != Form(i) || mark.Form.IsNumbered() != (i > 6) || mark.Form.Number() != i+1 {
			t.Errorf("source %d has form %d, numbered %v, number %d", i, mark.Form, mark.Form.IsNumbered(), mark.Form.Number())
		}
	}
	if marks[12].Form != marks[11].Form {
		t.Errorf("a copy has form %d, its source has %d elsewhere", marks[12].Form, marks[11].Form)
	}
}

func TestFiguresMirrored(t *testing.T) {
	for name, written := range claims {
		drawn, turned := drawnAt(figuresOf(t, written), 720), drawnTurned(figuresOf(t, written), 720, true)
		if turned.Axis != 720-drawn.Axis || turned.Left != 720-drawn.Right || turned.Right != 720-drawn.Left || turned.Axis != turned.Right {
			t.Errorf("%s: the axis is at %d, the field from %d to %d", name, turned.Axis, turned.Left, turned.Right)
		}
		for i, mark := range turned.Marks {
			other := drawn.Marks[i]
			if mark.X != 720-other.X || mark.Y != other.Y || mark.From != 720-other.To || mark.To != 720-other.From || mark.Label != other.Label {
				t.Errorf("%s: %+v is no mirrored %+v", name, mark, other)
			}
			if room, was := mark.labelRoom(), other.labelRoom(); mark.Label != "" && (room.left != 720-was.right || room.right != 720-was.left) {
				t.Errorf("%s: the label at %+v was at %+v", name, room, was)
			}
			if (mark.Join == "") != (other.Join == "") || mark.Join != "" && !strings.HasPrefix(mark.Join, "M"+coordinates(mark.X, mark.Y)) {
				t.Errorf("%s: the copy at %d is joined by %q", name, mark.X, mark.Join)
			}
		}
	}
}

func TestFiguresAreTheSame(t *testing.T) {
	for name, written := range claims {
		once := drawnAt(figuresOf(t, written), 720)
		before := runtime.GOMAXPROCS(1)
		again := drawnAt(figuresOf(t, written), 720)
		runtime.GOMAXPROCS(before)
		if !reflect.DeepEqual(once, again) {
			t.Errorf("%s is drawn otherwise the second time", name)
		}
	}
}
