package layouts

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
)

// digest is what a Content-Security-Policy names a <style> by that memo has drawn:
// sha256-… of the text between its tags (CSP3, 2.3.1 and 6.7.3.3).
func digest(element template.HTML) (string, error) {
	_, rest, opened := strings.Cut(string(element), "<style>")
	text, after, closed := strings.Cut(rest, "</style>")
	if !opened || !closed || after != "" {
		return "", fmt.Errorf("digest takes one <style>…</style>, not %.40q", element)
	}
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:]), nil
}
