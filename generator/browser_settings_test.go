package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestSettings chooses what a reader may choose, and wants it kept: on other
// pages, on the next visit, for this briefing and for no other.
func TestSettings(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output, other := shippedSite(t), filepath.Join(quickFolder(t), "other")
	if err := os.CopyFS(other, os.DirFS(output)); err != nil {
		t.Fatal(err)
	}
	browser := startBrowser(t, program)
	for name, root := range map[string]string{"disk": fileURL(output), "host": serveUnderPath(t, output)} {
		t.Run(name, func(t *testing.T) {
			tab := openTab(t, browser, root, true)
			tab.prefer("light")
			tab.do(chromedp.Navigate(root + "index.html"))
			tab.themeByKeyboard()
			tab.do(chromedp.Navigate(root + "actors/lavrov.html"))
			if paper := tab.paper(); paper > 300 {
				t.Errorf("the dark theme is not kept on another page: its ground is %v", paper)
			}
			tab.switchOff("names")
			tab.do(chromedp.Navigate(root + "articles/telegraph.html"))
			if got := ask[string](tab, `document.documentElement.dataset.names`); got != "off" {
				t.Errorf("names are %q on another page, not off", got)
			}
			tab.quiet("settings")
		})
	}
	t.Run("another briefing on the disk", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(other), true)
		tab.prefer("light")
		tab.do(chromedp.Navigate(tab.root + "index.html"))
		if paper := tab.paper(); paper < 600 {
			t.Errorf("the theme of one briefing is another's too: its ground is %v", paper)
		}
	})
	t.Run("a disk that keeps nothing", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(output), true)
		tab.prefer("light")
		refuse := cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: `Object.defineProperty(window, "localStorage", {get() { throw new Error("refused") }})`}
		call(tab, cdpage.AddScriptToEvaluateOnNewDocument, refuse)
		tab.do(chromedp.Navigate(tab.root+"actors/named.together.html"), chromedp.Evaluate[chromedp.Void](`briefing.set("theme", "dark")`))
		tab.clickLink(`svg a[href="lavrov.html"]`, "actors/lavrov.html")
		tab.clickLink(`.menu a[href*="claims"]`, "claims/index.html")
		if paper := tab.paper(); paper > 300 {
			t.Errorf("the dark theme is not handed on: the ground is %v", paper)
		}
	})
	t.Run("before anything is drawn", func(t *testing.T) {
		tab := openTab(t, browser, fileURL(output), true)
		watch := cdpage.AddScriptToEvaluateOnNewDocumentParams{Source: `new MutationObserver(() => {
			if (document.body && window.themeAtBody === undefined) window.themeAtBody = document.documentElement.dataset.theme ?? "none"
		}).observe(document, {childList: true, subtree: true})`}
		call(tab, cdpage.AddScriptToEvaluateOnNewDocument, watch)
		tab.do(chromedp.Navigate(tab.root + "claims/index.html"))
		if got := ask[string](tab, `window.themeAtBody`); got != "dark" {
			t.Errorf("when <body> begins the theme is %q, not dark: the page would flash", got)
		}
	})
}

// clickLink clicks a link and waits for the page that it leads to.
func (tab *tab) clickLink(link, address string) {
	tab.Helper()
	tab.arriving(chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`document.querySelector(%q).dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))`, link)))
	if got := ask[string](tab, `location.href`); got != tab.root+address {
		tab.Errorf("%s leads to %s", link, got)
	}
}

// themeByKeyboard opens the panel, chooses the dark theme and closes the panel,
// all of it by keys.
func (tab *tab) themeByKeyboard() {
	tab.Helper()
	const open = `document.getElementById("page.settings").matches(":popover-open")`
	tab.do(chromedp.Focus(".settings-button"), chromedp.KeyEvent(kb.Enter))
	if !ask[bool](tab, open) {
		tab.Fatal("Enter on the button does not open the settings")
	}
	tab.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	if paper := tab.paper(); paper > 300 {
		tab.Errorf("the dark theme has a ground of %v; focused is %s", paper, ask[string](tab, `document.activeElement.outerHTML`))
	}
	tab.do(chromedp.KeyEvent(kb.Escape))
	if ask[bool](tab, open) {
		tab.Error("Escape does not close the settings")
	}
}

// switchOff clicks the box of a setting.
func (tab *tab) switchOff(name string) {
	tab.Helper()
	tab.do(chromedp.Click(".settings-button"), chromedp.Click(`.settings input[name=`+name+`]`), chromedp.KeyEvent(kb.Escape))
	if got := ask[string](tab, `document.documentElement.dataset.`+name); got != "off" {
		tab.Errorf("%s are %q after their box was clicked, not off", name, got)
	}
}

// TestSlash wants the key to lead to the search from every other page, and to be
// a letter where something is written.
func TestSlash(t *testing.T) {
	t.Parallel()
	program := chromium(t)
	output := shippedSite(t)
	tab := openTab(t, startBrowser(t, program), fileURL(output), true)
	tab.do(chromedp.Navigate(tab.root + "actors/lavrov.html"))
	tab.arriving(slash())
	if got := ask[string](tab, `location.href`); !strings.HasSuffix(got, "/search.html") {
		t.Errorf("/ leads to %s", got)
	}
	tab.quiet("actors/lavrov.html")
}
