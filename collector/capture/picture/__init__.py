"""Pictures of a page: whole, in tiles, stitched, checked against the text, with a caption."""
