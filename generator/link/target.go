package link

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"annotated-briefing/generator/briefing"
	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/markdown"
	"annotated-briefing/generator/origin"
	"annotated-briefing/generator/phrase"
)

// pendingLink is a link or a picture in a text.
type pendingLink struct {
	markdown.Link
	text *pendingText
	doc  *markdown.Document
	at   origin.Span // of the destination
}

// linkTargets resolves the links of a text, one target for each.
func (l *linker) linkTargets(text *pendingText, doc *markdown.Document) {
	text.Targets = make([]Target, len(doc.Links))
	for i, link := range doc.Links {
		at := text.written.Part(link.Source.Start, link.Source.End)
		text.Targets[i] = l.target(pendingLink{Link: link, text: text, doc: doc, at: at})
	}
}

// ownSchemes are the prefixes of links to the briefing's own things, webSchemes
// those of links that lead away.
var (
	ownSchemes = []string{"actor", "article", "event", "claim", "judgement", "source", "page", "quote"}
	webSchemes = []string{"http", "https", "mailto"}
)

func (l *linker) target(link pendingLink) Target {
	scheme, rest, found := strings.Cut(link.Destination, ":")
	if strings.ContainsAny(scheme, "/?#\\") {
		found = false // the colon stands in a path
	}
	switch {
	case link.Destination == "":
		l.list.Errorf(link.at, "this link has no address")
		return Target{}
	case link.Picture:
		return l.picture(link)
	case strings.HasPrefix(link.Destination, "#"):
		return l.fragment(link)
	case !found:
		return l.file(link)
	case scheme == "quote":
		return l.quoteTarget(link, rest)
	case slices.Contains(ownSchemes, scheme):
		return Target{Thing: l.thing(scheme, briefing.Ref{Value: rest, At: link.at})}
	}
	return l.web(link, scheme)
}

func (l *linker) thing(scheme string, ref briefing.Ref) Thing {
	if ref.Value == "" {
		l.list.Errorf(ref.At, "%s: needs an id behind the colon", scheme)
		return Thing{}
	}
	r := &l.registers
	switch scheme {
	case "actor":
		return Thing{Actor: r.actors.find(ref)}
	case "article":
		return Thing{Article: r.articles.find(ref)}
	case "event":
		return Thing{Event: r.events.find(ref)}
	case "claim":
		return Thing{Claim: r.claims.find(ref)}
	case "judgement":
		return Thing{Judgement: r.judgements.find(ref)}
	case "source":
		return Thing{Outlet: r.outlets.find(ref)}
	}
	return Thing{Page: r.pages.find(ref)}
}

// quoteTarget makes a quotation of a link's label. In an article's own text it
// would be a record in words that are not the briefing's.
func (l *linker) quoteTarget(link pendingLink, id string) Target {
	label := link.doc.Text[link.Label.Start:link.Label.End]
	switch {
	case link.text.ofArticle():
		l.list.Errorf(link.at, "an article's text quotes no other article: write an annotation")
		return Target{}
	case id == "":
		l.list.Errorf(link.at, "quote: needs the id of an article behind the colon")
		return Target{}
	case strings.TrimSpace(label) == "":
		l.list.Errorf(link.at, "a quotation needs its words: [words](quote:%s)", id)
		return Target{}
	}
	quote := l.quote(briefing.Selector{
		Article: briefing.Ref{Value: id, At: link.at},
		Quote:   origin.Text{Value: label, At: link.text.place(link.doc, phrase.Span(link.Label))},
	}, link.text.Home)
	if quote == nil {
		return Target{}
	}
	quote.Link = true
	link.text.quotes = append(link.text.quotes, quote)
	return Target{Quote: quote.Quote}
}

// ofArticle tells whether a text is the article's own.
func (t *pendingText) ofArticle() bool { return t.Home.Article != nil && t.Home.Article.Body == t.Text }

// web takes an absolute address that a reader may safely follow.
func (l *linker) web(link pendingLink, scheme string) Target {
	address, err := url.Parse(link.Destination)
	mail := strings.EqualFold(scheme, "mailto")
	switch {
	case !slices.Contains(webSchemes, strings.ToLower(scheme)):
		l.list.Error(link.at, unknownScheme(scheme))
	case err != nil || strings.ContainsFunc(link.Destination, inNoAddress):
		l.list.Errorf(link.at, "%s cannot be read as a web address", diagnostic.Quote(link.Destination))
	case mail && address.Opaque == "":
		l.list.Errorf(link.at, "%s names nobody: write mailto:name@host", diagnostic.Quote(link.Destination))
	case !mail && address.Hostname() == "":
		l.list.Errorf(link.at, "%s names no host: write https://host/path", diagnostic.Quote(link.Destination))
	case address.User != nil:
		l.list.Errorf(link.at, "%s has a user name or password in it, which would be published", diagnostic.Quote(link.Destination))
	default:
		return Target{Web: address.String()}
	}
	return Target{}
}

func unknownScheme(scheme string) string {
	message := "no link begins with " + diagnostic.Quote(scheme+":")
	if near := diagnostic.Nearest(scheme, slices.Concat(ownSchemes, webSchemes)); near != "" {
		return message + "; did you mean " + diagnostic.Quote(near+":") + "?"
	}
	return message + "; write https:, http: or mailto:, or for what is in the briefing " + strings.Join(ownSchemes, ":, ") + ":"
}

// inNoAddress tells of characters that programs read differently in addresses.
func inNoAddress(r rune) bool {
	return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune(`\<>"`, r)
}

func (l *linker) fragment(link pendingLink) Target {
	id, ok := link.doc.Fragment(link.Destination)
	if !ok {
		l.absent.note(absence{
			at: link.at, message: "no heading of this text has the fragment " + diagnostic.Quote(link.Destination),
			word: link.Destination, choices: func() []string { return fragments(link.doc) },
		})
		return Target{}
	}
	return Target{Fragment: id}
}

func fragments(doc *markdown.Document) []string {
	var list []string
	for _, block := range doc.Blocks {
		if block.Kind == markdown.Heading {
			list = append(list, "#"+strings.TrimPrefix(block.ID, "h."))
		}
	}
	return list
}
