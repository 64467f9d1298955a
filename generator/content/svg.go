package content

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/textfile"
)

// An SVG is published as it is, so it may bear only what draws. Whatever is not
// on a list of drawing elements and attributes is an error: that shuts out
// scripts, handlers, style instructions, animation and embedded documents
// without naming them, and what future browsers add.

// maxSVGDepth bounds elements within elements.
const maxSVGDepth = 256

// svgFaults is how many mistakes of one drawing are told.
const svgFaults = 10

// checkSVG tells what a drawing may not bear.
func (l *loader) checkSVG(path string) {
	file, ok := textfile.Read(l.fsys, path, maxSVG, l.list)
	if !ok {
		return
	}
	check := svgCheck{file: file, list: l.list, weights: newSVGWeights()}
	check.decoder = xml.NewDecoder(strings.NewReader(file.Text))
	check.run()
}

// svgCheck walks through one drawing.
type svgCheck struct {
	file    *origin.File
	list    *diagnostic.List
	decoder *xml.Decoder
	start   int // where the token in hand begins
	depth   int
	roots   int
	faults  int
	weights *svgWeights
}

func (c *svgCheck) run() {
	for c.faults < svgFaults {
		c.start = int(c.decoder.InputOffset())
		token, err := c.decoder.Token()
		if err == io.EOF {
			c.finish()
			return
		}
		if err != nil {
			c.errorf("is not well-formed XML: %s", xmlReason(err))
			return
		}
		if !c.token(token) {
			return
		}
	}
}

// token checks one token and tells whether to go on.
func (c *svgCheck) token(token xml.Token) bool {
	switch token := token.(type) {
	case xml.StartElement:
		c.depth++
		if c.depth > maxSVGDepth {
			c.errorf("elements lie more than %d deep in one another", maxSVGDepth)
			return false
		}
		return c.element(token)
	case xml.EndElement:
		c.depth--
		c.weights.end()
	case xml.CharData:
		if c.depth == 0 && strings.TrimSpace(string(token)) != "" {
			c.errorf("text stands outside of the drawing")
			return false
		}
	case xml.Directive:
		c.errorf("a drawing has no document type or entities (<!…>)")
	case xml.ProcInst:
		if token.Target != "xml" || c.start != 0 {
			c.errorf("a drawing has no processing instructions (<?%s …?>)", token.Target)
		}
	}
	return true
}

// element checks the start of an element and tells whether to go on.
func (c *svgCheck) element(element xml.StartElement) bool {
	name := element.Name.Local
	if c.depth == 1 {
		c.roots++
		if name != "svg" || element.Name.Space != svgSpace || c.roots > 1 {
			c.errorf(`the file is not one <svg xmlns="%s"> element`, svgSpace)
			return false
		}
	}
	if element.Name.Space != svgSpace || !svgElements[name] {
		c.errorf("element <%s> is not one of SVG that draws%s", name, svgAdvice(element.Name))
	}
	c.weights.begin(element)
	for _, attribute := range element.Attr {
		if fault := svgAttributeFault(attribute); fault != "" {
			c.errorf("%s", fault)
		}
	}
	return true
}

// finish checks what only the whole drawing shows.
func (c *svgCheck) finish() {
	c.start = 0
	if c.roots == 0 {
		c.errorf(`the file is not one <svg xmlns="%s"> element`, svgSpace)
	}
	if fault := c.weights.fault(); fault != "" {
		c.errorf("%s", fault)
	}
}

// errorf tells a mistake at the token in hand.
func (c *svgCheck) errorf(format string, args ...any) {
	c.faults++
	end := min(max(int(c.decoder.InputOffset()), c.start), len(c.file.Text))
	if line := strings.IndexByte(c.file.Text[c.start:end], '\n'); line >= 0 {
		end = c.start + line
	}
	c.list.Errorf(origin.Span{File: c.file, Start: c.start, End: end}, format, args...)
}

// svgAttributeFault says what is wrong with an attribute.
func svgAttributeFault(attribute xml.Attr) string {
	name, value := attribute.Name.Local, attribute.Value
	switch attribute.Name.Space {
	case "xmlns":
		return "" // a prefix alone does nothing, and no foreign element may use it
	case xmlSpace:
		if name == "space" || name == "lang" {
			return ""
		}
	case xlinkSpace:
		if name == "href" {
			return svgReferenceFault(value)
		}
	case "":
		switch {
		case name == "xmlns" && value != svgSpace:
			return "xmlns=" + diagnostic.Quote(value) + " is not that of SVG"
		case name == "xmlns" || svgTexts[name] || strings.HasPrefix(name, "aria-"):
			return ""
		case name == "href":
			return svgReferenceFault(value)
		case svgAttributes[name]:
			return svgValueFault(name, value)
		}
	}
	return "attribute " + diagnostic.Quote(name) + " is not one that draws" + svgAdvice(attribute.Name)
}

// svgAdvice says how to be rid of what drawing programs leave in their files.
func svgAdvice(name xml.Name) string {
	switch {
	case name.Local == "style":
		return "; write fill, stroke and so on as attributes"
	case name.Local == "metadata" || strings.Contains(name.Space, "inkscape") || strings.Contains(name.Space, "adobe"):
		return "; save the drawing as plain or optimised SVG"
	}
	return ""
}

func svgReferenceFault(value string) string {
	if svgFragment.MatchString(value) {
		return ""
	}
	return "the reference " + diagnostic.Quote(value) + " leads out of the drawing; only #id of its own is allowed"
}

// svgValueFault looks for functions in a value: they could refer to elsewhere.
// Backslashes and comments would hide one from this check.
func svgValueFault(name, value string) string {
	if strings.ContainsAny(value, `\@<`) || strings.Contains(value, "/*") {
		return fmt.Sprintf("attribute %q has one of \\ @ < /* in it, which no drawing needs", name)
	}
	if !strings.Contains(value, "(") {
		return ""
	}
	rest := svgLocal.ReplaceAllString(value, "")
	for _, call := range svgCall.FindAllStringSubmatch(rest, -1) {
		if !svgFunctions[strings.ToLower(call[1])] {
			return fmt.Sprintf("attribute %q has %s(…), which is not allowed; a reference is url(#id)", name, call[1])
		}
	}
	return ""
}

var (
	svgFragment = regexp.MustCompile(`^#[\pL\pN_.:-]+$`)
	svgLocal    = regexp.MustCompile(`(?i)\burl\(\s*(#[\pL\pN_.:-]+|"#[\pL\pN_.:-]+"|'#[\pL\pN_.:-]+')\s*\)`)
	svgCall     = regexp.MustCompile(`([^\s,;()]*)\s*\(`)
)

// xmlReason is the kernel of what package xml says.
func xmlReason(err error) string {
	if strings.Contains(err.Error(), "CharsetReader") {
		return "it declares an encoding that is not UTF-8"
	}
	_, reason, found := strings.Cut(err.Error(), ": ")
	if !found {
		return err.Error()
	}
	return reason
}
