/* The search's hits: ranks the documents that the index has for a query, finds in
   their texts where its words stand, and whether its phrases do, and chooses what is
   shown of them. It offers in briefing.search

     Search  a query with what is found, as far as that was asked for
     FIRST   how many hits are shown at first, and with every step more

   A search has parts (of search-words.js), phrases (whether some of them are), and
   groups, one for each kind of documents: {kind, count, best, at, next, hits, want}, of
   whose count candidates, at(0) being the best, those before next were looked at.
   A hit is a document with marks, what was found in its title, line and names, and
   with passages {place, text, found, sentence}, of which the sentence is shown. */
(() => {
"use strict"

const {cut, parse, termsOf, nameOf, spent, open, scoresOf, documentOf} = window.briefing?.search ?? {}
if (!open) return // search-index.js did not come

/* Candidates */

const NAMED = 1000

// candidatesOf are the documents that hold all words of all parts, best first, by kind.
async function candidatesOf(directory, parts, name) {
  const {total} = directory
  const sums = new Float32Array(total) // by the first pieces of documents
  const pieces = {scores: new Float32Array(total), holds: new Uint32Array(total), phrases: 0}
  for (const [i, part] of parts.entries()) {
    const terms = await Promise.all(termsOf(part).map(scoresOf)), bit = 1 << Math.min(i, 30)
    if (part.length > 1) pieces.phrases |= bit
    const {best, count} = bestOf(directory, pieces, terms, bit)
    const rare = Math.log(1 + total / (count + 1))
    for (let piece = 0; piece < total; piece++) {
      sums[piece] = best[piece] && (!i || sums[piece]) ? sums[piece] + best[piece] * rare : 0
    }
  }
  const called = await scoresOf({text: name})
  for (let piece = 0; piece < total; piece++) if (called[piece] && sums[piece]) sums[piece] += NAMED
  return groupsOf(directory, sums, pieces)
}

// bestOf notes the pieces that hold all terms of a part: which parts each holds, as bits, and how well. It tells how
// well the best piece of each document does, and how many documents there are.
function bestOf({total, parents}, pieces, terms, bit) {
  const best = new Float32Array(total)
  let count = 0
  for (let piece = 0; piece < total; piece++) {
    let sum = 0
    for (const scores of terms) {
      if (!scores[piece]) { sum = 0; break }
      sum += scores[piece]
    }
    if (!sum) continue
    pieces.scores[piece] += sum
    pieces.holds[piece] |= bit
    const parent = parents[piece]
    if (!best[parent]) count++
    if (sum > best[parent]) best[parent] = sum
  }
  return {best, count}
}

const groupsOf = ({kinds, total, parents}, sums, pieces) => kinds.map((kind, k) => {
  const end = k + 1 < kinds.length ? kinds[k + 1].first : total
  const scores = sums.subarray(kind.first, end), count = scores.reduce((n, score) => n + (score > 0), 0)
  const ranked = ranking(scores, count)
  const at = i => needed(parents, pieces, kind.first + ranked(i))
  return {kind, count, best: scores.reduce((a, b) => Math.max(a, b), 0), at, next: 0, hits: [], want: 0}
}).filter(group => group.count)

const TOP = 200

// ranking tells which is the i-th best; only those that are asked for are sorted.
function ranking(scores, count) {
  let list = [], limit = 0
  const better = (a, b) => scores[b] - scores[a] || a - b
  return i => {
    while (i >= list.length) {
      limit = Math.min(count, Math.max(TOP, 8 * limit))
      const least = scores.slice().sort()[scores.length - limit], above = [], equal = []
      for (let k = 0; k < scores.length; k++) {
        if (scores[k] > least) above.push(k); else if (scores[k] === least && equal.length < limit) equal.push(k)
      }
      list = above.sort(better).concat(equal).slice(0, limit)
    }
    return list[i]
  }
}

// needed are the pieces of a document in which all parts are shown, and those that may have a phrase.
function needed(parents, {scores, holds, phrases}, first) {
  const list = [first]
  for (let piece = first + 1; parents[piece] === first; piece++) list.push(piece)
  let have = 0
  return list.toSorted((a, b) => scores[b] - scores[a]).filter(piece => {
    const needs = holds[piece] & (~have | phrases)
    have |= holds[piece]
    return needs
  }).sort((a, b) => a - b)
}

/* Documents */

const cuts = new Map() // text → its words and, apart, those that are joined, of what was shown lately
function wordsOf(text) {
  let list = cuts.get(text)
  if (!list) {
    if (cuts.size > 3000) cuts.clear()
    list = {words: [], joined: []}
    for (const word of cut(text)) list[word.joined ? "joined" : "words"].push(word)
    cuts.set(text, list)
  }
  return list
}

// match finds the parts in a text: [{from, to, part}], in order.
function match(text, parts) {
  const {words, joined} = wordsOf(text), found = []
  const at = place => joined.length ? [...joined.filter(it => it.first === place), words[place]] : [words[place]]
  const endOf = (it, part, k) => {
    if (!it || !(part[k].prefix ? it.text.startsWith(part[k].text) : it.text === part[k].text)) return 0
    if (k === part.length - 1) return it.to
    for (const next of at(it.next)) {
      const end = endOf(next, part, k + 1)
      if (end) return end
    }
    return 0
  }
  for (const list of joined.length ? [joined, words] : [words]) {
    for (const it of list) {
      for (let i = 0; i < parts.length; i++) {
        const end = endOf(it, parts[i], 0)
        if (end) found.push({from: it.from, to: end, part: i})
      }
    }
  }
  return joined.length ? found.sort((a, b) => a.from - b.from || b.to - a.to) : found
}

// inspect finds the parts in a document; null where a phrase is not in it after all.
function inspect(it, parts) {
  const lines = [it.title, it.about, ...it.names].map(text => match(text, parts))
  const blocks = it.blocks.map(([place, text]) => ({place, text, found: match(text, parts)})).filter(block => block.found.length)
  const seen = new Set([...lines, ...blocks.map(block => block.found)].flat().map(found => found.part))
  if (parts.some((part, number) => part.length > 1 && !seen.has(number))) return null
  return {...it, marks: lines, passages: chosen(blocks)}
}

const partsIn = found => new Set(found.map(it => it.part))

const SHOWN = 4

// chosen are the passages that are shown: of the block with most parts the sentence with most of them, then, as long as
// a part is lacking, a sentence with most of what lacks, at first in the same block.
function chosen(blocks) {
  const lacking = partsIn(blocks.flatMap(block => block.found)), list = []
  const lacks = found => partsIn(found.filter(it => lacking.has(it.part))).size
  for (let last; lacking.size && list.length < SHOWN;) {
    const worth = blocks.map(block => lacks(block.found) && lacks(block.found) + (block === last ? 0.5 : 0))
    const best = worth.indexOf(Math.max(...worth))
    last = blocks[best]
    const sentence = sentenceOf(last, lacking)
    for (const part of partsIn(within(last.found, sentence))) lacking.delete(part)
    list.push({...last, sentence, block: best})
  }
  return list.sort((a, b) => a.block - b.block || a.sentence.from - b.sentence.from)
}

const within = (found, {from, to}) => found.filter(it => it.from >= from && it.to <= to)

const sentences = new Intl.Segmenter(document.documentElement.lang, {granularity: "sentence"})
const LONG = 280

// sentenceOf is the stretch of a block that is shown: the sentence with most of what is lacking, or of a long one the
// words around the first of it.
function sentenceOf({text, found}, lacking) {
  const wanted = found.filter(it => lacking.has(it.part))
  let best, most = 0
  for (const {segment, index} of text.length > 20000 ? [] : sentences.segment(text)) {
    const end = index + segment.length, here = wanted.filter(it => it.from >= index && it.from < end)
    const number = partsIn(here).size
    if (number > most) [most, best] = [number, {from: index, to: index + segment.trimEnd().length, first: here[0]}]
  }
  best ??= {from: 0, to: text.length, first: wanted[0]}
  let {from, to, first} = best
  to = Math.max(to, first.to)
  if (to - from > LONG) {
    if (first.from - from > LONG / 3) from = edge(text, Math.floor(first.from - LONG / 3))
    if (to - from > LONG) to = Math.max(first.to, edge(text, from + LONG))
  }
  return {from, to, before: from > best.from, after: to < best.to}
}

// edge is the place behind a space, not far from another.
function edge(text, at) {
  const space = text.indexOf(" ", at), half = /[\udc00-\udfff]/.test(text[at] ?? "") ? 1 : 0 // of a sign in two parts
  return space < 0 || space > at + 20 ? at - half : space + 1
}

/* Results */

const FIRST = 20, FEW = 2, BUDGET = 280_000, FILE = 10_000

// share tells groups how many hits to want, together so many, in turn.
function share(groups, first) {
  for (let left = first, any = true; left > 0 && any;) {
    any = false
    for (const group of groups) {
      if (left > 0 && group.want < group.count) { group.want++; left--; any = true }
    }
  }
  if (first > FEW) for (const group of groups) if (group.count - group.want <= FEW) group.want = group.count
}

class Search {
  constructor(query) {
    this.query = query
    this.parts = parse(query)
  }

  // run finds the first hits.
  run() {
    spent.characters = 0
    return this.begin(FIRST)
  }

  // begin finds so many hits with what may still be loaded.
  async begin(first) {
    const directory = await open(), name = nameOf(this.query)
    const look = async () => { this.groups = this.parts.length ? await candidatesOf(directory, this.parts, name) : [] }
    await look()
    if (!this.groups.length && this.parts.flat().some(word => word.joined)) {
      this.parts = parse(this.query, true)
      await look()
    }
    this.phrases = this.parts.some(part => part.length > 1)
    this.groups.sort((a, b) => b.best - a.best)
    share(this.groups, first)
    await this.fill(this.groups, BUDGET)
  }

  // fill brings groups to as many hits as they want, as far as may be loaded.
  async fill(groups, budget) {
    for (;;) {
      let room = Math.floor((budget - spent.characters) / FILE)
      const batch = []
      for (const group of groups) {
        const end = Math.min(group.count, group.next + group.want - group.hits.length)
        for (let i = group.next; i < end; i++) {
          const pieces = group.at(i)
          room -= pieces.length
          if (room < 0 && (batch.length || spent.characters > budget / 2)) break
          batch.push({kind: group.kind, pieces, group})
        }
      }
      if (!batch.length) return
      const documents = await Promise.all(batch.map(documentOf))
      batch.forEach(({group}, i) => {
        group.next++
        const hit = inspect(documents[i], this.parts)
        if (hit) group.hits.push(hit)
      })
    }
  }

  // more shows more of one group; it may load as much again, and more each time where phrases are rare.
  more(group) {
    spent.characters = 0
    group.want = group.hits.length + FIRST
    group.budget = Math.min(2 * (group.budget ?? BUDGET / 2), 16 * BUDGET)
    return this.fill([group], group.budget)
  }
}

Object.assign(briefing.search, {Search, FIRST})
})()
