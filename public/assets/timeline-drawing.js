/* The drawing of the timeline: draws entries as they are laid out, anew whenever the room
   changes, and tells of a mark what it is, by mouse, touch and keys. For the Tab key the
   marks are one stop: the arrow keys go on from there. What the page comes with is drawn
   alike by layouts/_drawings.html. It offers in briefing.timeline

     draw(entries, options)  exchanges what is drawn
     number(n)               a number as readers write it
     fill(text, values)      a text with values in the place of their {names} */
(() => {
"use strict"
const {layout} = window.briefing?.timeline ?? {}
if (!layout) return // timeline-layout.js did not come
const words = document.currentScript.dataset
const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, words.thousands)
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)

Object.assign(briefing.timeline, {draw, number, fill})

const room = document.getElementById("timeline.room"), svg = document.getElementById("timeline.drawing") // null where nothing is drawn
const marks = svg?.querySelector(".marks"), readout = document.querySelector(".readout"), rtl = document.dir === "rtl"

let asked // what draw was asked for
let width, unit // of which the room has so many; larger for readers of larger text
let drawn = [] // the marks of the layout, each with its link a and its name

/* ---- The drawing ---- */

// Draws entries: whether they are the whole timeline, of which period they are, and
// what gets the focus that was in a drawing of which nothing is left.
function draw(entries, {whole, period, otherwise}) {
  asked = [entries, {whole, period, otherwise}]
  if (!width) return // where nothing is drawn, it is still that of before
  const most = room.dataset.rows.split(" ").slice(width < 560 ? 2 : 0).map(Number)
  const drawing = layout(entries, {width, most, whole, period}), {height} = drawing
  const focused = [marks, readout].some(it => it.contains(document.activeElement))
  room.parentElement.hidden = !drawing.marks.length
  // With all entries it has the room that the page came with, whatever its width; with some, as much as they take.
  room.classList.toggle("chosen", !whole)
  setAttributes(svg, {width: width * unit, height: height * unit, viewBox: `0 0 ${width} ${height}`})
  drawScale(svg.querySelector(".scale"), drawing)
  const fresh = document.createDocumentFragment()
  drawn = drawing.marks.map(it => drawMark(fresh, it))
  marks.replaceChildren(fresh)
  pinned = null
  show(null)
  const first = drawn.find(it => current && it.entries[0] === current) ?? drawn[0]
  if (first) first.a.tabIndex = 0
  if (focused) (first?.a ?? otherwise).focus({preventScroll: true})
}

// Where time runs from right to left, x is counted from the right, of what is w wide.
const turned = (x, w = 0) => rtl ? width - x - w : x

function drawScale(g, {above, below, edge, lanes: spans, marks, ticks, skips}) {
  const lanes = g.querySelectorAll(".lane"), fresh = document.createDocumentFragment()
  const titles = marks.filter(it => it.label).sort((a, b) => a.y - b.y)
  for (const it of ticks) if (it.kind !== "edge") add(fresh, "path", {class: `line ${it.kind}`, d: spans.map(span => lineBeside(titles, it.x, span)).join("")})
  add(fresh, "rect", {class: "axis", x: 0, y: above, width, height: below - above})
  for (const {from, to} of skips) add(fresh, "rect", {class: "short", x: turned(from, to - from), y: above, width: to - from, height: below - above})
  for (const it of ticks) add(fresh, "text", {class: it.kind, x: turned(it.x), y: above + it.y, dx: rtl ? -4 : 4}, it.text)
  for (const it of lanes) {
    it.setAttribute("x", turned(edge))
    if (it.matches(".below")) it.setAttribute("y", below)
  }
  g.replaceChildren(fresh, ...lanes)
}

const titleHalf = 7, lineSpace = 4, titleSpace = 5

// A line through a lane, below its name, without where it would meet titles, which
// come from the upper ones to the lower; readers' letters may be wider by an eighth.
function lineBeside(titles, x, [head, to]) {
  let line = "", from = head - lineSpace
  const lead = end => { if (end > from) line += `M${turned(x)} ${from}V${end}` }
  for (const it of titles) {
    const wider = Math.floor(Math.abs((it.before ? it.from : it.to) - it.labelAt) / 8)
    const [left, right] = it.before ? [it.from - wider, it.labelAt + titleSpace] : [it.labelAt - titleSpace, it.to + wider]
    if (x < left || x > right || it.y >= to) continue
    lead(it.y - titleHalf)
    from = Math.max(from, it.y + titleHalf)
  }
  lead(to)
  return line
}

function drawMark(parent, mark) {
  const {entries, pieces, y} = mark, [first] = entries, x = turned(mark.x), gathered = pieces[0].kind === "more"
  const name = gathered ? fill(words.more, {count: number(entries.length), name: nameOf(first)}) : nameOf(first)
  const a = add(parent, "a", {href: `#${first.id}`, "aria-label": name, tabindex: -1})
  for (const it of pieces) drawPiece(a, it, y)
  if (mark.label) add(a, "text", {class: mark.before ? "label before" : "label", x: turned(mark.labelAt), y, dy: 4}, mark.label)
  if (gathered) add(a, "text", {class: "several", x, y, dy: 3}, entries.length)
  return {...mark, a, name}
}

function drawPiece(a, piece, middle) {
  const {kind, w, h} = piece, x = turned(piece.x, w), y = middle + piece.y
  if (kind === "left" || kind === "right") {
    const left = (kind === "left") !== rtl, [from, to] = left ? [x + w, x] : [x, x + w]
    add(a, "polygon", {class: left ? "left" : "right", points: `${from},${y} ${to},${y + h / 2} ${from},${y + h}`})
    return
  }
  const rect = add(a, "rect", {class: kind + (piece.about ? " about" : "") + (piece.perhaps ? " perhaps" : ""), x, y, width: w, height: h, rx: piece.r ?? 0})
  if (kind === "some") rect.setAttribute("fill", "url(#timeline.hatch)")
  if (piece.perhaps) add(a, "text", {class: "sign", x: x + Math.floor(w / 2), y: y + 8}, "?")
}

function add(parent, name, attributes, text) {
  const it = document.createElementNS("http://www.w3.org/2000/svg", name)
  setAttributes(it, attributes)
  if (text !== undefined) it.textContent = text
  return parent.appendChild(it)
}

function setAttributes(it, attributes) {
  for (const [name, value] of Object.entries(attributes)) it.setAttribute(name, value)
}

/* ---- What a mark is ---- */

let current // the entry that was told last
let pinned // the mark that stays told, wherever the mouse goes
const hint = readout?.textContent, mostTold = 10

const names = new Map()

function nameOf(entry) {
  if (!names.has(entry)) {
    const {date, title, status} = entry.texts, name = fill(entry.lane ? words.publication : words.event, {date, title})
    names.set(entry, status ? fill(words.status, {name, status}) : name)
  }
  return names.get(entry)
}

// Marks a mark and tells below the drawing what it is; of several each, if asked.
function show(it, each) {
  const list = each && it?.entries.length > 1
  marks.querySelector(".current")?.classList.remove("current")
  readout.textContent = it ? "" : hint
  readout.setAttribute("aria-hidden", !list)
  if (!it) return
  current = it.entries[0]
  it.a.classList.add("current")
  if (list) tellEach(it)
  else link(readout, current, it.name).tabIndex = -1
}

function tellEach({entries, name}) {
  const ul = readout.appendChild(document.createElement("ul")), rest = entries.length - mostTold
  const tell = (entry, text) => link(ul.appendChild(document.createElement("li")), entry, text)
  ul.setAttribute("aria-label", name)
  for (const it of rest > 1 ? entries.slice(0, mostTold) : entries) tell(it, nameOf(it))
  if (rest > 1) tell(entries[mostTold], fill(words.rest, {count: number(rest)}))
}

function link(parent, entry, text) {
  const a = parent.appendChild(document.createElement("a"))
  a.href = `#${entry.id}`
  a.textContent = text
  return a
}

/* ---- Mouse, touch and keys ---- */

let touch

// The mark at a place of the screen, or close by.
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

const markOf = a => drawn.find(it => it.a === a)
const kept = () => pinned || readout.contains(document.activeElement)

svg?.addEventListener("pointerdown", event => { touch = event.pointerType === "touch" })
svg?.addEventListener("pointerenter", event => { if (event.pointerType !== "touch") pinned = null })
svg?.addEventListener("pointermove", event => { if (event.pointerType !== "touch" && !kept()) show(nearest(event)) })
svg?.addEventListener("pointerleave", event => { if (event.pointerType !== "touch" && !kept()) show(markOf(document.activeElement), true) })
room?.addEventListener("focusin", event => { // upon the svg it would make that a stop of the Tab key
  const it = markOf(event.target)
  if (!it) return
  for (const other of drawn) other.a.tabIndex = other === it ? 0 : -1
  show(it, true)
})

// A tap shows first what it is and leads there only then; of several, a click too,
// and the Enter key leads to what is told of each.
svg?.addEventListener("click", event => {
  const byKey = event.detail === 0, it = byKey ? markOf(event.target) : nearest(event), several = it?.entries.length > 1
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

/* ---- The room ---- */

// Whether another size of the room was found than before; where it has none, it does not count.
function measure() {
  const before = `${width} ${unit}`
  unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  width = Math.floor(room.clientWidth / unit)
  return before !== `${width} ${unit}`
}

if (room) {
  measure()
  new ResizeObserver(() => { if (room.clientWidth && measure() && asked) draw(...asked) }).observe(room)
}
})()
