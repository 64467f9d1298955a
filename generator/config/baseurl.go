package config

import (
	"net/url"
	"strings"

	"annotated-briefing/generator/diagnostic"
)

// baseURL is the address that the briefing is published at, with "/" at its
// end; "" where none is written.
func (r reader) baseURL() string {
	text := r.Text("base_url")
	address := trimmed(text)
	if address == "" {
		return ""
	}
	if fault := baseFault(address); fault != "" {
		r.list.Errorf(text.At, "base_url %s %s", diagnostic.Quote(address), fault)
		return ""
	}
	return strings.TrimSuffix(address, "/") + "/"
}

// baseFault says what is wrong with an address that others are made from by
// putting their paths behind it.
func baseFault(address string) string {
	if strings.ContainsAny(address, " \t\n\\<>\"") {
		return `has a space or one of \ < > " in it, which no address has`
	}
	parsed, err := url.Parse(address)
	switch {
	case err != nil:
		return "is no web address"
	case parsed.Scheme != "http" && parsed.Scheme != "https":
		return "must be absolute and begin with https:// or http://"
	case parsed.Hostname() == "":
		return "names no host"
	case parsed.User != nil:
		return "has a user name or password in it, which would be published"
	case strings.ContainsAny(address, "?#"):
		return "cannot have a query (?) or a fragment (#): the addresses of pages are put behind it"
	}
	return ""
}
