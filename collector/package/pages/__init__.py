"""HTML and text pages of a package."""
