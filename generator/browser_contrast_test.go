package main

import (
	"fmt"

	"github.com/chromedp/chromedp"
)

// unseenWords are the words that can hardly be told from what is behind them. The
// page draws both colours itself, one over the other as they lie on the page: a
// colour that lets through what is behind it is seen as what it becomes.
const unseenWords = `(() => {
	const one = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true})
	const drawn = colors => { for (const it of colors) { one.fillStyle = it; one.fillRect(0, 0, 1, 1) }
		return [...one.getImageData(0, 0, 1, 1).data].slice(0, 3) }
	const light = color => color.map(it => (it /= 255) <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4).reduce((sum, it, i) => sum + it * [.2126, .7152, .0722][i], 0)
	const own = document.createElement("i")
	own.style.color = "Canvas"
	document.body.append(own)
	const canvas = getComputedStyle(own).color, found = new Set
	own.remove()
	const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	while (words.nextNode()) {
		const e = words.currentNode.parentElement, style = getComputedStyle(e)
		if (!words.currentNode.data.trim() || !e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}) || e.matches(".skip, script, option")) continue
		const grounds = [canvas]
		for (let it = e; it; it = it.parentElement) grounds.splice(1, 0, getComputedStyle(it).backgroundColor)
		const [less, more] = [light(drawn(grounds)), light(drawn([...grounds, e instanceof SVGElement ? style.fill : style.color]))].sort((a, b) => a - b)
		if ((more + .05) / (less + .05) < 3) found.add(e.tagName + "." + e.getAttribute("class") + " " + words.currentNode.data.trim().slice(0, 30))
	}
	return [...found].slice(0, 8)
})()`

// wantLitWordsSeen wants words to be seen also where the machine chooses the
// colours and a script marks them: in what a search finds, and where a note's words
// and what a link leads to are shown.
func (tab *tab) wantLitWordsSeen(scheme string) {
	tab.Helper()
	tab.do(chromedp.Navigate(tab.root + "search.html?q=Nato"))
	tab.until(`document.querySelectorAll(".results mark").length > 3`)
	tab.none(unseenWords, "what is found in forced colours, %s, has words in the colour of their ground", scheme)
	const article = "articles/telegraph.html"
	tab.do(chromedp.EmulateViewport(1440, 900), chromedp.Navigate(tab.root+article))
	id := ask[string](tab, `document.querySelector("#text mark[class^=note]").id`)
	tab.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.getElementById(%q).click()`, id+".sign")))
	tab.until(`document.querySelector("mark.lit") !== null`)
	tab.none(unseenWords, "lit words in forced colours, %s, have the colour of their ground", scheme)
	tab.do(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`location.hash = %q`, id)))
	tab.until(`document.querySelector("mark.found") !== null`)
	tab.none(unseenWords, "found words in forced colours, %s, have the colour of their ground", scheme)
	tab.do(chromedp.EmulateViewport(1024, 700))
}
