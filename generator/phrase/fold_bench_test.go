package phrase_test

import (
	"strings"
	"testing"

	"annotated-briefing/generator/phrase"
)

const article = 4 << 20 // bytes: the most that an article may have

func BenchmarkFold(b *testing.B) {
	for _, bench := range []struct{ name, sentence string }{
		{"ascii", "The foreign minister said on Wednesday that the talks, held in Geneva, had not failed. "},
		{"news", "The foreign minister said on Wednesday that the talks – “held in Geneva” – hadn’t failed.\n"},
		{"french", "« L’émissaire » a déclaré à la presse : les négociations n’ont pas échoué, après tout.\n"},
		{"russian", "Министр иностранных дел сказал в среду, что переговоры в Женеве «не провалились».\n"},
		{"greek", "Ο υπουργός Εξωτερικών δήλωσε την Τετάρτη ότι οι συνομιλίες δεν απέτυχαν.\n"},
		{"hindi", "विदेश मंत्री ने बुधवार को कहा कि जिनेवा में हुई वार्ता विफल नहीं हुई।\n"},
		{"chinese", "外交部长星期三表示，在日内瓦举行的会谈没有失败。\n"},
		{"decomposed", "cafe\u0301 re\u0301sume\u0301 nai\u0308ve "},
		{"hostile quotes", "“"},
		{"hostile marks", "\u0301\u0323"},
		{"hostile nothing", "e\u00ad\u0301\u00ad"},
		{"hostile spaces", " \n"},
		{"hostile Hangul", "\u1161"},
	} {
		text := strings.Repeat(bench.sentence, article/len(bench.sentence))
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				phrase.Fold(text)
			}
		})
	}
}
