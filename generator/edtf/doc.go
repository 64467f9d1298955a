// Package edtf reads dates as they are known. A source may say "about
// February 2022", "in the 1990s" or "from 10 January on", and the Extended
// Date/Time Format has a notation for each. The package parses that notation,
// tells the days that a date may mean, puts dates in order and tells a date in
// words.
//
// # The notation
//
// The Extended Date/Time Format (EDTF) is annex A of ISO 8601-2:2019. It is
// specified by the Library of Congress, https://www.loc.gov/standards/datetime/,
// in the edition of 4 February 2019. Levels 0 and 1 are read whole:
//
//	2022-01-26  2022-01  2022             a day, a month, a year
//	2022-01-26T14:30:00                   a time of day; Z, +01 or +05:30 may follow
//	2022-01-10/2022-01-13                 an interval
//	2022-21 … 2022-24                     spring, summer, autumn, winter
//	2022-02~  2022-02?  2022-02%          about, perhaps, perhaps about
//	2022-02-XX  2022-XX  2022-XX-XX       a day, month, day of the year not known
//	199X  19XX                            a year of the 1990s, of the 1900s
//	2021-12/..  ../2022                   an open end, an open start
//	2021-12/  /2022                       an end, a start that is not known
//	-0044  Y12025  Y-12025                years before 0 and beyond four digits
//
// What belongs to level 2 (sets, exponents, significant digits, quarters,
// qualified or unspecified parts of a date) is refused by an error that says
// "EDTF level 2" and names a way to write it without. Where the specification
// leaves a question, this is the answer:
//
//   - A time of day has hours, minutes and seconds. 24:00:00 is refused, as by
//     ISO 8601-1:2019. Second 60 is a leap second, which with a zone must be
//     23:59:60 UTC. A shift is at most 23:59; one of zero has no minus sign.
//   - Seasons and years with Y may be qualified and may stand in intervals.
//   - An interval's start is not later than its end, compared by their earliest
//     days. Both ends may be open; "/" alone is refused, for it says nothing.
//   - The winter of 2022 is December 2022 to February 2023.
//   - The calendar is the Gregorian one, carried on before 1582. The year 0 is
//     1 BC. Years beyond ±9999999999999999 keep their digits in words but
//     are ordered as if they were that year.
//
// # Days and order
//
// [Date.Bounds] gives the first and the last [Day] that a date may mean. A
// qualifier does not move them: "about" names no distance. A date with a time
// of day means the day that is written, in whatever zone.
//
// [Compare] orders by the earliest day, then the latest; a time of day does not
// count. An open or unknown start is ordered by its interval's end, an open or
// unknown end is later than any day. Dates that name no day at all come last.
//
// # Words
//
// [Date.In] tells a date in the words of a table of short templates: the code
// has no words of its own. [Keys] lists the table's keys. A template holds
// placeholders in braces:
//
//	month.1 … month.12        a month's name
//	season.21 … season.24     a season's name
//	year.ad                   {year}: years 1 to 999
//	year.bc                   {year}: the year 0 (as 1) and before
//	year.long                 {year}: years beyond four digits
//	time.minutes              {hour} {minute}
//	time.seconds              {hour} {minute} {second}
//	time.utc                  {time}
//	time.shift                {time} {shift}: +05:30, say
//	date.day                  {day} {month} {year}
//	date.month                {month} {year}
//	date.time                 {date} {time}
//	date.season               {season} {year}
//	date.winter               {season} {year} {next_year}
//	date.unknown_day          {month} {year}
//	date.unknown_month        {year}
//	date.unknown_day_of_year  {year}
//	date.decade               {year}: the first of the ten
//	date.some_year            {start} {end}: the first and the last, where digits would mislead, as in 200X and 19XX
//	date.about                {date}
//	date.perhaps              {date}
//	date.perhaps_about        {date}
//	date.range                {start} {end}
//	date.range.days           {start_day} {end_day} {month} {year}
//	date.range.days_months    {start_day} {start_month} {end_day} {end_month} {year}
//	date.range.months         {start_month} {end_month} {year}
//	date.range.years          {start} {end}
//	date.from                 {start}: an open end
//	date.from.day             {start}: the same where the start names a day
//	date.from_end_unknown     {start}
//	date.until                {end}: an open start
//	date.until_start_unknown  {end}
//	date.undated              neither end is given
//
// Years of four digits stand as digits alone. An open end says no more than
// that the date is not before its start, so that English tells 2021-12/.. as
// "in or after December 2021", and 2021-12/, which had an end, as "from
// December 2021, end unknown".
//
// Everything here is safe for concurrent use.
package edtf
