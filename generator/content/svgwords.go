package content

import "strings"

// What a drawing may bear, from the element and attribute indexes of SVG 2
// (https://www.w3.org/TR/SVG2/eltindex.html, attindex.html): shapes, text,
// paint, clipping and reuse within the drawing. Not here, though SVG has them:
// script, style, a, image, foreignObject, animation, filters.

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"
)

var svgElements = words(`
	svg g defs symbol use switch title desc
	path rect circle ellipse line polyline polygon
	text tspan textPath
	linearGradient radialGradient stop pattern clipPath mask marker`)

// svgTexts are attributes whose value is words or a name, never a function.
var svgTexts = words(`id class lang role version baseProfile systemLanguage`)

var svgAttributes = words(`
	x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength
	width height viewBox preserveAspectRatio transform rotate
	offset gradientUnits gradientTransform spreadMethod
	patternUnits patternContentUnits patternTransform
	clipPathUnits maskUnits maskContentUnits
	markerUnits markerWidth markerHeight refX refY orient
	textLength lengthAdjust startOffset method side spacing
	alignment-baseline baseline-shift clip-path clip-rule color
	color-interpolation color-rendering direction display dominant-baseline
	fill fill-opacity fill-rule font-family font-size font-size-adjust
	font-stretch font-style font-variant font-weight glyph-orientation-vertical
	image-rendering letter-spacing marker marker-end marker-mid marker-start mask
	mask-type mix-blend-mode opacity overflow paint-order pointer-events
	shape-rendering stop-color stop-opacity stroke stroke-dasharray
	stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
	stroke-opacity stroke-width text-anchor text-decoration text-rendering
	transform-origin unicode-bidi vector-effect visibility white-space
	word-spacing writing-mode`)

// svgFunctions are those that a value may call: transformations and colours.
var svgFunctions = words(`
	matrix translate scale rotate skewx skewy
	rgb rgba hsl hsla`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}
