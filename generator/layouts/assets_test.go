//go:build unix

package layouts_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"annotated-briefing/generator/diagnostic"
	"annotated-briefing/generator/layouts"
)

// onDisk writes the plain layouts to a folder.
func onDisk(t *testing.T) (folder string) {
	folder = t.TempDir()
	for name, file := range plainLayouts() {
		write(t, filepath.Join(folder, name), string(file.Data))
	}
	return folder
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func loadFrom(folder, language string) (*layouts.Set, string) {
	var list diagnostic.List
	set := layouts.Load(os.DirFS(folder), "layouts", language, &list)
	var told strings.Builder
	list.Print(&told, diagnostic.Options{Warnings: true})
	return set, told.String()
}

func TestAssets(t *testing.T) {
	folder := onDisk(t)
	assets := filepath.Join(folder, "layouts", "assets")
	for _, name := range []string{"style.css", "img/b.svg", "img/a.png", ".hidden", "style.css~", ".git/x"} {
		write(t, filepath.Join(assets, name), name)
	}
	set, told := loadFrom(folder, "en")
	if want := []string{"img/a.png", "img/b.svg", "style.css"}; told != "" || !slices.Equal(set.Assets(), want) {
		t.Errorf("%q, told %q, want %q", set.Assets(), told, want)
	}
	if text, err := set.ReadAsset("img/b.svg"); err != nil || string(text) != "img/b.svg" {
		t.Errorf("%q, %v", text, err)
	}
	if _, err := set.ReadAsset("none"); err == nil {
		t.Error("an asset that does not exist was read")
	}
}

func TestNoAssets(t *testing.T) {
	if set, told := loadFrom(onDisk(t), "en"); told != "" || len(set.Assets()) != 0 {
		t.Errorf("%q, told %q", set.Assets(), told)
	}
}

// What is no regular file is told and never opened: a pipe would wait for ever.
func TestFilesThatAreNone(t *testing.T) {
	folder := onDisk(t)
	at := func(name string) string { return filepath.Join(folder, "layouts", name) }
	write(t, filepath.Join(folder, "secret"), "secret")
	if err := os.MkdirAll(at("assets/img"), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		os.Symlink("../../secret", at("assets/link.css")),
		os.Symlink("../..", at("assets/img/up")),
		syscall.Mkfifo(at("assets/pipe"), 0o644),
		os.Remove(at("article.html")), os.Symlink("../secret", at("article.html")),
		os.Remove(at("actor.html")), syscall.Mkfifo(at("actor.html"), 0o644),
		os.Remove(at("event.html")), os.Mkdir(at("event.html"), 0o755),
		syscall.Mkfifo(at("words/de.yaml"), 0o644),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	set, told := loadFrom(folder, "de")
	const want = `layouts/actor.html: error: is a pipe, a socket or a device; only regular files are read
layouts/article.html: error: is a symbolic link; only regular files are read
layouts/assets/img/up: error: is a symbolic link; only regular files are copied
layouts/assets/link.css: error: is a symbolic link; only regular files are copied
layouts/assets/pipe: error: is a pipe, a socket or a device; only regular files are copied
layouts/event.html: error: is a folder, not a file
layouts/words/de.yaml: error: is a pipe, a socket or a device; only regular files are read
`
	if told != want+"layouts/words/de.yaml: warning: does not exist: the words of the interface are English\n" && told != want {
		t.Errorf("told:\n%s", told)
	}
	if len(set.Assets()) != 0 {
		t.Errorf("assets: %q", set.Assets())
	}
}

func TestFolders(t *testing.T) {
	folder := t.TempDir()
	if _, told := loadFrom(folder, "en"); told != "layouts: error: does not exist; the layouts of pages are read from this folder\n" {
		t.Error(told)
	}
	if err := os.Symlink(folder, filepath.Join(folder, "layouts")); err != nil {
		t.Fatal(err)
	}
	if _, told := loadFrom(folder, "en"); told != "layouts: error: is a symbolic link; only folders are read\n" {
		t.Error(told)
	}
	if err := os.Remove(filepath.Join(folder, "layouts")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "layouts"), "a file")
	set, told := loadFrom(folder, "en")
	if told != "layouts: error: is not a folder; the layouts of pages are read from here\n" {
		t.Error(told)
	}
	// A set that could not be read is still one.
	if _, err := rendered(set, "page", nil); err == nil || set.Word("hello") != "hello" {
		t.Error("an empty set renders pages")
	}
}
