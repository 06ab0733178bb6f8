"""The currency of a price: by the sign at its number, else by what stands beside it, by the page's data, words and country."""
