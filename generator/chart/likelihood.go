package chart

// Band is a part of a scale from 0 to 1000, with its name.
type Band struct {
	Low, High int
	Name      string
}

// BandName is the name of a band over its scale.
type BandName struct {
	X      int // middle of the name, which does not reach beyond the scale
	Name   string
	Marked bool
}

// NameBands sets the names of bands over their scale, in letters that are so many
// thousandths of it high: all names where they have room beside one another, else
// that of the marked band alone, if there is one.
func NameBands(bands []Band, marked, letters int) []BandName {
	const gap = 12
	var names []BandName
	end, fits := -gap, true
	for i, band := range bands {
		width := (textWidth(band.Name)*letters + 12) / 13
		if i == marked {
			width += width / 10 // it is bold
		}
		x := max(min((band.Low+band.High)/2, 1000-width/2), width/2)
		fits = fits && x-width/2 >= end+gap
		end = x + width/2
		names = append(names, BandName{X: x, Name: band.Name, Marked: i == marked})
	}
	switch {
	case fits:
		return names
	case marked >= 0 && marked < len(names):
		return names[marked : marked+1]
	}
	return nil
}
