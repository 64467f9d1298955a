package layouts

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

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
	w.language, w.page, w.direction = language.Make(tag), tag, direction(tag)
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
	names := fileNames(fsys, folder, tag)
	for _, name := range names {
		if it, ok := readWords(fsys, path.Join(folder, name), list); ok {
			it.check(english, w.language, list)
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
		warnOfMissing(files[len(files)-1].file, english, w.language, translated, list)
	case len(names) > 0: // it could not be read, which has been told
		w.language = language.English
	default:
		w.language, w.page, w.own = language.English, base, tag
		list.WarnAlwaysIn(path.Join(folder, tag+".yaml"), "does not exist, so the words of the interface are English; there are words in "+
			strings.Join(languages(fsys, folder), ", "))
	}
	if w.direction == "rtl" {
		w.isolate(translated)
	}
}

// isolate sets English words apart that stand in for those of a language
// written from right to left: their order is their own, full stop and brackets
// included. Signs alone take the order of what they stand in.
func (w *words) isolate(translated map[string]bool) {
	const leftToRight, end = "\u2066", "\u2069"
	for key, text := range w.texts {
		if !translated[key] && strings.IndexFunc(text, func(r rune) bool { return r == '{' || unicode.IsLetter(r) }) >= 0 {
			w.texts[key] = leftToRight + text + end
		}
	}
}

// languages are those that there are files of.
func languages(fsys fs.FS, folder string) []string {
	entries, _ := fs.ReadDir(fsys, folder)
	var tags []string
	for _, entry := range entries {
		if tag, ok := strings.CutSuffix(entry.Name(), ".yaml"); ok {
			tags = append(tags, tag)
		}
	}
	return tags
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
func (f wordFile) check(english wordFile, tag language.Tag, list *diagnostic.List) {
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
		if stem, form, ok := english.plural(key.Value); ok && !slices.Contains(forms(tag), form) {
			list.Warnf(key.At, "%s is never shown: in this language the forms of %s are %s",
				diagnostic.Quote(key.Value), diagnostic.Quote(stem), strings.Join(forms(tag), ", "))
		}
	}
}

// counterpart is the English word of a key; of a plural form that English has
// not, that of the form it has for most numbers.
func (f wordFile) counterpart(key string) (text origin.Text, ok bool) {
	if text, ok = f.texts[key]; ok {
		return text, true
	}
	if stem, _, isForm := f.plural(key); isForm {
		return f.texts[stem+".other"], true
	}
	return text, false
}

// plural cuts the key of a plural form. English, whose file this is, says which
// words have such forms.
func (f wordFile) plural(key string) (stem, form string, ok bool) {
	for _, form := range suffixes {
		if stem, isForm := strings.CutSuffix(key, form); isForm {
			_, one := f.texts[stem+".one"]
			_, other := f.texts[stem+".other"]
			return stem, form, one && other
		}
	}
	return key, "", false
}

// warnOfMissing tells which words a language lacks, plural forms by its own
// plural. A form that English has not is, where missing, that for other numbers.
func warnOfMissing(file *origin.File, english wordFile, tag language.Tag, translated map[string]bool, list *diagnostic.List) {
	for _, key := range english.keys {
		stem, form, isForm := english.plural(key.Value)
		if !translated[key.Value] && (!isForm || slices.Contains(forms(tag), form)) {
			list.Warnf(file.Whole(), "the word %s is missing; it is shown in English", diagnostic.Quote(key.Value))
		}
		if !isForm || form != ".other" || !translated[key.Value] {
			continue
		}
		for _, form := range forms(tag) {
			if _, known := english.texts[stem+form]; !known && !translated[stem+form] {
				list.Warnf(file.Whole(), "the word %s is missing; %s is shown instead", diagnostic.Quote(stem+form), diagnostic.Quote(key.Value))
			}
		}
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
