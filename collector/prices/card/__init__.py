"""A price against the box of the page that it stands in: other sums there, what its label says, what the page's data say."""
