/* The search: a field above the index of search.html. What it looks into are the
   scripts in assets/search/, each of which calls briefing.search.add with its data
   generator/search says how they are made. Nothing of them is loaded before the
   field is used, and of a query no more than its words and the first results need. */
(() => {
"use strict"

const script = document.currentScript, words = script.dataset
const folder = new URL("search/", script.src).href
const root = new URL("../", script.src).href
const language = document.documentElement.lang

/* Files */

const waiting = new Map(), loaded = new Map()
let spent = 0 // characters that were loaded since a search began

function load(name) {
  if (!loaded.has(name)) {
    loaded.set(name, new Promise((done, failed) => {
      const it = document.createElement("script")
      waiting.set(name, done)
      const end = () => {
        it.remove()
        if (!waiting.delete(name)) return
        loaded.delete(name) // it did not come, or what came is another file
        failed(new Error(name))
      }
      it.onload = it.onerror = end
      it.src = folder + name + ".js"
      document.head.append(it)
    }))
  }
  return loaded.get(name)
}

const sizeOf = data => typeof data === "string" ? data.length :
  Array.isArray(data) ? data.reduce((sum, it) => sum + sizeOf(it), 2 * data.length) : 0

window.briefing ||= {}
briefing.search = {
  add(name, data) {
    spent += sizeOf(data)
    waiting.get(name)(data)
    waiting.delete(name)
  },
  cut,
  async find(query) {
    const search = new Search(query)
    await search.run()
    return search
  },
}

/* Words: as generator/search cuts and folds them */

const PLAIN = {"ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n",
  "ı": "i", "ĸ": "k", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ə": "e", "ς": "σ", "ґ": "г", "ʼ": " ", "ـ": ""}
const ACCENT = /[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/
const WORD = /[\p{L}\p{M}\p{N}]/u
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

const folds = new Map()
// fold is what stands for a character: a list of [letter, is it an ideograph?], null for what parts words.
function fold(character) {
  let list = folds.get(character)
  if (!list) {
    list = []
    for (const part of character.normalize("NFKD")) {
      if (ACCENT.test(part)) continue
      const low = part.toLowerCase()
      for (const it of PLAIN[low] ?? low) list.push(WORD.test(it) ? [it, SPACELESS.test(it)] : null)
    }
    folds.set(character, list)
  }
  return list
}

const isDigit = code => code >= 48 && code <= 57

const LETTER = /^\D$/u, DOT = /^\. ?$/, INITIALS = 8

/* cut finds the words of a text: {text, from, to, first, next, single, joined}. Each letter of a script without
   spaces is a single one. Letters that are parted by full stops are joined to words of their own, behind the last
   of them: U.S.A. is u, s, us, a, usa. A word stands from the place first to next, counted in words. */
function cut(text) {
  const list = []
  let word = "", from = 0, to = 0, place = 0, initials, count = 0
  const add = it => {
    it.first = place
    it.next = ++place
    list.push(it)
    if (it.text.length > 2 || it.single || !LETTER.test(it.text)) initials = undefined
    else if (!initials || count === INITIALS || !DOT.test(text.slice(initials.to, it.from))) [initials, count] = [it, 1]
    else {
      initials = {text: initials.text + it.text, from: initials.from, to: it.to, first: initials.first, next: place, joined: true}
      count++
      list.push(initials)
    }
  }
  const end = () => { if (word) add({text: word, from, to}); word = "" }
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      const low = code >= 65 && code <= 90 ? code + 32 : code
      if (low >= 97 && low <= 122 || isDigit(low)) {
        if (!word) from = i
        word += String.fromCharCode(low)
        to = ++i
      } else {
        if (!((code === 44 || code === 46) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) end()
        i++
      }
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(i)), next = i + character.length
    for (const it of fold(character)) {
      if (!it || it[1]) end()
      if (!it) continue
      if (it[1]) {
        add({text: it[0], from: i, to: next, single: true})
        continue
      }
      if (!word) from = i
      word += it[0]
      to = next
    }
    if (word) to = next // an accent behind a letter belongs to it
    i = next
  }
  end()
  return list
}

/* Queries */

// stretches parts a query at its quotation marks: {text, at, quoted, open}; the last is open, its mark may be to come.
function stretches(query) {
  const list = []
  let at = 0, closing = ""
  for (const {0: mark, index: i} of query.matchAll(/["“”„«»‹›‚‘’]/g)) {
    const single = "‚‘’".includes(mark)
    if (single && WORD.test(query[i - 1] ?? "") && WORD.test(query[i + 1] ?? "")) continue // an apostrophe
    if (closing ? !closing.includes(mark) : mark === "’") continue
    list.push({text: query.slice(at, i), at, quoted: Boolean(closing)})
    closing = closing ? "" : single ? "‘’" : '"“”„«»‹›'
    at = i + 1
  }
  return [...list, {text: query.slice(at), at, quoted: Boolean(closing), open: true}]
}

// whole are the words of a text, of initials those that may be joined.
function whole(text, may = () => true) {
  const list = []
  for (const word of cut(text)) {
    if (!word.joined) list.push(word)
    else if (may(word)) list.splice(-2, 2, word)
  }
  return list
}

// parse reads a query as parts that must all be found: each a list of words that stand together.
// U.S. is us, unless initials are to stand apart.
function parse(query, apart = false) {
  const parts = []
  for (const {text, at, quoted, open} of stretches(query)) {
    const found = whole(text, word => !apart && !text.slice(word.from, word.to).includes(" "))
    let part
    found.forEach((word, k) => {
      const joined = k > 0 && (quoted || word.single && found[k - 1].single && found[k - 1].to === word.from)
      if (!joined) parts.push(part = [])
      const whole = word.single || quoted && !(open && k === found.length - 1) || word.joined && text[word.to] === "."
      part.push({...word, from: at + word.from, to: at + word.to, prefix: !whole, quoted})
    })
  }
  return parts
}

// termsOf are the words of the dictionary that a part needs.
function termsOf(part) {
  const terms = []
  part.forEach((word, i) => {
    const next = part[i + 1]
    if (word.single && next?.single && next.from === word.to) terms.push({text: word.text + next.text, word})
    else if (!word.single || !part[i - 1]?.single) terms.push({text: shortened(word.text), prefix: word.prefix || word.single, word})
  })
  return terms
}

// nameOf is what the dictionary has of a whole name of these words.
const nameOf = query => stretches(query).flatMap(({text}) => whole(text)).map((word, i, list) =>
  "=" + word.text + (word.single && list[i + 1]?.single && list[i + 1].from === word.to ? list[i + 1].text : "")).join("")

// shortened is as much of a word as the dictionary keeps.
function shortened(text) {
  const bytes = new TextEncoder().encode(text)
  let length = Math.min(bytes.length, 60)
  while (length < bytes.length && bytes[length] >> 6 === 2) length--
  return new TextDecoder().decode(bytes.subarray(0, length))
}

/* The directory and the dictionaries */

const VALUE = new Uint8Array(128)
for (let code = 32, value = 0; code < 127; code++) if (code !== 34 && code !== 92) VALUE[code] = value++

// numbers reads numbers off a text.
function numbers(text, at = 0) {
  const value = () => VALUE[text.charCodeAt(at++)]
  return {
    get at() { return at },
    set at(to) { at = to },
    next() {
      const first = value()
      if (first < 60) return first
      if (first < 90) return 60 + (first - 60) * 93 + value()
      if (first < 92) return 2850 + ((first - 90) * 93 + value()) * 93 + value()
      let n = 0
      for (let i = 0; i < 5; i++) n = n * 93 + value()
      return n + 20148
    },
  }
}

let directory

async function open() {
  if (directory) return directory
  const data = await load("index")
  if (directory) return directory
  const kinds = []
  let total = 0
  for (const [name, sizes, goesOn] of data.kinds) {
    const kind = {name, first: total, starts: []}
    for (const it = numbers(sizes); it.at < sizes.length;) {
      for (let files = it.next(), size = it.next(); files > 0; files--) {
        kind.starts.push(total)
        total += size
      }
    }
    kind.goesOn = goesOn
    kinds.push(kind)
  }
  const parents = Int32Array.from({length: total + 1}, (_, i) => i) // the first piece of the same document
  for (const kind of kinds) {
    for (let it = numbers(kind.goesOn), piece = kind.first - 1; it.at < kind.goesOn.length;) {
      piece += it.next() + 1
      parents[piece] = parents[piece - 1]
    }
  }
  const list = text => text ? text.split(" ") : []
  return directory = {kinds, total, parents, words: list(data.words), beginnings: list(data.beginnings)}
}

// upTo is how many words are not behind a word.
function upTo(list, word) {
  let low = 0, high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] <= word) low = middle + 1; else high = middle
  }
  return low
}

// spanOf are the files in which words begin like this.
function spanOf(firsts, beginning) {
  const from = Math.max(0, upTo(firsts, beginning) - 1)
  let to = from
  while (to < firsts.length && firsts[to].slice(0, beginning.length) <= beginning) to++
  return [from, to]
}

// eachWord visits the words of a shard with where their postings are.
function eachWord(shard, visit) {
  let word = ""
  for (const it = numbers(shard); it.at < shard.length;) {
    const shared = it.next(), end = shard.indexOf(" ", it.at)
    word = word.slice(0, shared) + shard.slice(it.at, end)
    it.at = end + 1
    const length = it.next()
    visit(word, it.at, it.at + length)
    it.at += length
  }
}

const WEIGHT = [1, 1.6, 3, 8], EXACT = 1.6, NAMED = 1000

// weigh notes how well the pieces of a list of postings fit.
function weigh(scores, shard, from, to, factor) {
  const note = (piece, weight) => {
    const score = WEIGHT[weight] * factor
    if (score > scores[piece]) scores[piece] = score
  }
  if (shard[from] === "!") {
    for (let i = from + 1, piece = 0; i < to; i++, piece += 3) {
      for (let value = VALUE[shard.charCodeAt(i)], k = 0; value; value >>= 2, k++) {
        const level = value & 3
        if (level) note(piece + k, level === 1 ? 0 : level)
      }
    }
    return
  }
  for (let it = numbers(shard, from + 1), piece = -1; it.at < to;) {
    const n = it.next()
    piece += (n >> 2) + 1
    note(piece, n & 3)
  }
}

// find is how well each piece fits a word of a query, 0 where it lacks it.
async function find({text, prefix}) {
  const scores = new Float32Array(directory.total)
  const exact = directory.words.length ? [Math.max(0, upTo(directory.words, text) - 1)] : []
  let [from, to] = prefix ? spanOf(directory.words, text) : [exact[0], exact[0]]
  const many = to - from > 2
  const files = many || !prefix ? exact : Array.from({length: to - from}, (_, i) => from + i)
  const beginnings = many ? [Math.max(0, upTo(directory.beginnings, text) - 1)] : []
  const shards = await Promise.all([...files.map(n => load("words." + n)), ...beginnings.map(n => load("beginnings." + n))])
  shards.forEach((shard, i) => {
    const whole = i >= files.length
    eachWord(shard, (word, start, end) => {
      if (word === text) weigh(scores, shard, start, end, whole ? 1 : EXACT)
      else if (!whole && !many && prefix && word.startsWith(text)) weigh(scores, shard, start, end, 1)
    })
  })
  return scores
}

/* Candidates */

// candidatesOf are the documents that hold all words of all parts, best first, by kind.
async function candidatesOf(parts, name) {
  const {total, parents, kinds} = directory
  const sums = new Float32Array(total), pieces = new Float32Array(total), holds = new Uint32Array(total)
  let phrases = 0 // the bits of parts in holds that have to be looked for in the text
  for (const [i, part] of parts.entries()) {
    const terms = await Promise.all(termsOf(part).map(find))
    const best = new Float32Array(total), bit = 1 << Math.min(i, 30)
    let count = 0
    if (part.length > 1) phrases |= bit
    for (let piece = 0; piece < total; piece++) {
      let sum = 0
      for (const scores of terms) {
        if (!scores[piece]) { sum = 0; break }
        sum += scores[piece]
      }
      if (!sum) continue
      pieces[piece] += sum
      holds[piece] |= bit
      const parent = parents[piece]
      if (!best[parent]) count++
      if (sum > best[parent]) best[parent] = sum
    }
    const rare = Math.log(1 + total / (count + 1))
    for (let piece = 0; piece < total; piece++) {
      sums[piece] = best[piece] && (!i || sums[piece]) ? sums[piece] + best[piece] * rare : 0
    }
  }
  const called = await find({text: name})
  for (let piece = 0; piece < total; piece++) if (called[piece] && sums[piece]) sums[piece] += NAMED
  return kinds.map((kind, k) => {
    const end = k + 1 < kinds.length ? kinds[k + 1].first : total
    const scores = sums.subarray(kind.first, end), count = scores.reduce((n, score) => n + (score > 0), 0)
    const ranked = ranking(scores, count)
    const at = i => needed(pieces, holds, phrases, kind.first + ranked(i))
    return {kind, count, best: scores.reduce((a, b) => Math.max(a, b), 0), at, next: 0, hits: [], want: 0}
  }).filter(group => group.count)
}

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
function needed(scores, holds, phrases, first) {
  const list = [first]
  for (let piece = first + 1; directory.parents[piece] === first; piece++) list.push(piece)
  let have = 0
  return list.toSorted((a, b) => scores[b] - scores[a]).filter(piece => {
    const needs = holds[piece] & (~have | phrases)
    have |= holds[piece]
    return needs
  }).sort((a, b) => a - b)
}

/* Documents */

async function fetchDocument({kind, pieces}) {
  const list = await Promise.all(pieces.map(async piece => {
    const file = upTo(kind.starts, piece) - 1
    return (await load(kind.name + "." + file))[piece - kind.starts[file]]
  }))
  const [title, address, about, badge, lang, names] = list[0]
  return {title, address, about, badge, lang, names, blocks: list.flatMap(it => it[6])}
}

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

const count = block => new Set(block.found.map(it => it.part)).size

// chosen are the blocks that are shown: the one with most parts, and one with what that lacks.
function chosen(blocks) {
  const [best] = blocks.toSorted((a, b) => count(b) - count(a))
  if (!best) return []
  const has = new Set(best.found.map(it => it.part))
  const other = blocks.find(block => block.found.some(it => !has.has(it.part)))
  return other ? [best, other].sort((a, b) => blocks.indexOf(a) - blocks.indexOf(b)) : [best]
}

const sentences = new Intl.Segmenter(language, {granularity: "sentence"})
const LONG = 280

// sentenceOf is the stretch of a block that is shown: the sentence with most parts, or of a long one the words around.
function sentenceOf({text, found}) {
  let best, most = 0
  for (const {segment, index} of text.length > 20000 ? [] : sentences.segment(text)) {
    const within = found.filter(it => it.from >= index && it.from < index + segment.length)
    const number = count({found: within})
    if (number > most) [most, best] = [number, {from: index, to: index + segment.trimEnd().length, first: within[0]}]
  }
  best ??= {from: 0, to: text.length, first: found[0]}
  let {from, to, first} = best
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

class Search {
  constructor(query) {
    this.query = query
    this.parts = parse(query)
  }

  // run finds the first hits; where there are none, queries that are near.
  async run() {
    spent = 0
    await this.begin(FIRST)
    this.near = this.parts.length && !this.groups.some(group => group.hits.length || group.next < group.count) ? await nearTo(this) : []
  }

  async begin(first) {
    await open()
    const name = nameOf(this.query), look = async () => { this.groups = this.parts.length ? await candidatesOf(this.parts, name) : [] }
    await look()
    if (!this.groups.length && this.parts.flat().some(word => word.joined)) {
      this.parts = parse(this.query, true)
      await look()
    }
    this.phrases = this.parts.some(part => part.length > 1)
    this.groups.sort((a, b) => b.best - a.best)
    for (let left = first, any = true; left > 0 && any;) {
      any = false
      for (const group of this.groups) {
        if (left > 0 && group.want < group.count) { group.want++; left--; any = true }
      }
    }
    if (first > FEW) for (const group of this.groups) if (group.count - group.want <= FEW) group.want = group.count
    await this.fill(this.groups, BUDGET)
  }

  // fill brings groups to as many hits as they want, as far as may be loaded.
  async fill(groups, budget) {
    for (;;) {
      let room = Math.floor((budget - spent) / FILE)
      const batch = []
      for (const group of groups) {
        const end = Math.min(group.count, group.next + group.want - group.hits.length)
        for (let i = group.next; i < end; i++) {
          const pieces = group.at(i)
          room -= pieces.length
          if (room < 0 && (batch.length || spent > budget / 2)) break
          batch.push({kind: group.kind, pieces, group})
        }
      }
      if (!batch.length) return
      const documents = await Promise.all(batch.map(fetchDocument))
      batch.forEach(({group}, i) => {
        group.next++
        const hit = inspect(documents[i], this.parts)
        if (hit) group.hits.push(hit)
      })
    }
  }

  // more shows more of one group; it may load as much again, and more each time where phrases are rare.
  more(group) {
    spent = 0
    group.want = group.hits.length + FIRST
    group.budget = Math.min(2 * (group.budget ?? BUDGET / 2), 16 * BUDGET)
    return this.fill([group], group.budget)
  }
}

/* What may have been meant where nothing is found */

const LIKE = 3, SHARDS = 16

// distance is how many letters differ: left out, added, other ones or two exchanged.
function distance(a, b) {
  let before, last, row = Array.from({length: b.length + 1}, (_, k) => k)
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]]
    for (let k = 1; k <= b.length; k++) {
      row[k] = Math.min(last[k] + 1, row[k - 1] + 1, last[k - 1] + (a[i - 1] === b[k - 1] ? 0 : 1))
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) row[k] = Math.min(row[k], before[k - 2] + 1)
    }
  }
  return row[b.length]
}

// nearWords are the words that begin with the same letter as another and differ least from it, the most frequent first.
async function nearWords(text, shards) {
  if (text.length < 3 || /\p{N}/u.test(text)) return []
  const most = text.length < 5 ? 1 : 2, list = [], seen = new Set()
  const place = upTo(directory.words, text) - 1
  const read = shard => eachWord(shard, (word, start, end) => {
    if (word[0] !== text[0] || Math.abs(word.length - text.length) > most) return
    const far = distance(word, text)
    if (far <= most) list.push({word, far, often: end - start})
  })
  for (let length = text.length; length > 0 && !list.some(it => it.far < 2); length--) {
    const [from, to] = spanOf(directory.words, text.slice(0, length))
    const files = Array.from({length: to - from}, (_, i) => from + i).filter(n => !seen.has(n))
      .sort((a, b) => Math.abs(a - place) - Math.abs(b - place)).slice(0, shards - seen.size)
    for (const n of files) seen.add(n)
    for (const shard of await Promise.all(files.map(n => load("words." + n)))) read(shard)
  }
  const least = Math.min(...list.map(it => it.far))
  return list.filter(it => it.far === least).sort((a, b) => b.often - a.often).slice(0, LIKE).map(it => it.word)
}

const textOf = (query, part) => {
  const text = query.slice(part[0].from, part.at(-1).to)
  return part.length > 1 && part[0].quoted ? `"${text}"` : text
}

const parsed = query => ({query, parts: parse(query)})

// nearTo are queries that find something, where one finds nothing: [{how, query}].
async function nearTo({query, parts}, depth = 2) {
  const lacking = []
  if (depth < 0) return lacking
  for (const part of parts) {
    for (const {text, prefix, word} of termsOf(part)) {
      if (!(await find({text, prefix})).some(Boolean)) lacking.push({part, word, near: []})
    }
  }
  const list = [], without = left => parts.filter(part => !left.includes(part)).map(part => textOf(query, part)).join(" ")
  const offer = async (how, query, meant = []) => {
    if (list.filter(it => it.how === how).length === LIKE || !cut(query).length) return
    const hit = await anyHit(query)
    if (hit) list.push({how, query: meant.reduceRight((text, it) => replaced(text, it, written(hit, it.text)), query)})
  }
  if (!lacking.length) {
    if (parts.some(part => part[0].quoted)) await offer("apart", stretches(query).map(it => it.text.trim()).join(" ").trim())
    if (parts.length > 1 && parts.length < 6) for (const part of parts.toReversed()) await offer("fewer", without([part]))
    return list
  }
  for (const it of lacking.slice(0, LIKE)) if (!it.word.single) it.near = await nearWords(it.word.text, Math.floor(SHARDS / lacking.length))
  const hopeful = lacking.filter(it => it.near.length)
  if (hopeful.length && hopeful.length < lacking.length) {
    return nearTo(parsed(without(lacking.filter(it => !it.near.length).map(it => it.part))), depth - 1)
  }
  for (let i = 0; i < Math.max(...hopeful.map(it => it.near.length)); i++) await offer("near", ...instead(query, hopeful, i))
  await offer("fewer", without(lacking.map(it => it.part)))
  return list.length || !hopeful.length ? list : nearTo(parsed(instead(query, hopeful, 0)[0]), depth - 1)
}

// instead is a query with near words for those that are lacking, and where they stand in it.
function instead(query, lacking, i) {
  const meant = []
  let text = "", at = 0
  for (const {word, near} of lacking) {
    text += query.slice(at, word.from)
    const other = near[i] ?? near[0]
    meant.push({text: other, from: text.length, to: text.length + other.length})
    text += other
    at = word.to
  }
  return [text + query.slice(at), meant]
}

const replaced = (text, {from, to}, by) => text.slice(0, from) + by + text.slice(to)

// anyHit is what a query finds first.
async function anyHit(query) {
  const search = new Search(query)
  await search.begin(1)
  return search.groups.flatMap(group => group.hits)[0]
}

// written is a word as a hit writes it; what stands there small too is no name.
function written(hit, text) {
  const lines = [hit.title, hit.about, ...hit.names].map((text, i) => ({text, found: hit.marks[i]}))
  const words = [...lines, ...hit.passages].flatMap(line => line.found.map(it => line.text.slice(it.from, it.to)))
    .flatMap(marked => cut(marked).filter(it => it.text === text).map(it => marked.slice(it.from, it.to)))
  return words.find(word => word === word.toLowerCase()) ?? words[0] ?? text
}

/* The page */

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
  for (const passage of hit.passages) passage.sentence = sentenceOf(passage)
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
    button.onclick = async () => {
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
    section.append(button)
  }
  return section
}

function tell(search) {
  const rest = search.groups.reduce((sum, it) => sum + it.count - it.next, 0)
  const hits = search.groups.reduce((sum, it) => sum + it.hits.length, 0)
  if (search.phrases && rest) say(words.sofar, hits)
  else if (hits + rest) say(words.found, hits + rest)
  else say(words.none), propose(search.near)
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

// look searches for what the field holds.
async function look() {
  clearTimeout(timer)
  const query = field.value.trim()
  if (query === asked) return
  asked = query
  const address = new URL(location)
  if (query) address.searchParams.set("q", query); else address.searchParams.delete("q")
  const kept = history.state?.search?.query === query ? history.state.search : undefined
  history.replaceState({...history.state, search: kept}, "", address)
  const search = current = parse(query).length ? new Search(query) : undefined
  index.hidden = hint.hidden = Boolean(search)
  if (!search) {
    results.replaceChildren()
    return say("")
  }
  try {
    await search.run()
    if (kept) await reopened(search, kept)
    if (search !== current) return // the reader has typed on
    results.replaceChildren(...search.groups.map(group => drawGroup(search, group)))
  } catch {
    if (search === current) failing()
    return
  }
  results.dataset.of = query
  tell(search)
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
