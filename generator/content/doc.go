// Package content reads the content folder: articles, annotations, registers,
// pages and files become one briefing.Briefing.
//
// The folder is read whole and in a fixed order of work:
//
//  1. The tree is surveyed (tree.go). What begins with a dot or ends in "~" is
//     ignored; whatever else the format has no place for, a symbolic link, a
//     pipe or a device is told at its path and never opened.
//  2. Every file is read and its records are built, on all processors at once.
//     Each register has a file of its own here, named as the register is. The
//     result does not depend on which file was ready first: articles and pages
//     stand in the order of their ids, registers in the order of their files'
//     paths and of the records within.
//  3. What needs the whole is checked: ids that stand twice, annotations of no
//     article, files that nothing explains.
//
// Every rule of the format that can be judged without knowing another record is
// judged here: required keys, closed lists of words, dates, ids, addresses,
// figures, hashes, the names and kinds of files, what an SVG may bear. Whether
// a reference leads anywhere and where a quote stands is for package link.
//
// A mistake never ends the reading. It goes to the diagnostic.List, the value
// concerned is left zero, and the rest of the record is read on, so that an
// author sees everything at once. What breaks the format is an error; what the
// format lets pass but a careful author would not mean is a warning.
//
// # Files
//
// What lies in files/ is published as it is. Its name must be the same on every
// system, its kind one of those that the format lists, its size at most 64 MiB. An
// SVG is a program's page as much as a picture, so it is read whole and may bear
// nothing but drawing elements and attributes (svg.go, svgwords.go), at most 8 MiB
// of them, and no part that draws others without bound (svgweights.go).
//
// # Drafts
//
// An article or page with "draft: true" is left out unless Settings.Drafts, and
// nothing of it is checked but the form of its front matter: a draft may be
// half written. Its annotations are left out with it. Its id is kept in
// Briefing.DraftArticles or DraftPages, so that a reference to it can be told
// from a reference to nothing.
//
// # Originals
//
// The folder originals/ holds files as captured; an article's "original" names
// them, and may name a file elsewhere in the content folder too, but not in
// files/, which is published. Originals are opened only to compare their hash.
package content
