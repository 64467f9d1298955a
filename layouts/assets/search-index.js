/* The search's index: loads the files of assets/search/, each of which calls add with
   its data, and reads in them what generator/search wrote: numbers (digits.go), the
   directory (directory.go), the dictionaries (dictionary.go) and documents
   (script.go). Of a query no more is loaded than what its words and the first
   results need. It offers in briefing.search

     add(name, data)           for the files of the index
     spent                     {characters} that were loaded since they were set to 0
     open()                    the directory; all that follows needs it to be open
     scoresOf(term)            how well each piece of a document fits a word
     shardsAround(word, most)  the shards of the dictionary that may have words like it
     eachWord(shard, visit)    the words of a shard
     documentOf(candidate)     a document, or those pieces of it that are needed */
(() => {
"use strict"

if (!window.briefing?.search) return // search-words.js did not come

/* Files */

const folder = new URL("search/", document.currentScript.src).href
const waiting = new Map(), loaded = new Map()
const spent = {characters: 0}

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

function add(name, data) {
  spent.characters += sizeOf(data)
  waiting.get(name)(data)
  waiting.delete(name)
}

/* Numbers */

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

/* The directory */

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

/* The dictionaries */

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

const WEIGHT = [1, 1.6, 3, 8], EXACT = 1.6

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

// scoresOf is how well each piece fits a word of a query, 0 where it lacks it.
async function scoresOf({text, prefix}) {
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

// shardsAround are shards of the dictionary, no more than so many: first those that have words which begin as another
// does, then, as long as one wants to go on, those with less and less of that beginning.
async function* shardsAround(word, most) {
  const place = upTo(directory.words, word) - 1, seen = new Set()
  for (let length = word.length; length > 0; length--) {
    const [from, to] = spanOf(directory.words, word.slice(0, length))
    const files = Array.from({length: to - from}, (_, i) => from + i).filter(n => !seen.has(n))
      .sort((a, b) => Math.abs(a - place) - Math.abs(b - place)).slice(0, most - seen.size)
    for (const n of files) seen.add(n)
    yield await Promise.all(files.map(n => load("words." + n)))
  }
}

/* Documents */

async function documentOf({kind, pieces}) {
  const list = await Promise.all(pieces.map(async piece => {
    const file = upTo(kind.starts, piece) - 1
    return (await load(kind.name + "." + file))[piece - kind.starts[file]]
  }))
  const [title, address, about, badge, lang, names] = list[0]
  return {title, address, about, badge, lang, names, blocks: list.flatMap(it => it[6])}
}

Object.assign(briefing.search, {add, spent, open, scoresOf, shardsAround, eachWord, documentOf})
})()
