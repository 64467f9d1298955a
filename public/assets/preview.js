/* Previews: resting on a link, or focusing it by keyboard, shows in short what it
   leads to; on touch the first tap does, and the second follows. What is shown is
   a copy of a gloss that stands on the page already: nothing is loaded. */
(() => {
"use strict"
const words = document.currentScript.dataset
const {make, button, copy: copyAddress, set} = window.briefing // made by settings.js and copy.js
const rest = 500, grace = 300 // ms until a preview opens, until it closes
const anchors = CSS.supports("anchor-name: --x") && CSS.supports("position-area: block-end")

let preview, glosses   // made when first needed; glosses by address
let near               // the link that the pointer is on or that has the focus
let refused            // the link whose preview is not wanted until it has been left
let shown              // the link whose preview is open
let opening, closing   // timers
let x, y, kind         // where the pointer was last, and of which kind it was pressed

const off = () => document.documentElement.dataset.previews === "off"
const here = location.href.split("#")[0]
const address = link => new URL(link.getAttribute("href") ?? borne(link), here).href.split("#")[0]

// The link around a node, or in the text of an article the words that bear an event or a claim.
function linkAt(target) {
  if (preview?.contains(target)) return
  let it = target.closest?.("main a[href], #text mark")
  while (it?.matches("mark.quote")) it = it.parentElement.closest("#text mark")
  return it?.matches("mark:not(.event, .claim)") ? undefined : it ?? undefined
}

// Where that which marked words bear has its page.
function borne(mark) {
  const [kind, id] = (mark.id || mark.dataset.mark).split(".")
  return `../${kind}s/${id}.html`
}

function glossOf(link) {
  glosses ??= new Map([...document.querySelectorAll("main .gloss")].reverse().map(it => [address(it.querySelector("a")), it]))
  const to = address(link), around = link.closest(".gloss, .judgement"), first = around?.querySelector("a")
  return first && address(first) === to && !shortened(around) ? undefined : glosses.get(to)
}

// What a list shows less of than a preview does.
const shortened = gloss => gloss.querySelector(".entry-about, .gloss-text, .gloss-in, .standing")?.checkVisibility() === false

function open(link) {
  opening = undefined
  const gloss = off() || !link.isConnected ? undefined : glossOf(link)
  close()
  if (!gloss) return
  if (!preview) {
    preview = make("div", "preview")
    preview.popover = "manual"
    preview.setAttribute("role", "note")
    preview.setAttribute("aria-label", words.label)
    document.querySelector("main").append(preview)
  }
  shown = link
  preview.replaceChildren(...means(link, gloss), copy(gloss), foot(link))
  link.setAttribute("aria-describedby", "preview.words")
  preview.showPopover({source: link instanceof HTMLElement ? link : undefined}) // behind which Tab finds it
  place(link)
}

function close() {
  clearTimeout(closing)
  if (!shown) return
  const link = shown, back = entered()
  link.removeAttribute("aria-describedby")
  link.style.anchorName = ""
  shown = undefined
  preview.hidePopover()
  if (back) link.focus({preventScroll: true})
}

// An actor's other name, in running text: what it means here.
function means(link, gloss) {
  const of = {words: link.textContent.trim().replace(/\s+/g, " "), name: gloss.querySelector("a").textContent}
  if (!gloss.matches(".gloss-actor") || !link.closest(".prose, .note") || of.words.toLowerCase() === of.name.toLowerCase()) return []
  return [make("p", "preview-means", words.means.replace(/{(\w+)}/g, (_, key) => of[key]))]
}

function copy(gloss) {
  const body = make("div", gloss.className)
  body.id = "preview.words"
  body.append(...gloss.cloneNode(true).childNodes)
  for (const it of body.querySelectorAll("[id]")) it.removeAttribute("id")
  for (const it of body.querySelectorAll("a")) if (address(it) === here) it.replaceWith(it.textContent)
  return body
}

function foot(link) {
  const line = make("p", "preview-foot")
  if (link.id) {
    const place = make("a", "", words.place)
    place.href = `#${link.id}`
    place.addEventListener("click", event => {
      event.preventDefault()
      copyAddress(place.href)
    })
    line.append(place, " ")
  }
  line.append(button("", words.off, () => set("previews", "off")))
  return line
}

// Beside the link; of a link on two lines, beside the one that the pointer is on. Of
// words beside which notes stand in the margin, over none of these.
function place(link) {
  const lines = [...link.getClientRects()]
  const text = link.closest(".note") ? null : link.closest("#text")
  const column = text && getComputedStyle(text).getPropertyValue("--in-margin") && text.getBoundingClientRect()
  const measured = !anchors || lines.length > 1 || link instanceof SVGElement || column
  preview.classList.toggle("measured", measured)
  preview.style.left = preview.style.top = ""
  if (!measured) {
    link.style.anchorName = "--preview"
    return
  }
  const line = lines.find(it => x >= it.left && x <= it.right && y >= it.top && y <= it.bottom) ?? lines[0]
  const {width, height} = preview.getBoundingClientRect(), gap = 6, wide = document.documentElement.clientWidth
  const mirrored = getComputedStyle(preview).direction === "rtl"
  const [from, to] = [mirrored && column ? column.left : gap, mirrored || !column ? wide - gap : column.right]
  const start = mirrored ? line.right - width : line.left
  const above = line.bottom + gap + height > innerHeight && line.top - gap - height >= 0
  preview.style.left = `${scrollX + Math.max(from, Math.min(start, to - width))}px`
  preview.style.top = `${scrollY + (above ? line.top - gap - height : line.bottom + gap)}px`
}

// Whether one is in the preview by keyboard: then it stays.
const entered = () => !!preview?.querySelector(":focus-visible")

function approach(link) {
  if (link !== shown && entered()) return
  clearTimeout(opening)
  clearTimeout(closing)
  opening = undefined
  if (link !== refused) refused = undefined
  near = link
  if (shown && link !== shown) closing = setTimeout(close, grace)
}

function wait() {
  clearTimeout(opening)
  if (near?.closest(".network")) return // where a preview would cover what the drawing shows
  opening = setTimeout(open, rest, near)
}

function refuse() {
  refused = near
  clearTimeout(opening)
  opening = undefined
  close()
}

document.addEventListener("pointerover", event => {
  if (event.pointerType === "touch") return
  const link = preview?.contains(event.target) ? shown : linkAt(event.target)
  if (link !== near) approach(link)
})
document.documentElement.addEventListener("pointerleave", event => { if (event.pointerType !== "touch") approach() })

// Only a pointer that moves comes to a link: under one that rests, the page was scrolled.
document.addEventListener("pointermove", event => {
  if (event.pointerType === "touch" || event.clientX === x && event.clientY === y) return
  x = event.clientX
  y = event.clientY
  if (near && near === linkAt(event.target) && near !== shown && near !== refused && !opening && !event.buttons) wait()
})
addEventListener("scroll", event => { if (opening && event.target !== preview) wait() }, {capture: true, passive: true})

document.addEventListener("pointerdown", event => {
  kind = event.pointerType
  x = event.clientX
  y = event.clientY
  if (preview?.contains(event.target)) return
  if (kind !== "touch" || !shown?.contains(event.target)) refuse()
})
document.addEventListener("click", event => {
  const link = linkAt(event.target)
  if (kind !== "touch" || !event.detail || !link?.href || link === shown || off() || !glossOf(link)) return
  event.preventDefault()
  near = link
  open(link)
})

document.addEventListener("focusin", event => {
  if (!event.target.matches(":focus-visible")) return
  approach(preview?.contains(event.target) ? shown : linkAt(event.target))
  if (near && near !== shown && near !== refused) wait()
})
document.addEventListener("focusout", event => { if (event.target === near) approach() })

addEventListener("keydown", event => { if (event.key === "Escape" && (shown || opening)) refuse() })
document.addEventListener("briefing:setting", () => { if (off()) close() })
addEventListener("pagehide", refuse)
})()
