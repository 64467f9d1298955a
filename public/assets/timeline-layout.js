/* The layout of a drawing of the timeline: what an entry looks like, and in which row it
   stands with how much of its title: the same as generator/chart/timeline.go,
   timeline_pieces.go, timeline_rows.go, timeline_gathered.go and timeline_labels.go,
   measure by measure. It knows nothing of the page. It offers in briefing.timeline

     layout(entries, options)  what stands where */
(() => {
"use strict"
const {margin, scaleOf, ticks, skips} = window.briefing?.timeline ?? {}
if (!scaleOf) return // timeline-scale.js did not come
const floor = Math.floor

const laneHead = 22, laneSpace = 6 // for the name of a lane, and below it
const axisBand = 34, rowPitch = 13, markSize = 10

briefing.timeline.layout = layout

// Lays out those entries of which a side names days. Above and below the axis are most
// rows at most, and room for these if the whole timeline is drawn, else for what there is.
// An entry has a lane, start, end, interval, a title in its texts, and at, its place in the list.
function layout(entries, {width, most, whole, period}) {
  const list = entries.filter(it => it.start.known || it.interval && it.end.known)
  const scale = list.length ? scaleOf(list, period, width) : null
  const lanes = scale ? [0, 1].map(of => laneOf(list, of, most[of], scale)) : []
  const rows = whole ? most : [0, 1].map(of => Math.max(2, lanes[of]?.length ?? 0))
  const above = laneHead + rows[0] * rowPitch + laneSpace, below = above + axisBand, height = below + laneHead + rows[1] * rowPitch + laneSpace
  const half = floor(rowPitch / 2)
  const marks = [
    ...marksOf(lanes[0], row => above - laneSpace - row * rowPitch - half - 1),
    ...marksOf(lanes[1], row => below + laneHead + row * rowPitch + half),
  ]
  return {
    height, above, below, edge: margin, lanes: [[laneHead, above], [below + laneHead, height - laneSpace]],
    marks: marks.sort((a, b) => a.entries[0].at - b.entries[0].at),
    ticks: scale ? ticks(scale) : [], skips: scale ? skips(scale) : [],
  }
}

// The strokes of a lane with their middles.
function marksOf(lane = [], middle) {
  return lane.flatMap((strokes, row) => strokes.map(it => {
    const first = it.pieces[0], last = it.pieces.at(-1)
    return {...it, x: floor((first.x + last.x + last.w) / 2), y: middle(row)}
  }))
}

/* ---- What an entry looks like ---- */

const partSize = 4 // the least width of a part of an interval
const lostSize = 22 // what is drawn of a side that is not known
const arrowSize = 8, lineHeight = 3

// A side beyond the period is not drawn at its edge, but as lying beyond.
const beyond = {open: true}

// An entry's pieces, {kind, about, perhaps, x, y, w, h, r}, around y 0.
function piecesOf({start, end, interval}, scale) {
  if (!interval) return [sidePiece(start, scale)]
  if (start.known && start.last < scale.period.from) start = beyond
  if (end.known && end.first > scale.period.to) end = beyond
  if (start.known && end.known) return spanPieces(start, end, scale)
  if (start.known) {
    const it = sidePiece(start, scale)
    return [it, ...goingOn(end, it.x + it.w, scale)]
  }
  if (end.known) {
    const it = sidePiece(end, scale)
    return [...goingBack(start, it.x), it]
  }
  const from = margin + arrowSize, to = scale.right - arrowSize
  return start.open && end.open ? [arrowHead("left", margin), line("on", from, to), arrowHead("right", to)] : [line("lost", margin, scale.right)]
}

// A day, or the width of the days that a side may be.
const sidePiece = (side, scale) =>
  bar(side.some ? "some" : side.first === side.last ? "day" : "whole", side, scale.x(side.first), scale.x(side.last + 1), markSize, scale)

// A piece from one pixel to another, with the doubts of a side, and not narrower than
// is said. A day is always as wide as it is high.
function bar(kind, doubts, from, to, least, scale) {
  if (to - from < least || kind === "day") {
    from = floor((from + to) / 2) - least / 2
    to = from + least
  }
  const over = Math.max(to - scale.right - margin + 1, 0)
  return {kind, about: doubts.about, perhaps: doubts.perhaps, x: from - over, y: -markSize / 2, w: to - from, h: markSize, r: kind === "day" ? markSize / 2 : 3}
}

// The days on which an interval may begin, those that it surely has, and those on which
// it may end. A day is not told apart from what is sure unless it is in doubt.
function spanPieces(start, end, scale) {
  const {x} = scale, exact = it => it.first === it.last && !it.about && !it.perhaps
  if (start.about === end.about && start.perhaps === end.perhaps && start.first === start.last && end.first === end.last)
    return [bar("span", start, x(start.first), x(end.last + 1), markSize, scale)]
  const list = [], part = (it, from, to) => list.push(bar(it.some ? "some" : "whole", it, from, Math.max(to, from), partSize, scale))
  const from = x(exact(start) ? start.first : start.last + 1), to = x(exact(end) ? end.last + 1 : end.first)
  if (!exact(start)) part(start, x(start.first), Math.min(from, x(end.last + 1)))
  if (to - from > 1) list.push(bar("span", {}, from, to, partSize, scale))
  if (!exact(end)) part(end, Math.max(from, x(end.first)), x(end.last + 1))
  return list
}

// What follows a beginning that has no end.
function goingOn(end, from, {right}) {
  if (!end.open) return [line("lost", from, Math.min(from + lostSize, right + margin))]
  const to = Math.max(right - arrowSize, from)
  return [line("on", from, to), arrowHead("right", Math.min(to, right + margin - arrowSize))]
}

// What comes before an end that has no beginning.
function goingBack(start, to) {
  if (!start.open) return [line("lost", Math.max(to - lostSize, 0), to)]
  const from = Math.min(margin + arrowSize, to)
  return [arrowHead("left", Math.max(from - arrowSize, 0)), line("on", from, to)]
}

const line = (kind, from, to) => ({kind, x: from, y: -1, w: Math.max(to - from, 0), h: lineHeight})
const arrowHead = (kind, x) => ({kind, x, y: -markSize / 2, w: arrowSize, h: markSize})

/* ---- Rows ---- */

const rowsForLong = 2

// Puts the entries of a lane into rows, each into the first in which it has room: days
// before all that is wider, so that they stand at the axis. Where there are not rows
// enough, some are kept for long bars, and what finds no room is gathered in the last
// row. Where that would be most of them, all are heaped. Where entries are few and the
// drawing is wide, those that have room beside them get their titles.
function laneOf(list, of, most, scale) {
  const {days, bars, long} = strokesOf(list.filter(it => it.lane === of), scale), short = [...days, ...bars], all = [...short, ...long]
  const mayHaveLabels = all.length <= mostLabels && scale.wide >= labelsFrom, named = mayHaveLabels && labelled(all, most, scale)
  if (named) return named
  let {rows, left} = packed([], short, most), tooLong = packed(rows, long, most).left
  if (left.length + tooLong.length) {
    ;({rows, left} = packed([], short, most - 1 - packed([], long, rowsForLong).rows.length))
    tooLong = packed(rows, long, most - 1).left
    if (2 * (left.length + tooLong.length) > all.length) return heaped(all, of, most, scale)
    while (rows.length < most - 1) rows.push([])
    rows.push(gathered([...left, ...tooLong], scale))
  }
  if (mayHaveLabels) label(rows, all, scale)
  return rows
}

// What marks take up in their rows: {entries, from, to, pieces} in pixels, with the
// room that keeps them apart.
function strokesOf(list, scale) {
  const days = [], bars = [], long = []
  for (const it of list) {
    const pieces = piecesOf(it, scale)
    if (it.lane) for (const piece of pieces) piece.r = 1 // corners below the axis
    const from = Math.min(...pieces.map(it => it.x)) - 1, to = Math.max(...pieces.map(it => it.x + it.w)) + 1
    const like = to - from <= markSize + 2 ? days : to - from <= floor(scale.wide / 3) ? bars : long
    like.push({entries: [it], from, to, pieces})
  }
  return {days, bars, long}
}

// Puts strokes into rows, of which some may be filled already; left is what has no room.
function packed(rows, strokes, most) {
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
  while (low < high) {
    const middle = (low + high) >> 1
    if (row[middle].to <= it.from) low = middle + 1
    else high = middle
  }
  return low === row.length || row[low].from >= it.to ? low : -1
}

/* ---- Marks of several ---- */

const moreSize = 26, heapRound = 2

// One stroke of those that begin in the same few pixels. What is alone there stays as it
// is, unless it would meet another: then it goes there.
function gathered(strokes, scale) {
  const count = Math.max(floor(scale.wide / moreSize), 1), places = Array.from({length: count}, () => [])
  for (const it of strokes) {
    const at = it.to - it.from > moreSize ? it.from - margin : floor((it.from + it.to) / 2) - margin
    places[Math.min(floor(Math.max(at, 0) / moreSize), count - 1)].push(it)
  }
  while (joinOne(places));
  return places.flatMap((list, i) => list.length < 2 ? list : [several(i, list)])
}

const joinOne = places => places.some((list, i) => list.length === 1 && places.some((others, j) => {
  const {from, to} = extent(j, others)
  if (j === i || !others.length || list[0].from >= to || from >= list[0].to) return false
  others.push(...list.splice(0))
  return true
}))

// What the strokes of a place take up.
const extent = (place, list) => list.length === 1 ? list[0] : {from: margin + place * moreSize, to: margin + place * moreSize + moreSize}

function several(place, list) {
  const {from, to} = extent(place, list), entries = list.flatMap(it => it.entries).sort((a, b) => a.at - b.at)
  return {entries, from, to, pieces: [{kind: "more", x: from + 1, y: -markSize / 2, w: moreSize - 2, h: markSize, r: markSize / 2}]}
}

// A lane of heaps side by side, which stand at the axis, each as high as they are many,
// and of what is alone between them.
function heaped(strokes, of, most, scale) {
  const heaps = gathered(strokes, scale), highest = Math.max(...heaps.map(it => it.entries.length))
  for (const {entries, pieces: [it]} of heaps) {
    if (entries.length < 2) continue
    it.h = Math.max(floor(entries.length * (most * rowPitch - rowPitch + markSize) / highest), markSize)
    it.r = heapRound
    if (!of) it.y = markSize / 2 - it.h
  }
  return [heaps, ...Array.from({length: Math.max(most - 1, 0)}, () => [])]
}

/* ---- Titles ---- */

const shortestLabel = 46, longestWord = 23 // letters
const mostLabels = 32 // of a lane: where more is drawn, they would hide the marks
const labelsFrom = 560, labelSpace = 5 // labelsFrom is how wide a drawing has to be

// Rows with the titles of all that have room for them; none if there are not rows enough.
function labelled(strokes, most, scale) {
  const {rows, left} = packed([], strokes.map(it => withTitle(it, scale)[0] ?? it), most)
  if (left.length) return
  for (const row of rows) lengthen(row, scale)
  return rows
}

// A stroke with its title behind it and before it, as far as there is room, the better first.
function withTitle(it, scale) {
  const {title} = it.entries[0].texts, label = cutLabel(title, shortestLabel), wide = titleWidth(label), whole = titleWidth(title)
  const room = scale.right + margin - it.to
  const behind = {...it, label, labelAt: it.to + labelSpace - 1, to: it.to + wide}
  const before = {...it, label, labelAt: it.from - labelSpace + 1, from: it.from - wide, before: true}
  if (wide > it.from) return wide > room ? [] : [behind]
  if (wide > room) return [before]
  return whole > room && whole <= it.from ? [before, behind] : [behind, before]
}

// Titles for what is in rows already, where its own row has room, or another.
function label(rows, strokes, scale) {
  for (const {entries: [entry]} of strokes) {
    const alone = it => it.entries.length === 1 && it.entries[0] === entry, own = rows.find(row => row.some(alone))
    if (!own) continue
    const at = own.findIndex(alone), [it] = own.splice(at, 1), forms = withTitle(it, scale)
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
    const to = it.before ? it.from + old : row[i + 1]?.from ?? scale.right + margin
    it.label = fittingLabel(it.entries[0].texts.title, it.label, to - from)
    const more = titleWidth(it.label) - old
    if (it.before) it.from -= more
    else it.to += more
  })
}

// As much of a title as has room, but not less than its label.
function fittingLabel(title, label, room) {
  if (titleWidth(title) <= room) return title
  const letters = [...title]
  let count = 0, width = titleWidth("…")
  while (count < letters.length && (width += letterWidth(letters[count])) <= room) count++
  const longer = cutLabel(title, count + 1)
  return titleWidth(longer) > titleWidth(label) ? longer : label
}

const titleWidth = text => [...text].reduce((sum, it) => sum + letterWidth(it), labelSpace)
const letterWidth = it => " fijlrt.,:;!|'‘’()-".includes(it) ? 4 : /[A-Zmw%]/.test(it) ? 8 : it < "\u2e80" ? 6 : 12

// Up to a space, unless that would leave half of a line, or more than a word, empty.
function cutLabel(title, most) {
  const letters = [...title]
  if (letters.length <= most) return title
  let end = most - 1
  while (end > Math.max(floor(most / 2), most - longestWord) && letters[end] !== " ") end--
  return letters.slice(0, end).join("") + "…"
}
})()
