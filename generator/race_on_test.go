//go:build race

package main

// raceDetector tells that memory is not the program's own: the race detector
// takes several times as much.
const raceDetector = true
