/* Copies addresses and says so, and makes the tools that do. Quotations outside of
   their articles get theirs here, when they are first seen. */
(() => {
"use strict"
const words = document.currentScript.dataset
const {briefing} = window // made by settings.js

function make(name, className, ...content) {
  const made = document.createElement(name)
  made.className = className
  made.append(...content)
  return made
}

function button(className, label, action) {
  const made = make("button", className)
  made.type = "button"
  made.addEventListener("click", action)
  if (className !== "tool") made.append(label)
  else made.ariaLabel = made.title = label
  return made
}

function tool(label, path, action) {
  const made = button("tool", label, action)
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  svg.setAttribute("viewBox", "0 0 16 16")
  svg.appendChild(document.createElementNS(svg.namespaceURI, "path")).setAttribute("d", path)
  made.append(svg)
  return made
}

const copied = make("p", "copied")
copied.role = "status"
document.body.append(copied)
let telling

function tell(message, stays = false) {
  copied.replaceChildren(message)
  clearTimeout(telling)
  if (!stays) telling = setTimeout(() => copied.replaceChildren(), 5000)
}

// Copies an address as a whole one, behind a quotation where one is given.
async function copy(address, quotation = "") {
  const it = quotation + new URL(address, location.href).href
  try {
    await navigator.clipboard.writeText(it)
  } catch { // not allowed, or not a secure context
    const focused = document.activeElement
    const area = make("textarea", "unseen", it)
    document.body.append(area)
    area.select()
    const done = document.execCommand("copy")
    area.remove()
    focused?.focus({preventScroll: true})
    if (!done) return tell(it, true) // to be copied by hand
  }
  tell(words.copied)
}

const copier = id => tool(words.copy, "M6.5 9.5l3-3M7.5 4.5l1-1a2.8 2.8 0 0 1 4 4l-1 1M8.5 11.5l-1 1a2.8 2.8 0 0 1-4-4l1-1", () => copy("#" + id))

const seen = new IntersectionObserver(entries => {
  for (const {target, isIntersecting} of entries) {
    if (!isIntersecting) continue
    seen.unobserve(target)
    target.querySelector("figcaption, .cell-where").append(copier(target.id))
  }
})
for (const it of document.querySelectorAll("[id^='from.']")) seen.observe(it)

Object.assign(briefing, {make, button, tool, copy, copier})
})()
