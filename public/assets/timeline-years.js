/* The years of the timeline that have pages of their own, as its index shows them: loads
   what their entries are chosen by, when something is chosen, and shows how many are
   left of each, in the links to their pages and in the drawing of bars. What is loaded
   is made, with all numbers in it, by generator/page/timeline_years.go. It offers in
   briefing.timeline, on the index alone,

     years  {total, load(), show(shown)}  how many entries there are; the promise of
                                          them; and the exchange of what is shown */
(() => {
"use strict"
const {number, fill} = window.briefing?.timeline ?? {}, form = document.getElementById("timeline.filter")
if (!number || !form?.dataset.entries) return // the scripts before did not come, or it is no index
const words = document.currentScript.dataset

briefing.timeline.years = {total: +form.dataset.total, load, show}

/* ---- The entries ---- */

let coming // the promise of all entries

function load() {
  return coming ??= new Promise((done, failed) => {
    const it = document.createElement("script")
    const end = () => {
      const texts = briefing.timeline.texts
      it.remove()
      if (texts) return done(Object.entries(texts).flatMap(([page, text]) => entriesOf(text, page)))
      coming = null // it may come when asked for again
      failed(new Error(it.src))
    }
    it.onload = it.onerror = end
    it.src = form.dataset.entries
    document.head.append(it)
  })
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const statuses = ["current", "corrected", "disputed", "withdrawn"]

// Reads the numbers of a text: five bits a letter, the lowest first, and one bit that
// says that more follow.
function numbersOf(text) {
  const list = []
  let value = 0, weight = 1
  for (const letter of text) {
    const digit = digits.indexOf(letter)
    value += digit % 32 * weight
    weight *= 32
    if (digit >= 32) continue
    list.push(value)
    value = 0
    weight = 1
  }
  return list
}

// Entries of a page, as the list of such a page has them for the filter.
function entriesOf(text, page) {
  const numbers = numbersOf(text), entries = []
  let at = 0, from = 0
  const next = () => numbers[at++]
  const signed = () => (next() + (numbers[at - 1] % 2)) / 2 * (numbers[at - 1] % 2 ? -1 : 1)
  const rising = () => {
    let last = 0
    return Array.from({length: next()}, () => last += next())
  }
  while (at < numbers.length) {
    const form = next(), [lane, , , undated, noStart, noEnd] = Array.from({length: 6}, (_, bit) => form >> bit & 1)
    const entry = {page, lane, status: statuses[form >> 1 & 3], dated: !undated, from: -Infinity, to: Infinity}
    if (!noStart) entry.from = from += signed()
    if (!noEnd) entry.to = from + signed()
    entries.push(Object.assign(entry, {actors: rising(), sources: rising()}))
  }
  return entries
}

/* ---- What is left of the years ---- */

const pageOf = a => a.getAttribute("href").replace(/\.html.*/, "")
const links = [...document.querySelectorAll(".letters a")].map(a => ({a, page: pageOf(a), name: a.firstChild.textContent.trim(), told: a.querySelector(".count")}))
const figure = document.querySelector(".density"), axis = figure?.querySelector(".axis")
const bars = [...figure?.querySelectorAll(".marks a") ?? []].map(a => ({a, drawn: [...a.childNodes], hit: a.querySelector(".hit"), years: []}))
const heights = [".span:not(.below)", ".span.below"].map(lane => Math.max(0, ...bars.map(({a}) => +(a.querySelector(lane)?.getAttribute("height") ?? 0))))

// A bar is of the years from that to which it leads to that of the next. What has no day is in none.
const first = new Map(bars.map(bar => [pageOf(bar.a), bar]))
let bar
for (const it of links) {
  bar = first.get(it.page) ?? bar
  if (it.page !== "undated") bar?.years.push(it)
}

function byPage(entries) {
  const pages = new Map()
  for (const it of entries) {
    if (!pages.has(it.page)) pages.set(it.page, [])
    pages.get(it.page).push(it)
  }
  return pages
}

// Shows how many entries of each year are among some of all.
function show(shown, entries) {
  const all = byPage(entries), some = byPage(shown), whole = shown.length === entries.length
  for (const {a, page, told} of links) {
    const count = some.get(page)?.length ?? 0
    a.parentElement.hidden = !count
    told.textContent = number(count)
  }
  if (links.length) links[0].a.closest("nav").hidden = !shown.length
  if (!figure) return
  const chosen = bars.map(bar => bar.years.flatMap(it => some.get(it.page) ?? []))
  const counts = chosen.map(list => [0, 1].map(lane => list.filter(it => it.lane === lane).length))
  // As high as they can be in the room that each lane has, by one measure.
  const scale = Math.min(...heights.map((height, lane) => height / Math.max(...counts.map(it => it[lane]))).filter(isFinite))
  bars.forEach((bar, i) => {
    bar.a.classList.toggle("none", !chosen[i].length)
    bar.a.setAttribute("href", (chosen[i][0] ?? bar.years[0]).page + ".html") // without a choice: see carry in timeline.js
    bar.a.replaceChildren(...whole ? bar.drawn : drawnOf(bar, counts[i].map(it => it && Math.max(Math.floor(it * scale), 2)), nameOf(bar, chosen[i].length, all)))
  })
  figure.hidden = !counts.flat().some(Boolean)
}

function nameOf({years}, count, all) {
  const [first, last] = [years[0].name, years.at(-1).name], total = years.reduce((sum, it) => sum + all.get(it.page).length, 0)
  return fill(words.bar, {year: first === last ? first : fill(words.span, {start: first, end: last}), shown: number(count), total: number(total)})
}

function drawnOf({hit}, [up, down], name) {
  const above = +axis.getAttribute("y"), below = above + +axis.getAttribute("height")
  const add = (kind, attributes) => {
    const it = document.createElementNS("http://www.w3.org/2000/svg", kind)
    for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value)
    return it
  }
  const place = {x: hit.getAttribute("x"), width: hit.getAttribute("width")}, title = add("title", {})
  title.textContent = name
  const spans = [{class: "span", y: above - up, height: up}, {class: "span below", y: below, height: down}]
  return [title, hit, ...spans.filter(it => it.height).map(it => add("rect", {...place, ...it}))]
}
})()
