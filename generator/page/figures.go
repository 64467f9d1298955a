package page

import (
	"slices"
	"strings"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/chart"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/link"
)

// FiguresDrawing is the values of a claim over time: nothing where they tell no
// more than their table.
type FiguresDrawing struct {
	Wide, Narrow FiguresChart  // the same for screens of two widths
	Broken       bool          // an axis does not begin at zero
	Bounds       []FigureBound // that occur and have to be explained
	Ranges       bool          // values with two ends occur
	Copies       bool          // marks of declared copies occur
	Joined       bool          // and are joined to what they repeat
	Doubtful     bool          // marks of dates that are doubtful or no single day occur
	Sources      []FigureSource
	LeftOut      int    // reports without a figure or a date
	LeftOutNames string // whose they are, the first three
}

// FiguresChart is the drawing for one width.
type FiguresChart struct {
	Width, Height           int
	Left, Right, Top, Floor int
	Axis                    int
	Mirrored                bool
	Unit                    string
	Broken                  bool
	Values                  []chart.ValueTick
	Days                    []chart.DayTick
	Marks                   []FigureMark
}

// FigureMark is a report in the drawing. It leads to the words.
type FigureMark struct {
	chart.Mark
	Href  string
	Words string // who, when and what, in words
	Bound string // exactly | about | at-least | at-most
	Copy  bool   // of another report's text
}

// FigureBound is a bound: about | at-least | at-most.
type FigureBound struct{ Bound string }

// FigureSource is a source with what tells its marks from all others.
type FigureSource struct {
	Form chart.Form
	Name string
}

// FigureKey is the mark of a report in the drawing, to be shown in the table too.
type FigureKey struct {
	Form chart.Form
	Copy bool // of another report's text
}

// figure is a report that can be drawn.
type figure struct {
	report *link.Report
	date   edtf.Date // as of when: of the value or, without one, of the article
	chart.Figure
}

// figuresDrawing draws the reports of a claim, if they are worth it, and gives the
// marks that the table has to show too.
func (s *sheet) figuresDrawing(c *link.Claim) (*FiguresDrawing, map[*link.Report]*FigureKey) {
	if c.Kind != briefing.FigureClaim {
		return nil, nil
	}
	figures := s.figures(c)
	if !s.tellsMore(figures) {
		return nil, nil
	}
	drawing := &FiguresDrawing{LeftOut: len(c.Reports) - len(figures), LeftOutNames: leftOut(c.Reports, figures)}
	drawing.Wide = s.figuresChart(c, figures, 720, 340)
	drawing.Narrow = s.figuresChart(c, figures, 320, 360)
	drawing.Broken = drawing.Wide.Broken
	for _, mark := range drawing.Wide.Marks {
		drawing.Copies = drawing.Copies || mark.Copy
		drawing.Joined = drawing.Joined || mark.Join != ""
		drawing.Doubtful = drawing.Doubtful || mark.From != mark.To
		drawing.Ranges = drawing.Ranges || mark.Low != mark.High
	}
	drawing.Bounds = boundsOf(figures)
	drawing.Sources = sourcesOf(figures, drawing.Wide.Marks)
	return drawing, keysOf(figures, drawing.Wide.Marks)
}

// keysOf are the marks of the reports, where there are more sources than shapes.
func keysOf(figures []figure, marks []FigureMark) map[*link.Report]*FigureKey {
	if !slices.ContainsFunc(marks, func(m FigureMark) bool { return m.Form.IsNumbered() }) {
		return nil
	}
	keys := map[*link.Report]*FigureKey{}
	for i, it := range figures {
		keys[it.report] = &FigureKey{Form: marks[i].Form, Copy: marks[i].Copy}
	}
	return keys
}

// boundsOf are the bounds that occur and whose marks have to be explained.
func boundsOf(figures []figure) []FigureBound {
	var list []FigureBound
	for _, bound := range briefing.Bounds[1:] {
		if slices.ContainsFunc(figures, func(f figure) bool { return f.report.Bound == bound }) {
			list = append(list, FigureBound{string(bound)})
		}
	}
	return list
}

// sourcesOf are the sources with the shapes of their marks.
func sourcesOf(figures []figure, marks []FigureMark) []FigureSource {
	var list []FigureSource
	for i, it := range figures {
		if source := (FigureSource{Form: marks[i].Form, Name: it.Source}); !slices.Contains(list, source) {
			list = append(list, source)
		}
	}
	return list
}

// figures are the reports with a value and a day, by day.
func (s *sheet) figures(c *link.Claim) []figure {
	var list []figure
	for _, report := range c.Reports {
		date := report.Date
		if date.IsZero() {
			date = report.Quote.Article.Published
		}
		earliest, latest := known(date)
		if report.Low == "" || date.IsZero() || earliest.State != edtf.Known {
			continue
		}
		list = append(list, figure{report: report, date: date, Figure: chart.Figure{
			First: int64(earliest.Day), Last: int64(latest.Day), Low: report.Low, High: report.High,
			Up: report.Bound == "at-least", Down: report.Bound == "at-most", Source: author(report.Quote.Article).Name, Doubtful: doubtful(date),
		}})
	}
	slices.SortStableFunc(list, func(a, b figure) int { return edtf.Compare(a.date, b.date) })
	s.joinCopies(list)
	s.labelFigures(list)
	return list
}

// mostLeftOut are named of those that give no figure or no date.
const mostLeftOut = 3

// leftOut are the outlets whose reports cannot be drawn, in the order of the reports.
func leftOut(reports []*link.Report, drawn []figure) string {
	var names []string
	for _, report := range reports {
		name := report.Quote.Article.Outlet.Name
		if slices.ContainsFunc(drawn, func(f figure) bool { return f.report == report }) || slices.Contains(names, name) {
			continue
		}
		if len(names) == mostLeftOut {
			names = append(names, "…")
			break
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// labelFigures calls each mark by what tells it from the others: the speaker or,
// where the report has none, the source; where several sources report one speaker,
// both.
func (s *sheet) labelFigures(figures []figure) {
	for i := range figures {
		it := &figures[i]
		it.Label = it.Source
		if by := it.report.By; by != nil {
			it.Label = by.Name
			if slices.ContainsFunc(figures, func(f figure) bool { return f.report.By == by && f.Source != it.Source }) {
				it.Label = s.speaker(*it)
			}
		}
		if s.isCopy(*it) {
			it.LabelEnd = " " + s.Word("figures.label.copy")
		}
	}
}

// speaker is who said a figure and who reports it: "Antony Blinken (The Irish Times)".
func (s *sheet) speaker(f figure) string {
	if f.report.By == nil || f.report.By.Name == f.Source {
		return f.Source
	}
	return s.Word("figures.speaker", "speaker", f.report.By.Name, "source", f.Source)
}

// known are the ends of a date; where one is open or not known, the other twice.
func known(date edtf.Date) (earliest, latest edtf.Bound) {
	earliest, latest = date.Bounds()
	if earliest.State != edtf.Known {
		earliest = latest
	}
	if latest.State != edtf.Known {
		latest = earliest
	}
	return earliest, latest
}

func (s *sheet) figuresChart(c *link.Claim, figures []figure, width, height int) FiguresChart {
	list := make([]chart.Figure, len(figures))
	for i, it := range figures {
		list[i] = it.Figure
	}
	options := chart.FiguresOptions{Width: width, Height: height, Mirrored: s.RightToLeft, Number: s.number}
	drawn := chart.DrawFigures(list, s.axisDays(list, width), options)
	if len(drawn.Days) < 2 {
		drawn = chart.DrawFigures(list, s.endDays(list), options)
	}
	view := FiguresChart{
		Width: drawn.Width, Height: drawn.Height, Left: drawn.Left, Right: drawn.Right, Top: drawn.Top, Floor: drawn.Floor,
		Axis: drawn.Axis, Mirrored: drawn.Mirrored, Unit: c.Unit, Broken: drawn.Broken, Values: drawn.Values, Days: drawn.Days,
	}
	for i, it := range figures {
		view.Marks = append(view.Marks, FigureMark{
			Mark: drawn.Marks[i], Href: s.to(QuoteAddress(it.report.Quote)), Words: s.figureWords(it), Bound: string(it.report.Bound),
			Copy: s.isCopy(it),
		})
	}
	return view
}

// figureWords tell a mark: "Antony Blinken (The Irish Times), 9 January 2022: at
// least 100,000 troops".
func (s *sheet) figureWords(f figure) string {
	value := s.value(f.report.Low, f.report.High)
	if f.report.Bound != briefing.Exactly {
		value = s.Word("figures.bounded", "bound", s.Word("bound."+string(f.report.Bound)), "value", value)
	}
	words := s.Word("figures.mark", "source", s.speaker(f), "date", s.date(f.date).Words, "value", value, "unit", f.report.Claim.Unit)
	if s.isCopy(f) {
		words = s.Word("figures.mark.copy", "mark", words)
	}
	return strings.TrimSpace(words)
}

func (s *sheet) isCopy(f figure) bool {
	article := f.report.Quote.Article
	return s.texts.Original(article) != article
}

// doubtful tells whether a date may be another.
func doubtful(date edtf.Date) bool {
	start, end := date.Start(), date.End()
	return start.Uncertain() || start.Approximate() || end.Uncertain() || end.Approximate()
}

// author is whose text an article is: the agency's, where an outlet only carries it.
func author(a *link.Article) *link.Outlet {
	if a.Agency != nil {
		return a.Agency
	}
	return a.Outlet
}

// joinCopies has each copy know the figure that it repeats: that of the original
// or, where the claim has none, of the first copy.
func (s *sheet) joinCopies(figures []figure) {
	for i := range figures {
		figures[i].Original = -1
		if !s.isCopy(figures[i]) {
			continue
		}
		text := s.texts.Original(figures[i].report.Quote.Article)
		for j := range figures {
			if other := figures[j].report; j != i && s.texts.Original(other.Quote.Article) == text && (other.Quote.Article == text || j < i) {
				figures[i].Original = j
				break
			}
		}
	}
}

// tellsMore tells whether figures differ: in what they say or, where they are of
// several texts, in when.
func (s *sheet) tellsMore(figures []figure) bool {
	return slices.ContainsFunc(figures, func(f figure) bool {
		first, text := figures[0], s.texts.Original(f.report.Quote.Article)
		later := f.First != first.First || f.Last != first.Last
		return f.Low != first.Low || f.High != first.High || f.report.Bound != first.report.Bound ||
			later && text != s.texts.Original(first.report.Quote.Article)
	})
}
