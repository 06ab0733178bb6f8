"""The steps of a recipe: what a `Visit` does in the browser."""
