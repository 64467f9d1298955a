/* The timeline: chooses entries of the list by actor, source, kind and period, keeps the
   choice in the address and in those of other years, and has what is chosen drawn anew.
   Where years have pages of their own, the index shows of each how much is left. What it
   draws with and what it knows of days are of

     timeline-scale.js    days, where they stand, and what the axis names
     timeline-layout.js   what entries look like, and their rows
     timeline-drawing.js  the drawing, and how readers get about in it
     timeline-years.js    on that index, the entries of all years, and what is left of each

   which come before it, in this order. */
(() => {
"use strict"
const {dayText, dayWritten, draw, number, fill, years} = window.briefing?.timeline ?? {}
if (!draw) return // timeline-drawing.js did not come
const {linked} = briefing, words = document.currentScript.dataset
const $ = id => document.getElementById(id)
const form = $("timeline.filter"), fields = [...form.elements].filter(it => it.name)

/* ---- The entries of the list ---- */

// A side of a date as data-days has it: one of the days first to last, if any is known.
function side(text) {
  const [, from, to, some, about, perhaps] = /^(-?\d+)?(?::(-?\d+))?(x)?(~)?(\?)?/.exec(text)
  return {open: text === "..", known: !!from, first: +from, last: +(to ?? from), some: !!some, about: !!about, perhaps: !!perhaps}
}

class Entry {
  #texts

  constructor(li, at) {
    const {days, actors = "", sources = ""} = li.dataset, [start, end] = (days ?? "").split("/").map(side)
    this.li = li
    this.at = at
    this.id = li.id
    this.lane = +li.classList.contains("publication")
    this.status = /status-(\w+)/.exec(li.className)?.[1]
    this.actors = actors.split(" ").map(Number)
    this.sources = sources.split(" ").map(Number)
    this.dated = days !== undefined
    this.interval = !!end
    this.start = start
    this.end = end ?? start
    this.from = start.known ? start.first : -Infinity
    this.to = this.end.known ? this.end.last : Infinity
  }

  // What stands in the list, read only when it is drawn.
  get texts() {
    const read = selector => this.li.querySelector(selector)?.textContent
    return this.#texts ??= {title: read(".entry-title a"), date: read(".when :is(time, data)"), status: read(".entry-title [class*=status-]")}
  }
}

let entries = [...document.querySelectorAll(".timeline > li")].map((li, at) => new Entry(li, at))
const total = years?.total ?? entries.length

/* ---- The filter ---- */

let search // of the address that was chosen by

function choose() {
  const value = Object.fromEntries(fields.map(it => [it.name, it.value === "-" ? "" : it.value])), any = Object.values(value).some(Boolean)
  search = location.search
  for (const it of form.querySelectorAll("option.elsewhere:not(:checked)")) it.remove()
  form.querySelector("[type=reset]").disabled = !any
  const period = {from: dayWritten(value.from) ?? -Infinity, to: dayWritten(value.to, true) ?? Infinity}, crossed = period.from > period.to
  const wrong = check(value, crossed)
  carry(value, period)
  if (any && years && !entries.length) return load()
  const shown = crossed ? [] : entries.filter(fitting(value, period)), count = any ? shown.length : total
  if (!years) {
    list(shown)
    draw(shown, {whole: count === total, period, otherwise: fields[0]})
  } else if (entries.length) {
    years.show(shown, entries)
    carry(value, period)
  }
  tell(fill(words.shown, {shown: number(count), total: number(total)}), wrong || (count ? "" : words.none))
}

// The entries of years with pages of their own come when something is chosen.
async function load() {
  const asked = search, came = await years.load().catch(() => [])
  entries = came
  if (asked !== search) return // something else is chosen
  if (came.length) choose()
  else tell("", words.failed)
}

// Tells how much is shown, and what is wrong. A print, which has no fields, tells what is
// chosen in them too.
function tell(shown, wrong) {
  $("timeline.shown").textContent = shown
  $("timeline.told").textContent = wrong
  const chosen = fields.filter(it => it.value && it.value !== "-")
  printed.hidden = !chosen.length
  printed.textContent = [shown, ...chosen.map(it => `${it.labels[0].firstChild.textContent}: ${it.selectedOptions?.[0].textContent ?? it.value}`), wrong].filter(Boolean).join(" · ")
}

const printed = document.createElement("p")
printed.className = "filter-printed"
form.after(printed)

// What is wrong with the period, if anything; the fields that have it are marked.
function check(value, crossed) {
  let wrong = crossed ? words.crossed : ""
  for (const name of ["from", "to"]) {
    const unread = value[name] && dayWritten(value[name]) === null
    if (unread) wrong = fill(words.unread, {value: value[name]})
    for (const [attribute, said] of [["aria-invalid", "true"], ["aria-describedby", "timeline.told"]]) {
      if (crossed || unread) form[name].setAttribute(attribute, said)
      else form[name].removeAttribute(attribute)
    }
  }
  return wrong
}

// Whether an entry fits all that is chosen. It names its actors and sources by their
// places in the fields.
function fitting(value, period) {
  const actor = form.actor?.selectedIndex, source = form.source?.selectedIndex
  const kind = {"": () => true, event: it => !it.lane, publication: it => it.lane}[value.kind] ?? (it => it.status === value.kind)
  return it => kind(it) && (!value.actor || it.actors.includes(actor)) && (!value.source || it.sources.includes(source)) && within(it, period)
}

const within = (it, {from, to}) => from === -Infinity && to === Infinity || it.dated && it.to >= from && it.from <= to

// The links to months, each with its entries.
const parts = [...document.querySelectorAll(".months a")].map(a => {
  const heading = $(decodeURIComponent(a.hash.slice(1)))
  return {a, items: [...(heading.matches("h2") ? heading.parentElement : heading.nextElementSibling).querySelectorAll("li[id]")]}
})

// Leaves of the list what is shown, without headings over nothing and links to them.
function list(shown) {
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

/* ---- The address ---- */

// Who and what is chosen holds for other years and the index too; a period for the index,
// and for a year of which it is a part, or has but a part of the entries.
const elsewhere = [...document.querySelectorAll(".letters:not(.months) a, .density a, .trail a[href='index.html']")]
function carry(value, period) {
  const cut = years && new Set(entries.filter(it => !within(it, period)).map(it => it.page))
  for (const a of elsewhere) {
    const href = a.getAttribute("href").replace(/\?.*/, ""), page = href.replace(".html", "")
    const query = new URLSearchParams(), partly = page === "index" || cut?.has(page) || isPart(page, period)
    for (const it of fields) if (value[it.name] && (it.options || partly)) query.set(it.name, value[it.name])
    a.setAttribute("href", query.size ? `${href}?${query}` : href)
  }
}

// Whether a year, as its page is named, has days in a period and days beyond it.
function isPart(year, {from, to}) {
  const first = dayWritten(year), last = dayWritten(year, true)
  return first !== null && from <= last && to >= first && (from > first || to < last)
}

// The address holds what is chosen. What is no day is forgotten.
function read() {
  const query = new URLSearchParams(location.search), asked = query.size
  for (const it of fields) {
    const value = query.get(it.name) ?? ""
    if (it.options) select(it, value)
    else {
      const at = dayWritten(value, it.name === "to")
      it.value = at === null ? "" : it.type === "date" ? dayText(at) : value
      if (!it.value) query.delete(it.name)
    }
  }
  if (query.size !== asked) history.replaceState(null, "", address(query) + location.hash)
  choose()
}

// What is not of this page is chosen all the same, and nothing shown.
function select(it, value) {
  it.value = value
  if (it.selectedIndex >= 0) return
  if (!value) {
    it.selectedIndex = 0
    return
  }
  const option = new Option(fill(words.elsewhere, {value}), value, false, true)
  option.className = "elsewhere"
  it.add(option)
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

// A link to what is not shown shows everything.
function reveal() {
  const to = linked()
  if (!to?.closest("[hidden]")) return
  for (const it of fields) it.value = it.options ? "-" : ""
  history.replaceState(null, "", location.pathname + location.hash)
  choose()
  to.scrollIntoView()
}

addEventListener("hashchange", reveal)

read()
reveal()
if (location.search && location.hash) linked()?.scrollIntoView()
})()
