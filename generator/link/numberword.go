package link

import (
	"math/big"
	"strings"
)

// smallNumbers are the figures that English prose writes out.
var smallNumbers = map[string]int64{
	"no": 0, "none": 0, "nobody": 0, "zero": 0, "a": 1, "an": 1, "one": 1, "once": 1, "single": 1,
	"two": 2, "twice": 2, "both": 2, "pair": 2, "couple": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
	"fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// multipliers are words that multiply the number before them; signs do where they
// stand right behind digits, as in $5bn.
var (
	multipliers = map[string]int64{
		"dozen": 12, "hundred": 100, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
	}
	multiplierSigns = map[string]int64{
		"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
	}
	fractions = map[string]*big.Rat{"half": big.NewRat(1, 2), "quarter": big.NewRat(1, 4)}
)

// numberWords reads the numbers that English words of a text mean, each alone
// and joined as in "two hundred and fifty thousand", and the multipliers.
func numberWords(text string) (numbers []*big.Rat, times []int64) {
	var joined joinedWords
	tokens := splitTokens(text)
	for i, token := range tokens {
		word := singular(token)
		small, isSmall := smallNumbers[word]
		switch {
		case isSmall:
			numbers = append(numbers, big.NewRat(small, 1))
			if fraction := fractionBehind(tokens[i+1:]); fraction != nil {
				numbers = append(numbers, new(big.Rat).Add(big.NewRat(small, 1), fraction))
			}
			joined.add(small)
		case multipliers[word] != 0:
			times = append(times, multipliers[word])
			numbers = append(numbers, big.NewRat(multipliers[word], 1))
			joined.multiply(multipliers[word])
		case fractions[word] != nil:
			numbers = append(numbers, fractions[word])
		case i > 0 && isDigit(tokens[i-1][0]) && multiplierSigns[word] != 0:
			times = append(times, multiplierSigns[word])
		case word != "and":
			joined.end()
		}
	}
	joined.end()
	return append(numbers, joined.numbers...), times
}

// splitTokens cuts a text into words and runs of digits.
func splitTokens(text string) []string {
	var tokens []string
	for start := 0; start < len(text); {
		end := start + 1
		for end < len(text) && isLetter(text[end]) == isLetter(text[start]) && isDigit(text[end]) == isDigit(text[start]) {
			end++
		}
		if isLetter(text[start]) || isDigit(text[start]) {
			tokens = append(tokens, text[start:end])
		}
		start = end
	}
	return tokens
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// singular is the word that numbers are known by: hundred for hundreds.
func singular(word string) string {
	if one := strings.TrimSuffix(word, "s"); len(one) > 2 && (multipliers[one] != 0 || fractions[one] != nil || smallNumbers[one] != 0) {
		return one
	}
	return word
}

// fractionBehind is the fraction in "and a half" and its like.
func fractionBehind(tokens []string) *big.Rat {
	if len(tokens) < 3 || tokens[0] != "and" || tokens[1] != "a" {
		return nil
	}
	return fractions[tokens[2]]
}

// joinedWords is a number of several words that is being read.
type joinedWords struct {
	numbers      []*big.Rat // those that are whole
	total, group int64      // what is behind the last thousand, million …, and what is not
	open         bool
}

func (j *joinedWords) add(small int64) {
	if tens := j.group % 100; tens != 0 && (tens < 20 || tens%10 != 0 || small > 9) {
		j.end() // the word begins another number
	}
	j.group += small
	j.open = true
}

func (j *joinedWords) multiply(times int64) {
	j.group = max(j.group, 1) * times
	j.open = true
	if times >= 1000 {
		j.total, j.group = j.total+j.group, 0
	}
}

func (j *joinedWords) end() {
	if j.open {
		j.numbers = append(j.numbers, big.NewRat(j.total+j.group, 1))
	}
	j.total, j.group, j.open = 0, 0, false
}
