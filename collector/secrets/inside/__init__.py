"""What files hide inside: parts of containers, words between markup, what of a picture is no pixel."""
