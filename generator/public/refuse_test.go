package public_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"annotated-briefing/generator/public"
)

func TestRefuse(t *testing.T) {
	here := t.TempDir()
	for _, dir := range []string{"site/content/articles", "site/layouts/assets", "site/public", "kept/content", "out"} {
		if err := os.MkdirAll(filepath.Join(here, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	err := errors.Join(
		os.WriteFile(filepath.Join(here, "site/config.yaml"), nil, 0o644),
		os.Symlink(filepath.Join(here, "site/content"), filepath.Join(here, "to-content")),
		os.Symlink(filepath.Join(here, "site"), filepath.Join(here, "to-site")),
		os.Symlink("../kept/content", filepath.Join(here, "out/content")),
		os.Symlink("../site/config.yaml", filepath.Join(here, "out/config.yaml")),
		os.Symlink("nowhere", filepath.Join(here, "dangling")),
		os.Symlink("loop", filepath.Join(here, "loop")),
	)
	if err != nil {
		t.Fatal(err)
	}
	const content, layouts, config = "site/content", "site/layouts", "site/config.yaml"
	for _, test := range []struct{ output, content, layouts, config, want string }{
		{"site/public", content, layouts, config, ""},
		{"site/new", content, layouts, config, ""},
		{"site/contents", content, layouts, config, ""},
		{"new/deep/er", content, layouts, config, ""},
		{"site/content/../public", content, layouts, config, ""},
		{"dangling", content, layouts, config, ""},
		{"loop", content, layouts, config, ""},
		{"site/content", content, layouts, config, "is the content folder"},
		{"site/./content/", content, layouts, config, "is the content folder"},
		{"to-content", content, layouts, config, "is the content folder"},
		{"to-site/content", content, layouts, config, "is the content folder"},
		{"site/content", "to-content", layouts, config, "is the content folder"},
		{"site/content/articles", content, layouts, config, "lies in the content folder"},
		{"site/content/new/er", content, layouts, config, "lies in the content folder"},
		{"to-content/new", content, layouts, config, "lies in the content folder"},
		{"site/public", content, "site", config, "lies in the layouts folder"},
		{"site/layouts/assets", content, layouts, config, "lies in the layouts folder"},
		{"site/layouts", content, layouts, config, "is the layouts folder"},
		{"site", content, layouts, config, "holds the content folder"},
		{"to-site", content, layouts, config, "holds the content folder"},
		{".", content, layouts, config, "holds the content folder"},
		{"/", content, layouts, config, "holds the content folder"},
		{"out", "out/content", layouts, config, "holds the content folder"},
		{"kept", "out/content", layouts, config, "holds the content folder"},
		{"site", "kept/content", "kept/layouts", config, "holds the configuration"},
		{"to-site", "kept/content", "kept/layouts", config, "holds the configuration"},
		{"out", content, layouts, "out/config.yaml", "holds the configuration"},
		{"site", "kept/content", "kept/layouts", "out/config.yaml", "holds the configuration"},
		{"new/layouts", content, "new/layouts", config, "is the layouts folder"},
		{"new/layouts/x", content, "new/layouts", config, "lies in the layouts folder"},
		{"site/new/x", content, "to-site/new", config, "lies in the layouts folder"},
		{"new", content, "new/layouts", config, "holds the layouts folder"},
	} {
		at := func(p string) string {
			if filepath.IsAbs(p) {
				return p
			}
			return here + "/" + p
		}
		err := public.Refuse(at(test.output), at(test.content), at(test.layouts), at(test.config))
		switch {
		case err == nil && test.want != "":
			t.Errorf("%s was not refused, want: %s", test.output, test.want)
		case err != nil && (test.want == "" || !strings.Contains(err.Error(), test.want)):
			t.Errorf("%s: got %v, want %q", test.output, err, test.want)
		}
	}
}

func TestRefuseRelative(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := errors.Join(os.Mkdir("content", 0o755), os.WriteFile("config.yaml", nil, 0o644)); err != nil {
		t.Fatal(err)
	}
	if err := public.Refuse("public", "content", "layouts", "config.yaml"); err != nil {
		t.Error(err)
	}
	for _, output := range []string{".", "", "..", "content", "content/x", "layouts"} {
		if public.Refuse(output, "content", "layouts", "config.yaml") == nil {
			t.Errorf("%q was not refused", output)
		}
	}
}

// Where the file system takes other capitals for the same folder, so does Refuse.
func TestRefuseCapitals(t *testing.T) {
	here := t.TempDir()
	if err := os.Mkdir(filepath.Join(here, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, missing := os.Stat(filepath.Join(here, "CONTENT"))
	err := public.Refuse(filepath.Join(here, "CONTENT/x"), filepath.Join(here, "content"), "layouts", "config.yaml")
	if (missing == nil) != (err != nil) {
		t.Errorf("one folder: %v; refused: %v", missing == nil, err)
	}
}
