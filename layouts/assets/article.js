/* An article and its notes: places them level with their words where the margin has
   room, opens and closes them where it has none, shows words and note to each
   other, brings what a link leads to into view, offers addresses, and tells how far
   one has read. Where the notes stand is for article.css to say: --in-margin. */
(() => {
"use strict"
const words = document.currentScript.dataset
const text = document.getElementById("text")
const reading = text.parentElement
const article = reading.parentElement
const {briefing} = window // made by settings.js and copy.js
const {make, button, tool, copy, copier} = briefing
const gap = 12 // pixels between two notes
const still = matchMedia("(prefers-reduced-motion: reduce)")

/* Words and notes */

const parts = id => [...text.querySelectorAll(`#${CSS.escape(id)}, [data-mark="${CSS.escape(id)}"]`)]
const pairs = new Map // by the ids of words, sign and note
const notes = [...text.querySelectorAll(".note")].map(note => {
  const id = note.id.slice(0, -".note".length)
  const marks = parts(id)
  const pair = {id, note, marks, sign: document.getElementById(id + ".sign")}
  for (const key of [id, note.id, pair.sign.id]) pairs.set(key, pair)
  pair.sign.classList.add(marks[0].className) // its kind
  pair.sign.setAttribute("aria-controls", note.id)
  const close = tool(words.close, "M4 4l8 8M12 4l-8 8", () => { open(pair, false); pair.sign.focus() })
  close.classList.add("note-close")
  note.querySelector(".note-head").append(make("span", "note-tools", copier(note.id), close))
  note.tabIndex = -1
  return pair
})

// The innermost of words, signs and notes around a node.
function of(node) {
  const kinds = ".note, .sign, mark"
  for (let it = node?.closest?.(kinds); it; it = it.parentElement.closest(kinds)) {
    const pair = pairs.get(it.id) ?? pairs.get(it.dataset.mark)
    if (pair) return pair
  }
}

let hovered, held, lit // held: by the focus or a tap
function light() {
  const now = hovered ?? held
  if (now === lit) return
  for (const pair of [lit, now]) {
    if (pair) for (const it of [pair.note, pair.sign, ...pair.marks]) it.classList.toggle("lit", pair === now)
  }
  lit = now
}

/* In the margin */

const inMargin = () => getComputedStyle(text).getPropertyValue("--in-margin") !== ""
const topOf = pair => (pair.marks[0].getClientRects()[0] ?? pair.sign.getBoundingClientRect()).top

// Every note as near its words as the others allow, in their order: the sum of the
// distances is the least there can be. Of notes that touch one is level, and as many
// stand above their words as below.
let exact // the pair whose note stands level with its words and has room for all its links, whatever the others want
function place(pair = exact, moving = false) {
  exact = pair
  if (!inMargin()) return atLeast("")
  const top = text.getBoundingClientRect().top
  for (const {note} of notes) note.classList.add("roomy")
  const whole = notes.map(({note}) => note.offsetHeight + gap)
  reading.classList.add("measured")
  const boxes = notes.map((pair, i) => ({pair, y: topOf(pair) - top, height: pair === exact ? whole[i] : pair.note.offsetHeight + gap, whole: whole[i]}))
  reading.classList.remove("measured")
  let first = boxes.findIndex(box => box.pair === exact)
  if (first >= 0) first = makeWay(boxes, first)
  const stacks = [] // of notes that touch: where each wants the first note of all, if all touched
  let before = 0
  boxes.forEach((box, i) => {
    let stack = {boxes: [box], wants: Array(i === first ? 2 * boxes.length : 1).fill(box.y - before)}
    before += box.height
    for (; stacks.at(-1)?.at >= (stack.at = middle(stack.wants)); stacks.pop()) {
      const {boxes, wants} = stacks.at(-1)
      stack = {boxes: [...boxes, ...stack.boxes], wants: [...wants, ...stack.wants]}
    }
    stacks.push(stack)
  })
  const {top: start} = article.getBoundingClientRect()
  const bottom = Math.max(article.lastElementChild.getBoundingClientRect().bottom, start + innerHeight)
  const room = bottom - top + gap - before
  reading.classList.toggle("moving", moving)
  before = 0
  for (const stack of stacks) {
    const at = Math.max(0, Math.min(stack.at, room))
    for (const box of stack.boxes) {
      box.at = Math.round(at + before)
      box.pair.note.style.setProperty("--y", `${box.at}px`)
      before += box.height
    }
  }
  boxes.forEach(({pair, at, whole}, i) => pair.note.classList.toggle("roomy", at + whole <= (boxes[i + 1]?.at ?? Infinity)))
  atLeast(room < 0 ? `${top - start + before}px` : "") // more notes than article
}

// The article is only made shorter when it may be: the browser would scroll.
function atLeast(height) {
  if (article.style.minHeight !== height) article.style.minHeight = height
}

const middle = numbers => numbers.toSorted((a, b) => a - b)[numbers.length - 1 >> 1]

// Of the notes before one, those that do not fit above it go below. Returns its
// place in the new order.
function makeWay(boxes, index) {
  const [box] = boxes.splice(index, 1)
  let above = 0, before = 0
  while (before < index && above + boxes[before].height <= box.y) above += boxes[before++].height
  boxes.splice(before, 0, box)
  return before
}

/* Below their paragraph */

const all = document.querySelector(".notes-all"), opens = all?.textContent
const isOpen = pair => pair.note.classList.contains("open")

function open(pair, on) {
  pair.note.classList.toggle("open", on)
  tellState()
}

function tellState() {
  const closable = !inMargin()
  for (const pair of notes) pair.sign.ariaExpanded = closable ? isOpen(pair) : null
  if (all) all.textContent = notes.every(isOpen) ? all.dataset.close : opens
}

all?.addEventListener("click", () => {
  const on = !notes.every(isOpen)
  for (const pair of notes) open(pair, on)
})
document.addEventListener("briefing:setting", event => {
  if (event.detail.name === "notes") for (const pair of notes) open(pair, false)
})

/* What a link leads to */

const {linked} = briefing
let fading
function reveal() {
  const target = linked()
  if (!text.contains(target) || target === text) return
  const pair = of(target)
  const note = target.closest(".note")
  if (note) open(pair, true)
  place(pairs.has(target.id) ? pair : undefined)
  if (!/^H\d$/.test(target.tagName)) target.scrollIntoView({block: target.offsetHeight > innerHeight ? "start" : "center"})
  const found = pairs.has(target.id) ? [pair.note, ...pair.marks] : parts(target.id)
  for (const it of text.querySelectorAll(".found")) it.classList.remove("found")
  void text.offsetWidth // so that it fades again
  for (const it of found) it.classList.add("found")
  clearTimeout(fading)
  fading = setTimeout(() => { for (const it of found) it.classList.remove("found") }, 4000)
}
addEventListener("hashchange", reveal)

/* Addresses of words, and of a selection as a quotation */

// Text without signs and notes.
function plain(node) {
  for (const it of node.querySelectorAll(".sign, .notes, sup, .addresses")) it.remove()
  return node.textContent.replace(/\s+/g, " ").trim()
}

const addresses = make("span", "addresses")
addresses.role = "note" // not the article's own words
addresses.addEventListener("mousedown", event => event.preventDefault()) // leaves the selection

function offer(rect, before, parent, content) {
  for (let it; it = parent.closest("#text :is(a, mark)"); parent = it.parentElement) before = it.nextSibling // what is in a link leads away
  addresses.replaceChildren(...content)
  parent.insertBefore(addresses, before) // so that Tab leads to it
  const {left, top, width} = reading.getBoundingClientRect()
  addresses.style.left = `${Math.max(0, Math.min(rect.left - left, width - addresses.offsetWidth))}px`
  addresses.style.top = `${rect.bottom - top + 8}px`
}

// What marked words bear: links to it, as the page's own list of it has them.
function borne(marks) {
  const ids = marks.map(it => it.id || it.dataset.mark).map(id => /^(event|claim)\.([^.]+)\./.exec(id)).filter(Boolean)
  const links = ids.map(([, kind, id]) => article.querySelector(`.gloss .entry-title a[href$="/${kind}s/${id}.html"]`)).filter(Boolean)
  return links.length ? [make("span", "", words.for), ...links.map(it => it.cloneNode(true))] : []
}

function offerWords(target, rect) {
  const entries = [], marks = []
  for (let it = target; it !== text; it = it.parentElement) {
    if (it.matches("mark")) marks.push(it)
    const label = it.matches("mark, .named") && plain(it.cloneNode(true))
    if (label && label !== entries.at(-1)?.[1]) entries.push([it.id || it.dataset.mark, label])
  }
  offered = false
  if (entries.length) offer(rect, target.nextSibling, target.parentElement, [...borne(marks), make("span", "", words.of),
    ...entries.map(([id, label]) => button("", words.open + label + words.shut, () => { copy("#" + id); addresses.remove() }))])
}

// A text fragment finds the very words where browsers know it; the id is near them.
function addressOf(range) {
  const near = [...text.querySelectorAll("[id]:not(.note, .note *, .sign)")].findLast(it => range.comparePoint(it, 0) < 0) ?? text
  const stretches = range.cloneContents() // the sign of a note parts the text for browsers
  for (const it of stretches.querySelectorAll(".sign")) it.replaceWith("\0")
  const [first, ...more] = plain(stretches).split("\0").map(it => it.trim().replace(/^[^\p{L}\p{N}]+ /u, "").split(" ")).filter(it => it[0])
  const ends = more.length || first.length > 8 ? [first.slice(0, 4), (more.at(-1) ?? first).slice(-4)] : [first]
  return `#${near.id}:~:text=` + ends.map(end => encodeURIComponent(end.join(" ")).replaceAll("-", "%2D")).join(",")
}

let selecting, offered // whether for a selection
document.addEventListener("selectionchange", () => {
  clearTimeout(selecting)
  selecting = setTimeout(() => {
    const selection = getSelection()
    if (offered) addresses.remove()
    offered = false
    if (selection.isCollapsed) return
    const range = selection.getRangeAt(0)
    if (!text.contains(range.commonAncestorContainer) || notes.some(pair => pair.note.contains(range.commonAncestorContainer))) return
    const quotation = plain(range.cloneContents())
    if (!quotation) return
    const {endContainer: end, endOffset} = range
    const quote = button("", words.quote, () => {
      copy(addressOf(range), words.open + quotation + words.shut + "\n" + document.title + "\n")
      addresses.remove()
    })
    offered = true
    const isText = end.nodeType === Node.TEXT_NODE
    offer([...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), isText ? end.nextSibling : end.childNodes[endOffset] ?? null, isText ? end.parentNode : end, [quote])
  }, 250)
})
// A selection that begins in the text leaves the notes out.
text.addEventListener("selectstart", event => text.classList.toggle("quoting", !notes.some(pair => pair.note.contains(event.target))))

/* Pointer, finger and keys */

// Of signs whose targets overlap, that which was meant.
function nearest({clientX, clientY}) {
  const away = ({sign}) => {
    const {left, right, top, bottom} = sign.getBoundingClientRect()
    return Math.hypot(clientX - (left + right) / 2, clientY - (top + bottom) / 2)
  }
  return notes.toSorted((a, b) => away(a) - away(b))[0]
}

// Notes do not give way to a pointer that passes by: only to a click and the focus.
document.addEventListener("pointerover", event => {
  if (event.pointerType === "touch" || event.buttons) return
  hovered = of(event.target)
  light()
})
document.documentElement.addEventListener("pointerleave", () => { hovered = undefined; light() })

document.addEventListener("focusin", event => {
  held = of(event.target)
  light()
  if (held && !held.note.contains(event.target)) place(held, true)
})

document.addEventListener("click", event => {
  const target = event.target
  if (addresses.contains(target)) return
  if (getSelection().isCollapsed) addresses.remove()
  const before = held
  const link = target.closest("a")
  const isSign = link && of(link)?.sign === link
  const pair = held = isSign && event.detail ? nearest(event) : of(target)
  hovered &&= pair // a click may come without a move
  light()
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (link?.hash && link.href === location.href) setTimeout(reveal) // the browser tells of no change
  if (link?.matches(".note-back")) setTimeout(() => pair.sign.focus({preventScroll: true}))
  if (!text.contains(target) || target.closest(".note, button") || link && !isSign || !getSelection().isCollapsed) return
  if (isSign) event.preventDefault()
  const margin = inMargin()
  if (pair && margin) place(pair, true)
  else if (pair) {
    open(pair, !isOpen(pair))
    pair.note.scrollIntoView({block: "nearest", behavior: still.matches ? "instant" : "smooth"})
  }
  if (isSign && event.detail === 0 && (margin || isOpen(pair))) pair.note.focus() // by a key
  if (!isSign && (!pair || margin && pair === before)) offerWords(target, {left: event.clientX, bottom: event.clientY + 8})
})

document.addEventListener("keydown", event => {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector(":popover-open")) return
  if (addresses.isConnected) return addresses.remove()
  const pair = of(document.activeElement) ?? held ?? notes.findLast(isOpen)
  if (!pair || !isOpen(pair) || inMargin()) return
  const within = pair.note.contains(document.activeElement)
  open(pair, false)
  if (within) pair.sign.focus()
})

/* How far one has read */

const bar = make("div", "progress")
bar.ariaHidden = "true"
const headings = [...text.querySelectorAll("h2, h3")].filter(it => it.id && !it.closest(".note, section"))
const entries = headings.map(it => {
  const link = make("a", "", plain(it.cloneNode(true)))
  link.href = "#" + it.id
  return link
})
const sections = make("nav", "sections", make("ul", "", ...entries.map((link, i) => make("li", headings[i].tagName === "H3" ? "deeper" : "", link))))
sections.ariaLabel = words.sections

function progress() {
  const {top, height} = text.getBoundingClientRect()
  const line = innerHeight * .4 // what is above it is read
  const from = Math.max(0, top + scrollY - line), to = top + scrollY + height - line
  const read = to > from ? Math.max(0, Math.min(1, (scrollY - from) / (to - from))) : 0
  const current = headings.findLastIndex(it => it.getBoundingClientRect().top <= line)
  bar.style.scale = `${read} 1`
  sections.style.setProperty("--read", read)
  entries.forEach((link, i) => { link.ariaCurrent = i === current ? "true" : null })
}
addEventListener("scroll", () => requestAnimationFrame(progress), {passive: true})

document.body.append(bar)
if (headings.length > 1) reading.append(sections)
const watch = new ResizeObserver(() => { place(); tellState(); progress() })
for (const it of [text, ...notes.map(pair => pair.note)]) watch.observe(it)
if (linked()?.closest(".note")) open(of(linked()), true)
place()
tellState()
progress()
reading.classList.add("placed") // from here on notes are seen where they are
// Whoever comes back, or loads the page anew, is where they were.
if (performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  reveal()
  addEventListener("load", reveal)
}
})()
