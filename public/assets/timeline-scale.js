/* Where a moment stands in a drawing of the timeline, and what its axis names: the same
   as generator/chart/calendar.go, timeline_scale.go and timeline_ticks.go, measure by
   measure. Moments are the beginnings of days, counted from 1970-01-01; lengths are
   pixels. Of the page it knows its own words alone. It makes briefing.timeline, and
   offers in it

     dayText(at)                      a day as date fields have it
     dayWritten(text, last)           the day that was written
     margin                           left and right of what is drawn
     scaleOf(entries, period, width)  where which moment stands
     skips(scale)                     the stretches that are drawn short
     ticks(scale)                     the labels of the axis */
(() => {
"use strict"
const words = document.currentScript.dataset, months = words.months.split("|")
const floor = Math.floor
const margin = 8 // left and right

briefing.timeline = {dayText, dayWritten, margin, scaleOf, ticks, skips}

/* ---- Days ---- */

const day = 864e5 // in milliseconds
const era = 146097 // days after which the calendar repeats; no Date reaches far

function civil(at) {
  const eras = floor(at / era), date = new Date((at - eras * era) * day)
  return [date.getUTCFullYear() + eras * 400, date.getUTCMonth() + 1, date.getUTCDate()]
}

const yearOf = at => civil(at)[0]

function dayOf(year, month) {
  const eras = floor((year - 2000) / 400)
  return Date.UTC(year - eras * 400, month - 1) / day + eras * era
}

// A day as date fields have it; none beyond their years.
function dayText(at) {
  const parts = civil(at)
  return parts[0] < 1 || parts[0] > 9999 ? "" : parts.map((it, i) => String(it).padStart(i ? 2 : 4, "0")).join("-")
}

// "2022", "2022-01" or "2022-01-31" as its first or last day; null if it is none.
function dayWritten(text, last) {
  const [, year, month, date] = /^(-?\d{4,16})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []
  if (!year || month > 12 || month < 1 || date < 1) return null
  if (date) return +date > dayOf(+year, +month + 1) - dayOf(+year, +month) ? null : dayOf(+year, +month) + +date - 1
  return last ? (month ? dayOf(+year, +month + 1) : dayOf(+year + 1, 1)) - 1 : dayOf(+year, +(month ?? 1))
}

/* ---- The scale ---- */

// A stretch between two bounds is a skip when it is more than longStretch times as long
// as the usual time from one beginning to the next. It is drawn as if it were
// shortStretch times as long, where that gives the rest worthGain times the room.
const longStretch = 8, shortStretch = 3, worthGain = 3

// The scale of entries that name days, in a drawing so wide, and of a period of days,
// {from, to}, which may be infinite: what lies beyond it does not count. Between two
// bounds, which are moments at which a day that matters begins or ends, time runs evenly.
function scaleOf(entries, period, width) {
  const {begun, bounds} = momentsOf(entries, period), drawn = drawnDays(begun, bounds)
  const first = bounds[0], last = bounds.at(-1), days = drawn.at(-1), wide = width - 2 * margin
  return {
    period, begun, bounds, first, last, wide, right: margin + wide,
    x(at) { // what lies outside is at the edge
      at = Math.min(Math.max(at, first), last)
      const i = lastNotAfter(bounds, at)
      let on = drawn[i]
      if (bounds[i] !== at) on += floor((at - bounds[i]) * (drawn[i + 1] - drawn[i]) / (bounds[i + 1] - bounds[i]))
      return margin + floor(on * wide / days)
    },
    // Whether the stretch from the bound i to the next is a skip.
    skipped: i => drawn[i + 1] - drawn[i] !== bounds[i + 1] - bounds[i],
    // Whether a moment lies in a skip, or begins one.
    inSkip(at) {
      const i = lastNotAfter(bounds, at)
      return i + 1 < bounds.length && this.skipped(i)
    },
    // How many days take more than so many pixels where time runs evenly.
    daysOf: pixels => floor(days * pixels / wide) + 1,
  }
}

// The moments at which days of a side begin, and the bounds.
function momentsOf(entries, {from, to}) {
  const sides = entries.flatMap(it => it.interval ? [it.start, it.end] : [it.start]).filter(it => it.known)
  const inside = at => Math.min(Math.max(at, from), to + 1)
  const unique = moments => [...new Set(moments.map(inside))].sort((a, b) => a - b)
  const begun = unique(sides.map(it => it.first)), bounds = unique(sides.flatMap(it => [it.first, it.last + 1]))
  if (bounds.length < 2) bounds.push(bounds[0] + 1)
  return {begun, bounds}
}

// The bounds as they are drawn, in days from the first.
function drawnDays(begun, bounds) {
  const usual = usualStep(begun), drawn = [0]
  for (let i = 1; i < bounds.length; i++) {
    const step = bounds[i] - bounds[i - 1]
    drawn.push(drawn[i - 1] + (floor(step / longStretch) >= usual ? shortStretch * usual : step))
  }
  return floor((bounds.at(-1) - bounds[0]) / worthGain) < drawn.at(-1) ? bounds.map(it => it - bounds[0]) : drawn
}

function usualStep(moments) {
  const steps = moments.slice(1).map((at, i) => at - moments[i]).sort((a, b) => a - b)
  return steps.length < 2 ? Infinity : steps[floor(steps.length / 2)]
}

function lastNotAfter(bounds, at) {
  let low = 0, high = bounds.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (bounds[middle] <= at) low = middle
    else high = middle - 1
  }
  return low
}

// The skips, those side by side as one.
function skips({bounds, skipped, x}) {
  const list = []
  for (let i = 0; i < bounds.length - 1; i++) {
    if (!skipped(i)) continue
    const from = x(bounds[i]), to = x(bounds[i + 1])
    if (list.at(-1)?.to === from) list.at(-1).to = to
    else list.push({from, to})
  }
  return list
}

/* ---- The labels of the axis ---- */

// The base lines of labels, from the upper edge of the axis: of two rows, and of one alone.
const upperLine = 14, lowerLine = 28, singleLine = 21
const letterWidth = 7, labelGap = 7, dayWidth = 22

const labelWidth = text => [...text].length * letterWidth + labelGap
const yearText = year => year < 1 ? words.bc.replaceAll("{year}", 1 - year) : year < 1000 ? words.ad.replaceAll("{year}", year) : String(year)

// What the axis names, {kind, at, x, y, text}: years, and where there is room for them
// months and days, in a row of their own.
function ticks(scale) {
  const {first, skipped} = scale, step = yearStep(scale), monthly = step === 1 ? monthStep(scale) : 0
  const fine = monthly ? labels(monthsBy(monthly), scale) : []
  if (monthly === 1) fine.push(...dayLabels(scale))
  const years = withEdge(labels(yearsBy(step), scale), yearText(yearOf(first)), scale)
  if (!fine.length) return place(years, singleLine, scale)
  const named = monthly === 1 && !skipped(0) ? withEdge(fine, months[civil(first)[1] - 1], scale) : fine
  const {years: below, months: above} = withYears(place(years, lowerLine, scale), place(named, upperLine, scale), scale)
  return [...withFirstDay(above, scale), ...below]
}

// Names the year below a month where the last year that is named is another, as in a
// skip in which that year began. A month of a skip that has no room for it gives way.
function withYears(years, list, scale) {
  const months = list.filter(it => {
    const year = {kind: "edge", at: it.at, x: it.x, y: lowerLine, text: yearText(yearOf(it.at))}, last = years.findLast(other => other.x <= it.x)
    if (it.kind !== "month" || last?.text === year.text) return true
    if (!fits(year, years, scale)) return !scale.inSkip(it.at)
    years.splice(years.indexOf(last) + 1, 0, year)
    return true
  })
  return {years, months}
}

// From how many years to how many there is room for a label: 1, 2, 5, 10, 20, 50 and so on.
function yearStep({first, last, daysOf}) {
  const wide = Math.max(...[first, last].map(at => labelWidth(yearText(yearOf(at))))), need = floor((daysOf(wide) + 364) / 365)
  let step = 1
  while (step < need) step *= /^2/.test(step) ? 2.5 : 2
  return step
}

// The same of months, 0 where there is no room for any.
function monthStep({daysOf}) {
  const need = daysOf(Math.max(...months.map(labelWidth)))
  return [1, 3, 6].find(it => it * 28 >= need) ?? 0
}

// The same of days within a month.
const dayStep = ({daysOf}) => [1, 2, 5, 10, 15].find(it => it >= daysOf(dayWidth)) ?? 0

// Periods that are named: last is the label of the last that begins not after a moment,
// next when the one after it begins.
const yearsBy = step => ({
  last(at) {
    const year = yearOf(at), named = year - ((year % step) + step) % step
    return {kind: "year", at: dayOf(named, 1), text: yearText(named)}
  },
  next: at => dayOf(yearOf(at) + step, 1),
})
const monthsBy = step => ({
  last(at) {
    const [year, month] = civil(at), named = month - (month - 1) % step
    return {kind: "month", at: dayOf(year, named), text: months[named - 1]}
  },
  next(at) {
    const [year, month] = civil(at)
    return dayOf(year, month + step)
  },
})

// The labels of periods that begin in what is drawn: all where time runs evenly, but of
// a skip the last at most, or that in which it ends if no skip before it has its label.
// A weak one is not beside what is drawn in full length.
function labels(of, scale) {
  const {first, last, bounds, skipped} = scale, list = [], it = of.last(first), ends = bounds.length - 1
  let known = it.at // when the last period began that is named
  if (it.at === first && (it.kind === "year" || !skipped(0))) list.push({...it, weak: skipped(0)})
  for (let i = 0; i < ends; i++) {
    const from = bounds[i], to = bounds[i + 1]
    if (skipped(i)) {
      const it = of.last(to), named = it.at > known && labelOfSkip(it, i, scale)
      if (named) {
        list.push(named)
        known = it.at
      }
      continue
    }
    for (let at = of.next(of.last(from).at); at <= to; at = of.next(at)) {
      list.push({...of.last(at), weak: at === to && i + 1 < ends && skipped(i + 1)})
      known = at
    }
  }
  return list.filter(it => it.at < last)
}

// The label of the period in which the skip from the bound i ends, if any. Before what is
// drawn in full length it is named. Where another skip follows, it is if something begins
// there: at that place, without a line if the period has begun before.
function labelOfSkip(it, i, {begun, bounds, skipped}) {
  const from = bounds[i], to = bounds[i + 1], [, month, date] = civil(to), inFull = i + 2 < bounds.length && !skipped(i + 1)
  if (inFull && it.at >= from) return it
  if (!inFull && (!begun.includes(to) || it.kind === "month" && (it.at !== to || month === 1 && date === 1))) return
  return {...it, at: to, kind: it.at === to ? it.kind : "edge", weak: !inFull}
}

// Those of days, where time runs evenly and there is room for them before it does not.
function dayLabels(scale) {
  const {bounds, skipped, x} = scale, step = dayStep(scale), list = []
  let skip = -1 // the next
  for (let i = 0; step && i < bounds.length - 1; i++) {
    if (skipped(i)) continue
    while (skip < i || skip < bounds.length - 1 && !skipped(skip)) skip++
    const end = skip < bounds.length - 1 ? x(bounds[skip]) : Infinity
    for (let at = bounds[i]; at < bounds[i + 1]; at++) {
      const [, , date] = civil(at)
      if (x(at) + labelWidth(String(date)) <= end && date > 1 && (date - 1) % step === 0 && (step === 1 || date < 30)) list.push({kind: "day", at, text: String(date)})
    }
  }
  return list
}

// Says at the left edge in which period the drawing begins, unless a label stands there.
const withEdge = (list, text, {x, first}) =>
  list.some(it => it.kind !== "day" && x(it.at) < margin + labelWidth(text)) ? list : [{kind: "edge", at: first, text}, ...list]

// Behind the first month, the day on which the drawing begins, if that day has room for it.
function withFirstDay(list, {x, first, skipped}) {
  const [it] = list
  if (!it || it.kind === "day" || it.x !== x(first) || skipped(0)) return list
  const day = {...it, kind: "edge", x: it.x + labelWidth(it.text), text: String(civil(first)[2])}
  return day.x + labelWidth(day.text) > x(first + 1) ? list : [it, day, ...list.slice(1)]
}

// Puts labels beside one another: years and months before days, and those of what is
// drawn in full length before others.
function place(list, y, scale) {
  const placed = []
  for (const pass of [it => !it.weak && it.kind !== "day", it => it.weak && it.kind !== "day", it => it.kind === "day"]) {
    for (const it of list.filter(pass)) {
      const tick = {...it, x: scale.x(it.at), y}
      if (fits(tick, placed, scale)) placed.push(tick)
    }
  }
  return placed.sort((a, b) => a.x - b.x)
}

function fits({x, text}, placed, {right}) {
  const to = x + labelWidth(text)
  return to - labelGap <= right + margin && placed.every(other => x >= other.x + labelWidth(other.text) || other.x >= to)
}
})()
