/* The search: a field above the index of search.html, the hits below it, the history
   and the keys. What it shows is found by

     search-words.js  cuts texts and queries into words
     search-index.js  loads the index and reads it
     search-hits.js   from a query to what is found
     search-near.js   what may have been meant where nothing is

   which come before it, in this order. Nothing of the index is loaded before the
   field is used. */
(() => {
"use strict"

const {parse, open, Search, FIRST, nearTo} = window.briefing?.search ?? {}
if (!nearTo) return // search-near.js did not come

const words = document.currentScript.dataset
const root = new URL("../", document.currentScript.src).href
const language = document.documentElement.lang

/* The field */

const index = document.getElementById("search.index")
const box = document.getElementById("search.box")
const create = (name, attributes = {}, ...children) => {
  const it = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value) it.setAttribute(key, value)
  it.append(...children)
  return it
}

const field = create("input", {type: "search", id: "search.field", autocomplete: "off", autocapitalize: "none", spellcheck: "false", enterkeyhint: "search", "aria-describedby": "search.hint"})
const told = create("p", {class: "search-told", role: "status"})
const hint = create("p", {class: "search-hint", id: "search.hint"}, words.hint)
const results = create("div", {class: "results"})
box.append(create("div", {role: "search"}, create("label", {for: "search.field"}, words.label), field), hint, told, results)

const number = n => String(n).replace(/\B(?=(\d{3})+$)/g, words.thousands)
const say = (text, n) => { told.textContent = text.replace("{n}", number(n ?? 0)) }

// propose tells what else could be searched for.
function propose(near) {
  for (const how of new Set(near.map(it => it.how))) {
    const links = near.filter(it => it.how === how).map(({query}) => create("a", {href: "?" + new URLSearchParams({q: query}), dir: "auto"}, query))
    const [before, after] = words[how].split("{query}")
    told.append(" ", create("span", {}, before, ...links.flatMap((it, i) => i ? [", ", it] : [it]), after))
  }
}

/* Hits */

// marked is a stretch of a text with what was found in it marked.
function marked(text, found, from = 0, to = text.length) {
  const list = []
  let at = from
  for (const it of found) {
    if (it.from < at || it.to > to) continue
    list.push(text.slice(at, it.from), create("mark", {}, text.slice(it.from, it.to)))
    at = it.to
  }
  return [...list, text.slice(at, to)]
}

const encoded = text => encodeURIComponent(text).replaceAll("-", "%2D")

// addressOf leads to a passage; where the browser can, to the very sentence.
function addressOf(hit, passage) {
  if (!passage?.place) return root + hit.address
  const {from, to} = passage.sentence, parts = passage.text.slice(from, to).trim().split(/\s+/)
  const text = parts.length < 9 ? encoded(parts.join(" ")) : encoded(parts.slice(0, 4).join(" ")) + "," + encoded(parts.slice(-4).join(" "))
  return root + hit.address.replace(/#.*/, "") + "#" + encodeURIComponent(passage.place) + ":~:text=" + text
}

function drawHit(hit) {
  const foreign = hit.lang && hit.lang !== language ? {lang: hit.lang, dir: "auto"} : {}
  const item = create("li", {}, create("a", {class: "hit", href: addressOf(hit, hit.passages[0]), ...foreign}, ...marked(hit.title, hit.marks[0])))
  if (hit.badge) item.append(" ", create("strong", {class: "badge status-other"}, hit.badge))
  hit.names.forEach((name, i) => {
    if (hit.marks[i + 2].length) item.append(" ", create("span", {class: "hit-name"}, create("bdi", {}, ...marked(name, hit.marks[i + 2]))))
  })
  if (hit.about) item.append(create("p", {class: "hit-about"}, ...marked(hit.about, hit.marks[1])))
  hit.passages.forEach((passage, i) => {
    const {from, to, before, after} = passage.sentence
    const text = [before ? "… " : "", ...marked(passage.text, passage.found, from, to), after ? " …" : ""]
    item.append(create("p", {class: "hit-words", ...foreign}, ...(i ? [create("a", {href: addressOf(hit, passage)}, ...text)] : text)))
  })
  return item
}

function drawGroup(search, group) {
  const rest = group.count - group.next
  const known = !search.phrases || !rest
  if (!group.hits.length && !rest) return ""
  const name = group.kind.name
  const total = known ? group.hits.length + rest : group.hits.length
  const section = create("section", {"aria-labelledby": "found." + name},
    create("h2", {id: "found." + name}, words[name], " ", create("span", {class: "count"}, number(total) + (known ? "" : "+"))),
    create("ol", {class: "hits"}, ...group.hits.map(drawHit)))
  if (rest) {
    const button = create("button", {type: "button", class: "more"}, known ? words.more.replace("{n}", number(Math.min(rest, FIRST))) : words.further)
    button.onclick = () => showMore(search, group, section, button)
    section.append(button)
  }
  return section
}

// showMore draws a group anew with more hits, and leads to the first of them.
async function showMore(search, group, section, button) {
  button.disabled = true
  const shown = group.hits.length
  const came = await search.more(group).then(() => true, () => false)
  if (search !== current) return
  if (!came) {
    button.disabled = false
    return say(words.failed)
  }
  group.opened = true
  keep()
  const drawn = drawGroup(search, group)
  section.replaceWith(drawn)
  tell(search)
  const to = drawn.querySelectorAll?.(".hit")[shown] ?? drawn.querySelector?.(".more")
  to?.focus()
}

// tell says how much is found, or what else could be searched for.
function tell(search, near = []) {
  const rest = search.groups.reduce((sum, it) => sum + it.count - it.next, 0)
  const hits = search.groups.reduce((sum, it) => sum + it.hits.length, 0)
  if (search.phrases && rest) say(words.sofar, hits)
  else if (hits + rest) say(words.found, hits + rest)
  else say(words.none), propose(near)
  index.hidden = hint.hidden = hits + rest > 0
}

/* The way back: with the page the history keeps which result was followed and which groups had been opened. */

let current, asked = "", timer, going = false

function keep(at) {
  const {scrollY} = window, opened = current.groups.filter(it => it.opened).map(it => [it.kind.name, it.hits.length])
  history.replaceState({...history.state, search: {query: current.query, opened, at, scrollY}}, "")
}

const ways = () => [...told.querySelectorAll("a"), ...results.querySelectorAll("a, button")]

box.addEventListener("click", event => {
  const at = ways().indexOf(event.target.closest("a"))
  if (at >= 0 && current?.groups) keep(at)
})

// reopened opens the groups again that had been opened.
async function reopened(search, {opened}) {
  for (const [name, count] of opened) {
    const group = search.groups.find(it => it.kind.name === name)
    for (let had = -1; group && had < group.hits.length && group.hits.length < count;) {
      had = group.hits.length
      group.opened = true
      await search.more(group)
    }
  }
}

function returned({at, scrollY}) {
  scrollTo({top: scrollY, behavior: "instant"})
  const link = ways()[at]
  link?.focus({preventScroll: true})
  link?.scrollIntoView({block: "nearest", behavior: "instant"})
}

/* Queries */

// putInAddress puts a query into the address, and tells what the history has kept of it.
function putInAddress(query) {
  const address = new URL(location)
  if (query) address.searchParams.set("q", query); else address.searchParams.delete("q")
  const kept = history.state?.search?.query === query ? history.state.search : undefined
  history.replaceState({...history.state, search: kept}, "", address)
  return kept
}

// look searches for what the field holds.
async function look() {
  clearTimeout(timer)
  const query = field.value.trim()
  if (query === asked) return
  asked = query
  const kept = putInAddress(query)
  const search = current = parse(query).length ? new Search(query) : undefined
  index.hidden = hint.hidden = Boolean(search)
  if (!search) {
    results.replaceChildren()
    return say("")
  }
  let near
  try {
    await search.run()
    near = await nearTo(search)
    if (kept) await reopened(search, kept)
    if (search !== current) return // the reader has typed on
    results.replaceChildren(...search.groups.map(group => drawGroup(search, group)))
  } catch {
    if (search === current) failing()
    return
  }
  results.dataset.of = query
  tell(search, near)
  if (kept) returned(kept)
  if (going) go()
}

// failing leaves the reader the index, and the search to be tried again.
function failing() {
  current = asked = undefined
  index.hidden = hint.hidden = false
  results.replaceChildren()
  say(words.failed)
}

// go opens the first result, as soon as there is one.
function go() {
  going = results.dataset.of !== field.value.trim()
  if (!going) results.querySelector(".hit")?.click()
}

/* Keys */

field.addEventListener("input", () => {
  going = false
  clearTimeout(timer)
  timer = setTimeout(look, 10)
})

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  const links = ways(), at = links.indexOf(document.activeElement)
  const inField = document.activeElement === field
  const editable = document.activeElement?.closest("input, textarea, select, [contenteditable]")
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
  if (step && (inField || at >= 0)) {
    const to = inField ? (step > 0 ? links[0] : null) : at + step < 0 ? field : links[at + step]
    to?.focus()
    to?.scrollIntoView({block: "nearest"})
  } else if (event.key === "Enter" && inField) {
    look()
    go()
  } else if (event.key === "Escape" && (inField || at >= 0)) {
    field.value = ""
    field.focus()
    look()
  } else if (event.key === "/" && !editable) {
    field.focus()
    field.select()
  } else return
  event.preventDefault()
  event.stopPropagation()
})

field.value = new URLSearchParams(location.search).get("q") ?? field.value
if (field.value) look()
else if (!matchMedia("(pointer: coarse)").matches && !location.hash) field.focus({preventScroll: true})
field.addEventListener("focus", () => open().catch(() => {}), {once: true})
})()
