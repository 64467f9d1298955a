package link

import "testing"

func TestBears(t *testing.T) {
	tests := []struct {
		words string
		yes   []string
		no    []string
	}{
		{"100,000 troops", []string{"100000"}, []string{"10000", "1000000", "100", "0"}},
		{"8,500 on alert", []string{"8500"}, []string{"8.5", "8", "500", "85000"}},
		{"some 1,250,000 people", []string{"1250000"}, []string{"1250", "1.25"}},
		{"more than 125,000 Russian troops", []string{"125000"}, []string{"25000", "125"}},
		{"1.250 or so", []string{"1.25", "1250"}, []string{"125"}},
		{"1.250.000 people", []string{"1250000"}, []string{"1250"}},
		{"1,250.50 dollars", []string{"1250.5", "1250.50"}, []string{"125050"}},
		{"1.250,50 euros", []string{"1250.5"}, []string{"1.25"}},
		{"rose by 2,5 per cent", []string{"2.5"}, []string{"25"}},
		{"100 000 soldiers", []string{"100000"}, []string{"1000"}},
		{"100\u00a0000 soldiers, 1\u202f500 tanks", []string{"100000", "1500"}, []string{"1000", "500"}},
		{"in 2022 100 tanks", []string{"2022", "100"}, []string{"2022100"}},
		{"CHF 1’000’000", []string{"1000000"}, []string{"1000"}},
		{"Rs 12,50,000", []string{"1250000"}, []string{"1250"}},
		{"1.2 lakh troops and 3 crore rupees", []string{"120000", "30000000"}, nil},
		{"$5bn", []string{"5000000000", "5"}, []string{"5000000", "50"}},
		{"£12 million", []string{"12000000", "12"}, []string{"1200000", "120"}},
		{"€1.5m", []string{"1500000", "1.5"}, []string{"15000000", "15"}},
		{"a 3-million-strong crowd", []string{"3000000"}, nil},
		{"130k troops", []string{"130000"}, nil},
		{"60 km from the border", []string{"60"}, []string{"60000"}},
		{"5 to 10 million", []string{"5000000", "10000000", "5", "10"}, []string{"15000000"}},
		{"100,000–130,000 troops", []string{"100000", "130000"}, []string{"100000130000"}},
		{"between 100,000 and 130,000", []string{"100000", "130000"}, []string{"115000"}},
		{"eight hours", []string{"8"}, []string{"80", "18"}},
		{"Eighty-five tanks", []string{"85", "80", "5"}, []string{"58"}},
		{"two hundred and fifty thousand", []string{"250000", "200", "50000"}, []string{"2050000"}},
		{"a hundred thousand men", []string{"100000"}, nil},
		{"half a million", []string{"500000", "0.5"}, []string{"5000000"}},
		{"two and a half million", []string{"2500000"}, []string{"25000000"}},
		{"a quarter of a billion", []string{"250000000"}, nil},
		{"three dozen ships", []string{"36"}, []string{"3000"}},
		{"tens of thousands of troops", []string{"10000"}, []string{"15"}},
		{"twenty, thirty or forty", []string{"20", "30", "40"}, []string{"90", "50"}},
		{"nineteen ninety", []string{"19", "90"}, []string{"109"}},
		{"no troops", []string{"0"}, []string{"2"}},
		{"both men met twice", []string{"2"}, []string{"4"}},
		{"fell to -5.5 degrees", []string{"-5.5", "5.5"}, []string{"55"}},
		{"1, 2 and 3", []string{"1", "2", "3"}, []string{"12", "123", "1.2"}},
		{"3½ hours", []string{"3.5"}, []string{"3", "35", "2"}},
		{"some 1,250½ tons, 2¾ of them wet", []string{"1250.5", "2.75"}, []string{"1250", "250.5"}},
		{"3½ million", []string{"3500000"}, []string{"3000000"}},
		{"€2½bn", []string{"2500000000"}, []string{"2000000000"}},
		{"3 ⅓ million", []string{"3.3", "3.33", "3300000", "3333333", "3333333.33"}, []string{"3000000", "3.4"}},
		{"⅔ of it", []string{"0.67", "0.6667"}, []string{"0.5"}},
		{"in 2022 ½ a million", []string{"2022.5", "500000"}, []string{"500"}},
		{"1⅟ or ②", []string{"1"}, []string{"2"}},
		{"on 26.01.2022", []string{"26", "2022"}, []string{"26012022"}},
		{"hours of talks", nil, []string{"8", "1", "0"}},
		{"١٢٣ and ５", []string{"123", "5"}, []string{"12"}},
		{"", nil, []string{"1"}},
	}
	for _, test := range tests {
		for _, value := range test.yes {
			if !bears(test.words, value, "en-GB") {
				t.Errorf("%q does not bear %s", test.words, value)
			}
		}
		for _, value := range test.no {
			if bears(test.words, value, "en-GB") {
				t.Errorf("%q bears %s", test.words, value)
			}
		}
	}
}

// Of other languages the words are not known, and which sign sets a fraction
// apart is not either: the digits must be right, not the power of ten.
func TestBearsInOtherLanguages(t *testing.T) {
	tests := []struct {
		words, value string
		want         bool
	}{
		{"5,5 Millionen", "5500000", true},
		{"5,5 Millionen", "4500000", false},
		{"1.250 Soldaten", "1250", true},
		{"1.250 Soldaten", "1350", false},
		{"deux mille", "2000", true},
		{"3½ Millionen", "3500000", true},
		{"3½ Millionen", "3000000", false},
		{"100 000 soldats", "100000", true},
	}
	for _, test := range tests {
		if got := bears(test.words, test.value, "de"); got != test.want {
			t.Errorf("%q bears %s: %v", test.words, test.value, got)
		}
	}
}

func FuzzBears(f *testing.F) {
	f.Add("two hundred and 5,000.5 million", "5000.5", "en")
	f.Add("1.250’000 9", "-1", "fr")
	f.Fuzz(func(t *testing.T, words, value, language string) {
		bears(words, value, language)
		borne := numerals(words, true)
		for _, numeral := range borne[:min(len(borne), 10)] {
			if significant(numeral) != "" && !bears(words, numeral, "de") {
				t.Errorf("%q does not bear its own %s", words, numeral)
			}
		}
	})
}
