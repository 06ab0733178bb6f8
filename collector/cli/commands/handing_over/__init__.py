"""Commands for the letter and the package that are handed over."""
