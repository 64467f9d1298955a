package chart

import "slices"

// Figure is a value that somebody gave for a day.
type Figure struct {
	First, Last int64  // days between which the day lies, counted from any one
	Low, High   string // decimal numbers; the same for one value
	Up, Down    bool   // the value is a lower, or an upper bound
	Doubtful    bool   // the day may be another one
	Source      string // whose it is
	Label       string // what its mark is called
	LabelEnd    string // of the label, which is not cut where that is shortened: "(copy)"
	Original    int    // place in the list of the figure of which it is a copy; -1
}

// Day is a day that the axis may name, under its name.
type Day struct {
	Day  int64
	Text string
}

// Figures is a drawing of values over time.
type Figures struct {
	Width, Height           int
	Left, Right, Top, Floor int  // edges of the field in which values lie
	Axis                    int  // X of the axis of values
	Mirrored                bool // which stands on the right then: time runs from right to left
	Broken                  bool // it does not begin at zero
	Values                  []ValueTick
	Days                    []DayTick
	Marks                   []Mark // one for each figure
}

// ValueTick is a step of the axis of values.
type ValueTick struct {
	Y    int
	Text string
	Zero bool
}

// DayTick is a day that the axis of time names.
type DayTick struct {
	X     int
	TextX int // middle of the text, which does not reach beyond the drawing
	Text  string
}

// Mark is where a figure lies.
type Mark struct {
	X, Y       int
	Form       Form // of the source
	From, To   int  // between which the day lies, X in the middle; both are X where it is certain
	High       int  // Y of the highest value, the lowest is at Low; the same for one
	Low        int
	Join       string // path to the figure that this is a copy of; empty for none
	Label      string // empty where there is no room
	LabelX     int
	LabelY     int  // base line
	LabelWidth int  // about
	Before     bool // the label ends at LabelX, it does not begin there
	LeadFrom   int  // Y from which a line leads, at X, to a label that stands off, and
	LeadTo     int  // to which; the same for none
}

// Form tells the mark of a source from those of all others: from 0 on one of seven
// shapes, and from there on a disc with a number.
type Form int

const shapes = 7

// IsNumbered tells whether the mark is a disc with a number.
func (f Form) IsNumbered() bool { return f >= shapes }

// Number is which source it is, from 1 on.
func (f Form) Number() int { return int(f) + 1 }

const (
	markRadius  = 7
	arrowLength = 26 // of a bound
	doubt       = 18 // to either side of a day that may be another one
	headroom    = 30 // above the highest step, for the unit
	dayHeight   = 28 // under the axis
)

// FiguresOptions say for what figures are drawn.
type FiguresOptions struct {
	Width, Height int
	Mirrored      bool                // time runs from right to left
	Number        func(string) string // sets a decimal number as the language does
}

// DrawFigures lays figures out, each with decimal numbers and First not after
// Last, of which there is at least one. Of days those are named that have room.
func DrawFigures(figures []Figure, days []Day, options FiguresOptions) Figures {
	decimal := placesOf(figures)
	d := Figures{
		Width: options.Width, Height: options.Height, Top: headroom, Floor: options.Height - dayHeight, Right: options.Width - 10,
		Mirrored: options.Mirrored,
	}
	values := newValueScale(figures, decimal, d.Top+12, d.Floor)
	d.Broken = values.broken
	d.Values = values.ticks(options.Number)
	for _, tick := range d.Values {
		d.Left = max(d.Left, textWidth(tick.Text)+10)
	}
	time := newDayScale(figures, d.Left+30, d.Right-30)
	d.Days = time.ticks(days, d)
	d.Marks = d.marks(figures, time, values)
	d.Axis = d.Left
	if d.Mirrored {
		d.mirror()
	}
	d.join(figures)
	return d
}

// mirror turns left and right around.
func (d *Figures) mirror() {
	d.Left, d.Right, d.Axis = d.Width-d.Right, d.Width-d.Left, d.Width-d.Axis
	for i := range d.Days {
		day := &d.Days[i]
		day.X, day.TextX = d.Width-day.X, d.Width-day.TextX
	}
	for i := range d.Marks {
		m := &d.Marks[i]
		m.X, m.From, m.To = d.Width-m.X, d.Width-m.To, d.Width-m.From
		m.LabelX, m.Before = d.Width-m.LabelX, !m.Before
	}
}

// join draws the lines from copies to what they are copies of.
func (d Figures) join(figures []Figure) {
	for i, figure := range figures {
		if figure.Original >= 0 && figure.Original != i {
			d.Marks[i].Join = d.joint(d.Marks[i], d.Marks[figure.Original], figure.Down)
		}
	}
}

const (
	nearby = 64 // marks: a straight line between them would hardly be seen
	bow    = 42 // how far aside a line between them is drawn instead; half of it is reached
)

// joint is a path from a copy to what it repeats, bent where it is short, to be
// seen beside the marks: downwards, away from the arrows of lower bounds, or, with
// up, upwards. It is empty where both lie at one place.
func (d Figures) joint(m, to Mark, up bool) string {
	if m.X == to.X && m.Y == to.Y {
		return ""
	}
	line := d.jointLine(m, to, up)
	if line.by == line.from {
		return "M" + coordinates(m.X, m.Y) + "L" + coordinates(to.X, to.Y)
	}
	return line.path()
}

// jointLine is the line of a joint, drawn by its own beginning where it is straight.
func (d Figures) jointLine(m, to Mark, up bool) curve {
	from, end := point{m.X, m.Y}, point{to.X, to.Y}
	line := curve{from, from, end}
	across, down := end.x-from.x, end.y-from.y
	if across*across+down*down >= nearby*nearby {
		return line
	}
	line.by = point{(from.x + end.x) / 2, (from.y + end.y) / 2}
	switch {
	case across*across < down*down && d.Mirrored:
		line.by.x -= bow
	case across*across < down*down:
		line.by.x += bow
	case up || max(from.y, end.y)+bow/2 > d.Floor:
		line.by.y -= bow
	default:
		line.by.y += bow
	}
	return line
}

// dayScale is an axis of days.
type dayScale struct {
	first, last int64
	left, right int
}

func newDayScale(figures []Figure, left, right int) dayScale {
	s := dayScale{first: figures[0].First, last: figures[0].Last, left: left, right: right}
	for _, figure := range figures {
		s.first, s.last = min(s.first, figure.First), max(s.last, figure.Last)
	}
	return s
}

func (s dayScale) at(day int64) int {
	if s.first == s.last {
		return (s.left + s.right) / 2
	}
	// Of the widest spans a day is too little to be seen, and a product too much to be held.
	from, span := day-s.first, s.last-s.first
	for span > 1<<40 {
		from, span = from>>1, span>>1
	}
	return s.left + int(from*int64(s.right-s.left)/span)
}

// ticks are the days that have room, each as wide as its name.
func (s dayScale) ticks(days []Day, d Figures) []DayTick {
	var ticks []DayTick
	end := 0
	for _, day := range days {
		if day.Day < s.first || day.Day > s.last {
			continue
		}
		half := textWidth(day.Text)/2 + 1
		x := s.at(day.Day)
		middle := max(min(x, d.Width-half), half)
		if middle-half >= end {
			ticks = append(ticks, DayTick{X: x, TextX: middle, Text: day.Text})
			end = middle + half + 14
		}
	}
	return ticks
}

// marks lays out the figures and then their labels, so that no label lies on a mark.
func (d Figures) marks(figures []Figure, time dayScale, values valueScale) []Mark {
	marks := make([]Mark, len(figures))
	var taken []box
	for i, figure := range figures {
		low, _ := values.whole(figure.Low)
		high, _ := values.whole(figure.High)
		m := Mark{From: time.at(figure.First), To: time.at(figure.Last), Low: values.at(low), High: values.at(high), Form: form(figures, i)}
		m.X, m.Y = (m.From+m.To)/2, (m.Low+m.High)/2
		if figure.Doubtful && m.To-m.From < 2*doubt {
			m.From, m.To = m.X-doubt, m.X+doubt
		}
		if aside := d.aside(m.room(figure), taken); aside != 0 {
			m.X, m.From, m.To = m.X+aside, m.From+aside, m.To+aside
		}
		taken = append(taken, m.room(figure))
		marks[i] = m
	}
	d.label(figures, marks, taken)
	return marks
}

// form is that of a figure's source: the first source has the first.
func form(figures []Figure, at int) Form {
	var sources []string
	for _, figure := range figures[:at+1] {
		if !slices.Contains(sources, figure.Source) {
			sources = append(sources, figure.Source)
		}
	}
	return Form(slices.Index(sources, figures[at].Source))
}

// room is what a mark covers, its bounds included.
func (m Mark) room(figure Figure) box {
	room := box{m.X - markRadius, m.High - markRadius, m.X + markRadius + 1, m.Low + markRadius + 1}
	if figure.Up {
		room.top -= arrowLength - markRadius
	}
	if figure.Down {
		room.bottom += arrowLength - markRadius
	}
	return room
}

// aside is how far a mark is moved so as not to cover another: not at all, to
// the right, to the left; not at all either where the field is full.
func (d Figures) aside(room box, taken []box) int {
	const step = 2*markRadius + 4
	for far := 0; far <= d.Width; far += step {
		for _, x := range []int{far, -far} {
			moved := room.moved(x, 0)
			if moved.left > d.Left && moved.right <= d.Right && !slices.ContainsFunc(taken, moved.meets) {
				return x
			}
		}
	}
	return 0
}
