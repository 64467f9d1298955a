package layouts

import "testing"

func TestDirection(t *testing.T) {
	tests := map[string]string{
		"en": "ltr", "ru": "ltr", "ja": "ltr", "": "ltr", "und": "ltr", "not a tag": "ltr",
		"ar": "rtl", "he": "rtl", "fa": "rtl", "ur-PK": "rtl", "yi": "rtl", "dv": "rtl", "ckb": "rtl",
		"az": "ltr", "az-Arab": "rtl", "ar-Latn": "ltr", "pa-PK": "rtl", "ks-Deva": "ltr",
	}
	for tag, want := range tests {
		if got := direction(tag); got != want {
			t.Errorf("%q is written %s, want %s", tag, got, want)
		}
	}
}
