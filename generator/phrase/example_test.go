package phrase_test

import (
	"fmt"

	"annotated-briefing/generator/phrase"
)

func ExampleText_Find() {
	plain := "Russia’s president has “a gun to the head” of Ukraine.\nA gun to the head, he said."
	text := phrase.Fold(plain)
	for _, quote := range []string{`"a gun to the head"`, "president … Ukraine", "the head", "a gun to her head"} {
		finding := text.Find(phrase.Selector{Quote: quote})
		fmt.Printf("%s: %d\n", quote, len(finding.Places))
		for _, place := range finding.Places {
			for _, part := range place.Parts {
				fmt.Printf("  %d-%d %s\n", part.Start, part.End, plain[part.Start:part.End])
			}
		}
		if near := finding.Nearest; near.End > 0 {
			fmt.Printf("  rather: %s\n", plain[near.Start:near.End])
		}
	}
	// Output:
	// "a gun to the head": 1
	//   25-48 “a gun to the head”
	// president … Ukraine: 1
	//   11-20 president
	//   52-59 Ukraine
	// the head: 2
	//   37-45 the head
	//   70-78 the head
	// a gun to her head: 0
	//   rather: a gun to the head
}
