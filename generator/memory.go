package main

import (
	"os"
	"runtime/debug"
)

// How much is made before the garbage collector runs, in per cent of what is in
// use. Of what is made while files are read and linked most stays in use: to look
// through it often would find little. Of what is made for pages hardly anything
// does, while all that they are made from is in memory; there this sets the peak.
const (
	paceOfReading  = 200
	paceOfPrinting = 80
)

// setPace sets the collector's pace, unless GOGC in the environment does.
func setPace(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
