// Package public writes the output folder: only what changed, every file whole.
//
// A build opens the folder, hands over its files in any order and from any
// number of goroutines, and commits:
//
//	folder, err := public.Open("public")
//	if err != nil { … }
//	defer folder.Close()
//	err = folder.Write("articles/afp.html", page)
//	…
//	changes, err := folder.Commit()
//
// Nothing that readers see changes before Commit. Close without Commit throws
// the build away.
//
// # What is ours
//
// manifest.json lists every file that the last build made, by its slash path,
// with the SHA-256 of its bytes:
//
//	{
//	 "format": 1,
//	 "files": {
//	  "articles/afp.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
//	 }
//	}
//
// All else in the folder is the user's. What follows from that:
//
//   - A listed file that the build makes again is ours: it is replaced where its
//     bytes differ, and left untouched, its time of change too, where they do not.
//   - A listed file that the build no longer makes is removed if its hash is still
//     the listed one. Edited, it is the user's from then on. Folders that become
//     empty by a removal go too.
//   - A file that is not listed is never replaced or removed. Where the build
//     makes a file of that name, Write fails, unless the bytes are equal: then the
//     file is listed from now on. So a folder that lost its manifest takes it up
//     again with one build of the same content.
//   - A manifest.json that cannot be read as ours stops Open.
//   - A symbolic link, a device, or a folder in the place of a file stops the build
//     with an error that names it. Links are not followed inside the folder; the
//     folder itself may be reached through one.
//
// # How a file comes to its place
//
// Write puts a new or changed file into a hidden folder inside the output (the
// same file system, so that a rename is all that is left to do). Commit then goes
// in steps, each of which leaves every file whole:
//
//  1. the new manifest is written out, beside the staged files, and then the
//     journal: the paths and hashes of all that is about to be placed;
//  2. old files that stand where a new path needs a folder, or that differ from a
//     new path in letter case only, are removed;
//  3. staged files are renamed to their places, a folder that did not exist as a
//     whole;
//  4. the other old files are removed;
//  5. the new manifest takes the place of the old;
//  6. the hidden folder, the journal in it, is removed.
//
// A build killed before step 1 has changed nothing. One killed later leaves the
// journal, and the next Open mends: every file whose bytes are those in the
// journal is entered in the manifest, so that nothing a killed build made is
// taken for the user's. Close does the same after a Commit that failed.
//
// That is proof against a killed process, not against a power cut: nothing is
// forced to the disk.
//
// # One build at a time
//
// Open locks the folder; a second Open, in this process or another, waits for ten
// seconds and then returns [ErrBusy]. On Linux, macOS and the BSDs the lock is on
// the folder itself; on Windows on a hidden file that the system deletes when the
// build ends, however it ends. Elsewhere it is a file that a killed build leaves
// behind, to be deleted by hand. Some network file systems cannot lock a folder;
// Open says so.
//
// # Names and modes
//
// A path must work on every system and host: see [Folder.Write]. Files are
// created with mode 0644 and folders with 0755, less the umask.
package public
