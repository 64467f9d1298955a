// Package search makes the index that a page opened from a disk can search: files
// of JavaScript, each of which hands one piece of data to a function, since a page
// on a disk may load nothing but scripts.
//
// # What comes in
//
// An Index is given documents (Document), page by page and from many goroutines,
// and knows nothing of what they are: a kind, titles, an address, blocks of text
// each with the id of its place. What is withheld must not be in them.
//
// # What comes out
//
// Every file is a call
//
//	briefing.search.add(NAME, DATA)
//
// and its name is NAME.js.
//
//	index          the directory: how the others are cut (directory.go)
//	words.N        a shard of the dictionary: words in order, each with its postings
//	beginnings.N   the same of beginnings of words that many shards have
//	KIND.N         documents themselves, to be shown and to verify phrases on
//
// A reader's word is the beginning of words. Those lie side by side in the
// dictionary, in few shards; where they do not, the beginning is an entry of its
// own, with the postings of all. So a word of a query loads three shards at most,
// whichever it is and however many documents there are.
//
// Documents are cut into pieces of at most pieceSize bytes of text, which are what
// postings point to: of a long article the passage that holds the words is loaded,
// not the article. Pieces of one kind are numbered in the order of the pages.
//
// Titles and other names stand in the dictionary also as a whole, "=mayor=of=kyiv":
// what is called as the query has it is found first.
//
// # Words
//
// Text is cut into words in tokens.go and folded in fold.go. What is also written as
// one word is that word too (joint.go): U.S. is found as US, can't as cant, 130 000
// as 130,000. layouts/assets/search-words.js does the same in the browser; tests hold
// the one against the other for every character that there is.
//
// # Reading
//
// layouts/assets/search-index.js reads the files, search-hits.js and search-near.js
// find in them what a reader asks for, search.js is the page.
//
// # Numbers
//
// Numbers are written in the 93 characters that a JavaScript string holds as they
// are (digits.go): three quarters of all postings take one byte.
//
// # Time
//
// Words are counted as pages are made, on all cores, by shelves (shelf.go): one
// look into a table for each word, nothing allocated but for a new one. What is
// not needed any more is handed on at once, so that memory holds the postings and
// the pieces that wait for those before them. Numbers of pieces depend on the order
// of pages alone: the files are the same however the work was shared out.
package search
