/* The search's words: cuts and folds texts as generator/search does in tokens.go,
   joint.go and fold.go, to the character, and reads queries. It knows neither the index nor the
   page. It makes briefing.search, and offers in it

     cut(text)        the words of a text, with where they stand
     parse(query)     a query's parts, lists of words, which must all be found
     termsOf(part)    the words that the dictionary has of a part
     nameOf(query)    the word that the dictionary has of a whole name
     unquoted(query)  a query without its quotation marks */
(() => {
"use strict"

/* Words */

const PLAIN = {"ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n",
  "ı": "i", "ĸ": "k", "ƒ": "f", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ə": "e", "ς": "σ", "ґ": "г", "ـ": "",
  "ʻ": " ", "ʼ": " ", "ʽ": " ", "ʾ": " ", "ʿ": " "}
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

// isInNumber tells of a character whether it is a comma or a full stop between digits, which is no gap.
const isInNumber = (code, text, at) => (code === 44 || code === 46) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

const LETTER = /^\D$/u, GROUP = /^\d{3}(?!\d)/, NUMBER = /^\d{1,3}$/, JOINED = 8
const ELIDED = /^[cdjlmnst]$/, VOWEL = /^[aeiouyh]/ // what Romance languages leave of a word, and before what

// jointOf is how a word goes on with the one before, so that both are one word too: "initials", "apostrophe",
// "thousands" or undefined.
function jointOf(last, word, text) {
  const gap = word.from - last.to
  if (gap < 1 || gap > 2 || last.single || word.single) return undefined
  switch (text.slice(last.to, word.from)) {
    case ".": case ". ":
      return LETTER.test(last.text) && LETTER.test(word.text) ? "initials" : undefined
    case "'": case "’": case "‘": case "ʻ": case "ʼ": case "ʽ": case "ʾ": case "ʿ":
      return isElided(last, word) ? undefined : "apostrophe"
    case " ": case "\u00a0": case "\u2007": case "\u2009": case "\u202f":
      if (!isDigit(text.charCodeAt(word.from)) || !isDigit(text.charCodeAt(last.to - 1))) return undefined
      return NUMBER.test(text.slice(last.from, last.to)) && GROUP.test(text.slice(word.from, word.from + 4)) ? "thousands" : undefined
  }
}

const isElided = (word, next) => ELIDED.test(word.text) && VOWEL.test(next.text)

// placed gathers the words of a text in their places, and behind those that are one word too, from the second on, that
// word: U.S.A. is u, s, us, a, usa.
function placed(text) {
  const list = []
  let place = 0, last, joined, count = 0
  const add = it => {
    it.first = place
    it.next = ++place
    list.push(it)
    const joint = last && jointOf(last, it, text)
    if (!joint || count === JOINED || count > 1 && joint !== joined.joined) [joined, count] = [it, 1]
    else {
      joined = {text: joined.text + it.text, from: joined.from, to: it.to, first: joined.first, next: place, joined: joint}
      count++
      list.push(joined)
    }
    last = it
  }
  return {list, add}
}

// cut finds the words of a text: {text, from, to, first, next, single, joined}. Each letter of a script without
// spaces is a single one. A word stands from the place first to next, counted in words.
function cut(text) {
  const {list, add} = placed(text)
  let word = "", from = 0, to = 0
  const end = () => { if (word) add({text: word, from, to}); word = "" }
  const grow = (letter, at, behind) => {
    if (!word) from = at
    word += letter
    to = behind
  }
  for (let i = 0, next = 0; i < text.length; i = next) {
    const code = text.charCodeAt(i)
    if (code < 128) {
      next = i + 1
      const low = code >= 65 && code <= 90 ? code + 32 : code
      if (low >= 97 && low <= 122 || isDigit(low)) grow(String.fromCharCode(low), i, next)
      else if (!isInNumber(code, text, i)) end()
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(i))
    next = i + character.length
    for (const it of fold(character)) {
      if (!it || it[1]) end()
      if (it?.[1]) add({text: it[0], from: i, to: next, single: true})
      else if (it) grow(it[0], i, next)
    }
    if (word) to = next // an accent behind a letter belongs to it
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

const unquoted = query => stretches(query).map(it => it.text.trim()).join(" ").trim()

// whole are the words of a text, with those that may be joined in place of what they are made of.
function whole(text, may = () => true) {
  const list = []
  for (const word of cut(text)) {
    if (!word.joined) list.push(word)
    else if (may(word, list.at(-1))) list.splice(-2, 2, word)
  }
  return list
}

// bare are words that stand by themselves, as they are looked for: without what is elided, l'OTAN, and without the
// ending of a genitive, Lavrov's.
function bare(list, text) {
  const parted = (word, next) => next && /^['’‘ʼ]$/.test(text.slice(word.to, next.from))
  return list.filter((word, i) => {
    const before = list[i - 1], next = list[i + 1]
    if (parted(word, next) && isElided(word, next)) return false
    if (word.text !== "s" || !before || before.single || !parted(before, word)) return true
    before.to = word.to
    return false
  })
}

// parse reads a query as parts that must all be found: each a list of words that stand together.
// U.S. is us, can't is cant and 130 000 is 130000, unless they are to stand apart.
function parse(query, apart = false) {
  const parts = []
  for (const {text, at, quoted, open} of stretches(query)) {
    const may = (word, last) => !apart && (word.joined === "initials" ? !text.slice(word.from, word.to).includes(" ") :
      word.joined !== "apostrophe" || quoted || last.text !== "s")
    const found = quoted ? whole(text, may) : bare(whole(text, may), text)
    let part
    found.forEach((word, k) => {
      const together = k > 0 && (quoted || word.single && found[k - 1].single && found[k - 1].to === word.from)
      if (!together) parts.push(part = [])
      const whole = word.single || quoted && !(open && k === found.length - 1) || word.joined === "initials" && text[word.to] === "."
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

window.briefing ||= {}
briefing.search = {cut, parse, termsOf, nameOf, unquoted}
})()
