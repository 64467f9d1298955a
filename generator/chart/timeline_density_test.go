package chart_test

import (
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"

	"annotated-briefing/generator/chart"
)

func TestDrawDensity(t *testing.T) {
	for _, test := range []struct {
		name  string
		years []chart.YearCount
		want  string // of each bar: its years, its heights; and what is named
	}{
		{"none", nil, ""},
		{"one", []chart.YearCount{{2022, [2]int{500, 0}}}, "2022 64/0; 2022 | 2022"},
		{"two apart", []chart.YearCount{{1997, [2]int{1, 1000}}, {2022, [2]int{500, 250}}}, "1997 2/64, 2022 32/16; 1997 2022 | 1997 2022"},
		{"by year", years(2000, 8), "2000 64/16, 2001 64/16, 2002 64/16, 2003 64/16, 2004 64/16, 2005 64/16, 2006 64/16, 2007 64/16; 2000 2001 2002 2003 2004 2005 2006 2007 | 2000 2001 2002 2003 2004 2005 2006 2007"},
		{"more than have room on a narrow screen", years(2000, 12), "2000 64/16, 2001 64/16, 2002 64/16, 2003 64/16, 2004 64/16, 2005 64/16, 2006 64/16, 2007 64/16, 2008 64/16, 2009 64/16, 2010 64/16, 2011 64/16; " +
			"2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 | 2000 2002 2004 2006 2008 2010"},
	} {
		if got := bars(chart.DrawDensity(test.years, english.Year), test.years); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func years(first int64, count int) []chart.YearCount {
	var list []chart.YearCount
	for i := range count {
		list = append(list, chart.YearCount{Year: first + int64(i), Counts: [2]int{40, 10}})
	}
	return list
}

func bars(d chart.Density, years []chart.YearCount) string {
	if len(d.Bars) == 0 {
		return ""
	}
	var list, named []string
	for _, bar := range d.Bars {
		list = append(list, strconv.FormatInt(years[bar.From].Year, 10)+" "+strconv.Itoa(bar.Up)+"/"+strconv.Itoa(bar.Down))
	}
	for _, tick := range d.Ticks {
		if text, narrow := tick.Text, strings.HasSuffix(tick.Kind, "narrow"); narrow && !slices.Contains(named, "|") {
			named = append(named, "|", text)
		} else {
			named = append(named, text)
		}
	}
	return strings.Join(list, ", ") + "; " + strings.Join(named, " ")
}

// TestDensitiesOfChance wants every year in one bar, and the bars side by side
// within the drawing.
func TestDensitiesOfChance(t *testing.T) {
	chance := rand.New(rand.NewSource(1))
	for range 300 {
		var list []chart.YearCount
		year := chance.Int63n(4000) - 3000
		for range 1 + chance.Intn(1500) {
			year += 1 + int64(chance.Intn(3))
			list = append(list, chart.YearCount{Year: year, Counts: [2]int{chance.Intn(3000), chance.Intn(3)}})
		}
		d := chart.DrawDensity(list, english.Year)
		next, right := 0, 0
		for _, bar := range d.Bars {
			if bar.From != next || bar.To < bar.From || bar.X < right || bar.Width < 2 || bar.X+bar.Width > d.Width ||
				bar.Top < 0 || bar.Top+bar.Up != d.Above || d.Below+bar.Down > d.Height {
				t.Fatalf("%d years: %+v after %d, %d of %+v", len(list), bar, next, right, d)
			}
			next, right = bar.To+1, bar.X+bar.Width
		}
		if next != len(list) {
			t.Fatalf("%d years, drawn are %d", len(list), next)
		}
	}
}
