// Package export gives the linked briefing to other programs: briefing.json,
// the Atom feed and the site map.
//
// # briefing.json
//
// One object, one record a line. "format" is 1 and grows only when a field
// changes its meaning; fields may be added. Every record stands in a list under
// the name of its register ("articles", "actors", "events", "claims",
// "judgements", "outlets", "pages"), in the order of link.Site, with its id and
// its address from the root of the output ("href"). References are ids; a quotation has the article's id,
// its words as they stand there (several where an ellipsis leaves words out),
// and the address of the place. Mentions stand with the article that has them.
// Dates are EDTF. Texts of the briefing are Markdown as written; what they
// quote, link to and name stands beside them, resolved. Fields that were not
// given are left out. The texts of articles are not repeated: they stand in
// their pages, as far as their rights allow. Of a name that the rights withhold
// the actor alone is told.
//
// The structs of document.go are the field by field reference; records.go and
// references.go fill them.
//
// # feed.xml, sitemap.xml
//
// Both need the briefing's own address (Settings.BaseURL), and neither has drafts.
package export

import (
	"encoding/xml"
	"fmt"

	"annotated-briefing/generator/edtf"
)

// Settings are the briefing's own data that exports show.
type Settings struct {
	Title, Subtitle string
	Language        string
	Authors         []string
	Description     string
	Cutoff          edtf.Date
	BaseURL         string // "" or ends in "/"
}

// writeXML is a whole XML document. Characters that XML cannot have, which
// content refuses, would become U+FFFD.
func writeXML(value any) ([]byte, error) {
	content, err := xml.MarshalIndent(value, "", " ")
	if err != nil {
		return nil, fmt.Errorf("writing XML: %w", err)
	}
	return append([]byte(xml.Header), append(content, '\n')...), nil
}
