package layouts

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/language"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/record"
	"annotated-briefing/generator/textfile"
)

// base is the language whose file says which words there are. Other languages
// give their own for them; what they lack is told in this one.
const base = "en"

// wordFile is the words of one file, as they are written.
type wordFile struct {
	file  *origin.File
	texts map[string]origin.Text
	keys  []origin.Text // in the order of the file
}

// loadWords reads the words of a language: those of its file, words/de-CH.yaml
// say, over those of words/de.yaml, over the English ones.
func loadWords(fsys fs.FS, folder, tag string, list *diagnostic.List) *words {
	w := noWords()
	w.language = language.Make(tag)
	english, ok := readWords(fsys, path.Join(folder, base+".yaml"), list)
	if !ok {
		w.language, w.unread = language.English, true
		return w
	}
	w.add(english)
	for _, key := range english.keys {
		w.keys = append(w.keys, key.Value)
		if problem := placeholderProblem(english.texts[key.Value].Value, nil); problem != "" {
			list.Error(english.texts[key.Value].At, problem)
		}
	}
	w.addLanguage(fsys, folder, tag, english, list)
	w.thousands = w.texts["number.thousands"]
	return w
}

// addLanguage puts the words of a language over the English ones.
func (w *words) addLanguage(fsys fs.FS, folder, tag string, english wordFile, list *diagnostic.List) {
	translated := map[string]bool{}
	var files []wordFile
	for _, name := range fileNames(fsys, folder, tag) {
		if it, ok := readWords(fsys, path.Join(folder, name), list); ok {
			it.check(english, list)
			w.add(it)
			files = append(files, it)
			for key := range it.texts {
				translated[key] = true
			}
		}
	}
	switch {
	case isEnglish(tag):
	case len(files) > 0:
		warnOfMissing(files[len(files)-1].file, english, translated, list)
	default:
		w.language = language.English
		list.WarnIn(path.Join(folder, tag+".yaml"), "does not exist: the words of the interface are English")
	}
}

func isEnglish(tag string) bool {
	spoken, _ := language.Make(tag).Base()
	return spoken.String() == base
}

// fileNames are the files that there are of a language, the most general first.
// Their names may be written in any case.
func fileNames(fsys fs.FS, folder, tag string) []string {
	entries, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil
	}
	var names []string
	for i := 0; i <= len(tag); i++ {
		if i < len(tag) && tag[i] != '-' {
			continue
		}
		for _, entry := range entries {
			if strings.EqualFold(entry.Name(), tag[:i]+".yaml") && !strings.EqualFold(tag[:i], base) {
				names = append(names, entry.Name())
			}
		}
	}
	return names
}

func (w *words) add(it wordFile) {
	for key, text := range it.texts {
		w.texts[key] = text.Value
	}
}

// readWords reads one file of words: a mapping of keys to texts.
func readWords(fsys fs.FS, name string, list *diagnostic.List) (it wordFile, ok bool) {
	if _, err := fs.Lstat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		list.ErrorIn(name, "is missing: it holds the words of the interface")
		return it, false
	}
	it.file, ok = textfile.Read(fsys, name, limit, list)
	if !ok {
		return it, false
	}
	it.texts = map[string]origin.Text{}
	for key, node := range record.Parse(it.file, list).Pairs(list) {
		text, ok := textOf(node, list)
		if !ok {
			list.Errorf(key.At, "%s has no text; an empty one is written \"\"", diagnostic.Quote(key.Value))
		}
		it.keys = append(it.keys, key)
		it.texts[key.Value] = text
	}
	return it, len(it.keys) > 0
}

// textOf is the text of a word. It may be white space alone, which is how many
// languages set thousands apart.
func textOf(node record.Node, list *diagnostic.List) (text origin.Text, ok bool) {
	if node.Kind() != record.Scalar {
		node.Text(list)
		return text, node.Kind() != record.Missing
	}
	if text = node.Text(list); text.Value != "" {
		return text, true
	}
	at := node.At()
	return origin.Text{Value: at.File.Text[at.Start:at.End], At: at}, true
}

// check compares a language's words with the English ones.
func (f wordFile) check(english wordFile, list *diagnostic.List) {
	var known []string
	for _, key := range english.keys {
		known = append(known, key.Value)
	}
	for _, key := range f.keys {
		meant, ok := english.counterpart(key.Value)
		if !ok {
			list.Errorf(key.At, "no word has the key %s%s", diagnostic.Quote(key.Value), suggestion(key.Value, known))
			continue
		}
		if problem := placeholderProblem(f.texts[key.Value].Value, &meant.Value); problem != "" {
			list.Error(f.texts[key.Value].At, problem)
		}
	}
}

// counterpart is the English word of a key; of a plural form that English has
// not, that of the form it has for most numbers.
func (f wordFile) counterpart(key string) (text origin.Text, ok bool) {
	if text, ok = f.texts[key]; ok {
		return text, true
	}
	for _, suffix := range suffixes {
		if stem, isForm := strings.CutSuffix(key, suffix); isForm {
			text, ok = f.texts[stem+".other"]
			return text, ok
		}
	}
	return text, false
}

// warnOfMissing tells which words a language lacks. A form for one is not missing
// where the language's plural has none.
func warnOfMissing(file *origin.File, english wordFile, translated map[string]bool, list *diagnostic.List) {
	for _, key := range english.keys {
		stem, isOne := strings.CutSuffix(key.Value, ".one")
		if translated[key.Value] || isOne && translated[stem+".other"] {
			continue
		}
		list.Warnf(file.Whole(), "the word %s is missing; it is shown in English", diagnostic.Quote(key.Value))
	}
}

// placeholderProblem says what is wrong with the {placeholders} of a text. Those
// of the English text are the ones that there are.
func placeholderProblem(text string, english *string) string {
	for {
		before, rest, opened := strings.Cut(text, "{")
		if strings.Contains(before, "}") {
			return "a } without a { before it; {braces} stand round what is filled in"
		}
		if !opened {
			return ""
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed || name == "" || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz_") != "" {
			return "a { without a name and a } after it; {braces} stand round what is filled in"
		}
		if english != nil && !strings.Contains(*english, "{"+name+"}") {
			return "nothing is filled in for {" + name + "}" + diagnostic.Suggest(name, placeholders(*english))
		}
		text = after
	}
}

func placeholders(text string) []string {
	var names []string
	for {
		_, rest, opened := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !opened || !closed {
			return names
		}
		names = append(names, name)
		text = after
	}
}

func suggestion(word string, choices []string) string {
	if near := diagnostic.Nearest(word, choices); near != "" {
		return diagnostic.Suggest(word, []string{near})
	}
	return ""
}
