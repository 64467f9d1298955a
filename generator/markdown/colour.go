package markdown

import (
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// Chroma's lexers search backwards and forwards with regular expressions; on code
// made for it they take quadratic time. What they get is therefore little, and of
// languages whose lexers were measured (BenchmarkHostileCode).
const (
	maxColouredBlock = 4 << 10  // bytes of one block
	maxColouredText  = 16 << 10 // bytes of all blocks of a text
	maxColouredLine  = 400      // bytes
)

// openCode opens a block of code.
func (w *htmlWriter) openCode(block int32) {
	language := knownLanguage(w.d.languages[block])
	if language == "" {
		w.write(`<pre tabindex="0"`)
		w.placeOf(block)
		w.write("><code>")
		return
	}
	w.write(`<pre class="chroma" tabindex="0"`)
	w.placeOf(block)
	w.write("><code")
	w.attribute("class", "language-"+language)
	w.write(">")
}

// coloured writes the code of the block that the token at opening opens, in
// colour, unless its language is not known or it is too long.
func (w *htmlWriter) coloured(opening int) bool {
	block := w.d.tokens[opening].a
	language := knownLanguage(w.d.languages[block])
	if language == "" {
		return false
	}
	inner := w.d.tokens[opening+1 : w.d.tokens[opening].b]
	code := w.code(w.d.Blocks[block].Span, inner)
	if len(code) > maxColouredBlock || w.colouredBytes+len(code) > maxColouredText || !colourable(code) {
		return false
	}
	w.colouredBytes += len(code)
	tokens := lex(language, code)
	at := w.d.Blocks[block].Start
	for _, t := range tokens {
		inner = w.codeToken(t, at, inner)
		at += len(t.Value)
	}
	return tokens != nil
}

// code returns a block's code with its line feeds, byte by byte as long as its text.
func (w *htmlWriter) code(s Span, inner []token) string {
	code := []byte(w.d.Text[s.Start:s.End])
	for _, t := range inner {
		if t.kind == tokenNewline {
			code[int(t.a)-s.Start] = '\n'
		}
	}
	return string(code)
}

// codeToken writes one of chroma's tokens, which begins at a place of the text,
// and returns the tokens of the block that follow.
func (w *htmlWriter) codeToken(t chroma.Token, at int, inner []token) []token {
	class := class(t.Type)
	if class != "" {
		w.write(`<span class="`, class, `">`)
	}
	for end := at + len(t.Value); at < end; {
		next := end
		if inner[0].kind == tokenNewline {
			w.write("\n")
			next = at + 1
		} else {
			next = min(end, int(inner[0].b))
			w.run(at, next)
		}
		if inner[0].kind == tokenNewline || next == int(inner[0].b) {
			inner = inner[1:]
		}
		at = next
	}
	if class != "" {
		w.write("</span>")
	}
	return inner
}

// whitespaceClass is the class of white space, which has no colour.
const whitespaceClass = "w"

// class returns chroma's class for a kind of token, of its family if it has none.
func class(t chroma.TokenType) string {
	for ; t != 0; t = t.Parent() {
		if class, ok := chroma.StandardTypes[t]; ok {
			if class == whitespaceClass {
				return ""
			}
			return class
		}
	}
	return ""
}

// colourable tells whether code has no line, and no comment without an end, on
// which lexers take long.
func colourable(code string) bool {
	for line := range strings.Lines(code) {
		if len(line) > maxColouredLine {
			return false
		}
	}
	return strings.LastIndex(code, "/*") <= strings.LastIndex(code, "*/")
}

// lex cuts code into chroma's tokens, nothing if they are not the code itself or
// the lexer fails.
func lex(language, code string) (tokens []chroma.Token) {
	defer func() {
		if recover() != nil { // chroma panics where a lexer's rules contradict each other
			tokens = nil
		}
	}()
	next, err := lexers.Get(lexerNames[language]).Tokenise(&chroma.TokeniseOptions{State: "root"}, code)
	if err != nil {
		return nil
	}
	rest := code
	for t := next(); t != chroma.EOF; t = next() {
		if rest == "" && t.Value == "\n" {
			break // some lexers add one
		}
		if t.Value == "" {
			continue
		}
		var same bool
		if rest, same = strings.CutPrefix(rest, t.Value); !same {
			return nil
		}
		if n := len(tokens); n > 0 && class(tokens[n-1].Type) == class(t.Type) {
			tokens[n-1].Value += t.Value
			continue
		}
		tokens = append(tokens, t)
	}
	if rest != "" {
		return nil
	}
	return tokens
}

// knownLanguage returns the name of a language that is coloured, else nothing. The
// name is safe in an attribute.
func knownLanguage(info string) string {
	info = strings.ToLower(info)
	if _, ok := lexerNames[info]; ok {
		return info
	}
	return ""
}

// lexerNames has the name of chroma's lexer for each info word that is coloured.
// Others are left out because they are slow where they must not be: 4 KiB of Java,
// Make or Ruby can take seconds, and HTML is read as XML for the same reason.
var lexerNames = map[string]string{
	"bash": "bash", "sh": "bash", "powershell": "powershell",
	"c": "c", "cpp": "cpp", "csharp": "csharp", "go": "go", "kotlin": "kotlin", "rust": "rust", "scala": "scala", "swift": "swift",
	"css": "css", "scss": "scss", "html": "xml", "xml": "xml", "graphql": "graphql", "php": "php",
	"javascript": "javascript", "js": "javascript", "typescript": "typescript", "ts": "typescript",
	"haskell": "haskell", "julia": "julia", "lua": "lua", "perl": "perl", "python": "python", "py": "python", "r": "r",
	"diff": "diff", "docker": "docker", "dockerfile": "docker", "ini": "ini", "json": "json", "sql": "sql",
	"tex": "tex", "toml": "toml", "yaml": "yaml", "yml": "yaml",
}
