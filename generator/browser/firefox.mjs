// Firefox, driven for the Go tests (browser_firefox_test.go), as WebDriver BiDi has
// no client in Go. A line of JSON in is a visit, a line of JSON out is what came of it:
//
//   {"root": "file:///…/", "acts": [{"Do": "open", "What": "index.html"}, …]}
//   {"answers": [{"at": "index.html", "json": "…"}, …], "told": ["index.html: …"], "failed": "…"}
//
// Every visit is a reader of its own: nothing is kept from one to the next. The
// arguments are the program and how the reader likes pages, light or dark.
import {createInterface} from "node:readline"
import puppeteer from "puppeteer-core"

const [program, scheme] = process.argv.slice(2)
const patience = 90_000 // for one act, on a busy machine

const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: program,
  headless: true,
  timeout: patience,
  protocolTimeout: 2 * patience,
  extraPrefsFirefox: {
    // Puppeteer switches this off, and then scripts may read the disk: no reader's Firefox lets them.
    "security.fileuri.strict_origin_policy": true,
    "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
  },
})

// What is not told as an event: what cannot be loaded from a disk.
const tellMissing = () => addEventListener("error", event => {
  const address = event.target.src ?? event.target.href
  if (address) console.error(`cannot load ${address}`)
}, true)

// What comes too late for a page that is being left (icons do, the page does not wait for them).
const givenUp = request => request.failure()?.errorText === "NS_BINDING_ABORTED"

/** Notes what a page complains of, and what it asks for that is not of its site. */
function listen(page, root, tell) {
  const foreign = address => !address.startsWith(root) && !address.endsWith("/favicon.ico") && !/^(about|data):/.test(address)
  page.on("console", message => tell(`the console says ${message.type()} ${message.text()}`))
  page.on("pageerror", error => tell(`the console says ${error.message}`))
  page.on("request", request => foreign(request.url()) && tell(`asks for ${request.url()}`))
  page.on("requestfailed", request => givenUp(request) || tell(`a request fails: ${request.url()} ${request.failure()?.errorText}`))
  page.on("response", response => response.status() >= 400 && tell(`${response.url()} is answered with ${response.status()}`))
}

/** Evaluates until the answer is true; while a page is being left it has no answer. */
async function until(page, expression) {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise(go => setTimeout(go, 50))) {
    if (await page.evaluate(expression).catch(() => false)) return
  }
  throw new Error(`never true: ${expression}`)
}

const has = (page, selector) => until(page, `!!document.querySelector(${JSON.stringify(selector)})`)

const act = {
  view: (page, _, size) => { const [width, height] = size.split("x").map(Number); return page.setViewport({width, height}) },
  open: (page, root, address) => page.goto(root + address, {timeout: patience}),
  hover: async (page, _, selector) => { await has(page, selector); await page.hover(selector) },
  click: async (page, _, selector) => { await has(page, selector); await page.click(selector) },
  key: (page, _, key) => page.keyboard.press(key),
  type: (page, _, text) => page.keyboard.type(text),
  wait: (page, _, expression) => until(page, expression),
  ask: (page, _, expression) => page.evaluate(expression),
}

async function visit({root, acts}) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  const outcome = {answers: [], told: [], failed: ""}
  let at = "about:blank", over = false
  listen(page, root, told => over || outcome.told.push(`${at}: ${told}`))
  await page.evaluateOnNewDocument(tellMissing)
  for (const {Do, What} of acts) {
    if (Do === "open") at = What
    try {
      const answer = await act[Do](page, root, What)
      if (Do === "ask") outcome.answers.push({at, json: JSON.stringify(answer ?? null)})
    } catch (error) {
      outcome.failed = `${at}: ${Do} ${What}: ${error.message}`
      break
    }
  }
  await page.evaluate("0").catch(() => {}) // events come before this answer
  over = true // what a page gives up because it is closed is no complaint
  await context.close()
  return outcome
}

for await (const line of createInterface({input: process.stdin})) {
  process.stdout.write(JSON.stringify(await visit(JSON.parse(line))) + "\n")
}
await browser.close()
