/* What the reader has chosen: theme, notes, names, previews. Kept for this briefing
   alone and set on <html> before anything is drawn, so that nothing flashes. Other
   scripts find the choices on <html> and hear of a change on document. */
(() => {
"use strict"
const html = document.documentElement
const root = new URL("..", document.currentScript.src).href
const key = name => `briefing ${root} ${name}` // pages of a disk share one store

const names = ["theme", "notes", "names", "previews"]
const chosen = {} // by name; "" is the default

const get = name => chosen[name] ?? null
const stored = name => { try { return localStorage.getItem(key(name)) } catch { return null } }

function set(name, value) {
  try { localStorage.setItem(key(name), value) } catch { /* for as long as links hand it on, then */ }
  choose(name, value)
}

function choose(name, value) {
  show(name, value)
  document.dispatchEvent(new CustomEvent("briefing:setting", {detail: {name, value}}))
}

function show(name, value) {
  chosen[name] = value
  if (value) html.dataset[name] = value
  else delete html.dataset[name]
}

for (const name of names) {
  const value = stored(name)
  if (value !== null) show(name, value)
}

/* On a disk Firefox gives each page a store of its own: there the links within the
   briefing hand on what was chosen, and the page that is reached takes it over. */
if (location.protocol === "file:") {
  const here = new URL(location.href), handed = here.searchParams.get("reader")
  if (handed !== null) {
    const choices = new URLSearchParams(handed)
    for (const name of names) set(name, choices.get(name) ?? "")
    here.searchParams.delete("reader")
    history.replaceState(history.state, "", here)
  }
  const hand = event => {
    const link = event.target.closest?.("a[href]"), href = link?.getAttribute("href") // of links in drawings too
    if (event.defaultPrevented || !link || names.every(name => get(name) === null)) return
    const to = new URL(href, location.href)
    if (!to.href.startsWith(root) || to.pathname === location.pathname) return
    to.searchParams.set("reader", new URLSearchParams(names.filter(get).map(name => [name, get(name)])))
    link.setAttribute("href", to)
    setTimeout(() => link.setAttribute("href", href))
  }
  for (const kind of ["click", "auxclick"]) addEventListener(kind, hand) // last: others know links by their address
}

// What the address leads to.
const linked = () => {
  try { return document.getElementById(decodeURIComponent(location.hash.slice(1))) } catch { /* no id */ }
}

window.briefing = {root, get, set, linked}
html.classList.add("js")

// Another tab of this briefing has chosen.
addEventListener("storage", event => {
  for (const name of names) if (event.key === null || event.key === key(name)) choose(name, event.newValue ?? "")
})

/* The panel: an input's name is the setting, a box that is ticked stands for its default. */
const inputs = () => document.querySelectorAll("#page\\.settings input")

function fill() {
  for (const it of inputs()) it.checked = it.type === "radio" ? it.value === (html.dataset[it.name] ?? "") : html.dataset[it.name] !== "off"
}

document.addEventListener("DOMContentLoaded", () => {
  fill()
  for (const it of inputs()) it.addEventListener("change", () => set(it.name, it.type === "radio" ? it.value : it.checked ? "" : "off"))
})
document.addEventListener("briefing:setting", fill)

/* In a long list entries get their sizes only on the screen, so that a place is found
   step by step. Whoever goes back is led by the browser to where they were. */
function lead(times = 12) {
  const to = linked()
  if (!to?.closest(".long")) return
  to.scrollIntoView()
  if (times) requestAnimationFrame(() => lead(times - 1))
}

let followed
addEventListener("click", event => { followed = !!event.target.closest?.("a[href^='#'], .timeline-room") })
addEventListener("hashchange", () => { if (followed) lead(); followed = false })
addEventListener("load", () => { if (performance.getEntriesByType("navigation")[0]?.type === "navigate") lead() })

// A slash leads to the search, unless something is being written.
addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) return
  const to = document.querySelector("a.to-search")
  if (!to) return
  event.preventDefault()
  to.click()
})
})()
