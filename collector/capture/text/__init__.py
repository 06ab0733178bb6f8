"""The words of a page with their places, from all frames."""
