package page

import (
	"slices"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/chart"
)

// LikelihoodScale is the names of the bands on a judgement's scale, which is 1000 wide.
type LikelihoodScale struct {
	Wide, Narrow []chart.BandName // over the scale, for letters that are small or large beside it
	Ends         []ScaleEnd       // under it
}

// ScaleEnd is the name of the first or the last band.
type ScaleEnd struct {
	Name   string
	Last   bool
	Marked bool
}

// Heights of letters in thousandths of the scale; the style sheet sets them so.
const (
	wideLetters   = 22
	narrowLetters = 42
)

// likelihoodScale is the scale of a judgement; nil where none is given.
func (s *sheet) likelihoodScale(l Likelihood) *LikelihoodScale {
	if l.Word == "" {
		return nil
	}
	var bands []chart.Band
	for _, word := range briefing.Likelihoods {
		low, high := word.Range()
		bands = append(bands, chart.Band{Low: 10 * low, High: 10 * high, Name: s.Word("likelihood." + string(word))})
	}
	last := len(bands) - 1
	marked := slices.Index(briefing.Likelihoods, briefing.Likelihood(l.Word))
	inner := bands[1:last]
	return &LikelihoodScale{
		Wide:   chart.NameBands(inner, marked-1, wideLetters),
		Narrow: chart.NameBands(inner, marked-1, narrowLetters),
		Ends:   []ScaleEnd{{Name: bands[0].Name, Marked: marked == 0}, {Name: bands[last].Name, Last: true, Marked: marked == last}},
	}
}
