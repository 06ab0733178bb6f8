"""Files that come instead of a page, or by a click."""
