package content

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/origin"
)

// address reads a web address.
func (r reader) address(key string) origin.Text {
	text := r.plain(key)
	if fault := addressFault(text.Value); text.Value != "" && fault != "" {
		r.list.Error(text.At, fault)
		return origin.Text{}
	}
	return text
}

// addressFault says what is wrong with a web address, which is absolute, http or
// https, and names a host. It has no user name or password, for it is
// published, and no spaces, which not all programs read alike.
func addressFault(address string) string {
	told := "web address " + diagnostic.Quote(address)
	if strings.ContainsFunc(address, func(c rune) bool { return unicode.IsSpace(c) || !unicode.IsPrint(c) }) {
		return told + " has a space in it; write %20 for one that belongs to it"
	}
	if strings.ContainsAny(address, `\<>"`) {
		return told + ` has one of \ < > " in it, which no address has`
	}
	scheme, _, _ := strings.Cut(address, ":")
	parsed, err := url.Parse(address)
	switch {
	case strings.HasPrefix(address, "//"):
		return told + ` has no scheme; did you mean ` + diagnostic.Quote("https:"+address) + "?"
	case err != nil:
		return told + " cannot be read" + addressReason(err)
	case parsed.Scheme == "":
		return told + " is not absolute" + suggestAddress(address)
	case parsed.Scheme != "http" && parsed.Scheme != "https":
		return fmt.Sprintf("%s begins with %s; only http and https are allowed", told, diagnostic.Quote(scheme+":"))
	case parsed.Hostname() == "":
		return told + " names no host"
	case parsed.User != nil:
		return told + " has a user name or password in it, which would be published"
	}
	return ""
}

// suggestAddress names the address that was meant where a host stands first.
func suggestAddress(address string) string {
	host, _, _ := strings.Cut(address, "/")
	if !strings.Contains(strings.Trim(host, "."), ".") {
		return "; it begins with http:// or https://"
	}
	return "; did you mean " + diagnostic.Quote("https://"+address) + "?"
}

// addressReason is the kernel of what package url says.
func addressReason(err error) string {
	message := err.Error()
	if at := strings.LastIndex(message, `": `); at >= 0 {
		return ": " + message[at+3:]
	}
	return ""
}
