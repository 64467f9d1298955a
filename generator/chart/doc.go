// Package chart lays out drawings in whole numbers, so that every processor
// draws the same: it is given plain numbers and texts and says what stands where.
// It knows no pages, no addresses, no words and no SVG; templates draw what it
// returns (layouts/_drawings.html).
//
//   - Timeline: what happened when, as far as it is known (timeline.go).
//   - Figures: values over time, bounds and copies told apart (figures.go); their
//     axis holds decimal numbers of any size (figures_scale.go).
//   - Network: the strongest of many ties, each name with room of its own
//     (network.go, network_place.go, network_clear.go); Around: one actor amid its neighbours
//     (network_around.go).
//
// How wide a text is, measure.go says.
package chart
