"""The tone of a letter: words that close ears, and calmer ones (pure but for reading the data files)."""
