package search

import (
	"fmt"
	"strconv"
	"sync"

	"annotated-briefing/generator/parallel"
)

// Index is made of documents. Add is safe for concurrent use.
type Index struct {
	hand func(name string, content []byte) error

	mu      sync.Mutex
	spare   sync.Pool // of *[roomSize]byte, room for what is written
	queue   []sheet   // that came, and wait until there are enough of them
	queued  int       // bytes of text in them
	idle    []*shelf  // that nobody is filling
	shelves []*shelf  // all of them
	waiting map[int][]*piece
	next    int // the page whose pieces are numbered next
	streams []*stream
	kinds   map[string]*stream
}

// sheet is the documents of a page.
type sheet struct {
	page      int
	documents []Document
}

// enough is how much text is worked on in a row. Each text by itself would find
// the words' table gone from the processor's cache.
const enough = 2_000_000

// piece is a stretch of a document.
type piece struct {
	stream *stream
	number int    // in its stream
	goesOn bool   // the piece before is of the same document
	script []byte // what a file says of it; nil when it is written
}

// stream is the pieces of one kind, in order, on their way into files.
type stream struct {
	kind    string
	total   int    // pieces so far
	sizes   []int  // pieces of each file
	goesOn  []int  // numbers of pieces that go on with the document of the one before
	content []byte // of the file that is being filled; nil: none
	held    int    // pieces in it
}

// New begins an index of documents of certain kinds, which are shown in this
// order where nothing else decides. hand is given every file, named from the
// folder of the index; it may be called from many goroutines and may keep nothing.
func New(kinds []string, hand func(name string, content []byte) error) *Index {
	x := &Index{hand: hand, waiting: map[int][]*piece{}, kinds: map[string]*stream{}}
	for _, kind := range kinds {
		s := &stream{kind: kind}
		x.streams = append(x.streams, s)
		x.kinds[kind] = s
	}
	return x
}

// Add enters the documents of a page. Pages are numbered from 0 without a gap,
// may come in any order and each must come once, with documents or without.
func (x *Index) Add(page int, documents []Document) error {
	return x.enter(x.enqueue(sheet{page, documents}))
}

// enqueue takes a page in. It returns all that wait, once they are enough.
func (x *Index) enqueue(it sheet) []sheet {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.queue = append(x.queue, it)
	for _, document := range it.documents {
		for _, block := range document.Blocks {
			x.queued += len(block.Text)
		}
	}
	if x.queued < enough {
		return nil
	}
	return x.dequeue()
}

func (x *Index) dequeue() []sheet {
	list := x.queue
	x.queue, x.queued = nil, 0
	return list
}

// enter counts the words of pages and hands on the files that are full.
func (x *Index) enter(list []sheet) error {
	if len(list) == 0 {
		return nil
	}
	s := x.take()
	defer x.giveBack(s)
	for _, it := range list {
		var pieces []*piece
		for i := range it.documents {
			pieces = append(pieces, x.pieces(s, &it.documents[i])...)
		}
		for _, file := range x.arrange(it.page, pieces) {
			if err := x.hand(file.name, file.content); err != nil {
				return err
			}
			x.keep(file.content)
		}
	}
	return nil
}

// roomSize is enough for most files.
const roomSize = pieceSize + pieceSize/4

// room is empty room for as much, taken from what is not needed any more.
func (x *Index) room(size int) []byte {
	if size < pieceSize/4 || size > roomSize {
		return make([]byte, 0, size)
	}
	if room, ok := x.spare.Get().(*[roomSize]byte); ok {
		return room[:0]
	}
	return make([]byte, 0, roomSize)
}

// keep keeps room that is not needed any more.
func (x *Index) keep(room []byte) {
	if cap(room) == roomSize {
		x.spare.Put((*[roomSize]byte)(room[:roomSize]))
	}
}

func (x *Index) take() *shelf {
	x.mu.Lock()
	defer x.mu.Unlock()
	if last := len(x.idle) - 1; last >= 0 {
		s := x.idle[last]
		x.idle = x.idle[:last]
		return s
	}
	s := newShelf()
	x.shelves = append(x.shelves, s)
	return s
}

func (x *Index) giveBack(s *shelf) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.idle = append(x.idle, s)
}

// pieces counts the words of a document and writes down its pieces.
func (x *Index) pieces(s *shelf, d *Document) []*piece {
	var pieces []*piece
	for i, blocks := range cut(d.Blocks, pieceSize) {
		it := &piece{stream: x.kinds[d.Kind], goesOn: i > 0}
		s.begin(it)
		if i == 0 {
			s.addName(d.Title, inTitle)
			s.add(d.About, inText)
			for _, name := range d.Names {
				s.addName(name, inHeading)
			}
		}
		for _, block := range blocks {
			at := inText
			if block.Heading {
				at = inHeading
			}
			s.add(block.Text, at)
		}
		it.script = d.script(x.room(d.scriptSize(blocks)), blocks, i == 0)
		pieces = append(pieces, it)
	}
	return pieces
}

// file is one that is ready.
type file struct {
	name    string
	content []byte
}

// arrange numbers the pieces of a page, or keeps them until those of all pages
// before it have come. It returns the files that are full.
func (x *Index) arrange(page int, pieces []*piece) (full []file) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.waiting[page] = pieces
	for {
		pieces, come := x.waiting[x.next]
		if !come {
			return full
		}
		delete(x.waiting, x.next)
		x.next++
		for _, it := range pieces {
			full = x.append(full, it)
		}
	}
}

// append puts a piece into the file that is being filled, or into a new one.
func (x *Index) append(full []file, it *piece) []file {
	s := it.stream
	if s.held > 0 && len(s.content)+len(it.script) > pieceSize {
		full = append(full, s.flush())
	}
	if s.content == nil {
		s.content = append(opening(x.room(roomSize), s.file()), '[')
	}
	it.number = s.total
	if it.goesOn {
		s.goesOn = append(s.goesOn, s.total)
	}
	s.total++
	if s.held++; s.held > 1 {
		s.content = append(s.content, ",\n"...)
	}
	s.content = append(s.content, it.script...)
	x.keep(it.script)
	it.script = nil
	return full
}

// flush is the file that was being filled.
func (s *stream) flush() file {
	made := file{s.file() + ".js", append(s.content, "]"+closing...)}
	s.sizes = append(s.sizes, s.held)
	s.content, s.held = nil, 0
	return made
}

// file is the name of the file that is being filled.
func (s *stream) file() string { return s.kind + "." + strconv.Itoa(len(s.sizes)) }

// Finish hands on what is left: the last documents, the dictionaries and the
// directory. Nothing may be added any more. It is an error that a page has not come.
func (x *Index) Finish() error {
	if err := x.enter(x.dequeue()); err != nil {
		return err
	}
	if len(x.waiting) > 0 {
		return fmt.Errorf("search: page %d was not added, but others behind it", x.next)
	}
	var files []file
	base := 0
	bases := map[*stream]int{}
	for _, s := range x.streams {
		if s.held > 0 {
			files = append(files, s.flush())
		}
		bases[s] = base
		base += s.total
	}
	entries := x.gather(bases)
	words := shard("words", encode(entries, base))
	beginnings := shard("beginnings", x.beginnings(entries, words.firsts, base))
	files = append(files, words.files...)
	files = append(files, beginnings.files...)
	files = append(files, x.directory(words, beginnings))
	return parallel.Try(len(files), func(i int) error { return x.hand(files[i].name, files[i].content) })
}
