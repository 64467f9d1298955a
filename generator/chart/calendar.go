package chart

import "strconv"

// The Gregorian calendar carried on without end, in days from 1970-01-01.

const (
	daysPerEra  = 146_097 // the calendar repeats after 400 years
	daysToEpoch = 719_468 // from 0000-03-01
)

// civil gives a day's year, month and day of the month. Years begin in March
// within it, so that all months before a leap day follow one rule.
func civil(day int64) (year int64, month, dayOfMonth int) {
	day += daysToEpoch
	era := floorDiv(day, daysPerEra)
	inEra := day - era*daysPerEra
	yearOfEra := (inEra - inEra/1460 + inEra/36_524 - inEra/146_096) / 365
	inYear := inEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	march := (5*inYear + 2) / 153
	year, month, dayOfMonth = yearOfEra+era*400, int(march)+3, int(inYear-(153*march+2)/5)+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, dayOfMonth
}

func yearOf(day int64) int64 {
	year, _, _ := civil(day)
	return year
}

// dayOf is the first day of a month. The month may be beyond 12.
func dayOf(year int64, month int) int64 {
	year += int64(month-1) / 12
	march := int64(month-1)%12 - 2
	if march < 0 {
		march += 12
		year--
	}
	era := floorDiv(year, 400)
	ofEra := year - era*400
	return era*daysPerEra + ofEra*365 + ofEra/4 - ofEra/100 + (153*march+2)/5 - daysToEpoch
}

func floorDiv(n, d int64) int64 {
	if n < 0 {
		return -((d - 1 - n) / d)
	}
	return n / d
}

func digits(n int64) string { return strconv.FormatInt(n, 10) }
