package page

import (
	"slices"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/edtf"
	"annotated-briefing/generator/evidence"
	"annotated-briefing/generator/link"
)

// ClaimPage is claims/ID.html.
type ClaimPage struct {
	Frame
	ClaimEntry
	Note       Prose
	Figures    *FiguresDrawing // nil where they are not worth one
	Reports    []ReportEntry
	Renderings []Rendering // of a quotation: the words under one another
	Actors     []*ActorGloss
	Events     []*EventGloss
	Judgements []*JudgementGloss
	Notes      []NoteEntry
	LinkedFrom []Backlink // other texts of the briefing that link here
}

// ReportEntry is one article's bearing on a claim.
type ReportEntry struct {
	Quotation Quotation
	Value     string // as it is shown: "100,000", "100,000–130,000"; empty where none
	Unit      string // of the value: "troops"; empty where no value
	Bound     string // exactly | about | at-least | at-most; empty where no value
	Date      Date
	By        Link       // Href empty: Text is who said it, in the author's words
	Position  string     // asserts | denies | doubts; empty where the claim is no statement
	Key       *FigureKey // its mark in the drawing; nil where there is none, or shapes enough
}

// Rendering is one wording of an utterance and the reports that bear it, told
// from the first wording by its differing words.
type Rendering struct {
	Words   []RenderedWord
	Reports []ReportEntry
}

// RenderedWord is a run of words that the other renderings share, or not.
type RenderedWord struct {
	Text    string
	Differs bool
}

func (s *sheet) claim(c *link.Claim) any {
	drawing, keys := s.figuresDrawing(c)
	view := ClaimPage{
		Frame:      s.frame(c.Title, "", s.section("claims")),
		ClaimEntry: s.claimEntry(c),
		Note:       s.prose(c.Note),
		Figures:    drawing,
		Reports:    s.reportEntries(c.Reports),
		Actors:     s.actorGlosses(c.Actors),
		Events:     s.eventGlosses(inOrder(c.Events)),
		Judgements: s.judgementGlosses(c.Judgements),
		Notes:      s.noteEntries(c.Notes),
		LinkedFrom: s.backlinks(c.LinkedFrom),
	}
	for i, report := range c.Reports {
		view.Reports[i].Key = keys[report]
	}
	if c.Kind == briefing.QuotationClaim {
		view.Renderings = s.renderings(c)
	}
	return view
}

// inOrder sorts events by date; of equal ones the author's order stands.
func inOrder(events []*link.Event) []*link.Event {
	return slices.SortedStableFunc(slices.Values(events), func(a, b *link.Event) int { return edtf.Compare(a.Date, b.Date) })
}

func (s *sheet) renderings(c *link.Claim) []Rendering {
	var list []Rendering
	for _, rendering := range evidence.Renderings(c.Reports) {
		list = append(list, Rendering{Words: runs(rendering.Words), Reports: s.reportEntries(rendering.Reports)})
	}
	return list
}

// runs joins neighbouring words that are alike in being the same or different.
func runs(words []evidence.Word) []RenderedWord {
	var list []RenderedWord
	for _, word := range words {
		if last := len(list) - 1; last >= 0 && list[last].Differs == word.Differs {
			list[last].Text += " " + word.Text
		} else {
			list = append(list, RenderedWord(word))
		}
	}
	return list
}
