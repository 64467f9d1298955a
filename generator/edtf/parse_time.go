package edtf

import (
	"errors"
	"fmt"
	"strings"
)

// parseDateTime reads DATE T TIME, the parts of s around its first T.
func parseDateTime(s, date, time string) (Date, error) {
	part, err := parsePart(date)
	if err != nil {
		return Date{}, err
	}
	if part.form != formDay || part.doubt != 0 {
		return Date{}, fmt.Errorf("a time of day needs a day before it, YYYY-MM-DD, not %s", quoted(date))
	}
	clock, err := parseClock(time)
	if err != nil {
		return Date{}, err
	}
	return Date{text: s, start: part, end: part, clock: clock}, nil
}

const theTimes = "a time is hh:mm:ss, and Z, +hh or +hh:mm may follow it"

// parseClock reads hh:mm:ss and the zone behind it.
func parseClock(text string) (clock, error) {
	if body, doubt := cutDoubt(text); doubt != 0 {
		return clock{}, fmt.Errorf("?, ~ and %% qualify dates, not times: write %s, or the date alone", quoted(body))
	}
	if len(text) < len("hh:mm:ss") || text[2] != ':' || text[5] != ':' {
		return clock{}, explainTime(text)
	}
	hour, hourOK := twoDigits(text[:2])
	minute, minuteOK := twoDigits(text[3:5])
	second, secondOK := twoDigits(text[6:8])
	switch {
	case !hourOK || !minuteOK || !secondOK:
		return clock{}, explainTime(text)
	case hour == 24:
		return clock{}, errors.New("there is no hour 24: the end of a day is 00:00:00 of the next")
	case hour > 23:
		return clock{}, fmt.Errorf("there is no hour %d: hours are 00 to 23", hour)
	case minute > 59:
		return clock{}, fmt.Errorf("there is no minute %d: minutes are 00 to 59", minute)
	case second > 60:
		return clock{}, fmt.Errorf("there is no second %d: seconds are 00 to 59, and 60 for a leap second", second)
	}
	c := clock{hour: uint8(hour), minute: uint8(minute), second: uint8(second)}
	return c, c.parseZone(text[8:])
}

func (c *clock) parseZone(text string) error {
	switch text {
	case "":
		c.zone = zoneLocal
		return nil
	case "Z":
		c.zone = zoneUTC
	default:
		shift, err := parseShift(text)
		if err != nil {
			return err
		}
		c.zone, c.shift = zoneShift, int16(shift)
	}
	return c.checkLeapSecond()
}

// parseShift reads a shift against UTC in minutes: ±hh or ±hh:mm.
func parseShift(text string) (int, error) {
	hours, minutes, hasMinutes := strings.Cut(text[1:], ":")
	hour, hourOK := twoDigits(hours)
	minute, minuteOK := twoDigits(minutes)
	switch {
	case text[0] != '+' && text[0] != '-' || !hourOK || hasMinutes && !minuteOK:
		return 0, explainShift(text)
	case hour > 23 || minute > 59:
		return 0, fmt.Errorf("there is no shift %s: it is at most 23 hours and 59 minutes", quoted(text))
	}
	shift := 60*hour + minute
	if text[0] == '-' {
		if shift == 0 {
			return 0, errors.New("a shift of zero has no minus sign: write Z")
		}
		shift = -shift
	}
	return shift, nil
}

const minutesPerDay = 24 * 60

// checkLeapSecond holds that second 60 is one that clocks can have shown: leap
// seconds are the last of a day in UTC.
func (c *clock) checkLeapSecond() error {
	if c.second != 60 {
		return nil
	}
	minute := 60*int(c.hour) + int(c.minute) - int(c.shift)
	if (minute+1)%minutesPerDay != 0 {
		return errors.New("second 60 is a leap second, which is at 23:59:60 UTC only")
	}
	return nil
}
