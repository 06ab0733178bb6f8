"""Selectors for an element that a person pointed at, and what the person does in the window by hand."""
