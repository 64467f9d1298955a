/* The timeline: chooses entries by actor, source, kind and period, keeps the choice
   in the address and in those of other years, and draws what is chosen anew, for the
   room there is. The layout is that of generator/chart/timeline*.go, measure by
   measure. Where years have pages of their own, the index has the choice alone. */
(() => {
"use strict"
const words = document.currentScript.dataset, months = words.months.split("|")
const $ = id => document.getElementById(id)
const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, words.thousands)
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
const form = $("timeline.filter"), room = $("timeline.room"), svg = $("timeline.drawing")
const fields = [...form.elements].filter(it => it.name)

/* ---- The entries of the list ---- */

const side = text => {
  const [, from, to, some, about, perhaps] = /^(-?\d+)?(?::(-?\d+))?(x)?(~)?(\?)?/.exec(text)
  return {open: text === "..", known: !!from, first: +from, last: +(to ?? from), some: !!some, about: !!about, perhaps: !!perhaps}
}

const entries = [...document.querySelectorAll(".timeline > li")].map(li => {
  const {days, actors = "", sources = ""} = li.dataset, [start, end] = (days ?? "").split("/").map(side)
  return {
    li, start, end: end ?? start, interval: !!end, dated: days !== undefined, lane: +li.classList.contains("publication"),
    actor: actors.split(" "), source: sources.split(" "),
    from: start.known ? start.first : -Infinity, to: (end ?? start).known ? (end ?? start).last : Infinity,
  }
})

// The name of a mark is read only when it is drawn.
const titleOf = it => it.title ??= it.li.querySelector(".entry-title a").textContent
const nameOf = it => it.name ??= (() => {
  const date = it.li.querySelector(".when :is(time, data)")?.textContent, status = it.li.querySelector(".entry-title [class*=status-]")?.textContent
  const name = fill(it.lane ? words.publication : words.event, {date, title: titleOf(it)})
  return status ? fill(words.status, {name, status}) : name
})()

/* ---- Days ---- */

const day = 864e5, floor = Math.floor
const era = 146097 // days after which the calendar repeats; no Date reaches far
function civil(at) {
  const eras = floor(at / era), date = new Date((at - eras * era) * day)
  return [date.getUTCFullYear() + eras * 400, date.getUTCMonth() + 1, date.getUTCDate()]
}
const dayOf = (year, month) => {
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

/* ---- The filter ---- */

let shown = entries, period = {}, search

function choose() {
  const value = {}, at = {}
  for (const it of fields) {
    value[it.name] = it.value === "-" ? "" : it.value
    at[it.name] = String(it.selectedIndex)
  }
  search = location.search
  for (const it of form.querySelectorAll("option.elsewhere:not(:checked)")) it.remove()
  carry(value)
  period = {from: dayWritten(value.from), to: dayWritten(value.to, true)}
  const crossed = period.from !== null && period.to !== null && period.from > period.to
  let wrong = crossed ? words.crossed : ""
  for (const name of ["from", "to"]) {
    if (!form[name]) continue
    const unread = value[name] && period[name] === null
    if (unread) wrong = fill(words.unread, {value: value[name]})
    for (const [attribute, said] of [["aria-invalid", "true"], ["aria-describedby", "timeline.told"]]) {
      if (crossed || unread) form[name].setAttribute(attribute, said)
      else form[name].removeAttribute(attribute)
    }
  }
  const status = `status-${value.kind}`
  const kind = {"": () => true, event: it => !it.lane, publication: it => it.lane}[value.kind] ?? (it => it.li.classList.contains(status))
  const dated = period.from !== null || period.to !== null
  shown = crossed ? [] : entries.filter(it => kind(it) && (!value.actor || it.actor.includes(at.actor)) && (!value.source || it.source.includes(at.source)) &&
    (!dated || it.dated && it.to >= (period.from ?? -Infinity) && it.from <= (period.to ?? Infinity)))
  list()
  draw()
  if ($("timeline.shown")) {
    $("timeline.shown").textContent = fill(words.shown, {shown: number(shown.length), total: number(entries.length)})
    $("timeline.told").textContent = wrong || (shown.length ? "" : words.none)
  }
  form.querySelector("[type=reset]").disabled = !Object.values(value).some(Boolean)
}

// The links to months, each with its entries.
const parts = [...document.querySelectorAll(".months a")].map(a => {
  const heading = $(decodeURIComponent(a.hash.slice(1)))
  return {a, items: [...(heading.matches("h2") ? heading.parentElement : heading.nextElementSibling).querySelectorAll("li[id]")]}
})

// What is left of the list, without headings over nothing and links to them.
function list() {
  const kept = new Set(shown)
  for (const it of entries) if (it.li.hidden === kept.has(it)) it.li.hidden = !kept.has(it)
  for (const section of document.querySelectorAll(".year")) {
    let any = false
    for (const ol of section.querySelectorAll(".timeline")) {
      const some = [...ol.children].some(li => !li.hidden), heading = ol.previousElementSibling
      ol.hidden = !some
      if (heading?.matches("h3")) heading.hidden = !some
      any ||= some
    }
    section.hidden = !any
  }
  for (const {a, items} of parts) {
    const count = items.filter(li => !li.hidden).length, told = a.querySelector(".count")
    a.parentElement.hidden = !count
    if (told.textContent !== number(count)) told.textContent = number(count)
  }
  if (parts.length) parts[0].a.closest("nav").hidden = !shown.length
}

// Who and what is chosen holds for other years too; a period does not.
const years = [...document.querySelectorAll(".letters:not(.months) a, .density a, .trail a[href='index.html']")].map(a => [a, a.getAttribute("href")])
function carry(value) {
  const query = new URLSearchParams()
  for (const name of ["actor", "source", "kind"]) if (value[name]) query.set(name, value[name])
  for (const [a, href] of years) a.setAttribute("href", query.size ? `${href}?${query}` : href)
}

// The address holds what is chosen. What is not of this page is chosen all the same,
// and nothing shown; what is no day is forgotten.
function read() {
  const query = new URLSearchParams(location.search), asked = query.size
  for (const it of fields) {
    const value = query.get(it.name) ?? ""
    if (!it.options) {
      const at = dayWritten(value, it.name === "to")
      it.value = at === null ? "" : it.type === "date" ? dayText(at) : value
      if (!it.value) query.delete(it.name)
      continue
    }
    it.value = value
    if (it.selectedIndex >= 0) continue
    if (value) {
      const option = new Option(fill(words.elsewhere, {value}), value, false, true)
      option.className = "elsewhere"
      it.add(option)
    } else it.selectedIndex = 0
  }
  if (query.size !== asked) history.replaceState(null, "", address(query) + location.hash)
  choose()
}

const address = query => location.pathname + (query.size ? `?${query}` : "")
let visited // the control that has changed the address and has had the focus since

// A step of the history for each visit to a control, not for each key.
function write(it) {
  const query = new URLSearchParams()
  for (const it of fields) if (it.value && it.value !== "-") query.set(it.name, it.value)
  if (address(query) !== location.pathname + location.search) {
    history[it && it === visited ? "replaceState" : "pushState"](null, "", address(query))
    visited = it === document.activeElement ? it : null
  }
  choose()
}

// A date of which a part is still to be written, or the year, so that it is before
// or behind all others: it counts when the field is left.
const unfinished = it => it.type === "date" && !it.validity.valid

form.addEventListener("change", ({target}) => { if (target !== document.activeElement || !unfinished(target)) write(target) })
form.addEventListener("focusout", ({target}) => {
  if (unfinished(target)) write(target)
  visited = null
})
form.addEventListener("submit", event => { event.preventDefault(); write(document.activeElement) })
form.addEventListener("reset", () => setTimeout(() => { write(); fields[0].focus() }))
addEventListener("popstate", () => {
  visited = null
  if (search !== location.search) read()
})

const {linked} = briefing

// A link to what is not shown shows everything.
addEventListener("hashchange", () => {
  const to = linked()
  if (!to?.closest("[hidden]")) return
  for (const it of fields) it.value = it.options ? "-" : ""
  history.replaceState(null, "", location.pathname + location.hash)
  choose()
  to.scrollIntoView()
})

/* ---- Where a moment stands ---- */

const margin = 8, head = 22, pitch = 13, size = 10, space = 6, band = 34, moreSize = 26, lostSize = 22, arrow = 8, least = 4

function scaleOf(list, width) {
  const sides = list.flatMap(it => it.interval ? [it.start, it.end] : [it.start]).filter(it => it.known)
  const low = period.from ?? -Infinity, high = (period.to ?? Infinity) + 1
  const inside = at => Math.min(Math.max(at, low), high)
  const unique = moments => [...new Set(moments.map(inside))].sort((a, b) => a - b)
  const begun = unique(sides.map(it => it.first)), bounds = unique(sides.flatMap(it => [it.first, it.last + 1]))
  if (bounds.length < 2) bounds.push(bounds[0] + 1)
  const steps = begun.slice(1).map((at, i) => at - begun[i]).sort((a, b) => a - b), usual = steps.length < 2 ? Infinity : steps[floor(steps.length / 2)]
  let drawn = [0]
  for (let i = 1; i < bounds.length; i++) {
    const step = bounds[i] - bounds[i - 1]
    drawn.push(drawn[i - 1] + (floor(step / 8) >= usual ? 3 * usual : step))
  }
  const first = bounds[0], last = bounds.at(-1)
  if (floor((last - first) / 3) < drawn.at(-1)) drawn = bounds.map(it => it - first)
  const days = drawn.at(-1), wide = width - 2 * margin
  const stretch = at => { // the last bound not after a moment
    let low = 0, high = bounds.length - 1
    while (low < high) { const mid = (low + high + 1) >> 1; if (bounds[mid] <= at) low = mid; else high = mid - 1 }
    return low
  }
  return {
    begun, bounds, days, wide, first, last, right: margin + wide,
    skipped: i => drawn[i + 1] - drawn[i] !== bounds[i + 1] - bounds[i],
    daysOf: pixels => floor(days * pixels / wide) + 1,
    x(at) {
      at = Math.min(Math.max(at, first), last)
      const i = stretch(at), on = bounds[i] === at ? drawn[i] : drawn[i] + floor((at - bounds[i]) * (drawn[i + 1] - drawn[i]) / (bounds[i + 1] - bounds[i]))
      return margin + floor(on * wide / days)
    },
  }
}

/* ---- What an entry looks like ---- */

const line = (kind, from, to) => ({kind, x: from, y: -1, w: Math.max(to - from, 0), h: 3})
const head3 = (kind, x) => ({kind, x, y: -5, w: arrow, h: size})

function bar(kind, doubts, from, to, least, scale) {
  if (to - from < least || kind === "day") {
    from = floor((from + to) / 2) - least / 2
    to = from + least
  }
  const over = Math.max(to - scale.right - margin + 1, 0)
  return {kind, about: doubts.about, perhaps: doubts.perhaps, x: from - over, y: -5, w: to - from, h: size, r: kind === "day" ? 5 : 3}
}

const sidePiece = (it, scale) =>
  bar(it.some ? "some" : it.first === it.last ? "day" : "whole", it, scale.x(it.first), scale.x(it.last + 1), size, scale)

// A side beyond the chosen period is not drawn at its edge, but as lying beyond.
const beyond = {open: true}

function pieces({start, end, interval}, scale) {
  if (interval && start.known && start.last < (period.from ?? -Infinity)) start = beyond
  if (interval && end.known && end.first > (period.to ?? Infinity)) end = beyond
  if (interval && !start.known && !end.known) {
    const from = margin + arrow, to = scale.right - arrow
    return start.open && end.open ? [head3("left", margin), line("on", from, to), head3("right", to)] : [line("lost", margin, scale.right)]
  }
  if (!interval) return start.known ? [sidePiece(start, scale)] : []
  if (start.known && end.known) return spanPieces(start, end, scale)
  if (start.known) {
    const it = sidePiece(start, scale), from = it.x + it.w, to = Math.max(scale.right - arrow, from)
    return end.open ? [it, line("on", from, to), head3("right", Math.min(to, scale.right + margin - arrow))] : [it, line("lost", from, Math.min(from + lostSize, scale.right + margin))]
  }
  const it = sidePiece(end, scale), to = it.x, from = Math.min(margin + arrow, to)
  return start.open ? [head3("left", Math.max(from - arrow, 0)), line("on", from, to), it] : [line("lost", Math.max(to - lostSize, 0), to), it]
}

function spanPieces(start, end, scale) {
  const exact = it => it.first === it.last && !it.about && !it.perhaps, {x} = scale
  if (start.about === end.about && start.perhaps === end.perhaps && start.first === start.last && end.first === end.last)
    return [bar("span", start, x(start.first), x(end.last + 1), size, scale)]
  const list = [], part = (it, from, to) => list.push(bar(it.some ? "some" : "whole", it, from, Math.max(to, from), least, scale))
  const from = x(exact(start) ? start.first : start.last + 1), to = x(exact(end) ? end.last + 1 : end.first)
  if (!exact(start)) part(start, x(start.first), Math.min(from, x(end.last + 1)))
  if (to - from > 1) list.push(bar("span", {}, from, to, least, scale))
  if (!exact(end)) part(end, Math.max(from, x(end.first)), x(end.last + 1))
  return list
}

/* ---- Rows ---- */

function laneOf(list, lane, most, scale) {
  const days = [], bars = [], long = []
  for (const it of list) {
    if (it.lane !== lane || !it.dated) continue
    const of = pieces(it, scale)
    if (!of.length) continue
    if (lane) for (const piece of of) piece.r = 1
    const from = Math.min(...of.map(it => it.x)) - 1, to = Math.max(...of.map(it => it.x + it.w)) + 1
    ;(to - from <= size + 2 ? days : to - from <= floor(scale.wide / 3) ? bars : long).push({entries: [it], from, to, pieces: of})
  }
  const all = [...days, ...bars, ...long], mayHaveLabels = all.length <= 32 && scale.wide >= 560
  const named = mayHaveLabels && labelled(all, most, scale)
  if (named) return named
  let {rows, left} = pack([], [...days, ...bars], most), tooLong = pack(rows, long, most).left
  if (left.length + tooLong.length) {
    ;({rows, left} = pack([], [...days, ...bars], most - 1 - pack([], long, 2).rows.length))
    tooLong = pack(rows, long, most - 1).left
    if (2 * (left.length + tooLong.length) > all.length) return heap(all, lane, most, scale)
    while (rows.length < most - 1) rows.push([])
    rows.push(gather([...left, ...tooLong], scale))
  }
  if (mayHaveLabels) label(rows, all, scale)
  return rows
}

// With the titles of all that have room for them, if there are rows enough.
function labelled(strokes, most, scale) {
  const {rows, left} = pack([], strokes.map(it => withTitle(it, scale)[0] ?? it), most)
  if (left.length) return
  for (const row of rows) lengthen(row, scale)
  return rows
}

// A stroke with its title behind it and before it, as far as there is room: first
// as it is to be if it can.
function withTitle(it, scale) {
  const title = titleOf(it.entries[0]), label = cut(title, 46), wide = titleWidth(label), whole = titleWidth(title), room = scale.right + margin - it.to
  const behind = {...it, label, labelAt: it.to + 4, to: it.to + wide}, before = {...it, label, labelAt: it.from - 4, from: it.from - wide, before: true}
  if (wide > it.from) return wide > room ? [] : [behind]
  if (wide > room) return [before]
  return whole > room && whole <= it.from ? [before, behind] : [behind, before]
}

// Titles for what is in rows already, where its own row has room, or another.
function label(rows, strokes, scale) {
  for (const {entries: [entry]} of strokes) {
    const own = rows.find(row => row.some(it => it.entries.length === 1 && it.entries[0] === entry))
    if (!own) continue
    const at = own.findIndex(it => it.entries.length === 1 && it.entries[0] === entry), [it] = own.splice(at, 1), forms = withTitle(it, scale)
    let found
    for (const row of [own, ...rows]) if (found ??= forms.map(form => ({row, form, at: roomIn(row, form)})).find(it => it.at >= 0)) break
    if (found) found.row.splice(found.at, 0, found.form)
    else own.splice(at, 0, it)
  }
  for (const row of rows) lengthen(row, scale)
}

// The labels of a row get the room that is left beside them, from left to right.
function lengthen(row, scale) {
  row.forEach((it, i) => {
    if (!it.label) return
    const old = titleWidth(it.label), from = it.before ? row[i - 1]?.to ?? 0 : it.to - old
    it.label = fitting(titleOf(it.entries[0]), it.label, (it.before ? it.from + old : row[i + 1]?.from ?? scale.right + margin) - from)
    const more = titleWidth(it.label) - old
    if (it.before) it.from -= more
    else it.to += more
  })
}

const letterWidth = it => " fijlrt.,:;!|'‘’()-".includes(it) ? 4 : /[A-Zmw%]/.test(it) ? 8 : it < "\u2e80" ? 6 : 12
const titleWidth = text => [...text].reduce((sum, it) => sum + letterWidth(it), 5)

function cut(title, most) {
  const letters = [...title]
  if (letters.length <= most) return title
  let end = most - 1
  while (end > Math.max(floor(most / 2), most - 23) && letters[end] !== " ") end--
  return letters.slice(0, end).join("") + "…"
}

// As much of a title as has room, but not less than its label.
function fitting(title, label, room) {
  if (titleWidth(title) <= room) return title
  const letters = [...title]
  let count = 0, width = titleWidth("…")
  while (count < letters.length && (width += letterWidth(letters[count])) <= room) count++
  const longer = cut(title, count + 1)
  return titleWidth(longer) > titleWidth(label) ? longer : label
}

function pack(rows, strokes, most) {
  const left = []
  for (const it of strokes) {
    let row = 0, at = -1
    for (; row < rows.length; row++) if ((at = roomIn(rows[row], it)) >= 0) break
    if (row < rows.length) rows[row].splice(at, 0, it)
    else if (row < most) rows.push([it])
    else left.push(it)
  }
  return {rows, left}
}

// Where in a row something has room; -1 if it has none.
function roomIn(row, it) {
  let low = 0, high = row.length // the first that ends behind its beginning
  while (low < high) { const mid = (low + high) >> 1; if (row[mid].to <= it.from) low = mid + 1; else high = mid }
  return low === row.length || row[low].from >= it.to ? low : -1
}

// One mark of those that begin in the same few pixels. What is alone there stays
// as it is, unless it would meet another: then it goes there.
function gather(strokes, scale) {
  const count = Math.max(floor(scale.wide / moreSize), 1), places = Array.from({length: count}, () => [])
  for (const it of strokes) {
    const at = it.to - it.from > moreSize ? it.from - margin : floor((it.from + it.to) / 2) - margin
    places[Math.min(floor(Math.max(at, 0) / moreSize), count - 1)].push(it)
  }
  const extent = (list, i) => list.length === 1 ? list[0] : {from: margin + i * moreSize, to: margin + i * moreSize + moreSize}
  const joinOne = () => places.some((list, i) => list.length === 1 && places.some((others, j) => {
    const {from, to} = extent(others, j)
    if (j === i || !others.length || list[0].from >= to || from >= list[0].to) return false
    others.push(...list.splice(0))
    return true
  }))
  while (joinOne());
  return places.flatMap((list, i) => {
    if (list.length < 2) return list
    const {from, to} = extent(list, i)
    return {entries: list.flatMap(it => it.entries).sort((a, b) => a.at - b.at), from, to, pieces: [{kind: "more", x: from + 1, y: -5, w: moreSize - 2, h: size, r: 5}]}
  })
}
entries.forEach((it, i) => it.at = i)

function heap(strokes, lane, most, scale) {
  const heaps = gather(strokes, scale), highest = Math.max(...heaps.map(it => it.entries.length))
  for (const {entries, pieces: [it]} of heaps) {
    if (entries.length < 2) continue
    it.h = Math.max(floor(entries.length * (most * pitch - pitch + size) / highest), size)
    it.r = 2
    if (!lane) it.y = 5 - it.h
  }
  return [heaps, ...Array.from({length: Math.max(most - 1, 0)}, () => [])]
}

/* ---- The labels of the axis ---- */

const labelWidth = text => [...text].length * 7 + 7
const yearText = year => year < 1 ? fill(words.bc, {year: 1 - year}) : year < 1000 ? fill(words.ad, {year}) : String(year)

function ticks(scale) {
  const {first, last, daysOf} = scale, edge = (list, text) => withEdge(list, text, scale)
  const need = floor((daysOf(Math.max(...[first, last].map(at => labelWidth(yearText(civil(at)[0]))))) + 364) / 365)
  let step = 1
  while (step < need) step *= /^2/.test(step) ? 2.5 : 2
  const monthNeed = daysOf(Math.max(...months.map(labelWidth)))
  const monthStep = step === 1 ? [1, 3, 6].find(it => it * 28 >= monthNeed) : 0
  const years = {
    last(at) { let [year] = civil(at); year -= ((year % step) + step) % step; return {kind: "year", at: dayOf(year, 1), text: yearText(year)} },
    next: at => dayOf(civil(at)[0] + step, 1),
  }
  let fine = []
  if (monthStep) fine = labels({
    last(at) { let [year, month] = civil(at); month -= (month - 1) % monthStep; return {kind: "month", at: dayOf(year, month), text: months[month - 1]} },
    next(at) { const [year, month] = civil(at); return dayOf(year, month + monthStep) },
  }, scale)
  if (monthStep === 1) fine.push(...dayLabels(scale))
  const coarse = edge(labels(years, scale), yearText(civil(first)[0]))
  if (!fine.length) return place(coarse, 21, scale)
  if (monthStep === 1 && !scale.skipped(0)) fine = edge(fine, months[civil(first)[1] - 1])
  return [...withFirstDay(place(fine, 14, scale), scale), ...place(coarse, 28, scale)]
}

// Behind the first month, the day on which the drawing begins, if that day has room for it.
function withFirstDay(list, {x, first, skipped}) {
  const [it] = list
  if (!it || it.kind === "day" || it.x !== x(first) || skipped(0)) return list
  const day = {...it, kind: "edge", x: it.x + labelWidth(it.text), text: String(civil(first)[2])}
  return day.x + labelWidth(day.text) > x(first + 1) ? list : [it, day, ...list.slice(1)]
}

function labels(of, {first, last, begun, bounds, skipped}) {
  const list = [], it = of.last(first), ends = bounds.length - 1
  if (it.at === first && (it.kind === "year" || !skipped(0))) list.push({...it, weak: skipped(0)})
  for (let i = 0; i < ends; i++) {
    const from = bounds[i], to = bounds[i + 1]
    if (!skipped(i)) {
      for (let at = of.next(of.last(from).at); at <= to; at = of.next(at)) list.push({...of.last(at), weak: at === to && i + 1 < ends && skipped(i + 1)})
      continue
    }
    const it = of.last(to), [, month, date] = civil(to)
    if (it.at <= from) continue
    if (i + 1 < ends && !skipped(i + 1)) list.push(it)
    else if (begun.includes(to) && !(it.kind === "month" && (it.at !== to || month === 1 && date === 1)))
      list.push({...it, at: to, kind: it.at === to ? it.kind : "edge", weak: true})
  }
  return list.filter(it => it.at < last)
}

function dayLabels({bounds, skipped, daysOf}) {
  const step = [1, 2, 5, 10, 15].find(it => it >= daysOf(22)), list = []
  for (let i = 0; step && i < bounds.length - 1; i++) {
    if (skipped(i)) continue
    for (let at = bounds[i]; at < bounds[i + 1]; at++) {
      const [, , date] = civil(at)
      if (date > 1 && (date - 1) % step === 0 && (step === 1 || date < 30)) list.push({kind: "day", at, text: String(date)})
    }
  }
  return list
}

const withEdge = (list, text, {x, first}) =>
  list.some(it => it.kind !== "day" && x(it.at) < margin + labelWidth(text)) ? list : [{kind: "edge", at: first, text}, ...list]

function place(list, y, {x, right}) {
  const placed = []
  for (const pass of [it => !it.weak && it.kind !== "day", it => it.weak && it.kind !== "day", it => it.kind === "day"]) {
    for (const it of list.filter(pass)) {
      const from = x(it.at), to = from + labelWidth(it.text)
      if (to - 7 <= right + margin && placed.every(other => from >= other.x + labelWidth(other.text) || other.x >= to)) placed.push({...it, x: from, y})
    }
  }
  return placed.sort((a, b) => a.x - b.x)
}

/* ---- The drawing ---- */

const marks = svg?.querySelector(".marks"), rtl = document.dir === "rtl"
let drawn = [], width, unit // of which the room has so many; larger for readers of larger text

function add(parent, name, attributes, text) {
  const it = document.createElementNS("http://www.w3.org/2000/svg", name)
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value)
  if (text !== undefined) it.textContent = text
  return parent.appendChild(it)
}

function draw() {
  if (!width) return // where nothing is drawn, it is still that of before
  const rows = room.dataset.rows.split(" ").slice(width < 560 ? 2 : 0).map(Number)
  const list = shown.filter(it => it.dated && (it.start.known || it.interval && it.end.known)), focused = [marks, readout].some(it => it.contains(document.activeElement))
  room.parentElement.hidden = !list.length
  const scale = list.length ? scaleOf(list, width) : null, lanes = scale ? [0, 1].map(lane => laneOf(list, lane, rows[lane], scale)) : []
  // With all entries it has the room that the page came with, whatever its width; with some, as much as they take.
  const chosen = room.classList.toggle("chosen", shown.length < entries.length)
  const [up, down] = chosen ? [0, 1].map(lane => Math.max(2, lanes[lane]?.length ?? 0)) : rows
  const above = head + up * pitch + space, below = above + band, height = below + space + down * pitch + head
  const turned = (x, w = 0) => rtl ? width - x - w : x
  for (const [name, value] of Object.entries({width: width * unit, height: height * unit, viewBox: `0 0 ${width} ${height}`})) svg.setAttribute(name, value)
  drawScale(svg.querySelector(".scale"), scale, {above, height, turned})
  drawn = lanes.flatMap((lane, of) => lane.flatMap((strokes, row) => strokes.map(it =>
    ({...it, x: turned(middle(it.pieces)), y: of ? below + space + row * pitch + 6 : above - space - row * pitch - 7}))))
  drawn.sort((a, b) => a.entries[0].at - b.entries[0].at)
  const fresh = document.createDocumentFragment()
  for (const it of drawn) drawMark(fresh, it, turned)
  marks.replaceChildren(fresh)
  pinned = null
  show(null)
  const first = drawn.find(it => current && it.entries[0] === current) ?? drawn[0]
  if (first) first.a.tabIndex = 0
  if (focused) (first?.a ?? fields[0]).focus({preventScroll: true})
}

const middle = pieces => floor((pieces[0].x + pieces.at(-1).x + pieces.at(-1).w) / 2)

function drawScale(g, scale, {above, height, turned}) {
  const lanes = g.querySelectorAll(".lane"), fresh = document.createDocumentFragment(), named = scale ? ticks(scale) : []
  for (const it of named) add(fresh, "path", {class: `line ${it.kind}`, d: `M${turned(it.x)} 18V${height - 18}`})
  add(fresh, "rect", {class: "axis", x: 0, y: above, width, height: band})
  const skips = []
  for (let i = 0; scale && i < scale.bounds.length - 1; i++) {
    const from = scale.x(scale.bounds[i]), to = scale.x(scale.bounds[i + 1])
    if (!scale.skipped(i)) continue
    if (skips.at(-1)?.to === from) skips.at(-1).to = to
    else skips.push({from, to})
  }
  for (const {from, to} of skips) add(fresh, "rect", {class: "short", x: turned(from, to - from), y: above, width: to - from, height: band})
  for (const it of named) add(fresh, "text", {class: it.kind, x: turned(it.x), y: above + it.y, dx: rtl ? -3 : 3}, it.text)
  for (const it of lanes) {
    it.setAttribute("x", turned(margin))
    if (it.matches(".below")) it.setAttribute("y", height)
  }
  g.replaceChildren(fresh, ...lanes)
}

function drawMark(into, it, turned) {
  const [first] = it.entries, gathered = it.pieces[0].kind === "more"
  it.name = () => gathered ? fill(words.more, {count: number(it.entries.length), name: nameOf(first)}) : nameOf(first)
  it.a = add(into, "a", {href: `#${first.li.id}`, "aria-label": it.name(), tabindex: -1})
  for (const piece of it.pieces) {
    const {w, h} = piece, x = turned(piece.x, w), y = it.y + piece.y
    let {kind} = piece
    if (kind === "left" || kind === "right") {
      if (rtl) kind = kind === "left" ? "right" : "left"
      const [from, to] = kind === "left" ? [x + w, x] : [x, x + w]
      add(it.a, "polygon", {class: kind, points: `${from},${y} ${to},${y + h / 2} ${from},${y + h}`})
      continue
    }
    const rect = add(it.a, "rect", {class: kind + (piece.about ? " about" : "") + (piece.perhaps ? " perhaps" : ""), x, y, width: w, height: h, rx: piece.r ?? 0})
    if (kind === "some") rect.setAttribute("fill", "url(#timeline.hatch)")
    if (piece.perhaps) add(it.a, "text", {class: "sign", x: x + floor(w / 2), y: y + 8}, "?")
  }
  if (it.label) add(it.a, "text", {class: it.before ? "label before" : "label", x: turned(it.labelAt), y: it.y, dy: 4}, it.label)
  if (gathered) add(it.a, "text", {class: "several", x: it.x, y: it.y, dy: 3}, it.entries.length)
}

/* ---- Reading a mark ---- */

let current, touch, pinned // the mark that stays told, wherever the mouse goes
const readout = document.querySelector(".readout"), hint = readout?.textContent, mostTold = 10

// show marks a mark and tells below the drawing what it is; of several each, if asked.
function show(it, each) {
  const list = each && it?.entries.length > 1
  marks.querySelector(".current")?.classList.remove("current")
  readout.textContent = it ? "" : hint
  readout.setAttribute("aria-hidden", !list)
  if (!it) return
  current = it.entries[0]
  it.a.classList.add("current")
  if (!list) {
    link(readout, current, it.name()).tabIndex = -1
    return
  }
  const ul = readout.appendChild(document.createElement("ul")), rest = it.entries.length - mostTold
  const told = rest > 1 ? it.entries.slice(0, mostTold) : it.entries
  ul.setAttribute("aria-label", it.name())
  for (const entry of told) link(ul.appendChild(document.createElement("li")), entry, nameOf(entry))
  if (rest > 1) link(ul.appendChild(document.createElement("li")), it.entries[mostTold], fill(words.rest, {count: number(rest)}))
}

function link(parent, entry, text) {
  const a = parent.appendChild(document.createElement("a"))
  a.href = `#${entry.li.id}`
  a.textContent = text
  return a
}

// nearest is the mark at a place of the screen, or close by.
function nearest({clientX, clientY}) {
  const box = svg.getBoundingClientRect(), x = (clientX - box.left) / unit, y = (clientY - box.top) / unit
  let best = null, least = touch ? 30 : 16
  for (const it of drawn) {
    const [from, to] = rtl ? [width - it.to, width - it.from] : [it.from, it.to]
    const {y: top, h} = it.pieces[0], far = Math.hypot(Math.max(from - x, x - to, 0), Math.max(it.y + top - y, y - it.y - top - h, 0))
    if (far < least) { best = it; least = far }
  }
  return best
}

const kept = () => pinned || readout.contains(document.activeElement)
svg?.addEventListener("pointerdown", event => { touch = event.pointerType === "touch" })
svg?.addEventListener("pointerenter", event => { if (event.pointerType !== "touch") pinned = null })
svg?.addEventListener("pointermove", event => { if (event.pointerType !== "touch" && !kept()) show(nearest(event)) })
svg?.addEventListener("pointerleave", event => {
  if (event.pointerType !== "touch" && !kept()) show(drawn.find(it => it.a === document.activeElement), true)
})
room?.addEventListener("focusin", event => { // upon the svg it would make that a stop of the Tab key
  const it = drawn.find(it => it.a === event.target)
  if (!it) return
  for (const other of drawn) other.a.tabIndex = other === it ? 0 : -1
  show(it, true)
})

// A tap shows first what it is and leads there only then; of several, a click too,
// and the Enter key leads to what is told of each.
svg?.addEventListener("click", event => {
  const byKey = event.detail === 0, it = byKey ? drawn.find(it => it.a === event.target) : nearest(event), several = it?.entries.length > 1
  if (event.ctrlKey || event.metaKey || event.shiftKey || byKey && !several) return
  if (!it) {
    pinned = null
    show(null)
    return
  }
  event.preventDefault()
  if ((touch || several) && pinned !== it) {
    pinned = it
    show(it, true)
  } else if (!byKey) location.hash = it.a.getAttribute("href")
  if (byKey) readout.querySelector("a").focus()
})

room?.parentElement.addEventListener("keydown", event => {
  if (event.key !== "Escape" || !kept()) return
  pinned = null
  if (readout.contains(document.activeElement)) drawn.find(it => it.entries[0] === current)?.a.focus()
  else show(null)
})

svg?.addEventListener("keydown", event => {
  const at = drawn.findIndex(it => it.a === event.target), on = rtl ? -1 : 1
  const to = {ArrowRight: at + on, ArrowLeft: at - on, ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: drawn.length - 1}[event.key]
  if (at < 0 || to === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  drawn[to]?.a.focus()
})

function measure() {
  unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  width = floor(room.clientWidth / unit)
  return `${width} ${unit}`
}

let measured = room && measure()
read()
if (location.search && location.hash) linked()?.scrollIntoView()
if (room) new ResizeObserver(() => {
  if (!room.clientWidth || measured === (measured = measure())) return
  draw()
}).observe(room)
})()
