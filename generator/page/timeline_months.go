package page

// mostMonths are more links than can be looked over.
const mostMonths = 36

// monthLinks lead to the months of a page, and to those of its years that have none,
// or where that would be too many, to the years; nil where there is but one.
func monthLinks(years []TimelineYear) []PartLink {
	var months, whole []PartLink
	link := func(id, words string, count int) PartLink {
		return PartLink{Link: Link{Text: words, Href: "#" + id}, Count: count}
	}
	for _, year := range years {
		count, first := 0, len(months)
		for _, month := range year.Months {
			count += len(month.Entries)
			if month.ID != "" {
				months = append(months, link(month.ID, month.Words, len(month.Entries)))
			}
		}
		whole = append(whole, link(year.ID, year.Words, count))
		if first == len(months) {
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
