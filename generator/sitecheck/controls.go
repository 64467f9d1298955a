package sitecheck

import (
	"slices"

	"golang.org/x/net/html"
)

// controls are elements that do something, which takes a script.
var controls = []string{"form", "button", "select", "input"}

// checkControl wants controls only where a page without scripts hides them, but
// for the boxes of a task list, and none that sends anything.
func (s *Site) checkControl(p *Page, it *html.Node) {
	if !slices.Contains(controls, it.Data) || isTask(it) {
		return
	}
	if !needsScript(it) {
		s.fault(p.Address, "a <%s> is there without scripts too", it.Data)
	}
	if kind := value(it, "type"); it.Data == "button" && kind != "button" && kind != "reset" {
		s.fault(p.Address, "a button of type %q would send a form", kind)
	}
	if _, has := attribute(it, "method"); has {
		s.fault(p.Address, "a form that sends something")
	}
}

func isTask(it *html.Node) bool {
	_, disabled := attribute(it, "disabled")
	return it.Data == "input" && disabled && value(it, "type") == "checkbox"
}

// needsScript tells whether an element, or one around it, is shown by a script
// alone: hidden without one, or a panel that a button opens.
func needsScript(it *html.Node) bool {
	hidden := func(n *html.Node) bool {
		_, panel := attribute(n, "popover")
		return panel || hasClass(n, "needs-script")
	}
	return hidden(it) || inside(it, hidden) != nil
}

// offers tells whether a page has a list of choices of a name with these values.
func (p *Page) offers(name string, values []string) bool {
	for _, list := range p.Elements() {
		if list.Data != "select" || value(list, "name") != name {
			continue
		}
		return !slices.ContainsFunc(values, func(chosen string) bool {
			return !slices.ContainsFunc(elements(list), func(it *html.Node) bool {
				return it.Data == "option" && value(it, "value") == chosen
			})
		})
	}
	return false
}
