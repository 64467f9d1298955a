package page

// mostMonths are more links than can be looked over.
const mostMonths = 36

// monthLinks lead to the months of a page, and to those of its years that have none,
// or where that would be too many, to the years; nil where there is but one.
func monthLinks(years []Year[TimelineEntry]) []PartLink {
	var months, whole []PartLink
	for _, year := range years {
		whole = append(whole, year.link())
		if links := year.links(); links != nil {
			months = append(months, links...)
		} else {
			months = append(months, whole[len(whole)-1])
		}
	}
	switch {
	case len(months) < 2:
		return nil
	case len(months) > mostMonths && len(years) > 1:
		return whole
	}
	return months
}
