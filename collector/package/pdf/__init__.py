"""complaint.pdf: what is printed on which page, and putting the pages together."""
