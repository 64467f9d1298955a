/* The search's near queries: what may have been meant where nothing is found. Words
   that are nowhere are exchanged for those that differ least from them, or left out;
   phrases are taken apart. Only what finds something is offered. It offers in
   briefing.search

     nearTo(search)  [{how, query}], how being "near", "fewer" or "apart" */
(() => {
"use strict"

const {cut, parse, termsOf, unquoted, scoresOf, shardsAround, eachWord, Search} = window.briefing?.search ?? {}
if (!Search) return // search-hits.js did not come

const LIKE = 3, SHARDS = 16, AGAIN = 2

/* Words */

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
async function nearWords(text, most) {
  if (text.length < 3 || /\p{N}/u.test(text)) return []
  const limit = text.length < 5 ? 1 : 2, list = []
  const note = (word, start, end) => {
    if (word[0] !== text[0] || Math.abs(word.length - text.length) > limit) return
    const far = distance(word, text)
    if (far <= limit) list.push({word, far, often: end - start})
  }
  for await (const shards of shardsAround(text, most)) {
    for (const shard of shards) eachWord(shard, note)
    if (list.some(it => it.far < 2)) break
  }
  const least = Math.min(...list.map(it => it.far))
  return list.filter(it => it.far === least).sort((a, b) => b.often - a.often).slice(0, LIKE).map(it => it.word)
}

/* Queries */

const textOf = (query, part) => {
  const text = query.slice(part[0].from, part.at(-1).to)
  return part.length > 1 && part[0].quoted ? `"${text}"` : text
}

// without is a query without some of its parts.
const without = (query, parts, left) => parts.filter(part => !left.includes(part)).map(part => textOf(query, part)).join(" ")

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

/* Offers */

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

const replaced = (text, {from, to}, by) => text.slice(0, from) + by + text.slice(to)

// offer adds a query to a list if it finds anything; what is meant is then written in it as the first hit has it.
async function offer(list, how, query, meant = []) {
  if (list.filter(it => it.how === how).length === LIKE || !cut(query).length) return
  const hit = await anyHit(query)
  if (hit) list.push({how, query: meant.reduceRight((text, it) => replaced(text, it, written(hit, it.text)), query)})
}

// lackingIn are the words of parts that nothing has.
async function lackingIn(parts) {
  const list = []
  for (const part of parts) {
    for (const {text, prefix, word} of termsOf(part)) {
      if (!(await scoresOf({text, prefix})).some(Boolean)) list.push({part, word, near: []})
    }
  }
  return list
}

// looser offers less of a query whose words are all there, but not together.
async function looser(query, parts) {
  const list = []
  if (parts.some(part => part[0].quoted)) await offer(list, "apart", unquoted(query))
  if (parts.length > 1 && parts.length < 6) for (const part of parts.toReversed()) await offer(list, "fewer", without(query, parts, [part]))
  return list
}

// offersFor are queries that find something, for one that does not; where there are none, for one that is nearer to
// finding something, and so on, as often as again says.
async function offersFor(query, parts, again) {
  if (again < 0) return []
  const offersForNearer = nearer => offersFor(nearer, parse(nearer), again - 1)
  const lacking = await lackingIn(parts)
  if (!lacking.length) return looser(query, parts)
  for (const it of lacking.slice(0, LIKE)) if (!it.word.single) it.near = await nearWords(it.word.text, Math.floor(SHARDS / lacking.length))
  const hopeful = lacking.filter(it => it.near.length)
  if (hopeful.length && hopeful.length < lacking.length) {
    return offersForNearer(without(query, parts, lacking.filter(it => !it.near.length).map(it => it.part)))
  }
  const list = []
  for (let i = 0; i < Math.max(...hopeful.map(it => it.near.length)); i++) await offer(list, "near", ...instead(query, hopeful, i))
  await offer(list, "fewer", without(query, parts, lacking.map(it => it.part)))
  return list.length || !hopeful.length ? list : offersForNearer(instead(query, hopeful, 0)[0])
}

const findsNothing = ({groups}) => !groups.some(group => group.hits.length || group.next < group.count)

const nearTo = async search => findsNothing(search) ? offersFor(search.query, search.parts, AGAIN) : []

Object.assign(briefing.search, {nearTo})
})()
