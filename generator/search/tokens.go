package search

import "unicode/utf8"

// longest is how many bytes of a word are kept: it is found by its beginning.
const longest = 60

// tokens cuts a text into folded words, one after the other. A comma or a full
// stop between digits is no gap, and not part of the word: 25,000 is 25000. Of
// scripts without spaces every two letters that stand together are a word, and
// the last of a run is one too, so that one letter is the beginning of some word.
//
// Words that are also written as one are, from the second on, that word too
// (joint.go): U.S.A. is u, s, us, a, usa.
type tokens struct {
	word   []byte // the word that next found; valid until it is called again
	hash   uint32 // of it
	joined bool   // it is made of the words before it

	text     string
	at       int
	rune     int  // where the character at hand begins, if it is not ASCII
	from, to int  // the word in the text; from is -1 if it is of a script without spaces
	chain         // that ends at the place at hand
	due      bool // the chain is the next word

	known map[rune]folded // characters that were folded before
	queue folded          // of the character at hand, what is still to be looked at
	held  rune            // an ideograph that waits for its neighbour; 0: none
}

// over begins with a new text.
func (t *tokens) over(text string) {
	t.text, t.at, t.queue, t.held, t.count, t.due = text, 0, nil, 0, 0, false
}

// next finds the next word and tells whether there is one.
func (t *tokens) next() bool {
	if t.joined = t.due; t.due {
		t.due = false
		t.word = append(t.word[:0], t.letters...)
		t.finish()
		return true
	}
	if !t.cut() {
		return false
	}
	if t.from < 0 {
		t.count = 0
	} else if t.count > 0 || mayGoOn(t.text, t.to, len(t.word)) {
		t.due = t.takes(t.text, t.word, t.from, t.to)
	}
	return true
}

// cut cuts out the next word that stands as it is.
func (t *tokens) cut() bool {
	t.word, t.from = t.word[:0], -1
	for {
		if len(t.queue) == 0 {
			if done := t.ascii(); done {
				return true
			}
			if t.at == len(t.text) {
				return t.end()
			}
			t.decode()
		}
		if t.step() {
			return true
		}
	}
}

// ascii reads ahead as far as ASCII goes. It tells whether a word has ended.
func (t *tokens) ascii() bool {
	text, i := t.text, t.at
	for i < len(text) && text[i] < utf8.RuneSelf {
		if t.held != 0 {
			t.at = i // the held ideograph ends here
			return t.end()
		}
		word, from := t.word, i // most of all texts passes here
		for i < len(text) && text[i] < utf8.RuneSelf && asciiFold[text[i]] != 0 {
			word = append(word, asciiFold[text[i]])
			i++
		}
		if i > from {
			if len(t.word) == 0 {
				t.from = from
			}
			t.word, t.to = word, i
		}
		if i == len(text) || text[i] >= utf8.RuneSelf {
			break
		}
		if (text[i] == ',' || text[i] == '.') && isDigit(text, i-1) && isDigit(text, i+1) {
			i++
			continue
		}
		i++
		if len(t.word) > 0 {
			t.at = i
			return t.end()
		}
	}
	t.at = i
	return false
}

func isDigit(text string, i int) bool {
	return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9'
}

// decode folds the character at hand, which is not ASCII.
func (t *tokens) decode() {
	r, size := utf8.DecodeRuneInString(t.text[t.at:])
	t.rune = t.at
	t.at += size
	known, found := t.known[r]
	if !found {
		if t.known == nil {
			t.known = map[rune]folded{}
		}
		known = foldRune(r)
		t.known[r] = known
	}
	t.queue = known
}

// step takes the next folded character. It tells whether a word has ended.
func (t *tokens) step() bool {
	if len(t.queue) == 0 {
		if len(t.word) > 0 {
			t.to = t.at
		}
		return false // an accent
	}
	it := t.queue[0]
	switch {
	case it.class == ideograph && t.held != 0:
		t.word = utf8.AppendRune(utf8.AppendRune(t.word, t.held), it.r)
		t.held, t.queue = it.r, t.queue[1:]
		t.hash = hashOf(t.word)
		return true
	case t.held != 0, it.class != letter && len(t.word) > 0:
		return t.end() // the character is looked at again
	case it.class == ideograph:
		t.held = it.r
	case it.class == letter:
		if len(t.word) == 0 {
			t.from = t.rune
		}
		t.word, t.to = utf8.AppendRune(t.word, it.r), t.at
	}
	t.queue = t.queue[1:]
	return false
}

// end ends a word, if there is one.
func (t *tokens) end() bool {
	if t.held != 0 {
		t.word = utf8.AppendRune(t.word, t.held)
		t.held = 0
	}
	t.finish()
	return len(t.word) > 0
}

// finish cuts a word that is too long off.
func (t *tokens) finish() {
	if len(t.word) > longest {
		cut := longest
		for !utf8.RuneStart(t.word[cut]) {
			cut--
		}
		t.word = t.word[:cut]
	}
	t.hash = hashOf(t.word)
}

// hashOf is FNV-1a with its bits stirred. Words come from authors who gain
// nothing by making them collide.
func hashOf(word []byte) uint32 {
	h := uint32(2166136261)
	for _, b := range word {
		h = (h ^ uint32(b)) * 16777619
	}
	h *= 0x9e3779b1
	return h ^ h>>15
}
