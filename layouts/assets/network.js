/* The network: pointing at a name, or going there by keyboard, sets its ties and
   those that they lead to off from all others; a tie, the two that it joins. For the
   Tab key a drawing is one stop: the arrow keys go on from there. */
(() => {
"use strict"
const rowHeight = 24
for (const svg of document.querySelectorAll(".network")) {
  const part = svg.closest(".network-part"), hint = part.querySelector(".keys")
  const names = [...svg.querySelectorAll(".node")]
  const ties = [...svg.querySelectorAll(".tie")].map(a => ({a, ends: a.dataset.ends.split(" ").map(at => names[at])}))
  const links = [...names, ...ties.map(tie => tie.a)]
  let whole // a name that the drawing has shortened, in full

  const show = at => {
    for (const it of svg.querySelectorAll(".near")) it.classList.remove("near")
    svg.classList.toggle("chosen", !!at)
    spell(at)
    if (!at) return
    at.classList.add("near")
    for (const {a, ends} of ties) if (a === at || ends.includes(at)) for (const it of [a, ...ends]) it.classList.add("near")
  }

  function spell(at) {
    whole?.remove()
    const text = at?.querySelector("text"), full = at?.querySelector("title").textContent
    if (!text || text.textContent === full) return
    whole = document.createElement("p")
    whole.className = "whole-name"
    whole.setAttribute("aria-hidden", "true") // the link has that name already
    whole.textContent = full
    part.append(whole)
    whole.style.fontSize = `${parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a}px`
    const room = part.getBoundingClientRect(), box = at.querySelector("rect").getBoundingClientRect()
    const start = text.getBoundingClientRect().left - room.left - 4, last = room.width - whole.offsetWidth
    whole.classList.toggle("joined", start <= last) // to the box with the actor's shape
    whole.style.left = `${Math.max(Math.min(start, last), 0)}px`
    whole.style.top = `${box.top - room.top}px`
    whole.style.minHeight = `${box.height}px`
  }

  const focused = () => svg.querySelector("a:focus-visible")
  svg.addEventListener("pointerover", event => { if (event.pointerType !== "touch") show(event.target.closest("a") ?? focused()) })
  svg.addEventListener("pointerleave", () => show(focused()))
  // Not of the drawing itself, which Chromium would make a stop of the Tab key for it.
  part.addEventListener("focusout", event => { if (!svg.contains(event.relatedTarget)) show(null) })
  part.addEventListener("focusin", event => {
    stop(event.target.closest("a"))
    show(focused())
  })

  // As one reads: names on one level from left to right.
  const read = []
  const place = name => name.querySelector("rect").getBBox()
  for (const name of names.toSorted((a, b) => place(a).y - place(b).y)) {
    const row = read.at(-1)
    if (row && place(name).y < place(row[0]).y + rowHeight / 2) row.push(name)
    else read.push([name])
  }
  const order = read.flatMap(row => row.sort((a, b) => place(a).x - place(b).x))

  let from // the name whose ties the arrow keys go through
  function stop(at) {
    for (const a of links) a.setAttribute("tabindex", a === at ? 0 : -1)
    if (names.includes(at)) from = at
  }

  // Right and left: the next name; of a tie, the name at its end, and back. Down and
  // up: through the ties of a name, the strongest first.
  function next(at, key) {
    const tie = ties.find(it => it.a === at)
    if (tie && !tie.ends.includes(from)) from = tie.ends[0]
    const own = [from, ...ties.filter(it => it.ends.includes(from)).map(it => it.a).reverse()]
    switch (key) {
    case "ArrowRight": return tie ? tie.ends.find(it => it !== from) : order[order.indexOf(at) + 1]
    case "ArrowLeft": return tie ? from : order[order.indexOf(at) - 1]
    case "ArrowDown": return own[own.indexOf(at) + 1]
    case "ArrowUp": return own[own.indexOf(at) - 1]
    case "Home": return order[0]
    case "End": return order.at(-1)
    }
  }

  part.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !/^(Arrow|Home$|End$)/.test(event.key)) return
    event.preventDefault()
    next(event.target.closest("a"), event.key)?.focus()
  })
  stop(order[0])
  svg.setAttribute("aria-describedby", hint.id)
}
})()
