/* The network: pointing at a name, or going there by keyboard, sets its ties and
   those that they lead to off from all others; a tie, the two that it joins. */
(() => {
"use strict"
for (const svg of document.querySelectorAll(".network")) {
  const names = [...svg.querySelectorAll(".node")]
  const ties = [...svg.querySelectorAll(".tie")].map(a => ({a, ends: a.dataset.ends.split(" ").map(at => names[at])}))

  const show = at => {
    for (const it of svg.querySelectorAll(".near")) it.classList.remove("near")
    svg.classList.toggle("chosen", !!at)
    if (!at) return
    at.classList.add("near")
    for (const {a, ends} of ties) if (a === at || ends.includes(at)) for (const it of [a, ...ends]) it.classList.add("near")
  }

  const focused = () => svg.querySelector("a:focus-visible")
  svg.addEventListener("pointerover", event => { if (event.pointerType !== "touch") show(event.target.closest("a") ?? focused()) })
  svg.addEventListener("pointerleave", () => show(focused()))
  svg.addEventListener("focusin", () => show(focused()))
  svg.addEventListener("focusout", event => { if (!svg.contains(event.relatedTarget)) show(null) })
}
})()
