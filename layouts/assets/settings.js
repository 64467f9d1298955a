/* What the reader has chosen: theme, notes, names, previews. Kept for this briefing
   alone and set on <html> before anything is drawn, so that nothing flashes. Other
   scripts find the choices on <html> and hear of a change on document. */
(() => {
"use strict"
const html = document.documentElement
const root = new URL("..", document.currentScript.src).href
const key = name => `briefing ${root} ${name}` // pages of a disk share one store

const get = name => { try { return localStorage.getItem(key(name)) } catch { return null } }

function set(name, value) {
  try { localStorage.setItem(key(name), value) } catch { /* for this page, then */ }
  show(name, value)
  document.dispatchEvent(new CustomEvent("briefing:setting", {detail: {name, value}}))
}

function show(name, value) {
  if (value) html.dataset[name] = value
  else delete html.dataset[name]
}

const names = ["theme", "notes", "names", "previews"]

/* On a disk Firefox gives each page a store of its own: there the links within the
   briefing hand on what was chosen, and the page that is reached takes it over. */
if (location.protocol === "file:") {
  const here = new URL(location.href), handed = here.searchParams.get("reader")
  if (handed !== null) {
    const chosen = new URLSearchParams(handed)
    for (const name of names) try { localStorage.setItem(key(name), chosen.get(name) ?? "") } catch { /* for this page, then */ }
    here.searchParams.delete("reader")
    history.replaceState(history.state, "", here)
  }
  const hand = event => {
    const link = event.target.closest?.("a[href]")
    if (event.defaultPrevented || !link?.href?.startsWith?.(root) || names.every(name => get(name) === null)) return
    const href = link.getAttribute("href"), to = new URL(link.href)
    if (to.pathname === location.pathname) return
    to.searchParams.set("reader", new URLSearchParams(names.filter(get).map(name => [name, get(name)])))
    link.href = to
    setTimeout(() => link.setAttribute("href", href))
  }
  for (const kind of ["click", "auxclick"]) addEventListener(kind, hand) // last: others know links by their address
}
window.briefing = {root, get, set}
html.classList.add("js")
for (const name of names) show(name, get(name))

// Another tab of this briefing has chosen.
addEventListener("storage", event => {
  for (const name of names) if (event.key === key(name)) show(name, event.newValue)
  fill()
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

// A slash leads to the search, unless something is being written.
addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) return
  const to = document.querySelector("a.to-search")
  if (!to) return
  event.preventDefault()
  to.click()
})
})()
