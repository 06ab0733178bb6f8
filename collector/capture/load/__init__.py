"""Makes a page load what it loads only when it is looked at: what it is, scrolling, lists that draw only the rows in sight."""
