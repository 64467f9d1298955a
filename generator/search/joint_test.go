package search_test

import (
	"testing"

	"annotated-briefing/generator/search"
)

// TestInitials searches for initials with full stops between them and without.
func TestInitials(t *testing.T) {
	documents := []search.Document{
		{Kind: "actor", Title: "United States", Names: []string{"the U.S."}},
		{Kind: "event", Title: "US troops leave"},
		{Kind: "event", Title: "A U.S. officer of the U.S.A. speaks"},
		{Kind: "event", Title: "Used up"},
		{Kind: "note", Title: "J. F. Kennedy"},
		{Kind: "note", Title: "John F. Kennedy"},
		{Kind: "note", Title: "I. P. Freely and C K Long"},
	}
	const us = "event US troops leave, A U.S. officer of the U.S.A. speaks"
	tests := []wantedHits{
		{"u.s.", us + "; actor United States"},
		{"the U.S.", "actor United States; event A U.S. officer of the U.S.A. speaks"},
		{"us", us + ", Used up; actor United States"},
		{`"us officer"`, "event A U.S. officer of the U.S.A. speaks"},
		{`"U.S. officer of the USA"`, "event A U.S. officer of the U.S.A. speaks"},
		{`"U.S. troops"`, "event US troops leave"},
		{`"the US"`, "actor United States; event A U.S. officer of the U.S.A. speaks"},
		{"usa", "event A U.S. officer of the U.S.A. speaks"},
		{"U.S.A", "event A U.S. officer of the U.S.A. speaks"},
		{"u s", "event A U.S. officer of the U.S.A. speaks; actor United States"},
		{"j.f.kennedy", "note J. F. Kennedy"},
		{"JF Kennedy", "note J. F. Kennedy"},
		{"j. f. kennedy", "note J. F. Kennedy, John F. Kennedy"},
		{"C.K. Long", "note I. P. Freely and C K Long"},
	}
	wantFound(t, documents, tests)
}

// TestApostrophes searches for what is written with apostrophes and without.
func TestApostrophes(t *testing.T) {
	documents := []search.Document{
		{Kind: "event", Title: "They can't win"},
		{Kind: "event", Title: "Hypocritical cant"},
		{Kind: "event", Title: "The candidate of the tin can"},
		{Kind: "actor", Title: "Jim O'Neill"},
		{Kind: "actor", Title: "Jane Oneill"},
		{Kind: "actor", Title: "OTAN", Names: []string{"l’OTAN"}},
		{Kind: "actor", Title: "Ba‘ath"},
		{Kind: "actor", Title: "Baʿath of Sanaʾa"},
		{Kind: "note", Title: "Sortie de l’OTAN d’une dune"},
		{Kind: "note", Title: "Russia’s demands"},
		{Kind: "note", Title: "The demands of Russia"},
	}
	tests := []wantedHits{
		{"cant", "event They can't win, Hypocritical cant"},
		{"can’t", "event They can't win, Hypocritical cant"},
		{"win can't", "event They can't win"},
		{`"cant win"`, "event They can't win"},
		{`"can’t win"`, "event They can't win"},
		{`"can t win"`, "event They can't win"},
		{"can", "event They can't win, The candidate of the tin can, Hypocritical cant"},
		{"don't win", ""},
		{"win't", "event They can't win"}, // nothing is called so: the words apart
		{"oneill", "actor Jim O'Neill, Jane Oneill"},
		{"o'neil", "actor Jim O'Neill, Jane Oneill"},
		{"neill", "actor Jim O'Neill"},
		{"otan", "actor OTAN; note Sortie de l’OTAN d’une dune"},
		{"l'otan", "actor OTAN; note Sortie de l’OTAN d’une dune"},
		{"L’OTAN sortie", "note Sortie de l’OTAN d’une dune"},
		{`"de l'otan"`, "note Sortie de l’OTAN d’une dune"},
		{`"la otan"`, ""},
		{"lotan", ""},
		{"baath", "actor Ba‘ath, Baʿath of Sanaʾa"},
		{"ba'ath", "actor Ba‘ath, Baʿath of Sanaʾa"},
		{"sanaa", "actor Baʿath of Sanaʾa"},
		{"russia's demands", "note Russia’s demands, The demands of Russia"},
		{"russias demands", "note Russia’s demands"},
		{`"russia's demands"`, "note Russia’s demands"},
		{`"russia demands"`, ""},
	}
	wantFound(t, documents, tests)
}

// TestNumbers searches for numbers that are written in groups of digits.
func TestNumbers(t *testing.T) {
	documents := []search.Document{
		{Kind: "event", Title: "130,000 troops"},
		{Kind: "event", Title: "130 000 soldiers"},
		{Kind: "event", Title: "130\u00a0000 men of 1\u202f300\u2009000"},
		{Kind: "event", Title: "130000 in 2022"},
		{Kind: "note", Title: "Room 12 130"},
		{Kind: "note", Title: "Room 130 of 000"},
	}
	const all = "event 130,000 troops, 130 000 soldiers, 130\u00a0000 men of 1\u202f300\u2009000, 130000 in 2022"
	tests := []wantedHits{
		{"130 000", all},
		{"130,000", all},
		{"130.000", all},
		{"130'000", all},
		{"130000", all},
		{"130\u00a0000", all},
		{"130 000 sol", "event 130 000 soldiers"},
		{`"130 000 troops"`, "event 130,000 troops"},
		{`"130,000 men"`, "event 130\u00a0000 men of 1\u202f300\u2009000"},
		{`"men of 1300000"`, "event 130\u00a0000 men of 1\u202f300\u2009000"},
		{"1 300 000", "event 130\u00a0000 men of 1\u202f300\u2009000"},
		{"room 000 130", "note Room 130 of 000"},
		{"room 130 000", "note Room 130 of 000"}, // the number is in no room: the words apart
	}
	wantFound(t, documents, tests)
}
