package edtf

// Day counts days from 1970-01-01, which is 0, in the Gregorian calendar
// carried on without end in both directions.
type Day int64

const (
	// maxYear is the last year that is told apart from those beyond it. Its
	// days are less than half of what a Day can count.
	maxYear = 9_999_999_999_999_999

	daysPerEra  = 146_097 // the calendar repeats after 400 years
	yearsPerEra = 400
	// daysToEpoch lies between 0000-03-01 and 1970-01-01.
	daysToEpoch = 719_468
	// farthestDay is beyond every Day that a Date has.
	farthestDay Day = 1 << 62
)

// Civil gives the day's year, month (1–12) and day of the month. The year 0 is
// 1 BC. Days farther than 2^62 from 1970 are taken as that far.
func (day Day) Civil() (year int64, month, dayOfMonth int) {
	n := int64(min(max(day, -farthestDay), farthestDay)) + daysToEpoch
	era := floorDiv(n, daysPerEra)
	dayOfEra := n - era*daysPerEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36_524 - dayOfEra/146_096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	marchMonth := (5*dayOfYear + 2) / 153
	dayOfMonth = int(dayOfYear-(153*marchMonth+2)/5) + 1
	month = int(marchMonth) + 3
	year = yearOfEra + era*yearsPerEra
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, dayOfMonth
}

// dayOf is the inverse of Civil. Years begin in March within it, so that the
// leap day is a year's last and all months before it follow one rule.
func dayOf(year int64, month, dayOfMonth int) Day {
	marchMonth := int64(month) - 3
	if month < 3 {
		marchMonth += 12
		year--
	}
	era := floorDiv(year, yearsPerEra)
	yearOfEra := year - era*yearsPerEra
	dayOfYear := (153*marchMonth+2)/5 + int64(dayOfMonth) - 1
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear
	return Day(era*daysPerEra + dayOfEra - daysToEpoch)
}

func floorDiv(n, d int64) int64 {
	q := n / d
	if n%d < 0 {
		q--
	}
	return q
}

func daysIn(year int64, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
